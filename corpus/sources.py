"""The register of sources: where the facts come from."""

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
