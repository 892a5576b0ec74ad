"""Words that were broken at the end of a line, put together again."""

import re
from collections.abc import Iterable

from corpus.cleaning import SOFT_HYPHEN

_WORD = re.compile(r"[^\W_]+(?:-[^\W_]+)*")
_BROKEN_END = re.compile(r"(?P<stem>[^\W_][^\s-]*(?:-[^\s-]+)*)-\Z")
_FIRST_WORD = re.compile(r"[^\W_]+")
_LONGEST_WORD = 100  # characters
# "bruker- og medarbeiderundersøkelser": the hyphen stands for a word that comes later.
_JOINING_WORDS = frozenset({"og", "eller", "samt", "til", "men", "and", "or", "to"})
# First parts that keep their hyphen wherever they stand.
_HYPHENATED_PARTS = frozenset({"ikke", "ikkje", "non", "eks", "ex", "e", "it", "hr", "ks", "ikt", "self"})


def known_words(lines: Iterable[str]) -> frozenset[str]:
    """Collect the words of the lines, in lower case, leaving out what a line end has cut."""
    words: set[str] = set()
    for line in lines:
        whole = line.rpartition(" ")[0] if line.endswith(("-", SOFT_HYPHEN)) else line
        words.update(word.casefold() for word in _WORD.findall(whole))
    return frozenset(words)


def joinable(first: str, second: str, words: frozenset[str] = frozenset()) -> str:
    """Give the first of two lines, ready for the second to be put right behind it.

    Args:
        first: A line without spaces around it.
        second: The line that follows.
        words: The words of the whole text, which tell a hyphenated word from a broken one.
    """
    if first.endswith(SOFT_HYPHEN):
        return first.rstrip(SOFT_HYPHEN)
    if _is_range(first, second):
        return first
    broken = _BROKEN_END.search(first[-_LONGEST_WORD:])
    following = _FIRST_WORD.match(second)
    if broken is None or following is None or following.group() in _JOINING_WORDS:
        return first + " "
    return first if _keeps_hyphen(broken["stem"], following.group(), words) else first[:-1]


def _is_range(first: str, second: str) -> bool:
    """Whether a span such as 2005–2009 was cut behind its dash."""
    return bool(re.search(r"\d[–-]\Z", first[-2:])) and second[:1].isdigit()


def _keeps_hyphen(stem: str, following: str, words: frozenset[str]) -> bool:
    """Whether the hyphen between the two parts belongs to the word."""
    left, right = stem.casefold(), following.casefold()
    if left + right in words:
        return False
    if f"{left}-{right}" in words or left in _HYPHENATED_PARTS:
        return True
    return not following[0].islower() or stem[-1].isdigit() or (len(stem) > 1 and stem.isupper()) or "/" in stem
