"""Pure: the messages of a chat → a question with what was said before it."""

from collections.abc import Callable, Sequence

from api.openai_requests import ChatMessage
from api.source_list import without_sources
from assistant.types import Message, Question
from corpus.types import Language

_MOST_TURNS = 20  # what lies further back is not what "it" and "the second one" point to


def question_of(messages: Sequence[ChatMessage], language_of: Callable[[str], Language]) -> Question:
    """The last user message as a question; the turns before it as its history, oldest first.

    A turn is a user message and what the assistant said before the next one, without the list of sources that we put
    there. What systems and tools say is left out.
    """
    turns: list[tuple[str, str]] = []
    for message in messages:
        if message.role == "user":
            turns.append((message.text, ""))
        elif message.role == "assistant" and turns:
            asked, said = turns[-1]
            turns[-1] = asked, "\n\n".join(filter(None, (said, without_sources(message.text))))
    *before, (question, _) = turns
    history = tuple(Message(asked, said, language_of(asked)) for asked, said in before[-_MOST_TURNS:])
    return Question(question, history=history)
