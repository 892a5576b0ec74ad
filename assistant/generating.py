"""Edge: any LangChain chat model, within a time limit, with retries and a circuit breaker.

LangChain is imported when a model is loaded: without one nothing here costs anything.
"""

import logging
import os
import queue
import random
import threading
import time
from collections.abc import Generator, Iterator, Mapping, Sequence
from importlib.util import find_spec
from typing import Any, Protocol

from assistant.circuit import CircuitBreaker
from assistant.failures import Failure, ModelFailed
from assistant.prompting import Prompt, reply_tokens
from assistant.settings import AssistantSettings

logger = logging.getLogger(__name__)

_ATTEMPTS = 3
_RETRY_SECONDS = (0.2, 0.6)  # a wait between these before the first retry, twice as long before the second
_CHARACTERS_PER_TOKEN = 8  # no reply within its tokens is longer
_EXTRAS = {
    "openai": "openai",
    "azure_openai": "openai",
    "anthropic": "anthropic",
    "mistralai": "mistralai",
    "ollama": "ollama",
}
_CUT_REASONS = {"length", "max_tokens", "model_length"}


class ModelUnusable(Exception):
    """The model that is set cannot be loaded; the message says what to do."""


class Model(Protocol):
    """Something that writes: its name, and the tokens that one answer may take in all."""

    name: str
    tokens: int

    def stream(self, prompt: Prompt) -> Generator[str, None, None]:
        """The reply piece by piece, as it is written."""


class _Streaming(Protocol):
    """What is used of a LangChain chat model."""

    def stream(self, input: Sequence[tuple[str, str]]) -> Iterator[Any]: ...


def load_model(settings: AssistantSettings) -> Model | None:
    """The model that the settings name; None where models are off.

    Raises:
        ModelUnusable: When its package is missing, or it cannot be set up.
    """
    name = settings.model_name
    if not name:
        return None
    provider = name.partition(":")[0]
    if ":" not in name or provider not in _EXTRAS:
        known = ", ".join(_EXTRAS)
        raise ModelUnusable(f"VEILEDER_MODEL is {name!r}. Write PROVIDER:NAME, with one of these providers: {known}.")
    extra = _EXTRAS[provider]
    if not all(find_spec(module) for module in ("langchain", f"langchain_{extra}")):
        raise ModelUnusable(f"{name} needs a package. Install it with: pip install 'veileder[{extra}]'")
    try:
        from langchain.chat_models import init_chat_model

        model = init_chat_model(name, **_arguments(provider, settings))
    except Exception as error:  # each provider has its own; the message may hold a key
        key = f"{provider.upper()}_API_KEY"
        raise ModelUnusable(
            f"{name} cannot be set up ({type(error).__name__}). Set what its provider asks for, such as {key}."
        ) from error
    return ChatModel(model, name, settings)


def _arguments(provider: str, settings: AssistantSettings) -> dict[str, Any]:
    """What a provider's class calls the time limit, the longest reply and the address. Retries are made here."""
    seconds, tokens = settings.model_timeout_seconds, reply_tokens(settings.model_tokens)
    if provider == "ollama":
        found: dict[str, Any] = {"num_predict": tokens, "client_kwargs": {"timeout": seconds}}
    else:
        found = {"timeout": seconds, "max_tokens": tokens, "max_retries": 0}
    if settings.model_url:
        found["base_url"] = settings.model_url
        if provider == "openai" and not os.environ.get("OPENAI_API_KEY"):
            found["api_key"] = "none"  # a server of one's own seldom asks for one, and the client will not go without
    return found


