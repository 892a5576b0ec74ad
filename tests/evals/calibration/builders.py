from dataclasses import replace

from assistant.relevance import Evidence
from corpus.types import Kind, Language, Passage
from evals.calibration.samples import Sample
from tests.builders import make_passage

_NO_EVIDENCE = Evidence(
    lexical=0.0,
    likeness=0.0,
    meaning=0.0,
    similarity=0.0,
    lexical_lead=0.0,
    likeness_lead=0.0,
    meaning_lead=0.0,
    heading=0.0,
    heading_asked=0.0,
    text=0.0,
    whole=0.0,
    aim=0,
    polarity=0,
    foreign=0.0,
)


def make_section(
    name: str,
    *questions: str,
    language: Language = Language.BOKMAL,
    kind: Kind = Kind.METHOD,
    facts: tuple[str, ...] = (),
) -> Passage:
    """A section of ours: a document of its own, which is there in every language under the same name."""
    passage = make_passage(f"Om {name}.", document_id=f"{name}.{language}")
    return replace(passage, language=language, kind=kind, section_id=name, facts=facts, questions=questions)


def make_evidence(*, lexical: float = 0.0, foreign: float = 0.0) -> Evidence:
    return replace(_NO_EVIDENCE, lexical=lexical, foreign=foreign)


def make_sample(question: int, lexical: float, *, answers: bool, is_known: bool = True, teaches: bool = True) -> Sample:
    return Sample(question, make_evidence(lexical=lexical), is_known, answers, teaches)
