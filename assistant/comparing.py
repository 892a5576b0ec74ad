"""A question for the difference between two things that no section compares → what each of them is."""

import re

from assistant.retrieval import Retriever
from assistant.seeking import seek
from assistant.wording import content_words, cover
from corpus.types import Kind, Language, Passage

_WHOLE = 0.99
_HITS = 5
_COMPARED = re.compile(
    r"\b(?:forskjell\w*|skilnad\w*|differences?)\s+(?:er\s+)?(?:det\s+)?(?:på|mellom|between)\s+"
    r"(?P<one>.{2,60}?)\s+(?:og|and|vs\.?|versus|mot)\s+(?P<other>[^,?]{2,60})",
    re.IGNORECASE,
)
_WHAT_IS = {Language.BOKMAL: "Hva er", Language.NYNORSK: "Kva er", Language.ENGLISH: "What is"}


def what_each_is(text: str, language: Language, retriever: Retriever) -> tuple[str, ...]:
    """The questions what the one is and what the other, where the glossary has both; else none.

    None, too, where the section that answers best speaks of both.
    """
    match = _COMPARED.search(text)
    if match is None:
        return ()
    terms = (match["one"], match["other"])
    found = seek(text, language, retriever).found
    if found and all(_speaks_of(found[0].passage, term) for term in terms):
        return ()
    if not all(_is_a_word_of_the_glossary(term, language, retriever) for term in terms):
        return ()
    return tuple(f"{_WHAT_IS[language]} {term}?" for term in terms)


def _speaks_of(passage: Passage, term: str) -> bool:
    wanted = dict.fromkeys(content_words(term), 1.0)
    return cover(wanted, "\n".join((*passage.headings, passage.text))) >= _WHOLE


def _is_a_word_of_the_glossary(term: str, language: Language, retriever: Retriever) -> bool:
    wanted = dict.fromkeys(content_words(term), 1.0)
    hits = retriever.search(term, limit=_HITS, reader=language)
    names = ("\n".join(hit.passage.questions) for hit in hits if hit.passage.kind is Kind.GLOSSARY)
    return bool(wanted) and any(cover(wanted, name) >= _WHOLE for name in names)
