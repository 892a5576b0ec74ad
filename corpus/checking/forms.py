"""Forms that are at home in bokmål or in nynorsk only, and what to write instead in the other."""

import re
from collections.abc import Iterator

from corpus.types import Language

# bokmål nynorsk: neither is good in the other (nynorsk as this project writes it, which is stricter than the norm).
# Words that are good in both have no place here (nå, fram, ei).
_PAIRS = """
    ikke ikkje  jeg eg  hun ho  hennes hennar  hva kva  hvem kven  hvorfor kvifor  hvordan korleis
    hver kvar  hverandre kvarandre  noe noko  noen nokon  annen annan  egen eigen  egne eigne  eget eige  fra frå
    mye mykje  mer meir  flere fleire  bare berre  en ein  et eit  én éin  ett eitt  disse desse  da då  uten utan
    utenfor utanfor  utenfra utanfrå  ovenfra ovanfrå  sammen saman  sammenheng samanheng  selv sjølv  hele heile
    hel heil  bedre betre  være vere  vært vore  gjøre gjere  gjør gjer  gjøres gjerast  kommer kjem  videre vidare
    ledelse leiing  ledelsen leiinga  leder leiar  lederen leiaren  ledere leiarar  lederne leiarane
    ledelsens leiinga  toppleder toppleiar  enhet eining  enheten eininga  enheter einingar  enhetene einingane
    medarbeider medarbeidar  medarbeideren medarbeidaren  medarbeidere medarbeidarar  medarbeiderne medarbeidarane
    brukere brukarar  brukerne brukarane  deltaker deltakar  deltakere deltakarar  deltakerne deltakarane
    politikere politikarar  politikerne politikarane  arbeidsgiver arbeidsgivar  arbeidsgivere arbeidsgivarar
    arbeidsgiveren arbeidsgivaren  rådgiver rådgivar  rådgivere rådgivarar  forskere forskarar  forskerne forskarane
    kommuner kommunar  kommunene kommunane  planer planar  planene planane  sektorer sektorar  sektorene sektorane
    ressurser ressursar  ressursene ressursane  måneder månader  partene partane  strategier strategiar
    strategiene strategiane  indikatorer indikatorar  indikatorene indikatorane  samtaler samtalar
    delplaner delplanar  delplanene delplanane  tall tal  tallet talet  oppgave oppgåve  oppgaven oppgåva
    oppgaver oppgåver  oppgavene oppgåvene  veileder rettleiar  veiledning rettleiing  veilede rettleie
    tillitsvalgt tillitsvald  tillitsvalgte tillitsvalde  folkevalgt folkevald  folkevalgte folkevalde
    spørreundersøkelse spørjeundersøking  spørre spørje  løse løyse  løses løysast
    nåmåling nomåling  allerede allereie  enige einige  enig einig  sykefravær sjukefråvær  fravær fråvær
    koster kostar  starter startar  mangler manglar  handler handlar  nabokommuner nabokommunar  grunner grunnar
    typer typar  kilde kjelde  kilder kjelder  kilden kjelda  kildene kjeldene  navn namn  navnet namnet
    hovedmål hovudmål  hovedavtale hovudavtale  hovedavtalen hovudavtala
    sammenligne samanlikne  sammenligning samanlikning  tjeneste teneste  tjenesten tenesta  tjenester tenester
    tjenestene tenestene
"""
# bokmål nynorsk: only the first is at home in one form; the other is good, if radical, bokmål too.
_NOT_NYNORSK = """
    dere de  deres dykkar  dem dei  hvert kvart  hvor kor  hvilken kva  hvilke kva  hvilket kva  hvis viss  annet anna
    sier seier  finner finn  holder held  inneholder inneheld  skriver skriv  beskriver skildrar  ligger ligg
    sitter sit  gjelder gjeld  forteller fortel  driver driv  henger heng  krever krev  ble blei  alene åleine
    trengs trengst  finnes finst  sees sjåast  brukes brukast  måles målast  kalles kallast  lages lagast
    settes setjast  ansatte tilsette  ansatt tilsett  ansattes tilsette  skrevet skrive  sykepleier sjukepleiar
    sykepleiere sjukepleiarar  deltakelse deltaking  løsning løysing  løsninger løysingar  tiltakene tiltaka
    målene måla  svarene svara  tallene tala  spørsmålene spørsmåla  kravene krava  behovene behova  rådene råda
    stegene stega  overordnet overordna  overordnede overordna  endret endra  vet veit  hjemme heime
    myndighet myndigheit
"""
# nynorsk bokmål: only the first is at home in one form; the other is good nynorsk too.
_NOT_BOKMAL = """
    dei de  nokre noen  no nå  difor derfor  medan mens  dykk dere  dykkar deres  gje gi  skule skole  velje velge
    åleine alene  døme eksempel  byrje begynne  byrjar begynner
    verksemd virksomhet  tenkje tenke  byggje bygge  leggje legge  liggje ligge  ønskjer ønsker  følgje følge  seie si
    eiga egen  eigarskap eierskap  fyrst først  éi én  sjåast sees  finst finnes  seia si
    kompetanseleiing kompetanseledelse  leiarar ledere  mynde myndighet  vedteken vedtatt  handsaming behandling
"""
# The ending that is at home in one form, what the other has instead, and good words that end so.
_ENDINGS_NOT_NYNORSK = (
    (r"\w{3,}het(?:en|er|ene)?", "-heit", r"-"),
    (r"\w{2,}lig(?:e|ere|st|ste)?", "-leg", r"(?:bil|forskjel)lige?"),
    (r"\w{3,}else(?:n|r|ne)?", "-ing", r"\w*(?:helse|stiftelse|betennelse)\w*"),
    (r"\w{3,}ingen", "-inga", r"lærlingen|flyktningen|\w*(?:bygningen|lendingen|åringen)|tingen|ringen"),
    (r"\w{3,}(?:inger|ingene)", "-ingar, -ingane", r"finger|ringer"),
    (r"\w{2,}sjon(?:er|ene)", "-sjonar, -sjonane", r"-"),
    (r"\w{4,}erne", "-arane", r"fjerne|gjerne|interne|\w*(?:moderne|terne|[hkt]jerne)"),
    (r"\w{3,}eres", "-erast", r"-"),
    (r"\w*tjenest\w*", "teneste", r"-"),
)
_ENDINGS_NOT_BOKMAL = (
    (r"\w{3,}heit(?:a|er|ene)?", "-het", r"-"),
    (
        r"\w{3,}leg(?:e|are|ast|aste)?",
        "-lig",
        r"\w*(?:fast|over|menn|tann|ist|hus|jems|drifts|turnus|vakt)lege|kommunelege|college",
    ),
    (r"\w{3,}ing(?:ar|ane)", "-inger, -ingene", r"-"),
    (r"\w{3,}(?:arar|sjonar)", "-ere, -sjoner", r"-"),
    (r"\w{4,}ane", "-ene", r"\w*(?:bane|vane|fane|krane|brane|hane|ikane|ontane|umane|fjordane)"),
    (r"\w{3,}ast", "-es", r"\w*(?:fast|kast|last|mast|rast|siast|nast|tast|vast)"),
    (r"\w*tenest\w*", "tjeneste", r"karantene\w*"),
)


