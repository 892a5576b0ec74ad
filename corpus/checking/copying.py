"""Nothing is copied: no run of nine words is the same as in a document that is not ours to ship."""

import re
from collections.abc import Iterator, Sequence
from pathlib import Path

from corpus.checking.knowledge import Knowledge
from corpus.faults import Fault
from corpus.markers import without_markers

LONGEST_RUN_WORDS = 8

_WORD = re.compile(r"[^\W_]+")
_ENTRY = re.compile(r'\{#([a-z0-9-]+)|^id = "([^"]+)"|^\["?([^\]\["]+)"?\]', re.MULTILINE)
_Run = tuple[str, ...]


def read_originals(folder: Path) -> tuple[str, ...]:
    """Give the texts that nothing may be copied from; none where the folder is not there."""
    return tuple(path.read_text(encoding="utf-8", errors="replace") for path in sorted(folder.glob("*.txt")))


def copied_runs(knowledge: Knowledge, originals: Sequence[str]) -> Iterator[Fault]:
    """Name each place where a text of ours shares too long a run of words with an original."""
    theirs = {run for original in originals for run, _ in _runs(original)}
    for file, text in knowledge.texts.items() if theirs else ():
        end = -1
        prose = without_markers(text)
        for run, start in _runs(prose):
            if run in theirs and start > end:
                what = f"«{' '.join(run)}» stands in an original."
                line = prose.count("\n", 0, start) + 1
                yield Fault(file, line, _entry(prose[:start], file), what, "Say it in your own words.")
            if run in theirs:
                end = start + sum(map(len, run)) + len(run)


def _entry(before: str, file: str) -> str:
    """Give the id of the section or entry that the text before leads up to; the file's name where there is none."""
    ids = _ENTRY.findall(before)
    return next(filter(None, ids[-1])) if ids else Path(file).stem


def _runs(text: str) -> Iterator[tuple[_Run, int]]:
    """Give each run of nine words with its offset."""
    words = [(match.group().casefold(), match.start()) for match in _WORD.finditer(text)]
    for position in range(len(words) - LONGEST_RUN_WORDS):
        run = words[position : position + LONGEST_RUN_WORDS + 1]
        yield tuple(word for word, _ in run), run[0][1]
