import pytest

from assistant.types import AnswerStatus
from corpus.types import Language
from evals.answers import measures
from evals.answers.measures import MEASURES
from evals.answers.types import Found
from tests.evals.answers.builders import make_case, make_cited, make_decline, make_outcome, make_record

_DECLINED = (AnswerStatus.DECLINED,)


def test_a_status_is_right_that_the_case_takes() -> None:
    case = make_case(status=(AnswerStatus.ANSWERED, AnswerStatus.PARTIAL))
    assert measures.status_right(case, make_record(make_outcome(status=AnswerStatus.PARTIAL))) == 1
    assert measures.status_right(case, make_record(make_decline())) == 0


def test_every_group_must_be_said_in_one_of_its_ways() -> None:
    record = make_record(make_outcome("Kurset varer i 2 dager. [1]"))
    assert measures.required_facts(make_case(must_say=(("to dager", "2 dager"), ("kurs",))), record) == 1
    assert measures.required_facts(make_case(must_say=(("2 dager",), ("rådhuset",))), record) == 0


def test_a_decline_misses_what_it_had_to_say_unless_it_was_right_to_decline() -> None:
    either = make_case(status=(AnswerStatus.ANSWERED, AnswerStatus.DECLINED))
    assert measures.required_facts(make_case(), make_record(make_decline())) == 0
    assert measures.required_facts(either, make_record(make_decline())) is None
    assert measures.required_facts(make_case(must_say=()), make_record()) is None


def test_one_forbidden_thing_is_enough() -> None:
    record = make_record(make_outcome("Kurset varer i 2 dager. [1]"))
    assert measures.nothing_forbidden(make_case(must_not_say=("3 dager", "2 dager")), record) == 0
    assert measures.nothing_forbidden(make_case(must_not_say=("3 dager",)), record) == 1
    assert measures.nothing_forbidden(make_case(), record) is None


def test_recall_counts_passages_and_facts_found_counts_facts() -> None:
    case = make_case(facts=("R1",))
    record = make_record(make_outcome(found=("p9", "p1")), relevant=("p1", "p2", "p3", "p4"))
    assert measures.recall(case, record, 5) == 0.25
    assert measures.recall(case, record, 1) == 0
    assert measures.facts_found(case, record, 5) == 1
    assert measures.facts_found(case, record, 1) == 0
    assert measures.ndcg(case, record, 10) == pytest.approx(0.6309 / (1 + 0.6309 + 0.5 + 0.4307), abs=1e-4)


def test_a_fact_found_in_another_language_is_not_found() -> None:
    outcome = make_outcome(found=("p1.en",))
    assert outcome.found == (Found("p1.en", ("R1",)),)
    assert measures.facts_found(make_case(facts=("R1",)), make_record(outcome, relevant=("p1.nb",)), 5) == 0


def test_retrieval_is_not_measured_where_no_fact_answers_and_fails_where_the_corpus_lacks_it() -> None:
    for measure in (measures.recall, measures.ndcg, measures.facts_found):
        assert measure(make_case(facts=()), make_record(), 10) is None
        assert measure(make_case(facts=("R99",)), make_record(relevant=()), 10) == 0


@pytest.mark.parametrize(
    ("text", "citations", "precision"),
    [
        pytest.param("Ja. [1]", (make_cited(1),), 1.0, id="right"),
        pytest.param("Ja. [1] Nei. [2]", (make_cited(1), make_cited(2, facts=("R7",))), 0.5, id="beside the question"),
        pytest.param("Ja. [1] [2]", (make_cited(1),), 0.5, id="a marker that leads nowhere"),
        pytest.param("Ja. [1]", (make_cited(1, quote="Kurset varer i 3 dager."),), 0.0, id="not verbatim"),
        pytest.param("Ja. [1]", (make_cited(1, quote=" "),), 0.0, id="an empty quote"),
        pytest.param("Ja.", (make_cited(1),), 0.0, id="no markers"),
    ],
)
def test_citation_precision_is_the_share_of_the_pairs_that_are_right(
    text: str, citations: tuple[measures.Cited, ...], precision: float
) -> None:
    assert measures.citation_precision(make_case(), make_record(make_outcome(text, citations=citations))) == precision


