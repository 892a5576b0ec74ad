import pytest

from corpus.titles import choose_title
from corpus.types import Block, Reading

from .builders import heading, paragraph


def title_of(stated: str | None, *blocks: Block, stem: str = "plan_2027") -> str:
    return choose_title(Reading(blocks, title=stated), stem)


def test_the_stated_title_comes_first() -> None:
    assert title_of(" Kompetanseplan\n2027 ", heading("Innledning")) == "Kompetanseplan 2027"


@pytest.mark.parametrize(
    "stated",
    [
        None,
        "",
        "  ",
        "Microsoft Word - plan.doc",
        "plan_v2.docx",
        "Min plan.pdf",
        "Untitled",
        "Dokument1",
        "12",
        "Word Document",
    ],
)
def test_a_title_that_says_nothing_gives_way_to_the_first_heading(stated: str | None) -> None:
    assert title_of(stated, paragraph("a"), heading("Detalj", 2), heading("Kompetanseplan")) == "Kompetanseplan"


@pytest.mark.parametrize(
    ("stem", "expected"),
    [
        ("kompetanseplan_2027", "Kompetanseplan 2027"),
        ("strategi-mot-2030", "Strategi mot 2030"),
        ("HR-plan", "HR plan"),
        ("møte 2027-05-17", "Møte 2027-05-17"),
        ("___", "___"),
    ],
)
def test_without_a_heading_the_file_name_is_made_readable(stem: str, expected: str) -> None:
    assert title_of(None, paragraph("a"), stem=stem) == expected
