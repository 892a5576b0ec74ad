"""The glossary of one language: its terms, what they mean, and what they are called in the other languages."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from corpus.registers import read_list
from corpus.types import Language


@dataclass(frozen=True, slots=True)
class Term:
    """A word of the trade. `translations` has its name in each of the other languages."""

    id: str
    term: str
    definition: str
    translations: Mapping[Language, str]
    synonyms: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()


def read_glossary(path: Path, language: Language) -> dict[str, Term]:
    """Read the glossary of a language, by id.

    Raises:
        FaultyRegister: When the file or an entry is not as it must be.
    """
    others = [other for other in Language if other != language]
    return {
        entry.id: Term(
            id=entry.id,
            term=entry.text("term"),
            definition=entry.text("definition"),
            translations={other: entry.text(other) for other in others},
            synonyms=entry.texts("synonyms"),
            sources=entry.texts("sources"),
        )
        for entry in read_list(path, "term")
    }
