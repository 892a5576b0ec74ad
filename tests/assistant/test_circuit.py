from assistant.circuit import CircuitBreaker


class Clock:
    def __init__(self) -> None:
        self.now = 100.0

    def __call__(self) -> float:
        return self.now


def opened(clock: Clock) -> CircuitBreaker:
    breaker = CircuitBreaker(2, 30.0, clock)
    breaker.failed()
    breaker.failed()
    return breaker


def test_it_opens_after_so_many_failures_in_a_row() -> None:
    breaker = CircuitBreaker(2, 30.0, Clock())
    breaker.failed()
    breaker.succeeded()
    breaker.failed()
    assert breaker.allows()
    breaker.failed()
    assert not breaker.allows()


def test_after_the_pause_one_call_may_try() -> None:
    clock = Clock()
    breaker = opened(clock)
    clock.now += 31
    assert breaker.allows()
    assert not breaker.allows()


def test_it_closes_when_the_one_that_tried_succeeds() -> None:
    clock = Clock()
    breaker = opened(clock)
    clock.now += 31
    assert breaker.allows()
    breaker.succeeded()
    assert breaker.allows()
    assert breaker.allows()


def test_it_stays_open_when_the_one_that_tried_fails() -> None:
    clock = Clock()
    breaker = opened(clock)
    clock.now += 31
    assert breaker.allows()
    breaker.failed()
    clock.now += 29
    assert not breaker.allows()
