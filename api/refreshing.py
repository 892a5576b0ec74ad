"""What other workers changed in a shared store, taken over every now and then while this one serves."""

import logging
import threading
from typing import Protocol

from api.errors import trace
from indexing.building import SyncReport

logger = logging.getLogger(__name__)


class Syncing(Protocol):
    """What can be brought up to date."""

    def sync(self) -> SyncReport:
        """Make the index hold what it should hold now."""


class Refreshing:
    """Syncs in the background until it is closed; a store that is away for a while is tried again."""

    def __init__(self, library: Syncing, every_seconds: float) -> None:
        self._library = library
        self._every_seconds = every_seconds
        self._closed = threading.Event()
        self._thread = threading.Thread(target=self._run, name="refreshing", daemon=True)
        self._thread.start()

    def close(self) -> None:
        """Stop, when the sync at work is done."""
        self._closed.set()
        self._thread.join()

    def _run(self) -> None:
        while not self._closed.wait(self._every_seconds):
            try:
                self._library.sync()
            except Exception as error:  # whatever it is, questions are answered from what is here
                logger.warning("The index could not be refreshed: %s\n%s", type(error).__name__, trace(error))
