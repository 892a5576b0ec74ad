import pytest

from corpus.cleaning import clean_line, clean_text


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("e\u0301n a\u030ar", "én år", id="composed characters"),
        pytest.param("eﬀektiv, ﬁnne, konﬂikt, eﬃsient", "effektiv, finne, konflikt, effisient", id="ligatures"),
        pytest.param("30\u00a0prosent\u2009av\u3000alle", "30 prosent av alle", id="odd spaces"),
        pytest.param("kom\u00adpetanse", "kompetanse", id="soft hyphen in a word"),
        pytest.param("kom\u00ad\npetanse", "kom\u00ad\npetanse", id="soft hyphen at a line end is kept"),
        pytest.param("\uf0b7 punkt", "• punkt", id="bullet of Symbol"),
        pytest.param("\uf0a7 punkt", "• punkt", id="bullet of Wingdings"),
        pytest.param("a\x00b\x07c\x1b", "abc", id="control characters"),
        pytest.param("a\ud800b", "ab", id="lone surrogate"),
        pytest.param("\ufeffa\u200bb\u202e", "ab", id="no width"),
        pytest.param("a\r\nb\rc\u2028d\x0be", "a\nb\nc\nd\ne", id="line ends"),
        pytest.param("HR\u2011avdeling og ikke\u2010formell", "HR-avdeling og ikke-formell", id="hyphens"),
        pytest.param("  a  \n  b ", "a\nb", id="space around lines"),
        pytest.param("æøåÆØÅ «sitat» – KS’ 50 m² ½", "æøåÆØÅ «sitat» – KS’ 50 m² ½", id="Norwegian text stays"),
    ],
)
def test_clean_text_makes_characters_plain(text: str, expected: str) -> None:
    assert clean_text(text) == expected


def test_clean_line_gives_one_line() -> None:
    assert clean_line(" Kompetanse\n \tplan\u00ad \r\n 2027 ") == "Kompetanse plan 2027"
