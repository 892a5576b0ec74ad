"""Pure: whether a statement denies, limits or widens where its source does not, told by small words."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from assistant.figures import clause_spans
from assistant.populations import keys
from corpus.sentences import sentence_spans

_NOT_ONLY = re.compile(r"\b(?:ikke|ikkje|not)\s+(?:bare|berre|kun|only|just)\b", re.IGNORECASE)
_ONLY = r"bare|berre|kun|utelukkende|utelukkande|only|merely|solely"
_ONLY_FIGURE = re.compile(
    rf"\b(?:{_ONLY})\b(?=\s+(?:\d|om lag|rundt|about|around|halv|en tred|ein tred|a third))", re.I
)
_LIMITS = re.compile(rf"\b(?:{_ONLY})\b", re.IGNORECASE)
_DENIES = (
    r"ikke|ikkje|ingen|inga|inkje|intet|ingenting|aldri|uten|utan|verken|korkje|neppe|sjelden|sjeldan|mangl\w+|"
    r"not|none|nobody|nothing|never|without|neither|nor|hardly|rarely|seldom|lack\w*|cannot|\w+n['’]t"
)
_NORWEGIAN_DENIES = re.compile(rf"\b(?:{_DENIES})\b", re.IGNORECASE)
_ENGLISH_DENIES = re.compile(rf"\b(?:{_DENIES}|no)\b", re.IGNORECASE)  # in nynorsk "no" is now
_YES = re.compile(r"^\W*(?:ja|jo|yes)\b(?=\W)", re.IGNORECASE)
_NO = re.compile(r"^\W*(?:nei|no)(?=[,.:!–])", re.IGNORECASE)

# Words that make a statement stronger than one without them: the source must have one of the same sort.
_STRENGTHS = {
    "all": re.compile(
        r"\b(?:alle|alltid|samtlige|samtlege|enhver|all|always|everyone|every(?!\s+(?:year|month|week|day|time)))\b",
        re.IGNORECASE,
    ),
    "most": re.compile(r"\b(?:fleste|flest|flertall\w*|fleirtal\w*|majorit\w+|most)\b", re.IGNORECASE),
    "must": re.compile(
        r"\b(?:må|skal|plikt\w*|pålagt|pålagd|pålegg\w*|krev\w*|krav\w*|forbudt|forbode|"
        r"must|shall|required?|requires|obliged|obligation|mandatory|forbidden)\b",
        re.IGNORECASE,
    ),
    "law": re.compile(r"\b(?:lov(?:a|en|er|verk\w*|pålagt)?|\w+lov(?:a|en)|law|legal\w*|act)\b", re.IGNORECASE),
}


# Opposites: a statement must not put one in the other's place, nor give one side what is said of the other.
_OPPOSITES = tuple(
    tuple(re.compile(rf"\b(?:{side})\b", re.IGNORECASE) for side in pair)
    for pair in (
        ("små|liten|lita|lite|small|smaller|smallest|minste", "stor|stort|store|største|large|larger|largest|big"),
        ("svak|svakt|svake|svakare|svakere|weak|weaker", "sterk|sterkt|sterke|sterkere|sterkare|strong|stronger"),
        ("mer|meir|flere|fleire|more", "mindre|færre|less|fewer"),
        (
            "høy|høyt|høye|høyere|høg|høgt|høge|høgare|high|higher",
            "lav|lavt|lave|lavere|låg|lågt|låge|lågare|low|lower",
        ),
        ("før|på forhånd|på førehand|before|beforehand", "etter|etterpå|after|afterwards"),
        ("lite|litt|little", "mye|mykje|mange|much|many"),
        ("øk\\w*|auk\\w*|opp|increas\\w*|rise|rose|up", "red\\w*|falt|fall\\w*|ned|minka?r?|decreas\\w*|fell|down"),
        ("første|fyrste|first", "siste|last"),
        ("nye?|nytt|nyere|nyare|new|newer", "gam(?:mel|melt|le)|eldre|old|older"),
        ("kvinner|women", "menn|men"),
        ("offentlig\\w*|offentleg\\w*|public", "privat\\w*|private"),
        ("intern\\w*|internal", "ekstern\\w*|external"),
        ("uformell\\w*|informal", "formell\\w*|formal"),
        ("lettere|lettare|easier", "vanskeligere|vanskelegare|vanskelig|harder"),
        ("god|godt|gode|bedre|betre|best|good|better", "dårlig\\w*|dårleg\\w*|verre|bad|worse|worst"),
    )
)


@dataclass(frozen=True, slots=True)
class _Clause:
    stems: frozenset[str]
    denies: bool
    limits: bool
    limits_figure: bool


def agrees(statement: str, source: str, *, english: bool, source_english: bool) -> bool:
    """Whether the statement denies and limits what its source does, and nothing else.

    Each clause is held against the clause of the source that has most of its words. Where the two are in languages
    that cannot be compared word by word, the texts are held against each other as wholes.
    """
    if _leads_with(statement) != "" and _leads_with(statement) != _leads_with(source):
        return False
    said, borne = _clauses(statement, english), _clauses(source, source_english)
    if english != source_english:
        return any(one.denies for one in said) == any(one.denies for one in borne)
    return all(_has_its_like(clause, borne) for clause in said if clause.stems or clause.denies)


def widens(statement: str, source: str) -> bool:
    """Whether the statement says "all", "most", "must" or "by law" where its source does not."""
    return any(sort.search(statement) and not sort.search(source) for sort in _STRENGTHS.values())


def keeps_sides(statement: str, source: str) -> bool:
    """Whether the statement gives each of two opposites what the source gives it."""
    clauses = _clause_texts(source)
    return all(
        _keeps_side(statement, own, opposite, clauses)
        for pair in _OPPOSITES
        for own, opposite in (pair, pair[::-1])
        if own.search(statement) and opposite.search(source)
    )


def _keeps_side(statement: str, own: re.Pattern[str], opposite: re.Pattern[str], clauses: Sequence[str]) -> bool:
    ours = keys(" ".join(clause for clause in clauses if own.search(clause)))
    theirs = keys(" ".join(clause for clause in clauses if opposite.search(clause) and not own.search(clause)))
    said = keys(
        " ".join(clause for clause in _clause_texts(statement) if own.search(clause) and not opposite.search(clause))
    )
    return bool(ours) and not said & (theirs - ours)


def _has_its_like(clause: _Clause, others: Sequence[_Clause]) -> bool:
    most = max((len(clause.stems & other.stems) for other in others), default=0)
    return any(
        clause.denies == other.denies
        and (clause.limits == other.limits or (clause.limits_figure and other.limits))
        and (not clause.limits_figure or other.limits_figure or other.limits)
        for other in others
        if len(clause.stems & other.stems) == most
    )


def _clauses(text: str, english: bool) -> list[_Clause]:
    denying = _ENGLISH_DENIES if english else _NORWEGIAN_DENIES
    return [_clause(clause, denying) for clause in _clause_texts(_NOT_ONLY.sub(" ", text))]


def _clause_texts(text: str) -> list[str]:
    return [text[slice(*span)] for start, end in sentence_spans(text) for span in clause_spans(text, start, end)]


def _clause(text: str, denying: re.Pattern[str]) -> _Clause:
    """Two words that deny make none."""
    said = denying.findall(_NO.sub(" ", text))
    return _Clause(
        stems=frozenset(keys(text)),
        denies=len(said) % 2 == 1,
        limits=_LIMITS.search(_ONLY_FIGURE.sub(" ", text)) is not None,
        limits_figure=_ONLY_FIGURE.search(text) is not None,
    )


def _leads_with(text: str) -> str:
    """The yes or no that a text begins with."""
    if _YES.match(text):
        return "yes"
    return "no" if _NO.match(text) else ""
