"""python -m assistant "Hvordan evaluerer vi tiltak?": the answer and its sources in the terminal."""

import argparse
import sys
import textwrap
from collections.abc import Sequence

from assistant.answering import answer
from assistant.retrieval import Retriever
from assistant.types import Answer, Question
from indexing.building import IndexUnwritable
from indexing.embedding import EmbedderMissing, load_embedder
from indexing.library import IndexBusy, IndexMissing, Library
from indexing.settings import IndexSettings
from indexing.store import StoreUnavailable

_WIDTH = 88
_MOST_CHARACTERS = 2000


def main(arguments: Sequence[str] | None = None) -> int:
    """Answer one question; 0 when there is an answer or a kind word, 2 when nothing could be done."""
    parser = argparse.ArgumentParser(prog="veileder ask", description="Ask the sources a question.")
    parser.add_argument("question", help="what you want to know, 1-2000 characters")
    text = parser.parse_args(arguments).question.encode("utf-8", "replace").decode().strip()
    if not 0 < len(text) <= _MOST_CHARACTERS:
        parser.error(f"The question has {len(text)} characters. Write between 1 and {_MOST_CHARACTERS}.")
    settings = IndexSettings()
    try:
        embedder = load_embedder(settings)
        library = Library(settings, embedder)
        if not library.is_current():
            library.sync()
        print(rendered(answer(Question(text), retriever=Retriever(library, embedder))))
    except (EmbedderMissing, IndexBusy, IndexMissing, IndexUnwritable, StoreUnavailable) as error:
        print(error, file=sys.stderr)
        return 2
    return 0


def rendered(reply: Answer) -> str:
    """The answer for a terminal: its text, then each source with page and quote."""
    parts = [*(_wrapped(line) for line in reply.text.split("\n"))]
    if reply.citations:
        parts += ["", "Kilder"]
    for citation in reply.citations:
        page = f", side {citation.page}" if citation.page else ""
        parts.append(f"[{citation.marker}] {citation.title} – {citation.section}{page} ({citation.kind})")
        parts.append(textwrap.indent(_wrapped(f"«{' '.join(citation.quote.split())}»"), "    "))
    return "\n".join(parts)


def _wrapped(line: str) -> str:
    return "\n".join(textwrap.wrap(line, _WIDTH)) if line.strip() else ""


if __name__ == "__main__":
    raise SystemExit(main())
