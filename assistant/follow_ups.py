"""Pure: a message in a conversation → the question that it asks, standing alone.

Only what points back is filled in; a question that is complete is left as it was written.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from assistant.aims import Aim, aim_of, asking_sentence
from assistant.ellipsis import elliptic_part, elliptic_quantity, parts_named, swapped
from assistant.ordinals import is_only_ordinal, item_named, numbered, ordinal_of, with_ordinal
from assistant.references import (
    is_incomplete,
    names_its_subject,
    names_nothing,
    own_words,
    points_back,
    resolved,
    subject_of,
    wants_more_of,
    without_lead,
)
from assistant.splitting import asked_apart, split_questions
from assistant.types import AnswerStatus, Asked, Message, Question, Wish
from assistant.wishes import language_wish, wish_of, without_background, without_language_wish
from assistant.wording import content_words
from corpus.types import Language
from indexing.language import is_function_word, words

_SENTENCE_END = re.compile(r"(?<=[.!?])\s+")
_TOLD = re.compile(r"(?<=[.!])\s+|\s+[–—-]\s+")
_PLEASANTRY = re.compile(
    r"\W*(?:(?:tusen |mange )?takk|thanks|thank you|hei|hallo|hello|hi|ok|okei|fint|flott|supert|bra|great|good)"
    r"(?: (?:for|skal du|du|deg|dere|a lot|so much|very much)\b.{0,20})?\W*",
    re.IGNORECASE,
)
# "Vi har ikke det", "we don't have one"
_HAVING = re.compile(r"\b(?:har|have|got|mangler|manglar|lack|bruker|brukar|use)\b", re.IGNORECASE)
_USED = re.compile(r"brukes|brukast|nyttes|nyttast|lages|lagast|gjøres|gjerast|used|made", re.IGNORECASE)
_SAYING_NOTHING = re.compile(r"\b(?:one|any|\w+n['’]t)\b", re.IGNORECASE)
_THING_MEANT = re.compile(r"\b(?:det|dette|den|one|it|that|this|any|those)\b", re.IGNORECASE)
# What may lean on what was said: "Får en lønn da?", "What do they do?", "With pay?"
_LEANS = re.compile(
    r"\b(?:da|då|dette|det|den|dem|de|dei|disse|desse|der|han|ho|hun|then|they|them|it|its|one|ones|that|this|those|there)\b|"
    r"^\W*\w+(?:\s+\w+){0,2}\W*$",
    re.IGNORECASE,
)
_FEW_WORDS = 3  # words that make a subject; with more of them a question is about what it says itself
_PUT_AT_END = re.compile(r"\s\(([^()]*)\)\?$")
_REMEMBERED = 12  # turns that a question may refer to
_NO_SUBJECT = {AnswerStatus.CHAT, AnswerStatus.CLARIFY}


def stand_alone(question: Question) -> Asked:
    """What is asked, with what it takes from the conversation put in, and what is wanted of the answer."""
    text, language = without_language_wish(without_background(question.text.strip()))
    history = _resolved(question.history[-_REMEMBERED:])
    before = _before(history)
    wish, wanted = wish_of(text), language_wish(text)
    if wanted is not None:
        return Asked(before, language=wanted, continues=True)
    if wish is not None:
        return Asked(before, wish, language, continues=True)
    instructed = _without_instructions(text, language)
    if instructed is not None:
        return instructed
    complete = without_lead(text)
    if not before:
        return Asked(complete, language=language)
    text = _with_the_last_ordinal(_told_more_of(text), history)
    with_thing = _with_the_thing(text, split_questions(_subject_before(history, before))[-1])
    if with_thing != text:
        return Asked(with_thing, language=language, continues=True)
    if _tells_its_own(text):
        return Asked(complete, language=language)
    last = split_questions(before)[-1]
    part = None if is_only_ordinal(text) else elliptic_part(text) or elliptic_quantity(text, last)
    if part is not None:
        parts = parts_named(part) if aim_of(last) is Aim.FIGURE else (part,)
        swaps = [_capitalised(swapped(last, one)) for one in parts]
        swaps = [_PUT_AT_END.sub(r" – \1?", one) for one in swaps] if len(swaps) > 1 else swaps
        return Asked(" ".join(swaps), language=language, continues=True, named=part)
    asked = _filled_in(text, history, before)
    if asked == complete:
        return Asked(complete, language=language)
    return Asked(_capitalised(asked_apart(asked)), language=language, continues=True)


def other_readings(question: Question, asked: Asked) -> tuple[str, ...]:
    """Other ways to read what was `asked`: about what the conversation was about, where it says little itself.

    None for what took its subject from the conversation already, and for what says enough.
    """
    if asked.continues or not asked.text:
        return ()
    history = _resolved(question.history[-_REMEMBERED:])
    before = _subject_before(history, _before(history))
    subject, _ = subject_of(split_questions(before)[-1]) if before else ("", False)
    last = asking_sentence(asked.text)
    if not subject or len(own_words(last)) > _FEW_WORDS or not _LEANS.search(last):
        return ()
    return (f"{asked.text.rstrip(' ?.!')} ({subject})?",)


def _with_the_thing(text: str, before: str) -> str:
    """The message with what one has, or has not, put in ("vi har ikke det"); itself where it tells no such thing."""
    last = asking_sentence(text)
    told = text[: -len(last)].strip()
    pointing = _HAVING.search(told) and _THING_MEANT.search(told)
    if not pointing or len(own_words(_SAYING_NOTHING.sub(" ", told))) > 1:
        return text
    subject, is_deed = subject_of(before)
    thing = _thing(subject, is_deed)
    return _capitalised(f"{told[: pointing.start()]}{thing}{told[pointing.end() :]} {last}") if thing else text


def _thing(subject: str, is_deed: bool) -> str:
    """What a subject names first: BMS of "å bruke BMS til å styre"."""
    pieces = subject.removeprefix("å ").split()[subject.startswith("å ") and is_deed :]
    end = next((place for place, one in enumerate(pieces) if place and _ends_the_thing(one)), None)
    return " ".join(pieces[:end])


def _ends_the_thing(word: str) -> bool:
    return _USED.fullmatch(word) is not None or all(map(is_function_word, words(word)))


def _capitalised(text: str) -> str:
    return text[:1].upper() + text[1:]


def _tells_its_own(text: str) -> bool:
    """Whether a message tells a situation before it asks, which is then what it refers to."""
    return any(len(content_words(one)) > 1 for one in _SENTENCE_END.split(text)[:-1])


def _resolved(history: Sequence[Message]) -> tuple[Message, ...]:
    """The conversation with the stand-alone form of each question, worked out where it was not kept."""
    known: tuple[Message, ...] = ()
    for message in history:
        asked = message.asked
        if message.question and not asked:
            asked = stand_alone(Question(message.question, history=known)).text or message.question
        known = (*known, replace(message, asked=asked))
    return known


def _before(history: tuple[Message, ...]) -> str:
    """The last question that was about something, as it stands alone; "" where there was none."""
    return next((message.asked for message in reversed(history) if _has_subject(message)), "")


def _has_subject(message: Message) -> bool:
    is_chat = message.status in _NO_SUBJECT or _PLEASANTRY.fullmatch(message.asked) is not None
    return not is_chat and bool(content_words(message.asked))


def _subject_before(history: tuple[Message, ...], before: str) -> str:
    """The last question that named its subject itself: what "det" stands for."""
    telling = (
        message.asked
        for message in reversed(history)
        if _has_subject(message)
        and wish_of(message.question) is None
        and language_wish(message.question) is None
        and not names_nothing(message.question)
    )
    return next(telling, before)


def _filled_in(text: str, history: tuple[Message, ...], before: str) -> str:
    ordinal = ordinal_of(text)
    item = _named_by_number(ordinal, history) if ordinal else None
    if ordinal is not None and item is not None:
        rest = without_lead(f"{text[: ordinal.start()]}{{}}{text[ordinal.end() :]}").strip(" .!")
        return item.strip("«»") if rest in ("{}", "{}?") else rest.replace("{}", item)
    match = None if names_its_subject(text) else points_back(text)
    if match is not None or is_incomplete(text):
        return resolved(text, match, split_questions(_subject_before(history, before))[-1])
    return without_lead(text)


def _named_by_number(ordinal: re.Match[str], history: tuple[Message, ...]) -> str | None:
    """What an ordinal stands for: its kind and number, with the item's name, or that alone."""
    item = item_named(ordinal, history)
    if item is None:
        return numbered(ordinal)
    return item.name if item.is_numbered else f"«{item.name}»"


