"""Pure: what is left of a question when the persons that it speaks of are left out."""

import re
from collections.abc import Iterable

from assistant.personal_data import PLACEHOLDERS, PersonalKind


def _any_of(kinds: Iterable[PersonalKind]) -> re.Pattern[str]:
    wanted = tuple(kinds)
    words = {words[kind] for words in PLACEHOLDERS.values() for kind in wanted}
    return re.compile("|".join(re.escape(word) for word in sorted(words)))


_LEFT_OUT = _any_of(PersonalKind)
_SOMEBODY = _any_of((PersonalKind.NAME, PersonalKind.IDENTITY_NUMBER, PersonalKind.ACCOUNT))
_SENTENCE_END = re.compile(r"(?<=[.!?])\s+|\n+")
_SAID_OF_SOMEBODY = re.compile(
    r"\b(?:han|hun|ho|ham|henne|hennes|hennar|hans|vedkommende|vedkomande|personen|he|she|him|her|his|hers)\b",
    re.IGNORECASE,
)
_WHOSE = re.compile(
    r"\b(?:hvem|kven|who|whose|sjekk|slå opp|look up|finn ut|find out|spor|trace|adressen? til|adressa til|"
    r"address of|eier|eig|owns|tilhører|høyrer til|belongs)\b",
    re.IGNORECASE,
)
_CONTACT = re.compile(  # what leads to where the answer should be sent
    r"(?:\b(?:mvh|med vennlig hilsen|med vennleg helsing|hilsen|helsing|regards|best regards|ring|call|kontakt|"
    r"contact|nå|reach|svar|reply|send|skriv|write|tlf|telefon\w*|tel|mob|mobil\w*|phone|e-?post\w*|e-?mail|sms|meg|"
    r"me|oss|us|på|til|at|to|on|eller|or|og|and|svaret|answer|the|it|det|gjerne|please|min|mitt|my|er|is|nr|"
    r"nummer\w*|number|adresse\w*|address)\b\W*)+$",
    re.IGNORECASE,
)
_FEWEST_WORDS = 2  # that can be a question


def impersonal(text: str) -> str:
    """What of `text` speaks of nobody in particular, "" where nothing is left to answer.

    Args:
        text: As `without_personal_data` gives it. Sentences about a person whose name or number was left out are
            dropped, and where an answer should be sent to; a text without placeholders comes back as it is.
    """
    if not _LEFT_OUT.search(text):
        return text
    about = _SOMEBODY.search(text) is not None
    kept = [_without_contact(one) for one in _SENTENCE_END.split(text) if not _is_of_somebody(one, about)]
    return " ".join(one for one in kept if len(re.findall(r"\w+", one)) >= _FEWEST_WORDS)


def _is_of_somebody(sentence: str, about: bool) -> bool:
    if _SOMEBODY.search(sentence) or (about and _SAID_OF_SOMEBODY.search(sentence)):
        return True
    return _LEFT_OUT.search(sentence) is not None and _WHOSE.search(sentence) is not None


def _without_contact(sentence: str) -> str:
    """The sentence without the placeholders, each with the words that lead to it."""
    parts = _LEFT_OUT.split(sentence)
    return " ".join(
        [*(_CONTACT.sub("", part).strip(" ,;:()-–") for part in parts[:-1]), parts[-1].strip(" ,;()-–")]
    ).strip()
