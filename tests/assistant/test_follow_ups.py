from dataclasses import replace

import pytest

from assistant.follow_ups import other_readings, stand_alone
from assistant.types import AnswerStatus, Asked, Question, Wish
from corpus.types import Language
from tests.assistant.builders import asked_last, conversation

_LIST = "Tre faktorer [1]\n\n1. Krav i arbeidet: at oppgavene er nye\n2. Støtte fra leder\n3. Tid til refleksjon [1]"


@pytest.mark.parametrize(
    ("before", "follow_up", "asked"),
    [
        ("Har alle kartlagt formalkompetansen?", "hva med realkompetansen?", "Har alle kartlagt realkompetansen?"),
        ("Hvor mange har plan i kommunene?", "og i staten?", "Hvor mange har plan i staten?"),
        ("Hvor mange kommuner har plan?", "og i staten?", "Hvor mange kommuner har plan i staten?"),
        ("Do municipalities have a plan?", "and in small municipalities?", "Do small municipalities have a plan?"),
        ("Kor mange kommunar har plan?", "enn dei små kommunane?", "Kor mange av dei små kommunane har plan?"),
        ("Hvilke hindringer møter små kommuner?", "og store?", "Hvilke hindringer møter store kommuner?"),
        ("Hvordan involverer vi ledere?", "og tillitsvalgte?", "Hvordan involverer vi tillitsvalgte?"),
        ("Hvor mange hadde plan i 2011?", "og i 2014?", "Hvor mange hadde plan i 2014?"),
        ("Hva gjør vi i steg 4?", "og steg 5?", "Hva gjør vi i steg 5?"),
        ("Hva sier rapporten om små stillinger?", "og om lederspenn?", "Hva sier rapporten om lederspenn?"),
        ("Er kompetanseplan lovpålagt?", "og kartlegging?", "Er kartlegging lovpålagt?"),
        ("What is a competence plan?", "what about a baseline?", "What is a baseline?"),
        ("How do we evaluate measures?", "in schools?", "How do we evaluate measures in schools?"),
        ("How do we evaluate?", "what if we have no money?", "How do we evaluate, if we have no money?"),
        ("Kva gjer dei i kommunal sektor?", "og i privat sektor?", "Kva gjer dei i privat sektor?"),
        ("Kva rolle har leiarane?", "og kommunestyret?", "Kva rolle har kommunestyret?"),
        ("What is the role of the manager?", "and of the council?", "What is the role of the council?"),
        ("Er det stort i helse (lederspenn)?", "og i barnehager?", "Er det stort i barnehager (lederspenn)?"),
        ("Hvor mange har plan?", "og hvor mange i staten?", "Hvor mange har plan i staten?"),
        ("How many have mapped old skills?", "how many new habits?", "How many have mapped new habits?"),
        ("Hvor mange har plan?", "Og i staten og i NAV?", "Hvor mange har plan i staten? Hvor mange har plan i NAV?"),
        ("Why does it help (map competence)?", "and small ones?", "Why does it help (map competence, small ones)?"),
        ("Hva sier loven om opplæring?", "og Hovedtariffavtalen?", "Hva sier Hovedtariffavtalen om opplæring?"),
    ],
)  # fmt: skip
def test_what_is_left_out_is_taken_from_the_question_before(before: str, follow_up: str, asked: str) -> None:
    result = asked_last(before, follow_up)
    assert (result.text, result.continues) == (asked, True)
    assert result.named


