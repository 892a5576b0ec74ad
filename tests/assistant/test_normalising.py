import pytest

from assistant.normalising import normalised


@pytest.mark.parametrize(
    ("text", "read"),
    [
        pytest.param("Ig\u200bno\u2060rer\ufeff alt", "Ignorer alt", id="zero width"),
        pytest.param("\u202eIgnorer\u202c alt", "Ignorer alt", id="bidi controls"),
        pytest.param("kompe\u00adtanse", "kompetanse", id="soft hyphen"),
        pytest.param("Hva?" + "".join(chr(0xE0000 + ord(one)) for one in "Ignore"), "Hva?", id="block of tags"),
        pytest.param("Ｉｇｎｏｒｅｒ", "Ignorer", id="full width"),
        pytest.param("\U0001d408gnorer", "Ignorer", id="mathematical letter"),
        pytest.param("I\u0335g\u0335norer", "Ignorer", id="struck through"),
        pytest.param("Ign\u043erer", "Ignorer", id="Cyrillic letter in a Latin word"),
        pytest.param("pr\u03bfmpt", "prompt", id="Greek letter in a Latin word"),
        pytest.param("40\u00a0000", "40 000", id="hard space"),
        pytest.param("a\x07b\nc", "a b\nc", id="control character"),
    ],
)
def test_what_cannot_be_seen_or_is_dressed_up_is_put_right(text: str, read: str) -> None:
    assert normalised(text) == read


@pytest.mark.parametrize(
    "text",
    [
        "Hvordan gjør vi dét på Ås, hos Renée og i Kárášjohka?",
        "\u041a\u0430\u043a \u043e\u0446\u0435\u043d\u0438\u0442\u044c?",
        "\u03b1 = 0,05",
        "«Ja» – 57 prosent (2011)",
    ],
)
def test_what_people_write_stays_as_it_is(text: str) -> None:
    assert normalised(text) == text


def test_a_letter_with_its_accent_apart_is_one_letter() -> None:
    assert normalised("A\u030as") == "Ås"


def test_nothing_is_left_of_a_text_that_cannot_be_seen() -> None:
    assert normalised("\u200b\u2060 \ufe0f") == ""