def test_citations_are_not_measured_of_a_decline() -> None:
    for measure in (measures.citation_precision, measures.words_borne_out, measures.grounded, measures.length_words):
        assert measure(make_case(), make_record(make_decline())) is None


def test_words_are_borne_out_by_their_own_quote_only() -> None:
    citations = (make_cited(1, quote="Kurset varer lenge."), make_cited(2, quote="Rådhuset ligger her."))
    right = make_outcome("Kursene varer. [1] Rådhuset. [2]", citations=citations)
    mixed = make_outcome("Kursene varer. [2] Rådhuset. [1]", citations=citations)
    assert measures.words_borne_out(make_case(), make_record(right)) == 1
    assert measures.words_borne_out(make_case(), make_record(mixed)) == 0


@pytest.mark.parametrize(
    ("text", "is_grounded"),
    [
        pytest.param("Kurset varer i 2 dager. [1]", 1, id="a number of the passage"),
        pytest.param("I 2024 varer det i 2 dager. [1]", 1, id="a number of the question"),
        pytest.param("Kurset varer i 3 dager. [1]", 0, id="a number from nowhere"),
    ],
)
def test_a_number_must_stand_in_a_cited_passage_or_in_the_question(text: str, is_grounded: int) -> None:
    case = make_case(turns=("Hei, det er 2024.", "Hvor lenge varer kurset?"))
    assert measures.grounded(case, make_record(make_outcome(text))) == is_grounded


def test_an_answer_without_citations_or_with_an_invented_quote_is_not_grounded() -> None:
    invented = make_outcome("Ja. [1]", citations=(make_cited(quote="Aldri sagt."),))
    assert measures.grounded(make_case(), make_record(invented)) == 0
    assert measures.grounded(make_case(), make_record(make_outcome("Ja.", citations=()))) == 0


@pytest.mark.parametrize(
    ("text", "named", "is_right"),
    [
        pytest.param("Korleis de gjer det, seier ikkje kjelda.", Language.NYNORSK, 1, id="right"),
        pytest.param("Korleis de gjer det, seier ikkje kjelda.", Language.BOKMAL, 0, id="named wrongly"),
        pytest.param("Hvordan dere gjør det, sier ikke kilden.", Language.NYNORSK, 0, id="written in another"),
        pytest.param("42 prosent. [1]", Language.NYNORSK, 1, id="nothing tells the languages apart"),
    ],
)
def test_the_language_is_right_by_name_and_by_words(text: str, named: Language, is_right: int) -> None:
    case = make_case(language=Language.NYNORSK)
    assert measures.language_right(case, make_record(make_outcome(text, language=named))) == is_right


def test_declining_is_counted_both_ways() -> None:
    good, beyond = make_case(), make_case(status=_DECLINED, facts=(), must_say=())
    either = make_case(status=(AnswerStatus.PARTIAL, AnswerStatus.DECLINED))
    answer, decline = make_record(make_outcome()), make_record(make_decline())
    assert [measures.declined_good_question(good, one) for one in (answer, decline)] == [0, 1]
    assert [measures.answered_beyond_sources(beyond, one) for one in (answer, decline)] == [1, 0]
    assert measures.declined_good_question(beyond, decline) is None
    assert measures.answered_beyond_sources(good, answer) is None
    assert measures.declined_good_question(either, decline) is None
    assert measures.answered_beyond_sources(either, answer) is None


def test_length_is_counted_without_markers() -> None:
    assert measures.length_words(make_case(), make_record(make_outcome("Kurset varer i 2 dager. [1]"))) == 5


def test_a_baseline_holds_neither_time_nor_length() -> None:
    kept = {measure.name for measure in MEASURES if measure.is_kept}
    assert {measure.name for measure in MEASURES} - kept == {"length_words", "p50_ms", "p95_ms"}
