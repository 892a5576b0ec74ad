"""The three languages say the same: same files, sections, lists, markers and numbers."""

import re
from collections.abc import Iterator
from itertools import groupby

from corpus.checking.figures import numbers
from corpus.checking.knowledge import Knowledge, PlacedArticle, PlacedSection
from corpus.faults import Fault
from corpus.types import BlockKind, Language

_MODEL = Language.BOKMAL
_OTHERS = tuple(language for language in Language if language is not _MODEL)


def missing_articles(knowledge: Knowledge) -> Iterator[Fault]:
    """Name each file that is in one language and not in another."""
    names = {tuple(file.split("/", 1)) for file in knowledge.texts if file.endswith(".md")}
    for name in sorted({name for _, name in names}):
        there = [language for language in Language if (language, name) in names]
        for language in Language:
            if language not in there:
                what = f"{there[0]}/{name} has no counterpart in {language}/."
                yield Fault(f"{language}/{name}", 1, name.removesuffix(".md"), what, "Write it.")


def unequal_articles(knowledge: Knowledge) -> Iterator[Fault]:
    """Name what differs between an article in bokmål and the same in another language."""
    articles = {article.file: article for article in knowledge.articles}
    for file, model in articles.items():
        name = file.removeprefix(f"{_MODEL}/")
        for language in _OTHERS if name != file else ():
            if other := articles.get(f"{language}/{name}"):
                yield from _unequal(model, other)


def _unequal(model: PlacedArticle, other: PlacedArticle) -> Iterator[Fault]:
    if other.id != model.id:
        yield Fault(other.file, 1, other.id, f"the id is {model.id} in {model.file}.", "Give both the same id.")
    wanted = [section.id for section in model.sections]
    there = {section.id: section for section in other.sections}
    for section in model.sections:
        if section.id not in there:
            what = f"{section.file}:{section.line} has no counterpart here."
            yield Fault(other.file, 1, section.id, what, "Write the section.")
    for section in other.sections:
        if section.id not in wanted:
            yield section.fault(f"not in {model.file}.", "Give it the id that it has there.")
    order = [section.id for section in other.sections if section.id in wanted]
    common = [section_id for section_id in wanted if section_id in there]
    moved = next((one for one, expected in zip(order, common, strict=False) if one != expected), None)
    if moved:
        yield there[moved].fault(f"stands elsewhere than in {model.file}.", "Put the sections in the same order.")
    for section in model.sections:
        if counterpart := there.get(section.id):
            yield from _unequal_sections(section, counterpart)


def _unequal_sections(model: PlacedSection, other: PlacedSection) -> Iterator[Fault]:
    for name in ("kind", "facts", "sources", "step"):
        wanted, there = getattr(model.section, name), getattr(other.section, name)
        if wanted != there:
            what = f"{name} is {_shown(there)} here and {_shown(wanted)} in {model.file}:{model.line}."
            yield other.fault(what, "Give both the same.")
    for what, wanted, there in (
        ("lists of", _list_lengths(model), _list_lengths(other)),
        ("markers", _markers(model), _markers(other)),
        ("the numbers", sorted(_numbers(model)), sorted(_numbers(other))),
    ):
        if wanted != there:
            said = f"{what} {_shown(there)} here and {_shown(wanted)} in {model.file}:{model.line}."
            yield other.fault(said, "Say the same in both.")


def _list_lengths(section: PlacedSection) -> list[int]:
    runs = groupby(section.section.blocks, key=lambda block: block.kind is BlockKind.ITEM)
    return [len(list(blocks)) for is_list, blocks in runs if is_list]


def _markers(section: PlacedSection) -> list[str]:
    return [" ".join(sorted(one.facts)) for one in section.sentences if one.facts]


def _numbers(section: PlacedSection) -> set[str]:
    """Give the parts of the numbers: 1.1.2017 and 1 January 2017 have the year in common."""
    return {part for _, text in section.lines for number in numbers(text) for part in re.split("[.,]", number)}


def _shown(value: object) -> str:
    if isinstance(value, (list, tuple)):
        return ", ".join(map(str, value)) or "none"
    return str(value or "none")
