import pytest

from corpus.checking.figures import numbers


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("57 prosent av 1 200", {"57", "1", "200"}, id="numbers"),
        pytest.param("fra 1.1.2017 etter § 12-11", {"1.1.2017", "12", "11"}, id="a date and a paragraph"),
        pytest.param("10-FAKTOR og 70-20-10", {"10", "70", "20"}, id="names"),
        pytest.param("I steg 3 og 5 (steg 1–4), som i step 6.", set(), id="the steps of the method"),
        pytest.param("kompetanserapporten (ca. 2011)", set(), id="the year of the report"),
    ],
)
def test_the_numbers_that_a_fact_must_bear_out(text: str, expected: set[str]) -> None:
    assert numbers(text) == expected
