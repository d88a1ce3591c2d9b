"""A paper as plain text or Markdown."""

from __future__ import annotations

from pathlib import Path

from render.model import Block, Bullet, DataTable, Heading, Paper, Para, Step


def write_plain(paper: Paper, path: Path) -> None:
    """Render ``paper`` to ``path``: Markdown keeps its marks, plain text has none."""
    markdown = path.suffix == ".md"
    pieces: list[str] = []
    previous: Block | None = None
    for block in paper.blocks:
        in_list = isinstance(block, Bullet | Step) and isinstance(previous, type(block))
        pieces.append("\n" if in_list else "\n\n")
        pieces.append(_block(block, markdown))
        previous = block
    path.write_text("".join(pieces).strip() + "\n", encoding="utf-8")


def _block(block: Block, markdown: bool) -> str:
    match block:
        case Heading(level, text):
            return f"{'#' * level} {text}" if markdown else text.upper() if level == 1 else text
        case Bullet(text):
            return f"- {text}"
        case Step(number, text):
            return f"{number}. {text}"
        case Para(text):
            return text
        case DataTable(rows) if markdown:
            lines = [f"| {' | '.join(row)} |" for row in rows]
            return "\n".join([lines[0], f"|{'---|' * len(rows[0])}", *lines[1:]])
    raise ValueError(f"no plain form for {block}")
