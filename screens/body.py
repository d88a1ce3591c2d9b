"""The body of a request, read before who it is for reads it."""

from __future__ import annotations

from starlette.types import Message, Receive


async def body_of(receive: Receive, largest: int) -> bytes | None:
    """The whole body, or None where it has more than ``largest`` bytes."""
    body = bytearray()
    while True:
        message = await receive()
        if message["type"] != "http.request":
            return bytes(body)
        body += message.get("body", b"")
        if len(body) > largest:
            return None
        if not message.get("more_body"):
            return bytes(body)


def again(body: bytes, receive: Receive) -> Receive:
    """What gives ``body`` once more, and after it whatever else comes."""
    given = False

    async def give() -> Message:
        nonlocal given
        if given:
            return await receive()
        given = True
        return {"type": "http.request", "body": body, "more_body": False}

    return give
