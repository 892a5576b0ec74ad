"""The knowledge base: which documents it holds, searching them, and changing them."""

import threading
from collections.abc import Callable
from pathlib import Path

from filelock import FileLock, Timeout

from corpus.articles import KNOWLEDGE_FOLDER
from corpus.types import Kind, Passage
from indexing.building import Build, SyncReport, is_whole, unwritable
from indexing.embedding import Embedder
from indexing.files import Wanted, identify, is_unchanged, shipped_files
from indexing.index import Index
from indexing.manifest import Manifest, made_with, manifest_path, read_manifest
from indexing.merging import segment_folder
from indexing.segments import Segment
from indexing.settings import IndexSettings
from indexing.types import DocumentInfo, Progress

_LOCK_SECONDS = 600.0  # how long a builder waits for another one to finish


class IndexMissing(Exception):
    """There is no index to search; the message says how to build it."""


class IndexBusy(Exception):
    """Another builder is at work; the message says what to do."""


class DocumentMissing(Exception):
    """The knowledge base has no document with this id."""


class DocumentProtected(Exception):
    """The document is one of the project's own articles, which cannot be removed."""


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
        """Whether there is an index, and it was made as this version makes one, from what this version ships."""
        manifest = read_manifest(self._folder)
        if manifest is None or not is_whole(self._folder, manifest, made_with(self._embedder.name)):
            return False
        known = {entry.info.id: entry for entry in manifest.documents if entry.shipped}
        wanted = {file.document_id: file.path for file in shipped_files(self._knowledge_folder)}
        return known.keys() == wanted.keys() and all(is_unchanged(known[one], path) for one, path in wanted.items())

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
        """Make the index hold the shipped articles and the documents that were added, as they are now.

        An index that is missing, damaged or of another version is made anew from what the store holds and from the
        files; a document whose file is gone keeps what was read of it. Where workers share a store on a server, what
        the others added or removed is taken over.

        Raises:
            StoreUnavailable, IndexUnwritable: When it cannot be written; the index stays as it was.
        """
        with self._locked():
            return self._sync(progress)

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
            StoreUnavailable, IndexUnwritable: When it cannot be written; the index stays as it was.
        """
        wanted = Wanted(path.resolve(), document_id or identify(path), kind, title)
        with self._locked():
            self._heal()
            with Build(self._settings, self._embedder) as build:
                report = build.change([wanted], progress, keep_others=True)
        if report.failed:
            raise report.failed[0]
        return self.document(wanted.document_id)

    def remove(self, document_id: str) -> None:
        """Remove a document from the index; its file is left alone.

        Raises:
            DocumentMissing: When there is none with this id.
            DocumentProtected: When it is one of the project's own articles.
            StoreUnavailable, IndexUnwritable: When it cannot be written; the index stays as it was.
        """
        with self._locked():
            self._heal()
            self.document(document_id)
            entry = self._manifest().entry(document_id)
            if entry is not None and entry.shipped:
                raise DocumentProtected(f"{document_id} is part of Veileder and cannot be removed.")
            with Build(self._settings, self._embedder) as build:
                build.remove(document_id)

    def close(self) -> None:
        """Let go of the index."""
        self._loaded = None

    def _sync(self, progress: Callable[[Progress], None] | None = None) -> SyncReport:
        with Build(self._settings, self._embedder) as build:
            return build.change([*shipped_files(self._knowledge_folder), *build.own_files()], progress)

    def _heal(self) -> None:
        """Make an index whole that a change could not go on from."""
        if not self.is_current():
            self._sync()

    def _manifest(self) -> Manifest:
        return read_manifest(self._folder) or Manifest()

    def _open(self) -> Index:
        for _ in range(20):  # the index may be switched, and old segments removed, between the two lines below
            manifest = self._manifest()
            if manifest.made_with != made_with(self._embedder.name):
                break
            try:
                segments = [Segment(segment_folder(self._folder, entry.name)) for entry in manifest.segments]
            except FileNotFoundError:
                continue
            shipped = frozenset(entry.info.id for entry in manifest.documents if entry.shipped)
            return Index(segments, [entry.dead for entry in manifest.segments], shipped)
        raise IndexMissing(
            f"The index at {self._folder} is damaged or of another version. Rebuild it with: python -m indexing build"
        )

    def _locked(self) -> FileLock:
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            return FileLock(self._folder / "build.lock", timeout=_LOCK_SECONDS).acquire().lock
        except Timeout as error:
            raise IndexBusy("Another build has been at work for ten minutes. Wait for it, then try again.") from error
        except OSError as error:
            raise unwritable(self._folder, error) from error
