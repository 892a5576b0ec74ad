"""Made-up text with the shape of Norwegian, for measuring speed at sizes that no corpus of ours has.

Words are syllables, compounds and endings; how often each is used follows Zipf's law as Mandelbrot put it,
1 / (rank + 2.7) (Mandelbrot 1953). The same seed gives the same text.
"""

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate, islice

from corpus.types import Kind, Language, Passage

_FUNCTION_WORDS = (
    "og i det er som på til for av at med en de den har ikke et om fra kan skal vi men var seg ved ble eller så dette "
    "må når etter også være over bare hvor alle andre vil noe enn under mer blir hva inn ut da slik mellom der denne"
)
_ONSETS = ["", "b", "d", "f", "g", "h", "k", "l", "m", "n", "r", "s", "t", "v", "kr", "st", "sk", "bl", "tr", "fl"]
_VOWELS = ["a", "a", "e", "e", "e", "i", "i", "o", "u", "y", "æ", "ø", "å", "ei"]
_CODAS = ["", "", "", "", "d", "g", "k", "l", "m", "n", "r", "s", "t", "nn", "ng", "st", "rt"]
_ENDINGS = ["", "", "", "", "en", "et", "er", "ene", "e", "te", "ing", "else", "lig"]
_JOINTS = ("", "s", "e")

_STEMS = 20_000
_MOST_WORDS = 150_000
_WORDS_PER_PASSAGE = 75  # no more than so few passages could use
_COMPOUND_SHARE = 0.3
_MANDELBROT_SHIFT = 2.7
_SENTENCES = range(4, 8)
_SENTENCE_WORDS = range(8, 20)
_TITLE_WORDS = 3
_QUERY_WORDS = 4
_DOCUMENT_PASSAGES = 20


@dataclass(frozen=True, slots=True)
class Collection:
    """Passages, and the texts of queries to them."""

    passages: tuple[Passage, ...]
    queries: tuple[str, ...]


def synthetic_collection(passages: int, queries: int, *, seed: int = 7) -> Collection:
    """So many passages of about 75 words, and so many questions made of words that stand together in one of them."""
    source = random.Random(seed)
    words = _word_stream(source, min(_MOST_WORDS, _WORDS_PER_PASSAGE * passages))
    titles = [_sentence(words, _TITLE_WORDS) for _ in range(0, passages, _DOCUMENT_PASSAGES)]
    made = tuple(_passage(number, titles, _text(words, source)) for number in range(passages))
    return Collection(made, tuple(_query(source.choice(made), source) for _ in range(queries)))


def _passage(number: int, titles: Sequence[str], text: str) -> Passage:
    document, position = divmod(number, _DOCUMENT_PASSAGES)
    return Passage(
        id=f"p{number}",
        document_id=f"d{document}",
        title=titles[document],
        kind=Kind.UPLOAD,
        language=Language.BOKMAL,
        section_id=f"s{number}",
        headings=(),
        text=text,
        position=position,
    )


def _text(words: Iterator[str], source: random.Random) -> str:
    return " ".join(f"{_sentence(words, source.choice(_SENTENCE_WORDS))}." for _ in range(source.choice(_SENTENCES)))


def _sentence(words: Iterator[str], length: int) -> str:
    return " ".join(islice(words, length)).capitalize()


def _query(passage: Passage, source: random.Random) -> str:
    words = [word.strip(".").lower() for word in passage.text.split()]
    start = source.randrange(len(words) - _QUERY_WORDS)
    return f"Hvordan {' '.join(words[start : start + _QUERY_WORDS])}?"


def _word_stream(source: random.Random, size: int) -> Iterator[str]:
    """Words without end, of about `size` different ones, each as often as its rank says."""
    words = _vocabulary(source, size)
    weights = _zipf(len(words))
    while True:
        yield from source.choices(words, cum_weights=weights, k=10_000)


def _vocabulary(source: random.Random, size: int) -> Sequence[str]:
    stems = list({_stem(source): None for _ in range(_STEMS)})
    weights = _zipf(len(stems))
    drawn = iter(source.choices(stems, cum_weights=weights, k=2 * size))
    words = (_inflected(first, second, source) for first, second in zip(drawn, drawn, strict=True))
    return [*_FUNCTION_WORDS.split(), *dict.fromkeys(words)]


def _stem(source: random.Random) -> str:
    syllables = source.choice((1, 1, 2))
    return "".join(source.choice(part) for _ in range(syllables) for part in (_ONSETS, _VOWELS, _CODAS))


def _inflected(first: str, second: str, source: random.Random) -> str:
    """The first stem with an ending, or a compound of the two."""
    compound = source.random() < _COMPOUND_SHARE
    return (first + source.choice(_JOINTS) + second if compound else first) + source.choice(_ENDINGS)


def _zipf(count: int) -> list[float]:
    return list(accumulate(1 / (rank + _MANDELBROT_SHIFT) for rank in range(1, count + 1)))
