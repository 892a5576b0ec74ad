"""Pure: "og i staten?" after a question: the same question with that part of it swapped."""

import re
from collections.abc import Sequence

from assistant.wording import content_words
from indexing.language import is_function_word, stem, words

_LEAD = re.compile(
    r"^\W*(?:(?:og|and|men|but|enn|eller|or|ja|ok)\W+)*(?:hva\s+(?:med|om)|kva\s+(?:med|om)|hvordan\s+er\s+det|"
    r"korleis\s+er\s+det|what\s+about|how\s+about|gjelder\s+det\s+også|gjeld\s+det\s+også|det\s+samme(?=\s+(?:for|i|hos))|same(?=\s+(?:for|in)))\s+|"
    r"^\W*(?:og|and|men|but|enn|eller|or)\W+",
    re.IGNORECASE,
)
_PREPOSITION = r"(?:i|in|på|hos|blant|among|ved|at|innen|innan|within|for|av|of|til|fra|frå|from|om|about)"
_SAME_PREPOSITIONS = ("i|in|på|hos|blant|among|ved|at|innen|innan|within", "om|about")
_STARTS_WITH_PREPOSITION = re.compile(rf"^{_PREPOSITION}\s", re.IGNORECASE)
_ASKING = re.compile(
    r"\b(?:hva|hvem|hvor|hvordan|hvorfor|hvilken|hvilket|hvilke|kva|kven|kvar|kor|korleis|kvifor|når|what|who|where|"
    r"why|which|how|when)\b",
    re.IGNORECASE,
)
_FINITE = re.compile(
    r"\b(?:er|har|kan|må|skal|bør|vil|blir|vert|gjør|gjer|is|are|do|does|can|should|must|has|have|will)\b", re.I
)
_DEFINITION = re.compile(
    r"^(?:hva|kva|what)\s+(?:er|betyr|tyder|is|are)(?=\s)(?!\s+(?:viktig|forskjell|skilnad))", re.I
)
_CONDITION = re.compile(
    r"^\W*(?:(?:og|and|men|but)\W+)*(?:hva|kva|what)\s+(?P<clause>(?:om|hvis|viss|dersom|if)\s.+)$", re.I
)
_TOO_MUCH = re.compile(r"^for\s+(?:mye|mykje|mange|få|lite|stor|liten|god|dårlig|travelt|sent|tidlig)", re.IGNORECASE)
_MOST_WORDS = 7
_HOW_MANY = re.compile(r"^\W*(?:(?:og|and|men|but)\W+)*(?:(?:hvor|kor)\s+mange|how\s+many)\s+", re.IGNORECASE)
_HOW_MANY_ASKED = re.compile(r"\b(?:(?:hvor|kor)\s+mange|how\s+many)\b", re.IGNORECASE)
_BETWEEN = re.compile(r"\s+(?:og|and)\s+", re.IGNORECASE)
_WORDS_OF_GROUP = 4
# What a group is said to do, with which a question is whole: "hvor mange deltok".
_VERB = re.compile(
    r"\b(?:\w+(?:te|tte|erer|erte)|deltok|tok|fikk|fekk|gikk|gjekk|var|finnes|finst|fins|driver|driv|took|got|went|were|"
    r"\w+ed|\w+(?:lagt|tatt|teke|ert))\b",
    re.IGNORECASE,
)
_AND_IF = re.compile(
    r"^\W*(?:og|and|men|but)\W+(?P<clause>(?:om|hvis|viss|dersom|if)\s+"
    r"(?:vi|me|de|dei|man|jeg|eg|du|det|ingen|we|they|you|it|i|nobody)\s.+)$",
    re.IGNORECASE,
)
_CLAUSE_WORDS = 1  # words with a meaning of their own; "what if" with more of them is a question by itself
_WORDS_OF_PLACE = 3  # words; "i barnehagen?" goes on from the question before, a longer phrase is asked for itself
_SAME_ENDING = 5  # letters that two compounds end in alike: formalkompetansen, realkompetansen
_SETTLED = re.compile(
    r"^(?:i|på|in|at|for)\s+(?:gang|praksis|kurs|laget|plass|rapporten|order|place|practice|å)\b", re.I
)
_PLACES = re.compile(
    r"^(?:\w*kommun|stat|fylke|\w*sektor|sector|\w*barnehag|\w*skol|\w*skul|helse|omsorg|sykehjem|sjukeheim|barnevern|teknisk|"
    r"kultur|nav\b|avdeling|etat|privat|municipalit|school|kindergarten|nurser|health|county|childcare|foretak|føretak|"
    r"virksomhet|verksemd|næringsliv|company|companies|sykehus|sjukehus|hospital|noreg|norge|norway|europ|danmark|sverige)"
)
_PEOPLE = re.compile(
    r"^(?:\w*leder|\w*leiar|ansatt|tilsett|\w*arbeider|\w*arbeidar|tillitsv|politik|rådmann|\w*direktør|styre|hr\b|"
    r"vikar|deltid|lærer|lærar|sykeplei|sjukeplei|assistent|\w*kommunestyre|employee|manager|leader|union|politician|"
    r"staff|council|worker|nurse|teacher|verneombod|verneombud|nyansatt|nytilsett|unge|eldre)"
)
_PREDICATES = frozenset(
    "lovpålagt viktig viktige nødvendig obligatorisk vanlig vanleg mandatory required important necessary".split()
)
_RULES = re.compile(r"^(?:\w*avtal\w*|\w*lov(?:en|a|verket)?|\w*forskrift\w*|law|act|agreement|regulations?)$")
_KINDS = {"people": _PEOPLE, "place": _PLACES, "rule": _RULES}
_SIZES = frozenset("små store mellomstore large small big nye gamle faglærte ufaglærte".split())
_MODIFIERS = frozenset(
    """
    de dei den det en et ein ei eit the a an små store stor liten lite mellomstore små large small big medium-sized alle
    all nye new eldre unge overordnet overordna faglærte ufaglærte våre norske norwegian andre other vår our
    kommunal statlig statleg privat private offentlig offentleg municipal public
    """.split()
)


