"""The project's own articles: Markdown with the facts and sources of each section → documents."""

import hashlib
import re
import tomllib
from pathlib import Path

from corpus.markdown import read_markdown
from corpus.types import Document, Kind, Language, Section

KNOWLEDGE_FOLDER = Path(__file__).parent / "knowledge"
"""The articles that Veileder ships, in one folder for each language."""

_FRONT_MATTER = re.compile(r"\A\+\+\+\n(?P<fields>.*?)^\+\+\+\n(?P<body>.*)\Z", re.DOTALL | re.MULTILINE)
_SECTION = re.compile(r"^## (?P<heading>.+?) \{#(?P<id>[a-z0-9-]+)(?P<attributes>[^}]*)\}$", re.MULTILINE)
_ATTRIBUTE = re.compile(r'(\w+)="([^"]*)"')


class FaultyArticle(Exception):
    """An article that breaks the rules of its format; the message names the file, the fault and the mend."""


def is_article(path: Path) -> bool:
    """Whether a file is one of the articles that Veileder ships."""
    return path.suffix == ".md" and path.is_relative_to(KNOWLEDGE_FOLDER)


def read_article(data: bytes, path: Path) -> Document:
    """Read an article: front matter in TOML, then sections under headings that carry their facts and sources.

    The document's id is the article's id and language, "rapport-kartlegging.nb"; the ids of the sections are the
    same in all languages.

    Raises:
        FaultyArticle: When the front matter or a heading is not as it must be.
    """
    parts = _FRONT_MATTER.match(data.decode("utf-8"))
    if parts is None:
        raise FaultyArticle(f"{path.name}: no front matter. Begin the file with fields between two lines of +++.")
    try:
        fields = tomllib.loads(parts["fields"])
        language = Language(fields["language"])
        article_id, title = str(fields["id"]), str(fields["title"])
    except (tomllib.TOMLDecodeError, KeyError, ValueError) as error:
        raise FaultyArticle(f"{path.name}: {error} in the front matter. It needs id, title and language.") from error
    sections = _sections(parts["body"], title, path)
    return Document(
        id=f"{article_id}.{language}",
        title=title,
        kind=sections[0].kind,
        language=language,
        sections=sections,
        digest=hashlib.sha256(data).hexdigest(),
    )


def _sections(body: str, title: str, path: Path) -> tuple[Section, ...]:
    headings = list(_SECTION.finditer(body))
    if len(headings) != len(re.findall(r"^#", body, re.MULTILINE)) or not headings:
        raise FaultyArticle(f'{path.name}: a heading without {{#id kind="…"}}. Give each section its attributes.')
    ends = [heading.start() for heading in headings[1:]] + [len(body)]
    return tuple(
        _section(heading, body[heading.end() : end], title, path) for heading, end in zip(headings, ends, strict=True)
    )


def _section(heading: re.Match[str], text: str, title: str, path: Path) -> Section:
    attributes = dict(_ATTRIBUTE.findall(heading["attributes"]))
    try:
        kind = Kind(attributes["kind"])
    except (KeyError, ValueError) as error:
        raise FaultyArticle(f"{path.name}: {heading['id']} has no known kind ({error}). Give it one.") from error
    return Section(
        id=heading["id"],
        headings=(title, heading["heading"]),
        blocks=read_markdown(text.encode(), path.name).blocks,
        kind=kind,
        facts=tuple(attributes.get("facts", "").split()),
        sources=tuple(attributes.get("sources", "").split()),
        step=int(attributes["step"]) if attributes.get("step") else None,
    )
