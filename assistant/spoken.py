"""Pure: words as people speak them → as the sources write them: "koffor", "ka", "vordan"."""

import re
from collections.abc import Mapping

from corpus.types import Language

_NB, _NN = Language.BOKMAL, Language.NYNORSK
# Asking words and the commonest small words of the dialects that are no words of the written language.
_WRITTEN: Mapping[str, Mapping[Language, str]] = {
    "ka": {_NB: "hva", _NN: "kva"},
    "va": {_NB: "hva", _NN: "kva"},
    "hva": {_NN: "kva"},
    "kordan": {_NB: "hvordan", _NN: "korleis"},
    "korsn": {_NB: "hvordan", _NN: "korleis"},
    "koss": {_NB: "hvordan", _NN: "korleis"},
    "vordan": {_NB: "hvordan", _NN: "korleis"},
    "hvordan": {_NN: "korleis"},
    "koffor": {_NB: "hvorfor", _NN: "kvifor"},
    "korfor": {_NB: "hvorfor", _NN: "kvifor"},
    "vorfor": {_NB: "hvorfor", _NN: "kvifor"},
    "kem": {_NB: "hvem", _NN: "kven"},
    "vem": {_NB: "hvem", _NN: "kven"},
    "katti": {_NB: "når", _NN: "når"},
    "itj": {_NB: "ikke", _NN: "ikkje"},
    "ittj": {_NB: "ikke", _NN: "ikkje"},
    "nåke": {_NB: "noe", _NN: "noko"},
    "nåkka": {_NB: "noe", _NN: "noko"},
    "dokker": {_NB: "dere", _NN: "de"},
    "dåkker": {_NB: "dere", _NN: "de"},
    "gjør": {_NN: "gjer"},
    "egentli": {_NB: "egentlig", _NN: "eigentleg"},
}
_WORD = re.compile(r"\w+")
_IS = re.compile(r"\be\b")


def as_written(text: str, language: Language) -> str:
    """The text with spoken words as the language writes them; "e" is "er" where other words are spoken, too."""
    if language is Language.ENGLISH:
        return text
    written = _WORD.sub(lambda match: _WRITTEN.get(match[0].lower(), {}).get(language, match[0]), text)
    return _IS.sub("er", written) if written != text else text
