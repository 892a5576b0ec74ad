"""A data set's questions as hurried people type them: with an error, as keywords, or in words of another file.

What a system loses from the one to the other is its robustness. The same question always gets the same error.
"""

import random
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from enum import StrEnum

from corpus.types import Passage
from evals.types import DataSet, MeasurementError
from indexing.language import is_function_word, words

_KEYWORDS = 3
_SHORTEST = 5  # letters; an error in a shorter word makes another word of it
_LETTERS = "abdefgiklmnoprstuvyåø"


class Disturbance(StrEnum):
    """What is done to every question."""

    TYPING = "typing"
    KEYWORDS = "keywords"


def disturbed(data_set: DataSet, disturbance: Disturbance) -> DataSet:
    """The same data set with its questions disturbed, named so."""
    if disturbance is Disturbance.TYPING:
        return _with_questions(data_set, str(disturbance), lambda id, text: with_typing_error(text, seed=id))
    counts = _passage_counts(data_set.passages)
    return _with_questions(data_set, str(disturbance), lambda _, text: keywords(text, counts))


def reworded(data_set: DataSet, texts: Mapping[str, str], name: str) -> DataSet:
    """The same data set with other questions under the same ids, such as a translation.

    Raises:
        MeasurementError: A question of the data set has no text.
    """
    missing = [query.id for query in data_set.queries if query.id not in texts]
    if missing:
        raise MeasurementError(f"{name}: no text for the question {missing[0]}. Give one for each question.")
    return _with_questions(data_set, name, lambda id, _: texts[id])


def with_typing_error(text: str, *, seed: str) -> str:
    """`text` with one letter of one longer word left out, doubled, replaced, or swapped with the next."""
    source = random.Random(seed)
    long = [word for word in words(text) if len(word) >= _SHORTEST and word.isalpha()]
    if not long:
        return text
    word = source.choice(long)
    start = text.lower().find(word) + source.randrange(1, len(word) - 1)
    letter, following = text[start], text[start + 1]
    written = source.choice(["", letter * 2, source.choice(_LETTERS), following + letter])
    end = start + (2 if len(written) == 2 and written == following + letter else 1)
    return text[:start] + written + text[end:]


def keywords(text: str, counts: Mapping[str, int]) -> str:
    """The three words of `text` that fewest passages hold (`counts`), in their order; the longer of two that tie."""
    content = [word for word in dict.fromkeys(words(text)) if not is_function_word(word)]
    rarest = sorted(content, key=lambda word: (counts.get(word, 0), -len(word)))[:_KEYWORDS]
    return " ".join(word for word in content if word in rarest) or text


def _passage_counts(passages: Sequence[Passage]) -> Mapping[str, int]:
    return Counter(word for passage in passages for word in set(words(f"{passage.title} {passage.text}")))


def _with_questions(data_set: DataSet, name: str, change: Callable[[str, str], str]) -> DataSet:
    queries = tuple(replace(query, text=change(query.id, query.text)) for query in data_set.queries)
    return replace(data_set, name=f"{data_set.name}, {name}", queries=queries)
