"""A set of questions with what a right answer holds.

``id`` and ``query`` are needed; ``gold`` lists the passages that answer it (``doc`` and an exact
``quote``), ``gold_mode`` says whether all of them are needed (``all``), one is enough (``any``)
or none exists (``none``); ``expect`` is the status of the answer; ``nuggets`` are facts a good
answer holds, each vital unless it says ``okay``; ``must_not`` is what it must not say.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from assistant.answer import AnswerStatus
from assistant.batch import InputError
from eval.gold import GoldPassage
from eval.rows import Row, SetError, json_rows, parsed

MODES = ("all", "any", "none")
STATUSES = tuple(status.value for status in AnswerStatus if status is not AnswerStatus.ERROR)
NO_KIND = "overig"


@dataclass(frozen=True, slots=True)
class Question:
    """One question of a set. ``okay`` are the nuggets that are good to have but not vital."""

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
    okay: frozenset[str] = frozenset()

    @property
    def answerable(self) -> bool:
        """Whether the documents hold a passage for it."""
        return bool(self.gold) and self.gold_mode != "none"


def read_questions(path: Path) -> list[Question]:
    """The questions in a JSON Lines file. Raises SetError that names every line that is wrong."""
    found, problems = parsed(json_rows(path), parse_question, lambda item: item.id)
    if not found and not problems:
        problems = [f"{path.name}: dit bestand bevat geen vragen."]
    if problems:
        raise SetError(problems)
    return found


def parse_question(row: Row) -> Question:
    """The question in ``row``. Raises InputError."""
    gold = row.passages("gold")
    mode = row.choice("gold_mode", MODES, "all" if gold else "none")
    if gold and mode == "none":
        raise InputError(
            f"{row.place('gold_mode')} zegt dat er geen antwoord is, maar er staat wel een citaat."
        )
    if not gold and mode != "none":
        raise InputError(f"{row.place('gold')} ontbreekt: geef het stuk en het citaat.")
    nuggets, okay = _nuggets(row)
    return Question(
        id=row.text("id"),
        kind=row.optional("kind", NO_KIND),
        query=row.text("query"),
        gold=gold,
        gold_mode=mode,
        expect=row.choice("expect", STATUSES, "answer" if gold else "no_evidence"),
        nuggets=nuggets,
        must_not=row.texts("must_not"),
        as_of=row.day("as_of"),
        history=row.history("history"),
        okay=okay,
    )


def _nuggets(row: Row) -> tuple[tuple[str, ...], frozenset[str]]:
    """The nuggets, and which of them are not vital."""
    data = row.data.get("nuggets")
    items = data if isinstance(data, list) else row.texts("nuggets")
    texts: list[str] = []
    okay: set[str] = set()
    for item in items:
        if isinstance(item, dict) and isinstance(item.get("text"), str):
            texts.append(item["text"])
            if item.get("okay"):
                okay.add(item["text"])
        elif isinstance(item, str):
            texts.append(item)
        else:
            raise InputError(
                f'{row.place("nuggets")}: een feit is een tekst, of {{"text": …, "okay": true}}.'
            )
    return tuple(texts), frozenset(okay)
