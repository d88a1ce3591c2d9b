"""Questions that must get one answer however they are worded, and drafts with a verdict."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from assistant.batch import InputError
from eval.gold import GoldPassage
from eval.questions import STATUSES, Question
from eval.rows import Row, SetError, json_rows, parsed

VERDICTS = ("supported", "contradicted", "unsupported")
CANONICAL = "hoofdvraag"  # the style of the canonical wording


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

    def questions(self) -> list[tuple[str, Question]]:
        """Every wording as a question, with its style."""
        styles = (CANONICAL, *self.styles)
        return [
            (style, Question(f"{self.id}/{n}", style, text, self.gold, "any", self.expect))
            for n, (style, text) in enumerate(zip(styles, self.wordings, strict=True))
        ]


@dataclass(frozen=True, slots=True)
class Draft:
    """A sentence of a draft and whether the documents support it."""

    id: str
    text: str
    verdict: str
    evidence: tuple[GoldPassage, ...]


def read_drafts(path: Path) -> list[Draft]:
    """The drafts in a JSON Lines file. Raises SetError that names every line that is wrong."""
    found, problems = parsed(json_rows(path), parse_draft, lambda item: item.id)
    if problems:
        raise SetError(problems)
    return found


def parse_group(row: Row) -> Group:
    """The group in ``row``. Raises InputError."""
    paraphrases = row.texts("paraphrases")
    if not paraphrases:
        raise InputError(
            f"{row.place('paraphrases')} ontbreekt: geef minstens één andere formulering."
        )
    styles = row.texts("styles") or tuple(
        f"formulering {n}" for n in range(2, len(paraphrases) + 2)
    )
    if len(styles) != len(paraphrases):
        raise InputError(
            f"{row.place('styles')}: er zijn {len(paraphrases)} formuleringen en {len(styles)} stijlen. "
            "Geef er evenveel, of laat de stijlen weg."
        )
    return Group(
        id=row.text("id"),
        canonical=row.text("canonical"),
        paraphrases=paraphrases,
        styles=styles,
        gold=row.passages("gold"),
        expect=row.choice("expect", STATUSES, "answer"),
    )


def parse_draft(row: Row) -> Draft:
    """The draft in ``row``. Raises InputError."""
    return Draft(
        id=row.text("id"),
        text=row.text("draft"),
        verdict=row.choice("verdict", VERDICTS),
        evidence=row.passages("evidence"),
    )
