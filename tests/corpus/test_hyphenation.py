import pytest

from corpus.hyphenation import joinable, known_words

WORDS = known_words(["Ikke-formell læring", "arbeidsmiljø og kompetanse-", "utvikling", "samarbeids-prosjekt"])


@pytest.mark.parametrize(
    ("first", "second", "joined"),
    [
        pytest.param("god kompetanse-", "styring i", "god kompetansestyring i", id="broken word"),
        pytest.param("kom\u00ad", "munen", "kommunen", id="soft hyphen"),
        pytest.param("den ikke-", "formell læring", "den ikke-formell læring", id="known first part"),
        pytest.param("samarbeids-", "prosjekt", "samarbeids-prosjekt", id="hyphenated elsewhere in the text"),
        pytest.param("arbeids-", "miljø", "arbeidsmiljø", id="in one word elsewhere in the text"),
        pytest.param("vår HR-", "avdeling", "vår HR-avdeling", id="initials"),
        pytest.param("Nord-", "Norge", "Nord-Norge", id="name"),
        pytest.param("en 5-", "åring", "en 5-åring", id="number"),
        pytest.param("bruker-", "og medarbeiderundersøkelser", "bruker- og medarbeiderundersøkelser", id="suspended"),
        pytest.param("pleie- og", "omsorg", "pleie- og omsorg", id="suspended before the line end"),
        pytest.param("satsinger og –", "tiltak", "satsinger og – tiltak", id="dash"),
        pytest.param("2005–", "2009", "2005–2009", id="range of years"),
        pytest.param("vanlig", "linje", "vanlig linje", id="no hyphen"),
        pytest.param("drift, -", "eller", "drift, - eller", id="loose hyphen"),
    ],
)
def test_lines_are_joined_as_they_were_before_they_were_broken(first: str, second: str, joined: str) -> None:
    assert joinable(first, second, WORDS) + second == joined


def test_what_a_line_end_has_cut_is_no_known_word() -> None:
    assert "kompetanse" not in WORDS
    assert {"arbeidsmiljø", "ikke-formell"} <= WORDS
