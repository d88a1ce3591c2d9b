"""The same answer twice: who reads it must not think that something else is meant."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from annotatie.model import DraftedQuestion, Group
from assistant.answer import Flag
from register.statements import plain

KIND = "double"


def with_doubles(groups: Sequence[Group]) -> list[Group]:
    """``groups`` in which a question says which earlier one has the same answer."""
    first: dict[tuple[str, ...], DraftedQuestion] = {}

    def told(question: DraftedQuestion) -> DraftedQuestion:
        flags = tuple(flag for flag in question.flags if flag.kind != KIND)
        said = tuple(bullet.text for bullet in question.bullets)
        before = first.setdefault(said, question) if said else question
        if before is not question:
            flags = (Flag(KIND, _message(question, before), ()), *flags)
        return replace(question, flags=flags) if flags != question.flags else question

    return [replace(g, questions=tuple(map(told, g.questions))) for g in groups]


def _message(question: DraftedQuestion, before: DraftedQuestion) -> str:
    asked = before.incoming
    who = " van " + ", ".join(filter(None, (asked.asker, asked.party)))
    by = who if asked.asker or asked.party else ""
    if plain(question.incoming.text) == plain(asked.text):
        return f"Dit is dezelfde vraag als vraag {before.number}{by}, met hetzelfde antwoord."
    return f"Het antwoord is hetzelfde als dat op vraag {before.number}{by}."
