"""What the project itself knows, as documents: articles with the ways in which people ask for them, the glossary."""

import hashlib
import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import lru_cache
from math import sqrt
from pathlib import Path

from corpus.articles import KNOWLEDGE_FOLDER, read_article
from corpus.findings import read_wordings
from corpus.glossary import Term, read_glossary
from corpus.questions import read_variants
from corpus.types import Block, BlockKind, Document, Kind, Language, Section

_WORD = re.compile(r"\w{4,}")  # shorter words stand in any text
_GLOSSARY_TITLES = {Language.BOKMAL: "Ordliste", Language.NYNORSK: "Ordliste", Language.ENGLISH: "Glossary"}


def is_shipped(path: Path) -> bool:
    """Whether a file belongs to the knowledge that the project ships."""
    return path.is_relative_to(KNOWLEDGE_FOLDER)


def shipped_files(folder: Path, language: Language) -> dict[str, Path]:
    """The files of a knowledge folder that become documents in a language, by document id."""
    files = {f"{path.stem}.{language}": path for path in sorted(folder.glob(f"{language}/*.md"))}
    glossary = folder / f"glossary.{language}.toml"
    return files | ({f"glossary.{language}": glossary} if glossary.exists() else {})


def files_behind(path: Path) -> tuple[Path, ...]:
    """The files that a document of `path` is read from: itself, and the question variants of its language."""
    if path.suffix != ".md":
        return (path,)
    return path, *sorted((path.parent.parent / "questions" / path.parent.name).glob("*.toml"))


def read_shipped(path: Path) -> Document:
    """Read an article or a glossary, each section with the ways in which people ask for it.

    Raises:
        FaultyKnowledge: When a file is not in its form.
    """
    if path.suffix == ".toml":
        return _glossary_document(path)
    document = _article(path.read_bytes(), path)
    asked = _questions(path.parent.parent, document.language)
    sections = tuple(
        replace(one, questions=tuple(dict.fromkeys((*_own_question(one), *asked.get((path.stem, one.id), ())))))
        for one in document.sections
    )
    return replace(document, sections=sections, digest=_digest(path, [one.questions for one in sections]))


@lru_cache(maxsize=256)
def _article(data: bytes, path: Path) -> Document:
    """The article, read once: for itself, and for the questions that lead to it."""
    return read_article(data, path)


def _own_question(section: Section) -> tuple[str, ...]:
    """The heading, where it is a question: a way of asking for what stands under it."""
    heading = section.headings[-1] if section.headings else ""
    return (heading,) if heading.endswith("?") else ()


def _digest(path: Path, questions: Sequence[tuple[str, ...]]) -> str:
    return hashlib.sha256(path.read_bytes() + repr(questions).encode()).hexdigest()


@lru_cache(maxsize=8)
def _questions(folder: Path, language: Language) -> Mapping[tuple[str, str], tuple[str, ...]]:
    """The question variants of each (article, section); those of a finding lead to the section that is about it."""
    sections = [
        (path.stem, section)
        for path in sorted(folder.glob(f"{language}/*.md"))
        for section in _article(path.read_bytes(), path).sections
    ]
    wordings = read_wordings(folder / f"findings.{language}.toml")
    findings = {one.id: one.statement for one in wordings.values()}
    places = _places_of_findings(sections, findings) | {section.id: (name, section.id) for name, section in sections}
    asked: defaultdict[tuple[str, str], list[str]] = defaultdict(list)
    for path in sorted((folder / "questions" / language).glob("*.toml")):
        for variants in read_variants(path):
            if variants.answer_id in places:
                asked[places[variants.answer_id]].extend(variants.questions)
    return {place: tuple(dict.fromkeys(questions)) for place, questions in asked.items()}


def _places_of_findings(
    sections: Sequence[tuple[str, Section]], findings: Mapping[str, str]
) -> dict[str, tuple[str, str]]:
    """For each finding the section, among those that carry it, that is most about it by its words."""
    carrying: defaultdict[str, list[tuple[str, Section]]] = defaultdict(list)
    for article, section in sections:
        for fact in section.facts:
            carrying[fact].append((article, section))
    return {
        finding: _place(max(carrying[finding], key=lambda pair: _in_common(statement, pair[1])))
        for finding, statement in findings.items()
        if carrying[finding]
    }


def _place(pair: tuple[str, Section]) -> tuple[str, str]:
    return pair[0], pair[1].id


def _in_common(statement: str, section: Section) -> float:
    """The cosine of the sets of words: how many stand in both, against how many there are."""
    said = _words(" ".join((section.headings[-1], *(block.text for block in section.blocks))))
    wanted = _words(statement)
    return len(said & wanted) / sqrt(max(len(said) * len(wanted), 1))


def _words(text: str) -> frozenset[str]:
    return frozenset(_WORD.findall(text.lower()))


def _glossary_document(path: Path) -> Document:
    language = Language(path.stem.rpartition(".")[2])
    data = path.read_bytes()
    title = _GLOSSARY_TITLES[language]
    return Document(
        id=f"glossary.{language}",
        title=title,
        kind=Kind.GLOSSARY,
        language=language,
        sections=tuple(_term_section(term, title) for term in read_glossary(path, language).values()),
        digest=hashlib.sha256(data).hexdigest(),
    )


def _term_section(term: Term, title: str) -> Section:
    """A word and what it means; what people write for it is a way of asking, not another word for it."""
    return Section(
        id=term.id.lower(),
        headings=(title, term.term),
        blocks=(Block(BlockKind.PARAGRAPH, term.definition),),
        kind=Kind.GLOSSARY,
        facts=(term.id,),
        sources=term.sources,
        questions=(term.term, *term.synonyms),
    )
