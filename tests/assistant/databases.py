"""Databases for tests: a SQLite file, and a real PostgreSQL server made from the machine's own programs."""

import os
import pwd
import shutil
import socket
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

_PROGRAMS = ("initdb", "postgres", "pg_isready")
_DEBIAN = Path("/usr/lib/postgresql")  # where Debian puts them, a folder for each version


def postgresql_programs() -> Path | None:
    """The folder of PostgreSQL's server programs; None where there are none."""
    found = [Path(path).resolve().parent for path in (shutil.which("initdb"),) if path]
    folders = [*sorted(_DEBIAN.glob("*/bin"), reverse=True), *found]
    return next((folder for folder in folders if all((folder / name).exists() for name in _PROGRAMS)), None)


@contextmanager
def postgresql_server() -> Iterator[str]:
    """The address of a new server on loopback, without a database's name; it is gone with the block.

    The server refuses to run as root, so that it runs as the user that Debian made for it, or nobody.
    """
    programs = postgresql_programs()
    if programs is None:
        pytest.skip("NOT TESTED ON POSTGRESQL: no server programs here. Install them: apt-get install postgresql")
    folder = Path(tempfile.mkdtemp(prefix="veileder-postgresql-"))
    data, port, user = folder / "data", _free_port(), _server_user()
    if user is not None:
        os.chown(folder, pwd.getpwnam(user).pw_uid, -1)
    subprocess.run(
        [programs / "initdb", "-D", data, "-U", "veileder", "-A", "trust", "-E", "UTF8", "--locale=C", "--no-sync"],
        check=True,
        stdout=subprocess.DEVNULL,
        user=user,
        cwd=folder,
    )
    options = {"port": port, "listen_addresses": "127.0.0.1", "unix_socket_directories": folder, "fsync": "off"}
    settings = [word for name, value in options.items() for word in ("-c", f"{name}={value}")]
    command = [programs / "postgres", "-D", data, *settings]
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, user=user, cwd=folder) as one:
        try:
            _wait_for(one, programs / "pg_isready", port)
            yield f"postgresql://veileder@127.0.0.1:{port}"
        finally:
            one.terminate()
            one.wait(30)
            shutil.rmtree(folder, ignore_errors=True)


def new_database(server: str) -> str:
    """The address of a new database on a server."""
    import psycopg
    from psycopg import sql

    name = f"test_{time.time_ns()}"
    with psycopg.connect(f"{server}/postgres", autocommit=True) as connection:
        connection.execute(sql.SQL("CREATE DATABASE {}").format(sql.Identifier(name)))
    return f"{server}/{name}"


def _server_user() -> str | None:
    """Whom the server runs as; None for the user of the tests."""
    if os.geteuid() != 0:
        return None
    return next(name for name in ("postgres", "nobody") if any(name == user.pw_name for user in pwd.getpwall()))


def _wait_for(server: subprocess.Popen[bytes], is_ready: Path, port: int) -> None:
    for _ in range(300):
        if subprocess.run([is_ready, "-q", "-h", "127.0.0.1", "-p", str(port)], check=False).returncode == 0:
            return
        assert server.poll() is None, "PostgreSQL ended before it was ready"
        time.sleep(0.1)
    raise AssertionError("PostgreSQL was not ready after 30 seconds")


def _free_port() -> int:
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return int(listener.getsockname()[1])
