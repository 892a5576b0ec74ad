import threading
import time
from contextlib import closing

import pytest

from api.repeating import Repeating

_SECRET = "hemmelig ord"


class FlakyWork:
    """Work that fails the first time; tells when it was done."""

    def __init__(self) -> None:
        self.calls = 0
        self.done = threading.Event()

    def __call__(self) -> None:
        self.calls += 1
        if self.calls == 1:
            raise OSError(_SECRET)
        self.done.set()


def test_work_that_fails_is_tried_again_and_only_its_kind_is_logged(caplog: pytest.LogCaptureFixture) -> None:
    work = FlakyWork()
    with closing(Repeating("Refreshing the index", work, every_seconds=0.001)):
        assert work.done.wait(timeout=10)
    assert "Refreshing the index failed: OSError" in caplog.text
    assert _SECRET not in caplog.text


def test_work_can_be_done_at_once() -> None:
    done = threading.Event()
    with closing(Repeating("Deleting", done.set, every_seconds=3600, at_once=True)):
        assert done.wait(timeout=10)


def test_nothing_is_done_after_it_is_closed() -> None:
    work = FlakyWork()
    repeating = Repeating("Refreshing the index", work, every_seconds=0.001)
    repeating.close()
    calls = work.calls
    time.sleep(0.02)
    assert work.calls == calls
