from pathlib import Path

import pytest

from corpus.articles import KNOWLEDGE_FOLDER, FaultyArticle, read_article
from corpus.types import Document

_NAMES = sorted(path.name for path in (KNOWLEDGE_FOLDER / "nb").glob("*.md"))


def read(language: str, name: str) -> Document:
    path = KNOWLEDGE_FOLDER / language / name
    return read_article(path.read_bytes(), path)


@pytest.mark.parametrize("name", _NAMES)
def test_the_english_sections_match_those_in_bokmal(name: str) -> None:
    pairs = zip(read("nb", name).sections, read("en", name).sections, strict=True)
    assert all(
        (nb.id, nb.kind, nb.facts, nb.sources, nb.step) == (en.id, en.kind, en.facts, en.sources, en.step)
        for nb, en in pairs
    )


def test_an_article_without_front_matter_is_named() -> None:
    with pytest.raises(FaultyArticle, match=r"plan\.md: no front matter"):
        read_article(b"## Plan\n", Path("plan.md"))
