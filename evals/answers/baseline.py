"""What the product has reached, kept beside the cases, and whether it has fallen since."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from pydantic import TypeAdapter, ValidationError

from evals.answers.measures import MEASURES, Better, Measure
from evals.answers.scorecard import Group, Score, Scorecard
from evals.types import MeasurementError

BASELINE = Path(__file__).parents[1] / "baseline.json"
HOW_TO_WRITE = "python -m evals answers --write-baseline"

_ROUNDING = 1e-9  # sums in another order differ by less
_KEPT = {measure.name: measure for measure in MEASURES if measure.is_kept}


@dataclass(frozen=True, slots=True)
class Baseline:
    """The figures of one run that are the same in every run, and the digest of the cases that they are of."""

    digest: str
    groups: tuple[Group, ...]


_BASELINE = TypeAdapter(Baseline)


def baseline_of(scorecard: Scorecard) -> Baseline:
    """What the first system of the scorecard, which is ours, has reached."""
    return Baseline(scorecard.digest, tuple(_kept(group) for group in scorecard.systems[0].groups))


def falls(baseline: Baseline, scorecard: Scorecard) -> tuple[str, ...]:
    """A sentence for each figure that is worse than the baseline's interval allows, or no longer there.

    Raises:
        MeasurementError: The baseline is of other cases, so that nothing can be said.
    """
    if baseline.digest != scorecard.digest:
        raise MeasurementError(f"The baseline is of other cases. Write it anew with: {HOW_TO_WRITE}")
    now = {(group.by, group.name): group.scores for group in scorecard.systems[0].groups}
    return tuple(
        fall for group in baseline.groups for fall in _falls_of_group(group, now.get((group.by, group.name), {}))
    )


def read_baseline(path: Path = BASELINE) -> Baseline:
    """The committed baseline.

    Raises:
        MeasurementError: It is missing, or not in its form.
    """
    try:
        return _BASELINE.validate_json(path.read_bytes())
    except OSError as error:
        raise MeasurementError(f"No baseline at {path}. Write it with: {HOW_TO_WRITE}") from error
    except ValidationError as error:
        message = error.errors()[0]["msg"]
        raise MeasurementError(f"{path} is no baseline: {message}. Write it with: {HOW_TO_WRITE}") from error


def write_baseline(baseline: Baseline, path: Path = BASELINE) -> None:
    """Write the baseline, in a form that shows in a diff what has changed.

    Raises:
        MeasurementError: The file cannot be written.
    """
    try:
        path.write_bytes(_BASELINE.dump_json(baseline, indent=1) + b"\n")
    except OSError as error:
        raise MeasurementError(f"The baseline cannot be written to {path}: {error.strerror}.") from error


def _kept(group: Group) -> Group:
    scores = {name: score for name, score in group.scores.items() if name in _KEPT}
    return Group(group.by, group.name, group.cases, scores)


def _falls_of_group(group: Group, now: Mapping[str, Score]) -> Iterator[str]:
    for name, before in group.scores.items():
        place = " ".join(filter(None, (_KEPT[name].title, "by", group.by, group.name)))
        if name not in now:
            yield f"{place}: was {before.estimate.mean:.1%}, is no longer measured."
        elif _is_worse(_KEPT[name], now[name], before):
            bounds = f"{before.estimate.low:.1%} to {before.estimate.high:.1%}"
            yield f"{place}: {now[name].estimate.mean:.1%}, was {before.estimate.mean:.1%} ({bounds})."


def _is_worse(measure: Measure, now: Score, before: Score) -> bool:
    if measure.better is Better.LOWER:
        return now.estimate.mean > before.estimate.high + _ROUNDING
    return now.estimate.mean < before.estimate.low - _ROUNDING
