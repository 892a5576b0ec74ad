import sys
from pathlib import Path

import pytest

from evals import serving
from evals.serving import serving_peak_mebibytes
from evals.types import MeasurementError

_SERVER = """
import sys
from http.server import BaseHTTPRequestHandler, HTTPServer

class Handler(BaseHTTPRequestHandler):
    def reply(self):
        self.rfile.read(int(self.headers.get("Content-Length", 0)))
        self.send_response(200)
        self.send_header("Content-Length", "0")
        self.end_headers()
    do_GET = do_POST = reply

HTTPServer(("127.0.0.1", int(sys.argv[1])), Handler).serve_forever()
"""


@pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="peak memory is read from /proc")
def test_measures_a_server_that_answers(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(serving, "_SERVE", (sys.executable, "-c", _SERVER))
    assert 5 < serving_peak_mebibytes(["Hvordan evaluerer vi tiltak?"]) < 200


def test_says_that_the_server_ended(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(serving, "_SERVE", (sys.executable, "-S", "-c", "import sys; sys.exit(4)"))
    with pytest.raises(MeasurementError, match="ended with exit code 4"):
        serving_peak_mebibytes(["Hei"])
