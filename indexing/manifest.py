"""What the index holds at one moment: its documents and segments, in one small file that is switched as a whole."""

import json
import os
from dataclasses import asdict, dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import Any

from corpus.chunking import CHUNKING_VERSION
from corpus.types import Kind, Language
from indexing.language import ANALYSIS_VERSION
from indexing.types import DocumentInfo

_FILE = "CURRENT.json"
_FORMAT = 5


@dataclass(frozen=True, slots=True)
class Entry:
    """A document of the index: what is told of it, and what tells whether its file has changed.

    `size` (bytes) and `modified` (nanoseconds since 1970) are the file's when it was read. `version` names
    its passages.
    `shipped` is true for the project's own articles, which the sync adds and removes by itself.
    """

    info: DocumentInfo
    size: int
    modified: int
    version: str
    shipped: bool


@dataclass(frozen=True, slots=True)
class SegmentEntry:
    """A segment: its folder's name, how many passages it has, and the documents in it that no longer count."""

    name: str
    passages: int
    dead: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Manifest:
    """The documents and segments of the index. `made_with` tells how passages, terms and vectors were made."""

    made_with: str = ""
    documents: tuple[Entry, ...] = ()
    segments: tuple[SegmentEntry, ...] = ()

    def entry(self, document_id: str) -> Entry | None:
        """The document with this id, or None."""
        return next((entry for entry in self.documents if entry.info.id == document_id), None)


def made_with(embedder_name: str) -> str:
    """What the index depends on beside the documents; another value means that all is made anew."""
    return f"format {_FORMAT}, chunking {CHUNKING_VERSION}, analysis {ANALYSIS_VERSION}, embedder {embedder_name}"


def manifest_path(folder: Path) -> Path:
    """The file that says which index is the current one."""
    return folder / _FILE


def read_manifest(folder: Path) -> Manifest | None:
    """The manifest of the index in `folder`, or None where there is none that can be read."""
    try:
        fields: dict[str, Any] = json.loads(manifest_path(folder).read_text(encoding="utf-8"))
        return Manifest(
            made_with=fields["made_with"],
            documents=tuple(_entry(entry) for entry in fields["documents"]),
            segments=tuple(
                SegmentEntry(one["name"], one["passages"], frozenset(one["dead"])) for one in fields["segments"]
            ),
        )
    except (OSError, ValueError, KeyError, TypeError):
        return None


def write_manifest(folder: Path, manifest: Manifest) -> None:
    """Make `manifest` the current one, in one step: a reader sees the one before or this one, whole."""
    fields = asdict(manifest)
    for segment in fields["segments"]:
        segment["dead"] = sorted(segment["dead"])
    temporary = folder / f"{_FILE}.new"
    with temporary.open("w", encoding="utf-8") as file:
        json.dump(fields, file, ensure_ascii=False, default=datetime.isoformat)
        file.flush()
        os.fsync(file.fileno())
    temporary.replace(manifest_path(folder))


def with_dead(segment: SegmentEntry, documents: frozenset[str]) -> SegmentEntry:
    """The same segment with these documents counting no longer."""
    return replace(segment, dead=segment.dead | documents)


def entry_to_json(entry: Entry) -> str:
    """JSON that `entry_from_json` turns back into the same entry."""
    return json.dumps(asdict(entry), ensure_ascii=False, default=datetime.isoformat)


def entry_from_json(text: str) -> Entry:
    """The entry that `entry_to_json` wrote."""
    return _entry(json.loads(text))


def _entry(fields: dict[str, Any]) -> Entry:
    info = fields["info"]
    info["kind"] = Kind(info["kind"])
    info["language"] = Language(info["language"])
    info["added_at"] = datetime.fromisoformat(info["added_at"])
    return Entry(**{**fields, "info": DocumentInfo(**info)})
