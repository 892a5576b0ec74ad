"""What is to be said: by a language model where one is set and does well, else put together from the passages."""

import logging
from collections.abc import Generator, Iterable, Iterator, Mapping, Sequence
from contextlib import closing
from dataclasses import replace

from assistant.citing import told
from assistant.composing import Draft, compose
from assistant.draft_reading import Completeness, DraftReader
from assistant.failures import Failure, ModelFailed
from assistant.generating import Model
from assistant.grounding import verified
from assistant.prompting import PROMPT_VERSION, answer_prompt
from assistant.relevance import Judged
from assistant.statements import Statement
from corpus.languages import function_words
from corpus.types import Language
from indexing.language import words

logger = logging.getLogger(__name__)

_SURELY = 2  # so many more function words of another language than of the reader's tell that the text is in that


def drafted(
    question: str, language: Language, weights: Mapping[str, float], found: Sequence[Judged], model: Model | None
) -> Generator[str, None, Draft]:
    """Yield what a model writes as it is verified; return the whole draft, the passages' own where the model failed."""
    if model is None:
        return compose(question, weights, found)
    try:
        return (yield from _written(question, language, found, model))
    except ModelFailed as failed:
        logger.warning("The model failed: %s (%s, %s)", failed.failure, model.name, PROMPT_VERSION)
    return replace(compose(question, weights, found), instead_of_model=True)


def _written(question: str, language: Language, found: Sequence[Judged], model: Model) -> Generator[str, None, Draft]:
    """Yield the text of each statement that holds; return all of them.

    Raises:
        ModelFailed: When the model fails, writes in another language than the reader's, or nothing that holds.
    """
    prompt = answer_prompt(question, language, [one.passage for one in found], tokens=model.tokens)
    reader = DraftReader(prompt.passages)
    kept: list[Statement] = []
    with closing(model.stream(prompt)) as pieces:
        yield from told(_kept(verified(_in_language(reader.read(pieces), language)), kept))
    logger.info(
        "The model wrote %d statements: %d hold, %d malformed; %s; %d of %d passages unused (%s, %s)",
        reader.written,
        len(kept),
        reader.malformed,
        reader.completeness,
        len(reader.unused),
        len(prompt.passages),
        model.name,
        PROMPT_VERSION,
    )
    if not kept and (reader.completeness is not Completeness.NONE or reader.written):
        raise ModelFailed(Failure.UNGROUNDED)
    is_part = reader.completeness is not Completeness.WHOLE
    return Draft(tuple(kept), composed_by=model.name, is_part=is_part)


def _kept(statements: Iterable[Statement], kept: list[Statement]) -> Iterator[Statement]:
    """The statements, each once; they are also put in `kept`."""
    for statement in statements:
        if all(statement.text != one.text for one in kept):
            kept.append(statement)
            yield statement


def _in_language(statements: Iterable[Statement], language: Language) -> Iterator[Statement]:
    """The statements, for as long as they are in the reader's language; a verbatim quote may be in any.

    Raises:
        ModelFailed: When what was said so far is surely in another language.
    """
    said: list[str] = []
    for statement in statements:
        if statement.text != statement.quote:
            said += words(statement.text)
            counts = function_words(said)
            if max(counts.values()) - counts[language] >= _SURELY:
                raise ModelFailed(Failure.WRONG_LANGUAGE)
        yield statement
