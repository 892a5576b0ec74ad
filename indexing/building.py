"""One change of the index, from the files that are wanted to the switch: what is new is read, the rest is kept.

New passages go to the store and into a new segment first; then one file, the manifest, is switched; what nobody
needs any more is removed last. Killed at any point, the old index or the new one is whole, and a journal tells the
next build which documents were being changed.
"""

import errno
import json
import shutil
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from corpus.errors import UnreadableDocument
from corpus.types import Passage
from indexing.embedding import Embedder
from indexing.files import Wanted, is_unchanged, read_file
from indexing.index import Index
from indexing.manifest import Entry, Manifest, made_with, read_manifest, with_dead, write_manifest
from indexing.merging import segment_folder, segments_with
from indexing.segments import Segment, questions_of, searchable_text
from indexing.settings import IndexSettings
from indexing.store import Registered, Store
from indexing.types import Progress

_JOURNAL = "changing.json"
# numpy reports a write cut short without a number.
_NO_ROOM = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG, errno.EROFS, errno.EACCES, errno.EPERM}


class IndexUnwritable(Exception):
    """The index cannot be written where it lies; the message says why and what to do."""


@dataclass(frozen=True, slots=True)
class SyncReport:
    """What a sync did: ids of documents, and the files that could not be read."""

    added: tuple[str, ...] = ()
    changed: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()
    unchanged: int = 0
    embedded: int = 0
    failed: tuple[UnreadableDocument, ...] = ()


@dataclass(frozen=True, slots=True)
class _Document:
    """A document as the index will hold it; `vectors` (float32 [n, d]) None means that they are still to be made."""

    entry: Entry
    passages: tuple[Passage, ...]
    vectors: NDArray[np.float32] | None = None
    in_store: bool = False


@dataclass(slots=True)
class _Changes:
    """What is to be done, gathered file by file."""

    documents: list[_Document] = field(default_factory=list)
    touched: list[Entry] = field(default_factory=list)
    unchanged: int = 0
    failed: list[UnreadableDocument] = field(default_factory=list)


