"""Pure: words of a question that point at what was said before ("for det", "why is that?"), and what they stand for."""

import re

from assistant.aims import asking_sentence
from assistant.wording import content_words
from indexing.language import is_function_word, words

_END = r"(?=\s*(?:[?.!,;:]|$))"
_GOES_ON = (
    r"(?=\s*(?:[?.!,;:]|$)|\s+(?:i|på|hos|og|når|hvis|viss|da|då|her|til|med|framover|fremover|for|uten|utan|også|best|"
    r"bedre|betre|selv|sjølv|sammen|saman|godt|riktig|rett|først|praksis|"
    r"in|at|and|when|if|ourselves|best|better|well|together)\b)"
)
_NO_CLAUSE = (
    r"(?!\s+(?:å|at|som|noen|noe|nokon|noko|to|that|for|samme|same|vi|me|dei|de|man|du|jeg|eg|folk)\b)"
    r"(?!\s+\w+\s+(?:å|at|som|to|that)\b)"
)
_GENERIC = (
    r"viktig|viktigst|lovpålagt|slik|sånn|vanlig|vanleg|nok|riktig|rett|lurt|mulig|mogleg|nødvendig|naudsynt|bra|dyrt|"
    r"vanskelig|vanskeleg|sant|så|ikke|ikkje|alltid|egentlig|eigentleg|også|greit|obligatorisk|frivillig|påkrevd|"
    r"verdt|verd|best|mange|mye|mykje|få|forskjellig|ulikt|lov|et krav|eit krav|"
    r"gyldig|fortsatt|fremdeles|framleis|aktuelt|relevant|valid|current|still|"
    r"important|mandatory|compulsory|required|necessary|enough|true|possible|hard|expensive|so|not|always|really|legal"
)
_BEFORE = r"for|om|med|av|på|til|i|mot|etter|før|ved|fra|frå|uten|utan|over|under|hos|blant"
_SUBJECTS = r"vi|me|man|du|dere|de|dykk|en|ein|jeg|eg|ikke|ikkje|kommunene|kommunane|kommunen|ledere|leiarar|lederne"
_COPULA = (
    r"er|var|blir|vert|har|finnes|finst|fins|at|når|om|som|enn|og|eller|hvis|viss|hvor|kor|å|hva|kva|både|kan|må|bør"
)
# Each has a group around the word that points back.
_POINTING = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"\b(?:{_BEFORE})\s+(det|dette|den|dem|dei|disse|desse|denne|han|hun|ho)\b{_GOES_ON}",
        rf"\b(?:er|var|blir|vert|har|må|bør|skal|kan|vil)\s+(det)\b(?=(?:\s+(?:{_GENERIC}))+\s*[?.!]*$)",
        rf"\b(?:må|bør|skal|kan|vil)\s+(det|den|han)\b(?=(?:\s+\w+)?\s+\w+(?:e|es|as|ast|bli|få|se|sjå|ta|gå|ha|stå)"
        rf"(?:\s+\w+){{0,2}}\s*[?.!]*$){_NO_CLAUSE}(?!\s+(?:være|vere)\s)",
        rf"\b(?:må|bør|skal|er|har|varer|gjelder|gjeld)\s+(?:vi\s+|me\s+)?(den|det|han)\b{_END}",
        rf"\b(?!(?:{_COPULA})\b)\w+(?:\s+(?:{_SUBJECTS}))?\s+(det)\b{_NO_CLAUSE}(?!\s+\w+e\s+\w+)(?!\s+\w+ste\b)"
        r"(?!\s+(?:gjelder|gjeld|er|var|finnes|finst|fins|blir|har|offentlige|offentlege|nye|hele|heile|enkelte)\b)",
        r"\b(dette|disse|desse|denne)\b(?!\s+(?:rapport|kommun|veileder|rettleiar|året|dokument|tjenest|tenest)\w*)",
        rf"\b(?:skriver|lager|lagar|eier|eig|bruker|brukar|vedtar|vedtek|følger|følgjer|oppdaterer|\w+ vi|\w+ me)\s+"
        rf"(den|dem|dei|han)\b{_GOES_ON}",
        r"\b(?:for|of|about|with|to|on|by|from|in|after|before|without|doing)\s+(that|this|it|those|these|them)\b"
        + _GOES_ON,
        r"\b(?:do|does|did|is|was|are|can|should|must|will|would)\s+(that|this|it|these|those)\b"
        rf"(?:(?=(?:\s+(?:{_GENERIC}))*\s*[?.!]*$)|(?=\s+(?:mean|matter|apply|work|help|cost|take|include|last|hold)\b)"
        rf"{_NO_CLAUSE.replace('to|that|for', 'that').replace('|to|that', '|that')}"
        r"(?!\s+\w+\s+to\s+(?:make|do|have|be|get|map|run|hold)\b))",
        r"\b(?:do|get|make|measure|use|achieve|evaluate|map|write|update|start|avoid|prevent|has|owns?|runs?|leads?|makes?|"
        rf"pays? for|decides?|writes?)\s+(that|this|it|those|these|them)\b{_GOES_ON}",
        r"\b(these|those)\s+\w+",
        r"\s(it|them)\s*[?.!]*$",
        r"\b(?:noen|noe|nokon|mange|hvilke|flere|fleire|alle|ingen|få|hvem|kven)\s+av\s+(dem|dei|disse|desse)\b",
        r"\b(?:one|some|many|which|each|all|most)\s+of\s+(them|those|these)\b",
    )
)
# Words that make no subject by themselves: with nothing but these, a question is about what was said before.
_INCOMPLETE = frozenset(
    """
    lang long many much ofte lenge ansvar ansvaret ansvarlig ansvarleg gjør gjer gjøre gjere gjøres gjerast eksempel
    eksempler eksemplet døme døma gi gje gir give flere fleire passer passar gamle gammel old bestemme vise show praksis
    koster kostar tid bestemmer avgjør avgjer betyr tyder fordeler fordelene ulemper ulempene fordelar ulempar
    vanlig vanleg lovpålagt nok bra best deltar deltek delta betaler betalar tar tek skjer jobben først sist
    need needs trenger treng bruker brukar uses driver driv å få viktig viktigste viktigst eksakt konkret
    konkrete praktisk grunn grunnen poenget hensikten føremålet responsible example examples practice costs cost
    takes often decides pays involved mandatory important matter matters first exactly concretely reason
    point
    """.split()
)
_TELL = re.compile(
    r"^(?:(?:kan|kunne|can|could) (?:du|dere|de|you) )?(?:(?:fortelle?|fortel|si|seie|forklare?|skrive?|høre|"
    r"høyre|tell|say|explain|know|hear)(?: meg| oss| me| us)? )?(?:litt |a bit )?(?:mer|meir|more|nærmere|nærare) "
    r"(?:om|about|on) ",
    re.IGNORECASE,
)
_LEAD = re.compile(
    r"^\W*(?:(?:og|and|men|but|så|so|also|dessuten|i tillegg|til slutt|finally|forresten)\b,?\s+)+", re.IGNORECASE
)
_IT_IS_TO = re.compile(r"\b(?:det|it)\s+(?:\w+\s+){0,2}(?:å|to)\s+(?P<deed>.+)$", re.IGNORECASE)
# What a question begins with before it comes to its subject.
_ASKING_WORDS = re.compile(
    r"^\W*(?:(?:og|and|men|but)\s+)?(?:hva|hvem|hvordan|hvorfor|hvilken|hvilket|hvilke|når|hvor|kva|kven|kvar|kor|korleis|"
    r"kvifor|what|who|whose|where|when|why|which|how)\b",
    re.IGNORECASE,
)
_DEED = re.compile(
    r"^\W*(?:hva|kva|hvem|kven|what|who)\s+(?!(?:er|var|betyr|tyder|går|handler|handlar|is|are|was|does|menes|meiner|kjennetegner)\b)",
    re.I,
)
_CLAUSE_END = re.compile(r"[,;:–]\s|\s-\s|[.!?]\s")
_MANY_WORDS = 7  # a question of more words is not about what was said before, however generic they are
_MOST_OWN_WORDS = 2  # words that carry a subject of their own; with more of them a question is not about what was said
_ASKING_WITHIN = re.compile(r"\s(?:hva|kva|what|hvem|kven|hvordan|korleis)\s", re.IGNORECASE)
_PUT_IN = re.compile(r"(?:\s(?:det|dette|den|it|that|this))?\s\((?:å )?([^()]*)\)", re.IGNORECASE)
_YES_NO_FRAME = re.compile(
    r"^(?:gjelder|gjeld|trenger|treng|virker|verkar|finnes|finst|må|kan|skal|bør|er|har|do|does|is|are|should|must|can)\s+|"
    r"\s+(?:(?:fortsatt|fremdeles|framleis|egentlig|eigentleg|still|really|gyldig|aktuelt|valid|current)\s*)+$",
    re.IGNORECASE,
)
# What only asks what something is, around what it asks of: "hva går … ut på", "what is … about".
_IS_ABOUT = re.compile(
    r"^(?:går|handler|handlar)\s+(?=.*\s(?:ut på|om)$)|\s(?:ut på|om|about|do|does|mean|for|like)$", re.IGNORECASE
)
_IRREGULAR = {"gjør": "gjøre", "gjer": "gjere", "set": "setje", "vel": "velje", "spør": "spørre", "er": "være"}
_ASKS_ONLY = re.compile(
    r"^(?:hvem|kven|når|hvorfor|kvifor|hvordan|korleis|hvor\s+ofte|kor\s+ofte|why|when|who|how\s+often)$", re.IGNORECASE
)
_WAY = re.compile(r"^\W*(?:hvordan|hvorfor|når|korleis|kvifor|how|why|when)\b", re.IGNORECASE)
_WHO = re.compile(r"^\W*(?:hvem|kven|who)\b", re.IGNORECASE)
_OF_A_THING = frozenset({"den", "han", "ho", "it"})  # they stand for what is made, and not for making it
_DOING = re.compile(r"(?<=\bvi )(?:gjøre|gjere) det\b|(?<=\bwe )do (?:that|it)\b", re.IGNORECASE)
_WE = re.compile(r"\bwe\b", re.IGNORECASE)
_FINITE = re.compile(r"\s(?:har|hadde|er|var|mener|meiner|sier|seier|må|kan|have|has|are|is)\s", re.IGNORECASE)
_ENGLISH = re.compile(r"\b(?:the|how|what|why|who|when|where|which|is|are|do|does|we|of|should|can)\b", re.IGNORECASE)


