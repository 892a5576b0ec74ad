"""Pure: whether a passage bears out a statement; what it does not bear out is dropped, and counted by reason.

It holds for both ways of composing, has no switch, and refuses what it cannot check. A statement that is its own quote
needs the quote to be whole sentences of the passage, and no more. Of another one the figures, names, negations and
content must be those of the quote. The quote is read together with the whole of the sentences that it stands in, so
that a cut quote cannot hide a "not".

Words do not show everything: who does what to whom within one sentence, and, across languages, a word in another's
place, are not seen.
"""

import logging
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from enum import StrEnum
from functools import lru_cache

from assistant.figures import MONTHS, figure_contexts, figures, is_english
from assistant.polarity import agrees, keeps_sides, widens
from assistant.populations import same_populations
from assistant.statements import Statement
from assistant.units import MARKER, unit_spans
from assistant.wording import content_words, cover
from indexing.language import words

logger = logging.getLogger(__name__)

# Chosen on tests/assistant/grounding_examples.json: no false statement there gets through, and every true one does.
_PASSAGE_SHARE = 0.65  # of the statement's words that must stand in the passage or its headings, by stem or by grams
_QUOTE_SHARE = 0.4  # of them in the sentences of the quote
_LONGER = 2.0  # times as many words as its quote a statement in another language may have

_QUOTE_WORDS = 3  # a shorter quote bears out nothing
_NUMBER = re.compile(r"\d+(?:[.,]\d+)*")
_LIST_NUMBER = re.compile(r"^\d+\. ")
_ADDRESS = re.compile(r"https?:|www\.|\S@\S|\b[\w-]+\.(?:no|com|org|net|io|eu|example)\b", re.IGNORECASE)
# A capital inside a sentence, or two capitals anywhere: a name.
_NAME = re.compile(r"(?<=[\w,;’')»”] )[A-ZÆØÅ][\w-]*|\b[A-ZÆØÅ]{2,}\b")
_SAYS_LITTLE = frozenset(
    "blant among lag rundt omtrent cirka ca about around roughly none nobody need per cent".split()
)
# Words that English has a capital for and Norwegian has not; months are held together as figures.
_NO_NAMES = frozenset(["i", "norwegian", "english", *map(str.lower, MONTHS)])
# Text that speaks to whoever answers, and not to the reader: what it wants to be said is not borne out by that.
_INSTRUCTION = re.compile(
    r"\b(?:ignorer\w*|glem|gløym|overse|se bort fra|sjå bort frå|ignore|disregard|forget|override)\W+(?:\w+\W+){0,4}?"
    r"(?:instru\w+|regl\w+|rules?|prompts?|ledetekst\w*|guidelines)\b|"
    r"\bsystem ?(?:prompt|melding|instruks)\w*|\b(?:you are now|act as|as an ai)\b|"
    r"\b(?:ki|ai)[ -]?(?:assistent|assistant)\w*",
    re.IGNORECASE,
)


class Refusal(StrEnum):
    """Why a statement is dropped."""

    QUOTE = "quote"
    NUMBER = "number"
    POPULATION = "population"
    NAME = "name"
    NEGATION = "negation"
    STRENGTH = "strength"
    SIDE = "side"
    ADDRESS = "address"
    INSTRUCTION = "instruction"
    CONTENT = "content"
    BROKEN = "broken"


def grounded(statements: Iterable[Statement]) -> tuple[Statement, ...]:
    """The statements that their passages bear out; the others are dropped."""
    return tuple(verified(statements))


def verified(statements: Iterable[Statement]) -> Iterator[Statement]:
    """The same one by one, each as soon as it is known; at the end it is logged how many were dropped and why."""
    dropped: Counter[Refusal] = Counter()
    try:
        for statement in statements:
            refused = refusal(statement)
            if refused is None:
                yield statement
            else:
                dropped[refused] += 1
    finally:
        if dropped:
            reasons = " ".join(f"{reason}={count}" for reason, count in sorted(dropped.items()))
            logger.warning("Dropped %d statements: %s", dropped.total(), reasons)


def refusal(statement: Statement) -> Refusal | None:
    """Why the passage does not bear out the statement; None where it does. Where the check itself breaks, that."""
    try:
        return _refusal(statement)
    except Exception as error:  # a guard that breaks refuses
        logger.error("The check of a statement broke: %s", type(error).__name__)
        return Refusal.BROKEN


def numbers(text: str) -> set[str]:
    """The numbers in `text`, as they are written."""
    return set(_NUMBER.findall(text))


def _refusal(statement: Statement) -> Refusal | None:
    quote, passage = statement.quote, statement.passage.text
    if not quote.strip() or quote not in passage:
        return Refusal.QUOTE
    if statement.text in (quote, MARKER.sub("", quote)) and _is_whole(passage, quote):
        return None
    if len(words(quote)) < _QUOTE_WORDS:
        return Refusal.QUOTE
    return _Check(statement).refusal()


