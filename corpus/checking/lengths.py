"""A section is long enough to stand alone and short enough to be read at once."""

from collections.abc import Iterator

from corpus.checking.knowledge import Knowledge, PlacedSection
from corpus.checking.words import words_of
from corpus.faults import Fault

FEWEST_WORDS, MOST_WORDS = 80, 250
FEWEST_WORDS_OF_AN_ANSWER, MOST_WORDS_OF_AN_ANSWER = 60, 180


def misfit_sections(knowledge: Knowledge) -> Iterator[Fault]:
    """Name each section of an article that is too short or too long; the guidance answers have a check of their own."""
    for section in knowledge.sections:
        if not section.is_answer:
            more = "Say what it means, or what bears on it, too."
            yield from _misfit(section, FEWEST_WORDS, MOST_WORDS, more, "Say less, or make two sections of it.")


def misfit_answers(knowledge: Knowledge) -> Iterator[Fault]:
    """Name each guidance answer that is too short or too long."""
    for section in knowledge.answers:
        fewest, most = FEWEST_WORDS_OF_AN_ANSWER, MOST_WORDS_OF_AN_ANSWER
        yield from _misfit(section, fewest, most, "Say how or why, too.", "Say less, or make two answers of it.")


def _misfit(section: PlacedSection, fewest: int, most: int, more: str, less: str) -> Iterator[Fault]:
    count = sum(len(words_of(block.text)) for block in section.section.blocks)
    if count < fewest:
        yield section.fault(f"{count} words are fewer than {fewest}.", more)
    if count > most:
        yield section.fault(f"{count} words are more than {most}.", less)
