"""An article is where and as it must be: its place, its headings, its steps."""

import re
from collections.abc import Iterator
from pathlib import PurePosixPath

from corpus.checking.knowledge import Knowledge, PlacedSection
from corpus.faults import Fault
from corpus.types import Language

STEPS = range(1, 8)
"""The steps of the planning method."""

_ATTRIBUTES = re.compile(r'\{#[a-z0-9-]+(?: (?:kind|facts|sources|step)="[^"]*")+\}$')
_WELL_FORMED = 'Write {#id kind="…" facts="…" sources="…" step="…"}.'


def misplaced_articles(knowledge: Knowledge) -> Iterator[Fault]:
    """Name each article whose id or language is not its place, and each text that stands in no section."""
    for article in knowledge.articles:
        path = PurePosixPath(article.file)
        if article.id != path.stem:
            yield Fault(article.file, 2, article.id, f"the file is called {path.name}.", "Give both the same name.")
        if article.language != path.parent.name:
            what = f"the language {article.language} in the folder {path.parent}/."
            yield Fault(article.file, 2, article.id, what, "Put the article in the folder of its language.")
        yield from _outside(knowledge.texts[article.file], article.file, article.id)


def misshapen_sections(knowledge: Knowledge) -> Iterator[Fault]:
    """Name each section with an attribute that is none, a step that is none, or no text."""
    for section in knowledge.sections:
        heading = knowledge.texts[section.file].split("\n")[section.line - 1]
        if not _ATTRIBUTES.search(heading):
            yield section.fault("an attribute is unknown or not in quotes.", _WELL_FORMED)
        if section.section.step is not None and section.section.step not in STEPS:
            yield section.fault(f"the step {section.section.step} is none of the method.", "Give 1–7, or leave it out.")
        if not section.section.blocks:
            yield section.fault("no text.", "Write the section, or take it out.")


def repeated_ids(knowledge: Knowledge) -> Iterator[Fault]:
    """Name each section with the id of an earlier one in its language."""
    for language in Language:
        first: dict[str, PlacedSection] = {}
        for section in knowledge.sections:
            if section.language is language and first.setdefault(section.id, section) is not section:
                place = f"{first[section.id].file}:{first[section.id].line}"
                yield section.fault(f"{place} has the same id.", "Give each section an id of its own.")


def _outside(text: str, file: str, article_id: str) -> Iterator[Fault]:
    lines = text.split("\n")
    first = next((number for number, line in enumerate(lines) if number and line == "+++"), 0) + 1
    for number, line in enumerate(lines[first:], start=first + 1):
        if line.startswith("## "):
            return
        if line.strip():
            yield Fault(file, number, article_id, "stands before the first section.", "Put it under a heading.")