def without_lead(text: str) -> str:
    """The question without the "og" that ties it to the one before, and without "fortell mer om"."""
    said = _LEAD.sub("", text).strip()
    return _TELL.sub("", said).strip() or said


def wants_more_of(text: str) -> bool:
    """Whether a sentence asks to be told more of what it names: "fortell mer om …"."""
    return _TELL.match(_LEAD.sub("", text).strip()) is not None


def points_back(text: str) -> re.Match[str] | None:
    """The match of the first word (group 1) that points at what was said before; None where there is none."""
    found = [match for pattern in _POINTING if (match := pattern.search(text))]
    return min(found, key=lambda match: match.start(1), default=None)


def names_its_subject(text: str) -> bool:
    """Whether a question says itself what its "det" stands for, before it, or says so much that it stands alone."""
    own = own_words(text)
    before = [*_CLAUSE_END.split(text)[:-1], *_ASKING_WITHIN.split(text)[:-1]]
    return len(own) > _MOST_OWN_WORDS or any(content_words(clause) for clause in before)


def names_nothing(text: str) -> bool:
    """Whether a question only asks something more of what was asked about before it."""
    own = own_words(text)
    return not own and (is_incomplete(text) or points_back(text) is not None)


def own_words(text: str) -> list[str]:
    """The words of a question that make a subject by themselves."""
    return [word for word in content_words(text) if word not in _INCOMPLETE]


