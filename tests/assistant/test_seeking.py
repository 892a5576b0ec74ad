import pytest

from assistant.relevance import promise
from assistant.retrieval import Retriever
from assistant.seeking import considered, seek
from corpus.types import Kind, Language


def test_what_is_sought_has_its_words_and_the_likeliest_passage_first(retriever: Retriever) -> None:
    sought = seek("hvordan evaluerer vi tiltak", Language.BOKMAL, retriever)
    assert {"evaluerer", "tiltak"} <= set(sought.weights)
    relevances = [one.relevance for one in sought.found]
    assert relevances == sorted(relevances, reverse=True)


def test_a_misspelt_word_is_sought_as_the_one_that_was_meant(retriever: Retriever) -> None:
    assert seek("hva er en kompetansplan", Language.BOKMAL, retriever).text == "hva er en kompetanseplan"


def test_nothing_is_found_for_a_question_without_a_subject(retriever: Retriever) -> None:
    sought = seek("hva er det?", Language.BOKMAL, retriever)
    assert (sought.weights, sought.found) == ({}, ())


def test_what_a_word_means_is_not_considered_where_a_way_is_asked_for(retriever: Retriever) -> None:
    question = "Hvordan måler vi nåmålingen?"
    hits = considered(question, Language.BOKMAL, retriever.weights(question), retriever)
    assert hits
    assert Kind.GLOSSARY not in {hit.passage.kind for hit in hits}


def test_what_is_told_before_helps_a_question_that_says_too_little(retriever: Retriever) -> None:
    alone = seek("Hvordan bør vi gå fram?", Language.BOKMAL, retriever)
    told = seek("Hvordan bør vi gå fram?", Language.BOKMAL, retriever, told_before="Vi skal kartlegge kompetansen.")
    assert promise(told.found) > promise(alone.found)


def test_a_passage_that_was_shown_is_less_likely_the_next_answer(retriever: Retriever) -> None:
    first = seek("Hvordan evaluerer vi tiltak?", Language.BOKMAL, retriever).found[0]
    again = seek("Hvordan evaluerer vi tiltak?", Language.BOKMAL, retriever, shown={first.passage.id})
    relevance = {one.passage.id: one.relevance for one in again.found}[first.passage.id]
    assert relevance == pytest.approx(first.relevance / 4)


def test_a_passage_that_does_not_name_what_is_named_by_letters_is_less_likely(retriever: Retriever) -> None:
    found = seek("Hva sier HTA om permisjon?", Language.BOKMAL, retriever).found
    assert "HTA" in "".join((found[0].passage.text, *found[0].passage.headings, *found[0].passage.questions))
