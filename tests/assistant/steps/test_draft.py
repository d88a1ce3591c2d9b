"""What is said once is not said again."""

from __future__ import annotations

from pathlib import Path

from access.clearance import EVERYTHING
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


def test_what_opens_a_list_goes_with_the_list(tmp_path: Path) -> None:
    papers = tmp_path / "papers"
    papers.mkdir()
    older = _paper(
        "14 maart 2024",
        "Tegen pesten op het werk doen we twee dingen tegelijk:",
        "- Over pesten op het werk krijgt u in de zomer een brief met alle cijfers van dat jaar.\n",
    )
    (papers / "2024-03-14_annotatie.md").write_text(older, encoding="utf-8")
    newer = _paper("9 april 2025", "Dit doen we nu tegen pesten op het werk:")
    (papers / "2025-04-09_annotatie.md").write_text(newer, encoding="utf-8")
    settings = Settings(data_dir=tmp_path / "data")
    assert ingest([papers], settings).usable
    with Desk.open(settings, EVERYTHING) as desk:
        answer = desk.ask("Wat doet u tegen pesten op het werk?")
    said = "\n".join(part.text for part in answer.answer)
    assert said.count("volgt een training") == 1
    assert "brief met alle cijfers" in said
    assert "Dit doen we nu" in said
    assert "twee dingen tegelijk" not in said
