"""A set of questions with what a right answer holds, as JSON Lines.

One object a line. ``id``, ``kind`` and ``query`` are needed; ``gold`` lists the passages that
answer it (``doc`` and an exact ``quote``), ``gold_mode`` says whether all of them are needed
(``all``), one is enough (``any``) or none exists (``none``); ``expect`` is the status of the
answer; ``nuggets`` are facts a good answer holds and ``must_not`` what it must not say.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from assistant.batch import InputError, parse_date, parse_history

MODES = ("all", "any", "none")


@dataclass(frozen=True, slots=True)
class GoldPassage:
    """An exact piece of a document that (partly) answers a question."""

    document: str  # file name
    quote: str
    unit: str | None = None

    @property
    def stem(self) -> str:
        """The document without its extension: its Word and PDF versions count as well."""
        return Path(self.document).stem


@dataclass(frozen=True, slots=True)
class Question:
    """One question of a set."""

    id: str
    kind: str
    query: str
    gold: tuple[GoldPassage, ...] = ()
    gold_mode: str = "all"
    expect: str = "answer"
    nuggets: tuple[str, ...] = ()
    must_not: tuple[str, ...] = ()
    as_of: date | None = None
    history: tuple[Mapping[str, str], ...] = ()

    @property
    def answerable(self) -> bool:
        """Whether the documents hold a passage for it."""
        return bool(self.gold) and self.gold_mode != "none"


def read_questions(path: Path) -> list[Question]:
    """The questions in ``path``. Raises InputError that names the line and what is wrong."""
    found: list[Question] = []
    seen: set[str] = set()
    for where, data in json_lines(path):
        question = _question(data, where)
        if question.id in seen:
            raise InputError(f"{where}: het id '{question.id}' komt al eerder voor.")
        seen.add(question.id)
        found.append(question)
    if not found:
        raise InputError(f"{path.name}: dit bestand bevat geen vragen.")
    return found


def json_lines(path: Path) -> list[tuple[str, dict[str, Any]]]:
    """The objects in a JSON Lines file, each with where it stands. Raises InputError."""
    try:
        text = path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise InputError(
            f"{path}: dit bestand is niet te lezen. Geef JSON Lines in UTF-8."
        ) from error
    found: list[tuple[str, dict[str, Any]]] = []
    for number, line in enumerate(text.splitlines(), start=1):
        if not line.strip():
            continue
        where = f"{path.name}, regel {number}"
        try:
            data = json.loads(line)
        except (ValueError, RecursionError):
            raise InputError(f"{where}: dit is geen geldige JSON.") from None
        if not isinstance(data, dict):
            raise InputError(f'{where}: verwacht werd een object met velden, zoals {{"id": …}}.')
        found.append((where, data))
    return found


def gold_passages(data: object, where: str) -> tuple[GoldPassage, ...]:
    """The passages of a ``gold`` or ``evidence`` field. Raises InputError."""
    if data is None:
        return ()
    if not isinstance(data, list):
        raise InputError(f'{where}: \'gold\' moet een lijst zijn van {{"doc", "quote"}}.')
    found: list[GoldPassage] = []
    for item in data:
        if not isinstance(item, dict) or not item.get("doc") or not item.get("quote"):
            raise InputError(
                f"{where}: elke vindplaats heeft 'doc' (bestandsnaam) en 'quote' nodig."
            )
        found.append(GoldPassage(str(item["doc"]), str(item["quote"]), item.get("unit")))
    return tuple(found)


def text_field(data: Mapping[str, Any], name: str, where: str) -> str:
    """A field that must hold text. Raises InputError."""
    value = data.get(name)
    if not isinstance(value, str) or not value.strip():
        raise InputError(f"{where}: het veld '{name}' ontbreekt of is leeg.")
    return value


def _question(data: dict[str, Any], where: str) -> Question:
    mode = data.get("gold_mode") or ("all" if data.get("gold") else "none")
    if mode not in MODES:
        raise InputError(f"{where}: gold_mode '{mode}' bestaat niet. Kies uit {', '.join(MODES)}.")
    return Question(
        id=text_field(data, "id", where),
        kind=text_field(data, "kind", where),
        query=text_field(data, "query", where),
        gold=gold_passages(data.get("gold"), where),
        gold_mode=mode,
        expect=str(data.get("expect") or "answer"),
        nuggets=tuple(str(item) for item in data.get("nuggets") or ()),
        must_not=tuple(str(item) for item in data.get("must_not") or ()),
        as_of=parse_date(data.get("as_of"), f"{where}, veld 'as_of'"),
        history=parse_history(data.get("history"), where),
    )
