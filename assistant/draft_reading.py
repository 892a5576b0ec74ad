"""Pure: what a language model writes → statements, each as soon as it is written.

Lenient about what stands round the JSON (a fence, a sentence, a train of thought), and strict about what stands in it:
a statement is a text, the id of a passage that was given, and a quote that is found there word for word.
"""

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from enum import StrEnum
from typing import Any

from assistant.failures import Failure, ModelFailed
from assistant.statements import Statement
from assistant.units import is_item
from corpus.types import Passage

_START = re.compile(r'"statements"\s*:\s*\[|\A\s*(?:```\w*\s*)?\[(?=\s*\{)')
_THOUGHT = re.compile(r"\A\s*<think(?:ing)?>.*?(?:</think(?:ing)?>|\Z)", re.DOTALL)
_BETWEEN = re.compile(r"[\s,]*")
_COMPLETENESS = re.compile(r'"completeness"\s*:\s*"(\w+)"')
_UNUSED = re.compile(r'"unused"\s*:\s*\[([^\]]*)\]')
_MARKERS = re.compile(r"\s*\[[\w\s,]{1,12}\]")  # of sources, of the model's own
_SIGNS = re.compile(r"[`#>|\\]|(?!\s)[\x00-\x1f\x7f]")  # of Markdown, and such as cannot be shown
_decoder = json.JSONDecoder()


class Completeness(StrEnum):
    """How much of the question the passages answer, as the model sees it."""

    WHOLE = "whole"
    PART = "part"
    NONE = "none"


class DraftReader:
    """Reads one reply. `passages` are those that the model was given, by the ids that it knows them by.

    `written` counts the statements that came, `malformed` those of them that are none.
    """

    def __init__(self, passages: Mapping[str, Passage]) -> None:
        self._passages = passages
        self._text = ""
        self._place: int | None = None  # where in the list of statements the next one begins
        self._begin = 0
        self._is_closed = False
        self.written = 0
        self.malformed = 0

    def read(self, pieces: Iterable[str]) -> Iterator[Statement]:
        """The statements, each when its last character has come.

        Raises:
            ModelFailed: At the end, where the reply is empty, broken off, or no such JSON.
        """
        for piece in pieces:
            self._text += piece
            if "}" in piece or "]" in piece or "[" in piece:
                yield from self._complete()
        yield from self._complete()
        if not self._is_closed:
            raise ModelFailed(self._what_is_wrong())

    @property
    def completeness(self) -> Completeness:
        """How much is answered; what is not said is taken for a part."""
        said = _COMPLETENESS.search(self._outside())
        known = {member.value: member for member in Completeness}
        return known.get(said[1].lower(), Completeness.PART) if said else Completeness.PART

    @property
    def unused(self) -> tuple[str, ...]:
        """The ids of the passages that the model had no use for."""
        said = _UNUSED.search(self._outside())
        return tuple(one for one in re.findall(r"\w+", said[1]) if one in self._passages) if said else ()

    def _outside(self) -> str:
        """What stands round the list of statements."""
        return self._text[: self._begin] + self._text[self._place or len(self._text) :]

    def _complete(self) -> Iterator[Statement]:
        """The statements that are complete and were not given yet."""
        if self._place is None:
            thought = _THOUGHT.match(self._text)
            skipped = thought.end() if thought else 0
            start = _START.search(self._text[skipped:])
            if start is None:
                return
            self._begin = self._place = skipped + start.end()
        while not self._is_closed:
            place = _BETWEEN.match(self._text, self._place).end()  # type: ignore[union-attr]  # always matches
            if self._text[place : place + 1] == "]":
                self._is_closed, self._place = True, place + 1
                return
            try:
                said, self._place = _decoder.raw_decode(self._text, place)
            except (ValueError, RecursionError):
                return
            self.written += 1
            statement = self._statement(said)
            if statement is None:
                self.malformed += 1
            else:
                yield statement

    def _statement(self, said: Any) -> Statement | None:
        """The statement with its quote as it stands in the passage; None where there is no such text or passage."""
        if not isinstance(said, dict):
            return None
        text, passage, quote = said.get("text"), self._passages.get(str(said.get("passage"))), said.get("quote")
        if not isinstance(text, str) or not isinstance(quote, str) or passage is None:
            return None
        writable = text.encode("utf-8", "ignore").decode()  # half a character cannot be sent on
        plain = " ".join(_SIGNS.sub("", _MARKERS.sub("", writable)).split())
        return Statement(plain, _verbatim(quote, passage.text), passage, is_item(plain)) if plain else None

    def _what_is_wrong(self) -> Failure:
        if not self._text.strip():
            return Failure.EMPTY
        if self._place is None:
            return Failure.CUT_OFF if self._text.lstrip().startswith(("{", "<think")) else Failure.NONSENSE
        return Failure.NONSENSE if self._text.rstrip("` \n").endswith("}") else Failure.CUT_OFF


def _verbatim(quote: str, text: str) -> str:
    """The quote as it stands in the text, where only its white space differs; else as it was given."""
    found = re.search(r"\s+".join(map(re.escape, quote.split())), text) if quote.strip() else None
    return found[0] if found else quote
