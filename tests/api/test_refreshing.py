import threading
import time
from contextlib import closing

from api.refreshing import Refreshing
from indexing.building import SyncReport
from indexing.store import StoreUnavailable


class FlakyLibrary:
    """A library whose store is away the first time; tells when it was synced twice."""

    def __init__(self) -> None:
        self.calls = 0
        self.synced_again = threading.Event()

    def sync(self) -> SyncReport:
        self.calls += 1
        if self.calls == 1:
            raise StoreUnavailable("away")
        self.synced_again.set()
        return SyncReport()


def test_a_store_that_is_away_for_a_while_is_tried_again() -> None:
    library = FlakyLibrary()
    with closing(Refreshing(library, every_seconds=0.001)):
        assert library.synced_again.wait(timeout=10)


def test_nothing_is_synced_after_it_is_closed() -> None:
    library = FlakyLibrary()
    refreshing = Refreshing(library, every_seconds=0.001)
    refreshing.close()
    calls = library.calls
    time.sleep(0.02)
    assert library.calls == calls
