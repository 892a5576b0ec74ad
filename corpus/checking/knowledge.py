"""The knowledge base as the checks see it: every register and section, and where each stands."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace

from corpus.articles import RawSection
from corpus.facts import Editorial, Fact
from corpus.faults import Fault
from corpus.findings import Finding, Wording
from corpus.glossary import Term
from corpus.markers import MarkedSentence, marked_sentences, without_markers
from corpus.questions import Variants
from corpus.types import Language, Section, Source

_ANSWER = "svar-"
_LIST_MARKER = re.compile(r"\A[ \t]*(?:[-*+]|\d+[.)])[ \t]+")


@dataclass(frozen=True, slots=True)
class PlacedSection:
    """A section of an article, as it is written and as it is read, with its file."""

    file: str
    language: Language
    raw: RawSection
    section: Section

    @property
    def id(self) -> str:
        """The id of the section."""
        return self.section.id

    @property
    def line(self) -> int:
        """The line of the heading."""
        return self.raw.line

    @property
    def heading(self) -> str:
        """The heading of the section."""
        return self.section.headings[-1]

    @property
    def is_answer(self) -> bool:
        """Whether the section is a guidance answer: a question with its marked answer."""
        return self.id.startswith(_ANSWER)

    @property
    def lines(self) -> tuple[tuple[int, str], ...]:
        """The (line, text) pairs of what is read: the heading, then the text without markers and list numbers."""
        texts = [_LIST_MARKER.sub("", without_markers(text), count=1) for text in self.raw.text.split("\n")[1:]]
        return ((self.line, self.heading), *enumerate(texts, start=self.line + 1))

    @property
    def sentences(self) -> tuple[MarkedSentence, ...]:
        """The sentences with their markers; their lines count in the file."""
        sentences = marked_sentences(self.raw.text)
        return tuple(replace(sentence, line=sentence.line + self.line - 1) for sentence in sentences)

    def fault(self, what: str, mend: str, line: int | None = None) -> Fault:
        """Give a fault of this section, at its heading where no line is given."""
        return Fault(self.file, line or self.line, self.id, what, mend)


@dataclass(frozen=True, slots=True)
class PlacedArticle:
    """An article with its file, and those of its sections that could be read."""

    file: str
    id: str
    language: Language
    title: str
    sections: tuple[PlacedSection, ...]


@dataclass(frozen=True, slots=True)
class Prose:
    """A text that somebody will read, and the entry that it belongs to; None is a line that is not known yet."""

    file: str
    line: int | None
    id: str
    language: Language
    text: str


@dataclass(frozen=True, slots=True)
class VariantsFile:
    """A file of question variants."""

    file: str
    language: Language
    entries: tuple[Variants, ...]


@dataclass(frozen=True, slots=True)
class Knowledge:
    """The whole knowledge base. `texts` holds every file by its path in the folder.

    A register that could not be read is empty; a language whose glossary or wordings could not be read is left out.
    """

    texts: Mapping[str, str]
    articles: tuple[PlacedArticle, ...] = ()
    facts: Mapping[str, Fact] = field(default_factory=dict)
    sources: Mapping[str, Source] = field(default_factory=dict)
    glossaries: Mapping[Language, Mapping[str, Term]] = field(default_factory=dict)
    findings: Mapping[str, Finding] = field(default_factory=dict)
    wordings: Mapping[Language, Mapping[str, Wording]] = field(default_factory=dict)
    themes: Mapping[str, Mapping[Language, str]] = field(default_factory=dict)
    variants: tuple[VariantsFile, ...] = ()

    @property
    def sections(self) -> tuple[PlacedSection, ...]:
        """The sections of all articles."""
        return tuple(section for article in self.articles for section in article.sections)

    @property
    def answers(self) -> tuple[PlacedSection, ...]:
        """The guidance answers."""
        return tuple(section for section in self.sections if section.is_answer)

    @property
    def terms(self) -> dict[str, Term]:
        """The terms of all glossaries by id."""
        return {term.id: term for glossary in self.glossaries.values() for term in glossary.values()}

    def fact(self, fact_id: str) -> Fact | None:
        """Give the fact or the term with the id, or None where there is none."""
        if fact_id in self.facts:
            return self.facts[fact_id]
        term = self.terms.get(fact_id)
        return Fact(fact_id, term.sources, Editorial.NO) if term else None

    def line_of(self, file: str, entry_id: str, words: str = "") -> int:
        """Give the line where an entry of a register begins, or where it says the words; 1 where it is not there."""
        text, name = self.texts.get(file, ""), re.escape(entry_id)
        entry = re.search(rf'^(?:id = "{name}"|\["?{name}"?\])', text, re.MULTILINE)
        start = entry.start() if entry else 0
        return text.count("\n", 0, max(start, text.find(words, start))) + 1

    def fault(self, file: str, entry_id: str, what: str, mend: str) -> Fault:
        """Give a fault of an entry of a register."""
        return Fault(file, self.line_of(file, entry_id), entry_id, what, mend)

    def prose(self) -> Iterator[Prose]:
        """Give every text that somebody will read."""
        for article in self.articles:
            yield Prose(article.file, 1, article.id, article.language, article.title)
        for section in self.sections:
            for line, text in section.lines:
                yield Prose(section.file, line, section.id, section.language, text)
        for file, entry_id, language, text in self._register_texts():
            yield Prose(file, None, entry_id, language, text)

    def _register_texts(self) -> Iterator[tuple[str, str, Language, str]]:
        for language, glossary in self.glossaries.items():
            for term in glossary.values():
                for text in (term.term, term.definition, *term.synonyms):
                    yield f"glossary.{language}.toml", term.id, language, text
        for language, wordings in self.wordings.items():
            for wording in wordings.values():
                for text in (wording.statement, wording.caveat, *wording.populations.values()):
                    yield f"findings.{language}.toml", wording.id, language, text
        for theme_id, names in self.themes.items():
            for language, name in names.items():
                yield "themes.toml", theme_id, language, name
        for variants in self.variants:
            for entry in variants.entries:
                for question in entry.questions:
                    yield variants.file, entry.answer_id, variants.language, question
