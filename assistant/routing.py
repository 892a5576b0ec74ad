"""Pure: which way a question goes before anything is searched; the ways are closed."""

from dataclasses import dataclass
from enum import StrEnum

from assistant.about_persons import impersonal
from assistant.attacks import is_attack
from assistant.other_business import is_other_business
from assistant.planning_wish import step_question, wished_step
from assistant.single_case import is_single_case
from assistant.small_talk import asks_abilities, asks_who, is_greeting, is_thanks
from corpus.types import Language


class Way(StrEnum):
    """Where a question goes."""

    ON_TOPIC = "on_topic"
    GREETING = "greeting"
    THANKS = "thanks"
    WHO = "who"
    ABILITIES = "abilities"
    PLANNING = "planning"
    OUT_OF_SCOPE = "out_of_scope"
    LEGAL_CASE = "legal_case"
    UNSAFE = "unsafe"
    PERSONAL_DATA = "personal_data"


@dataclass(frozen=True, slots=True)
class Route:
    """The way, the question for the sources ("" where none is), and the step that is to be planned."""

    way: Way
    question: str = ""
    step: int | None = None

    @property
    def is_answered(self) -> bool:
        """Whether the sources are asked."""
        return self.way in (Way.ON_TOPIC, Way.PLANNING)


# The ways that the text as a whole tells, tried in this order.
_TOLD_BY = {
    Way.GREETING: is_greeting,
    Way.THANKS: is_thanks,
    Way.WHO: asks_who,
    Way.ABILITIES: asks_abilities,
    Way.OUT_OF_SCOPE: is_other_business,
    Way.LEGAL_CASE: is_single_case,
}


def route(text: str, language: Language) -> Route:
    """The way that `text` goes, as `normalised` and `without_personal_data` give it; on topic where nothing tells.

    `language` is the one of the question that stands for a step that is to be planned.
    """
    if is_attack(text):
        return Route(Way.UNSAFE)
    question = impersonal(text)
    if text and not question:
        return Route(Way.PERSONAL_DATA)
    for way, tells in _TOLD_BY.items():
        if tells(question):
            return Route(way)
    step = wished_step(question)
    if step is not None:
        return Route(Way.PLANNING, step_question(step, language), step)
    return Route(Way.ON_TOPIC, question)
