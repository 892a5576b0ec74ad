"""Norwegian (and English) words for the lexical index: what counts as a word, its stem and its character grams.

Bokmål and nynorsk forms of one word get one stem where that can be said by rule or is common enough to list.
A change here changes what the index holds: raise ANALYSIS_VERSION with it.
"""

import re
import unicodedata
from functools import lru_cache

import Stemmer

ANALYSIS_VERSION = "1"

_GRAM_CHARACTERS = 4
_WORD = re.compile(r"\w+")

# Words that carry a sentence rather than its subject, in the three languages.
_FUNCTION_WORDS = frozenset(
    """
    alle alt andre at av bare ble blei bli blir blitt bør både da de deg deira dei dem den denne der dere deres det
    dette din disse du dykk dykkar då eg ei ein eit eller en er et etter for fordi fra frå før ha hadde han hans
    har hennes her hit hjå ho hos hun hva hvem hver hvilke hvilken hvilket hvis hvor hvordan hvorfor i ikke ikkje ingen
    ingi inn inni ja jeg kan korfor korleis korvidt kor kva kvar kven kvifor kunne man mange med meg meget mellom
    men mens mer mest min mine mitt mot mye mykje må måtte ned nei no noe noen nokon noko nokre nå når og også okkar om
    opp oss over på sa sam same samme seg ser si sia siden sidan sin sine sitt sjølv skal skulle slik slike som så til
    under upp ut uten utan var vart ved ver vere verte vert vi vil ville vore vår være vært
    a about an and any are as at be been but by can could did do does for from had has have how if in into is it its
    may more most no not of on or our shall should some such than that the their them there these they this those to
    was we were what when where which who whom whose why will with would you your
    """.split()
)

# Parts of nynorsk words and the bokmål parts that they are filed under; the longer part before the one inside it.
_SAME_PART = (
    ("arbeidar", "arbeider"),
    ("arbeidsgjev", "arbeidsgiv"),
    ("brukar", "bruker"),
    ("eining", "enhet"),
    ("einskild", "enkelt"),
    ("framleis", "fremdeles"),
    ("handsam", "behandl"),
    ("heim", "hjem"),
    ("heit", "het"),
    ("hovud", "hoved"),
    ("kjeld", "kild"),
    ("leiar", "leder"),
    ("leiing", "ledelse"),
    ("medverknad", "medvirkning"),
    ("mogleg", "mulig"),
    ("oppgåv", "oppgav"),
    ("rettlei", "veiled"),
    ("røynsle", "erfaring"),
    ("saman", "sammen"),
    ("sjuk", "syk"),
    ("skul", "skol"),
    ("spørj", "spør"),
    ("tenest", "tjenest"),
    ("undersøking", "undersøkelse"),
    ("vald", "valgt"),
    ("vegen", "veien"),
    ("verkemid", "virkemid"),
    ("verknad", "virkning"),
    ("verksemd", "virksomhet"),
    ("vidare", "videre"),
)
_SAME_ENDING = (("leg", "lig"), ("ar", "er"), ("ern", "er"))

_stemmer = Stemmer.Stemmer("norwegian")


def words(text: str) -> list[str]:
    """The words of `text` in order: lower case, composed (NFC), letters and digits only."""
    return _WORD.findall(unicodedata.normalize("NFC", text).lower())


def is_function_word(word: str) -> bool:
    """Whether `word` (lower case) carries a sentence rather than its subject: "hva", "ikkje", "the"."""
    return word in _FUNCTION_WORDS


@lru_cache(maxsize=65536)
def stem(word: str) -> str:
    """The stem that the inflected forms of `word` share, bokmål and nynorsk forms alike (Snowball, Norwegian)."""
    bokmal = _as_bokmal(_stemmer.stemWord(word))
    stemmed: str = _stemmer.stemWord(bokmal)
    return stemmed


def _as_bokmal(word: str) -> str:
    for nynorsk, bokmal in _SAME_PART:
        if nynorsk in word:
            word = word.replace(nynorsk, bokmal)
    for nynorsk, bokmal in _SAME_ENDING:
        if word.endswith(nynorsk) and len(word) > len(nynorsk) + 2:
            return word.removesuffix(nynorsk) + bokmal
    return word


@lru_cache(maxsize=65536)
def grams(word: str) -> tuple[str, ...]:
    """The overlapping character 4-grams of `word` with its edges marked by "_"; a shorter word is one gram."""
    marked = f"_{word}_"
    if len(marked) <= _GRAM_CHARACTERS:
        return (marked,)
    return tuple(marked[i : i + _GRAM_CHARACTERS] for i in range(len(marked) - _GRAM_CHARACTERS + 1))


def spelled_out(word: str) -> str:
    """`word` with æ, ø and å where ae, oe and aa were typed for them."""
    return word.replace("ae", "æ").replace("oe", "ø").replace("aa", "å")
