"""A message that is to be answered → the reply to each question in it, in the course of a conversation."""

from collections.abc import Generator, Sequence
from dataclasses import replace

from assistant import replies
from assistant.aims import Aim, aim_of
from assistant.choosing import likeliest
from assistant.comparing import what_each_is
from assistant.finding import Found, find, told
from assistant.follow_ups import stand_alone
from assistant.generating import Model
from assistant.joining import joined
from assistant.retrieval import Retriever
from assistant.revisiting import in_language, more, shortened, sources_told, under_heading
from assistant.splitting import is_claim, split_questions, told_before
from assistant.streaming import drained
from assistant.types import Answer, AnswerStatus, Asked, Question, Wish
from corpus.types import Language

_ASKED_AS_ONE = 0.85  # how far people must be known to ask for a section so, for a double question to be its own
_ASKED_TOGETHER = 0.5  # the same where the halves by themselves are not answered


def language_of(question: Question, retriever: Retriever) -> Language:
    """The language that is wanted, or that the questions of the message are asked in; else that of the conversation."""
    asked = " ".join(split_questions(question.text))
    return question.language or retriever.language_of(asked, _usual_language(question))


def reply_to_all(
    question: Question, language: Language, retriever: Retriever, model: Model | None
) -> Generator[str, None, Answer]:
    """The reply to a message in `language`, or in the one that it says to answer in.

    Several questions in one message are answered one by one; what refers to the conversation is made to stand alone.
    Of a single question what a model writes is yielded as it is verified.
    """
    answers: list[tuple[str, Answer]] = []
    history = question.history
    parts = what_each_is(question.text, language, retriever) or _questions(question, retriever)
    background = told_before(question.text) if not history else ""
    for part in parts:
        said = replace(question, text=part, history=history)
        asked = likeliest(said, stand_alone(said), language, retriever)
        about_the_last = asked.continues and (asked.wish is not Wish.ANSWER or asked.language is not None)
        of_the_last = _usual_language(question) if about_the_last and history else language
        wanted = asked.language or question.language or of_the_last
        alone = replace(question, text=asked.text, language=wanted, history=history)
        steps = _reply(asked, alone, retriever, model, background)
        reply = (yield from steps) if len(parts) == 1 else drained(steps)
        answers.append((part, reply))
        history = (*history, reply.as_message(part))
    answers = [one for one in answers if one[1].status is AnswerStatus.ANSWERED or not is_claim(one[0])] or answers
    if len(answers) == 1:
        return answers[0][1]
    return _as_one(question, language, [reply for _, reply in answers], retriever, model) or joined(language, answers)


def _usual_language(question: Question) -> Language:
    return question.history[-1].language if question.history else Language.BOKMAL


def _as_one(
    question: Question, language: Language, answers: Sequence[Answer], retriever: Retriever, model: Model | None
) -> Answer | None:
    """The answer to a double question as a whole, where its halves are not answered and a section of ours fits it."""
    if all(one.status is AnswerStatus.ANSWERED for one in answers):
        return None
    best = retriever.search(question.text, limit=1, documents=question.documents)
    if not best or best[0].asked < _ASKED_TOGETHER:
        return None
    found = drained(find(question.text, language, retriever, model, documents=question.documents))
    whole = found if isinstance(found, Answer) else told(found)
    return replace(whole, asked=question.text) if whole.status is AnswerStatus.ANSWERED else None


def _questions(question: Question, retriever: Retriever) -> tuple[str, ...]:
    """The questions of a message; one where a section of ours was written to answer all of it.

    Figures are told one by one, also where a section has both.
    """
    parts = split_questions(question.text)
    if len(parts) > 1 and not all(aim_of(part) is Aim.FIGURE for part in parts):
        best = retriever.search(question.text, limit=1, documents=question.documents)
        if best and best[0].asked >= _ASKED_AS_ONE:
            return (question.text,)
    return parts


def _reply(
    asked: Asked, question: Question, retriever: Retriever, model: Model | None, background: str
) -> Generator[str, None, Answer]:
    """The reply to what stands alone, which may be the questions of a whole message again."""
    language = question.language or Language.BOKMAL
    if not asked.text:
        return replies.nothing_before(language)
    parts = _questions(replace(question, text=asked.text), retriever) if asked.continues else (asked.text,)
    steps = [
        _reply_to_one(asked, replace(question, text=part), language, retriever, model, background) for part in parts
    ]
    if len(steps) == 1:
        reply = yield from steps[0]
    else:
        reply = joined(language, [(part, drained(one)) for part, one in zip(parts, steps, strict=True)])
    return replace(reply, asked=asked.text)


def _reply_to_one(
    asked: Asked, question: Question, language: Language, retriever: Retriever, model: Model | None, background: str
) -> Generator[str, None, Answer]:
    steps = _found(asked, question, language, retriever, model if asked.wish is Wish.ANSWER else None, background)
    found = (yield from steps) if asked.wish is Wish.ANSWER else drained(steps)
    if isinstance(found, Answer):
        return found
    match asked.wish:
        case Wish.SHORTER:
            return told(shortened(found))
        case Wish.SOURCES:
            return sources_told(told(found))
        case Wish.MORE:
            next_one = more(question, found, retriever)
            return next_one if isinstance(next_one, Answer) else under_heading(next_one)
        case _:
            return told(found)


def _found(
    asked: Asked, question: Question, language: Language, retriever: Retriever, model: Model | None, background: str
) -> Generator[str, None, Found | Answer]:
    """What answers the question. The answer to an earlier one is the same sections, whatever language is wanted."""
    asked_in = retriever.language_of(question.text, language)
    repeats = asked.continues and (asked.language is not None or asked.wish is not Wish.ANSWER)
    if repeats and asked_in is not language:
        found = drained(find(question.text, asked_in, retriever, None, documents=question.documents, named=asked.named))
        other = None if isinstance(found, Answer) else in_language(found, language, retriever)
        if other is not None:
            return other
    return (
        yield from find(
            question.text,
            language,
            retriever,
            model,
            documents=question.documents,
            named=asked.named,
            told_before=background,
            shown=_shown(asked, question),
        )
    )


def _shown(asked: Asked, question: Question) -> frozenset[str]:
    """The passages of the answer before, where something else is asked of the same subject."""
    goes_on = asked.continues and asked.wish is Wish.ANSWER and asked.language is None and not asked.named
    return frozenset(question.history[-1].passages) if goes_on and question.history else frozenset()
