"""The cases that are measured are in their form, in matched sets, and enough."""

from collections import Counter, defaultdict
from functools import lru_cache

from corpus.articles import KNOWLEDGE_FOLDER
from corpus.facts import read_facts
from corpus.glossary import read_glossary
from corpus.sources import read_sources
from corpus.types import Language
from evals.answers.cases import AnswerCase, CaseKind, Half, read_answer_cases
from evals.answers.wording import says

_FEWEST = 300


@lru_cache(maxsize=1)
def shipped() -> tuple[AnswerCase, ...]:
    return read_answer_cases()


def test_there_are_enough_and_no_id_stands_twice() -> None:
    counts = Counter(case.id for case in shipped())
    assert len(counts) >= _FEWEST
    assert [id for id, count in counts.items() if count > 1] == []


def test_the_halves_share_no_set() -> None:
    one, other = ({case.set for case in shipped() if case.half is half} for half in Half)
    assert one & other == set()


def test_the_halves_share_no_question() -> None:
    one, other = ({case.turns for case in shipped() if case.half is half} for half in Half)
    assert one & other == set()


def test_every_set_has_each_language_once_and_one_kind() -> None:
    sets: defaultdict[str, list[AnswerCase]] = defaultdict(list)
    for case in shipped():
        sets[case.set].append(case)
    odd = [name for name, cases in sets.items() if sorted(case.language for case in cases) != sorted(Language)]
    assert odd == []
    assert [name for name, cases in sets.items() if len({case.kind for case in cases}) > 1] == []


def test_both_halves_have_every_kind() -> None:
    for half in Half:
        assert {case.kind for case in shipped() if case.half is half} == set(CaseKind)


def test_every_fact_stands_in_a_register() -> None:
    facts = read_facts(KNOWLEDGE_FOLDER / "facts.toml").keys()
    terms = read_glossary(KNOWLEDGE_FOLDER / "glossary.nb.toml", Language.BOKMAL).keys()
    sources = read_sources(KNOWLEDGE_FOLDER / "sources.toml").keys()
    wrong = {case.id: unknown for case in shipped() if (unknown := case.facts - facts - terms - sources)}
    assert wrong == {}


def test_what_must_be_said_is_not_forbidden_in_the_same_case() -> None:
    wrong = [
        case.id
        for case in shipped()
        if any(says(way, forbidden) for group in case.must_say for way in group for forbidden in case.must_not_say)
    ]
    assert wrong == []
