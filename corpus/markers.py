"""The fact markers of an article, "[R53 M80]" after a sentence: taken out of its text, or read with the sentence."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from corpus.sentences import sentence_spans

_ID = r"[RSMG]\d+"
_MARKER = re.compile(rf"(?:(?<=\S)\n)?[ \t]*\[{_ID}(?:\s+{_ID})*\](?:[ \t]*\[{_ID}(?:\s+{_ID})*\])*(?![(\[:])")
_ITEM = re.compile(r"[ \t]*(?:[-*+]|\d+[.)])[ \t]+")
_LINE = re.compile(r"[^\n]*\n?")


@dataclass(frozen=True, slots=True)
class MarkedSentence:
    """A sentence of an article and the facts that it is marked with: none where no marker follows it.

    `line` counts from the first line of the text. `paragraph` counts its paragraphs and list items from 0; `is_item`
    tells which of the two the sentence stands in.
    """

    text: str
    facts: tuple[str, ...]
    line: int
    paragraph: int
    is_item: bool


def without_markers(text: str) -> str:
    """Give the text without its fact markers and the space before them."""
    return _MARKER.sub("", text)


def marked_sentences(text: str) -> tuple[MarkedSentence, ...]:
    """Give the sentences of a Markdown text of paragraphs and lists, each with the facts of the marker behind it."""
    return tuple(
        sentence for number, span in enumerate(_paragraphs(text)) for sentence in _sentences(text, *span, number)
    )


def _paragraphs(text: str) -> Iterator[tuple[int, int]]:
    """Give the (start, end) of each paragraph and list item."""
    start = None
    for line in _LINE.finditer(text):
        begins_anew = not line.group().strip() or _ITEM.match(line.group())
        if start is not None and begins_anew:
            yield start, line.start()
            start = None
        if start is None and line.group().strip():
            start = line.start()
    if start is not None:
        yield start, len(text)


def _sentences(text: str, start: int, end: int, paragraph: int) -> Iterator[MarkedSentence]:
    item = _ITEM.match(text, start, end)
    begin = item.end() if item else start
    for marker in (*_MARKER.finditer(text, begin, end), None):
        stop = marker.start() if marker else end
        facts = tuple(dict.fromkeys(re.findall(_ID, marker.group()))) if marker else ()
        spans = sentence_spans(text[begin:stop].replace("\n", " "))
        if not spans and facts:
            spans = ((0, 0),)  # a marker that follows no sentence
        for first, last in spans:
            yield MarkedSentence(
                text=" ".join(text[begin + first : begin + last].split()),
                facts=facts if last == spans[-1][1] else (),
                line=text.count("\n", 0, begin + first) + 1,
                paragraph=paragraph,
                is_item=item is not None,
            )
        begin = marker.end() if marker else end