class _Check:
    """A statement held against the sentences that its quote stands in, and against their headings."""

    def __init__(self, statement: Statement) -> None:
        self.text = _LIST_NUMBER.sub("", statement.text)
        self.passage = statement.passage.text
        self.source = _whole_sentences(self.passage, statement.quote)
        self.headings = "\n".join((statement.passage.title, *statement.passage.headings))
        self.english, self.source_english = is_english(self.text), is_english(self.source)
        self.comparable = self.english == self.source_english

    def refusal(self) -> Refusal | None:
        """The first thing that does not agree."""
        if not self._content_words():
            return Refusal.CONTENT
        checks = {
            Refusal.INSTRUCTION: self._speaks_to_the_reader,
            Refusal.NUMBER: self._has_the_figures,
            Refusal.NAME: self._has_the_names,
            Refusal.ADDRESS: self._has_the_addresses,
            Refusal.NEGATION: self._has_the_polarity,
            Refusal.STRENGTH: self._is_as_strong,
            Refusal.SIDE: self._keeps_sides,
            Refusal.POPULATION: self._has_the_populations if self.comparable else self._has_one_figure,
            Refusal.CONTENT: self._has_the_content if self.comparable else self._has_the_length,
        }
        return next((reason for reason, holds in checks.items() if not holds()), None)

    def _speaks_to_the_reader(self) -> bool:
        return not _INSTRUCTION.search(self.source)

    def _has_the_figures(self) -> bool:
        said = {one.said for one in figures(self.text, english=self.english)}
        return said <= {one.said for one in figures(self.source, english=self.source_english)}

    def _has_the_names(self) -> bool:
        known = {_bare(word) for word in re.findall(r"\w+", f"{self.source}\n{self.headings}")}
        return all(_bare(part) in known for name in _NAME.findall(self.text) for part in _parts_of_name(name))

    def _has_the_addresses(self) -> bool:
        return not _ADDRESS.search(self.text)

    def _has_the_polarity(self) -> bool:
        return agrees(self.text, self.source, english=self.english, source_english=self.source_english)

    def _is_as_strong(self) -> bool:
        return not widens(self.text, f"{self.source}\n{self.headings}")

    def _keeps_sides(self) -> bool:
        return not self.comparable or keeps_sides(self.text, self.source)

    def _has_the_populations(self) -> bool:
        return same_populations(self.text, self.source, self.passage, self.headings, english=self.english)

    def _has_one_figure(self) -> bool:
        """Across languages words cannot be held together: only where the source has no other figure is it plain."""
        said = {one.figure.said for one in figure_contexts(self.text, english=self.english)}
        return not said or said == {
            one.figure.said for one in figure_contexts(self.source, english=self.source_english)
        }

    def _has_the_content(self) -> bool:
        """Whether enough of it stands in the source; what it begins with, most often whom it is of, must."""
        said = self._content_words()
        near = f"{self.source}\n{self.headings}"
        known = f"{near}\n{self.passage}"
        return (
            cover({said[0]: 1.0}, known) > 0
            and cover(dict.fromkeys(said, 1.0), near) >= _QUOTE_SHARE
            and cover(dict.fromkeys(said, 1.0), known) >= _PASSAGE_SHARE
        )

    def _content_words(self) -> list[str]:
        """The words of the statement that carry its subject: not the figures, which are held together by themselves."""
        text = self.text
        for one in reversed(figures(text, english=self.english)):
            text = f"{text[: one.start]} {text[one.end :]}"
        return [word for word in content_words(text) if word not in _SAYS_LITTLE]

    def _has_the_length(self) -> bool:
        return len(words(self.text)) <= _LONGER * len(words(self.source))


@lru_cache(maxsize=256)
def _spans(passage: str) -> tuple[tuple[int, int], ...]:
    return unit_spans(passage)


def _is_whole(passage: str, quote: str) -> bool:
    """Whether the quote begins where a sentence or list item does, and ends where one does."""
    ends = {end for _, end in _spans(passage)}
    return any(passage.startswith(quote, start) and start + len(quote) in ends for start, _ in _spans(passage))


def _whole_sentences(passage: str, quote: str) -> str:
    """The sentences and list items that the quote stands in or touches."""
    start = passage.index(quote)
    end = start + len(quote)
    return "\n".join(passage[first:last] for first, last in _spans(passage) if first < end and last > start)


def _parts_of_name(name: str) -> list[str]:
    return [part for part in re.findall(r"\w+", name) if part.lower() not in _NO_NAMES]


def _bare(name: str) -> str:
    """A name without its genitive."""
    low = name.lower()
    return low.removesuffix("s") if len(low) > 3 else low
