"""The bodies of what Veileder knows apart from documents and the method: the findings, the glossary."""

from typing import Annotated, Any, Self

from pydantic import AfterValidator, BaseModel, Field

from api.schemas import SourceBody
from corpus.facts import Editorial
from corpus.findings import Finding, Wording
from corpus.glossary import Term
from corpus.loading import shipped_findings, shipped_glossary, shipped_themes, shipped_wordings
from corpus.sources import known_sources
from corpus.types import Language


def _known_theme(theme: str) -> str:
    if theme not in shipped_themes():
        raise ValueError(f"There is no such theme. Use one of {', '.join(shipped_themes())}.")
    return theme


def _name_themes(schema: dict[str, Any]) -> None:
    schema["enum"] = list(shipped_themes())


Theme = Annotated[str, AfterValidator(_known_theme), Field(json_schema_extra=_name_themes)]


class FigureBody(BaseModel):
    """What somebody measured or counted, and whom it is about; `value` is as it is said: "57", "1/3", "over 1/2"."""

    id: str
    value: str
    unit: str
    year: str
    approximate: bool
    population: str


class FindingBody(BaseModel):
    """What was found, what it does not say, and where it comes from; `page` is the page of the report's summary."""

    id: str
    theme: str
    statement: str
    caveat: str
    page: int | None
    uncertain: bool
    editorial: Editorial = Field(description="How much of it is our own synthesis")
    figures: list[FigureBody]
    sources: list[SourceBody]

    @classmethod
    def of(cls, finding: Finding, wording: Wording) -> Self:
        """The body for a finding as a language says it."""
        return cls(
            id=finding.id,
            theme=finding.theme,
            statement=wording.statement,
            caveat=wording.caveat,
            page=finding.page,
            uncertain=finding.uncertain,
            editorial=finding.editorial,
            figures=[
                FigureBody(
                    id=figure.id,
                    value=figure.value,
                    unit=figure.unit,
                    year=figure.year,
                    approximate=figure.approximate,
                    population=wording.populations.get(figure.id, ""),
                )
                for figure in finding.figures
            ],
            sources=_sources(finding.sources),
        )


class ThemeBody(BaseModel):
    """A theme of the findings."""

    id: str
    name: str


class FindingsBody(BaseModel):
    """The findings in one language, of one theme or all, and the themes that there are."""

    language: Language
    themes: list[ThemeBody]
    findings: list[FindingBody]

    @classmethod
    def told_in(cls, language: Language, theme: str | None = None) -> Self:
        """The body in a language; `theme` None means all."""
        wordings = shipped_wordings(language)
        return cls(
            language=language,
            themes=[ThemeBody(id=one, name=names[language]) for one, names in shipped_themes().items()],
            findings=[
                FindingBody.of(finding, wordings[finding.id])
                for finding in shipped_findings().values()
                if theme in (None, finding.theme)
            ],
        )


class TermBody(BaseModel):
    """A word of the trade, what it means, and its name in the other languages."""

    id: str
    term: str
    definition: str
    translations: dict[Language, str]
    synonyms: list[str]
    sources: list[SourceBody]

    @classmethod
    def of(cls, term: Term) -> Self:
        """The body for a term."""
        return cls(
            id=term.id,
            term=term.term,
            definition=term.definition,
            translations=dict(term.translations),
            synonyms=list(term.synonyms),
            sources=_sources(term.sources),
        )


class GlossaryBody(BaseModel):
    """The glossary of one language."""

    language: Language
    terms: list[TermBody]

    @classmethod
    def told_in(cls, language: Language) -> Self:
        """The body in a language."""
        return cls(language=language, terms=[TermBody.of(term) for term in shipped_glossary(language).values()])


def _sources(ids: tuple[str, ...]) -> list[SourceBody]:
    return [SourceBody.of(source) for source in known_sources(ids)]
