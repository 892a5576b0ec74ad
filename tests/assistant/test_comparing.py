from assistant.comparing import what_each_is
from assistant.retrieval import Retriever
from corpus.types import Language


def test_two_words_that_no_section_compares_are_told_each_by_itself(retriever: Retriever) -> None:
    asked = "Hva er forskjellen på kompetansegap og kompetansebehov?"
    assert what_each_is(asked, Language.BOKMAL, retriever) == ("Hva er kompetansegap?", "Hva er kompetansebehov?")


def test_two_words_that_a_section_compares_are_left_to_it(retriever: Retriever) -> None:
    asked = "Kva er skilnaden på formalkompetanse og realkompetanse?"
    assert what_each_is(asked, Language.NYNORSK, retriever) == ()


def test_words_that_the_glossary_does_not_have_are_not_told(retriever: Retriever) -> None:
    assert what_each_is("What is the difference between apples and pears?", Language.ENGLISH, retriever) == ()


def test_another_question_compares_nothing(retriever: Retriever) -> None:
    assert what_each_is("Hva er kompetansegap og kompetansebehov?", Language.BOKMAL, retriever) == ()
