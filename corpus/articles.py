"""The project's own articles: Markdown with the facts and sources of each section → documents."""

import hashlib
import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from corpus.faults import Fault, FaultyKnowledge
from corpus.markdown import read_markdown
from corpus.markers import without_markers
from corpus.types import Document, Kind, Language, Section

KNOWLEDGE_FOLDER = Path(__file__).parent / "knowledge"
"""The articles that Veileder ships, in one folder for each language."""

_FRONT_MATTER = re.compile(r"\A\+\+\+\n(?P<fields>.*?)^\+\+\+\n(?P<body>.*)\Z", re.DOTALL | re.MULTILINE)
_SECTION = re.compile(r"^## (?P<heading>.+?) \{#(?P<id>[a-z0-9-]+)(?P<attributes>[^}]*)\}$", re.MULTILINE)
_HEADING = re.compile(r"^#.*", re.MULTILINE)
_ATTRIBUTE = re.compile(r'(\w+)="([^"]*)"')


class FaultyArticle(FaultyKnowledge):
    """An article that breaks the rules of its format; the message names the file, the line, the fault and the mend."""


@dataclass(frozen=True, slots=True)
class RawSection:
    """A section of an article as it is written: `text` has its Markdown and markers, from the end of `line` on."""

    id: str
    heading: str
    attributes: Mapping[str, str]
    text: str
    line: int


@dataclass(frozen=True, slots=True)
class RawArticle:
    """An article as it is written: what its front matter says, and its sections."""

    id: str
    title: str
    language: Language
    sections: tuple[RawSection, ...]


def read_article(data: bytes, path: Path) -> Document:
    """Read an article: front matter in TOML, then sections under headings that carry their facts and sources.

    The document's id is the article's id and language, "rapport-kartlegging.nb"; the ids of the sections are the
    same in all languages. The fact markers of its sentences are left out of the text.

    Raises:
        FaultyArticle: When the front matter or a heading is not as it must be.
    """
    article = split_article(data, path.name)
    sections = tuple(read_section(section, article.title, path.name) for section in article.sections)
    return Document(
        id=f"{article.id}.{article.language}",
        title=article.title,
        kind=sections[0].kind,
        language=article.language,
        sections=sections,
        digest=hashlib.sha256(data).hexdigest(),
    )


def split_article(data: bytes, name: str) -> RawArticle:
    """Part an article at its headings; `name` names the file in the message of a fault.

    Raises:
        FaultyArticle: When the front matter is not as it must be, or a heading has no id.
    """
    parts = _FRONT_MATTER.match(_decoded(data, name))
    if parts is None:
        raise _fault(name, 1, "", "no front matter.", "Begin the file with fields between two lines of +++.")
    try:
        fields = tomllib.loads(parts["fields"])
        language = Language(fields["language"])
        article_id, title = str(fields["id"]), str(fields["title"])
    except (tomllib.TOMLDecodeError, KeyError, ValueError) as error:
        what = f"no {error.args[0]}" if isinstance(error, KeyError) else str(error)
        mend = "It needs id, title and language."
        raise _fault(name, 2, "", f"{what} in the front matter.", mend) from error
    first_line = parts.string.count("\n", 0, parts.start("body")) + 1
    return RawArticle(article_id, title, language, _split_sections(parts["body"], first_line, name))


def read_section(section: RawSection, title: str, name: str) -> Section:
    """Read a section of the article with the title, from the file with the name.

    Raises:
        FaultyArticle: When an attribute is missing or has a value that is none.
    """
    attributes = section.attributes
    try:
        kind = Kind(attributes["kind"])
    except (KeyError, ValueError) as error:
        mend = f"Give it one of {', '.join(Kind)}."
        raise _fault(name, section.line, section.id, f"no known kind ({error}).", mend) from error
    step = attributes.get("step", "")
    if step and not step.isdecimal():
        raise _fault(name, section.line, section.id, f"the step {step!r} is no number.", "Give 1–7, or leave it out.")
    return Section(
        id=section.id,
        headings=(title, section.heading),
        blocks=read_markdown(without_markers(section.text).encode(), name).blocks,
        kind=kind,
        facts=tuple(attributes.get("facts", "").split()),
        sources=tuple(attributes.get("sources", "").split()),
        step=int(step) if step else None,
    )


def _decoded(data: bytes, name: str) -> str:
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise _fault(name, line, "", "not UTF-8.", "Save the file as UTF-8.") from error


def _split_sections(body: str, first_line: int, name: str) -> tuple[RawSection, ...]:
    headings = list(_SECTION.finditer(body))
    faulty = {match.start() for match in _HEADING.finditer(body)} - {heading.start() for heading in headings}
    if faulty or not headings:
        line = first_line + body.count("\n", 0, min(faulty, default=0))
        raise _fault(name, line, "", 'a heading without {#id kind="…"}.', "Give each section its attributes.")
    ends = [heading.start() for heading in headings[1:]] + [len(body)]
    return tuple(
        RawSection(
            id=heading["id"],
            heading=heading["heading"],
            attributes=dict(_ATTRIBUTE.findall(heading["attributes"])),
            text=body[heading.end() : end],
            line=first_line + body.count("\n", 0, heading.start()),
        )
        for heading, end in zip(headings, ends, strict=True)
    )


def _fault(name: str, line: int, section_id: str, what: str, mend: str) -> FaultyArticle:
    return FaultyArticle(Fault(name, line, section_id or Path(name).stem, what, mend))
