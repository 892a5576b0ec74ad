"""The knowledge base: which documents it holds, and changing them without a moment in which it is half changed.

New passages go to the store and into a new segment first; then one file, the manifest, is switched; what nobody
needs any more is removed last. Killed at any point, the old index or the new one is whole.
"""

import shutil
import threading
import uuid
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path

import numpy as np
from filelock import FileLock, Timeout
from numpy.typing import NDArray

from corpus.articles import KNOWLEDGE_FOLDER, is_article, read_article
from corpus.chunking import split_passages
from corpus.errors import UnreadableDocument
from corpus.reading import read_document
from corpus.types import Document, Kind, Language, Passage
from indexing.embedding import Embedder
from indexing.index import Index
from indexing.manifest import (
    Entry,
    Manifest,
    SegmentEntry,
    made_with,
    manifest_path,
    read_manifest,
    with_dead,
    write_manifest,
)
from indexing.segments import Segment, searchable_text, write_segment
from indexing.settings import IndexSettings
from indexing.store import Store
from indexing.types import DocumentInfo, Progress

_ANSWERED_IN = (Language.BOKMAL,)  # articles in a language that no answer is given in would only be mixed into others
_LOCK_SECONDS = 600.0  # how long a builder waits for another one to finish
_LARGEST_FILE_AGE_NS = 2_000_000_000  # a file changed less than this before it was read may change unseen


class IndexMissing(Exception):
    """There is no index to search; the message says how to build it."""


class IndexBusy(Exception):
    """Another builder is at work; the message says what to do."""


class DocumentMissing(Exception):
    """The knowledge base has no document with this id."""