def is_incomplete(text: str) -> bool:
    """Whether a question says of nothing what it asks: "Why?", "Og hvem har ansvaret?", "How often?"."""
    content = content_words(text)
    if not content:
        return _ASKING_WORDS.match(without_lead(text)) is not None
    return len(words(text)) <= _MANY_WORDS and all(word in _INCOMPLETE for word in content)


def resolved(text: str, match: re.Match[str] | None, before: str) -> str:
    """The question with what it refers to put in, from the stand-alone question that came before."""
    said = without_lead(text)
    subject, is_deed = subject_of(before)
    if not subject:
        return said
    if is_deed and match is not None and match[1].lower() in _OF_A_THING and _WHO.match(before):
        subject, is_deed = subject.partition(" ")[2], False
    doing = _DOING.search(text)
    if doing and _WAY.match(before) and subject.split()[0][-1:] in "aeiouyæøå":
        return without_lead(f"{text[: doing.start()]}{subject}{text[doing.end() :]}")
    stem, mark = said.rstrip(" ?.!"), "?"
    if _ASKS_ONLY.match(stem) and subject.startswith("å "):
        who = "" if stem.lower() in ("hvem", "kven") else " vi"
        return f"{stem} skal{who} {subject[2:]}?"
    if _ASKS_ONLY.match(stem) and is_deed and _WAY.match(before) and _WE.search(before):
        who = "" if stem.lower() == "who" else " we"
        return f"{stem} should{who} {subject}?"
    if is_deed or match is None or match[1].lower() in ("these", "those", "disse", "desse", "dette", "denne"):
        if match is not None and match.start() and is_deed and not _ENGLISH.search(before):
            start, end = match.span(1)
            if subject.startswith("å ") and re.search(rf"\b(?:{_BEFORE})\s+$", text[:start], re.IGNORECASE):
                return without_lead(f"{text[:start]}{subject}{text[end:]}")
        return f"{stem} ({subject}){mark}"
    start, end = match.span(1)
    return without_lead(f"{text[:start]}{subject}{text[end:]}")


