"""The database on SQLite and on a real PostgreSQL: kept, deleted, shared, cut off."""

import random
import sqlite3
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import Engine, event, text

from assistant.conversation import Feedback, FeedbackReason, Turn, new_id
from assistant.errors import ConversationMissing, MessageMissing, StorageUnavailable
from assistant.storage import Database, StoredConversations
from assistant.storage.tables import METADATA
from assistant.types import Answer, AnswerStatus, Citation, Reason
from corpus.types import Kind, Language, Source
from tests.assistant.databases import new_database, postgresql_server

_ROOT = Path(__file__).parents[2]
_SOURCE = Source("ks-2024", "Rapport", "KS", "2024", "https://example.org", Kind.REPORT)
_CITATION = Citation(
    1, "plan", "Plan", Kind.UPLOAD, "Mål", 3, "plan.0.0", "Æ «ø» å", "ø", "/kilder/plan#p0", (_SOURCE,)
)


def make_turn(question: str = "Hvordan evaluerer vi tiltak?", text: str = "Slik. [1]", days_ago: float = 0) -> Turn:
    answer = Answer(AnswerStatus.PARTIAL, Language.BOKMAL, text, (_CITATION,), ("Og så?",), Reason.NOT_IN_SOURCES)
    return Turn(question, answer, asked_at=datetime.now(UTC) - timedelta(days=days_ago))


@pytest.fixture(scope="session")
def server() -> Iterator[str]:
    with postgresql_server() as address:
        yield address


@pytest.fixture(params=["sqlite", pytest.param("postgresql", marks=pytest.mark.service)])
def url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    if request.param == "postgresql":
        return new_database(request.getfixturevalue("server"))
    return f"sqlite:///{tmp_path / 'var' / 'veileder.db'}"


@pytest.fixture
def database(url: str) -> Iterator[Database]:
    with closing(Database(url)) as database:
        yield database


@pytest.fixture
def conversations(database: Database) -> StoredConversations:
    return StoredConversations(database)


def rows(database: Database, table: str) -> int:
    with database.reading() as connection:
        return int(connection.scalar(text(f"SELECT count(*) FROM {table}")) or 0)


def test_a_conversation_is_read_as_it_was_kept(conversations: StoredConversations) -> None:
    first, second = make_turn("Hva sier planen?"), make_turn("Og i «staten»? 🙂")
    conversation_id = conversations.start(first)
    conversations.append(conversation_id, second)
    conversation = conversations.read(conversation_id)
    assert conversation.turns == (first, second)
    assert conversation.created_at == first.asked_at


def test_the_latest_turns_come_oldest_first(conversations: StoredConversations) -> None:
    turns = [make_turn(f"Spørsmål {number}") for number in range(5)]
    conversation_id = conversations.start(turns[0])
    for turn in turns[1:]:
        conversations.append(conversation_id, turn)
    assert conversations.latest(conversation_id, 2) == tuple(turns[3:])


def test_the_conversations_that_were_added_to_last_are_listed_first(conversations: StoredConversations) -> None:
    old, other = conversations.start(make_turn(days_ago=2)), conversations.start(make_turn(days_ago=1))
    conversations.append(old, make_turn())
    assert [conversation.id for conversation in conversations.newest(10)] == [old, other]
    assert len(conversations.newest(1)) == 1


def test_what_is_not_there_is_missed(conversations: StoredConversations) -> None:
    with pytest.raises(ConversationMissing):
        conversations.read("none")
    with pytest.raises(ConversationMissing):
        conversations.latest("none", 1)
    with pytest.raises(ConversationMissing):
        conversations.append("none", make_turn())
    with pytest.raises(ConversationMissing):
        conversations.delete("none")
    with pytest.raises(MessageMissing):
        conversations.rate("none", Feedback(True))


def test_the_last_feedback_on_a_reply_counts(conversations: StoredConversations, database: Database) -> None:
    turn = make_turn()
    conversations.start(turn)
    conversations.rate(turn.id, Feedback(True))
    conversations.rate(turn.id, Feedback(False, FeedbackReason.OUTDATED, "Tallet er fra 2019."))
    with database.reading() as connection:
        (kept,) = connection.execute(text("SELECT useful, reason, comment FROM feedback"))
    assert (bool(kept.useful), kept.reason, kept.comment) == (False, "outdated", "Tallet er fra 2019.")


def test_deleting_a_conversation_deletes_its_rows(conversations: StoredConversations, database: Database) -> None:
    turn, other = make_turn(), conversations.start(make_turn())
    conversation_id = conversations.start(turn)
    conversations.rate(turn.id, Feedback(True))
    conversations.delete(conversation_id)
    with pytest.raises(ConversationMissing):
        conversations.append(conversation_id, make_turn())
    assert (rows(database, "conversations"), rows(database, "messages"), rows(database, "feedback")) == (1, 1, 0)
    assert conversations.read(other)


