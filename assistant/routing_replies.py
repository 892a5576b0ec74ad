"""The fixed texts for the ways that do not lead to the sources, and what is said around an answer that does."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import cache

from assistant import replies
from assistant.personal_data import PersonalData, PersonalKind
from assistant.routing import Way
from assistant.types import Answer, AnswerStatus, Reason
from corpus.method import Step, load_method
from corpus.types import Language

_Texts = Mapping[Language, str]
_NB, _NN, _EN = Language.BOKMAL, Language.NYNORSK, Language.ENGLISH

_TEXTS: Mapping[Way, _Texts] = {
    Way.GREETING: {
        _NB: "Hei! Hva kan jeg hjelpe med?",
        _NN: "Hei! Kva kan eg hjelpe med?",
        _EN: "Hello! What can I help with?",
    },
    Way.THANKS: {
        _NB: "Bare hyggelig! Spør gjerne om mer.",
        _NN: "Berre hyggeleg! Spør gjerne om meir.",
        _EN: "You are welcome! Do ask if there is more.",
    },
    Way.WHO: {
        _NB: "Jeg er Veileder, et dataprogram som svarer på spørsmål om strategisk kompetansestyring i kommunene. "
        "Jeg er ikke et menneske. Det jeg sier om faget, kommer fra kilder som du kan åpne og lese selv.",
        _NN: "Eg er Veileder, eit dataprogram som svarar på spørsmål om strategisk kompetansestyring i kommunane. "
        "Eg er ikkje eit menneske. Det eg seier om faget, kjem frå kjelder som du kan opne og lese sjølv.",
        _EN: "I am Veileder, a computer program that answers questions about strategic competence management in "
        "Norwegian municipalities. I am not a human being. What I say about the subject comes from sources that you "
        "can open and read yourself.",
    },
    Way.ABILITIES: {
        _NB: "Vil dere lage en plan, skriver du for eksempel «hjelp meg med steg 1». Enkeltsaker avgjør jeg ikke, og "
        "det kildene ikke sier, gjetter jeg ikke på.",
        _NN: "Vil de lage ein plan, skriv du til dømes «hjelp meg med steg 1». Enkeltsaker avgjer eg ikkje, og det "
        "kjeldene ikkje seier, gjettar eg ikkje på.",
        _EN: "If you want to make a plan, write for example “help me with step 1”. I do not decide single cases, and I "
        "do not guess at what the sources do not say.",
    },
    Way.LEGAL_CASE: {
        _NB: "Hva loven betyr i en enkelt sak, kan jeg ikke avgjøre. Svaret står i lov og avtale slik de er nå, og "
        "avhenger av forhold som jeg ikke kjenner. Som leder kan du spørre HR, kommunens jurist eller KS. Som ansatt "
        "kan du spørre den tillitsvalgte. Det kildene sier generelt, kan jeg svare på.",
        _NN: "Kva lova tyder i ei enkelt sak, kan eg ikkje avgjere. Svaret står i lov og avtale slik dei er no, og "
        "kjem an på forhold som eg ikkje kjenner. Som leiar kan du spørje HR, juristen i kommunen eller KS. Som "
        "tilsett kan du spørje den tillitsvalde. Det kjeldene seier generelt, kan eg svare på.",
        _EN: "I cannot decide what the law means in a single case. The answer is in the law and the agreements as they "
        "stand now, and depends on circumstances that I do not know. As a manager you can ask HR, the municipality's "
        "lawyer or KS. As an employee you can ask your union representative. What the sources say in general, I can "
        "answer.",
    },
    Way.UNSAFE: {
        _NB: "Det kan jeg ikke gjøre. Jeg svarer bare ut fra kildene, finner ikke på noe og følger de samme reglene "
        "for alle. Still gjerne spørsmålet om kompetansearbeid for seg selv, så svarer jeg på det.",
        _NN: "Det kan eg ikkje gjere. Eg svarar berre ut frå kjeldene, finn ikkje på noko og følgjer dei same reglane "
        "for alle. Still gjerne spørsmålet om kompetansearbeid for seg sjølv, så svarar eg på det.",
        _EN: "I cannot do that. I answer from the sources only, make nothing up and follow the same rules for all. "
        "Do ask your question about competence work by itself, and I will answer it.",
    },
    Way.PERSONAL_DATA: {
        _NB: "Spørsmål om enkeltpersoner svarer jeg ikke på. Ta det med nærmeste leder eller HR, eller spør meg "
        "generelt, uten navn og nummer.",
        _NN: "Spørsmål om enkeltpersonar svarar eg ikkje på. Ta det med næraste leiar eller HR, eller spør meg "
        "generelt, utan namn og nummer.",
        _EN: "I do not answer questions about individual people. Take it up with the immediate manager or HR, or ask "
        "me in general terms, without names and numbers.",
    },
}
_STATUSES: Mapping[Way, tuple[AnswerStatus, Reason | None]] = {
    Way.GREETING: (AnswerStatus.CHAT, None),
    Way.THANKS: (AnswerStatus.CHAT, None),
    Way.WHO: (AnswerStatus.CHAT, None),
    Way.ABILITIES: (AnswerStatus.CHAT, None),
    Way.LEGAL_CASE: (AnswerStatus.DECLINED, Reason.LEGAL_CASE),
    Way.UNSAFE: (AnswerStatus.DECLINED, Reason.UNSAFE),
    Way.PERSONAL_DATA: (AnswerStatus.DECLINED, Reason.PERSONAL_DATA),
}
_FOLLOW_UPS: Mapping[Way, Mapping[Language, tuple[str, ...]]] = {
    Way.LEGAL_CASE: {
        _NB: (
            "En ansatt ber om utdanningspermisjon. Må vi si ja?",
            "Hvilke lover og avtaler gjelder for kompetansearbeidet?",
            "Kan vi bruke svarene her i en konkret personalsak?",
        ),
        _NN: (
            "Ein tilsett ber om utdanningspermisjon. Må vi seie ja?",
            "Kva lover og avtalar gjeld for kompetansearbeidet?",
            "Kan vi bruke svara her i ei konkret personalsak?",
        ),
        _EN: (
            "An employee asks for educational leave. Must we say yes?",
            "Which laws and agreements apply to competence work?",
            "Can we use the answers here in a specific staff case?",
        ),
    },
    Way.PERSONAL_DATA: {
        _NB: (
            "Hva skal jeg gjøre som nærmeste leder?",
            "Hva blir ventet av den enkelte medarbeideren?",
            "Hvordan får vi med oss de ansatte?",
        ),
        _NN: (
            "Kva skal eg gjere som næraste leiar?",
            "Kva blir venta av den enkelte medarbeidaren?",
            "Korleis får vi med oss dei tilsette?",
        ),
        _EN: (
            "What should I do as the immediate manager?",
            "What is expected of the individual employee?",
            "How do we get the employees on board?",
        ),
    },
}

_LEFT_OUT: _Texts = {
    _NB: "Jeg har utelatt {data} fra spørsmålet og lagrer ikke slike opplysninger.",
    _NN: "Eg har utelate {data} frå spørsmålet og lagrar ikkje slike opplysningar.",
    _EN: "I have left {data} out of your question, and do not store such data.",
}
_DATA: Mapping[Language, Mapping[PersonalKind, tuple[str, str]]] = {
    _NB: {
        PersonalKind.EMAIL: ("e-postadressen", "e-postadressene"),
        PersonalKind.IDENTITY_NUMBER: ("fødselsnummeret", "fødselsnumrene"),
        PersonalKind.ACCOUNT: ("kontonummeret", "kontonumrene"),
        PersonalKind.PHONE: ("telefonnummeret", "telefonnumrene"),
        PersonalKind.NAME: ("navnet", "navnene"),
    },
    _NN: {
        PersonalKind.EMAIL: ("e-postadressa", "e-postadressene"),
        PersonalKind.IDENTITY_NUMBER: ("fødselsnummeret", "fødselsnummera"),
        PersonalKind.ACCOUNT: ("kontonummeret", "kontonummera"),
        PersonalKind.PHONE: ("telefonnummeret", "telefonnummera"),
        PersonalKind.NAME: ("namnet", "namna"),
    },
    _EN: {
        PersonalKind.EMAIL: ("the e-mail address", "the e-mail addresses"),
        PersonalKind.IDENTITY_NUMBER: ("the identity number", "the identity numbers"),
        PersonalKind.ACCOUNT: ("the account number", "the account numbers"),
        PersonalKind.PHONE: ("the phone number", "the phone numbers"),
        PersonalKind.NAME: ("the name", "the names"),
    },
}
_AND: _Texts = {_NB: "og", _NN: "og", _EN: "and"}

_STEP_OPENED: _Texts = {
    _NB: "Da tar vi det {ordinal} steget i planleggingen: **{name}**",
    _NN: "Då tek vi det {ordinal} steget i planlegginga: **{name}**",
    _EN: "Then we take the {ordinal} step of the planning: **{name}**",
}
_STEP_QUESTIONS: _Texts = {
    _NB: "De første spørsmålene i steget er disse:",
    _NN: "Dei første spørsmåla i steget er desse:",
    _EN: "The first questions of the step are these:",
}
_ORDINALS: Mapping[Language, tuple[str, ...]] = {
    _NB: ("første", "andre", "tredje", "fjerde", "femte", "sjette", "sjuende"),
    _NN: ("første", "andre", "tredje", "fjerde", "femte", "sjette", "sjuande"),
    _EN: ("first", "second", "third", "fourth", "fifth", "sixth", "seventh"),
}
_QUESTIONS_SHOWN = 3


def reply_to(way: Way, language: Language) -> Answer:
    """What is said to a text that goes a way which does not lead to the sources."""
    if way is Way.OUT_OF_SCOPE:
        return replies.out_of_scope(language)
    status, reason = _STATUSES[way]
    text = _TEXTS[way][language]
    if way in (Way.GREETING, Way.ABILITIES):
        helps = replies.help_text(language)
        text = f"{text} {helps}" if way is Way.GREETING else f"{helps} {text}"
    follow_ups = _FOLLOW_UPS[way][language] if way in _FOLLOW_UPS else replies.first_questions(language)
    return Answer(status, language, text, follow_ups=follow_ups, reason=reason, composed_by="fixed")


def left_out_note(left_out: Sequence[PersonalData], language: Language) -> str:
    """What is said first where something was left out of the question; "" where nothing was."""
    if not left_out:
        return ""
    counts = Counter(one.kind for one in left_out)
    named = [_DATA[language][kind][count > 1] for kind, count in counts.items()]
    data = f" {_AND[language]} ".join(filter(None, (", ".join(named[:-1]), named[-1])))
    return _LEFT_OUT[language].format(data=data)


def step_opening(number: int, language: Language) -> str:
    """What is said before the answer about a step of the planning: which step it is."""
    step = _steps(language)[number - 1]
    return _STEP_OPENED[language].format(ordinal=_ORDINALS[language][number - 1], name=step.name)


def with_what_was_left_out(answer: Answer, left_out: Sequence[PersonalData]) -> Answer:
    """The answer, with a sentence first that says what was left out of the question; as it is where nothing was."""
    note = left_out_note(left_out, answer.language)
    return replace(answer, text=f"{note}\n\n{answer.text}") if note else answer


def with_opened_step(answer: Answer, number: int) -> Answer:
    """The answer about a step of the planning, between which step it is and the first that is asked in it.

    Where the sources have no answer, the step is opened all the same.
    """
    language = answer.language
    opened = step_opening(number, language)
    asked = "\n".join(f"- {field.question}" for field in _steps(language)[number - 1].fields[:_QUESTIONS_SHOWN])
    is_answered = answer.status in (AnswerStatus.ANSWERED, AnswerStatus.PARTIAL)
    said = (opened, *((answer.text,) if is_answered else ()), f"{_STEP_QUESTIONS[language]}\n\n{asked}")
    if is_answered:
        return replace(answer, text="\n\n".join(said))
    return Answer(AnswerStatus.CHAT, language, "\n\n".join(said), follow_ups=answer.follow_ups, composed_by="fixed")


@cache
def _steps(language: Language) -> tuple[Step, ...]:
    return load_method(language).steps
