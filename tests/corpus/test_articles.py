from pathlib import Path

import pytest

from corpus.articles import KNOWLEDGE_FOLDER, FaultyArticle, read_article
from corpus.types import Document

_TRANSLATED = sorted(
    (path.parent.name, path.name) for language in ("en", "nn") for path in (KNOWLEDGE_FOLDER / language).glob("*.md")
)

FRONT_MATTER = '+++\nid = "kurs"\ntitle = "Kurs"\nlanguage = "nb"\n+++\n'


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
    with pytest.raises(FaultyArticle, match=r"plan\.md:1: plan: no front matter\. Begin the file"):
        read_article(b"## Plan\n", Path("plan.md"))


def test_the_text_of_an_article_has_no_fact_marker() -> None:
    text = '{#kurs kind="report" facts="R20 M80"}\n\nKurs er ikke nok. [R20] Spør:\n\n- Hvem lærte noe? [M80 R20]\n'
    document = read_article(f"{FRONT_MATTER}## Kurs {text}".encode(), Path("kurs.md"))
    assert [block.text for block in document.sections[0].blocks] == ["Kurs er ikke nok. Spør:", "Hvem lærte noe?"]


@pytest.mark.parametrize(
    ("section", "fault"),
    [
        pytest.param("## Kurs", r'kurs\.md:6: kurs: a heading without \{#id kind="…"\}', id="no attributes"),
        pytest.param("Tekst.\n\n# Kurs", r"kurs\.md:8: kurs: a heading without", id="another level"),
        pytest.param('## Kurs {#et-kurs kind="x"}', r"kurs\.md:6: et-kurs: no known kind", id="no kind"),
        pytest.param('## Kurs {#et-kurs kind="law" step="to"}', r"kurs\.md:6: et-kurs: the step 'to'", id="no step"),
    ],
)
def test_a_fault_in_a_heading_is_named_with_its_line(section: str, fault: str) -> None:
    with pytest.raises(FaultyArticle, match=fault):
        read_article(f"{FRONT_MATTER}{section}\n\nTekst.\n".encode(), Path("kurs.md"))


def test_an_article_in_another_encoding_is_named() -> None:
    with pytest.raises(FaultyArticle, match=r"kurs\.md:3: kurs: not UTF-8\. Save the file"):
        read_article('+++\nid = "kurs"\ntitle = "Læring"\n'.encode("latin-1"), Path("kurs.md"))
