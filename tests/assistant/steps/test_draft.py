"""What is said once is not said again."""

from __future__ import annotations

from pathlib import Path

from access.clearance import EVERYTHING
from assistant.cli import main
from assistant.desk import Desk
from ingest.pipeline import ingest
from settings import Settings

_LIST = """  - Iedere leidinggevende volgt een training over pesten op het werk in de eigen groep.
  - Iedere afdeling krijgt een vaste vertrouwenspersoon die de werkvloer kent.
"""


def _paper(day: str, opener: str, rest: str = "") -> str:
    return f"""# Annotatie commissie Bestuur

Commissievergadering van {day}

# Vragen en antwoorden

1. Wat doet u tegen pesten op het werk?

- {opener}
{_LIST}{rest}"""


def _index(folder: Path, **papers: str) -> Settings:
    (folder / "papers").mkdir()
    for day, text in papers.items():
        name = f"{day[1:].replace('_', '-')}_annotatie.md"
        (folder / "papers" / name).write_text(text, encoding="utf-8")
    settings = Settings(data_dir=folder / "data")
    assert ingest([folder / "papers"], settings).usable
    return settings


def test_what_opens_a_list_goes_with_the_list(tmp_path: Path) -> None:
    older = _paper(
        "14 maart 2024",
        "Tegen pesten op het werk doen we twee dingen tegelijk:",
        "- Over pesten op het werk krijgt u in de zomer een brief met alle cijfers van dat jaar.\n",
    )
    newer = _paper("9 april 2025", "Dit doen we nu tegen pesten op het werk:")
    settings = _index(tmp_path, _2024_03_14=older, _2025_04_09=newer)
    with Desk.open(settings, EVERYTHING) as desk:
        answer = desk.ask("Wat doet u tegen pesten op het werk?")
    said = "\n".join(part.text for part in answer.answer)
    assert said.count("volgt een training") == 1
    assert "brief met alle cijfers" in said
    assert "Dit doen we nu" in said
    assert "twee dingen tegelijk" not in said


def test_a_list_that_was_said_under_other_words_is_told_of(tmp_path: Path) -> None:
    older = _paper("14 maart 2024", "Wij doen het volgende tegen pesten op het werk:")
    newer = _paper("9 april 2025", "Onze inzet tegen pesten op het werk is:")
    settings = _index(tmp_path, _2024_03_14=older, _2025_04_09=newer)
    with Desk.open(settings, EVERYTHING) as desk:
        answer = desk.ask("Wat doet u tegen pesten op het werk?")
    assert "\n".join(part.text for part in answer.answer).count("volgt een training") == 1
    assert any(flag.kind == "repeated" for flag in answer.flags)


def test_an_older_wording_out_of_a_secret_paper_says_that_it_is_secret(tmp_path: Path) -> None:
    opener = "Tegen pesten op het werk doen we dit:"
    older = _paper("14 maart 2024", opener).replace("een vaste", "vóór de zomer een")
    settings = _index(tmp_path, _2024_03_14=older, _2025_04_09=_paper("9 april 2025", opener))
    command = ["secrecy", "impose", "2024-03-14_annotatie.md", "--why", "onderzoek"]
    assert main([*command, "--data", str(settings.data_dir)]) == 0
    with Desk.open(settings, EVERYTHING) as desk:
        answer = desk.ask("Wat doet u tegen pesten op het werk?")
    secret = {item.n for item in answer.citations if item.confidentiality == "geheim"}
    warned = {n for flag in answer.flags if flag.kind == "secrecy" for n in flag.citations}
    assert secret
    assert secret == warned
