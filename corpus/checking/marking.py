"""In a guidance answer, the markers behind the sentences and the facts of the section are the same."""

import re
from collections.abc import Iterator

from corpus.checking.knowledge import Knowledge, PlacedSection
from corpus.faults import Fault

_BRACKETS = re.compile(r"\[[^\]\n]*\b[A-Za-z]\d+\b[^\]\n]*\](?!\()")
_MEND = "Write [R53 M80] after the full stop, ids with spaces between."


def unmatched_markers(knowledge: Knowledge) -> Iterator[Fault]:
    """Name each marked fact that an answer does not list, and each listed fact that it does not mark."""
    for section in knowledge.answers:
        marked = {fact: one.line for one in reversed(section.sentences) for fact in one.facts}
        for fact, line in marked.items():
            if fact not in section.section.facts:
                yield section.fault(f"{fact} is marked but not listed.", "Add it to facts, or mend the marker.", line)
        for fact in section.section.facts:
            if fact not in marked:
                yield section.fault(f"{fact} is listed but not marked.", "Mark its sentence, or take it out of facts.")


def misshapen_markers(knowledge: Knowledge) -> Iterator[Fault]:
    """Name what looks like a marker and would be read as text, and each marker that no sentence stands before."""
    for section in knowledge.sections:
        for line, text in section.lines:
            for found in _BRACKETS.findall(text):
                yield section.fault(f"{found} is no marker.", _MEND, line)
        for one in section.sentences:
            if one.facts and not one.text:
                yield section.fault(f"the marker [{' '.join(one.facts)}] follows no sentence.", _MEND, one.line)


def unmarked_statements(knowledge: Knowledge) -> Iterator[Fault]:
    """Name each paragraph and list item of an answer without a marker, lead-ins and questions aside."""
    for section in knowledge.answers:
        yield from _unmarked(section)


def _unmarked(section: PlacedSection) -> Iterator[Fault]:
    marked = {one.paragraph for one in section.sentences if one.facts}
    last = {one.paragraph: one for one in section.sentences}
    for paragraph, one in last.items():
        if paragraph not in marked and not one.text.endswith((":", "?")):
            yield section.fault("nothing here is marked with its facts.", _MEND, one.line)