class DocumentProtected(Exception):
    """The document is one of the project's own articles, which cannot be removed."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """A file that the knowledge base should hold, and under which id."""

    path: Path
    document_id: str
    kind: Kind = Kind.UPLOAD
    title: str | None = None


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
class _Read:
    entry: Entry
    passages: tuple[Passage, ...]


class Library:
    """The documents and the index in one folder. Safe to use from several threads and processes at once."""

    def __init__(
        self, settings: IndexSettings, embedder: Embedder, *, knowledge_folder: Path | None = KNOWLEDGE_FOLDER
    ) -> None:
        self._settings = settings
        self._folder = settings.index_path
        self._embedder = embedder
        self._knowledge_folder = knowledge_folder
        self._loading = threading.Lock()
        self._loaded: tuple[tuple[int, int], Index] | None = None

    def index(self) -> Index:
        """The newest index; opened again only when it has changed.

        Raises:
            IndexMissing: When none was built.
        """
        try:
            stat = manifest_path(self._folder).stat()
        except OSError as error:
            raise IndexMissing(f"No index at {self._folder}. Build it with: python -m indexing build") from error
        stamp = (stat.st_mtime_ns, stat.st_ino)
        with self._loading:
            if self._loaded is None or self._loaded[0] != stamp:
                self._loaded = (stamp, self._open())
            return self._loaded[1]

    def is_current(self) -> bool:
        """Whether there is an index, and it was made as this version makes one."""
        manifest = read_manifest(self._folder)
        return manifest is not None and not self._is_stale(manifest)

    def documents(self) -> tuple[DocumentInfo, ...]:
        """What is known of every document, in the order in which they were added."""
        return tuple(entry.info for entry in self._manifest().documents)

    def document(self, document_id: str) -> DocumentInfo:
        """What is known of one document.

        Raises:
            DocumentMissing: When there is none with this id.
        """
        entry = self._manifest().entry(document_id)
        if entry is None:
            raise DocumentMissing(f"There is no document {document_id!r}. See the list of documents.")
        return entry.info

    def passages(self, document_id: str) -> tuple[Passage, ...]:
        """The passages of a document, in order.

        Raises:
            DocumentMissing: When there is none with this id.
        """
        self.document(document_id)
        return self.index().passages_of(document_id)

    def sync(self, progress: Callable[[Progress], None] | None = None) -> SyncReport:
        """Make the index hold the shipped articles and the documents that were added, as they are now."""
        with self._locked():
            manifest = self._manifest()
            kept = [entry for entry in manifest.documents if not entry.shipped]
            own = [Wanted(Path(entry.info.origin), entry.info.id, entry.info.kind, entry.info.title) for entry in kept]
            return self._change(manifest, [*self._shipped(), *own], progress)

    def add(
        self,
        path: Path,
        *,
        document_id: str | None = None,
        title: str | None = None,
        kind: Kind = Kind.UPLOAD,
        progress: Callable[[Progress], None] | None = None,
    ) -> DocumentInfo:
        """Add a file, or read it again if it is there already. The file is read where it lies.

        Raises:
            UnreadableDocument: When it cannot be read; the index stays as it was.
        """
        wanted = Wanted(path.resolve(), document_id or identify(path), kind, title)
        with self._locked():
            manifest = self._manifest()
            report = self._change(manifest, [wanted], progress, keep_others=True)
        if report.failed:
            raise report.failed[0]
        return self.document(wanted.document_id)

    def remove(self, document_id: str) -> None:
        """Remove a document from the index; its file is left alone.

        Raises:
            DocumentMissing: When there is none with this id.
            DocumentProtected: When it is one of the project's own articles.
        """
        self.document(document_id)
        with self._locked():
            manifest = self._manifest()
            entry = manifest.entry(document_id)
            if entry is not None and entry.shipped:
                raise DocumentProtected(f"{document_id} is part of Veileder and cannot be removed.")
            self._commit(manifest, [], {document_id})

    def close(self) -> None:
        """Let go of the index."""
        self._loaded = None

    def _manifest(self) -> Manifest:
        return read_manifest(self._folder) or Manifest()

    def _open(self) -> Index:
        for _ in range(20):  # the index may be switched, and old segments removed, between the two lines below
            manifest = self._manifest()
            if manifest.made_with != made_with(self._embedder.name):
                break
            try:
                segments = [Segment(self._segment_folder(entry.name)) for entry in manifest.segments]
            except FileNotFoundError:
                continue
            return Index(segments, [entry.dead for entry in manifest.segments])
        raise IndexMissing(
            f"The index at {self._folder} is damaged or of another version. Rebuild it with: python -m indexing build"
        )

    def _segment_folder(self, name: str) -> Path:
        return self._folder / "segments" / name

    def _locked(self) -> FileLock:
        self._folder.mkdir(parents=True, exist_ok=True)
        try:
            return FileLock(self._folder / "build.lock", timeout=_LOCK_SECONDS).acquire().lock
        except Timeout as error:
            raise IndexBusy("Another build has been at work for ten minutes. Wait for it, then try again.") from error

    def _shipped(self) -> Iterable[Wanted]:
        if self._knowledge_folder is None:
            return []
        files = sorted(path for language in _ANSWERED_IN for path in self._knowledge_folder.glob(f"{language}/*.md"))
        return [Wanted(path, f"{path.stem}.{path.parent.name}") for path in files]

    def _change(
        self,
        manifest: Manifest,
        wanted: Sequence[Wanted],
        progress: Callable[[Progress], None] | None,
        *,
        keep_others: bool = False,
    ) -> SyncReport:
        stale = self._is_stale(manifest)
        read: list[_Read] = []
        failed: list[UnreadableDocument] = []
        for number, file in enumerate(wanted):
            if progress:
                progress(Progress(number, len(wanted), file.path.name))
            known = manifest.entry(file.document_id)
            if known is not None and not stale and _unchanged(known, file.path):
                continue
            try:
                read.append(self._read(file, known))
            except UnreadableDocument as error:  # what was read of it before is kept
                failed.append(error)
        if progress:
            progress(Progress(len(wanted), len(wanted), ""))
        names = {file.document_id for file in wanted}
        gone = set() if keep_others else {entry.info.id for entry in manifest.documents} - names
        same = [
            one
            for one in read
            if not stale and (known := manifest.entry(one.entry.info.id)) and known.info.digest == one.entry.info.digest
        ]
        new = [one for one in read if one not in same]
        if stale and keep_others:
            raise IndexMissing("The index was made by another version. Rebuild it with: python -m indexing build")
        if new or gone or stale:
            self._commit(Manifest() if stale else manifest, new, gone)
        had = {entry.info.id for entry in manifest.documents}
        return SyncReport(
            added=tuple(one.entry.info.id for one in new if one.entry.info.id not in had),
            changed=tuple(one.entry.info.id for one in new if one.entry.info.id in had),
            removed=tuple(sorted(gone)),
            unchanged=len(wanted) - len(new) - len(failed),
            embedded=sum(len(one.passages) for one in new),
            failed=tuple(failed),
        )

    def _is_stale(self, manifest: Manifest) -> bool:
        whole = all(self._segment_folder(entry.name).is_dir() for entry in manifest.segments)
        return bool(manifest.made_with) and (manifest.made_with != made_with(self._embedder.name) or not whole)

    def _read(self, file: Wanted, known: Entry | None) -> _Read:
        shipped = is_article(file.path)
        stat = _stat(file.path)
        document = (
            read_article(file.path.read_bytes(), file.path)
            if shipped
            else read_document(file.path, document_id=file.document_id, kind=file.kind, title=file.title)
        )
        passages = split_passages(document)
        info = _info(document, file.path, len(passages), known)
        return _Read(Entry(info, stat[0], stat[1], document.digest[:8], shipped), passages)

    def _commit(self, manifest: Manifest, new: Sequence[_Read], gone: set[str]) -> None:
        replaced = gone | {one.entry.info.id for one in new}
        passages = [passage for one in new for passage in one.passages]
        vectors = self._embed(passages)
        store = Store(self._folder / "chroma", self._settings.collection, self._settings.chroma_url)
        try:
            store.add(passages, vectors)
            segments = [with_dead(entry, frozenset(replaced)) for entry in manifest.segments]
            if passages:
                segments = self._with_new(segments, passages, vectors)
            kept = [entry for entry in manifest.documents if entry.info.id not in replaced]
            documents = (*kept, *(one.entry for one in new))
            write_manifest(self._folder, Manifest(made_with(self._embedder.name), documents, tuple(segments)))
            self._clean(store, segments, documents)
        finally:
            store.close()

    def _embed(self, passages: Sequence[Passage]) -> NDArray[np.float32]:
        return self._embedder.embed([searchable_text(passage) for passage in passages])

    def _with_new(
        self, segments: list[SegmentEntry], passages: list[Passage], vectors: NDArray[np.float32]
    ) -> list[SegmentEntry]:
        """Put the new passages in a segment, with those of younger segments no more than twice its size.

        Each passage is moved a logarithmic number of times at most (Bentley and Saxe 1980).
        """
        kept = list(segments)
        while kept and kept[-1].passages <= 2 * len(passages):
            last = kept.pop()
            segment = Segment(self._segment_folder(last.name))
            live = np.flatnonzero(segment.live(last.dead))
            passages = [*(segment.passage(int(number)) for number in live), *passages]
            vectors = np.concatenate([segment.vectors[live], vectors])
        name = uuid.uuid4().hex
        write_segment(self._segment_folder(name), passages, vectors)
        return [*kept, SegmentEntry(name, len(passages))]

    def _clean(self, store: Store, segments: Sequence[SegmentEntry], documents: Sequence[Entry]) -> None:
        """Remove what no document of the manifest needs, whoever left it behind."""
        wanted = {f"{entry.info.id}.{entry.version}" for entry in documents}
        store.remove([passage_id for passage_id in store.ids() if passage_id.rpartition(".")[0] not in wanted])
        names = {entry.name for entry in segments}
        for folder in (self._folder / "segments").iterdir() if (self._folder / "segments").is_dir() else ():
            if folder.name not in names:
                shutil.rmtree(folder, ignore_errors=True)


def identify(path: Path) -> str:
    """The id of a file that is added by its path: its name made plain, and a mark of the folder that it lies in."""
    from hashlib import sha256

    plain = "".join(letter if letter.isascii() and letter.isalnum() else "-" for letter in path.stem.lower()).strip("-")
    return f"{plain[:60] or 'dokument'}-{sha256(str(path.resolve()).encode()).hexdigest()[:8]}"


def _stat(path: Path) -> tuple[int, int]:
    """The size and the time of change of a file, or a time that never matches for a file that changed just now."""
    try:
        stat = path.stat()
    except OSError as error:
        raise UnreadableDocument(path.name, f"The file cannot be opened ({error.strerror}).") from error
    now = datetime.now(UTC).timestamp() * 1e9
    return stat.st_size, stat.st_mtime_ns if now - stat.st_mtime_ns > _LARGEST_FILE_AGE_NS else -1


def _unchanged(known: Entry, path: Path) -> bool:
    """Whether the file is as it was when it was read; one that is gone keeps what was read of it."""
    try:
        stat = path.stat()
    except OSError:
        return not known.shipped
    return (stat.st_size, stat.st_mtime_ns) == (known.size, known.modified)


def _info(document: Document, path: Path, passages: int, known: Entry | None) -> DocumentInfo:
    info = DocumentInfo(
        id=document.id,
        title=document.title,
        kind=document.kind,
        language=document.language,
        origin=str(path),
        digest=document.digest,
        passages=passages,
        pages=document.pages,
        added_at=datetime.now(UTC),
    )
    return info if known is None else replace(info, added_at=known.info.added_at)
