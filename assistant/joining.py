"""Pure: the answers to several questions of one message → one answer, its markers numbered through."""

import re
from collections.abc import Sequence
from dataclasses import replace

from assistant.references import without_lead
from assistant.types import Answer, AnswerStatus, Citation
from corpus.types import Language

_MARKER = re.compile(r"\[(\d+)\](?!\()")
_PUT_IN = re.compile(r"\s\([^()]*\)(?=\?$)")
_MOST_FOLLOW_UPS = 3
_CITING = {AnswerStatus.ANSWERED, AnswerStatus.PARTIAL}


def joined(language: Language, parts: Sequence[tuple[str, Answer]]) -> Answer:
    """Each question in bold with its answer under it; partial where one of them is."""
    text: list[str] = []
    citations: list[Citation] = []
    for questions, one in _without_repeats(parts):
        text += [f"**{' '.join(map(_heading, questions))}**", _renumbered(one, len(citations))]
        citations += [replace(citation, marker=citation.marker + len(citations)) for citation in one.citations]
    follow_ups = dict.fromkeys(question for _, one in parts for question in one.follow_ups)
    answers = [one for _, one in parts]
    return Answer(
        status=_status(answers),
        language=language,
        text="\n\n".join(text),
        citations=tuple(citations),
        follow_ups=tuple(one for one in follow_ups if one not in {question for question, _ in parts})[
            :_MOST_FOLLOW_UPS
        ],
        reason=next((one.reason for one in answers if one.reason), None),
        composed_by=_composed_by(answers),
        asked=" ".join(one.asked if one.asked.endswith("?") else f"{one.asked}?" for one in answers),
    )


def _without_repeats(parts: Sequence[tuple[str, Answer]]) -> list[tuple[list[str], Answer]]:
    """The different answers, each with the questions that it answers."""
    told: dict[str, tuple[list[str], Answer]] = {}
    for question, one in parts:
        told.setdefault(one.text, ([], one))[0].append(question)
    return list(told.values())


def _heading(question: str) -> str:
    """The question as a heading: without what ties it to the one before, or was put into it."""
    said = _PUT_IN.sub("", without_lead(question))
    return said[:1].upper() + said[1:]


def _renumbered(one: Answer, before: int) -> str:
    if not one.citations:
        return one.text
    return _MARKER.sub(lambda match: f"[{int(match[1]) + before}]", one.text)


def _status(answers: Sequence[Answer]) -> AnswerStatus:
    statuses = {one.status for one in answers}
    if len(statuses) == 1:
        return statuses.pop()
    return AnswerStatus.PARTIAL if statuses & _CITING else AnswerStatus.DECLINED


def _composed_by(answers: Sequence[Answer]) -> str:
    """Who composed it: a model where one wrote a part of it, else the sources where they answer one."""
    composers = {one.composed_by for one in answers}
    models = sorted(composers - {"extract", "fixed"})
    return models[0] if models else min(composers)
