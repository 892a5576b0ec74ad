"""How hard the text is to read, in LIX (Björnsson 1968)."""

from collections.abc import Iterator, Sequence
from statistics import fmean

from corpus.checking.knowledge import Knowledge, PlacedSection
from corpus.checking.words import words_of
from corpus.faults import Fault
from corpus.sentences import split_sentences
from corpus.types import Language

HARDEST_SECTION = 50  # the least LIX of official texts that are hard to read
HARDEST_MEAN = 42  # of the guidance answers of a language

_LONG_WORD_LETTERS = 7
_MEND = "Write shorter sentences and plainer words."


def lix(paragraphs: Sequence[str]) -> float:
    """Give the words a sentence plus the percentage of words longer than six letters; a list item is a sentence."""
    words = [word for paragraph in paragraphs for word in words_of(paragraph)]
    sentences = sum(len(split_sentences(paragraph)) for paragraph in paragraphs)
    if not words or not sentences:
        return 0.0
    long_words = sum(len(word) >= _LONG_WORD_LETTERS for word in words)
    return len(words) / sentences + 100 * long_words / len(words)


def hard_sections(knowledge: Knowledge) -> Iterator[Fault]:
    """Name each section that is too hard to read."""
    for section in knowledge.sections:
        score = _lix_of(section)
        if score > HARDEST_SECTION:
            yield section.fault(f"LIX {score:.1f} is above {HARDEST_SECTION}.", _MEND)


def hard_answers(knowledge: Knowledge) -> Iterator[Fault]:
    """Name the hardest answer of each language in which the answers are too hard on the whole."""
    for language in Language:
        answers = [section for section in knowledge.answers if section.language is language]
        if answers and (mean := fmean(map(_lix_of, answers))) > HARDEST_MEAN:
            hardest = max(answers, key=_lix_of)
            what = f"the answers in {language}/ have LIX {mean:.1f} on the mean, above {HARDEST_MEAN}."
            yield hardest.fault(what, f"Begin with this one, the hardest ({_lix_of(hardest):.0f}): {_MEND.lower()}")


def _lix_of(section: PlacedSection) -> float:
    return lix([block.text for block in section.section.blocks])
