import pytest

from evals.answers.wording import marked_statements, numbers, says


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        pytest.param("Om lag **30 prosent** gjør det. [1]", "30 Prosent", id="emphasis and capitals"),
        pytest.param("Det er 30\u00a0% i dag.", "30 %", id="a space that does not break"),
        pytest.param("fra 2005–2009", "2005-2009", id="another dash"),
        pytest.param("målt før [1] og etter", "før og etter", id="a marker between"),
        pytest.param("Svaret er 30.", "30", id="a full stop after a number"),
        pytest.param("realkompetansen", "realkompetanse", id="a stem"),
    ],
)
def test_what_a_reader_reads_is_said(text: str, wanted: str) -> None:
    assert says(text, wanted)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        pytest.param("Det er 130 prosent.", "30 prosent", id="the end of another number"),
        pytest.param("Det er 1,30 prosent.", "30 prosent", id="the decimals of another number"),
        pytest.param("Andelen er 30,5.", "andelen er 30", id="a number that goes on"),
        pytest.param("Kurset varer. [42]", "42", id="a marker"),
    ],
)
def test_what_only_looks_like_it_is_not_said(text: str, wanted: str) -> None:
    assert not says(text, wanted)


def test_numbers_are_neither_markers_nor_those_of_list_items() -> None:
    assert numbers("I 2009 var det 61,5 prosent: [1]\n1. Først 3 ting\n 2. Så resten [12]") == {"2009", "61,5", "3"}


def test_a_statement_goes_back_to_the_markers_before_it() -> None:
    first, second = marked_statements("Ett. To. [1]\n\nTre [1] [2] Ikke belagt.")
    assert (first.text, first.markers) == ("Ett. To.", (1,))
    assert (second.text.strip(), second.markers) == ("Tre", (1, 2))
