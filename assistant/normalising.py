"""Pure: what somebody asks, as it is read: nothing invisible in it, and no letter dressed up as another one."""

import re
import unicodedata

# What has no width of its own and no place in a question: fillers and selectors, besides the format characters (Cf)
# such as zero-width spaces, bidi controls, soft hyphens and the block of tags.
_INVISIBLE = re.compile("[\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u3164\ufe00-\ufe0f\uffa0\U000e0000-\U000e0fff]")
_STRUCK = re.compile(
    "[\u0300-\u036f\u0483-\u0489\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff]"
)  # marks that no letter took up
_WORD = re.compile(r"[^\W\d_]+")
_LATIN = re.compile("[a-zA-Z\u00c0-\u024f]")

# Cyrillic and Greek letters that look like Latin ones.
_LOOK_ALIKES = str.maketrans(
    "аеорсухкмтнвіјѕԁһԛԝӏАВЕКМНОРСТУХІЈЅԌԚԜαορενικυτχγηѵΑΒΕΖΗΙΚΜΝΟΡΤΥΧ",
    "aeopcyxkmthbijsdhqwlABEKMHOPCTYXIJSGQWaopevikutxynvABEZHIKMNOPTYX",
)


def normalised(text: str) -> str:
    """`text` composed (NFKC), without invisible characters, and with words of mixed script in Latin letters.

    A word in one script stays as it is: only a word that has Latin letters, too, is a disguise.
    """
    visible = "".join(_seen(character) for character in _INVISIBLE.sub("", text))
    composed = _STRUCK.sub("", unicodedata.normalize("NFKC", visible))
    return _WORD.sub(lambda match: _in_latin(match[0]), composed).strip()


def _seen(character: str) -> str:
    """The character, a space for a control character, nothing for a format character."""
    category = unicodedata.category(character)
    if category == "Cc" and character not in "\n\t":
        return " "
    return "" if category == "Cf" else character


def _in_latin(word: str) -> str:
    return word.translate(_LOOK_ALIKES) if not word.isascii() and _LATIN.search(word) else word
