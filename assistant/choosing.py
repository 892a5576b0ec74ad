"""What a message may mean in its conversation → what it most likely means, by what the sources answer."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from assistant.follow_ups import other_readings
from assistant.relevance import Judged, judged
from assistant.retrieval import Retriever
from assistant.seeking import considered
from assistant.types import Asked, Question, Wish
from assistant.wording import cover
from corpus.types import Language

_CLEAR = 0.5  # from this relevance on, the message is answered as it stands
_HARDLY = 0.25  # below this it is no answer as it stands
_LEAST = 0.4  # what another reading must promise
_LEAD = 0.1  # and how much more than the message as it stands


def likeliest(question: Question, asked: Asked, language: Language, retriever: Retriever) -> Asked:
    """What was `asked`, or another reading of the message where the sources answer that clearly better.

    The answer must say as much of the message's own words as the one to the message as it stands, unless that is hardly
    one. A message with words that no source speaks of is about something else.
    """
    others = other_readings(question, asked) if question.history and asked.wish is Wish.ANSWER else ()
    if not others or retriever.foreign(asked.text, language):
        return asked
    best = _best(asked.text, language, question, retriever)
    if best and best[0].relevance >= _CLEAR:
        return asked
    own = retriever.weights(asked.text, language)
    promised = best[0].relevance if best else 0.0
    least, said = max(_LEAST, promised + _LEAD), _said(own, best) if promised >= _HARDLY else 0.0
    chosen = asked
    for other in others:
        found = _best(other, language, question, retriever)
        if found and found[0].relevance >= least and _said(own, found) >= said:
            chosen, least = replace(asked, text=other, continues=True), found[0].relevance
    return chosen


def _best(text: str, language: Language, question: Question, retriever: Retriever) -> tuple[Judged, ...]:
    """The passages that may answer, the likeliest first."""
    weights = retriever.weights(text, language)
    hits = considered(text, language, weights, retriever, question.documents)
    return judged(text, weights, hits, retriever.foreign(text, language))


def _said(own: Mapping[str, float], found: Sequence[Judged]) -> float:
    """The share of the message's own words that the likeliest passage says."""
    passage = found[0].passage
    return cover(own, "\n".join((*passage.headings, passage.text, *passage.questions)))
