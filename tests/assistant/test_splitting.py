import pytest

from assistant.splitting import asked_apart, is_claim, split_questions, told_before

_MAIL = """Hei!

Jeg jobber i HR i en liten kommune på Vestlandet. Kommunestyret har bedt oss om å lage en plan innen sommeren.
Nå lurer vi på et par ting:
1) Hvem bør sitte i arbeidsgruppa?
2) Hvor lang tid tar det å lage planen?

Kan dere hjelpe?

Mvh Kari Nordmann
HR-rådgiver"""


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("Hvor mange har plan, og hvordan evaluerer de?", ("Hvor mange har plan?", "Hvordan evaluerer de?")),
        ("What is span of control and why does it matter?", ("What is span of control?", "Why does it matter?")),
        ("Kva er ein delplan? Kven lagar han?", ("Kva er ein delplan?", "Kven lagar han?")),
        ("er det lovpålagt, og må vi drøfte det?", ("er det lovpålagt?", "Må vi drøfte det?")),
        ("hvordan lager vi en plan\nhvem eier den", ("hvordan lager vi en plan", "hvem eier den")),
        (_MAIL, ("Hvem bør sitte i arbeidsgruppa?", "Hvor lang tid tar det å lage planen?")),
    ],
)  # fmt: skip
def test_each_question_is_one(text: str, parts: tuple[str, ...]) -> None:
    assert split_questions(text) == parts


@pytest.mark.parametrize(
    "text",
    [
        "Hva er forskjellen på formal- og realkompetanse?",
        "hvem gjør hva og når?",
        "Hvordan og når bør vi evaluere?",
        "hvordan vet vi hva som virker og hva som ikke virker?",
        "Hvordan kartlegger vi hvilke behov vi har og hvilken kompetanse vi mangler?",
        "Hvem bestemmer hvilke tiltak vi skal ha og hvor mye de skal koste?",
        "How do we know what works and what does not?",
        "Hva sier rapporten om evaluering og om ledelse?",
        "Vi er en liten kommune uten HR. Hvordan kommer vi i gang?",
        "kompetanseplan",
        "",
    ],
)
def test_one_question_is_left_whole(text: str) -> None:
    assert split_questions(text) == (text,)


def test_a_courtesy_is_no_question() -> None:
    assert split_questions("Hei, har dere tid? Hva er BMS?") == ("Hva er BMS?",)


def test_of_a_long_message_only_the_question_is_kept() -> None:
    story = "Vi har holdt på med kurs i mange år, og ingen vet om noe av det har vært til nytte for noen. " * 3
    assert split_questions(f"{story}Hvordan evaluerer vi tiltak? Hilsen Ola") == ("Hvordan evaluerer vi tiltak?",)


def test_at_most_five_are_answered() -> None:
    assert len(split_questions(" ".join(f"Hva er faktor nummer {number}?" for number in range(8)))) == 5


@pytest.mark.parametrize(
    ("message", "parts"),
    [
        ("Til møtet: hvor mange har plan, og hvor mange har råd?", ("hvor mange har plan?", "Hvor mange har råd?")),
        ("How many have leaders, and is a large span bad?", ("How many have leaders?", "Is a large span bad?")),
        ("Hvor mange har plan, og hvor mange i staten?", ("Hvor mange har plan?", "Hvor mange i staten?")),
    ],
)  # fmt: skip
def test_a_second_question_may_have_any_subject(message: str, parts: tuple[str, ...]) -> None:
    assert split_questions(message) == parts


def test_two_asking_words_of_one_question_are_two_questions_where_that_is_wanted() -> None:
    assert asked_apart("Når måler vi det, og hvordan?") == "Når måler vi det? Hvordan måler vi det?"
    assert asked_apart("When and how do we measure?") == "When do we measure? How do we measure?"
    assert asked_apart("Hvem gjør hva, og når?") == "Hvem gjør hva, og når?"


def test_what_a_question_takes_for_granted_is_asked_by_itself() -> None:
    parts = split_questions("Siden kurs gir mest læring, hvordan bør vi fordele budsjettet?")
    assert parts == ("Stemmer det at kurs gir mest læring?", "Hvordan bør vi fordele budsjettet?")
    assert is_claim(parts[0])
    assert not is_claim(parts[1])


def test_what_people_tell_of_themselves_is_no_claim() -> None:
    asked = "Siden vi ikke har penger til kurs, hva gjør vi da?"
    assert split_questions(asked) == (asked,)


def test_what_is_told_before_the_questions_is_background() -> None:
    message = "Hei! Vi skal kartlegge kompetansen. Hvordan bør vi gå fram, og hva må vi passe på?"
    assert told_before(message) == "Vi skal kartlegge kompetansen."
    assert told_before("Hvordan bør vi gå fram?") == ""
