from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from assistant.conversation import Turn, recall, reply_in
from assistant.errors import ConversationMissing
from assistant.storage import Database, StoredConversations
from assistant.types import Answer, AnswerStatus, Question, Reason
from corpus.types import Language

_QUESTION = Question("Hvordan evaluerer vi tiltak?")
_ANSWER = Answer(AnswerStatus.ANSWERED, Language.BOKMAL, "Slik.", asked="Hvordan evaluerer vi kompetansetiltak?")


@pytest.fixture
def conversations(tmp_path: Path) -> Iterator[StoredConversations]:
    with closing(Database(f"sqlite:///{tmp_path / 'veileder.db'}")) as database:
        yield StoredConversations(database)


def away() -> StoredConversations:
    """Conversations whose database cannot be opened."""
    return StoredConversations(Database("sqlite:////dev/null/veileder.db"))


def test_the_next_question_gets_what_was_said(conversations: StoredConversations) -> None:
    reply = reply_in(None, _QUESTION, ask=lambda _: _ANSWER, conversations=conversations)
    (message,) = recall(reply.conversation_id, conversations)
    assert (message.question, message.asked, message.answer) == (_QUESTION.text, _ANSWER.asked, "Slik.")


def test_a_first_question_has_no_history(conversations: StoredConversations) -> None:
    assert recall(None, conversations) == ()


def test_an_unknown_conversation_is_missed(conversations: StoredConversations) -> None:
    with pytest.raises(ConversationMissing):
        recall("none", conversations)


def test_only_the_latest_turns_are_recalled(conversations: StoredConversations) -> None:
    conversation_id = conversations.start(Turn("0", _ANSWER))
    for number in range(1, 30):
        conversations.append(conversation_id, Turn(str(number), _ANSWER))
    assert [message.question for message in recall(conversation_id, conversations)] == [str(n) for n in range(10, 30)]


def test_an_answer_is_given_when_it_cannot_be_kept(caplog: pytest.LogCaptureFixture) -> None:
    reply = reply_in(None, _QUESTION, ask=lambda _: _ANSWER, conversations=away())
    assert (reply.answer, reply.conversation_id, reply.message_id) == (_ANSWER, None, None)
    assert "could not be kept" in caplog.text
    assert _QUESTION.text not in caplog.text


def test_a_question_is_answered_when_what_came_before_cannot_be_read(caplog: pytest.LogCaptureFixture) -> None:
    assert recall("0" * 32, away()) == ()
    assert "could not be recalled" in caplog.text


def test_a_conversation_that_is_deleted_while_it_is_answered_stays_deleted(conversations: StoredConversations) -> None:
    conversation_id = conversations.start(Turn("Hei", _ANSWER))

    def ask(_: Question) -> Answer:
        conversations.delete(conversation_id)
        return _ANSWER

    assert reply_in(conversation_id, _QUESTION, ask=ask, conversations=conversations).conversation_id is None
    assert conversations.newest(10) == ()


def test_what_identifies_a_person_is_not_kept(conversations: StoredConversations) -> None:
    question = Question("Ring 912 34 567. Hvordan lærer vi?")
    reply = reply_in(None, question, ask=lambda _: _ANSWER, conversations=conversations)
    assert reply.conversation_id
    (turn,) = conversations.read(reply.conversation_id).turns
    assert "912" not in turn.question
    assert "Hvordan lærer vi?" in turn.question


def test_nothing_is_kept_of_a_question_about_a_person(conversations: StoredConversations) -> None:
    answer = replace(_ANSWER, reason=Reason.PERSONAL_DATA)
    reply = reply_in(None, Question("Er Kari Nordmann syk?"), ask=lambda _: answer, conversations=conversations)
    assert reply.conversation_id
    assert conversations.read(reply.conversation_id).turns[0].question == ""
