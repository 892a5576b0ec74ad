import pytest

from assistant.spoken import as_written
from corpus.types import Language


@pytest.mark.parametrize(
    ("said", "language", "written"),
    [
        ("ka e en kompetanseplan?", Language.BOKMAL, "hva er en kompetanseplan?"),
        ("ka e ein kompetanseplan?", Language.NYNORSK, "kva er ein kompetanseplan?"),
        ("Koffor evaluere vi?", Language.NYNORSK, "kvifor evaluere vi?"),
        ("vordan gjør vi det", Language.BOKMAL, "hvordan gjør vi det"),
    ],
)
def test_spoken_words_are_taken_for_the_written_ones(said: str, language: Language, written: str) -> None:
    assert as_written(said, language) == written


@pytest.mark.parametrize("text", ["Hva er steg e i planen?", "Hvordan evaluerer vi?", "What is e-learning?"])
def test_a_text_without_spoken_words_stays_as_it_is(text: str) -> None:
    assert as_written(text, Language.BOKMAL) == text
    assert as_written(text, Language.ENGLISH) == text
