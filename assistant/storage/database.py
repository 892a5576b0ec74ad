"""The database: opened, brought to the newest form, read and written in transactions."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy import Connection, Engine, create_engine, make_url, text
from sqlalchemy.exc import DBAPIError, TimeoutError

from assistant.errors import StorageUnavailable
from assistant.storage.migrating import bring_up_to_date
from assistant.storage.sqlite import empty_log, file_of, first_opening, set_up

_CONNECT_SECONDS = 5
_WAIT_SECONDS = 10  # for another worker's write to end


class Database:
    """A SQLite file or a PostgreSQL server; nothing is opened before it is used, and what is away is tried again."""

    def __init__(self, url: str) -> None:
        self._engine = _engine(url)
        self._file = file_of(self._engine.url)
        self._writing_engine = self._engine.execution_options(writes=True)
        self._reading_engine = (  # SQLite's transactions see one state by themselves
            self._engine if self._file else self._engine.execution_options(isolation_level="REPEATABLE READ")
        )
        self._is_ready = False

    def prepare(self) -> None:
        """Make the database if it is not there, and bring it to the newest form; several workers may do so at once.

        Raises:
            StorageUnavailable: When it cannot be reached or written, or is of a newer Veileder than this one.
        """
        if self._is_ready:
            return
        with _told():
            if self._file is None:
                bring_up_to_date(self._engine)
            else:
                with first_opening(self._file):
                    bring_up_to_date(self._engine)
        self._is_ready = True

    def check(self) -> None:
        """Ask the database whether it answers.

        Raises:
            StorageUnavailable: When it does not.
        """
        with self.reading() as connection:
            connection.execute(text("SELECT 1"))

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """A transaction that reads, and sees one state of everything.

        Raises:
            StorageUnavailable: When the database does not answer.
        """
        self.prepare()
        with _told(), self._reading_engine.begin() as connection:
            yield connection

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """A transaction that is kept when the block ends, and leaves nothing behind when it breaks off.

        Raises:
            StorageUnavailable: When the database does not answer, or cannot be written.
        """
        self.prepare()
        with _told(), self._writing_engine.begin() as connection:
            yield connection

    def wipe(self) -> None:
        """Let nothing of what was deleted stay in SQLite's log of changes; PostgreSQL's own vacuum does it there."""
        if self._file is not None:
            with _told():
                empty_log(self._engine)

    def close(self) -> None:
        """Let go of all connections."""
        self._engine.dispose()


def _engine(url: str) -> Engine:
    """The engine; what it is asked and told is neither logged nor repeated in errors."""
    parsed = make_url(url)
    is_file = parsed.get_backend_name() == "sqlite"
    waiting = {"timeout": _WAIT_SECONDS} if is_file else {"connect_timeout": _CONNECT_SECONDS}
    try:
        engine = create_engine(parsed, connect_args=waiting, hide_parameters=True, pool_pre_ping=not is_file)
    except ModuleNotFoundError as error:
        raise StorageUnavailable(
            "The driver of PostgreSQL is not installed. Install it: pip install 'veileder[postgresql]'"
        ) from error
    if is_file:
        set_up(engine)
    return engine


@contextmanager
def _told() -> Iterator[None]:
    """Errors of the database as one of ours, without what was being written: that is what somebody asked."""
    try:
        yield
    except (DBAPIError, TimeoutError, sqlite3.Error, OSError) as error:
        raise StorageUnavailable(
            f"The database cannot be used now ({_cause(error)}). "
            "See that it runs, has room and may be written, and check VEILEDER_DATABASE_URL."
        ) from error


def _cause(error: Exception) -> str:
    """A stable word for what went wrong, such as SQLITE_FULL, or a code of PostgreSQL's."""
    original = error.orig if isinstance(error, DBAPIError) else error
    code = getattr(original, "sqlite_errorname", None) or getattr(original, "sqlstate", None)
    return str(code or type(original).__name__)
