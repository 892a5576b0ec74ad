import pytest

from assistant.about_persons import impersonal
from assistant.normalising import normalised
from assistant.personal_data import PersonalKind, find_personal_data, without_personal_data
from corpus.types import Language
from tests.assistant.ordinary_questions import ORDINARY_QUESTIONS

_EMAIL, _IDENTITY, _ACCOUNT, _PHONE, _NAME = PersonalKind


@pytest.mark.parametrize(
    ("text", "kind", "said"),
    [
        ("Skriv til kari.nordmann+hr@kommune.no.", _EMAIL, "kari.nordmann+hr@kommune.no"),
        ("kari (at) kommune.no", _EMAIL, "kari (at) kommune.no"),
        ("Gjelder 01010750160", _IDENTITY, "01010750160"),
        ("Gjelder 010107 50160, takk", _IDENTITY, "010107 50160"),
        ("født 01.01.07 50160", _IDENTITY, "01.01.07 50160"),
        ("fødselsnummeret hennes er 12345678901", _IDENTITY, "12345678901"),
        ("personnr: 50160", _IDENTITY, "50160"),
        ("my social security number is 010107-50161", _IDENTITY, "010107-50161"),
        ("betal til 1234.56.78903", _ACCOUNT, "1234.56.78903"),
        ("1234 56 78903", _ACCOUNT, "1234 56 78903"),
        ("kontonummer 12345678901", _ACCOUNT, "12345678901"),
        ("NO93 8601 1117 947", _ACCOUNT, "NO93 8601 1117 947"),
        ("Ring meg på 912 34 567", _PHONE, "912 34 567"),
        ("Ring 91234567 etter to", _PHONE, "91234567"),
        ("22 33 44 55", _PHONE, "22 33 44 55"),
        ("(+47 912 34 567)", _PHONE, "+47 912 34 567"),
        ("0047 91234567", _PHONE, "0047 91234567"),
        ("mob. 9123 4567", _PHONE, "9123 4567"),
        ("call me at +46 70 123 45 67", _PHONE, "+46 70 123 45 67"),
        ("Kari Nordmann er sykmeldt", _NAME, "Kari Nordmann"),
        ("kari nordmann er sykmeldt", _NAME, "kari nordmann"),
        ("Vi har en konflikt med Bo Hansen.", _NAME, "Bo Hansen"),
        ("Stein er sjukmeld", _NAME, "Stein"),
        ("Rektor Terje nekter å gå på kurs", _NAME, "Terje"),
        ("Hva gjør vi med lønna til Anne-Lise?", _NAME, "Anne-Lise"),
        ("Can we dismiss our nurse John Smith?", _NAME, "John Smith"),
    ],
)
def test_what_identifies_a_person_is_found(text: str, kind: PersonalKind, said: str) -> None:
    assert [(one.kind, text[one.start : one.end]) for one in find_personal_data(text)] == [(kind, said)]


@pytest.mark.parametrize(
    "text",
    [
        "40 000 innbyggere",
        "12 345 678 kroner",
        "91234567 kroner til kurs",
        "kr 45 000 000",
        "22 33 44 55 prosent",
        "planen for 2024-2027, eller 20242027",
        "20240131",
        "sak 2023/12345678",
        "saksnr. 91234567",
        "organisasjonsnummer 964 338 531",
        "org.nr. 964338531",
        "ISBN 978-82-450-1234-5",
        "01010750161",
        "side 23, 24 og 25",
        "57, 35 og 9 prosent, til sammen 101",
        "arbeidsmiljøloven § 12-11",
        "kl. 10.30 den 01.02.2027",
        "E1 og M178",
        "Finn tall for sykefravær",
        "Bo og arbeid uten konflikt",
        "Dag Hammarskjölds skole har høyt sykefravær",
        "Stein på stein, og lite sykefravær",
        "Per Ansatt er lønna lav",
        "Even if staff are sick",
        "Hva sier Linda Lai om lønn?",
        "Kirkpatrick og konflikt",
        "Bergen kommune, KS og Fafo om sykefravær",
        "Gjelder Stolt og unik lønn?",
        "Kari Nordmann skrev planen",
        "Min ansatt er sykmeldt",
    ],
)
def test_other_numbers_and_words_are_let_be(text: str) -> None:
    assert find_personal_data(text) == ()


@pytest.mark.parametrize("question", ORDINARY_QUESTIONS)
def test_an_ordinary_question_holds_no_personal_data(question: str) -> None:
    assert find_personal_data(normalised(question)) == ()


def test_each_piece_is_replaced_by_the_word_for_its_kind() -> None:
    text = "Kari Nordmann (01010750160) er syk. Ring 912 34 567 eller skriv til k@x.no."
    assert without_personal_data(text) == (
        "[navn] ([fødselsnummer]) er syk. Ring [telefonnummer] eller skriv til [e-postadresse]."
    )
    assert without_personal_data("Call 912 34 567", Language.ENGLISH) == "Call [phone number]"
    assert without_personal_data("Kari Nordmann er sjuk", Language.NYNORSK) == "[namn] er sjuk"


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("Hvordan evaluerer vi tiltak?", "Hvordan evaluerer vi tiltak?"),
        ("Hvordan evaluerer vi tiltak? Ring meg på [telefonnummer].", "Hvordan evaluerer vi tiltak?"),
        ("Hvordan evaluerer vi tiltak, tlf [telefonnummer]", "Hvordan evaluerer vi tiltak"),
        ("[navn] er sykmeldt. Hun har vondt. Hvordan kartlegger vi?", "Hvordan kartlegger vi?"),
        ("How do we map skills?\nRegards, [name], [phone number]", "How do we map skills?"),
        ("Hva gjør vi med [navn] som nekter kurs?", ""),
        ("[navn] er sykmeldt. Hva gjør vi med henne?", ""),
        ("Hvem har [telefonnummer]?", ""),
        ("[fødselsnummer]", ""),
    ],
)
def test_what_is_left_speaks_of_nobody(text: str, left: str) -> None:
    assert impersonal(text) == left


@pytest.mark.parametrize("text", ["1" * 2000, "a@" * 1000, "+1 2 3 4 5 " * 180, "kari " * 400, "91 " * 660])
def test_a_text_of_nothing_but_beginnings_is_read_to_its_end(text: str) -> None:
    assert len(without_personal_data(text)) <= 6 * len(text)
