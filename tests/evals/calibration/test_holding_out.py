from collections import Counter

from corpus.types import Kind, Language, Passage
from evals.calibration.holding_out import hold_out
from tests.evals.calibration.builders import make_section


def sections(number: int = 60, *, kind: Kind = Kind.METHOD) -> tuple[Passage, ...]:
    """So many sections in bokmål and English, each with ten ways of asking for it."""
    return tuple(
        make_section(
            f"seksjon-{place}", *(f"{place} {way} {language}?" for way in range(10)), language=language, kind=kind
        )
        for place in range(number)
        for language in (Language.BOKMAL, Language.ENGLISH)
    )


def test_the_same_seed_holds_out_the_same_and_another_one_does_not() -> None:
    assert hold_out(sections(), seed=1) == hold_out(sections(), seed=1)
    assert hold_out(sections(), seed=1) != hold_out(sections(), seed=2)


def test_every_way_of_asking_is_either_held_out_or_left() -> None:
    split = hold_out(sections(), seed=1)
    left = [question for passage in split.passages for question in passage.questions]
    held = [one.question for one in split.held_out]
    every = [question for passage in sections() for question in passage.questions]
    assert Counter(left + held) == Counter(every)


def test_a_question_that_is_held_out_asks_for_its_own_section() -> None:
    assert all(one.question in one.passage.questions for one in hold_out(sections(), seed=1).held_out)


def test_about_a_fifth_is_held_out_and_the_passages_stay_in_order() -> None:
    split = hold_out(sections(), seed=1)
    assert 0.15 < len(split.held_out) / 1200 < 0.35
    assert [passage.id for passage in split.passages] == [passage.id for passage in sections()]


def test_a_section_that_keeps_none_keeps_none_in_any_language() -> None:
    bare = Counter(one.section_id for one in hold_out(sections(), seed=1).passages if not one.questions)
    assert bare
    assert set(bare.values()) == {2}


def test_what_a_word_means_is_never_held_out() -> None:
    words = sections(kind=Kind.GLOSSARY)
    split = hold_out(words, seed=1)
    assert split.passages == words
    assert split.held_out == ()


def test_a_document_that_nobody_is_known_to_ask_for_is_left_as_it_is() -> None:
    own = make_section("plan", kind=Kind.UPLOAD)
    assert hold_out([own], seed=1).passages == (own,)