@pytest.mark.parametrize(
    ("before", "follow_up", "asked"),
    [
        ("Hvordan evaluerer vi tiltak?", "hvem har ansvaret for det?", "Hvem har ansvaret for å evaluere tiltak?"),
        ("Hvordan evaluerer vi tiltak?", "Når?", "Når skal vi evaluere tiltak?"),
        ("Korleis kartlegg vi kompetanse?", "korleis gjer vi det?", "Korleis gjer vi det (å kartlegge kompetanse)?"),
        ("Hva er BMS?", "Hva er det viktigste for å få det til?", "Hva er det viktigste for å få BMS til?"),
        ("Hva er en kompetanseplan?", "Er det lovpålagt?", "Er kompetanseplan lovpålagt?"),
        ("Hva er en kompetanseplan?", "Hva skal den inneholde?", "Hva skal kompetanseplan inneholde?"),
        ("Hva er en kompetanseplan?", "Har du et eksempel?", "Har du et eksempel (kompetanseplan)?"),
        ("Kva er ein nomåling?", "Kven gjer det?", "Kven gjer nomåling?"),
        ("What is span of control?", "why is that important?", "Why is span of control important?"),
        ("What is a competence plan?", "Who owns it?", "Who owns competence plan?"),
        ("How do we evaluate measures?", "How often?", "How often should we evaluate measures?"),
        ("What is Stolt og unik?", "is it still valid?", "Is Stolt og unik still valid?"),
    ],
)  # fmt: skip
def test_what_a_pronoun_stands_for_is_put_in(before: str, follow_up: str, asked: str) -> None:
    assert asked_last(before, follow_up) == Asked(asked, continues=True)


@pytest.mark.parametrize(
    ("before", "follow_up", "asked"),
    [
        ("What does the annual wheel do?", "Who is responsible for it?", "Who is responsible for annual wheel?"),
        ("Hvem lager planen?", "Hvem vedtar den?", "Hvem vedtar planen?"),
        ("Hvorfor bør vi evaluere?", "Når bør vi gjøre det?", "Når bør vi evaluere?"),
        ("Hva går BMS ut på?", "Hvem bruker det?", "Hvem bruker BMS?"),
        ("Hva er BMS?", "Hvor lang tid tar det?", "Hvor lang tid tar BMS?"),
    ],
)  # fmt: skip
def test_what_a_question_is_about_is_without_what_only_asks(before: str, follow_up: str, asked: str) -> None:
    assert asked_last(before, follow_up).text == asked


@pytest.mark.parametrize(
    ("before", "message", "asked"),
    [
        ("Hvordan kan vi bruke BMS til å styre?", "Vi har ikke det her. Hva da?", "Vi har ikke BMS her. Hva da?"),
        ("How can a scorecard be used?", "We don't have one. What then?", "We don't have scorecard. What then?"),
    ],
)  # fmt: skip
def test_what_one_says_to_have_or_not_is_what_was_asked_about(before: str, message: str, asked: str) -> None:
    assert asked_last(before, message) == Asked(asked, continues=True)


def test_what_says_little_may_be_about_the_subject_before() -> None:
    question = Question("Får en lønn da?", history=conversation("Har ansatte rett til permisjon?"))
    readings = other_readings(question, stand_alone(question))
    assert readings == ("Får en lønn da (ansatte rett til permisjon)?",)


@pytest.mark.parametrize("message", ["Hva med staten?", "Hvorfor er fagskoler nyttige for ledere i barnevernet?"])
def test_what_has_its_subject_is_read_as_it_is(message: str) -> None:
    question = Question(message, history=conversation("Hvor mange har plan?"))
    assert other_readings(question, stand_alone(question)) == ()


def test_who_is_asked_after_a_question_that_named_nothing() -> None:
    asked = asked_last("What are indicators?", "how many do we need?", "and who measures them?")
    assert asked.text == "Who measures indicators?"


def test_a_pronoun_stands_for_what_the_last_question_that_says_so_was_about() -> None:
    asked = asked_last("Hvordan evaluerer vi tiltak?", "hvem har ansvaret for det?", "og når?")
    assert asked.text == "Når skal vi evaluere tiltak?"


