import json
from dataclasses import fields, replace

import pytest

from assistant.relevance import WEIGHTS_FILE, Evidence, Judged, are_likely, evidence, is_sure, judged
from corpus.types import Kind, Passage
from indexing.types import Hit
from tests.builders import make_passage


def section(heading: str, text: str = "Slik er det.", *questions: str, kind: Kind = Kind.REPORT) -> Passage:
    passage = make_passage(text, document_id=heading)
    return replace(passage, headings=("Svar", heading), questions=questions, kind=kind)


def of_one(question: str, hit: Hit, *others: Hit) -> Evidence:
    weights = dict.fromkeys(question.lower().strip("?").split(), 1.0)
    return evidence(question, weights, [hit, *others], 0.0)[0]


def test_a_lead_is_over_the_best_other_hit() -> None:
    first, second = Hit(section("A"), 1.5, 0.5, 0.9, 0.8), Hit(section("B"), 0.6, 0.2, 0.4, 0.7)
    found = of_one("plan", first, second)
    assert (found.lexical_lead, found.likeness_lead) == pytest.approx((0.6, 0.5))
    assert found.meaning_lead == pytest.approx(0.1)


def test_the_only_hit_leads_by_all_that_it_has() -> None:
    assert of_one("plan", Hit(section("A"), 0.7, 0.0, 0.4)).likeness_lead == pytest.approx(0.4)


@pytest.mark.parametrize(
    ("question", "heading", "aim"),
    [
        ("Hvorfor evaluerer vi?", "Hvorfor evaluerer så få?", 1),
        ("Hvem evaluerer?", "Hvorfor evaluerer så få?", -1),
        ("evaluering", "Hvorfor evaluerer så få?", 0),
    ],
)
def test_a_heading_goes_with_the_question_that_asks_for_the_same_sort_of_thing(
    question: str, heading: str, aim: int
) -> None:
    assert of_one(question, Hit(section(heading), 1.0)).aim == aim


@pytest.mark.parametrize(
    ("question", "polarity"), [("Er kurs nok?", 1), ("Er ikke kurs nok?", -1), ("Hvor mye kurs er nok?", -1)]
)
def test_a_yes_or_no_is_one_to_the_same_question_only(question: str, polarity: int) -> None:
    assert of_one(question, Hit(section("Er kurs nok?"), 1.0)).polarity == polarity


def test_what_people_ask_for_a_passage_by_counts_as_said() -> None:
    found = of_one("rådmannens kurs", Hit(section("Kurs", "Kurs er bra.", "hva gjør rådmannen"), 1.0))
    assert found.text == pytest.approx(0.5)
    assert found.whole == 1.0


def test_the_likeliest_passage_comes_first_whatever_the_order_of_the_hits() -> None:
    poor = Hit(section("Lunsj", "Lunsj er kl. 12.", "når er lunsj"), 0.3, 0.0, 0.1, 0.2, 0.1)
    good = Hit(section("Hvem eier planen?", "Lederen.", "hvem har planen"), 1.4, 0.6, 0.9, 0.9, 0.8)
    found = judged("Hvem eier planen?", {"eier": 1.0, "planen": 1.0}, [poor, good], 0.0)
    assert [one.passage for one in found] == [good.passage, poor.passage]
    assert is_sure(good.passage, found)
    assert not is_sure(poor.passage, found)


def test_several_passages_on_the_subject_promise_together_what_none_does_alone() -> None:
    found = [Judged(section(name), 0.2) for name in "ABC"]
    assert is_sure(found[0].passage, found)
    assert not is_sure(found[0].passage, found[:1])
    assert not are_likely(found[:1], 0.0)
    assert are_likely(found[:2], 0.0)
    assert not are_likely(found[:2], 0.5)


def test_nothing_found_promises_nothing() -> None:
    assert not are_likely([], 0.0)


def test_the_learned_weights_are_of_what_is_evidence() -> None:
    learned = json.loads(WEIGHTS_FILE.read_text(encoding="utf-8"))
    for one in learned.values():
        assert set(one["of"]) == {field.name for field in fields(Evidence)}
