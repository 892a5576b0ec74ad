"""A folder → the knowledge base, and what could not be read of it."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Concatenate, ParamSpec, TypeVar

from corpus.articles import RawArticle, RawSection, read_section, split_article
from corpus.checking.knowledge import Knowledge, PlacedArticle, PlacedSection, VariantsFile
from corpus.facts import read_facts
from corpus.faults import Fault, FaultyKnowledge
from corpus.findings import read_findings, read_themes, read_wordings
from corpus.glossary import read_glossary
from corpus.method import load_method
from corpus.questions import read_variants
from corpus.sources import read_sources
from corpus.types import Language

_Read = TypeVar("_Read")
_Arguments = ParamSpec("_Arguments")


def read_knowledge(folder: Path) -> tuple[Knowledge, tuple[Fault, ...]]:
    """Read what can be read of the folder, and name the rest."""
    reader = _Reader(folder)
    knowledge = Knowledge(
        texts=reader.texts(),
        articles=reader.articles(),
        facts=reader.read("facts.toml", read_facts) or {},
        sources=reader.read("sources.toml", read_sources) or {},
        glossaries=reader.in_each_language("glossary.{}.toml", read_glossary),
        findings=reader.read("findings.toml", read_findings) or {},
        wordings=reader.in_each_language("findings.{}.toml", lambda path, _: read_wordings(path)),
        themes=reader.read("themes.toml", read_themes) or {},
        variants=reader.variants(),
    )
    reader.try_method()
    return knowledge, tuple(reader.faults)


class _Reader:
    """Reads the files of a knowledge folder, and keeps the faults that it meets."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        paths = sorted((*folder.rglob("*.md"), *folder.rglob("*.toml")))
        self._contents = {path.relative_to(folder).as_posix(): path.read_bytes() for path in paths}
        self.faults: list[Fault] = []

    def texts(self) -> dict[str, str]:
        return {file: content.decode("utf-8", errors="replace") for file, content in self._contents.items()}

    def read(
        self,
        file: str,
        read: Callable[Concatenate[Path, _Arguments], _Read],
        *arguments: _Arguments.args,
        **named: _Arguments.kwargs,
    ) -> _Read | None:
        """Give what `read` makes of the file; None where it cannot."""
        try:
            return read(self._folder / file, *arguments, **named)
        except FaultyKnowledge as error:
            self.faults.append(replace(error.fault, file=file))
            return None

    def in_each_language(self, file: str, read: Callable[[Path, Language], _Read]) -> dict[Language, _Read]:
        found = {language: self.read(file.format(language), read, language) for language in Language}
        return {language: one for language, one in found.items() if one is not None}

    def articles(self) -> tuple[PlacedArticle, ...]:
        articles = [self.read(file, self._article, file) for _, file in self._files("{}/", ".md")]
        return tuple(article for article in articles if article is not None)

    def variants(self) -> tuple[VariantsFile, ...]:
        files = self._files("questions/{}/", ".toml")
        return tuple(VariantsFile(file, language, self.read(file, read_variants) or ()) for language, file in files)

    def try_method(self) -> None:
        """Load the planning method in each language, where the folder has one."""
        for language in Language if "method/method.toml" in self._contents else ():
            try:
                load_method(language, self._folder / "method")
            except FaultyKnowledge as error:
                file = error.fault.file
                here = file if file in self._contents else f"method/{file}"
                self.faults.append(replace(error.fault, file=here))

    def _files(self, folder: str, ending: str) -> list[tuple[Language, str]]:
        return [
            (language, file)
            for language in Language
            for file in self._contents
            if file.startswith(folder.format(language)) and file.endswith(ending)
        ]

    def _article(self, path: Path, file: str) -> PlacedArticle:
        article = split_article(self._contents[file], path.name)
        sections = [self.read(file, _section, file, article, raw) for raw in article.sections]
        readable = tuple(section for section in sections if section is not None)
        return PlacedArticle(file, article.id, article.language, article.title, readable)


def _section(path: Path, file: str, article: RawArticle, raw: RawSection) -> PlacedSection:
    return PlacedSection(file, article.language, raw, read_section(raw, article.title, path.name))
