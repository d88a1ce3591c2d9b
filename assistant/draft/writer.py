"""A language model behind any server that speaks the OpenAI protocol, through LlamaIndex.

The reply is read as a stream, so that one that is cut off or takes too long is noticed at once;
only a reply that is whole is handed on. Whatever goes wrong is one exception with a Dutch reason.
"""

from __future__ import annotations

import time
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from assistant.endpoint import open_model
from explained import Explained
from settings import Settings, SettingsError

if TYPE_CHECKING:
    from llama_index.llms.openai_like import OpenAILike

_LONGEST = 20_000  # characters; a draft of six sentences has a tenth of it
_TOKENS = 1_500
_PAUSE = 1.0  # seconds before the first new try, doubled for each one after


class WriterError(Explained):
    """The model gave no usable reply; the message is Dutch and says why."""


class Writer:
    """Asks the model. ``timeout`` is the time in seconds for a whole reply, new tries included.

    At ``temperature`` 0 the model chooses the likeliest words; the higher, the more by chance.
    """

    def __init__(
        self, model: OpenAILike, *, timeout: float, retries: int, temperature: float = 0.0
    ) -> None:
        self._model = model
        self._timeout = timeout
        self._retries = retries
        self._temperature = temperature

    @property
    def name(self) -> str:
        return str(self._model.model)

    def at(self, temperature: float) -> Writer:
        """The same model at another temperature, to measure what that changes."""
        return Writer(
            self._model, timeout=self._timeout, retries=self._retries, temperature=temperature
        )

    def write(self, system: str, user: str) -> str:
        """The reply of the model. Raises WriterError."""
        deadline = time.monotonic() + self._timeout
        pause = _PAUSE
        for tries_left in range(self._retries, -1, -1):
            try:
                return self._reply(system, user, deadline)
            except _Busy as busy:
                wait = busy.wait or pause
                if not tries_left or time.monotonic() + wait >= deadline:
                    raise WriterError(str(busy)) from busy
                time.sleep(wait)
                pause *= 2
        raise AssertionError("the last try returns or raises")

    def _reply(self, system: str, user: str, deadline: float) -> str:
        import httpx
        import openai

        text, ended = "", ""
        try:
            for delta, reason in self._chunks(system, user):
                text += delta
                ended = reason or ended
                if time.monotonic() > deadline:
                    raise WriterError("het taalmodel deed er te lang over")
                if len(text) > _LONGEST:
                    raise WriterError("het taalmodel bleef maar schrijven")
        except (openai.APITimeoutError, httpx.TimeoutException) as error:
            raise WriterError("het taalmodel deed er te lang over") from error
        except openai.RateLimitError as error:
            raise _Busy("het taalmodel heeft het te druk", _retry_after(error)) from error
        except openai.InternalServerError as error:
            raise _Busy("het taalmodel heeft een storing") from error
        except openai.APIConnectionError as error:
            raise _Busy("het taalmodel is niet te bereiken") from error
        except openai.APIStatusError as error:
            raise WriterError(f"het taalmodel weigerde (code {error.status_code})") from error
        except httpx.HTTPError as error:
            raise WriterError("de verbinding met het taalmodel brak af") from error
        except (openai.OpenAIError, ValueError, TypeError, AttributeError, KeyError) as error:
            raise WriterError("het taalmodel gaf een onleesbaar antwoord") from error
        if ended != "stop":
            raise WriterError("het antwoord van het taalmodel brak af")
        return text

    def _chunks(self, system: str, user: str) -> Iterator[tuple[str, str]]:
        """Pieces of the reply, with the reason why it ended behind the last one."""
        from llama_index.core.llms import ChatMessage, MessageRole

        messages = [
            ChatMessage(role=MessageRole.SYSTEM, content=system),
            ChatMessage(role=MessageRole.USER, content=user),
        ]
        for response in self._model.stream_chat(messages, temperature=self._temperature):
            yield response.delta or "", _finish_reason(response.raw)


class _Busy(WriterError):
    """Worth another try, after ``wait`` seconds where the server says so."""

    def __init__(self, message: str, wait: float | None = None) -> None:
        super().__init__(message)
        self.wait = wait


def load_writer(settings: Settings) -> Writer | None:
    """The model that is configured, or None. Raises SettingsError where half of it is."""
    if settings.llm_url is None:
        return None
    if not settings.llm_model:
        raise SettingsError(
            "SPREEKLIJN_LLM_URL is ingevuld, maar SPREEKLIJN_LLM_MODEL niet. Vul de naam van het "
            "taalmodel in, of laat beide leeg."
        )
    model = open_model(
        settings.llm_model,
        settings.llm_url,
        settings.llm_api_key,
        timeout=settings.llm_timeout,
        retries=0,  # the new tries are ours: they keep to the deadline
        tokens=_TOKENS,
    )
    return Writer(model, timeout=settings.llm_timeout, retries=settings.llm_retries)


def _finish_reason(raw: Any) -> str:
    choices = getattr(raw, "choices", None) or []
    return getattr(choices[0], "finish_reason", None) or "" if choices else ""


def _retry_after(error: Any) -> float | None:
    """The seconds a server asks us to wait."""
    value = error.response.headers.get("retry-after", "")
    return float(value) if value.replace(".", "", 1).isdigit() else None