def elliptic_part(text: str) -> str | None:
    """What "og …?" or "hva med …?" names, where that is no question of its own; else None."""
    stripped = text.strip().rstrip("?.! ")
    lead = None if _condition(stripped) else _LEAD.match(stripped)
    part = stripped[lead.end() :].strip() if lead else stripped
    if not lead and not _condition(stripped) and not _is_place(part):
        return None
    condition = _condition(stripped)
    if condition and len(content_words(condition["clause"])) <= _CLAUSE_WORDS:
        return condition["clause"]
    if not part or len(part.split()) > _MOST_WORDS or _ASKING.search(part) or _FINITE.search(part):
        return None
    if part.lower() in _SIZES:
        return part
    return part if content_words(part) or any(word.isdigit() for word in words(part)) else None


def elliptic_quantity(text: str, before: str) -> str | None:
    """What "og hvor mange i staten?" names, after a question of how many; None where that is a question of its own."""
    asked = _HOW_MANY.match(text)
    part = text[asked.end() :].strip().rstrip("?.! ") if asked and _HOW_MANY_ASKED.search(before) else ""
    few = 0 < len(part.split()) <= _WORDS_OF_GROUP and not _FINITE.search(part)
    return part if few and content_words(part) and (_STARTS_WITH_PREPOSITION.match(part) or _is_group(part)) else None


def parts_named(part: str) -> tuple[str, ...]:
    """The groups of "i staten og i det private", one by one."""
    return tuple(one for one in _BETWEEN.split(part) if content_words(one)) if _BETWEEN.search(part) else (part,)


def _is_group(part: str) -> bool:
    """Whether all words but the last only tell which: "faktisk kompetanse", "the large ones"."""
    return len(part.split()) <= _WORDS_OF_PLACE and not _VERB.search(part)


def _condition(text: str) -> re.Match[str] | None:
    """The match of "hva om …" or "og om vi …", whose group `clause` is what is supposed."""
    return _CONDITION.match(text) or _AND_IF.match(text)


def _is_place(part: str) -> bool:
    starts = _STARTS_WITH_PREPOSITION.match(part) and not _TOO_MUCH.match(part)
    return bool(starts) and len(part.split()) <= _WORDS_OF_PLACE


def swapped(before: str, part: str) -> str:
    """The question `before` with the part that `part` replaces; added at its end where none is of its kind."""
    stem_text = before.strip().rstrip("?.! ")
    if re.match(r"(?:om|hvis|viss|dersom|if)\s", part, re.IGNORECASE) and len(part.split()) > 2:
        return f"{stem_text}, {part}?"
    phrase = re.sub(rf"^{_PREPOSITION}\s+", "", part, flags=re.IGNORECASE)
    if part.lower() in _SIZES:
        return _with_size(stem_text, part)
    is_where = phrase != part
    pieces = stem_text.split()
    head = words(phrase)[-1]
    place = _like(pieces, head, is_where)
    if place is not None:
        start = _noun_phrase_start(pieces, place, phrase)
        if pieces[start - 1].lower() in ("og", "and", "eller", "or"):
            return f"{stem_text} ({phrase})?"
        return " ".join([*pieces[:start], *_link(pieces[start - 1], phrase), phrase, *pieces[place + 1 :]]) + "?"
    if is_where and stem_text.endswith(")"):
        said, _, put_in = stem_text.rpartition(" (")
        return f"{_with_phrase(said, part).rstrip('?')} ({put_in}?"
    if is_where:
        return _with_phrase(stem_text, part)
    if stem_text.endswith(")"):
        return f"{stem_text[:-1]}, {phrase})?"
    definition = _DEFINITION.match(stem_text)
    if definition:
        return f"{definition[0]} {phrase}?"
    if _kind(head) is None and len(pieces) > 1:
        last = _last_noun(pieces)
        if last is not None:
            start = _noun_phrase_start(pieces, _first_of_as_many(pieces, last, phrase), phrase)
            return " ".join([*pieces[:start], phrase, *pieces[last + 1 :]]) + "?"
    return f"{stem_text} ({phrase})?"


