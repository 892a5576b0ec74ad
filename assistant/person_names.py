"""Pure: names of persons, where a text speaks of what is private to them; elsewhere a capital letter means little."""

import re
from collections.abc import Iterator

_PRIVATE = re.compile(
    r"\b(?:sy[kg](?:e?meld\w*|e?fravær\w*|dom\w*|e?permisjon\w*|e?lønn\w*)?|sju[kg](?:e?meld\w*|e?fråvær\w*|dom\w*)?|"
    r"diagnos\w+|depresjon\w*|deprimert|angst|kreft\w*|gravid\w*|psykisk\w*|utbrent\w*|utbrend\w*|ufør\w*|ruser?|"
    r"rus(?:a|en|et|misbruk\w*|problem\w*|middel\w*)|alkohol\w*|drikk\w+|full på jobb\w*|konflikt\w*|krangl\w+|"
    r"mobb\w+|trakasser\w+|sjikaner\w+|varsl[aeo]\w*|oppsigelse\w*|oppseiing\w*|oppsagt|(?:si|sei|sier|seier|sa|"
    r"sagt) opp|spark(?:e|es|er|a|et|en|ar)|avskjed\w*|advarsel\w*|åtvaring\w*|personalsak\w*|løn(?:n|na|nen|s|"
    r"ns)?(?:krav|auke|økning|øking|trekk)?|tjener|tener|nekt\w+|samarbeidsproblem\w*|samarbeidsvansk\w*|uskikk\w+|"
    r"udugelig|udugeleg|inkompetent|lat|omplasser\w+|attføring|skilsmisse\w*|skils|presterer|leverer (?:ikke|ikkje|"
    r"dårlig|dårleg)|gjør en dårlig jobb|gjer ein dårleg jobb|dårlig jobb|dårleg jobb|straff\w*|tyveri|stjål\w*|stel|"
    r"stjeler|sick|ill|illness|disease|depress\w+|anxiety|cancer|pregnan\w+|burn(?:ed|t) out|disab\w+|alcohol\w*|"
    r"drunk|drinking|drugs|addict\w*|conflict\w*|quarrel\w*|bull(?:y|ied|ies|ying)|harass\w*|dismiss\w*|fir(?:e|ed|"
    r"ing)|sack(?:ed|ing)?|resign\w*|warning|salary|wages?|paid|earns?|refus\w+|incompetent|lazy|underperform\w*|"
    r"performs? (?:badly|poorly)|divorc\w+|stole|stealing)\b",
    re.IGNORECASE,
)
_ROLE = (
    r"(?:ansatt|ansatte|tilsett|tilsette|medarbeider(?:en)?|medarbeidar(?:en)?|kollega(?:en)?|leder(?:en)?|"
    r"leiar(?:en)?|sjef(?:en)?|rektor|styrer(?:en)?|styrar(?:en)?|sykepleier(?:en)?|sjukepleiar(?:en)?|"
    r"helsefagarbeider(?:en)?|helsefagarbeidar(?:en)?|lærer(?:en)?|lærar(?:en)?|assistent(?:en)?|vaktmester(?:en)?|"
    r"vaktmeister(?:en)?|saksbehandler(?:en)?|saksbehandlar(?:en)?|rådmann(?:en)?|ordfører(?:en)?|ordførar(?:en)?|"
    r"fru|herr|dr\.?|mr\.?|mrs\.?|ms\.?|employee|colleague|manager|nurse|teacher|boss)"
)
_NAME = r"[A-ZÆØÅ][a-zæøåáéèöüäñç]+(?:-[A-ZÆØÅ][a-zæøåáéèöüäñç]+)?"
_FULL_NAME = re.compile(rf"(?<![\w-])(?=(?P<name>(?P<first>{_NAME})(?P<rest>(?: {_NAME}){{0,2}}))(?![\w-]))")
_AFTER_ROLE = re.compile(rf"(?i:\b{_ROLE})(?: (?:min|mi|vår|my|our))?,? (?P<name>{_NAME}(?: {_NAME})?)(?![\w-])")
_LOWER_NAME = re.compile(r"(?<![\w-])(?P<first>[a-zæøå]+) (?P<last>[a-zæøå]+)(?![\w-])")
_SURNAME = re.compile(
    r"[A-ZÆØÅa-zæøå][a-zæøå]*(?:s[eo]n|mann|stad|rud|haug(?:en)?|vik|berg|bakken|moen|dal|lund|strøm)s?"
)
_NO_PERSON = re.compile(  # a place, a school or a prize that bears a person's name
    r"\s+(?:kommune\w*|fylke\w*|skole\w*|skule\w*|barnehage\w*|sykehjem\w*|sjukeheim\w*|sykehus\w*|sjukehus\w*|"
    r"universitet\w*|kirke|kyrkje|gate|gata|vei|veg|plass|modell\w*|pris\w*|school|hospital|university|street)\b",
    re.IGNORECASE,
)
_AUTHORS = frozenset({"lai", "lais", "kirkpatrick", "kirkpatricks"})  # whom the sources build on

