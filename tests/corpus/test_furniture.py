from collections.abc import Sequence

import pytest

from corpus.furniture import drop_furniture
from corpus.layout import Line


def page(number: int, *texts: str, size: float = 11.0) -> tuple[Line, ...]:
    return tuple(Line(text, number, size, baseline=800.0 - 20 * index) for index, text in enumerate(texts))


def kept(*pages: Sequence[Line]) -> list[str]:
    return [line.text for line in drop_furniture(pages)]


def body(number: int) -> list[str]:
    return [f"{word} på side {number * 7}" for word in ("En", "To", "Tre", "Fire", "Fem", "Seks", "Sju")]


def test_headers_and_footers_that_run_through_the_pages_are_dropped() -> None:
    pages = [page(n, "Nordvik kommune", *body(n), f"Kompetanseplan | Side {n} av 3") for n in (1, 2, 3)]
    assert kept(*pages) == [*body(1), *body(2), *body(3)]


def test_headers_on_every_other_page_are_dropped() -> None:
    headers = ["Nordvik kommune", "Kompetanseplan"] * 4
    pages = [page(n, header, *body(n)) for n, header in enumerate(headers, start=1)]
    assert not {"Nordvik kommune", "Kompetanseplan"} & set(kept(*pages))


@pytest.mark.parametrize("number", ["2", "- 2 -", "Side 2", "Side 2 av 9", "2 / 9", "page 2 of 9", "iv", "| 2 |"])
def test_a_page_number_alone_at_the_edge_is_dropped(number: str) -> None:
    assert kept(page(1, *body(1), number)) == body(1)


def test_numbers_in_the_text_are_kept() -> None:
    texts = ["Andel i prosent", "35", "Alle svarte."]
    assert kept(page(1, *texts)) == texts


def test_a_number_that_is_all_there_is_is_kept() -> None:
    assert kept([Line("2027")]) == ["2027"]


def test_words_that_come_again_elsewhere_on_the_page_are_kept() -> None:
    first = page(1, "Tiltak", *body(1))
    second = page(2, *body(2)[:4], "Tiltak", *body(2)[4:])
    assert kept(first, second).count("Tiltak") == 2


def test_headings_that_are_numbered_as_the_pages_are_kept() -> None:
    pages = [(*page(n, f"Steg {n}", size=16.0), *page(n, "", *body(n))) for n in (1, 2, 3)]
    assert [text for text in kept(*pages) if text.startswith("Steg")] == ["Steg 1", "Steg 2", "Steg 3"]


def test_a_table_of_contents_is_dropped() -> None:
    assert kept(page(1, "Innhold", "1 Mål ........... 3", "2 Tiltak . . . . . . 12", "Tekst ...")) == [
        "Innhold",
        "Tekst ...",
    ]


def test_a_text_without_pages_keeps_its_lines() -> None:
    assert kept([Line("En"), Line(""), Line("To")]) == ["En", "", "To"]
