"""Builds the demo corpus: ``sources/*.md`` to the papers of the demo corpus and what each holds."""

from __future__ import annotations

import json
import sys
from pathlib import Path

from render.model import Asker, Form, Heading, Paper, Question, read_paper
from render.pdf import write_pdf
from render.plain import write_plain
from render.word import write_word

ROOT = Path(__file__).parent
_WRITERS = {".docx": write_word, ".pdf": write_pdf, ".txt": write_plain, ".md": write_plain}


def main() -> None:
    """Render every paper and write what each holds."""
    papers = sorted(
        (read_paper(path) for path in (ROOT / "sources").glob("*.md")), key=lambda p: p.file
    )
    for paper in papers:
        path = ROOT.parent / paper.file
        _WRITERS[path.suffix](paper, path)
        sys.stdout.write(f"{path.name}\n")
    records = {"documents": [_record(paper) for paper in papers]}
    target = ROOT.parent.parent / "eval" / "sets" / "demo" / "documents.json"
    target.write_text(json.dumps(records, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


def _record(paper: Paper) -> dict[str, object]:
    return {
        "id": paper.file,
        "type": paper.get("kind"),
        "title": paper.get("title"),
        "date": paper.get("date"),
        "date_end": paper.get("date_end") or None,
        "body": paper.get("body") or None,
        "agenda_items": [item.strip() for item in paper.get("agenda").split(";") if item.strip()],
        "wethouder": paper.get("wethouder") or None,
        "confidentiality": {
            "level": paper.get("confidentiality"),
            "lifted": paper.get("lifted") or None,
        },
        "units": _units(paper),
        "sections": [b.text for b in paper.blocks if isinstance(b, Heading)],
    }


def _units(paper: Paper) -> list[dict[str, object]]:
    """The questions of ``paper``, as they were meant."""
    units: list[dict[str, object]] = []
    asker: Asker | None = None
    for block in paper.blocks:
        match block:
            case Asker():
                asker = block
            case Question(number, status, text):
                unit = f"vraag {number or len(units) + 1}"
                units.append(_unit(unit, number, asker, text, status))
            case Form(rows):
                for part in (part for _, parts in rows for part in parts if part.question):
                    unit = f"vraag {len(units) + 1}"
                    units.append(_unit(unit, None, None, part.text, "question_only_no_answer"))
    return units


def _unit(
    unit: str, number: str | None, asker: Asker | None, text: str, status: str
) -> dict[str, object]:
    return {
        "unit": unit,
        "number": number,
        "asker": asker.name if asker else None,
        "party": asker.party if asker else None,
        "first_words": " ".join(text.split()[:8]),
        "status": status,
    }


if __name__ == "__main__":
    main()
