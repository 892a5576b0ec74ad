import pytest

from corpus.decoding import decode

TEXT = "Æ, Ø og Å: «læring på jobben» – KS’ råd for 2027. Blåbærsyltetøy.\n"
ASCII = "Plan for 2027\n"


@pytest.mark.parametrize("text", [TEXT, TEXT * 100, ASCII], ids=["short", "long", "ASCII"])
@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252", "mac_roman"]
)
def test_norwegian_text_comes_out_right(encoding: str, text: str) -> None:
    assert decode(text.encode(encoding)) == text


@pytest.mark.parametrize("encoding", ["latin-1", "iso8859-15", "cp865"])
def test_encodings_without_dashes_come_out_right(encoding: str) -> None:
    text = "Rådmannen ønsker læring. ÆØÅ\n"
    assert decode(text.encode(encoding)) == text


@pytest.mark.parametrize("letter", "æøåÆØÅ«»–’éü")
def test_one_letter_is_enough(letter: str) -> None:
    assert decode(f"kommune {letter} plan".encode("cp1252")) == f"kommune {letter} plan"


def test_utf8_that_is_cut_or_has_a_broken_character_is_utf8() -> None:
    data = TEXT.encode() * 10
    cut, broken = decode(data[: data.rindex(b"\xc3") + 1]), decode(data + b"\xe6 slutt")
    assert cut is not None
    assert broken is not None
    assert cut.startswith(TEXT)
    assert broken.startswith(TEXT)


def test_other_alphabets_are_guessed() -> None:
    text = "Это обычный текст на русском языке, который написан для проверки кодировки. " * 5
    assert decode(text.encode("cp1251")) == text


@pytest.mark.parametrize(
    "data",
    [
        pytest.param(b"tekst\x00tekst", id="a zero"),
        pytest.param(bytes(100), id="zeros"),
        pytest.param(bytes(range(1, 32)) * 10, id="control characters"),
        pytest.param(b"\x7fELF" + bytes(range(256)), id="a program"),
    ],
)
def test_bytes_that_are_no_text_give_none(data: bytes) -> None:
    assert decode(data) is None
