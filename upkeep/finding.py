"""What a check found."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import Any


class State(StrEnum):
    """How it is with one thing that was looked at; the words of the command-line contract."""

    OK = "ok"
    REPAIRED = "repaired"
    WARNING = "warning"
    ERROR = "error"


_WORDS = {
    State.OK: "in orde",
    State.REPAIRED: "hersteld",
    State.WARNING: "let op",
    State.ERROR: "FOUT",
}


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that was looked at. ``message`` is Dutch and says what to do where it is wrong."""

    check: str
    state: State
    message: str


def report_json(findings: Iterable[Finding]) -> dict[str, Any]:
    """The findings as the command-line contract has them."""
    found = list(findings)
    return {
        "healthy": is_healthy(found),
        "findings": [
            {"check": item.check, "state": item.state.value, "message": item.message}
            for item in found
        ],
    }


def report_text(findings: Iterable[Finding]) -> str:
    """The findings for an administrator, and what they come to."""
    found = list(findings)
    lines = [f"[{_WORDS[item.state]}] {item.check}: {item.message}" for item in found]
    wrong = sum(item.state is State.ERROR for item in found)
    lines.append("Er is nog iets mis." if wrong else "Alles is in orde of hersteld.")
    return "\n".join(lines) + "\n"


def is_healthy(findings: Iterable[Finding]) -> bool:
    """Whether nothing is left that is wrong."""
    return not any(item.state is State.ERROR for item in findings)
