"""The tables as they are now; `assistant/migrations` makes them, and a test compares."""

from sqlalchemy import (
    JSON,
    BigInteger,
    Boolean,
    Column,
    DateTime,
    ForeignKey,
    Index,
    Integer,
    MetaData,
    String,
    Table,
    Text,
)

METADATA = MetaData()

conversations = Table(
    "conversations",
    METADATA,
    Column("id", String(32), primary_key=True),
    Column("created_at", DateTime(timezone=True), nullable=False),
    Column("last_asked_at", DateTime(timezone=True), nullable=False),
    Index("conversations_by_last_asked_at", "last_asked_at"),
)

# `reply` is the whole answer with its citations: a field that answers get later needs no new column.
messages = Table(
    "messages",
    METADATA,
    Column("number", BigInteger().with_variant(Integer, "sqlite"), primary_key=True),
    Column("id", String(32), nullable=False, unique=True),
    Column("conversation_id", String(32), ForeignKey(conversations.c.id, ondelete="CASCADE"), nullable=False),
    Column("asked_at", DateTime(timezone=True), nullable=False),
    Column("question", Text, nullable=False),
    Column("language", String(2), nullable=False),
    Column("status", String(30), nullable=False),
    Column("reason", String(30)),
    Column("reply", JSON, nullable=False),
    Index("messages_by_conversation", "conversation_id", "number"),
    Index("messages_by_asked_at", "asked_at"),
)

feedback = Table(
    "feedback",
    METADATA,
    Column("message_id", String(32), ForeignKey(messages.c.id, ondelete="CASCADE"), primary_key=True),
    Column("given_at", DateTime(timezone=True), nullable=False),
    Column("useful", Boolean, nullable=False),
    Column("reason", String(30)),
    Column("comment", Text),
)
