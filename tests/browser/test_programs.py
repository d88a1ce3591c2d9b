"""What a program sees: the API by name, and the same as tools over MCP."""

from __future__ import annotations

import asyncio
import json
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest
from gradio_client import Client
from gradio_client.exceptions import AppError
from mcp import ClientSession
from mcp.client.streamable_http import streamable_http_client
from mcp.types import CallToolResult, TextContent

from tests.browser.server import Asked, Server

NAMES = {"search", "ask", "timeline", "check"}


@pytest.fixture(scope="module")
def client(server: Server) -> Client:
    return Client(server.url, verbose=False, analytics_enabled=False)


def test_only_what_is_meant_for_programs_has_a_name(client: Client) -> None:
    named = client.view_api(return_format="dict", print_info=False)["named_endpoints"]
    assert {name.strip("/") for name in named} == NAMES
    (parameter, *_) = named["/search"]["parameters"]
    assert parameter["parameter_name"] == "question"


def call(client: Client, name: str, **given: Any) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(client.predict(**given, api_name=name))
    return found


def test_ask_and_check_by_name(client: Client, asked: Asked) -> None:
    found = call(client, "/ask", question=asked.question)
    assert found["status"] == "answer"
    assert asked.document in {item["document"] for item in found["citations"]}
    said = found["answer"][0]["text"].splitlines()[0]
    checked = call(client, "/check", draft=said)
    assert checked["sentences"][0]["verdict"] == "supported"
    hits = call(client, "/search", question=asked.question, limit=2)
    assert len(hits["hits"]) == 2
    assert call(client, "/timeline", subject="meldpunt")["threads"]


def test_a_wrong_call_is_told_in_dutch(client: Client) -> None:
    with pytest.raises(AppError, match="is geen datum"):
        call(client, "/ask", question="quotum?", as_of="ooit")


def test_the_same_as_tools(server: Server, asked: Asked) -> None:
    async def use() -> tuple[set[str], dict[str, Any], str, str]:
        async with (
            streamable_http_client(f"{server.url}gradio_api/mcp/") as (reading, writing, _),
            ClientSession(reading, writing) as session,
        ):
            await session.initialize()
            tools = (await session.list_tools()).tools
            by_name = {tool.name.rsplit("_", 1)[-1]: tool for tool in tools}
            told = by_name["ask"].description or ""
            result = await session.call_tool(by_name["ask"].name, {"question": asked.question})
            wrong = await session.call_tool(by_name["ask"].name, {"question": ""})
            assert wrong.isError
            return set(by_name), json.loads(_said(result)), told, _said(wrong)

    # In a thread of its own: where a browser is open, this one has a loop already.
    with ThreadPoolExecutor(1) as pool:
        names, answer, told, wrong = pool.submit(lambda: asyncio.run(use())).result()
    assert names == NAMES
    assert answer["status"] == "answer"
    assert "word for word" in told
    assert wrong == "question is leeg. Geef een tekst."


def _said(result: CallToolResult) -> str:
    (content,) = result.content
    assert isinstance(content, TextContent)
    return content.text
