"""The fixed texts, one for each ending that is not an answer from the sources, in the language of the question."""

from collections.abc import Mapping, Sequence

from assistant.types import Answer, AnswerStatus, Reason
from corpus.types import Language

_Texts = Mapping[Language, str]
_NB, _NN, _EN = Language.BOKMAL, Language.NYNORSK, Language.ENGLISH

_HELP: _Texts = {
    _NB: "Jeg kan svare på spørsmål om strategisk kompetansestyring i kommunene: funnene i kompetanserapporten, "
    "arbeidsgiverstrategien Stolt og unik, hvordan dere lager planen og evaluerer tiltak, og dokumentene dere selv har "
    "lagt inn.",
    _NN: "Eg kan svare på spørsmål om strategisk kompetansestyring i kommunane: funna i kompetanserapporten, "
    "arbeidsgivarstrategien Stolt og unik, korleis de lagar planen og evaluerer tiltak, og dokumenta de sjølve har "
    "lagt inn.",
    _EN: "I can answer questions about strategic competence management in Norwegian municipalities: the findings of "
    "the competence report, the employer strategy Stolt og unik, how you make the plan and evaluate measures, and the "
    "documents that you have added.",
}
_FOLLOW_UPS: Mapping[Language, tuple[str, ...]] = {
    _NB: (
        "Hvordan evaluerer vi tiltak?",
        "Hvor mange kommuner har en overordnet kompetanseplan?",
        "Hva fremmer læring på arbeidsplassen?",
    ),
    _NN: (
        "Korleis evaluerer vi tiltak?",
        "Kor mange kommunar har ein overordna kompetanseplan?",
        "Kva fremjar læring på arbeidsplassen?",
    ),
    _EN: (
        "How do we evaluate measures?",
        "How many municipalities have an organisation-wide competence plan?",
        "What furthers learning in the workplace?",
    ),
}
_NOT_IN_SOURCES: _Texts = {
    _NB: "Kildene mine sier ikke noe om dette, og jeg vil ikke gjette.",
    _NN: "Kjeldene mine seier ikkje noko om dette, og eg vil ikkje gjette.",
    _EN: "My sources say nothing about this, and I will not guess.",
}
_MISSING: _Texts = {
    _NB: "Kildene mine svarer ikke på dette når det gjelder {named}, og jeg vil ikke gjette.",
    _NN: "Kjeldene mine svarar ikkje på dette når det gjeld {named}, og eg vil ikkje gjette.",
    _EN: "My sources do not answer this as far as {named} is concerned, and I will not guess.",
}
_ELSEWHERE: _Texts = {
    _NB: "Spør heller HR i kommunen, KS eller SSB, alt etter hva det gjelder.",
    _NN: "Spør heller HR i kommunen, KS eller SSB, alt etter kva det gjeld.",
    _EN: "Ask HR in the municipality, KS or Statistics Norway (SSB) instead, depending on what it is about.",
}
_NEAREST: _Texts = {
    _NB: "Spørsmålene under ligger nærmest, og dem kan jeg svare på.",
    _NN: "Spørsmåla under ligg nærast, og dei kan eg svare på.",
    _EN: "The questions below come closest, and those I can answer.",
}
_NEAREST_QUESTION: _Texts = {
    _NB: "Kildene svarer kanskje ikke på akkurat dette. Nærmest kommer svaret på:",
    _NN: "Kjeldene svarar kanskje ikkje på akkurat dette. Nærast kjem svaret på:",
    _EN: "The sources may not answer exactly this. Closest comes the answer to:",
}
_PART: _Texts = {
    _NB: "Kildene mine svarer bare på en del av det du spør om.",
    _NN: "Kjeldene mine svarer berre på ein del av det du spør om.",
    _EN: "My sources answer only a part of what you ask.",
}
_INSTEAD_OF_MODEL: _Texts = {
    _NB: "Språkmodellen ga ikke et svar som kunne brukes, så dette er hentet rett fra kildene.",
    _NN: "Språkmodellen gav ikkje eit svar som kunne brukast, så dette er henta rett frå kjeldene.",
    _EN: "The language model gave no answer that could be used, so this is taken straight from the sources.",
}
_NOT_THAT_SHARE: _Texts = {
    _NB: "Nei, {claimed} er ikke det kildene sier om dette. De sier:",
    _NN: "Nei, {claimed} er ikkje det kjeldene seier om dette. Dei seier:",
    _EN: "No, {claimed} is not what the sources say about this. They say:",
}
_OUT_OF_SCOPE: _Texts = {
    _NB: "Dette ligger utenfor det jeg kan hjelpe med.",
    _NN: "Dette ligg utanfor det eg kan hjelpe med.",
    _EN: "This is outside what I can help with.",
}
_CLARIFY: _Texts = {
    _NB: "Hva gjelder spørsmålet? Skriv gjerne en hel setning, for eksempel «Hvordan evaluerer vi tiltak?».",
    _NN: "Kva gjeld spørsmålet? Skriv gjerne ei heil setning, til dømes «Korleis evaluerer vi tiltak?».",
    _EN: "What is your question about? Try a whole sentence, such as “How do we evaluate measures?”.",
}