class Build:
    """One change under the lock of the library. Opens the store only when it is needed."""

    def __init__(self, settings: IndexSettings, embedder: Embedder) -> None:
        self._folder = settings.index_path
        self._settings = settings
        self._embedder = embedder
        self._made_with = made_with(embedder.name)
        manifest = read_manifest(self._folder)
        self.is_whole = manifest is not None and is_whole(self._folder, manifest, self._made_with)
        self.manifest = manifest if manifest is not None and self.is_whole else Manifest()
        self._had = {entry.info.id for entry in manifest.documents} if manifest is not None else set()
        self._local = {entry.info.id: entry for entry in self.manifest.documents}
        self._opened: list[Store] = []

    def __enter__(self) -> "Build":
        return self

    def __exit__(self, *_: object) -> None:
        for store in self._opened:
            store.close()

    def own_files(self) -> list[Wanted]:
        """The files of the documents that users added: here, or by another worker to the same store."""
        local = self._local
        stored = {name: one.entry for name, one in self._stored.items()}
        if self._is_shared and stored:  # what another worker removed is gone
            local = {name: entry for name, entry in local.items() if name in stored}
        return [Wanted.again(entry) for entry in (stored | local).values() if not entry.shipped]

    def change(
        self,
        wanted: Sequence[Wanted],
        progress: Callable[[Progress], None] | None = None,
        *,
        keep_others: bool = False,
    ) -> SyncReport:
        """Make the index hold these files as they are now; other documents go, unless they are to be kept."""
        changes = _Changes()
        for number, file in enumerate(wanted):
            if progress:
                progress(Progress(number, len(wanted), file.path.name))
            self._look_at(file, changes)
        if progress:
            progress(Progress(len(wanted), len(wanted), ""))
        names = {file.document_id for file in wanted}
        gone = set() if keep_others else self._known_here() - names
        embedded = sum(len(one.passages) for one in changes.documents if one.vectors is None)
        if changes.documents or changes.touched or gone or not self.is_whole or self._journal():
            self._commit(changes.documents, changes.touched, gone)
        ids = [one.entry.info.id for one in changes.documents]
        return SyncReport(
            added=tuple(name for name in ids if name not in self._had),
            changed=tuple(name for name in ids if name in self._had),
            removed=tuple(sorted(gone)),
            unchanged=changes.unchanged,
            embedded=embedded,
            failed=tuple(changes.failed),
        )

    def remove(self, document_id: str) -> None:
        """Remove a document from the index and the store."""
        self._commit([], [], {document_id})

    def _known_here(self) -> set[str]:
        """The documents that this index answers for: in the manifest, or in a store that is its own."""
        return set(self._local) | (set() if self._is_shared else set(self._stored))

    def _look_at(self, file: Wanted, changes: _Changes) -> None:
        """Keep the document, fetch it from the store, or read its file: whichever is enough."""
        local, stored = self._local.get(file.document_id), self._stored.get(file.document_id)
        if local is not None and is_unchanged(local, file.path) and not _differs(local, stored, file.path):
            changes.unchanged += 1
            return
        if stored is not None and stored.made_with == self._made_with and is_unchanged(stored.entry, file.path):
            fetched = self._fetched(stored)
            if fetched is not None:
                changes.documents.append(fetched)
                return
        try:
            entry, passages = read_file(file, local or (stored.entry if stored else None))
        except UnreadableDocument as error:  # what was read of it before is kept
            changes.failed.append(error)
            fetched = self._fetched(stored) if stored is not None and local is None else None
            changes.documents.extend([fetched] if fetched else [])
            return
        if local is not None and local.info.digest == entry.info.digest:
            changes.unchanged += 1
            if (local.size, local.modified) != (entry.size, entry.modified):
                changes.touched.append(replace(local, size=entry.size, modified=entry.modified))
            return
        same = stored is not None and (stored.entry.version, stored.made_with) == (entry.version, self._made_with)
        fetched = self._fetched(replace(stored, entry=entry)) if same and stored else None
        changes.documents.append(fetched or _Document(entry, passages))

    def _fetched(self, stored: Registered) -> _Document | None:
        """A document as the store holds it, or None where that is not the whole of it."""
        passages, vectors = self._store.passages(stored.entry.info.id, stored.entry.version)
        if len(passages) != stored.entry.info.passages:
            return None
        current = stored.made_with == self._made_with
        return _Document(stored.entry, passages, vectors if current else None, in_store=current)

    def _commit(self, documents: Sequence[_Document], touched: Sequence[Entry], gone: set[str]) -> None:
        """Store, register, write a segment, switch, clean up: in this order."""
        try:
            documents = [*documents, *self._lost_by_the_store(gone | {one.entry.info.id for one in documents})]
            replaced = gone | {one.entry.info.id for one in documents}
            left_behind = replaced & (self._had | set(self._stored)) | set(self._journal())
            self._write_journal(sorted(replaced | left_behind))
            documents = [self._with_vectors(one) for one in documents]
            self._add_to_store([one for one in documents if not one.in_store])
            self._store.forget(sorted(gone))
            self._store.register([*(one.entry for one in documents), *touched], self._made_with)
            manifest = self._next_manifest(documents, touched, replaced)
            write_manifest(self._folder, manifest)
            self._clean(manifest, left_behind)
        except OSError as error:
            raise unwritable(self._folder, error) from error

    def _with_vectors(self, document: _Document) -> _Document:
        if document.vectors is not None:
            return document
        return replace(document, vectors=self._embedder.embed([searchable_text(one) for one in document.passages]))

    def _add_to_store(self, documents: Sequence[_Document]) -> None:
        """Store the passages of all the documents together: the store takes long over each time that it is called."""
        passages = [passage for one in documents for passage in one.passages]
        vectors = [one.vectors for one in documents if one.vectors is not None and len(one.vectors)]
        if passages:
            self._store.add(passages, np.concatenate(vectors))

    def _lost_by_the_store(self, changed: set[str]) -> Iterable[_Document]:
        """What the index holds and a store that was emptied does not, to be put there again."""
        kept = [entry for entry in self.manifest.documents if entry.info.id not in changed]
        if not kept or not self._store.is_empty():
            return []
        index = self._index
        return [_Document(entry, index.passages_of(entry.info.id), index.vectors_of(entry.info.id)) for entry in kept]

    def _next_manifest(self, documents: Sequence[_Document], touched: Sequence[Entry], replaced: set[str]) -> Manifest:
        segments = [with_dead(entry, frozenset(replaced)) for entry in self.manifest.segments]
        passages = [passage for one in documents for passage in one.passages]
        if passages:
            vectors = np.concatenate([one.vectors for one in documents if one.vectors is not None and len(one.vectors)])
            asked = questions_of(passages)
            question_vectors = self._embedder.embed(asked) if asked else np.empty((0, vectors.shape[1]), np.float32)
            segments = segments_with(self._folder, segments, passages, vectors, question_vectors)
        again = {entry.info.id: entry for entry in touched}
        kept = [again.get(one.info.id, one) for one in self.manifest.documents if one.info.id not in replaced]
        return Manifest(self._made_with, (*kept, *(one.entry for one in documents)), tuple(segments))

    def _clean(self, manifest: Manifest, left_behind: Iterable[str]) -> None:
        """Remove what no document of the manifest needs: earlier versions, and what a killed build left."""
        versions = {entry.info.id: entry.version for entry in manifest.documents}
        self._store.prune({name: versions.get(name) for name in left_behind})
        self._store.forget([name for name in left_behind if name not in versions])
        names = {entry.name for entry in manifest.segments}
        for folder in (self._folder / "segments").glob("*"):
            if folder.name not in names:
                shutil.rmtree(folder, ignore_errors=True)
        (self._folder / _JOURNAL).unlink(missing_ok=True)

    def _journal(self) -> list[str]:
        """The documents that a build was changing when it was killed."""
        try:
            return [str(name) for name in json.loads((self._folder / _JOURNAL).read_text(encoding="utf-8"))]
        except (OSError, ValueError):
            return []

    def _write_journal(self, document_ids: Sequence[str]) -> None:
        (self._folder / _JOURNAL).write_text(json.dumps(document_ids), encoding="utf-8")

    @property
    def _is_shared(self) -> bool:
        """Whether other workers may change the store."""
        return self._settings.chroma_url is not None

    @cached_property
    def _stored(self) -> dict[str, Registered]:
        """The store's register, where it may know more than the manifest; else nothing."""
        return self._store.registered() if self._is_shared or not self.is_whole else {}

    @cached_property
    def _store(self) -> Store:
        store = Store(self._folder / "chroma", self._settings.collection, self._settings.chroma_url)
        self._opened.append(store)
        return store

    @cached_property
    def _index(self) -> Index:
        segments = [Segment(segment_folder(self._folder, entry.name)) for entry in self.manifest.segments]
        return Index(segments, [entry.dead for entry in self.manifest.segments])


def unwritable(folder: Path, error: OSError) -> Exception:
    """What to tell of an error that came up while the index was written: the error itself where it says nothing new."""
    if error.errno is not None and error.errno not in _NO_ROOM:
        return error
    return IndexUnwritable(
        f"The index at {folder} cannot be written ({error.strerror or error}). Make room on the disk or mend the "
        "folder's rights, then try again. The index is as it was."
    )


def is_whole(folder: Path, manifest: Manifest, current: str) -> bool:
    """Whether the index that a manifest names was made as this version makes one, and is all there."""
    return manifest.made_with == current and all(
        segment_folder(folder, entry.name).is_dir() for entry in manifest.segments
    )


def _differs(local: Entry, stored: Registered | None, path: Path) -> bool:
    """Whether another worker has put a newer version of the document into the store."""
    return stored is not None and stored.entry.version != local.version and is_unchanged(stored.entry, path)