_WORD = re.compile(r"(?<![\w.@/-])[^\W\d_]+(?![\w@]|\.\w)")  # no part of an address
_GOOD_IN_NYNORSK = re.compile(r"\bet (?=opp\b|tid)", re.IGNORECASE)  # eats up


def foreign_forms(text: str, language: Language) -> Iterator[tuple[str, str]]:
    """Give each word of the text that belongs to the other written form, with what to write instead."""
    if language is Language.NYNORSK:
        text = _GOOD_IN_NYNORSK.sub("", text)
    for word in _WORD.findall(text):
        if mend := _mend(word.casefold(), language):
            yield word, mend


def _mend(word: str, language: Language) -> str:
    forms, endings = _FORMS[language]
    if word in forms:
        return forms[word]
    return next((mend for ending, mend, good in endings if ending.fullmatch(word) and not good.fullmatch(word)), "")


def _pairs(table: str) -> dict[str, str]:
    words = table.split()
    return dict(zip(words[::2], words[1::2], strict=True))


def _compiled(endings: tuple[tuple[str, str, str], ...]) -> tuple[tuple[re.Pattern[str], str, re.Pattern[str]], ...]:
    return tuple((re.compile(ending), mend, re.compile(good)) for ending, mend, good in endings)


_FORMS = {
    Language.BOKMAL: (
        {nynorsk: bokmal for bokmal, nynorsk in _pairs(_PAIRS).items()} | _pairs(_NOT_BOKMAL),
        _compiled(_ENDINGS_NOT_BOKMAL),
    ),
    Language.NYNORSK: (_pairs(_PAIRS) | _pairs(_NOT_NYNORSK), _compiled(_ENDINGS_NOT_NYNORSK)),
    Language.ENGLISH: ({}, ()),
}
