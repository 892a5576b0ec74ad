"""Pure: the abbreviations that people write and the sources do not, in full."""

import re

from corpus.types import Language

_NB, _NN, _EN = Language.BOKMAL, Language.NYNORSK, Language.ENGLISH
_IN_FULL = {
    "aml": {_NB: "arbeidsmiljøloven", _NN: "arbeidsmiljølova", _EN: "Working Environment Act"},
    "hovedtariffavtalen": {_NN: "hovudtariffavtala"},
    "hovudtariffavtalen": {_NN: "hovudtariffavtala"},
    "hovedavtalen": {_NN: "hovudavtala"},
    "hovudavtalen": {_NN: "hovudavtala"},
}
_SHORT = re.compile(rf"\b(?:{'|'.join(_IN_FULL)})\b", re.IGNORECASE)


def in_full(text: str, language: Language) -> str:
    """The text with its abbreviations written out, and words that the sources spell otherwise, as they spell them."""
    return _SHORT.sub(lambda match: _IN_FULL[match[0].lower()].get(language, match[0]), text)
