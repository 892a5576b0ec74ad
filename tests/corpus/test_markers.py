import pytest

from corpus.markers import marked_sentences, without_markers

TEXT = """
Nei, kurs er ikke nok. [R20 R58] Lær sammen. Da går det bedre. [R56]

Gjør slik:

- Sett av tid. [M80]
- Spør en
  kollega. [M81]
"""


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("Lær sammen. [R56]", "Lær sammen.", id="at the end"),
        pytest.param("Lær sammen. [R56] Spør.", "Lær sammen. Spør.", id="between sentences"),
        pytest.param("Lær sammen. [R56 M80]\n[R57]\n", "Lær sammen.\n", id="on a line of its own"),
        pytest.param("- Spør. [G1]\n- Svar. [S2]\n", "- Spør.\n- Svar.\n", id="in a list"),
        pytest.param("Se [R53](#r53) og [1].", "Se [R53](#r53) og [1].", id="a link and a footnote stay"),
        pytest.param("Ingen  merker.\n", "Ingen  merker.\n", id="a text without markers stays as it is"),
    ],
)
def test_a_text_is_freed_of_its_markers(text: str, expected: str) -> None:
    assert without_markers(text) == expected


def test_a_marker_belongs_to_the_sentence_before_it() -> None:
    found = [(one.text, one.facts) for one in marked_sentences(TEXT)]
    assert found == [
        ("Nei, kurs er ikke nok.", ("R20", "R58")),
        ("Lær sammen.", ()),
        ("Da går det bedre.", ("R56",)),
        ("Gjør slik:", ()),
        ("Sett av tid.", ("M80",)),
        ("Spør en kollega.", ("M81",)),
    ]


def test_a_marked_sentence_knows_its_line_and_whether_it_is_an_item() -> None:
    assert [(one.line, one.is_item) for one in marked_sentences(TEXT)] == [
        (2, False),
        (2, False),
        (2, False),
        (4, False),
        (6, True),
        (7, True),
    ]


def test_a_marker_that_follows_no_sentence_is_kept() -> None:
    assert [(one.text, one.facts) for one in marked_sentences("[R1] Lær sammen.")] == [
        ("", ("R1",)),
        ("Lær sammen.", ()),
    ]


def test_two_markers_belong_to_the_same_sentence() -> None:
    assert [one.facts for one in marked_sentences("Lær sammen. [R1] [R2]")] == [("R1", "R2")]
