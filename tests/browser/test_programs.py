"""What a program sees: the API by name, and the same as tools over MCP."""

from __future__ import annotations

import asyncio
import json
from typing import Any

import pytest
from gradio_client import Client
from gradio_client.exceptions import AppError
from mcp import ClientSession
from mcp.client.streamable_http import streamablehttp_client

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


def test_ask_and_check_by_name(client: Client, asked: Asked) -> None:
    found = client.predict(question=asked.question, api_name="/ask")
    assert found["status"] == "answer"
    assert asked.document in {item["document"] for item in found["citations"]}
    said = found["answer"][0]["text"].splitlines()[0]
    checked = client.predict(draft=said, api_name="/check")
    assert checked["sentences"][0]["verdict"] == "supported"
    hits = client.predict(question=asked.question, limit=2, api_name="/search")
    assert len(hits["hits"]) == 2
    assert client.predict(subject="meldpunt", api_name="/timeline")["threads"]


def test_a_wrong_call_is_told_in_dutch(client: Client) -> None:
    with pytest.raises(AppError, match="is geen datum"):
        client.predict(question="quotum?", as_of="ooit", api_name="/ask")


def test_the_same_as_tools(server: Server, asked: Asked) -> None:
    async def use() -> tuple[set[str], dict[str, Any], str]:
        async with (
            streamablehttp_client(f"{server.url}gradio_api/mcp/") as (reading, writing, _),
            ClientSession(reading, writing) as session,
        ):
            await session.initialize()
            tools = (await session.list_tools()).tools
            by_name = {tool.name.rsplit("_", 1)[-1]: tool for tool in tools}
            told = by_name["ask"].description or ""
            result = await session.call_tool(by_name["ask"].name, {"question": asked.question})
            return set(by_name), json.loads(result.content[0].text), told

    names, answer, told = asyncio.run(use())
    assert names == NAMES
    assert answer["status"] == "answer"
    assert "word for word" in told
