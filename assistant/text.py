"""Answers and hits as plain text for a terminal."""

from __future__ import annotations

import textwrap
from collections.abc import Sequence

from assistant.answer import Answer, Citation, SearchHit
from assistant.question.clean import said_alike
from assistant.told import told
from ingest import redaction
from ingest.paragraphs import clean

_WIDTH = 96


def searched_text(asked: str, searched: str) -> str:
    """What was searched, where that is something else than what was asked; ready to print."""
    differs = searched and not said_alike(asked, searched)
    return "\n".join([*wrapped(f"Gezocht op: {searched}"), "", ""]) if differs else ""


def answer_text(answer: Answer) -> str:
    """An answer with its sources and flags, ready to print."""
    lines: list[str] = []
    if answer.message:
        lines += [*textwrap.wrap(told(answer), _WIDTH), ""]
    for part in answer.answer:
        marks = "".join(f"[{n}]" for n in part.citations)
        lines += textwrap.wrap(
            f"{part.text} {marks}", _WIDTH, initial_indent="- ", subsequent_indent="  "
        )
    if answer.citations:
        lines += ["", "Bronnen"]
        lines += [f"[{item.n}] {source_line(item)}" for item in answer.citations]
    if answer.flags:
        lines += ["", "Let op"]
        for flag in answer.flags:
            lines += textwrap.wrap(
                flag.message, _WIDTH, initial_indent="! ", subsequent_indent="  "
            )
    lines += ["", "Concept, door een hulpmiddel opgesteld. Controleer de bronnen."]
    return "\n".join(lines) + "\n"


def source_line(item: Citation | SearchHit) -> str:
    """Where something stands, on one line."""
    number = item.question_number
    parts = [
        item.document,
        item.meeting or item.meeting_date,
        f"agendapunt {', '.join(item.agenda_items)}" if item.agenda_items else None,
        f"vraag {number}" if number else clean(item.heading or ""),
        " ".join(filter(None, [item.asker, f"({item.party})" if item.party else None])),
        f"p. {', '.join(map(str, item.pages))}" if item.pages else None,
    ]
    return "; ".join(part for part in parts if part)


def hits_text(hits: Sequence[SearchHit]) -> str:
    """Search hits, ready to print."""
    if not hits:
        return "Niets gevonden.\n"
    lines: list[str] = []
    for hit in hits:
        lines.append(f"{hit.rank}. {source_line(hit)}  [{hit.score:.2f}]")
        if hit.question:
            lines += _indented(f"Vraag: {redaction.mask(hit.question)}")
        lines += [*_indented(redaction.mask(clean(hit.text))), ""]
    return "\n".join(lines) + "\n"


def wrapped(text: str, indent: str = "") -> list[str]:
    """``text`` in lines of the terminal's width, each with ``indent``."""
    return textwrap.wrap(text, _WIDTH, initial_indent=indent, subsequent_indent=indent)


def _indented(text: str) -> list[str]:
    return wrapped(text, "   ")
