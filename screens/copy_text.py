"""An answer as plain text with its sources, to paste into a mail or a document."""

from __future__ import annotations

from assistant.answer import Answer
from assistant.text import source_line
from assistant.told import told
from screens.dutch import DRAFT_NOTICE, standing


def copy_text(question: str, answer: Answer) -> str:
    """The question, the bullets with the numbers of their sources, the sources, the flags."""
    lines = [question, ""]
    if answer.message:
        lines += [told(answer), ""]
    for part in answer.answer:
        marks = "".join(f"[{number}]" for number in part.citations)
        lines.append(f"- {part.text} {marks}")
    if answer.citations:
        lines += ["", "Bronnen"]
        lines += [
            f"[{item.n}] {source_line(item)} ({standing(item.kind).label.lower()})"
            for item in answer.citations
        ]
    if answer.flags:
        lines += ["", "Let op"]
        lines += [f"- {flag.message}" for flag in answer.flags]
    lines += ["", DRAFT_NOTICE]
    return "\n".join(lines) + "\n"
