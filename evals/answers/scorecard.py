"""Pure: cases and what systems gave for them → the figures, in all, by half, by language and by kind."""

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from corpus.types import Language
from evals.answers.cases import AnswerCase, Half, digest
from evals.answers.measures import MEASURES, Measure, Unit
from evals.answers.types import Record
from evals.metrics import Estimate, estimate
from evals.types import MeasurementError

_RIGHT_OR_WRONG = ("status_right", "required_facts", "nothing_forbidden", "grounded", "language_right")


class By(StrEnum):
    """What the cases of a group have in common."""

    ALL = "all"
    HALF = "half"
    LANGUAGE = "language"
    KIND = "kind"


@dataclass(frozen=True, slots=True)
class Score:
    """A measure's figure over the `cases` that it applies to."""

    estimate: Estimate
    cases: int


@dataclass(frozen=True, slots=True)
class Group:
    """The scores of some cases by the name of the measure; a measure that applies to none of them is left out."""

    by: By
    name: str
    cases: int
    scores: Mapping[str, Score]


@dataclass(frozen=True, slots=True)
class Difference:
    """How much a measure differs between a language and bokmål, over the `sets` that have it in both."""

    measure: str
    language: Language
    estimate: Estimate
    sets: int


@dataclass(frozen=True, slots=True)
class Failure:
    """A case of the tuning half that a system did not get right, and the measures that say so."""

    case_id: str
    measures: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SystemScores:
    """How one system did."""

    system: str
    groups: tuple[Group, ...]
    differences: tuple[Difference, ...]
    failures: tuple[Failure, ...]

    def group(self, by: By, name: str = "") -> Group | None:
        """The group of that name, if there is one."""
        return next((group for group in self.groups if (group.by, group.name) == (by, name)), None)


@dataclass(frozen=True, slots=True)
class Scorecard:
    """How the systems did on the same cases, in the order they ran; `digest` tells whether two runs had the same."""

    halves: tuple[Half, ...]
    digest: str
    cases: int
    sets: int
    systems: tuple[SystemScores, ...]


@dataclass(frozen=True, slots=True)
class _Measured:
    case: AnswerCase
    values: Mapping[str, float]


def make_scorecard(cases: Sequence[AnswerCase], records: Sequence[Record]) -> Scorecard:
    """The figures of every system that there are records of.

    Raises:
        MeasurementError: There are no records, or those of a system are not one for each of the cases.
    """
    if not records:
        raise MeasurementError("There are no outcomes of these cases. Generate them anew.")
    systems = tuple(_system_scores(cases, own) for own in _by_system(records))
    halves = tuple(half for half in Half if any(case.half is half for case in cases))
    return Scorecard(halves, digest(cases), len(cases), len({case.set for case in cases}), systems)


def _by_system(records: Sequence[Record]) -> Iterator[list[Record]]:
    for name in dict.fromkeys(record.system for record in records):
        yield [record for record in records if record.system == name]


def _system_scores(cases: Sequence[AnswerCase], records: Sequence[Record]) -> SystemScores:
    by_case = {record.case_id: record for record in records}
    if len(by_case) != len(records) or by_case.keys() != {case.id for case in cases}:
        raise MeasurementError(f"The outcomes of {records[0].system} are of other cases. Generate them anew.")
    measured = [_measured(case, by_case[case.id]) for case in cases]
    return SystemScores(
        system=records[0].system,
        groups=tuple(_groups(measured)),
        differences=tuple(_differences(measured)),
        failures=tuple(_failures(measured)),
    )


def _measured(case: AnswerCase, record: Record) -> _Measured:
    measures = [one for one in MEASURES if record.declines or not one.about_declining]
    values = {one.name: one.of(case, record) for one in measures}
    return _Measured(case, {name: value for name, value in values.items() if value is not None})


def _groups(measured: Sequence[_Measured]) -> Iterator[Group]:
    names: tuple[tuple[By, Callable[[AnswerCase], str]], ...] = (
        (By.ALL, lambda case: ""),
        (By.HALF, lambda case: case.half),
        (By.LANGUAGE, lambda case: case.language),
        (By.KIND, lambda case: case.kind),
    )
    for by, name_of in names:
        for name in dict.fromkeys(str(name_of(one.case)) for one in measured):
            yield _group(by, name, [one.values for one in measured if name_of(one.case) == name])


def _group(by: By, name: str, values: Sequence[Mapping[str, float]]) -> Group:
    given = {measure: [of_case[measure.name] for of_case in values if measure.name in of_case] for measure in MEASURES}
    scores = {measure.name: Score(measure.summary(own), len(own)) for measure, own in given.items() if own}
    return Group(by, name, len(values), scores)


def _differences(measured: Sequence[_Measured]) -> Iterator[Difference]:
    """The mean of the differences within the matched sets, so that easy sets in one language do not count for it."""
    sets: defaultdict[str, dict[Language, _Measured]] = defaultdict(dict)
    for one in measured:
        sets[one.case.set][one.case.language] = one
    for measure in _compared():
        for language in (Language.NYNORSK, Language.ENGLISH):
            pairs = [(own.get(language), own.get(Language.BOKMAL)) for own in sets.values()]
            given = [
                other.values[measure.name] - bokmal.values[measure.name]
                for other, bokmal in pairs
                if other and bokmal and measure.name in other.values and measure.name in bokmal.values
            ]
            if given:
                yield Difference(measure.name, language, estimate(given), len(given))


def _compared() -> Iterator[Measure]:
    return (measure for measure in MEASURES if measure.unit is Unit.SHARE)


def _failures(measured: Sequence[_Measured]) -> Iterator[Failure]:
    """The cases to look at; none of the scored half, since a half that is looked at is no longer only scored."""
    for one in measured:
        wrong = tuple(name for name in _RIGHT_OR_WRONG if one.values.get(name) == 0)
        if wrong and one.case.half is Half.TUNING:
            yield Failure(one.case.id, wrong)
