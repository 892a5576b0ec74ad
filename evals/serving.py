"""The program as it is served: what it holds in memory after it has answered questions over HTTP."""

import json
import socket
import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from time import monotonic, sleep
from urllib.error import URLError
from urllib.request import Request, urlopen

from evals.processes import Environment, peak_mebibytes
from evals.types import MeasurementError

_SERVE = (sys.executable, "-m", "api", "--port")
_START_SECONDS = 60.0
_STOP_SECONDS = 10.0
_ANSWER_SECONDS = 30.0


def serving_peak_mebibytes(questions: Sequence[str], environment: Environment = None) -> float:
    """The most memory, in MiB, that a serving process has held after it has answered the questions.

    Raises:
        MeasurementError: The process does not get ready, does not answer, or cannot be measured.
    """
    with _served(environment) as (process, address):
        for question in questions:
            _post(f"{address}/api/v1/ask", {"question": question})
        return peak_mebibytes(process.pid)


@contextmanager
def _served(environment: Environment) -> Iterator[tuple[subprocess.Popen[bytes], str]]:
    """A serving process that is ready, and its address; it ends with the block."""
    port = _free_port()
    command = (*_SERVE, str(port))
    with subprocess.Popen(command, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as process:
        try:
            address = f"http://127.0.0.1:{port}"
            _wait_until_ready(process, f"{address}/readyz")
            yield process, address
        finally:
            process.terminate()
            process.wait(_STOP_SECONDS)


def _wait_until_ready(process: subprocess.Popen[bytes], url: str) -> None:
    deadline = monotonic() + _START_SECONDS
    while not _is_ready(url):
        if process.poll() is not None:
            raise MeasurementError(f"The server ended with exit code {process.returncode}. Try it with: python -m api")
        if monotonic() > deadline:
            raise MeasurementError(f"The server was not ready after {_START_SECONDS:.0f} seconds.")
        sleep(0.1)


def _is_ready(url: str) -> bool:
    try:
        with urlopen(url, timeout=_ANSWER_SECONDS) as response:
            return bool(response.status == 200)
    except (URLError, OSError):
        return False


def _post(url: str, body: dict[str, str]) -> None:
    request = Request(url, json.dumps(body).encode(), {"Content-Type": "application/json"})
    try:
        with urlopen(request, timeout=_ANSWER_SECONDS) as response:
            response.read()
    except (URLError, OSError) as error:
        raise MeasurementError(f"The server did not answer: {error}") from error


def _free_port() -> int:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return int(free.getsockname()[1])
