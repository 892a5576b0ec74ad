"""The straight line from a question to an answer with its sources."""

import re
from collections.abc import Sequence

from assistant import replies
from assistant.citing import with_citations
from assistant.composing import compose
from assistant.grounding import grounded
from assistant.retrieval import Retriever, cover
from assistant.types import Answer, AnswerStatus, Question
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
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")


def answer(question: Question, *, retriever: Retriever) -> Answer:
    """Answer from the indexed sources, or say why there is no answer."""
    if _GREETING.fullmatch(question.text):
        return replies.greeting()
    weights = retriever.weights(question.text)
    if not weights:
        return replies.clarify()
    hits = retriever.search(question.text, limit=_HITS, language=None, documents=question.documents)
    near = max((cover(weights, " ".join((*hit.passage.headings, hit.passage.text))) for hit in hits), default=0.0)
    if near < _ON_TOPIC:
        return replies.out_of_scope()
    years = set(_YEAR.findall(question.text))
    if near < _NEAR_ENOUGH or any(year not in hit.passage.text for year in years for hit in hits[:1]):
        return replies.not_in_sources()
    statements = grounded(compose(question.text, weights, hits))
    if not statements:
        return replies.not_in_sources()
    text, citations = with_citations(statements)
    return Answer(AnswerStatus.ANSWERED, Language.BOKMAL, text, citations, _follow_ups(question.text, citations[0].section, hits))


def _follow_ups(asked: str, used: str, hits: Sequence[Hit]) -> tuple[str, ...]:
    """Up to three questions that neighbouring sections answer, in the words of their headings."""
    sections = [hit.passage.section for hit in hits if hit.passage.section.endswith("?")]
    return tuple(section for section in dict.fromkeys(sections) if section not in (asked, used))[:3]
