from pathlib import Path

import pytest

from corpus.articles import KNOWLEDGE_FOLDER, FaultyArticle, read_article
from corpus.types import Document

_TRANSLATED = sorted(
    (path.parent.name, path.name) for language in ("en", "nn") for path in (KNOWLEDGE_FOLDER / language).glob("*.md")
)


def read(language: str, name: str) -> Document:
    path = KNOWLEDGE_FOLDER / language / name
    return read_article(path.read_bytes(), path)


@pytest.mark.parametrize(("language", "name"), _TRANSLATED)
def test_the_sections_of_a_translation_match_those_in_bokmal(language: str, name: str) -> None:
    pairs = zip(read("nb", name).sections, read(language, name).sections, strict=True)
    assert all(
        (nb.id, nb.kind, nb.facts, nb.sources, nb.step) == (own.id, own.kind, own.facts, own.sources, own.step)
        for nb, own in pairs
    )


def test_every_article_is_there_in_english() -> None:
    names = {path.name for path in (KNOWLEDGE_FOLDER / "nb").glob("*.md")}
    assert {name for language, name in _TRANSLATED if language == "en"} == names


def test_an_article_without_front_matter_is_named() -> None:
    with pytest.raises(FaultyArticle, match=r"plan\.md: no front matter"):
        read_article(b"## Plan\n", Path("plan.md"))
