import pytest

from corpus.checking.forms import foreign_forms
from corpus.types import Language


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("Hva gjør dere?", [("Hva", "kva"), ("gjør", "gjer"), ("dere", "de")], id="words"),
        pytest.param("En mulighet", [("En", "ein"), ("mulighet", "-heit")], id="an ending"),
        pytest.param("vanskelige tjenester", [("vanskelige", "-leg"), ("tjenester", "tenester")], id="two endings"),
        pytest.param("De må nå måla, og lærlingen får gjerne helse av det.", [], id="words that are good in both"),
        pytest.param("Drifta et opp tida.", [], id="et is a verb, too"),
        pytest.param("Les meir på fra.ks.no/hva-er", [], id="no word of an address"),
    ],
)
def test_bokmal_in_nynorsk_is_found(text: str, expected: list[tuple[str, str]]) -> None:
    assert list(foreign_forms(text, Language.NYNORSK)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("Kva gjer de no?", [("Kva", "hva"), ("gjer", "gjør"), ("no", "nå")], id="words"),
        pytest.param(
            "leiarar og avklaringane", [("leiarar", "ledere"), ("avklaringane", "-inger, -ingene")], id="plurals"
        ),
        pytest.param("tydelege mål", [("tydelege", "-lig")], id="an ending"),
        pytest.param(
            "En sykehjemslege i Sogn og Fjordane lager et utkast til høyre.", [], id="words that are good in both"
        ),
        pytest.param("Se ks.no for mer.", [], id="no word of an address"),
    ],
)
def test_nynorsk_in_bokmal_is_found(text: str, expected: list[tuple[str, str]]) -> None:
    assert list(foreign_forms(text, Language.BOKMAL)) == expected


def test_english_has_neither_form() -> None:
    assert list(foreign_forms("We are not at en et", Language.ENGLISH)) == []