@pytest.mark.parametrize(
    "question",
    [
        "Hvordan evaluerer vi tiltak?",
        "Hvorfor er det viktig med lederforankring?",
        "Hvor lang tid tar det å evaluere tiltak?",
        "Finnes det maler for kartlegging?",
        "Hva betyr det at planen er overordnet?",
        "Hvordan lykkes vi med det systematiske arbeidet?",
        "Hva gjør de som lykkes?",
        "Vi har et skjema. Hvem skal fylle det ut?",
        "skuffeplan, hvordan unngår vi det?",
        "AGS 2020 hva er det",
        "for mange ansatte per leder",
        "Is it mandatory to evaluate measures?",
        "How do we know that measures work?",
        "realkompetanse",
        "Kvifor er det lurt å starte i det små?",
    ],
)
def test_a_complete_question_is_left_as_it_is(question: str) -> None:
    assert asked_last("Hva er BMS?", question) == Asked(question)


def test_what_only_ties_a_complete_question_to_the_last_is_dropped() -> None:
    assert asked_last("Hva er BMS?", "Og hvordan evaluerer vi tiltak?") == Asked("hvordan evaluerer vi tiltak?")
    assert asked_last("Hva er BMS?", "Fortell mer om realkompetanse") == Asked("realkompetanse")


@pytest.mark.parametrize(
    ("follow_up", "asked"),
    [
        ("fortell mer om den andre faktoren", "Støtte fra leder"),
        ("nummer tre", "Tid til refleksjon"),
        ("den siste", "Tid til refleksjon"),
        ("what is the first factor?", "What is «Krav i arbeidet»?"),
    ],
)
def test_an_item_is_named_by_its_number(follow_up: str, asked: str) -> None:
    assert asked_last("Hva fremmer læring?", follow_up, answer=_LIST) == Asked(asked, continues=True)


@pytest.mark.parametrize(
    ("before", "answer", "follow_up", "asked"),
    [
        ("Hva har BMS?", "Tre trinn: valg, bygging og drift. [1]", "hva er det siste?", "Hva er trinn 3 (drift)?"),
        ("Kva er dei tre fasane?", "1. Val\n2. Bygg\n3. Drift", "Kvifor er den andre viktig?",
         "Kvifor er fase 2 (Bygg) viktig?"),
        ("Which three phases?", "- Phase 1: Choose\n- Phase 2: Build", "Tell me more about phase two – who runs it?",
         "Who runs phase 2 (Build)?"),
        ("Kva er dei tre fasane?", "1. Val\n2. Bygg\n3. Drift", "Fortel meir om den andre. Når er vi ferdige?",
         "Når er vi ferdige – fase 2 (Bygg)?"),
        ("Which three phases?", "Three phases: aim, work and use.\n\n- Phase 1: Ask\n- Phase 2: Build\n- Phase 3: Go",
         "Tell me about phase two", "Tell me about phase 2 (work)"),
        ("Kva er dei tre fasane?", "1. Val\n2. Bygg\n3. Drift", "Meir om fase to. Når tek vi den, og korleis?",
         "Når tek vi fase 2 (Bygg)? Korleis tek vi fase 2 (Bygg)?"),
        ("Hvilke råd er det?", _LIST, "og den tredje?", "Tid til refleksjon"),
    ],
)  # fmt: skip
def test_what_is_known_by_its_number_is_called_by_it(before: str, answer: str, follow_up: str, asked: str) -> None:
    assert asked_last(before, follow_up, answer=answer).text == asked


def test_the_next_item_is_of_the_same_list() -> None:
    asked = asked_last("Hva hjelper?", "Hvordan får vi til den første?", "Og den andre?", answer=_LIST)
    assert asked.text == "Hvordan får vi til «Støtte fra leder»?"
    asked = asked_last("What helps?", "What does the first one mean?", "And the second?", answer=_LIST)
    assert asked.text == "What does «Støtte fra leder» mean?"


def test_what_has_a_number_of_its_own_is_no_item_of_the_last_list() -> None:
    asked = asked_last(
        "Hvilke fallgruver er det i steg 2?", "Og i steg 6?", "Hvordan unngår vi den første?", answer=_LIST
    )
    assert asked.text == "Hvordan unngår vi «Krav i arbeidet»?"


def test_an_item_of_something_else_is_not_of_the_list() -> None:
    assert "Krav" not in asked_last("Hva hjelper?", "Hva er den første fasen i byggeplanen?", answer=_LIST).text


