"""The short forms that people write and the sources do not, in full: abbreviations, and steps by number alone."""

import re

from corpus.loading import shipped_method
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


_STEP = re.compile(r"\b(?:steg|step)\s+(?P<number>[1-7])\b(?!\s*[,:(–-])(?!\s+i\s+ks)", re.IGNORECASE)


def in_full(text: str, language: Language) -> str:
    """The text with its abbreviations written out, and words that the sources spell otherwise, as they spell them."""
    text = _STEP.sub(lambda match: f"{match[0]}, {_step_title(int(match['number']), language)},", text)
    return _SHORT.sub(lambda match: _IN_FULL[match[0].lower()].get(language, match[0]), text)


def _step_title(number: int, language: Language) -> str:
    """The title of a step of the planning method, as its sections have it beside the number."""
    title = next(step.name for step in shipped_method(language).steps if step.number == number)
    return title.removesuffix("?")
