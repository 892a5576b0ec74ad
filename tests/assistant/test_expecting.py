import pytest

from assistant.expecting import Expectation
from assistant.units import is_sentence, unit_spans


@pytest.mark.parametrize(
    ("question", "sentence", "admitted"),
    [
        ("Hvor mange har ikke kartlagt?", "57 prosent har kartlagt alle.", False),
        ("Hvor mange har ikke kartlagt?", "9 prosent har ikke kartlagt.", True),
        ("Hvor mange har kartlagt?", "9 prosent har ikke kartlagt.", False),
        ("Hvorfor er det ikke nok?", "Det er for lite.", True),
        ("Vi rekker ikke å evaluere", "Nei, undersøkelsene treffer dårlig.", False),
        ("Treffer undersøkelsene?", "Nei, undersøkelsene treffer dårlig.", True),
    ],
)
def test_a_sentence_is_admitted_only_where_it_can_answer(question: str, sentence: str, admitted: bool) -> None:
    assert Expectation.of(question).admits(sentence) is admitted


@pytest.mark.parametrize(
    ("question", "sentence"),
    [
        ("Hvor mange svarte?", "En tredjedel av kommunene svarte."),
        ("Når kom planen?", "Planen kom i 2016."),
    ],
)
def test_a_sentence_meets_what_the_question_wants(question: str, sentence: str) -> None:
    assert Expectation.of(question).met_by(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Utdanning kan være et tiltak i steg 6, Kompetansestrategier og tiltak.",
        "Ansatte kan etter arbeidsmiljøloven § 12-11 ha rett til fri.",
        "The strategy is for 2020–2023.",
    ],
)
def test_a_number_that_is_a_name_is_no_figure(sentence: str) -> None:
    assert not Expectation.of("Hvor mye får de?").met_by(sentence)


def test_a_definition_says_what_its_subject_is() -> None:
    wanted = Expectation.of("Hva er en plan?")
    assert wanted.defined_in("En plan er et dokument.").split() == ["En", "plan"]
    assert wanted.defined_in("Lag en plan først.") == ""
    assert Expectation.of("Hvem lager planen?").defined_in("En plan er et dokument.") == ""


def test_the_sentences_of_an_item_are_one_unit() -> None:
    text = "Gjør dette:\n- Spør først. Lytt så.\n- Skriv ned.\nDa er det gjort."
    units = [text[start:end] for start, end in unit_spans(text)]
    assert units == ["Gjør dette:", "- Spør først. Lytt så.", "- Skriv ned.", "Da er det gjort."]


def test_a_label_is_no_sentence() -> None:
    assert not is_sentence("3. Tiltakene")
    assert is_sentence("- Vi gjør det hvert år.")