def test_what_is_older_than_the_retention_goes_and_the_rest_stays(
    conversations: StoredConversations, database: Database
) -> None:
    fresh = make_turn(days_ago=29)
    gone, kept = conversations.start(make_turn(days_ago=40)), conversations.start(make_turn(days_ago=31))
    conversations.append(kept, fresh)
    assert conversations.purge(datetime.now(UTC) - timedelta(days=30)) == 2
    assert conversations.read(kept).turns == (fresh,)
    with pytest.raises(ConversationMissing):
        conversations.read(gone)
    assert conversations.purge(datetime.now(UTC) - timedelta(days=30)) == 0


def test_a_reply_of_an_older_veileder_gets_the_defaults(conversations: StoredConversations, database: Database) -> None:
    conversation_id = conversations.start(make_turn())
    with database.writing() as connection:
        connection.execute(
            text("""UPDATE messages SET reply = '{"status": "chat", "language": "nn", "text": "Hei!"}'""")
        )
    (turn,) = conversations.read(conversation_id).turns
    assert turn.answer == Answer(AnswerStatus.CHAT, Language.NYNORSK, "Hei!")


def test_a_reader_sees_one_state_while_others_write(conversations: StoredConversations, database: Database) -> None:
    conversation_id = conversations.start(make_turn())
    with database.reading() as connection:
        count = text("SELECT count(*) FROM messages")
        before = connection.scalar(count)
        conversations.append(conversation_id, make_turn())
        assert connection.scalar(count) == before
    assert rows(database, "messages") == 2


def test_a_transaction_that_breaks_off_leaves_nothing(conversations: StoredConversations, database: Database) -> None:
    turn = make_turn()
    conversations.start(turn)
    with pytest.raises(StorageUnavailable):
        conversations.start(replace(make_turn(), id=turn.id))
    assert (rows(database, "conversations"), rows(database, "messages")) == (1, 1)


def test_many_workers_may_start_at_once_and_write_to_one_conversation(url: str) -> None:
    workers = [Database(url) for _ in range(4)]
    start = threading.Barrier(4)

    def prepare(database: Database) -> None:
        start.wait()
        database.prepare()

    with ThreadPoolExecutor(4) as pool:
        list(pool.map(prepare, workers))
        conversation_id = StoredConversations(workers[0]).start(make_turn())

        def add(database: Database) -> None:
            for _ in range(25):
                StoredConversations(database).append(conversation_id, make_turn())

        list(pool.map(add, workers))
    assert len(StoredConversations(workers[0]).read(conversation_id).turns) == 101
    for database in workers:
        database.close()


@pytest.mark.service
def test_workers_that_are_processes_start_at_once(url: str) -> None:
    command = [sys.executable, "-c", f"from assistant.storage import Database; Database({url!r}).check()"]
    workers = [subprocess.Popen(command, cwd=_ROOT, stderr=subprocess.PIPE) for _ in range(4)]
    assert [(worker.communicate(timeout=60)[1], worker.returncode) for worker in workers] == [(b"", 0)] * 4


def test_the_migrations_make_the_tables_that_the_program_knows(database: Database) -> None:
    from alembic.autogenerate import compare_metadata
    from alembic.runtime.migration import MigrationContext

    with database.reading() as connection:
        assert compare_metadata(MigrationContext.configure(connection), METADATA) == []


