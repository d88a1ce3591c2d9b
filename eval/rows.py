"""One row of a set, from a JSON Lines file or a workbook: its fields, read with clear complaints.

Every complaint is Dutch and names the place: file and line, or file, sheet and cell.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from pathlib import Path
from typing import Any, TypeVar

from assistant.batch import InputError, parse_date, parse_history
from eval.gold import GoldPassage

T = TypeVar("T")
_MOST = 20  # complaints that are listed


class SetError(InputError):
    """A set that cannot be used. ``problems`` has a Dutch line for each thing that is wrong."""

    def __init__(self, problems: Sequence[str]) -> None:
        self.problems = tuple(problems)
        more = len(problems) - _MOST
        shown = [*problems[:_MOST], *([f"… en nog {more} meldingen."] if more > 0 else [])]
        super().__init__("\n  ".join(["deze vragenset klopt niet:", *shown]))


@dataclass(frozen=True, slots=True)
class Row:
    """The fields of one row.

    ``cells`` says where a field stands, where that is a cell, and ``words`` what an officer
    writes for the values of a field, where that is not the values themselves.
    """

    where: str
    data: Mapping[str, Any]
    cells: Mapping[str, str] = field(default_factory=dict)
    words: Mapping[str, Sequence[str]] = field(default_factory=dict)

    def text(self, name: str) -> str:
        """A field that must hold text. Raises InputError."""
        value = self.data.get(name)
        if not isinstance(value, str) or not value.strip():
            raise InputError(f"{self.place(name)} ontbreekt of is leeg.")
        return value

    def optional(self, name: str, default: str) -> str:
        """A field that may be absent; a number or the like counts as its text."""
        value = self.data.get(name)
        return default if value is None or not str(value).strip() else str(value).strip()

    def choice(self, name: str, options: Sequence[str], default: str | None = None) -> str:
        """A field with one of ``options``. Raises InputError."""
        value = self.text(name) if default is None else self.optional(name, default)
        if value not in options:
            known = ", ".join(self.words.get(name, options))
            raise InputError(f"{self.place(name)}: '{value}' bestaat niet. Kies uit: {known}.")
        return value

    def texts(self, name: str) -> tuple[str, ...]:
        """A list of texts; a single text is a list of one. Raises InputError."""
        value = self.data.get(name)
        if value is None:
            return ()
        items = [value] if isinstance(value, str) else value
        if not isinstance(items, list | tuple) or not all(isinstance(i, str) for i in items):
            raise InputError(f"{self.place(name)} moet een lijst van teksten zijn.")
        return tuple(item for item in items if item.strip())

    def day(self, name: str) -> date | None:
        """A date, or None where there is none. Raises InputError."""
        value = self.data.get(name)
        if isinstance(value, datetime):
            return value.date()
        if isinstance(value, date):
            return value
        return parse_date(None if value == "" else value, self.place(name))

    def history(self, name: str) -> tuple[dict[str, str], ...]:
        """Earlier turns. Raises InputError."""
        return parse_history(self.data.get(name), self.where)

    def passages(self, name: str) -> tuple[GoldPassage, ...]:
        """Gold passages. Raises InputError."""
        data = self.data.get(name)
        if data is None:
            return ()
        if not isinstance(data, list):
            raise InputError(f'{self.place(name)} moet een lijst zijn van {{"doc", "quote"}}.')
        found: list[GoldPassage] = []
        for item in data:
            if not isinstance(item, dict) or not item.get("doc") or not item.get("quote"):
                raise InputError(
                    f"{self.place(name)}: elke vindplaats heeft een stuk ('doc', de bestandsnaam) "
                    "en een citaat ('quote') nodig."
                )
            found.append(GoldPassage(str(item["doc"]), str(item["quote"])))
        return tuple(found)

    def place(self, name: str) -> str:
        """Where a field stands: "vragen.jsonl, regel 3: het veld 'id'"."""
        cell = self.cells.get(name)
        return f"{self.where}, {cell}" if cell else f"{self.where}: het veld '{name}'"


def json_rows(path: Path) -> Iterator[Row | InputError]:
    """The rows of a JSON Lines file, and in their place what is wrong with a line."""
    try:
        text = path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError):
        yield InputError(f"{path}: dit bestand is niet te lezen. Geef JSON Lines in UTF-8.")
        return
    for number, line in enumerate(text.split("\n"), start=1):  # only that ends a line
        if not line.strip():
            continue
        where = f"{path.name}, regel {number}"
        try:
            data = json.loads(line)
        except (ValueError, RecursionError):
            yield InputError(
                f"{where}: dit is geen geldige JSON. Zet elke vraag als één object op één regel."
            )
            continue
        if isinstance(data, dict):
            yield Row(where, data)
        else:
            yield InputError(f'{where}: verwacht werd een object met velden, zoals {{"id": …}}.')


def parsed(
    rows: Iterable[Row | InputError], parse: Callable[[Row], T], id_of: Callable[[T], str]
) -> tuple[list[T], list[str]]:
    """What the rows hold, and everything that is wrong with them, ids that come twice included."""
    found: list[T] = []
    problems: list[str] = []
    seen: set[str] = set()
    for row in rows:
        try:
            if isinstance(row, InputError):
                raise row
            item = parse(row)
            if id_of(item) in seen:
                raise InputError(f"{row.place('id')} '{id_of(item)}' komt al eerder voor.")
        except InputError as error:
            problems.append(str(error))
            continue
        seen.add(id_of(item))
        found.append(item)
    return found, problems
