"""Small cases, outcomes and records for the tests of the scorecard; none of them is a case that is measured."""

import json
from collections.abc import Collection, Sequence
from pathlib import Path

from assistant.types import AnswerStatus
from corpus.types import Language
from evals.answers.cases import AnswerCase, CaseKind, Half
from evals.answers.types import Cited, Found, Outcome, Record

TEXT = "Kurset varer i 2 dager. Det holdes på rådhuset hver høst."
QUOTE = "Kurset varer i 2 dager."


def make_case(
    id: str = "fact-kurs-nb",
    *,
    set: str = "fact-kurs",
    half: Half = Half.TUNING,
    language: Language = Language.BOKMAL,
    kind: CaseKind = CaseKind.FACT,
    turns: tuple[str, ...] = ("Hvor lenge varer kurset?",),
    status: Collection[AnswerStatus] = (AnswerStatus.ANSWERED,),
    facts: Collection[str] = ("R1",),
    must_say: tuple[tuple[str, ...], ...] = (("2 dager", "to dager"),),
    must_not_say: tuple[str, ...] = (),
) -> AnswerCase:
    return AnswerCase(
        id=id,
        set=set,
        half=half,
        language=language,
        kind=kind,
        turns=turns,
        status=frozenset(status),
        facts=frozenset(facts),
        must_say=must_say,
        must_not_say=must_not_say,
        source="R1 says it.",
    )


def make_cited(marker: int = 1, quote: str = QUOTE, text: str = TEXT, facts: tuple[str, ...] = ("R1",)) -> Cited:
    return Cited(marker, f"p{marker}", text, quote, facts)


def make_outcome(
    text: str = "Kurset varer i 2 dager. [1]",
    *,
    status: AnswerStatus = AnswerStatus.ANSWERED,
    language: Language = Language.BOKMAL,
    citations: tuple[Cited, ...] = (make_cited(),),
    found: Sequence[str] = ("p1", "p2"),
    elapsed_ms: float = 10.0,
) -> Outcome:
    hits = tuple(Found(id, ("R1",)) for id in found)
    return Outcome(status, None, language, text, citations, hits, elapsed_ms)


def make_decline(language: Language = Language.BOKMAL) -> Outcome:
    return make_outcome("Det sier ikke kildene noe om.", status=AnswerStatus.DECLINED, language=language, citations=())


def make_record(
    outcome: Outcome | None = None,
    *,
    case_id: str = "fact-kurs-nb",
    system: str = "veileder",
    declines: bool = True,
    relevant: tuple[str, ...] = ("p1",),
) -> Record:
    return Record(system, declines, case_id, relevant, outcome or make_outcome())


def write_cases(folder: Path, cases: Sequence[AnswerCase]) -> Path:
    """Write the cases to a file for each half, as they stand in the folder of the cases."""
    folder.mkdir(parents=True, exist_ok=True)
    for half in Half:
        lines = [json.dumps(case.model_dump(mode="json", exclude={"half"})) for case in cases if case.half is half]
        (folder / f"answers.{half}.jsonl").write_text("\n".join(lines), encoding="utf-8")
    return folder


def make_matched_set(slug: str, *, half: Half = Half.TUNING, kind: CaseKind = CaseKind.FACT) -> list[AnswerCase]:
    """A case in each language."""
    name = f"{kind}-{slug}"
    return [make_case(f"{name}-{language}", set=name, half=half, kind=kind, language=language) for language in Language]
