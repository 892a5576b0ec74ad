"""Pure: a question and what was found → what a language model is asked, with short ids in place of addresses."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from hashlib import blake2b
from pathlib import Path
from string import Template

from corpus.types import Language, Passage

PROMPT_VERSION = "answer.v1"
"""The prompt that is in use; a prompt that is changed gets a new number and file, so that logs tell them apart."""

_FOLDER = Path(__file__).parent / "prompts"
_CHARACTERS_PER_TOKEN = 3  # of Norwegian text, counted low: English has about 4
_REPLY_SHARE = 0.25  # of the tokens that the reply may take
_LANGUAGES = {
    Language.BOKMAL: "Norwegian bokmål",
    Language.NYNORSK: "Norwegian nynorsk",
    Language.ENGLISH: "British English",
}


@dataclass(frozen=True, slots=True)
class Prompt:
    """What a model is asked. `passages` are those that it was given, by their short ids."""

    system: str
    user: str
    passages: Mapping[str, Passage]


def reply_tokens(tokens: int) -> int:
    """How many of the tokens of one answer the reply may take."""
    return int(tokens * _REPLY_SHARE)


def answer_prompt(question: str, language: Language, found: Sequence[Passage], *, tokens: int) -> Prompt:
    """Ask for an answer from the best of the passages, as many as there is room for in `tokens`; always the best one.

    Question and passages stand in a fence whose name they cannot know, so that no text in them can end it.
    """
    digest = blake2b("\0".join((question, *(passage.text for passage in found))).encode(), digest_size=6).hexdigest()
    fence = f"data-{digest}"
    system = Template(_template(PROMPT_VERSION)).substitute(fence=fence, language=_LANGUAGES[language])
    room = (tokens - reply_tokens(tokens)) * _CHARACTERS_PER_TOKEN - len(system) - len(question)
    passages: dict[str, Passage] = {}
    shown: list[str] = []
    for number, passage in enumerate(found, 1):
        shown.append(_shown(f"p{number}", passage))
        room -= len(shown[-1])
        if room < 0 and passages:
            shown.pop()
            break
        passages[f"p{number}"] = passage
    data = "\n\n".join((f"Question: {question}", *shown))
    return Prompt(system, f"<{fence}>\n{data}\n</{fence}>", passages)


def _shown(short_id: str, passage: Passage) -> str:
    headings = " > ".join((passage.title, *passage.headings))
    return f"Passage {short_id} ({passage.kind}; {headings}):\n{passage.text}"


@lru_cache
def _template(version: str) -> str:
    return (_FOLDER / f"{version}.md").read_text(encoding="utf-8")