def _with_size(before: str, size: str) -> str:
    """The question with its word for a size replaced by another."""
    pieces = before.split()
    found = next((place for place, piece in enumerate(pieces) if piece.lower() in _SIZES), None)
    if found is None:
        return f"{before} ({size})?"
    return " ".join([*pieces[:found], size, *pieces[found + 1 :]]) + "?"


def _like(pieces: Sequence[str], head: str, is_where: bool) -> int | None:
    """Where the question has a word of the same sort as the head: the same one, a number, a compound, a kind.

    What tells where takes the place of the same word only.
    """
    plain = [(words(piece) or [""])[-1] for piece in pieces]
    numbers = [place for place, word in enumerate(plain) if word.isdigit() and len(word) == len(head)]
    if head.isdigit():
        return numbers[-1] if numbers else None
    tests = (_is_same_word, _ends_alike, _is_same_kind)
    for test in tests[:1] if is_where else tests:
        found = [place for place, word in enumerate(plain) if not is_function_word(word) and test(word, head)]
        if found:
            return found[-1]
    return None


def _is_same_word(word: str, head: str) -> bool:
    return bool(word) and stem(word) == stem(head)


def _is_same_kind(word: str, head: str) -> bool:
    return _kind(head) is not None and _kind(word) == _kind(head)


def _ends_alike(word: str, head: str) -> bool:
    shared = 0
    while shared < min(len(word), len(head)) and word[-1 - shared] == head[-1 - shared]:
        shared += 1
    return shared >= _SAME_ENDING + (2 if head.endswith(("ene", "ane", "ing", "inga")) else 0)


def _kind(word: str) -> str | None:
    return next((kind for kind, pattern in _KINDS.items() if pattern.match(word)), None)


def _noun_phrase_start(pieces: Sequence[str], place: int, phrase: str) -> int:
    """Where the noun phrase begins whose last word stands at `place`; what the new phrase begins with goes with it."""
    while place > 1 and pieces[place - 1].lower() in {*_MODIFIERS, phrase.split()[0].lower()}:
        place -= 1
    return place


def _first_of_as_many(pieces: Sequence[str], place: int, phrase: str) -> int:
    """Where the words begin that as many words of the phrase take the place of: "formal qualifications"."""
    least = place - len(content_words(phrase)) + 1
    while place > max(least, 1) and content_words(pieces[place - 1]) and not _VERB.search(pieces[place - 1]):
        place -= 1
    return place


def _link(before: str, phrase: str) -> list[str]:
    """The "av" of "hvor mange av de små kommunene"."""
    definite = phrase.split()[0].lower() in ("de", "dei", "the", "disse", "desse") or phrase.endswith(("ene", "ane"))
    return [{"mange": "av", "many": "of"}[before.lower()]] if definite and before.lower() in ("mange", "many") else []


def _with_phrase(before: str, part: str) -> str:
    """The question with its own phrase of the same preposition replaced, or `part` at its end."""
    preposition = part.split()[0].lower()
    group = next((one for one in _SAME_PREPOSITIONS if preposition in one.split("|")), preposition)
    found = [
        match
        for match in re.finditer(rf"\b(?:{group})\s+(?:[\w-]+\s+)?[\w-]+", before, re.IGNORECASE)
        if not _SETTLED.match(match[0])
    ]
    if found and found[-1].end() == len(before) and found[-1][0].split()[0].lower() not in ("til", "for"):
        return f"{before[: found[-1].start()]}{part}?"
    return f"{before} {part}?"


def _last_noun(pieces: Sequence[str]) -> int | None:
    """Where the last word stands that names something, and is not the verb after the asking word."""
    carrying = [
        place
        for place, piece in enumerate(pieces)
        if (place > 1 or _FINITE.match(pieces[0]))
        and any(not is_function_word(word) and word not in _PREDICATES for word in words(piece))
    ]
    return carrying[-1] if carrying else None
