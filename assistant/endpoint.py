"""A language model behind any server that speaks the OpenAI protocol."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pydantic import SecretStr

if TYPE_CHECKING:
    from llama_index.llms.openai_like import OpenAILike


def open_model(
    name: str,
    url: str,
    key: SecretStr | None,
    *,
    timeout: float,
    retries: int,
    tokens: int | None = None,
) -> OpenAILike:
    """The model ``name`` at ``url``; ``timeout`` in seconds, ``tokens`` the longest reply.

    It chooses the likeliest words, so that the same question has the same answer.
    """
    from llama_index.llms.openai_like import OpenAILike

    return OpenAILike(
        model=name,
        api_base=url,
        api_key=key.get_secret_value() if key else "none",
        is_chat_model=True,
        temperature=0.0,
        max_tokens=tokens,
        timeout=timeout,
        max_retries=retries,
    )
