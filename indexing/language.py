"""Norwegian (and English) words for the lexical index: what counts as a word, its stem and its character grams.

Bokmål and nynorsk forms of one word get one stem where that can be said by rule or is common enough to list.
A change here changes what the index holds: raise ANALYSIS_VERSION with it.
"""

import re
import unicodedata
from functools import lru_cache

import Stemmer

ANALYSIS_VERSION = "3"

_GRAM_CHARACTERS = 4
_WORD = re.compile(r"\w+")


def _pairs(text: str) -> dict[str, str]:
    """The two sides of each "nynorsk=bokmål" in `text`."""
    return dict(pair.split("=") for pair in text.split())


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

# Nynorsk words that no part of them leads to their bokmål form; the commonest of the running language.
_SAME_WORD = _pairs(
    """
    dei=de deira=deres difor=derfor dykk=dere dykkar=deres då=da eg=jeg ei=en ein=en eit=et fekk=fikk
    framleis=fremdeles frå=fra gje=gi gjekk=gikk gjer=gjør gjera=gjøre gjere=gjøre gjev=gir hjå=hos ho=hun
    ikkje=ikke ingi=ingen kjem=kommer kor=hvor korleis=hvordan kva=hva kvar=hver kvart=hvert kven=hvem
    kvifor=hvorfor mykje=mye no=nå noko=noe nokon=noen nokre=noen noreg=norge seia=si seie=si seier=sier sidan=siden
    sjå=se sjølv=selv skreiv=skrev såg=så vart=ble veit=vet vera=være vere=være vert=blir verta=bli verte=bli
    vore=vært vorte=blitt
    """
)

# Parts of nynorsk words and the bokmål parts that they are filed under. A part may stand in other words, too: they
# are changed alike in texts and questions.
_SAME_PART = _pairs(
    """
    arbeidar=arbeider arbeidsgjev=arbeidsgiv auk=øk aust=øst brukar=bruker byggj=bygg byrj=begynn djup=dyp
    dotter=datter draum=drøm eigar=eier eining=enhet einskild=enkelt fleir=fler fram=frem fyrst=først følgj=følg
    gong=gang hald=hold handsam=behandl haust=høst heil=hel heim=hjem heit=het hovud=hoved høyr=hør kjeld=kild
    kyrkj=kirk køyr=kjør laus=løs leggj=legg leiar=leder leiing=ledelse løys=løs medverknad=medvirkning
    meining=mening meir=mer mogleg=mulig namn=navn oppgåv=oppgav raud=rød rekn=regn rettlei=veiled røynsle=erfaring
    saman=sammen sjuk=syk skilnad=forskjell skul=skol spørj=spør stad=sted storleik=størrelse straum=strøm
    styrkj=styrk søkj=søk teikn=tegn tenest=tjenest tenkj=tenk tilsett=ansatt undersøking=undersøkelse vald=valgt
    vatn=vann vegen=veien verkemid=virkemid verknad=virkning verksemd=virksomhet vidare=videre ynskj=ønsk ønskj=ønsk
    """
)
_ANY_PART = re.compile("|".join(_SAME_PART))
_SAME_ENDING = (("leg", "lig"), ("leik", "het"), ("ar", "er"), ("ern", "er"))

_SHORT_STEM = 3  # characters
_DERIVED = re.compile(r"l?ig|e?leg")

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
    bokmal = _SAME_WORD.get(word) or _as_bokmal(_snowball(word))
    return _snowball(bokmal)


def _snowball(word: str) -> str:
    """Snowball's stem, but not so short that a derived word becomes another one: "billig" is no form of "bil"."""
    stemmed: str = _stemmer.stemWord(word)
    derived = _DERIVED.match(word, len(stemmed)) if len(stemmed) <= _SHORT_STEM else None
    return word[: derived.end()] if derived else stemmed


def _as_bokmal(word: str) -> str:
    if _ANY_PART.search(word):  # most words have none
        for nynorsk, bokmal in _SAME_PART.items():
            word = word.replace(nynorsk, bokmal)
    for nynorsk, bokmal in _SAME_ENDING:
        if word.endswith(nynorsk) and len(word) > len(nynorsk) + 1:
            return word.removesuffix(nynorsk) + bokmal
    return word


@lru_cache(maxsize=65536)
def grams(word: str) -> tuple[str, ...]:
    """The overlapping character 4-grams of `word` with its edges marked by "_"; a shorter word is one gram."""
    marked = f"_{word}_"
    if len(marked) <= _GRAM_CHARACTERS:
        return (marked,)
    return tuple(marked[i : i + _GRAM_CHARACTERS] for i in range(len(marked) - _GRAM_CHARACTERS + 1))


@lru_cache(maxsize=65536)
def plain_letters(word: str) -> str:
    """`word` as a keyboard without æ, ø and å might write it; the ways of doing so (å, aa, a) all come to one."""
    letters = unicodedata.normalize("NFD", word)
    unmarked = "".join(letter for letter in letters if not unicodedata.combining(letter))
    return unmarked.replace("ø", "o").replace("æ", "a").replace("oe", "o").replace("ae", "a").replace("aa", "a")