def _told_more_of(text: str) -> str:
    """The question of "Si mer om nivå tre. Når måles det?" with what is to be told more of put in."""
    told, *rest = _TOLD.split(text, maxsplit=1)
    subject = without_lead(told).rstrip(" .!")
    if not rest or not wants_more_of(told):
        return text
    match = points_back(rest[0])
    if match is None:
        return f"{rest[0].rstrip(' ?.!')} – {subject}?"
    return f"{rest[0][: match.start(1)]}{subject}{rest[0][match.end(1) :]}"


def _with_the_last_ordinal(text: str, history: tuple[Message, ...]) -> str:
    """The question before it, which asked about the first, where a message only says "and the second?"."""
    return (with_ordinal(history[-1].question, text) if is_only_ordinal(text) else None) or text


def _without_instructions(text: str, language: Language | None) -> Asked | None:
    """The question of a message that also says how to answer ("Hva er BMS? Svar kort, på nynorsk."); else None."""
    sentences = _SENTENCE_END.split(text)
    wishes = [wish_of(one) for one in sentences]
    languages = [language_wish(one) for one in sentences]
    kept = [
        one
        for one, wish, wanted in zip(sentences, wishes, languages, strict=True)
        if wanted is None and wish is not Wish.SHORTER
    ]
    if not kept or len(kept) == len(sentences):
        return None
    wanted = next((one for one in languages if one is not None), language)
    return Asked(" ".join(kept), Wish.SHORTER if Wish.SHORTER in wishes else Wish.ANSWER, wanted)
