"""python -m corpus check: is the knowledge base fit to be shipped?"""

import argparse
import sys
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from corpus.articles import KNOWLEDGE_FOLDER
from corpus.checking.checks import find_faults
from corpus.checking.copying import read_originals

_ORIGINALS_FOLDER = KNOWLEDGE_FOLDER.parents[2] / "shared" / "kilder"


def main(arguments: Sequence[str] | None = None) -> int:
    """Print each fault of the knowledge base; 1 when there is any, else 0."""
    options = _parser().parse_args(arguments)
    faults = find_faults(options.folder, read_originals(options.originals))
    shown = _from_here(options.folder)
    for fault in faults:
        print(replace(fault, file=(shown / fault.file).as_posix()))
    if faults:
        print(f"{len(faults)} faults in {shown.as_posix()}.", file=sys.stderr)
        return 1
    articles = len(list(options.folder.glob("*/*.md")))
    print(f"{shown.as_posix()}: {articles} articles and their registers, no fault.")
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m corpus", description="Look after the knowledge base.")
    check = parser.add_subparsers(dest="command", required=True).add_parser("check", help="name what is wrong in it")
    check.add_argument("folder", nargs="?", type=Path, default=KNOWLEDGE_FOLDER, help="the knowledge base")
    check.add_argument(
        "--originals",
        type=Path,
        default=_ORIGINALS_FOLDER,
        help="a folder of texts (*.txt) that nothing is copied from",
    )
    return parser


def _from_here(folder: Path) -> Path:
    here = Path.cwd()
    return folder.relative_to(here) if folder.is_relative_to(here) else folder


if __name__ == "__main__":
    sys.exit(main())
