import pytest

from corpus.lists import item_indents, split_marker, unmarked_items


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("• kurs", ("-", "kurs")),
        ("•kurs", ("-", "kurs")),
        ("- kurs", ("-", "kurs")),
        ("– kurs", ("-", "kurs")),
        ("* kurs", ("-", "kurs")),
        ("o kurs", ("-", "kurs")),
        ("2. Mål", ("2.", "Mål")),
        ("2) Mål", ("2)", "Mål")),
        ("(2) Mål", ("(2)", "Mål")),
        ("a) Mål", ("a)", "Mål")),
        ("iv) Mål", ("iv)", "Mål")),
        ("-kurs", None),
        ("2009. Samtidig", None),
        ("1.2 Mål", None),
        ("1. januar 2027 begynner planen", None),
        ("Tekst - med strek", None),
        ("•", None),
    ],
)
def test_markers_are_parted_from_the_text(line: str, expected: tuple[str, str] | None) -> None:
    assert split_marker(line) == expected


@pytest.mark.parametrize(
    ("texts", "count"),
    [
        pytest.param(["gode tiltak", "mer øving.", "Ny tekst."], 2, id="small letters"),
        pytest.param(["Hva er mål?", "Hvem gjør det?", "Ny tekst."], 2, id="questions"),
        pytest.param(["bare ett tiltak", "Ny tekst."], 0, id="one is no list"),
        pytest.param(["Ny tekst."], 0, id="running text"),
        pytest.param([], 0, id="nothing"),
    ],
)
def test_lists_without_bullets_are_known_by_their_form(texts: list[str], count: int) -> None:
    assert unmarked_items(texts) == count


def test_an_indented_item_is_one_level_deeper_until_the_indent_ends() -> None:
    depths = []
    indents: tuple[float, ...] = ()
    for left in (50.0, 70.0, 71.0, 90.0, 50.0):
        indents = item_indents(indents, left)
        depths.append(len(indents))
    assert depths == [1, 2, 2, 3, 1]