_NOT_KEPT: _Texts = {
    _NB: "Samtalen kunne ikke lagres nå. Skriv hele spørsmålet neste gang, for dette svaret huskes ikke.",
    _NN: "Samtalen kunne ikkje lagrast no. Skriv heile spørsmålet neste gong, for dette svaret blir ikkje hugsa.",
    _EN: "The conversation could not be saved now. Write your next question in full: this answer is not remembered.",
}


_NOTHING_BEFORE: _Texts = {
    _NB: "Jeg vet ikke hva du sikter til. Skriv gjerne hele spørsmålet, for eksempel «Hvordan evaluerer vi tiltak?».",
    _NN: "Eg veit ikkje kva du siktar til. Skriv gjerne heile spørsmålet, til dømes «Korleis evaluerer vi tiltak?».",
    _EN: "I do not know what you refer to. Please write the whole question, such as “How do we evaluate measures?”.",
}
_NOTHING_MORE: _Texts = {
    _NB: "Mer sier ikke kildene mine om akkurat dette. Spørsmålene under ligger nærmest.",
    _NN: "Meir seier ikkje kjeldene mine om akkurat dette. Spørsmåla under ligg nærast.",
    _EN: "My sources say no more about exactly this. The questions below come closest.",
}
_SOURCES: _Texts = {
    _NB: "Svaret er hentet herfra:",
    _NN: "Svaret er henta herfrå:",
    _EN: "The answer was taken from:",
}
_PAGE: _Texts = {_NB: "side", _NN: "side", _EN: "page"}


def not_in_sources(language: Language, nearest: Sequence[str] = (), missing: Sequence[str] = ()) -> Answer:
    """What is said when the sources do not answer the question.

    Args:
        language: The reader's.
        nearest: Questions that the sources do answer.
        missing: What the question names that they do not speak of.
    """
    opening, closing = ("“", "”") if language is Language.ENGLISH else ("«", "»")
    named = ", ".join(f"{opening}{one}{closing}" for one in missing)
    text = _MISSING[language].format(named=named) if missing else _NOT_IN_SOURCES[language]
    beside = _NEAREST[language] if nearest else _HELP[language]
    elsewhere = f"{_ELSEWHERE[language]} " if nearest else ""  # what is near to the sources is near to them, too
    return _fixed(AnswerStatus.DECLINED, language, f"{text} {elsewhere}{beside}", Reason.NOT_IN_SOURCES, nearest)


def nearest_question(language: Language, heading: str) -> str:
    """What is said before the answer to a question that is only near the one that was asked."""
    return f"{_NEAREST_QUESTION[language]} **{heading}**"


def nothing_before(language: Language) -> Answer:
    """What is said to "tell me more" where nothing was told."""
    return _fixed(AnswerStatus.CLARIFY, language, _NOTHING_BEFORE[language], None)


def nothing_more(language: Language, nearest: Sequence[str] = ()) -> Answer:
    """What is said when all that the sources say about a question was told; `nearest` are questions beside it."""
    return _fixed(AnswerStatus.DECLINED, language, _NOTHING_MORE[language], Reason.NOT_IN_SOURCES, nearest)


def sources(language: Language) -> str:
    """What is said before the list of what an answer was taken from."""
    return _SOURCES[language]


def page(language: Language) -> str:
    """The word before the number of a page."""
    return _PAGE[language]


def not_that_share(language: Language, claimed: str) -> str:
    """What is said before an answer whose figures are others than the share that the question takes for granted."""
    return _NOT_THAT_SHARE[language].format(claimed=claimed)


def only_a_part(language: Language) -> str:
    """What is said after an answer to a part of the question."""
    return _PART[language]


def instead_of_model(language: Language) -> str:
    """What is said after an answer that a language model should have written."""
    return _INSTEAD_OF_MODEL[language]


def out_of_scope(language: Language) -> Answer:
    """What is said to a question about something else altogether."""
    return _fixed(AnswerStatus.DECLINED, language, f"{_OUT_OF_SCOPE[language]} {_HELP[language]}", Reason.OUT_OF_SCOPE)


def help_text(language: Language) -> str:
    """What Veileder can help with."""
    return _HELP[language]


def first_questions(language: Language) -> tuple[str, ...]:
    """Questions for somebody who has asked none yet."""
    return _FOLLOW_UPS[language]


def not_kept(language: Language) -> str:
    """What is said beside an answer that could not be kept."""
    return _NOT_KEPT[language]


def clarify(language: Language) -> Answer:
    """What is said when the question holds nothing to search for."""
    return _fixed(AnswerStatus.CLARIFY, language, _CLARIFY[language], None)


def _fixed(
    status: AnswerStatus, language: Language, text: str, reason: Reason | None, follow_ups: Sequence[str] = ()
) -> Answer:
    offered = tuple(follow_ups) or _FOLLOW_UPS[language]
    return Answer(status, language, text, follow_ups=offered, reason=reason, composed_by="fixed")
