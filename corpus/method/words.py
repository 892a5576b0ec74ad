"""The texts of the planning method in one language: each is asked for by its place, and none is left over."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from corpus.faults import Fault
from corpus.registers import FaultyRegister, read_tables


class MethodWords:
    """The texts of one language, by the id of what they belong to and their place in it.

    Raises:
        FaultyRegister: When the file is missing or no TOML.
    """

    def __init__(self, path: Path) -> None:
        entries = read_tables(path)
        self._file = path.name
        self._lines = {entry.id: entry.line for entry in entries}
        self._texts = {(entry.id, place): text for entry in entries for place, text in _places(entry.fields)}
        self._asked: set[tuple[str, str]] = set()

    def text(self, owner_id: str, *place: str) -> str:
        """Give the text at a place: `text("maal", "columns", "type", "label")`.

        Raises:
            FaultyRegister: When there is none.
        """
        key = owner_id, ".".join(place)
        self._asked.add(key)
        text = self._texts.get(key)
        if not isinstance(text, str) or not text.strip():
            raise self._fault(owner_id, f"no text in {key[1]!r}.", f'Write {key[1]} = "…" under [{owner_id}].')
        return text

    def check_all_asked(self) -> None:
        """See that every text has been asked for.

        Raises:
            FaultyRegister: When one has not, because method.toml has no such thing.
        """
        for owner_id, place in sorted(self._texts.keys() - self._asked):
            raise self._fault(owner_id, f"{place!r} is nothing in method.toml.", "Mend the id, or take the text out.")

    def _fault(self, owner_id: str, what: str, mend: str) -> FaultyRegister:
        return FaultyRegister(Fault(self._file, self._lines.get(owner_id, 1), owner_id, what, mend))


def _places(fields: Mapping[str, Any], above: str = "") -> Iterator[tuple[str, object]]:
    """Give each text with the dotted names of the tables that it stands in."""
    for name, value in fields.items():
        if isinstance(value, dict):
            yield from _places(value, f"{above}{name}.")
        else:
            yield f"{above}{name}", value
