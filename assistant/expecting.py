"""What sort of sentence a question asks for: a figure, a time, a definition; and whether it asks of what is not."""

import re
from dataclasses import dataclass

from assistant.aims import Aim, aim_of, asking_sentence

_YES_NO = re.compile(
    r"^\W*(?:er|har|hadde|kan|må|skal|bør|vil|gjelder|gjeld|gir|gjev|trenger|treng|finnes|finst|fins|holder|held|"
    r"treffer|treff|får|sier|seier|"
    r"blir|vert|var|does|do|did|is|are|was|were|can|must|should|has|have|will)\b",
    re.IGNORECASE,
)
_NEGATION = re.compile(r"\b(?:ikke|ikkje|not|aldri|never)\b", re.IGNORECASE)
_FIGURE = re.compile(
    r"\d|\b(?:en tredjedel|ein tredel|halvparten|flertall|fleirtal|dobbelt|ingen|null|"
    r"(?:a|one) third|half|majority|twice|none|no)\b",
    re.IGNORECASE,
)
# Numbers that count nothing: what they name is a step, a section of a law, a year.
_NAMED_BY_NUMBER = re.compile(
    r"§+ ?\d+(?:-\d+)?|\b(?:steg|step|trinn|nivå|level|fase|phase|faktor|factor|kapittel|chapter)\s+\d+|"
    r"\b(?:19|20)\d\d(?:[–-]\d\d(?:\d\d)?)?\b",
    re.IGNORECASE,
)
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_YES_OR_NO = re.compile(r"^(?:ja|nei|yes|no)\b", re.IGNORECASE)
_IS = re.compile(
    r"^(?P<subject>(?:[\w«»()-]+\s+){1,6}?)(?:er|betyr|tyder|består|vil si|vil seie|"
    r"omfatter|omfattar|handler om|handlar om|is|are|means|consists)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Expectation:
    """What the question wants of a sentence that answers it."""

    figure: bool = False
    time: bool = False
    definition: bool = False
    yes_no: bool = False
    negated: bool = False

    @classmethod
    def of(cls, question: str) -> "Expectation":
        """What can be said of it by its wording."""
        aim, asked = aim_of(question), asking_sentence(question)
        return cls(
            figure=aim is Aim.FIGURE,
            time=aim is Aim.TIME,
            definition=aim is Aim.DEFINITION,
            yes_no=_YES_NO.search(asked) is not None,
            negated=_NEGATION.search(asked) is not None,
        )

    def admits(self, sentence: str) -> bool:
        """Whether the sentence can answer at all.

        A figure of those who have not is no answer to how many have, nor the other way round; and a sentence that
        begins with yes or no answers the question above it, which was another one unless this is a yes/no question.
        """
        if self.figure and self.negated != (_NEGATION.search(sentence) is not None):
            return False
        return self.yes_no or _YES_OR_NO.match(sentence) is None

    def agrees_with(self, heading: str) -> bool:
        """Whether a yes or no to the heading is one to the question: both ask for one, and both or neither deny."""
        other = Expectation.of(heading)
        return self.yes_no and other.yes_no and self.negated == other.negated

    def met_by(self, sentence: str) -> bool:
        """Whether the sentence has the figure or the year that the question wants."""
        return (self.figure and _FIGURE.search(_NAMED_BY_NUMBER.sub("", sentence)) is not None) or (
            self.time and _YEAR.search(sentence) is not None
        )

    def defined_in(self, sentence: str) -> str:
        """What the sentence says that something is of, where the question wants a definition; else nothing."""
        found = _IS.match(sentence) if self.definition else None
        return found["subject"] if found else ""
