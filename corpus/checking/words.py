"""What counts as a word where a text is measured."""

import re

_WORD = re.compile(r"[^\W_]+(?:[-'’.,][^\W_]+)*")


def words_of(text: str) -> list[str]:
    """Give the words of a text: no dashes, and a compound or a number with a comma as one."""
    return _WORD.findall(text)
