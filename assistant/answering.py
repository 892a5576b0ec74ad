"""The straight line from a question to an answer with its sources."""

import re
from collections.abc import Mapping, Sequence

from assistant import replies
from assistant.citing import with_citations
from assistant.composing import compose
from assistant.expecting import Expectation
from assistant.grounding import grounded
from assistant.retrieval import Retriever, cover
from assistant.statements import Statement
from assistant.types import Answer, AnswerStatus, Question
from corpus.languages import guess_language
from corpus.types import Language
from indexing.types import Hit

_HITS = 8
_NEAR_ENOUGH = 0.55  # share of the question's weight that the best passage must carry
_ON_TOPIC = 0.25  # below this the question is about something else
_GREETING = re.compile(
    r"\W*(?:hei|heisann|hallo|god (?:dag|morgen|kveld)|hi|hello|takk|tusen takk|hvem er du|hva kan du|"
    r"hva kan du (?:hjelpe (?:meg )?med|gjøre))\W*",
    re.IGNORECASE,
)
_FIGURE_NEAR_ENOUGH = 0.7  # the same for the very sentence that a figure stands in: it must be of the right population
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")


def answer(question: Question, *, retriever: Retriever) -> Answer:
    """Answer from the indexed sources, or say why there is no answer."""
    if _GREETING.fullmatch(question.text):
        return replies.greeting()
    weights = retriever.weights(question.text)
    if not weights:
        return replies.clarify()
    if guess_language(question.text) is Language.ENGLISH:
        return replies.not_in_english()
    hits = retriever.search(question.text, limit=_HITS, documents=question.documents)
    near = max((cover(weights, _whole(hit)) for hit in hits), default=0.0)
    if near < _ON_TOPIC:
        return replies.out_of_scope()
    if near < _NEAR_ENOUGH or not _knows_the_year(question.text, hits):
        return replies.not_in_sources()
    statements = grounded(compose(question.text, weights, hits))
    if not statements or (Expectation.of(question.text).figure and not _is_about(weights, statements[0])):
        return replies.not_in_sources()
    text, citations = with_citations(statements)
    follow_ups = _follow_ups(question.text, citations[0].section, hits)
    return Answer(AnswerStatus.ANSWERED, Language.BOKMAL, text, citations, follow_ups)


def _whole(hit: Hit) -> str:
    return "\n".join((*hit.passage.headings, hit.passage.text))


def _is_about(weights: Mapping[str, float], statement: Statement) -> bool:
    """Whether the sentence, under its headings, speaks of what the question asks the figure of."""
    said = cover(weights, "\n".join((*statement.passage.headings, statement.text)))
    return said >= _FIGURE_NEAR_ENOUGH


def _knows_the_year(asked: str, hits: Sequence[Hit]) -> bool:
    """Whether every year that is asked for stands in one of the best passages."""
    best = " ".join(_whole(hit) for hit in hits[:3])
    return all(year in best for year in _YEAR.findall(asked))


def _follow_ups(asked: str, used: str, hits: Sequence[Hit]) -> tuple[str, ...]:
    """Up to three questions that neighbouring sections answer, in the words of their headings."""
    sections = [hit.passage.section for hit in hits if hit.passage.section.endswith("?")]
    return tuple(section for section in dict.fromkeys(sections) if section not in (asked, used))[:3]
