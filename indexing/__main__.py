"""python -m indexing build | add FILE… | remove ID | info | train | words."""

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from tqdm import tqdm

from corpus.errors import UnreadableDocument
from corpus.types import Kind
from indexing.building import IndexUnwritable
from indexing.embedding import DEFAULT_MODEL, EmbedderMissing, load_embedder
from indexing.files import files_in
from indexing.library import DocumentMissing, DocumentProtected, IndexBusy, IndexMissing, Library
from indexing.ordinary import write_ordinary_words
from indexing.settings import IndexSettings
from indexing.store import StoreUnavailable
from indexing.types import Progress

_TOLD = (
    DocumentMissing,
    DocumentProtected,
    EmbedderMissing,
    IndexBusy,
    IndexMissing,
    IndexUnwritable,
    StoreUnavailable,
)


def main(arguments: Sequence[str] | None = None) -> int:
    """Build or change the index; 0 when all went well, 1 when a file was unreadable, 2 when nothing was done."""
    options = _parser().parse_args(arguments)
    if options.command == "train":
        return _train()
    if options.command == "words":
        write_ordinary_words()
        return 0
    try:
        settings = IndexSettings()
        library = Library(settings, load_embedder(settings))
        return _run(library, options)
    except _TOLD as error:
        print(error, file=sys.stderr)
        return 2


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m indexing", description="Build and change the index.")
    commands = parser.add_subparsers(dest="command", required=True)
    commands.add_parser("build", help="index what is new or changed, and forget what is gone")
    add = commands.add_parser("add", help="add documents, or folders of them: pdf, docx, md, txt, html")
    add.add_argument("files", nargs="+", type=Path)
    add.add_argument("--kind", type=Kind, default=Kind.UPLOAD, help="what sort of source it is")
    add.add_argument("--title", help="what the document is called")
    commands.add_parser("remove", help="remove a document").add_argument("id")
    commands.add_parser("info", help="list the documents")
    commands.add_parser("train", help="make the default embedder anew from the articles")
    commands.add_parser("words", help="make the lists of ordinary words anew from simplemma's dictionaries")
    return parser


def _run(library: Library, options: argparse.Namespace) -> int:
    match options.command:
        case "build":
            return _build(library)
        case "add":
            paths = [path for given in options.files for path in files_in(given)]
            return max((_add(library, path, options) for path in paths), default=0)
        case "remove":
            library.remove(options.id)
            print(f"Removed {options.id}.")
        case _:
            for info in library.documents():
                print(f"{info.id}  {info.kind}  {info.language}  {info.passages} passages  {info.title}")
    return 0


def _build(library: Library) -> int:
    with tqdm(disable=not sys.stderr.isatty(), unit=" documents") as bar:

        def show(progress: Progress) -> None:
            bar.total, bar.n = progress.total, progress.done
            bar.set_description(progress.name)

        report = library.sync(show)
    print(
        f"Index ready: {len(report.added)} new, {len(report.changed)} changed, {len(report.removed)} gone, "
        f"{report.unchanged} unchanged documents; {report.embedded} passages embedded."
    )
    for error in report.failed:
        print(error, file=sys.stderr)
    return 1 if report.failed else 0


def _add(library: Library, path: Path, options: argparse.Namespace) -> int:
    try:
        info = library.add(path, kind=options.kind, title=options.title)
    except UnreadableDocument as error:
        print(error, file=sys.stderr)
        return 1
    print(f"Added {info.title} as {info.id}: {info.passages} passages.")
    return 0


def _train() -> int:
    from corpus.articles import KNOWLEDGE_FOLDER
    from corpus.chunking import split_passages
    from corpus.shipped import read_shipped, shipped_files
    from corpus.types import Language
    from indexing.training import train

    files = [path for language in Language for path in shipped_files(KNOWLEDGE_FOLDER, language).values()]
    passages = [passage for path in files for passage in split_passages(read_shipped(path))]
    train(passages, DEFAULT_MODEL)
    print(f"Trained on {len(passages)} passages; saved to {DEFAULT_MODEL.name}.")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
