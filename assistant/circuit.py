"""A circuit breaker: what has failed several times in a row is left alone for a while."""

import threading
import time
from collections.abc import Callable


class CircuitBreaker:
    """Closed while calls succeed; open for `pause_seconds` after `failures` in a row; then one call may try.

    Safe to share between threads. `clock` tells the time in seconds.
    """

    def __init__(self, failures: int, pause_seconds: float, clock: Callable[[], float] = time.monotonic) -> None:
        self._most = failures
        self._pause_seconds = pause_seconds
        self._clock = clock
        self._lock = threading.Lock()
        self._failures = 0
        self._opened_at = 0.0

    def allows(self) -> bool:
        """Whether a call may be made now. After the pause the first to ask may, and the pause begins anew."""
        with self._lock:
            if self._failures < self._most:
                return True
            if self._clock() - self._opened_at < self._pause_seconds:
                return False
            self._opened_at = self._clock()
            return True

    def succeeded(self) -> None:
        """A call went well."""
        with self._lock:
            self._failures = 0

    def failed(self) -> None:
        """A call went wrong."""
        with self._lock:
            self._failures += 1
            self._opened_at = self._clock()
