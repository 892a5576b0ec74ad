"""python -m assistant "Hvordan evaluerer vi tiltak?": the answer and its sources in the terminal."""

import argparse
import sys
import textwrap
from collections.abc import Sequence

from assistant import replies
from assistant.answering import answer
from assistant.generating import ModelUnusable, load_model
from assistant.retrieval import Retriever
from assistant.settings import AssistantSettings
from assistant.types import MOST_CHARACTERS, Answer, Question
from corpus.types import Language
from indexing.building import IndexUnwritable
from indexing.embedding import EmbedderMissing, load_embedder
from indexing.library import IndexBusy, IndexMissing, Library
from indexing.settings import IndexSettings
from indexing.store import StoreUnavailable

_WIDTH = 88
_QUOTE_CHARACTERS = 240  # of a quote that are shown; the whole of it stands in the answer

_SOURCES = {Language.BOKMAL: "Kilder", Language.NYNORSK: "Kjelder", Language.ENGLISH: "Sources"}
_BUILDS_ON = {Language.BOKMAL: "Bygger på", Language.NYNORSK: "Byggjer på", Language.ENGLISH: "Builds on"}


def main(arguments: Sequence[str] | None = None) -> int:
    """Answer one question; 0 when there is an answer or a kind word, 2 when nothing could be done."""
    parser = argparse.ArgumentParser(prog="veileder ask", description="Ask the sources a question.")
    parser.add_argument("question", help=f"what you want to know, 1-{MOST_CHARACTERS} characters")
    text = parser.parse_args(arguments).question.encode("utf-8", "replace").decode().strip()
    if not 0 < len(text) <= MOST_CHARACTERS:
        parser.error(f"The question has {len(text)} characters. Write between 1 and {MOST_CHARACTERS}.")
    settings = IndexSettings()
    try:
        model = load_model(AssistantSettings())
        embedder = load_embedder(settings)
        library = Library(settings, embedder)
        if not library.is_current():
            library.sync()
        print(rendered(answer(Question(text), retriever=Retriever(library, embedder), model=model)))
    except (EmbedderMissing, IndexBusy, IndexMissing, IndexUnwritable, ModelUnusable, StoreUnavailable) as error:
        print(error, file=sys.stderr)
        return 2
    return 0


def rendered(reply: Answer) -> str:
    """The answer for a terminal: its text, then each source with page and quote."""
    parts = [*(_wrapped(line) for line in reply.text.split("\n"))]
    if reply.citations:
        parts += ["", _SOURCES[reply.language]]
    for citation in reply.citations:
        page = f", {replies.page(reply.language)} {citation.page}" if citation.page else ""
        parts.append(f"[{citation.marker}] {citation.title} – {citation.section}{page} ({citation.kind})")
        quote = textwrap.shorten(citation.quote, _QUOTE_CHARACTERS, placeholder=" …")
        parts.append(textwrap.indent(_wrapped(f"«{quote}»"), "    "))
        parts += [
            textwrap.indent(
                _wrapped(f"{_BUILDS_ON[reply.language]}: {source.publisher}: {source.title} ({source.year})"), "    "
            )
            for source in citation.sources
        ]
    return "\n".join(parts)


def _wrapped(line: str) -> str:
    return "\n".join(textwrap.wrap(line, _WIDTH)) if line.strip() else ""


if __name__ == "__main__":
    raise SystemExit(main())