def test_a_migration_that_is_cut_off_leaves_the_old_form(url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    from alembic.operations import Operations

    def cut_off(*_: object) -> None:
        raise OSError("cut off")

    with closing(Database(url)) as database:
        with monkeypatch.context() as patched:
            patched.setattr(Operations, "create_index", cut_off)
            with pytest.raises(StorageUnavailable):
                database.prepare()
        assert StoredConversations(database).start(make_turn())


def test_a_database_of_a_newer_veileder_is_left_alone(url: str, database: Database) -> None:
    with database.writing() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    with closing(Database(url)) as older, pytest.raises(StorageUnavailable, match="newer Veileder"):
        older.check()


@pytest.mark.parametrize(
    "address", ["postgresql://veileder@127.0.0.1:1/veileder", "sqlite:////dev/null/veileder.db"], ids=["server", "file"]
)
def test_a_database_that_is_away_is_told_in_a_sentence_without_its_address(address: str) -> None:
    with closing(Database(address)) as database, pytest.raises(StorageUnavailable, match="DATABASE_URL") as told:
        database.check()
    assert "127.0.0.1" not in str(told.value)
    assert "/dev/null" not in str(told.value)


def test_a_file_that_is_no_database_is_told_and_left_alone(tmp_path: Path) -> None:
    file = tmp_path / "veileder.db"
    file.write_text("Dette er et notat, og ikke en database.\n" * 100, encoding="utf-8")
    with closing(Database(f"sqlite:///{file}")) as database, pytest.raises(StorageUnavailable, match="SQLITE_NOTADB"):
        database.check()
    assert file.read_text(encoding="utf-8").startswith("Dette er et notat")


@pytest.fixture
def sqlite_file(tmp_path: Path) -> Path:
    return tmp_path / "veileder.db"


def test_a_deleted_text_is_gone_from_the_files(sqlite_file: Path) -> None:
    random_ = random.Random(7)
    with closing(Database(f"sqlite:///{sqlite_file}")) as database:
        conversations = StoredConversations(database)
        kept, gone = set(), {}
        for number in range(120):
            word = f"sporsmaal{number:04}ord{random_.getrandbits(64):x}"
            turn = make_turn(f"{word} {word}", f"{word} " * random_.choice([1, 5, 50, 400, 2000]))
            conversation_id = conversations.start(turn)
            conversations.rate(turn.id, Feedback(False, comment=word))
            if random_.random() < 0.5:
                gone[conversation_id] = word
            else:
                kept.add(word)
            if len(gone) % 5 == 4:
                conversations.purge(datetime.now(UTC) - timedelta(days=30))
        for conversation_id in gone:
            conversations.delete(conversation_id)
        left = b"".join(file.read_bytes() for file in sqlite_file.parent.iterdir())
        assert [word for word in kept if word.encode() not in left] == []
        assert [word for word in gone.values() if word.encode() in left] == []


def test_the_file_is_for_its_owner_only(sqlite_file: Path) -> None:
    with closing(Database(f"sqlite:///{sqlite_file}")) as database:
        StoredConversations(database).start(make_turn())
        assert {file.stat().st_mode & 0o077 for file in sqlite_file.parent.glob("veileder.db[!.]*")} == {0}


def outcome(work: Callable[[], object]) -> str:
    """The code of the database for what went wrong; "" where nothing did."""
    try:
        work()
    except StorageUnavailable as error:
        return str(error).partition("(")[2].partition(")")[0]
    return ""


def test_a_full_disk_is_told_and_what_was_kept_can_be_read(sqlite_file: Path) -> None:
    def allow_little(connection: sqlite3.Connection, _: object) -> None:
        connection.execute("PRAGMA max_page_count = 60")

    event.listen(Engine, "connect", allow_little)
    try:
        with closing(Database(f"sqlite:///{sqlite_file}")) as database:
            conversations = StoredConversations(database)
            conversation_id = conversations.start(make_turn())
            told = [""]
            while told[-1] != "SQLITE_FULL":
                told.append(outcome(lambda: conversations.append(conversation_id, make_turn(text="tekst " * 2000))))
            assert len(conversations.read(conversation_id).turns) == told.count("") > 1
            conversations.delete(conversation_id)
            assert conversations.start(make_turn())
    finally:
        event.remove(Engine, "connect", allow_little)


_APPENDER = """
import sys
from assistant.storage import Database, StoredConversations
from tests.assistant.test_storage import make_turn
conversations = StoredConversations(Database(sys.argv[1]))
conversation_id = conversations.start(make_turn())
print(conversation_id, flush=True)
while True:
    turn = make_turn()
    conversations.append(conversation_id, turn)
    print(turn.id, flush=True)
"""


@pytest.mark.service
def test_what_was_acknowledged_is_there_after_a_kill_at_any_moment(url: str) -> None:
    moments = random.Random(11)
    for _ in range(10):
        command = [sys.executable, "-c", _APPENDER, url]
        with subprocess.Popen(command, cwd=_ROOT, stdout=subprocess.PIPE, text=True) as process:
            assert process.stdout
            conversation_id = process.stdout.readline().strip()
            told = [process.stdout.readline().strip() for _ in range(moments.randrange(40))]
            threading.Event().wait(moments.random() / 100)
            process.kill()
            told += [line.strip() for line in process.stdout if line.endswith("\n")]
        with closing(Database(url)) as database:
            conversations = StoredConversations(database)
            kept = [turn.id for turn in conversations.read(conversation_id).turns][1:]
            assert kept[: len(told)] == told
            assert len(kept) <= len(told) + 1
            conversations.append(conversation_id, make_turn())


def test_ids_are_not_guessed() -> None:
    assert len({new_id() for _ in range(1000)}) == 1000