def subject_of(question: str) -> tuple[str, bool]:
    """What a question is about, in its own words, and whether that is something that one does."""
    question = asking_sentence(question)
    deed = _IT_IS_TO.search(question.rstrip(" ?.!"))
    if deed:
        return (deed["deed"] if _ENGLISH.search(question) else f"å {deed['deed']}"), True
    question = _PUT_IN.sub(r" \1", question)
    stem = _YES_NO_FRAME.sub("", _ASKING_WORDS.sub("", question.strip()).strip(" ?.!,–-"))
    stem = _IS_ABOUT.sub("", stem).strip(" ,")
    pieces = stem.split()
    while pieces and not _carries(pieces[0]):
        pieces.pop(0)
    if _WAY.match(question) and pieces:
        is_norwegian = not _ENGLISH.search(question)
        pieces = [pieces[0], *(one for one in pieces[1:] if one.lower() not in _SUBJECTS.split("|"))]
        if is_norwegian and len(pieces) > 1 and _is_verb_first(question, pieces[0]):
            return f"å {_infinitive(pieces[0])} {' '.join(pieces[1:])}", True
        return " ".join(pieces), not is_norwegian
    rest = " ".join(pieces)
    return rest, _FINITE.search(rest) is not None or _DEED.match(question) is not None


def _carries(word: str) -> bool:
    return any(not is_function_word(one) and one not in _INCOMPLETE for one in words(word))


def _is_verb_first(question: str, first: str) -> bool:
    """Whether the first word that says something is the verb: it stands second, or after "vi"."""
    place = [one.strip("?,.").lower() for one in question.split()].index(first.strip("?,.").lower())
    before = question.split()[place - 1].lower()
    is_noun = before in ("en", "ein") and first[-1:] not in "aeiouyæøå"  # "har en ansatt rett", and not "kan en måle"
    return place == 1 or (before in _SUBJECTS.split("|") and not is_noun)


def _infinitive(verb: str) -> str:
    if verb.lower() in _IRREGULAR:
        return _IRREGULAR[verb.lower()]
    if len(verb) > 2 and verb.endswith("r"):
        return verb[:-1]
    return verb if verb[-1] in "aeiouyæøå" else f"{verb}e"
