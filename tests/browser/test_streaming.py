"""With a language model: the words of the papers are there before the model has written."""

from __future__ import annotations

import shutil
import threading
from pathlib import Path

from playwright.sync_api import Page, expect

from tests.assistant.model.conftest import FakeModel, Stream, model
from tests.browser.server import Asked, Server
from tests.browser.steps import ask, leave, open_question

__all__ = ["model"]  # a fixture


def test_the_draft_is_shown_while_a_model_writes(
    page: Page, model: FakeModel, indexed: Path, asked: Asked, tmp_path: Path
) -> None:
    may_write = threading.Event()

    def behaviour(stream: Stream, prompt: str) -> None:
        may_write.wait(20)
        stream.say("GEEN")
        stream.end()

    model.behaviour = behaviour
    shutil.copytree(indexed, tmp_path / "data")
    server = Server(tmp_path / "data", SPREEKLIJN_LLM_URL=model.url, SPREEKLIJN_LLM_MODEL="proef")
    may_write.set()  # the server asks a first question when it starts
    server.start()
    may_write.clear()
    try:
        open_question(page, server.url)
        field = page.get_by_label("Uw vraag", exact=True)
        field.fill(asked.question)
        field.press("Enter")
        pending = page.locator("#beurt-nieuw")
        expect(pending).to_contain_text("Het antwoord is nog niet af")
        expect(pending.locator(".sl-group li").first).to_be_visible()
        # Its sources can be looked at meanwhile.
        pending.locator(".sl-cite").first.click()
        panel = page.locator("#beeld-vraag").get_by_role("region", name="Bron")
        expect(panel.locator("mark").first).to_be_visible()
        may_write.set()
        expect(page.locator("#beurt-nieuw")).to_have_count(0)
        expect(page.locator(".sl-turn .sl-actions").first).to_be_visible()
        leave(page)
    finally:
        may_write.set()
        server.stop()


# The word that the stream ends comes only after the next question was accepted, as it can on a
# busy computer.
_LATE = """
(() => {
  const send = window.fetch;
  let tell = () => {};
  window.fetch = async (what, how) => {
    const url = what.url ?? String(what);
    const crosses = url.includes("/queue/join") && window.held;
    const response = await send(what, how);
    if (crosses) setTimeout(() => tell(), 20);
    if (!url.includes("/queue/data")) return response;
    const body = response.body.pipeThrough(new TransformStream({
      async transform(chunk, controller) {
        const text = new TextDecoder().decode(chunk);
        const end = text.indexOf('data: {"msg":"close_stream"');
        controller.enqueue(end < 0 ? chunk : new TextEncoder().encode(text.slice(0, end)));
        if (end < 0) return;
        window.held = true;
        await new Promise((resolve) => { tell = resolve; });
        window.held = false;
        controller.enqueue(new TextEncoder().encode(text.slice(end)));
      },
    }));
    return new Response(body, { status: response.status, headers: response.headers });
  };
  window.held = false;
})();
"""


def test_a_question_that_crosses_the_end_of_the_last_stream_is_answered(
    page: Page, server: Server, asked: Asked
) -> None:
    page.add_init_script(_LATE)
    open_question(page, server.url)
    for question in (asked.question, "en waarom is dat?"):
        page.wait_for_timeout(700)  # what comes by itself has come
        page.wait_for_function("window.held")
        ask(page, question)
