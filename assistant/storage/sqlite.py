"""What SQLite needs to be safe: many readers beside one writer, deletion that overwrites, one opening at a time."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from filelock import FileLock
from sqlalchemy import URL, Connection, Engine, event

_OPENING_SECONDS = 60
_PRAGMAS = (
    "journal_mode = WAL",  # readers and the writer do not wait for each other
    "synchronous = NORMAL",  # what was acknowledged outlives the program; a power cut may take the last seconds
    "foreign_keys = ON",
    "secure_delete = ON",  # what is deleted is overwritten with zeros
)


def file_of(url: URL) -> Path | None:
    """The file of a SQLite database; None for a server."""
    return Path(url.database) if url.get_backend_name() == "sqlite" and url.database else None


def set_up(engine: Engine) -> None:
    """Let every connection be safe, and every transaction that writes wait its turn before it reads anything."""

    @event.listens_for(engine, "connect")
    def _connected(connection: sqlite3.Connection, _: object) -> None:
        connection.isolation_level = None  # the driver begins no transactions of its own
        for pragma in _PRAGMAS:
            connection.execute(f"PRAGMA {pragma}")

    @event.listens_for(engine, "begin")
    def _begun(connection: Connection) -> None:
        writes = connection.get_execution_options().get("writes")
        connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")


@contextmanager
def first_opening(file: Path) -> Iterator[None]:
    """Nobody else makes the file meanwhile; it can be read by its owner only."""
    file.parent.mkdir(parents=True, exist_ok=True)
    with FileLock(f"{file}.lock", timeout=_OPENING_SECONDS):
        file.touch(mode=0o600)
        yield


def empty_log(engine: Engine) -> None:
    """Move the log of changes into the file and empty it; what others still read stays until the next time."""
    connection = engine.raw_connection()
    try:
        connection.cursor().execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
    finally:
        connection.close()
