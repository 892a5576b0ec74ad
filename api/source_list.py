"""Pure: an answer as one text for programs that show text only: what it says, then a short list of its sources."""

import re
from urllib.parse import quote

from assistant import replies
from assistant.types import Answer, Citation
from corpus.types import Language

_SOURCES = {Language.BOKMAL: "Kilder", Language.NYNORSK: "Kjelder", Language.ENGLISH: "Sources"}
_BUILDS_ON = {Language.BOKMAL: "bygger på", Language.NYNORSK: "byggjer på", Language.ENGLISH: "builds on"}
_LIST = re.compile(rf"\n\n\*\*(?:{'|'.join(_SOURCES.values())})\*\*\n\n- \[1\]")
# What would make Markdown of a source's own text live: the second half of a link or an image, and a tag.
_LIVE = re.compile(r"(?<=\])(?=[(\[:])|(?=<[A-Za-z/!?])")
_MARKUP = re.compile(r"([\\\[\]<>*_`])")


def as_text(answer: Answer, address: str = "") -> str:
    """The answer in Markdown with its sources listed, or with the questions that it offers where it cites nothing.

    Args:
        answer: The answer.
        address: Where the pages of the sources are served, without a slash at the end; "" for titles without links.
    """
    if answer.citations:
        lines = [_line(citation, answer.language, address) for citation in answer.citations]
        return "\n".join((said(answer), "", f"**{_SOURCES[answer.language]}**", "", *lines))
    offered = [f"- {_plain(question)}" for question in answer.follow_ups]
    return "\n".join((said(answer), "", *offered)) if offered else said(answer)


def said(answer: Answer) -> str:
    """What the answer says, with nothing in it that a link, an image or a tag could be made of."""
    return _LIVE.sub(r"\\", answer.text)


def without_sources(text: str) -> str:
    """What an answer said, of a text that `as_text` gave."""
    found = [match.start() for match in _LIST.finditer(text)]
    return text[: found[-1]] if found else text


def page_address(citation: Citation, address: str) -> str:
    """Where the cited passage stands."""
    return address + quote(citation.url, safe="/#%")


def _line(citation: Citation, language: Language, address: str) -> str:
    title = _plain(f"{citation.title} – {citation.section}")
    linked = f"[{title}]({page_address(citation, address)})" if address else title
    page = f", {replies.page(language)} {citation.page}" if citation.page else ""
    publishers = "; ".join(dict.fromkeys(source.publisher for source in citation.sources))
    behind = f" ({_BUILDS_ON[language]} {_plain(publishers)})" if publishers else ""
    return f"- [{citation.marker}] {linked}{page}{behind}"


def _plain(text: str) -> str:
    return _MARKUP.sub(r"\\\1", " ".join(text.split()))
