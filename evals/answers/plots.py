"""Pure: where the marks of a plot stand: for each row a point for each system, with its interval as a line."""

from collections.abc import Iterator
from dataclasses import dataclass

from corpus.types import Language
from evals.answers.measures import MEASURES, Measure, Unit
from evals.answers.scorecard import By, Group, Scorecard
from evals.answers.tables import LANGUAGE_NAMES, kind_name, score_text

_LABEL_WIDTH = 210
_PLOT_WIDTH = 440
_ROW_HEIGHT = 30
_SYSTEM_OFFSET = 8  # between the marks of two systems in a row
_TOP = 10
_BY_KIND = ("status_right", "required_facts", "facts_found_at_5", "citation_precision")
_BY_LANGUAGE = ("status_right", "required_facts", "facts_found_at_5", "citation_precision", "language_right")


@dataclass(frozen=True, slots=True)
class Mark:
    """A system's figure in a row, with its interval from `low` to `high`; places are in the plot's own units."""

    system: int
    x: float
    y: float
    low: float
    high: float
    text: str


@dataclass(frozen=True, slots=True)
class Row:
    """A label, and the marks beside it."""

    label: str
    y: float
    marks: tuple[Mark, ...]


@dataclass(frozen=True, slots=True)
class Plot:
    """A plot of shares from 0 to 100 percent; `description` says in words what it shows."""

    id: str
    title: str
    description: str
    rows: tuple[Row, ...]

    width = _LABEL_WIDTH + _PLOT_WIDTH + 20
    label_x = _LABEL_WIDTH - 10

    @property
    def height(self) -> int:
        """The height with the axis below."""
        return self.bottom + 30

    @property
    def bottom(self) -> int:
        """Where the axis stands."""
        return _TOP + len(self.rows) * _ROW_HEIGHT

    @property
    def ticks(self) -> tuple[tuple[float, int], ...]:
        """The (place, percent) of each line of the axis."""
        return tuple((_x(percent / 100), percent) for percent in range(0, 101, 20))


def plots(scorecard: Scorecard) -> tuple[Plot, ...]:
    """All measures in all, then the chief ones by language and by kind, ours and the others in one plot."""
    shares = {measure.name: measure for measure in MEASURES if measure.unit is Unit.SHARE}
    return (
        _plot(scorecard, "all", "All cases", [(one.title, one, By.ALL, "") for one in shares.values()]),
        *_by(scorecard, By.LANGUAGE, [shares[name] for name in _BY_LANGUAGE]),
        *_by(scorecard, By.KIND, [shares[name] for name in _BY_KIND]),
    )


def _by(scorecard: Scorecard, by: By, measures: list[Measure]) -> Iterator[Plot]:
    names = [group.name for group in scorecard.systems[0].groups if group.by is by]
    for measure in measures:
        rows = [(_label(by, name), measure, by, name) for name in names]
        yield _plot(scorecard, f"{by}-{measure.name}", f"{measure.title}, by {by}", rows)


def _label(by: By, name: str) -> str:
    return LANGUAGE_NAMES[Language(name)] if by is By.LANGUAGE else kind_name(name)


def _plot(scorecard: Scorecard, id: str, title: str, wanted: list[tuple[str, Measure, By, str]]) -> Plot:
    rows: list[Row] = []
    for label, measure, by, name in wanted:
        groups = [system.group(by, name) for system in scorecard.systems]
        y = _TOP + (len(rows) + 0.5) * _ROW_HEIGHT
        if marks := tuple(_marks(measure, groups, y)):
            rows.append(Row(label, y, marks))
    return Plot(id, title, _in_words(scorecard, rows), tuple(rows))


def _marks(measure: Measure, groups: list[Group | None], y: float) -> Iterator[Mark]:
    first = y - _SYSTEM_OFFSET * (len(groups) - 1) / 2
    for place, group in enumerate(groups):
        if group and measure.name in group.scores:
            estimate = group.scores[measure.name].estimate
            yield Mark(
                system=place,
                x=_x(estimate.mean),
                y=first + place * _SYSTEM_OFFSET,
                low=_x(estimate.low),
                high=_x(estimate.high),
                text=score_text(measure, group),
            )


def _in_words(scorecard: Scorecard, rows: list[Row]) -> str:
    return " ".join(
        f"{row.label}: {', '.join(f'{scorecard.systems[mark.system].system} {mark.text}' for mark in row.marks)}."
        for row in rows
    )


def _x(share: float) -> float:
    return round(_LABEL_WIDTH + share * _PLOT_WIDTH, 1)
