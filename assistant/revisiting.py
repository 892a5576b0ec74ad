"""The answer that was given, again: shorter, in another language, what it was taken from, and what comes after it."""

import re
from collections.abc import Collection, Sequence
from dataclasses import replace

from assistant import replies
from assistant.citing import with_citations
from assistant.composing import Draft, whole_section
from assistant.finding import Found, neighbouring_questions
from assistant.grounding import grounded, numbers
from assistant.retrieval import Retriever
from assistant.types import Answer, AnswerStatus, Citation, Question
from assistant.units import unit_spans
from corpus.types import Kind, Language
from indexing.types import Hit

_FEW_WORDS = 12  # a first sentence of fewer is not the whole of the short answer
_HITS_FOR_MORE = 24
_LEAST_SCORE = 0.42  # what is no answer by itself is nothing to say more with
_SHARE_OF_BEST = 0.4  # and it must be as near the question as this share of what answered it
_QUOTE_CHARACTERS = 240
_LANGUAGE_SUFFIX = re.compile(rf"\.(?:{'|'.join(Language)})$")


def shortened(found: Found) -> Found:
    """The first statement, and the second where the first says little; a list goes with what leads to it."""
    kept = list(found.statements[:1])
    for statement in found.statements[1:]:
        leads = kept[-1].text.rstrip().endswith(":") or (statement.is_item and kept[-1].is_item)
        says_enough = sum(len(one.text.split()) for one in kept) >= _FEW_WORDS
        if not leads and (says_enough or statement.is_item or len(kept) > 1):
            break
        kept.append(statement)
    return replace(found, draft=replace(found.draft, statements=tuple(kept)))


def in_language(found: Found, language: Language, retriever: Retriever) -> Found | None:
    """The same sections in another language; None where one of them is there in its own only."""
    passages = list(dict.fromkeys(statement.passage for statement in found.statements))
    others = [retriever.in_language(passage, language) for passage in passages]
    statements = grounded(said for other in others if other for said in whole_section(other, {}))
    if not statements or None in others:
        return None
    heading = statements[0].passage.section if found.draft.heading else ""
    follow_ups = retriever.questions_beside(statements[0].passage)
    return Found(language, Draft(statements, heading), follow_ups)


def more(question: Question, given: Found, retriever: Retriever) -> Found | Answer:
    """The next best section on a question, that neither `given` nor the conversation on it has cited."""
    asked, language = question.text, given.language
    asked_in = retriever.language_of(asked, language)
    hits = retriever.search(asked, limit=_HITS_FOR_MORE, documents=question.documents, reader=asked_in)
    told = [passage for message in question.history if message.asked == asked for passage in message.passages]
    shown = {_place(one) for one in (*told, *(statement.passage.id for statement in given.statements))}
    weights = retriever.weights(asked, asked_in)
    for hit in _worth_telling(hits, shown):
        statements = grounded(whole_section(hit.passage, weights))
        beside = neighbouring_questions(asked, hit.passage.section, [one.passage for one in hits])
        found = Found(asked_in, Draft(statements), beside) if statements else None
        if found is not None and asked_in is not language:
            found = in_language(found, language, retriever)
        if found is not None:
            return found
    return replies.nothing_more(
        language, neighbouring_questions(asked, "", [hit.passage for hit in hits]) if asked_in is language else ()
    )


def under_heading(found: Found) -> Answer:
    """A section in words, under its heading unless that says a number that the section does not."""
    text, citations = with_citations(found.statements)
    passage = found.statements[0].passage
    if passage.section and numbers(passage.section) <= numbers(passage.text):
        text = f"**{passage.section}**\n\n{text}"
    return Answer(AnswerStatus.ANSWERED, found.language, text, citations, found.follow_ups)


def sources_told(given: Answer) -> Answer:
    """Where the answer stands: each source with its section, page and words."""
    lines = [_source(given.language, citation) for citation in given.citations]
    return replace(given, status=AnswerStatus.ANSWERED, text="\n".join([replies.sources(given.language), "", *lines]))


def _worth_telling(hits: Sequence[Hit], shown: Collection[str]) -> tuple[Hit, ...]:
    """The hits that are near enough, of sections that were not shown."""
    if not hits:
        return ()
    least = max(_LEAST_SCORE, _SHARE_OF_BEST * hits[0].score)
    sections = {hit.passage.section for hit in hits if _place(hit.passage.id) in shown}
    return tuple(
        hit
        for hit in hits
        if hit.score >= least and hit.passage.kind is not Kind.GLOSSARY and hit.passage.section not in sections
    )


def _place(passage_id: str) -> str:
    """The passage whatever language it is in: its document without the language, and its position in it."""
    document, _, position = passage_id.rsplit(".", 2)
    return f"{_LANGUAGE_SUFFIX.sub('', document)} {position}"


def _source(language: Language, citation: Citation) -> str:
    place = citation.title if citation.section in ("", citation.title) else f"{citation.title}: {citation.section}"
    page = f", {replies.page(language)} {citation.page}" if citation.page else ""
    return f"- **{place}**{page}: «{_beginning(citation.quote)}» [{citation.marker}]"


def _beginning(quote: str) -> str:
    """The first sentences of a quote, as many as fit on a few lines; always the first."""
    spans = unit_spans(quote)
    ends = [end for _, end in spans if end <= _QUOTE_CHARACTERS] or [end for _, end in spans[:1]] or [len(quote)]
    return " ".join(quote[: ends[-1]].split())
