"""Characters made plain: what looks like a space is a space, and what no reader can see is gone."""

import re
import unicodedata

BULLET = "•"
SOFT_HYPHEN = "\u00ad"

_LIGATURES = {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"}
# Bullets of Unicode, and of the fonts Symbol and Wingdings, which put them in the private use area.
_BULLETS = "●○◦▪▫■□►▸➢➤✓✔‣⁃∙⦁❖◆◇\uf02d\uf06c\uf06e\uf06f\uf071\uf076\uf0a7\uf0a8\uf0b2\uf0b7\uf0be\uf0d8\uf0e0\uf0fc"
_PLAIN = str.maketrans(
    {
        **_LIGATURES,
        **dict.fromkeys(_BULLETS, BULLET),
        "\u2010": "-",  # hyphen
        "\u2011": "-",  # non-breaking hyphen
        "\u2212": "-",  # minus
    }
)
_LINE_ENDS = re.compile(r"\r\n?|[\v\f\x1c-\x1e\x85\u2028\u2029]")
_SPACES = re.compile(r"[^\S\n]+")
_UNSEEN = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x9f"  # control characters
    "\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb"  # of no width, or changing direction
    "\ud800-\udfff"  # lone surrogates
    "\ue000-\uf8ff\U000f0000-\U0010ffff"  # private use
    "\ufdd0-\ufdef\ufffe\uffff]"  # no characters
)
_INNER_SOFT_HYPHEN = re.compile(f"{SOFT_HYPHEN}(?![ ]*(?:\n|\\Z))")


def clean_text(text: str) -> str:
    """Give the text with composed characters, plain line ends, single spaces, and no space around the lines.

    A soft hyphen stays at the end of a line, where `hyphenation` mends the word, and goes elsewhere.
    """
    plain = _LINE_ENDS.sub("\n", text).translate(_PLAIN)
    seen = _UNSEEN.sub("", unicodedata.normalize("NFC", plain))
    spaced = _SPACES.sub(" ", _INNER_SOFT_HYPHEN.sub("", seen))
    return "\n".join(line.strip(" ") for line in spaced.split("\n"))


def clean_line(text: str) -> str:
    """Give the text cleaned and on one line, as a heading, a cell or a title is."""
    return " ".join(clean_text(text).replace(SOFT_HYPHEN, "").split())
