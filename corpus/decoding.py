"""Bytes → text: finds the encoding of a file that does not say which it has."""

import codecs
import re

import charset_normalizer

_BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16, whose mark it begins with
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_ONE_BYTE_ENCODINGS = ("cp1252", "mac_roman", "cp865")  # Windows and Latin-1, old Mac, DOS in the Nordic countries
_EXPECTED = frozenset("æøåÆØÅäöüÄÖÜéèêàáóòôíúçñÉßðþšžŠŽčđŋŧ«»“”„’‘–—…•§°½²³€£©®·´ \u00a0\u00ad")
_LEAST_EXPECTED = 0.5  # of the bytes above ASCII; fewer of them is another language
_MOST_ABOVE_ASCII = 0.3  # of the bytes; more of them is another alphabet
_FEW_BYTES = 20  # too few to tell an alphabet by
_SAMPLE_BYTES = 100_000
_CONTROLS = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
_MOST_CONTROLS = 0.01  # of the bytes; more of them is no text
_BROKEN_TO_WHOLE = 0.1  # broken characters for each whole one, in text that is UTF-8 all the same


def decode(data: bytes) -> str | None:
    """Give the text of the bytes, or None where they are no text."""
    for mark, encoding in _BYTE_ORDER_MARKS:
        if data.startswith(mark):
            return data[len(mark) :].decode(encoding, "replace")
    if b"\x00" in data:
        return _decode_utf16(data)
    if _share_of_controls(data) > _MOST_CONTROLS:
        return None
    return _decode_utf8(data) or _decode_one_byte(data)


def _share_of_controls(data: bytes) -> float:
    sample = data[:_SAMPLE_BYTES]
    return len(_CONTROLS.findall(sample)) / max(1, len(sample))


def _decode_utf16(data: bytes) -> str | None:
    """Latin letters in UTF-16 have a zero as every second byte, and that tells the order of the two."""
    sample = data[:_SAMPLE_BYTES]
    zeros = {"utf-16-be": sample[::2].count(0), "utf-16-le": sample[1::2].count(0)}
    encoding = max(zeros, key=lambda name: zeros[name])
    if zeros[encoding] < len(sample) / 4 or min(zeros.values()) > len(sample) / 100:
        return None
    text = data.decode(encoding, "replace")
    return text if "\x00" not in text else None


def _decode_utf8(data: bytes) -> str | None:
    """Give the text if it is UTF-8, also where a few characters are broken or the last one is cut."""
    text = data.decode("utf-8", "replace")
    broken = text.count("\ufffd")
    whole = sum(not character.isascii() for character in text) - broken
    return text if broken == 0 or broken <= whole * _BROKEN_TO_WHOLE else None


def _decode_one_byte(data: bytes) -> str:
    """Choose the encoding that turns most bytes above ASCII into characters of Nordic text."""
    high = bytes(byte for byte in data[:_SAMPLE_BYTES] if byte > 127)
    scores = {encoding: _expected_share(high, encoding) for encoding in _ONE_BYTE_ENCODINGS}
    encoding = max(scores, key=lambda name: scores[name])
    is_latin = len(high) < max(_FEW_BYTES, len(data[:_SAMPLE_BYTES]) * _MOST_ABOVE_ASCII)
    if not (is_latin and scores[encoding] > _LEAST_EXPECTED):
        guess = charset_normalizer.from_bytes(data[:_SAMPLE_BYTES]).best()
        encoding = guess.encoding if guess else encoding
    return data.decode(encoding, "replace")


def _expected_share(high: bytes, encoding: str) -> float:
    text = high.decode(encoding, "replace")
    return sum(character in _EXPECTED for character in text) / max(1, len(text))
