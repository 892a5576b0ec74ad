"""Pure: the language that a question is asked in."""

from collections.abc import Sequence

from corpus.languages import function_words
from corpus.types import Language

# Chosen on 270 short questions, see docs/adr; anything from 0.3 to 0.8 gives the same within two questions.
_ORDINARY = 0.5
_OPENING = (
    1.5  # words that the asking word at the beginning counts for: it carries the sentence, whatever is named in it
)
_UNCLEAR = 0.2  # a lead of no more than this decides nothing
# Those that one language has alone.
_ASKING_WORDS = {
    Language.BOKMAL: frozenset("hva hvem hvor hvordan hvorfor hvilken hvilket hvilke".split()),
    Language.NYNORSK: frozenset("kva kven kvar kor korleis kvifor korfor".split()),
    Language.ENGLISH: frozenset("what who whose which how why when where does is are should".split()),
}


def question_language(
    words: Sequence[str],
    spoken_in: Sequence[frozenset[Language]],
    ordinary_in: Sequence[frozenset[Language]] = (),
    usual: Language = Language.BOKMAL,
) -> Language:
    """The language of a question; the usual one where nothing decides, as in a word that bokmål and nynorsk share.

    Args:
        words: The words of the question, in lower case.
        spoken_in: For each word the languages of the indexed texts that it stands in: a word of one language tells
            that language, one of two half as much for each.
        ordinary_in: For each word the languages that it is an ordinary word of; these tell half as much.
        usual: The language of the conversation.
    """
    scores: dict[Language, float] = dict(function_words(words))
    for found, worth in ((spoken_in, 1.0), (ordinary_in, _ORDINARY)):
        for languages in found:
            for language in languages:
                scores[language] += worth / len(languages)
    for language, opening in _ASKING_WORDS.items():
        scores[language] += _OPENING * (words[:1] != [] and words[0] in opening)
    highest = max(scores.values())
    if scores[usual] >= highest - _UNCLEAR:
        return usual
    return max(Language, key=lambda language: scores[language])
