"""What the assistant cannot find, or cannot keep."""


class ConversationMissing(Exception):
    """There is no conversation with this id: it never was, was deleted, or is older than what is kept."""

    def __init__(self, conversation_id: str) -> None:
        super().__init__(f"There is no conversation {conversation_id!r}. It may be deleted; ask without it.")


class MessageMissing(Exception):
    """There is no reply with this id: it never was, was deleted, or is older than what is kept."""

    def __init__(self, message_id: str) -> None:
        super().__init__(f"There is no message {message_id!r}. It may be deleted with its conversation.")


class StorageUnavailable(Exception):
    """The database does not answer, or cannot be written; the message says why and what to do."""
