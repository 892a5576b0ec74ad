"""Every number is borne out by a fact."""

import re
from collections.abc import Iterator

from corpus.checking.knowledge import Knowledge, PlacedSection
from corpus.faults import Fault

NUMBER = re.compile(r"\d+(?:[.,]\d+)*")
"""A number in digits, as facts.toml writes the figures of a fact."""

_STEPS = re.compile(r"\b(?:steg\w*|steps?)\s+\d+(?:\s*(?:,|–|-|og|eller|til|and|or|to)\s*\d+)*", re.IGNORECASE)
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_YEAR_OF_THE_REPORT = "2011"
_MEND = "Write what the fact says, or name the fact that has it."


def numbers(text: str) -> set[str]:
    """Give the numbers of a text that a fact must bear out: not the steps of the method, nor the report's year."""
    return set(NUMBER.findall(_STEPS.sub("", text))) - {_YEAR_OF_THE_REPORT}


def unsupported_numbers(knowledge: Knowledge) -> Iterator[Fault]:
    """Name each number of a section that is no figure of its facts."""
    for section in knowledge.sections if knowledge.facts and knowledge.sources else ():
        known = figures_of(section, knowledge)
        for line, text in section.lines:
            for number in sorted(numbers(text) - known):
                yield section.fault(f"the number {number} is in none of its facts.", _MEND, line)


def figures_of(section: PlacedSection, knowledge: Knowledge) -> set[str]:
    """Give the figures of the section's facts, and the years in the titles and dates of its sources."""
    facts = [knowledge.fact(fact_id) for fact_id in section.section.facts]
    sources = [knowledge.sources.get(source_id) for source_id in section.section.sources]
    years = {year for source in sources if source for year in _YEAR.findall(f"{source.title} {source.year}")}
    return {figure for fact in facts if fact for figure in fact.figures} | years
