"""The registers and the planning method that Veileder ships, each read once."""

from collections.abc import Mapping
from functools import cache

from corpus.articles import KNOWLEDGE_FOLDER
from corpus.findings import Finding, Wording, read_findings, read_themes, read_wordings
from corpus.glossary import Term, read_glossary
from corpus.method import Method, load_method
from corpus.types import Language


@cache
def shipped_method(language: Language) -> Method:
    """The planning method in a language."""
    return load_method(language)


@cache
def shipped_findings() -> Mapping[str, Finding]:
    """The findings, by id, in the order of the register."""
    return read_findings(KNOWLEDGE_FOLDER / "findings.toml")


@cache
def shipped_wordings(language: Language) -> Mapping[str, Wording]:
    """How a language says the findings, by id."""
    return read_wordings(KNOWLEDGE_FOLDER / f"findings.{language}.toml")


@cache
def shipped_themes() -> Mapping[str, Mapping[Language, str]]:
    """The names of the themes in each language, by id, in the order in which they are shown."""
    return read_themes(KNOWLEDGE_FOLDER / "themes.toml")


@cache
def shipped_glossary(language: Language) -> Mapping[str, Term]:
    """The glossary of a language, by id."""
    return read_glossary(KNOWLEDGE_FOLDER / f"glossary.{language}.toml", language)
