"""How a language model can fail: each way has a code that the log names."""

from enum import StrEnum


class Failure(StrEnum):
    """Why a model gave no answer that can be used."""

    UNAVAILABLE = "unavailable"
    REFUSED = "refused"
    RATE_LIMITED = "rate_limited"
    SERVER_ERROR = "server_error"
    SLOW = "slow"
    CUT_OFF = "cut_off"
    ENDLESS = "endless"
    EMPTY = "empty"
    NONSENSE = "nonsense"
    WRONG_LANGUAGE = "wrong_language"
    UNGROUNDED = "ungrounded"
    PAUSED = "paused"

    @property
    def may_pass(self) -> bool:
        """Whether it may be gone in a moment."""
        return self in (Failure.UNAVAILABLE, Failure.RATE_LIMITED, Failure.SERVER_ERROR)


class ModelFailed(Exception):
    """A model gave no answer that can be used; `failure` says why."""

    def __init__(self, failure: Failure) -> None:
        super().__init__(f"The language model failed: {failure}")
        self.failure = failure
