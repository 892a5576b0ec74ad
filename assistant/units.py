"""The pieces that an answer is put together from: whole sentences, and list items with all that they say."""

import re

from corpus.sentences import sentence_spans

MARKER = re.compile(r"^(?:-|\d+\.) ")
"""What stands before a list item."""


def unit_spans(text: str) -> tuple[tuple[int, int], ...]:
    """The (start, end) of each sentence of a passage; the sentences of one list item are one unit."""
    spans: list[tuple[int, int]] = []
    for start, end in sentence_spans(text):
        if spans and is_item(text[spans[-1][0] :]) and "\n" not in text[spans[-1][1] : start]:
            spans[-1] = (spans[-1][0], end)
        else:
            spans.append((start, end))
    return tuple(spans)


def is_item(text: str) -> bool:
    """Whether `text` begins with the marker of a list item."""
    return MARKER.match(text) is not None


def is_sentence(text: str) -> bool:
    """Whether `text` says something by itself: several words, and the end of a sentence."""
    said = MARKER.sub("", text)
    return len(said.split()) > 3 and said.rstrip('»”")]').endswith((".", "!", "?"))