# Common given names in Norway that are nothing else; a possessive s may follow.
_GIVEN = frozenset(
    """
    anne inger kari marit ingrid berit astrid hilde anna solveig marianne bjørg nina ida elisabeth kristin maria heidi
    wenche elin camilla silje karin gerd ingeborg linda emma nora mette ragnhild tone laila ellen sissel trine monica
    turid bente gro hanne line kirsten ane julie sara sarah thea tove sofie lise grethe grete randi gunn irene aud
    karen emilie karoline sigrid mona cecilie beate stine martine mia frida ingvild maren eva malin hege lene siri
    jorunn vigdis åse ase guro oda tiril synne synnøve unni vilde tuva
    jan per ole lars hans kjell knut thomas svein arne geir morten martin jon john øyvind marius anders andreas kristian
    erik eirik tor trond daniel magnus henrik jonas alexander kåre ola olav gunnar espen sindre rolf leif nils stian
    harald frode roar tommy håkon kristoffer fredrik sander sigurd emil mathias mats vegard ragnar helge kenneth johan
    steinar roger arild rune tore egil reidar einar sverre øystein torbjørn trygve jørgen simen asbjørn audun sigmund
    mohammed muhammad mohamed ahmed ali hassan omar ibrahim fatima amina aisha khadija leila yusuf abdi anita piotr
    tomasz agnieszka katarzyna olga elena svetlana nguyen
    peter paul james michael susan mary jane william elizabeth david
    """.split()
)
# Given names that are other words, too, at least where a sentence begins: more must tell that they are names.
_ALSO_WORDS = frozenset(
    """
    alf ask bill bjørn bo dag dean ester even faith finn frank grace gro hege helge hope jan joy kai liv lykke mark mai
    odd per rein rose roy rune sol stein terje tor tora tore ulf will
    """.split()
)
_IS = re.compile(r" (?:er|har vært|har vore|ble|blei|vart|is|was|has been) (?:\w+ )?")


def person_names(text: str) -> tuple[tuple[int, int], ...]:
    """The (start, end) of each name of a person in a text that speaks of health, conflict, dismissal, pay and such."""
    return tuple(sorted(set(_names(text)))) if _PRIVATE.search(text) else ()


def _names(text: str) -> Iterator[tuple[int, int]]:
    for match in _FULL_NAME.finditer(text):
        is_person = _is_person(match["first"].lower(), match["rest"].split()) or _is_said_of(match)
        if is_person and not _NO_PERSON.match(text, match.end("name")):
            yield match.span("name")
    for match in _AFTER_ROLE.finditer(text):
        if _is_person_in_role(match["name"].lower().split()) and not _NO_PERSON.match(text, match.end()):
            yield match.span("name")
    for match in _LOWER_NAME.finditer(text):
        first = match["first"]
        if _given(first, _GIVEN) and not _given(first, _ALSO_WORDS) and _SURNAME.fullmatch(match["last"]):
            yield match.span()


def _is_person(first: str, rest: list[str]) -> bool:
    """Whether these words are a person's name; a given name that is a word needs a surname."""
    if any(word.lower() in _AUTHORS for word in rest):
        return False
    if _given(first, _ALSO_WORDS):
        return bool(rest) and _SURNAME.fullmatch(rest[-1]) is not None
    return _given(first, _GIVEN)


def _is_said_of(match: re.Match[str]) -> bool:
    """Whether it stands right after a given name what is private to its bearer: "Stein er sykmeldt"."""
    joined = _IS.match(match.string, match.end("name"))
    said = joined is not None and _PRIVATE.match(match.string, joined.end()) is not None
    return said and not match["rest"] and match["first"].lower() in _ALSO_WORDS


def _is_person_in_role(words: list[str]) -> bool:
    """Whether the words after a role are a name: one known given name, or two words of which one is known."""
    known = _GIVEN | _ALSO_WORDS
    return not _AUTHORS.intersection(words) and (_given(words[0], known) or _SURNAME.fullmatch(words[-1]) is not None)


def _given(word: str, names: frozenset[str]) -> bool:
    first = word.split("-")[0]
    return first in names or first.removesuffix("s") in names
