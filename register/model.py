"""What the register keeps of the papers: their statements and which of them resemble."""

from __future__ import annotations

from dataclasses import dataclass

from register.statements import LineSentence


@dataclass(frozen=True, slots=True)
class Paper:
    """A paper with its statements. ``record`` is the version that its spans belong to."""

    document_id: str
    record: str
    file_name: str
    kind: str
    date: str  # ISO; empty where it is not known
    statements: tuple[LineSentence, ...]


@dataclass(frozen=True, slots=True)
class Link:
    """Two texts, by fingerprint, that resemble each other."""

    one: str
    other: str
    likeness: float
