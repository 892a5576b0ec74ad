"""The form of the database, brought from whichever it has to the newest, or left as it was."""

from pathlib import Path

from sqlalchemy import Connection, Engine, text

from assistant.errors import StorageUnavailable

_FOLDER = Path(__file__).parents[1] / "migrations"
_LOCK = 0x7665696C  # any number that other programs on the server hardly use


def bring_up_to_date(engine: Engine) -> None:
    """Bring the database to the newest form; one worker does it while the others wait, and nothing is half done.

    Raises:
        StorageUnavailable: When the database is of a newer Veileder than this one.
    """
    with engine.connect() as connection:
        if _is_newest(connection):
            return
    with engine.execution_options(writes=True).begin() as connection:
        if connection.dialect.name == "postgresql":
            connection.execute(text("SELECT pg_advisory_xact_lock(:number)"), {"number": _LOCK})
        if not _is_newest(connection):
            _upgrade(connection)


def _is_newest(connection: Connection) -> bool:
    from alembic.runtime.migration import MigrationContext
    from alembic.script import ScriptDirectory

    script = ScriptDirectory(str(_FOLDER))
    found = MigrationContext.configure(connection).get_current_revision()
    if found is not None and found not in {revision.revision for revision in script.walk_revisions()}:
        raise StorageUnavailable(
            f"The database is of a newer Veileder than this one (form {found}). "
            "Start the newer one, or use another database."
        )
    return found == script.get_current_head()


def _upgrade(connection: Connection) -> None:
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(_FOLDER).replace("%", "%%"))
    config.attributes["connection"] = connection
    command.upgrade(config, "head")
