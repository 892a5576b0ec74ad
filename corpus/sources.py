"""The register of sources: where the facts come from."""

from collections.abc import Iterable
from functools import cache
from pathlib import Path

from corpus.registers import read_list
from corpus.types import Kind, Source


def read_sources(path: Path) -> dict[str, Source]:
    """Read the register of sources, by id.

    Raises:
        FaultyRegister: When the file or an entry is not as it must be.
    """
    return {
        entry.id: Source(
            id=entry.id,
            title=entry.text("title"),
            publisher=entry.text("publisher"),
            year=entry.text("year"),
            url=entry.text("url"),
            kind=entry.choice("kind", Kind),
        )
        for entry in read_list(path, "source")
    }


def known_sources(ids: Iterable[str]) -> tuple[Source, ...]:
    """The sources of the shipped register with these ids, the weightiest kind first; an unknown id is passed over."""
    register = _shipped()
    return tuple(sorted((register[one] for one in ids if one in register), key=lambda source: source.kind.rank))


@cache
def _shipped() -> dict[str, Source]:
    return read_sources(Path(__file__).parent / "knowledge" / "sources.toml")
