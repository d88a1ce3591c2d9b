"""Questions in a JSON Lines file: what a line may hold, and what is wrong when it does not."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from explained import Explained


class InputError(Explained):
    """Input that cannot be used; the message is Dutch and names the file, line or field."""


@dataclass(frozen=True, slots=True)
class Query:
    """One question of a batch."""

    id: Any
    text: str
    as_of: date | None = None
    history: tuple[dict[str, str], ...] = ()


def read_batch(path: Path, field: str = "query") -> Iterator[Query]:
    """The lines of ``path``, each with its text in ``field``. Raises InputError at the first line
    that cannot be used.
    """
    try:
        text = path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise InputError(
            f"{path}: dit bestand is niet te lezen. Geef een JSON Lines-bestand in UTF-8."
        ) from error
    for number, line in enumerate(text.split("\n"), start=1):  # only that ends a line
        if line.strip():
            yield _query(line, field, f"{path.name}, regel {number}")


def parse_history(data: object, where: str) -> tuple[dict[str, str], ...]:
    """Earlier turns of a conversation. Raises InputError when they are not a list of turns."""
    if data is None:
        return ()
    if not isinstance(data, list) or not all(
        isinstance(turn, dict)
        and isinstance(turn.get("role"), str)
        and isinstance(turn.get("content"), str)
        for turn in data
    ):
        raise InputError(
            f'{where}: \'history\' moet een lijst zijn van {{"role": …, "content": …}}.'
        )
    return tuple({"role": turn["role"], "content": turn["content"]} for turn in data)


def parse_date(text: str | None, where: str) -> date | None:
    """An ISO date. Raises InputError for anything else."""
    if text is None:
        return None
    try:
        return date.fromisoformat(text)
    except (ValueError, TypeError):
        raise InputError(
            f"{where}: '{text}' is geen datum. Schrijf jjjj-mm-dd, bijvoorbeeld 2024-12-05."
        ) from None


def read_history(path: Path) -> tuple[dict[str, str], ...]:
    """The turns in a JSON file. Raises InputError when it cannot be used."""
    try:
        data = json.loads(path.read_text(encoding="utf-8-sig"))
    except (OSError, ValueError) as error:
        raise InputError(f"{path}: dit is geen leesbaar JSON-bestand.") from error
    return parse_history(data, path.name)


def _query(line: str, field: str, where: str) -> Query:
    try:
        data = json.loads(line)
    except (ValueError, RecursionError):
        raise InputError(f"{where}: dit is geen geldige JSON.") from None
    if not isinstance(data, dict) or not isinstance(data.get(field), str):
        raise InputError(f"{where}: het veld '{field}' ontbreekt of is geen tekst.")
    return Query(
        id=data.get("id"),
        text=data[field],
        as_of=parse_date(data.get("as_of"), f"{where}, veld 'as_of'"),
        history=parse_history(data.get("history"), where),
    )
