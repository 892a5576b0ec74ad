"""Nynorsk is nynorsk, and bokmål is bokmål."""

import re
from collections.abc import Iterator

from corpus.checking.forms import foreign_forms
from corpus.checking.knowledge import Knowledge
from corpus.faults import Fault
from corpus.types import Language

_NAMES = {Language.BOKMAL: "bokmål", Language.NYNORSK: "nynorsk"}
_QUOTE = re.compile(r"«[^»]*»|“[^”]*”|https?://\S+")
_PARTS_OF_TITLE = re.compile(r"[/;:()«»]| – ")
_SHORTEST_TITLE_WORDS = 3


def foreign_words(knowledge: Knowledge) -> Iterator[Fault]:
    """Name each word that belongs to the other written form. Quotes and titles of sources may have any form."""
    titles = _titles(knowledge)
    for prose in knowledge.prose():
        if any(foreign_forms(prose.text, prose.language)):  # quick; what is left out takes time to find
            own = titles.sub("", _QUOTE.sub("", prose.text))
            for word, mend in foreign_forms(own, prose.language):
                how = f"Write it with {mend}." if mend.startswith("-") else f"Write «{mend}»."
                what = f"«{word}» is not {_NAMES[prose.language]}."
                line = prose.line or knowledge.line_of(prose.file, prose.id, prose.text)
                yield Fault(prose.file, line, prose.id, what, how)


def _titles(knowledge: Knowledge) -> re.Pattern[str]:
    parts = {part.strip() for source in knowledge.sources.values() for part in _PARTS_OF_TITLE.split(source.title)}
    titles = [re.escape(part) for part in sorted(parts, key=len, reverse=True) if _is_telling(part)]
    return re.compile("|".join(titles) or "(?!)", re.IGNORECASE)


def _is_telling(part: str) -> bool:
    return len(part.split()) >= _SHORTEST_TITLE_WORDS
