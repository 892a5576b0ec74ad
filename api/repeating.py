"""Work that is done again every now and then, in the background, while questions are answered."""

import logging
import threading
from collections.abc import Callable

from api.errors import trace

logger = logging.getLogger(__name__)


class Repeating:
    """Does its work again and again until it is closed; work that fails is tried again when its time comes.

    `name` says in the log what failed. The first time comes after `every_seconds`, or now when `at_once`.
    """

    def __init__(self, name: str, work: Callable[[], object], every_seconds: float, *, at_once: bool = False) -> None:
        self._name = name
        self._work = work
        self._every_seconds = every_seconds
        self._closed = threading.Event()
        self._thread = threading.Thread(target=self._run, args=(at_once,), name=name, daemon=True)
        self._thread.start()

    def close(self) -> None:
        """Stop, when the work at hand is done."""
        self._closed.set()
        self._thread.join()

    def _run(self, at_once: bool) -> None:
        if at_once:
            self._try()
        while not self._closed.wait(self._every_seconds):
            self._try()

    def _try(self) -> None:
        try:
            self._work()
        except Exception as error:  # whatever it is, questions are answered from what is here
            logger.warning("%s failed: %s\n%s", self._name, type(error).__name__, trace(error))
