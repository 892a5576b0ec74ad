"""veileder mcp: the MCP server on standard input and output, for the program that starts it."""

import argparse
import logging
import sys
from collections.abc import Callable, Sequence
from contextlib import closing
from importlib.util import find_spec

from api.dependencies import Parts, build_parts
from api.settings import ApiSettings
from assistant.generating import ModelUnusable, load_model
from assistant.settings import AssistantSettings
from indexing.building import IndexUnwritable
from indexing.embedding import EmbedderMissing
from indexing.library import IndexBusy, IndexMissing
from indexing.settings import IndexSettings
from indexing.store import StoreUnavailable


def main(arguments: Sequence[str] | None = None, build: Callable[[], Parts] | None = None) -> int:
    """Serve until the input ends; 2 when it cannot. `build` makes the parts, the real ones unless another is given."""
    description = "Serve the tools for language models (MCP) on standard input and output."
    argparse.ArgumentParser(prog="veileder mcp", description=description).parse_args(arguments)
    if not find_spec("mcp"):
        print("The package mcp is not installed. Install it with: pip install 'veileder[mcp]'", file=sys.stderr)
        return 2
    from api.mcp_server import make_server

    logging.basicConfig(level=logging.WARNING, format="%(levelname)s %(name)s: %(message)s")
    try:
        parts = build() if build else _real_parts()
    except (EmbedderMissing, IndexBusy, IndexMissing, IndexUnwritable, ModelUnusable, StoreUnavailable) as error:
        print(error, file=sys.stderr)
        return 2
    with closing(parts):
        make_server(parts).run("stdio")
    return 0


def _real_parts() -> Parts:
    settings = AssistantSettings()
    return build_parts(IndexSettings(), settings, ApiSettings().max_upload_bytes, load_model(settings))
