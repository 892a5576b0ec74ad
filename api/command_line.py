"""veileder ask | index | serve | mcp: one command, four doors. Each loads only what it needs."""

import sys
from collections.abc import Sequence

_USAGE = """usage: veileder ask QUESTION | index build|add|remove|info | serve [--port PORT] | mcp | --version

ask    answer a question from the sources
index  build and change the index
serve  serve the pages and the API on this machine
mcp    serve the tools for language models to the program that starts this"""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command that is named first; 2 for a name that is none."""
    name, *rest = [*(sys.argv[1:] if arguments is None else arguments)] or ["--help"]
    match name:
        case "ask":
            from assistant.__main__ import main as command
        case "index":
            from indexing.__main__ import main as command
        case "serve":
            from api.__main__ import main as command
        case "mcp":
            from api.mcp_stdio import main as command
        case "--version":
            from importlib.metadata import version

            print(f"veileder {version('veileder')}")
            return 0
        case "--help" | "-h":
            print(_USAGE)
            return 0
        case _:
            print(_USAGE, file=sys.stderr)
            return 2
    return command(rest)
