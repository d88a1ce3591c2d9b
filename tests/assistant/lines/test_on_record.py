"""What was said and decided stands before what was prepared for the same meeting."""

from __future__ import annotations

from pathlib import Path

from access.clearance import EVERYTHING
from assistant.answer import Answer
from assistant.desk import Desk
from ingest.pipeline import ingest
from settings import Settings

_PREPARED = """# Annotatie commissie Verkeer

Commissie Verkeer van 6 februari 2025

# Vragen en antwoorden

1. Komt er een fietsenstalling onder het busstation?

- Een fietsenstalling onder het busstation onderzoeken we dit jaar.
- De kosten van een fietsenstalling onder het busstation kennen we nog niet.
"""
_MINUTES = """Verslag van de vergadering van de commissie Verkeer van 6 februari 2025

Agendapunt 3. Het busstation

Lid Mulder (GroenLinks) wil een fietsenstalling onder het busstation en noemt dat hard nodig.

De wethouder zegt dat de fietsenstalling onder het busstation er in 2026 komt.

Over de taxi's zegt de wethouder dat daar later een brief over volgt.
"""


def _kinds(answer: Answer) -> list[str]:
    return [item.kind for item in answer.citations]


def _told(answer: Answer, kind: str) -> list[str]:
    return [flag.message for flag in answer.flags if flag.kind == kind]


def _desk(folder: Path, minutes: str) -> Settings:
    papers = folder / "papers"
    papers.mkdir()
    (papers / "2025-02-06_annotatie.md").write_text(_PREPARED, encoding="utf-8")
    (papers / "2025-02-06_verslag.txt").write_text(minutes, encoding="utf-8")
    settings = Settings(data_dir=folder / "data")
    assert ingest([papers], settings).usable
    return settings


def test_the_minutes_stand_behind_what_was_prepared_with_our_words(tmp_path: Path) -> None:
    with Desk.open(_desk(tmp_path, _MINUTES), EVERYTHING) as desk:
        answer = desk.ask("Komt er een fietsenstalling onder het busstation?")
        asked = desk.ask("Wat heeft de wethouder gezegd over de fietsenstalling?")
    assert "onderzoeken we dit jaar" in answer.answer[0].text
    assert "er in 2026 komt" in answer.answer[-1].text
    assert "er in 2026 komt" in asked.answer[0].text  # it opens where just that is asked for
    said = "\n".join(part.text for part in answer.answer)
    assert "hard nodig" not in said  # a member's words are not ours
    assert "taxi" not in said
    (message,) = _told(answer, "prepared")
    assert "staat in het verslag, dat hier ook is aangehaald" in message


def test_minutes_that_say_nothing_of_it_are_told_of(tmp_path: Path) -> None:
    minutes = _MINUTES.replace("fietsenstalling onder het busstation", "parkeergarage")
    with Desk.open(_desk(tmp_path, minutes), EVERYTHING) as desk:
        answer = desk.ask("Komt er een fietsenstalling onder het busstation?")
    assert set(_kinds(answer)) == {"annotatie"}
    (message,) = _told(answer, "prepared")
    assert message.endswith("In het verslag daarvan is hierover niets gevonden.")


def test_a_decision_goes_before_the_proposal_and_the_rest_of_the_list_stays_out(desk: Desk) -> None:
    answer = desk.ask("Per wanneer is de leiderschapsmodule verplicht?")
    by_number = {item.n: item for item in answer.citations}
    texts = [(by_number[part.citations[0]].kind, part.text) for part in answer.answer]
    kinds = [kind for kind, _ in texts]
    assert kinds.index("besluitenlijst") < kinds.index("voordracht")
    decided = "\n".join(text for kind, text in texts if kind == "besluitenlijst")
    assert "gewijzigd vastgesteld" in decided
    assert "Geheimhouding" not in decided
    assert any("die hier ook is aangehaald" in told for told in _told(answer, "proposal"))


def test_a_meeting_without_minutes_is_told_as_before(desk: Desk) -> None:
    answer = desk.ask("Hoe vaak wordt het Belevingsonderzoek herhaald?")
    assert any(told.endswith("staat in het verslag.") for told in _told(answer, "prepared"))


def test_a_filter_on_kinds_keeps_the_record_out(desk: Desk) -> None:
    question = "Wat is er in de commissie van 7 november 2024 gezegd over het quotum?"
    assert _kinds(desk.ask(question))[0] == "verslag"
    assert "verslag" not in _kinds(desk.ask(question, kinds=["annotatie"]))


def _of_kind(answer: Answer, kind: str) -> list[str]:
    numbers = {item.n for item in answer.citations if item.kind == kind}
    return [part.text for part in answer.answer if part.citations[0] in numbers]


def test_who_asks_what_was_decided_gets_that_decision(desk: Desk) -> None:
    """Also where no proposal is quoted, and without the other decisions of the day."""
    (decided,) = _of_kind(
        desk.ask("Wat heeft het college besloten over de verplichte module?"), "besluitenlijst"
    )
    assert decided.startswith("3. De leiderschapsmodule")
    (decided,) = _of_kind(
        desk.ask("Heeft het college het streefcijfer vastgesteld?"), "besluitenlijst"
    )
    assert decided.startswith("2. Het streefcijfer")


def test_a_decision_that_does_not_say_on_what_has_its_heading(desk: Desk) -> None:
    answer = desk.ask("Wat is er besloten over de speeltoestellen?")
    (decided,) = _of_kind(answer, "besluitenlijst")
    assert decided == "B5. Vervanging speeltoestellen 2025 (VN2024-001160)\nConform besloten."


def test_who_asks_what_was_said_gets_what_was_said_of_it_alone(desk: Desk) -> None:
    (said,) = _of_kind(desk.ask("Wat zei de wethouder over leeftijd?"), "verslag")
    assert said.startswith("Over leeftijd zegt de wethouder")
