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
_BLOCK_END = "\n\n"
_CITING = {AnswerStatus.ANSWERED, AnswerStatus.PARTIAL}


def joined(language: Language, parts: Sequence[tuple[str, Answer]]) -> Answer:
    """Each question in bold with its answer under it; partial where one of them is.

    What one of the answers has said, those after it do not say again.
    """
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
    """The different answers, each with the questions that it answers, and without what one before it has said."""
    told: dict[str, tuple[list[str], Answer]] = {}
    said: dict[tuple[str, frozenset[str]], str] = {}
    for question, one in parts:
        blocks = one.text.split(_BLOCK_END)
        new = [block for block in blocks if _key(block, one) not in said]
        cited = [block for block in blocks if _MARKER.search(block)]
        if one.text in told or one.status is not AnswerStatus.ANSWERED or not cited:
            told.setdefault(one.text, ([], one))[0].append(question)
        elif not set(cited) & set(new):
            told[said[_key(cited[0], one)]][0].append(question)
        else:
            told[one.text] = ([question], _only(one, new) if len(new) < len(blocks) else one)
        for block in blocks:
            said.setdefault(_key(block, one), one.text)
    return list(told.values())


def _key(block: str, answer: Answer) -> tuple[str, frozenset[str]]:
    """What a piece of an answer says, and the passages that it is taken from."""
    markers = {int(number) for number in _MARKER.findall(block)}
    passages = frozenset(one.passage_id for one in answer.citations if one.marker in markers)
    return _MARKER.sub("", block), passages


def _only(answer: Answer, blocks: Sequence[str]) -> Answer:
    """The answer with some of its pieces, and the citations of these."""
    text = _BLOCK_END.join(blocks)
    markers = list(dict.fromkeys(int(number) for number in _MARKER.findall(text)))
    places = {marker: place for place, marker in enumerate(markers, start=1)}
    cited = [replace(one, marker=places[one.marker]) for one in answer.citations if one.marker in places]
    text = _MARKER.sub(lambda match: f"[{places[int(match[1])]}]", text)
    return replace(answer, text=text, citations=tuple(sorted(cited, key=lambda one: one.marker)))


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
