"""Edge: what the product keeps in its database, SQLite or PostgreSQL. The only package that imports SQLAlchemy."""

from assistant.storage.conversations import StoredConversations
from assistant.storage.database import Database

__all__ = ["Database", "StoredConversations"]
