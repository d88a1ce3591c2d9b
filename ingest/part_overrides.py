"""What an officer says about parts of a paper: which of them are under secrecy.

In a sidecar or front matter::

    parts:
      - part: Bijlage 2
        confidentiality: geheim
        lifted_at: 2024-11-07T17:00

The list replaces what was recognised; an empty one says that no part is marked.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from ingest.overrides import OverrideError, secrecy_of_fields
from ingest.paragraphs import Paragraph
from ingest.recognise.parts import Part, reach
from ingest.units import Secrecy

PARTS = "parts"
_EXAMPLE = "Schrijf per deel 'part: Bijlage 2' en 'confidentiality: geheim'."


def stated_parts(
    stated: object, body: Sequence[Paragraph], source: str
) -> list[tuple[Part, Secrecy]]:
    """The parts that ``stated`` names with their secrecy. Raises OverrideError."""
    items = [] if stated is None else stated
    if not isinstance(items, list) or not all(isinstance(item, dict) for item in items):
        raise OverrideError(f"{source}: 'parts' moet een lijst zijn. {_EXAMPLE}")
    return [_part(item, body, source) for item in items]


def _part(item: dict[Any, Any], body: Sequence[Paragraph], source: str) -> tuple[Part, Secrecy]:
    fields = {str(name): value for name, value in item.items()}
    name = " ".join(str(fields.pop("part", "")).split())
    if not name or "confidentiality" not in fields:
        raise OverrideError(f"{source}: een deel in 'parts' is niet volledig. {_EXAMPLE}")
    secrecy = secrecy_of_fields(fields, source)
    for place, paragraph in enumerate(body):
        begins = paragraph.text.casefold()
        if begins.startswith(name.casefold()) and not begins[len(name) : len(name) + 1].isalnum():
            return Part(place, reach(body, place), secrecy.level, ()), secrecy
    raise OverrideError(
        f"{source}: het deel '{name}' staat niet in dit stuk. Neem het begin van de kop over."
    )
