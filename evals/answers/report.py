"""The scorecard in its written forms: Markdown, a page with plots, and JSON with all its figures."""

from collections.abc import Iterator, Sequence
from dataclasses import asdict
from pathlib import Path

from jinja2 import Environment, PackageLoader, StrictUndefined

from evals.answers.plots import plots
from evals.answers.scorecard import Scorecard
from evals.answers.tables import Table, tables
from evals.reporting import Settings, write_report
from evals.types import MeasurementError

NOTES = (
    "Brackets hold the 95 percent interval: Wilson's for shares of right and wrong, else the percentile bootstrap. The "
    "three cases of a matched set are much alike, so that the intervals over all languages are somewhat too narrow.",
    "A passage is relevant that is in the language of the case and carries one of its facts. What is found is found "
    "for the last turn as it was understood.",
    "The tuning half may be looked at while the product is made better. The scored half is only scored: its cases are "
    "not listed.",
)


def write_scorecard(folder: Path, scorecard: Scorecard, baseline: Sequence[str], notes: Sequence[str] = NOTES) -> None:
    """Write `scorecard.json`, `scorecard.md` and `scorecard.html` to the folder.

    Args:
        folder: Made where it is missing; what stands there is written anew.
        scorecard: What was measured.
        baseline: What there is to say of it beside the baseline.
        notes: What a reader must know to judge the figures.

    Raises:
        MeasurementError: The files cannot be written.
    """
    settings: Settings = {
        "halves": list(scorecard.halves),
        "systems": [system.system for system in scorecard.systems],
    }
    write_report(folder / "scorecard.json", {**asdict(scorecard), "baseline": list(baseline)}, settings, notes)
    try:
        (folder / "scorecard.md").write_text(markdown(scorecard, baseline, notes), encoding="utf-8")
        (folder / "scorecard.html").write_text(page(scorecard, baseline, notes), encoding="utf-8")
    except OSError as error:
        raise MeasurementError(f"The scorecard cannot be written to {folder}: {error.strerror}.") from error


def markdown(scorecard: Scorecard, baseline: Sequence[str], notes: Sequence[str]) -> str:
    """The scorecard as Markdown."""
    return "\n".join(_lines(scorecard, baseline, notes))


def page(scorecard: Scorecard, baseline: Sequence[str], notes: Sequence[str]) -> str:
    """The scorecard as one HTML page that needs nothing else."""
    environment = Environment(
        loader=PackageLoader("evals.answers", "."), autoescape=True, undefined=StrictUndefined, trim_blocks=True
    )
    return environment.get_template("scorecard.html").render(
        summary=summary(scorecard),
        systems=[system.system for system in scorecard.systems],
        tables=tables(scorecard),
        plots=plots(scorecard),
        failures=scorecard.systems[0].failures,
        baseline=baseline,
        notes=notes,
    )


def summary(scorecard: Scorecard) -> str:
    """How many cases the figures are of, in a sentence."""
    halves = " and ".join(scorecard.halves)
    return f"{scorecard.cases} cases in {scorecard.sets} matched sets ({halves})."


def _lines(scorecard: Scorecard, baseline: Sequence[str], notes: Sequence[str]) -> Iterator[str]:
    yield from ("# Scorecard of answers", "", summary(scorecard), "")
    yield from (f"- {note}" for note in notes)
    for one in tables(scorecard):
        yield from ("", f"## {one.title}", "", *_rows(one))
    yield from ("", "## Beside the baseline", "", *(f"- {sentence}" for sentence in baseline))
    yield from ("", "## Tuning cases that are not right", "")
    failures = scorecard.systems[0].failures
    yield from (f"- {failure.case_id}: {', '.join(failure.measures)}" for failure in failures)
    yield from () if failures else ("None.",)
    yield ""


def _rows(one: Table) -> Iterator[str]:
    yield _row(one.columns)
    yield _row(["---", *("---:" for _ in one.columns[1:])])
    yield from map(_row, one.rows)


def _row(cells: Sequence[str]) -> str:
    return f"| {' | '.join(cells)} |"
