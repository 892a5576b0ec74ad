"""The registers' files: TOML → entries whose fields are asked for by type, with an error that names the mend."""

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Any, TypeVar

from corpus.faults import Fault, FaultyKnowledge

_Choice = TypeVar("_Choice", bound=StrEnum)


class FaultyRegister(FaultyKnowledge):
    """A register that cannot be read; the message names the file, the entry, the fault and the mend."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry of a register: its id, its fields, and where it stands."""

    file: str
    line: int
    id: str
    fields: Mapping[str, Any]

    def text(self, name: str) -> str:
        """Give a field that must hold text."""
        value = self.fields.get(name)
        if not isinstance(value, str):
            raise self.fault(f"no text in {name!r}.", f'Write {name} = "…".')
        return value

    def texts(self, name: str) -> tuple[str, ...]:
        """Give a field that holds a list of texts; none where the field is left out."""
        value = self.fields.get(name, [])
        if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
            raise self.fault(f"{name!r} is no list of texts.", f'Write {name} = ["…", "…"].')
        return tuple(value)

    def flag(self, name: str, *, default: bool) -> bool:
        """Give a field that is true or false."""
        value = self.fields.get(name, default)
        if not isinstance(value, bool):
            raise self.fault(f"{name!r} is neither true nor false.", f"Write {name} = {str(default).lower()}.")
        return value

    def number(self, name: str) -> int | None:
        """Give a field that holds a whole number; None where the field is left out."""
        value = self.fields.get(name)
        if value is not None and type(value) is not int:
            raise self.fault(f"{name!r} is no whole number.", f"Write {name} = 1, or leave it out.")
        return value

    def choice(self, name: str, choices: type[_Choice]) -> _Choice:
        """Give a field that holds one of a few words."""
        try:
            return choices(self.text(name))
        except ValueError as error:
            raise self.fault(f"{error} in {name!r}.", f"Write one of {', '.join(choices)}.") from error

    def parts(self, name: str) -> tuple["Entry", ...]:
        """Give a field that holds a list of tables with ids; none where the field is left out."""
        value = self.fields.get(name, [])
        if not isinstance(value, list) or not all(isinstance(part, dict) and part.get("id") for part in value):
            raise self.fault(f"{name!r} is no list of tables with ids.", f'Write {name} = [{{ id = "…", … }}].')
        return tuple(Entry(self.file, self.line, f"{self.id} {part['id']}", part) for part in value)

    def fault(self, what: str, mend: str) -> FaultyRegister:
        """Give the error that says what is wrong with this entry."""
        return FaultyRegister(Fault(self.file, self.line, self.id, what, mend))


def read_list(path: Path, name: str) -> tuple[Entry, ...]:
    """Read a register of [[name]] entries, each with an id.

    Raises:
        FaultyRegister: When the file is missing or no TOML, or an entry has no id, or the id of another.
    """
    text = _text(path)
    entries = _parsed(text, path).get(name, [])
    starts = [match.start() for match in re.finditer(rf"^\[\[{name}\]\]", text, re.MULTILINE)]
    if not isinstance(entries, list) or not entries or len(starts) != len(entries):
        raise _fault(path, 1, path.stem, f"no list of [[{name}]].", f"Begin each entry with a line [[{name}]].")
    seen: set[str] = set()
    read: list[Entry] = []
    for start, fields in zip(starts, entries, strict=True):
        line = text.count("\n", 0, start) + 1
        entry = Entry(path.name, line, str(fields.get("id") or f"entry {len(read) + 1}"), fields)
        if not fields.get("id"):
            raise entry.fault("no id.", 'Write id = "…".')
        if entry.id in seen:
            raise entry.fault("the id of another entry too.", "Give each entry an id of its own.")
        seen.add(entry.id)
        read.append(entry)
    return tuple(read)


def read_tables(path: Path) -> tuple[Entry, ...]:
    """Read a register of [id] tables.

    Raises:
        FaultyRegister: When the file is missing or no TOML, or something stands outside the tables.
    """
    text = _text(path)
    lines = {
        match["id"]: text.count("\n", 0, match.start()) + 1
        for match in re.finditer(r'^\[(?P<quote>["\']?)(?P<id>[^\[\]"\']+)(?P=quote)\]', text, re.MULTILINE)
    }
    entries = []
    for key, fields in _parsed(text, path).items():
        if not isinstance(fields, dict):
            raise _fault(path, 1, key, "stands outside a table.", "Write a line [id] above it.")
        entries.append(Entry(path.name, lines.get(key, 1), key, fields))
    return tuple(entries)


def _text(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except FileNotFoundError as error:
        raise _fault(path, 1, path.stem, "no such file.", "Write the register.") from error
    except UnicodeDecodeError as error:
        raise _fault(path, 1, path.stem, "not UTF-8.", "Save the file as UTF-8.") from error


def _parsed(text: str, path: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        found = re.search(r"at line (\d+)", str(error))
        line = int(found[1]) if found else text.count("\n") + 1
        raise _fault(path, line, path.stem, f"no TOML: {error}.", "Mend the line.") from error


def _fault(path: Path, line: int, entry_id: str, what: str, mend: str) -> FaultyRegister:
    return FaultyRegister(Fault(path.name, line, entry_id, what, mend))
