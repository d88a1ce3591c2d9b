"""Questions that must get one answer however they are worded, and drafts with a verdict."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from assistant.batch import InputError
from eval.questions import GoldPassage, gold_passages, json_lines, text_field

VERDICTS = ("supported", "contradicted", "unsupported")


@dataclass(frozen=True, slots=True)
class Group:
    """One question in several wordings; ``styles`` names the style of each paraphrase."""

    id: str
    canonical: str
    paraphrases: tuple[str, ...]
    styles: tuple[str, ...]
    gold: tuple[GoldPassage, ...]
    expect: str

    @property
    def wordings(self) -> tuple[str, ...]:
        """All wordings, the canonical one first."""
        return (self.canonical, *self.paraphrases)


@dataclass(frozen=True, slots=True)
class Draft:
    """A sentence of a draft and whether the documents support it."""

    id: str
    text: str
    verdict: str
    evidence: tuple[GoldPassage, ...]


def read_groups(path: Path) -> list[Group]:
    """The groups in ``path``. Raises InputError that names the line and what is wrong."""
    return [
        Group(
            id=text_field(data, "id", where),
            canonical=text_field(data, "canonical", where),
            paraphrases=tuple(str(item) for item in data.get("paraphrases") or ()),
            styles=tuple(str(item) for item in data.get("styles") or ()),
            gold=gold_passages(data.get("gold"), where),
            expect=str(data.get("expect") or "answer"),
        )
        for where, data in json_lines(path)
    ]


def read_drafts(path: Path) -> list[Draft]:
    """The drafts in ``path``. Raises InputError that names the line and what is wrong."""
    found: list[Draft] = []
    for where, data in json_lines(path):
        verdict = text_field(data, "verdict", where)
        if verdict not in VERDICTS:
            raise InputError(
                f"{where}: verdict '{verdict}' bestaat niet. Kies uit {', '.join(VERDICTS)}."
            )
        found.append(
            Draft(
                id=text_field(data, "id", where),
                text=text_field(data, "draft", where),
                verdict=verdict,
                evidence=gold_passages(data.get("evidence"), where),
            )
        )
    return found
