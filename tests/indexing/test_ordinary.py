from pathlib import Path

import numpy as np
import pytest
from simplemma import is_known

from corpus.types import Language
from indexing.index import Index
from indexing.ordinary import ordinary_words
from indexing.segments import Segment, write_segment
from tests.builders import HashingEmbedder, make_passage

_NB, _NN, _EN = Language.BOKMAL, Language.NYNORSK, Language.ENGLISH


def make_index(folder: Path, text: str) -> Index:
    write_segment(folder / "a", [make_passage(text, title="")], HashingEmbedder().embed([text]))
    return Index([Segment(folder / "a")], [frozenset()])


@pytest.mark.parametrize(
    ("word", "languages"),
    [
        ("huset", {_NB, _NN}),
        ("skriftlig", {_NB}),
        ("skriftleg", {_NN}),
        ("survey", {_EN}),
        ("tiltk", set()),
    ],
)
def test_a_word_exists_in_its_languages(word: str, languages: set[Language]) -> None:
    assert ordinary_words().languages([word]) == (frozenset(languages),)


def test_the_shipped_lists_are_those_of_simplemma() -> None:
    words = ["bilen", "vaflar", "weather", "kranglar", "krangler", "zxqj"]
    found = ordinary_words().languages(words)
    for language in Language:
        assert [language in languages for languages in found] == [is_known(word, str(language)) for word in words]


def test_a_word_exists_for_the_language_that_is_asked_in() -> None:
    assert ordinary_words().exist(["weather", "været"], _EN).tolist() == [True, False]
    assert ordinary_words().exist(["weather", "vêret"], _NB).tolist() == [False, True]


def test_a_name_is_no_ordinary_word() -> None:
    assert ordinary_words().are_names(["bergen", "huset", "tiltk"]).tolist() == [True, False, False]


def test_a_word_that_exists_is_not_taken_for_a_misspelt_one(tmp_path: Path) -> None:
    existing, misspelt = make_index(tmp_path, "huser ble til bilder").query("husker bildre", _NB)
    assert (existing.near, existing.exists) == ((), True)
    assert (misspelt.near, misspelt.exists) == (("bilder",), False)


def test_near_a_word_that_exists_are_its_other_forms(tmp_path: Path) -> None:
    assert make_index(tmp_path, "planene ble vedtatt").query("planen", _NB)[0].near == ("planene",)


def test_no_words_are_looked_up_without_harm() -> None:
    assert ordinary_words().languages([]) == ()
    assert ordinary_words().exist([]).dtype == np.bool_
