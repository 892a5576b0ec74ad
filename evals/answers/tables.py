"""Pure: the scorecard as tables of texts, which the Markdown and the page both show."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from corpus.types import Language
from evals.answers.measures import MEASURES, Measure, Unit
from evals.answers.scorecard import By, Difference, Group, Score, Scorecard, SystemScores

LANGUAGE_NAMES = {Language.BOKMAL: "bokmål", Language.NYNORSK: "nynorsk", Language.ENGLISH: "English"}

_EMPTY = "–"


@dataclass(frozen=True, slots=True)
class Table:
    """A heading, and rows under columns; the first cell of a row names it."""

    title: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


def tables(scorecard: Scorecard) -> tuple[Table, ...]:
    """What a reader wants to see of the scorecard, most important first: ours in full, the others in all."""
    ours = scorecard.systems[0]
    return (
        Table(
            "All cases",
            ("measure", *(system.system for system in scorecard.systems)),
            _rows([system.group(By.ALL) for system in scorecard.systems]),
        ),
        *_halves(scorecard, ours),
        _by_language(ours),
        Table(
            f"By kind: {ours.system}",
            ("kind", "cases", *(measure.title for measure in MEASURES)),
            tuple(
                (kind_name(group.name), str(group.cases), *(score_text(one, group) for one in MEASURES))
                for group in ours.groups
                if group.by is By.KIND
            ),
        ),
        _differences(ours),
    )


def figure_text(value: float, unit: Unit, *, signed: bool = False) -> str:
    """A figure as it is shown: a share in percent, other things with one decimal."""
    shown = 100 * value if unit is Unit.SHARE else value
    return f"{shown:+.1f}" if signed else f"{shown:.1f}"


def score_text(measure: Measure, group: Group | None) -> str:
    """The figure of a group with its unit and interval, or a dash where it was not measured."""
    score: Score | None = group.scores.get(measure.name) if group else None
    if score is None:
        return _EMPTY
    low, high = (figure_text(end, measure.unit) for end in (score.estimate.low, score.estimate.high))
    return f"{figure_text(score.estimate.mean, measure.unit)} {measure.unit} ({low}–{high})"


def kind_name(name: str) -> str:
    """The name of a kind as words."""
    return name.replace("_", " ")


def _rows(groups: Sequence[Group | None]) -> tuple[tuple[str, ...], ...]:
    """A row for each measure, with a cell for each group."""
    return tuple((measure.title, *(score_text(measure, group) for group in groups)) for measure in MEASURES)


def _halves(scorecard: Scorecard, ours: SystemScores) -> Iterator[Table]:
    if len(scorecard.halves) > 1:
        groups = [ours.group(By.HALF, half) for half in scorecard.halves]
        yield Table(f"By half: {ours.system}", ("measure", *scorecard.halves), _rows(groups))


def _by_language(ours: SystemScores) -> Table:
    spoken = [language for language in Language if ours.group(By.LANGUAGE, language)]
    groups = [ours.group(By.LANGUAGE, language) for language in spoken]
    columns = ("measure", *(LANGUAGE_NAMES[language] for language in spoken))
    return Table(f"By language: {ours.system}", columns, _rows(groups))


def _differences(ours: SystemScores) -> Table:
    others = (Language.NYNORSK, Language.ENGLISH)
    compared = [measure for measure in MEASURES if any(one.measure == measure.name for one in ours.differences)]
    rows = ((one.title, *(_difference_text(_of(ours, one, other)) for other in others)) for one in compared)
    columns = ("measure", *(f"{LANGUAGE_NAMES[other]} − bokmål" for other in others))
    return Table(f"Points of difference within matched sets: {ours.system}", columns, tuple(rows))


def _of(ours: SystemScores, measure: Measure, language: Language) -> Difference | None:
    wanted = (measure.name, language)
    return next((one for one in ours.differences if (one.measure, one.language) == wanted), None)


def _difference_text(difference: Difference | None) -> str:
    if difference is None:
        return _EMPTY
    ends = (difference.estimate.mean, difference.estimate.low, difference.estimate.high)
    mean, low, high = (figure_text(end, Unit.SHARE, signed=True) for end in ends)
    return f"{mean} ({low} to {high})"
