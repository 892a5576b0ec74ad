"""The fixed texts, one for each ending that is not an answer from the sources."""

from assistant.types import Answer, AnswerStatus, Reason
from corpus.types import Language

_HELP = (
    "Jeg kan svare på spørsmål om strategisk kompetansestyring i kommunene: funnene i kompetanserapporten, "
    "arbeidsgiverstrategien Stolt og unik, hvordan dere evaluerer tiltak, og dokumentene dere selv har lagt inn."
)
_FOLLOW_UPS = (
    "Hvordan evaluerer vi tiltak?",
    "Hvor mange kommuner har en overordnet kompetanseplan?",
    "Hva fremmer læring på arbeidsplassen?",
)


def not_in_sources() -> Answer:
    """What is said when the sources do not answer the question."""
    text = f"Kildene mine sier ikke noe om dette, og jeg vil ikke gjette. {_HELP}"
    return _fixed(AnswerStatus.DECLINED, text, Reason.NOT_IN_SOURCES)


def out_of_scope() -> Answer:
    """What is said to a question about something else altogether."""
    return _fixed(AnswerStatus.DECLINED, f"Dette ligger utenfor det jeg kan hjelpe med. {_HELP}", Reason.OUT_OF_SCOPE)


def not_in_english() -> Answer:
    """What is said to a question in English, as long as there are no answers in English."""
    text = "I can only answer in Norwegian so far. Please ask in Norwegian; the sources are in Norwegian, too."
    return Answer(AnswerStatus.DECLINED, Language.ENGLISH, text, reason=Reason.LANGUAGE, composed_by="fixed")


def greeting() -> Answer:
    """What is said to a greeting, or to somebody who asks what Veileder can do."""
    return _fixed(AnswerStatus.CHAT, f"Hei! {_HELP}", None)


def clarify() -> Answer:
    """What is said when the question holds nothing to search for."""
    text = "Hva gjelder spørsmålet? Skriv gjerne en hel setning, for eksempel «Hvordan evaluerer vi tiltak?»."
    return _fixed(AnswerStatus.CLARIFY, text, None)


def _fixed(status: AnswerStatus, text: str, reason: Reason | None) -> Answer:
    return Answer(status, Language.BOKMAL, text, follow_ups=_FOLLOW_UPS, reason=reason, composed_by="fixed")
