"""When a model is asked, what it gets to see, and who waits for it."""

from __future__ import annotations

import threading
from pathlib import Path

import pytest

from access.clearance import EVERYTHING
from assistant.answer import AnswerStatus
from assistant.desk import Desk
from assistant.draft.writer import load_writer
from settings import Settings, SettingsError
from tests.assistant.model.conftest import FakeModel, Stream, wired

ZONES = "Hoe staat het met de 30 kilometerzones rond scholen?"


def test_no_address_means_no_model() -> None:
    assert load_writer(Settings()) is None


def test_half_of_the_settings_is_refused() -> None:
    with pytest.raises(SettingsError, match="SPREEKLIJN_LLM_MODEL"):
        load_writer(Settings(llm_url="http://127.0.0.1:1/v1"))


def test_the_key_is_sent_and_never_shown(papers: Path, model: FakeModel) -> None:
    settings = wired(papers, model, llm_api_key="sleutel-123")
    assert "sleutel-123" not in repr(settings)
    model.says("GEEN")
    with Desk.open(settings, EVERYTHING) as desk:
        assert "sleutel-123" not in repr(desk.ask(ZONES))


@pytest.mark.parametrize(
    "question",
    [
        "Is mevrouw Jansen van het meldpunt ontslagen?",
        "Wat doet de gemeente voor mensen die slecht ter been zijn?",
        "Wat kost een kaartje voor de opera in Wenen?",
    ],
)
def test_a_model_has_no_say_here(desk: Desk, model: FakeModel, question: str) -> None:
    model.says("- Ja, dat klopt [b1].")
    answer = desk.ask(question)
    assert answer.status is not AnswerStatus.ANSWER
    assert model.prompts == []


def test_a_paper_under_secrecy_is_not_sent(tmp_path: Path, model: FakeModel) -> None:
    from ingest.pipeline import ingest

    paper = tmp_path / "stukken" / "2030-01-10_annotatie_commissie-MOR.md"
    paper.parent.mkdir()
    paper.write_text(
        "# Annotatie voor wethouder Terpstra\n\nGEHEIM\n\nCommissie MOR van 10 januari 2030\n\n"
        "## Vragen en antwoorden\n\nD66 (lid Van Loon)\n\n"
        "1. **Wat kost de nieuwe brug over het kanaal?**\n"
        " - De nieuwe brug over het kanaal kost € 12 miljoen.\n",
        encoding="utf-8",
    )
    (paper.parent / f"{paper.name}.meta.yaml").write_text(
        "confidentiality: geheim\n", encoding="utf-8"
    )
    data = tmp_path / "index"
    assert ingest([paper.parent], Settings(data_dir=data)).usable
    model.says("- De nieuwe brug kost € 12 miljoen {brug}.")
    question = "Wat kost de nieuwe brug over het kanaal?"
    with Desk.open(wired(data, model), EVERYTHING) as desk:
        answer = desk.ask(question)
        assert any(flag.kind == "secrecy" for flag in answer.flags)
        assert model.prompts == []
        assert "€ 12 miljoen" in answer.answer[0].text
    with Desk.open(wired(data, model, llm_clearance="geheim"), EVERYTHING) as desk:
        desk.ask(question)
        assert len(model.prompts) == 1


def test_others_go_on_while_a_model_writes(desk: Desk, model: FakeModel) -> None:
    asked, go_on = threading.Event(), threading.Event()

    def slow(stream: Stream, prompt: str) -> None:
        asked.set()
        go_on.wait(5)
        stream.say("GEEN")
        stream.end()

    model.behaviour = slow
    thread = threading.Thread(target=desk.ask, args=[ZONES])
    thread.start()
    try:
        assert asked.wait(5)
        assert desk.search("deelscooters")
        assert thread.is_alive()
    finally:
        go_on.set()
        thread.join()
