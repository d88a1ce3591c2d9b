"""An answer that sends the reader to another answer brings that one, and no other."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.lines.cross_references import referred_units
from assistant.lines.found import FoundUnit
from ingest.readers import read_file
from ingest.record import build_record
from ingest.units import UnitKind

_PAPER = """Annotatie voor wethouder Hofstra

Commissie BDI van 9 oktober 2025

Ingekomen vragen

Lid Visser (Groen Lindewaard)

1. Hoe staat het ermee?

- Goed.

2. Wanneer is het klaar?

- Vóór de zomer.

3. Wie doet het werk?

- Een bureau.

4. Komt er meer geld?

- {answer}

Lid Ramdin (Democraten Lindewaard)

1. Wat kost het?

- Niets.

2. Wie betaalt dat?

- Het Rijk.

5. Blijft dat zo?

- Ja.
"""


@pytest.mark.parametrize(
    ("answer", "expected"),
    [
        ("Zie het antwoord op vraag 2.", ["Visser 2"]),
        ("Zie vragen 2 en 3.", ["Visser 2", "Visser 3"]),
        (
            "Ik verwijs naar de antwoorden op de vragen 1 t/m 3.",
            ["Visser 1", "Visser 2", "Visser 3"],
        ),
        ("Zie antwoord 3.", ["Visser 3"]),
        ("Zie het antwoord op vraag 2 en dat op vraag 1.", ["Visser 1", "Visser 2"]),
        ("Zie vraag 5.", ["Ramdin 5"]),
        ("Zie het antwoord op vraag 2 van lid Ramdin.", ["Ramdin 2"]),
        ("Zie het antwoord op vraag 2 van de vorige annotatie.", []),
        ("Zie de beantwoording van 2 maart 2025 op dit punt.", []),
        ("Zie het antwoord op 2 maart op dit punt.", []),
        ("Zie de antwoorden in bijlage 2.", []),
        ("Er zijn 2 vragen, zie de bijlage.", []),
    ],
)
def test_to_which_questions_an_answer_sends(
    tmp_path: Path, answer: str, expected: list[str]
) -> None:
    path = tmp_path / "annotatie.txt"
    path.write_text(_PAPER.format(answer=answer), encoding="utf-8")
    document = read_file(path).document
    assert document is not None
    record = build_record(path, document, "")
    (sends,) = (u for u in record.units if u.kind is UnitKind.QUESTION and u.number == "4")
    brought = referred_units(FoundUnit(record, sends, 1.0, ()))
    assert [f"{found.unit.asker} {found.unit.number}" for found in brought] == expected
