"""Pure: what sort of thing a question asks for, told by how it is asked."""

import re
from enum import StrEnum


class Aim(StrEnum):
    """The sorts of thing that are asked for; a heading and a question that aim at one thing go together."""

    REASON = "reason"
    WAY = "way"
    PERSON = "person"
    TIME = "time"
    PLACE = "place"
    FIGURE = "figure"
    DIFFERENCE = "difference"
    LAW = "law"
    DEFINITION = "definition"


# "Hvor mye har det å si" asks how it matters.
_QUANTITY = (
    r"\b(?:(?:hvor|kor)\s+(?:mange|stort?|mye|mykje|høyt?|lang)|how\s+(?:many|much)|andel(?:en)?|"
    r"(?<!\d )prosent(?:andel)?|what\s+(?:share|percentage|proportion))\b(?!.*\bå\s+(?:si|seie)\b)"
)
# Tried in this order, each at the beginning of the asking sentence or anywhere in it, as it is written.
_AIMS = {
    Aim.DIFFERENCE: r"\bforskjell(?:en)?\b|\bskilnad(?:en)?\b|\bdiffer(?:s|ences?)?\b|\bskiller\b.*\bfra\b|"
    r"\bskil\b.*\bfrå\b",
    Aim.LAW: r"\blov(?:a|en|er|ene|pålagt)?\b|\bpålagt\b|\bpålagd\b|\bplikt(?:er|ar)?\b|\blaw\b|\blegally?\b|"
    r"\brequired by\b|\bobliged\b|\brett til\b|\bright to\b",
    Aim.FIGURE: _QUANTITY,
    Aim.REASON: r"^(?:hvorfor|kvifor|korfor|why)\b|\bhva er grunnen\b|\bkva er grunnen\b",
    Aim.TIME: r"^(?:når|kva tid)\b(?!\s+(?:vi|jeg|eg|de|dei|dere|man|en|ein|det|ingen|ikke|ikkje|folk|leder|leiar))|"
    r"^(?:when|hvilket år|kva år|what year|hvor ofte|kor ofte|how often|hvor lenge|kor lenge|how long)\b",
    Aim.PERSON: r"^(?:hvem|kven|who|whose)\b",
    Aim.PLACE: r"^(?:hvor|kvar|kor|where)\b"
    r"(?!\s+(?:for|ofte|lenge|viktig|god|godt|gamle?|sikker|sikre|mye|mykje|stort?|mange|lang)\b)",
    Aim.WAY: r"^(?:hvordan|korleis|how)\b",
    Aim.DEFINITION: r"^(?:hva|kva) vil det (?:egentlig |eigentleg )?(?:si|seie) å\b|"
    r"^(?:hva|kva|what)\s+(?:(?:er|betyr|tyder|is|are|does)|(?:menes|meiner|meinast)\s+med)\s+"
    r"(?:(?:egentlig|eigentleg|actually|really) )?(?:en |et |ein |eit |ei |an? |the )?"
    r"[\w-]+(?:\s+[\w-]+){0,2}?(?:\s+(?:mean|egentlig|eigentleg|for noe|for noko))?\W*(?:$|, )",
}
_COMPILED = {aim: re.compile(pattern, re.IGNORECASE) for aim, pattern in _AIMS.items()}
_SENTENCE_END = re.compile(r"(?<=[.!?])\s+")


def asking_sentence(text: str) -> str:
    """The last sentence of a question: what comes before it tells the situation."""
    return _SENTENCE_END.split(text.strip())[-1].lstrip("–-«\"'( ")


def asking_part(text: str) -> str:
    """The same without what is told before a colon in it."""
    return asking_sentence(text).rpartition(": ")[2]


def aim_of(text: str) -> Aim | None:
    """What a question or a heading asks for; None where its wording does not tell."""
    asked = asking_sentence(text)
    return next((aim for aim, pattern in _COMPILED.items() if pattern.search(asked)), None)