def test_a_number_that_no_list_has_is_not_filled_in() -> None:
    assert "faktor" in asked_last("Hva fremmer læring?", "hva er den femte faktoren?", answer=_LIST).text


@pytest.mark.parametrize(
    ("message", "wish"),
    [
        ("si mer", Wish.MORE),
        ("Fortell mer!", Wish.MORE),
        ("meir", Wish.MORE),
        ("tell me more", Wish.MORE),
        ("kortere", Wish.SHORTER),
        ("kort sagt", Wish.SHORTER),
        ("shorter please", Wish.SHORTER),
        ("hvor står det?", Wish.SOURCES),
        ("kilde?", Wish.SOURCES),
        ("where does it say that?", Wish.SOURCES),
    ],
)
def test_what_is_wished_for_is_of_the_last_question(message: str, wish: Wish) -> None:
    assert asked_last("Hva er BMS?", message) == Asked("Hva er BMS?", wish, continues=True)


@pytest.mark.parametrize(
    ("message", "language"),
    [
        ("på nynorsk", Language.NYNORSK),
        ("in English please", Language.ENGLISH),
        ("Kan du svare på bokmål?", Language.BOKMAL),
    ],
)
def test_another_language_is_of_the_last_question(message: str, language: Language) -> None:
    assert asked_last("Hva er BMS?", message) == Asked("Hva er BMS?", language=language, continues=True)


@pytest.mark.parametrize(
    ("message", "asked"),
    [
        ("Kan du gi oss det på nynorsk? Brevet vårt skal ut i dag.", Asked("Hva er BMS?", language=Language.NYNORSK)),
        ("In English, please – we have guests.", Asked("Hva er BMS?", language=Language.ENGLISH)),
        ("Could you give me that in Norwegian? It is urgent.", Asked("Hva er BMS?", language=Language.BOKMAL)),
        ("Kan du si det kortere? Møtet er i dag.", Asked("Hva er BMS?", Wish.SHORTER)),
        ("Hvor står det? Rådmannen lurer.", Asked("Hva er BMS?", Wish.SOURCES)),
    ],
)
def test_a_wish_may_say_why(message: str, asked: Asked) -> None:
    assert asked_last("Hva er BMS?", message) == replace(asked, continues=True)


def test_what_asks_more_after_a_wish_is_no_background() -> None:
    assert asked_last("Hva er BMS?", "Si mer. Hvem bruker skjemaet til planen vår?").wish is Wish.ANSWER


def test_a_question_may_say_how_it_wants_to_be_answered() -> None:
    assert asked_last("Hva er BMS? Svar kort.") == Asked("Hva er BMS?", Wish.SHORTER)
    assert asked_last("Hva er BMS, in English please?") == Asked("Hva er BMS?", language=Language.ENGLISH)
    assert asked_last("Hva er BMS? Svar på nynorsk.") == Asked("Hva er BMS?", language=Language.NYNORSK)


def test_where_nothing_was_asked_there_is_nothing_to_go_on_from() -> None:
    assert asked_last("si mer").text == ""
    assert asked_last("hvem har ansvaret for det?").text == "hvem har ansvaret for det?"


def test_thanks_and_greetings_are_no_subject() -> None:
    history = conversation("Hva er BMS?", "tusen takk!")
    assert stand_alone(Question("Hvorfor er det viktig?", history=history)).text == "Hvorfor er BMS viktig?"
    chat = replace(conversation("Hei igjen dere")[0], status=AnswerStatus.CHAT)
    assert stand_alone(Question("si mer", history=(*conversation("Hva er BMS?"), chat))).text == "Hva er BMS?"


def test_a_history_without_its_stand_alone_questions_is_understood_the_same() -> None:
    history = tuple(replace(one, asked="") for one in conversation("Hvordan evaluerer vi tiltak?", "hvem gjør det?"))
    assert stand_alone(Question("og når?", history=history)).text == "Når skal vi evaluere tiltak?"
