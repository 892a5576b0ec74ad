"""Pure: what a question is before it is searched for. Here, the language that it is asked in."""

from collections.abc import Sequence

from corpus.languages import function_words
from corpus.types import Language


def question_language(words: Sequence[str], spoken_in: Sequence[frozenset[Language]]) -> Language:
    """The language of a question; bokmål where nothing decides, as in one word that bokmål and nynorsk share.

    Args:
        words: The words of the question, in lower case.
        spoken_in: For each word the languages of the indexed texts that it stands in: a word of one language tells
            that language, one of two half as much for each.
    """
    scores: dict[Language, float] = dict(function_words(words))
    for languages in spoken_in:
        for language in languages:
            scores[language] += 1 / len(languages)
    return max(Language, key=lambda language: scores[language])
