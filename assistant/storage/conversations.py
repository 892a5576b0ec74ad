"""Conversations in the database."""

from collections.abc import Sequence
from datetime import UTC, datetime

from pydantic import TypeAdapter
from sqlalchemy import Connection, Row, delete, insert, select, update

from assistant.conversation import Conversation, Feedback, Turn, new_id
from assistant.errors import ConversationMissing, MessageMissing
from assistant.storage.database import Database
from assistant.storage.tables import conversations, feedback, messages
from assistant.types import Answer

_answers = TypeAdapter(Answer)  # a reply of an older Veileder gets the defaults of the fields that it lacks


class StoredConversations:
    """The conversations that a database holds; `assistant.conversation.Conversations` says what each method does."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def start(self, turn: Turn) -> str:
        """The id of a new conversation with its first turn."""
        conversation_id = new_id()
        with self._database.writing() as connection:
            values = {"id": conversation_id, "created_at": turn.asked_at, "last_asked_at": turn.asked_at}
            connection.execute(insert(conversations).values(values))
            _add(connection, conversation_id, turn)
        return conversation_id

    def append(self, conversation_id: str, turn: Turn) -> None:
        """Keep one turn more."""
        with self._database.writing() as connection:
            # The row stays locked until the end, so that nobody deletes the conversation meanwhile.
            extended = (
                update(conversations).where(conversations.c.id == conversation_id).values(last_asked_at=turn.asked_at)
            )
            if not connection.execute(extended).rowcount:
                raise ConversationMissing(conversation_id)
            _add(connection, conversation_id, turn)

    def latest(self, conversation_id: str, limit: int) -> tuple[Turn, ...]:
        """The at most `limit` latest turns of a conversation, oldest first."""
        with self._database.reading() as connection:
            _info(connection, conversation_id)
            return _turns(connection, conversation_id, limit)

    def read(self, conversation_id: str) -> Conversation:
        """The whole of a conversation."""
        with self._database.reading() as connection:
            created_at = _info(connection, conversation_id)
            return Conversation(conversation_id, created_at, _turns(connection, conversation_id))

    def newest(self, limit: int) -> tuple[Conversation, ...]:
        """The at most `limit` conversations that were added to last, latest first, without their turns."""
        with self._database.reading() as connection:
            query = select(conversations).order_by(conversations.c.last_asked_at.desc()).limit(limit)
            return tuple(Conversation(row.id, _in_utc(row.created_at)) for row in connection.execute(query))

    def delete(self, conversation_id: str) -> None:
        """Delete a conversation with its turns and the feedback on them."""
        with self._database.writing() as connection:
            gone = delete(conversations).where(conversations.c.id == conversation_id)
            if not connection.execute(gone).rowcount:
                raise ConversationMissing(conversation_id)
        self._database.wipe()

    def purge(self, before: datetime) -> int:
        """Delete what was asked before a time; the number of turns that went."""
        with self._database.writing() as connection:
            gone = connection.execute(delete(messages).where(messages.c.asked_at < before)).rowcount
            connection.execute(delete(conversations).where(conversations.c.last_asked_at < before))
        self._database.wipe()
        return gone

    def rate(self, message_id: str, given: Feedback) -> None:
        """Keep the feedback on a reply, instead of what was said of it before."""
        with self._database.writing() as connection:
            # Locked, so that two who rate it at once do so one after the other.
            if connection.scalar(select(messages.c.id).where(messages.c.id == message_id).with_for_update()) is None:
                raise MessageMissing(message_id)
            connection.execute(delete(feedback).where(feedback.c.message_id == message_id))
            values = {
                "message_id": message_id,
                "given_at": datetime.now(UTC),
                "useful": given.useful,
                "reason": given.reason,
                "comment": given.comment,
            }
            connection.execute(insert(feedback).values(values))


def _add(connection: Connection, conversation_id: str, turn: Turn) -> None:
    values = {
        "id": turn.id,
        "conversation_id": conversation_id,
        "asked_at": turn.asked_at,
        "question": turn.question,
        "language": turn.answer.language,
        "status": turn.answer.status,
        "reason": turn.answer.reason,
        "reply": _answers.dump_python(turn.answer, mode="json"),
    }
    connection.execute(insert(messages).values(values))


def _info(connection: Connection, conversation_id: str) -> datetime:
    """When a conversation began."""
    query = select(conversations.c.created_at).where(conversations.c.id == conversation_id)
    created_at = connection.scalar(query)
    if created_at is None:
        raise ConversationMissing(conversation_id)
    return _in_utc(created_at)


def _turns(connection: Connection, conversation_id: str, limit: int | None = None) -> tuple[Turn, ...]:
    """The latest turns, all without a limit; oldest first."""
    query = select(messages).where(messages.c.conversation_id == conversation_id)
    rows: Sequence[Row[tuple[object, ...]]] = connection.execute(
        query.order_by(messages.c.number.desc()).limit(limit)
    ).all()
    return tuple(_turn(row) for row in reversed(rows))


def _turn(row: Row[tuple[object, ...]]) -> Turn:
    return Turn(row.question, _answers.validate_python(row.reply), row.id, _in_utc(row.asked_at))


def _in_utc(time: datetime) -> datetime:
    """SQLite gives back times without their zone, PostgreSQL in the zone of the server."""
    return time.replace(tzinfo=UTC) if time.tzinfo is None else time.astimezone(UTC)
