"""Conversations: questions that follow each other, with their replies, as they are kept for a while."""

import logging
import uuid
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from enum import StrEnum
from typing import Protocol

from assistant.errors import ConversationMissing, StorageUnavailable
from assistant.normalising import normalised
from assistant.personal_data import without_personal_data
from assistant.types import Answer, Message, Question, Reason

logger = logging.getLogger(__name__)

_REMEMBERED = 20  # turns that a follow-up may refer to


def new_id() -> str:
    """An id that nobody guesses: who has it may read what it names."""
    return uuid.uuid4().hex


@dataclass(frozen=True, slots=True)
class Turn:
    """A question as it is kept, and the whole reply to it. `id` names the reply."""

    question: str
    answer: Answer
    id: str = field(default_factory=new_id)
    asked_at: datetime = field(default_factory=lambda: datetime.now(UTC))

    @property
    def message(self) -> Message:
        """The turn as the next question refers to it."""
        return self.answer.as_message(self.question)


@dataclass(frozen=True, slots=True)
class Conversation:
    """What was asked and answered, oldest first."""

    id: str
    created_at: datetime
    turns: tuple[Turn, ...] = ()


class FeedbackReason(StrEnum):
    """What a reader says is wrong with a reply."""

    WRONG = "wrong"
    INCOMPLETE = "incomplete"
    BESIDE_THE_POINT = "beside_the_point"
    SOURCE_DOES_NOT_SAY_SO = "source_does_not_say_so"
    OUTDATED = "outdated"
    UNCLEAR = "unclear"
    WRONG_LANGUAGE = "wrong_language"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Feedback:
    """Whether a reply was of use, and why not."""

    useful: bool
    reason: FeedbackReason | None = None
    comment: str | None = None


class Conversations(Protocol):
    """Where conversations are kept. Every method raises StorageUnavailable when the database does not do it."""

    def start(self, turn: Turn) -> str:
        """The id of a new conversation with its first turn."""

    def append(self, conversation_id: str, turn: Turn) -> None:
        """Keep one turn more.

        Raises:
            ConversationMissing: When there is no such conversation.
        """

    def latest(self, conversation_id: str, limit: int) -> tuple[Turn, ...]:
        """The at most `limit` latest turns of a conversation, oldest first.

        Raises:
            ConversationMissing: When there is no such conversation.
        """

    def read(self, conversation_id: str) -> Conversation:
        """The whole of a conversation.

        Raises:
            ConversationMissing: When there is no such conversation.
        """

    def newest(self, limit: int) -> tuple[Conversation, ...]:
        """The at most `limit` conversations that were added to last, latest first, without their turns."""

    def delete(self, conversation_id: str) -> None:
        """Delete a conversation with its turns and the feedback on them, so that their text is gone.

        Raises:
            ConversationMissing: When there is no such conversation.
        """

    def purge(self, before: datetime) -> int:
        """Delete what was asked before a time; the number of turns that went."""

    def rate(self, message_id: str, feedback: Feedback) -> None:
        """Keep the feedback on a reply, instead of what was said of it before.

        Raises:
            MessageMissing: When there is no such reply.
        """


@dataclass(frozen=True, slots=True)
class Reply:
    """An answer and where it is kept; both ids are None where it could not be kept."""

    answer: Answer
    conversation_id: str | None = None
    message_id: str | None = None


def recall(conversation_id: str | None, conversations: Conversations) -> tuple[Message, ...]:
    """What was said last in a conversation, for the next question; nothing while the database is away.

    Raises:
        ConversationMissing: When there is no such conversation.
    """
    if conversation_id is None:
        return ()
    try:
        return tuple(turn.message for turn in conversations.latest(conversation_id, _REMEMBERED))
    except StorageUnavailable as error:
        logger.warning("A conversation could not be recalled. %s", error)
        return ()


def reply_in(
    conversation_id: str | None, question: Question, *, ask: Callable[[Question], Answer], conversations: Conversations
) -> Reply:
    """The answer, kept in its conversation or in a new one; what cannot be kept is given all the same."""
    return keep(conversation_id, question, ask(question), conversations)


def keep(conversation_id: str | None, question: Question, answer: Answer, conversations: Conversations) -> Reply:
    """Keep an answer in its conversation, or in a new one, and say where; nowhere where it cannot be kept."""
    turn = Turn(kept_question(question, answer), answer)
    try:
        if conversation_id is None:
            conversation_id = conversations.start(turn)
        else:
            conversations.append(conversation_id, turn)
    except ConversationMissing:
        logger.info("A reply was not kept: its conversation was deleted meanwhile.")
        return Reply(answer)
    except StorageUnavailable as error:
        logger.warning("A reply could not be kept. %s", error)
        return Reply(answer)
    return Reply(answer, conversation_id, turn.id)


def kept_question(question: Question, answer: Answer) -> str:
    """What is kept of the question's text: nothing that identifies a person, and nothing where it is about one."""
    return "" if answer.reason is Reason.PERSONAL_DATA else kept_text(question.text)


def kept_text(text: str) -> str:
    """What is kept of what a reader writes: nothing that identifies a person."""
    return without_personal_data(normalised(text))