class ChatModel:
    """A LangChain chat model that never takes longer than its time limit, and is left alone while it is down."""

    def __init__(self, model: _Streaming, name: str, settings: AssistantSettings) -> None:
        self.name = name
        self.tokens = settings.model_tokens
        self._model = model
        self._timeout_seconds = settings.model_timeout_seconds
        self._most_characters = reply_tokens(settings.model_tokens) * _CHARACTERS_PER_TOKEN
        self._breaker = CircuitBreaker(settings.model_failures, settings.model_pause_seconds)

    def stream(self, prompt: Prompt) -> Generator[str, None, None]:
        """The reply piece by piece, as it is written.

        Raises:
            ModelFailed: When it does not come, does not end, ends too early or too late.
        """
        if not self._breaker.allows():
            raise ModelFailed(Failure.PAUSED)
        call = _Call(self._model, [("system", prompt.system), ("human", prompt.user)], self._timeout_seconds)
        try:
            characters = 0
            for piece in call.pieces():
                characters += len(piece)
                if characters > self._most_characters:
                    raise ModelFailed(Failure.ENDLESS)
                yield piece
        except ModelFailed:
            self._breaker.failed()
            raise
        except GeneratorExit:
            self._breaker.succeeded()  # the model works; it is what it wrote that is not wanted
            raise
        else:
            self._breaker.succeeded()
        finally:
            call.stop()


class _Call:
    """One reply, read in a thread of its own, so that the time limit holds whatever the provider's client does."""

    def __init__(self, model: _Streaming, messages: Sequence[tuple[str, str]], timeout_seconds: float) -> None:
        self._model = model
        self._messages = messages
        self._deadline = time.monotonic() + timeout_seconds
        self._received: queue.SimpleQueue[str | Failure | None] = queue.SimpleQueue()
        self._stopped = threading.Event()

    def pieces(self) -> Iterator[str]:
        """What is received, until the end or the deadline."""
        threading.Thread(target=self._receive, name="model", daemon=True).start()
        while True:
            try:
                received = self._received.get(timeout=max(0.0, self._deadline - time.monotonic()))
            except queue.Empty:
                raise ModelFailed(Failure.SLOW) from None
            if received is None:
                return
            if isinstance(received, Failure):
                raise ModelFailed(received)
            if time.monotonic() > self._deadline:
                raise ModelFailed(Failure.SLOW)
            yield received

    def stop(self) -> None:
        """Let go of the reply: the thread ends at the next piece."""
        self._stopped.set()

    def _receive(self) -> None:
        """Put every piece in the queue, then None or what went wrong; try again what may pass before it has begun."""
        for attempt in range(1, _ATTEMPTS + 1):
            has_begun = False
            try:
                for chunk in self._model.stream(self._messages):
                    if self._stopped.is_set():
                        return
                    has_begun = True
                    self._received.put(str(chunk.text))
                    if _is_cut(chunk.response_metadata):
                        self._received.put(Failure.CUT_OFF)
                        return
                self._received.put(None)
                return
            except Exception as error:  # each provider's client has its own
                failure = _failure_of(error, has_begun)
                seconds = random.uniform(*_RETRY_SECONDS) * attempt
                in_time = time.monotonic() + seconds < self._deadline
                if has_begun or not failure.may_pass or attempt == _ATTEMPTS or not in_time:
                    self._received.put(failure)
                    return
                logger.info("The model failed (%s); attempt %d follows", failure, attempt + 1)
                if self._stopped.wait(seconds):
                    return


def _is_cut(metadata: Mapping[str, Any]) -> bool:
    """Whether a reply ended since it had no more tokens, by the names that the providers have for that."""
    return any(metadata.get(key) in _CUT_REASONS for key in ("finish_reason", "stop_reason", "done_reason"))


def _failure_of(error: Exception, has_begun: bool) -> Failure:
    """What an exception of a provider's client means, by the status that it carries and the name that it has."""
    status = getattr(error, "status_code", None) or getattr(getattr(error, "response", None), "status_code", None)
    if isinstance(status, int) and status >= 400:
        if status == 429:
            return Failure.RATE_LIMITED
        return Failure.SERVER_ERROR if status >= 500 else Failure.REFUSED
    if any("Timeout" in kind.__name__ for kind in type(error).__mro__):
        return Failure.SLOW
    return Failure.CUT_OFF if has_begun else Failure.UNAVAILABLE
