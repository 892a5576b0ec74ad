"""The register of findings: what was found, free of language, and how each language says it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from corpus.facts import Editorial
from corpus.registers import Entry, read_list, read_tables
from corpus.types import Language


@dataclass(frozen=True, slots=True)
class Figure:
    """What somebody measured or counted. `value` is as it is said: "57", "1/3", "over 1/2"."""

    id: str
    value: str
    unit: str
    year: str = ""
    approximate: bool = False


@dataclass(frozen=True, slots=True)
class Finding:
    """What was found, in no language. `page` is the page of the summary where it begins."""

    id: str
    theme: str
    sources: tuple[str, ...]
    editorial: Editorial
    page: int | None = None
    uncertain: bool = False
    figures: tuple[Figure, ...] = ()


@dataclass(frozen=True, slots=True)
class Wording:
    """How one language says a finding. `populations` tells, for each figure's id, whom it is about."""

    id: str
    statement: str
    caveat: str = ""
    populations: Mapping[str, str] = field(default_factory=dict)


def read_findings(path: Path) -> dict[str, Finding]:
    """Read the register of findings, by id.

    Raises:
        FaultyRegister: When the file or an entry is not as it must be.
    """
    return {
        entry.id: Finding(
            id=entry.id,
            theme=entry.text("theme"),
            sources=entry.texts("sources"),
            editorial=entry.choice("editorial", Editorial),
            page=entry.number("page"),
            uncertain=entry.flag("uncertain", default=False),
            figures=tuple(_figure(part) for part in entry.parts("figures")),
        )
        for entry in read_list(path, "finding")
    }


def read_wordings(path: Path) -> dict[str, Wording]:
    """Read how a language says the findings, by id.

    Raises:
        FaultyRegister: When the file or an entry is not as it must be.
    """
    return {entry.id: _wording(entry) for entry in read_tables(path)}


def read_themes(path: Path) -> dict[str, dict[Language, str]]:
    """Read the names of the themes in each language, by id, in the order in which they are shown.

    Raises:
        FaultyRegister: When the file or an entry is not as it must be.
    """
    return {entry.id: {language: entry.text(language) for language in Language} for entry in read_list(path, "theme")}


def _figure(entry: Entry) -> Figure:
    value = entry.fields.get("value")
    if type(value) not in {int, float, str} or value == "":
        raise entry.fault("no value.", 'Write value = 57, or value = "1/3".')
    return Figure(
        id=str(entry.fields["id"]),
        value=str(value),
        unit=entry.text("unit"),
        year=str(entry.fields.get("year", "")),
        approximate=entry.flag("approximate", default=False),
    )


def _wording(entry: Entry) -> Wording:
    populations = entry.fields.get("figures", {})
    if not isinstance(populations, dict) or not all(isinstance(text, str) for text in populations.values()):
        raise entry.fault("the figures are no table of texts.", 'Write figures = { id = "whom it is about" }.')
    caveat = entry.text("caveat") if "caveat" in entry.fields else ""
    return Wording(entry.id, entry.text("statement"), caveat, populations)
