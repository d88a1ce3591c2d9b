"""Writes paragraphs, footnotes and comments; every looks comes from a named style."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from annotatie.model import Bullet
from annotatie.word.footnotes import Footnotes
from annotatie.word.styles import BULLET
from annotatie.word.tables import table_of_rows
from annotatie.wording import note_words, plain, runs_of
from assistant.rows import as_line, grouped

_AUTHOR, _INITIALS = "Spreeklijn", "SL"


class Writer:
    """A document that is written from top to bottom."""

    def __init__(self, document: Any) -> None:
        self.document = document
        self._notes = Footnotes(document)

    def paragraph(self, text: str, style: str) -> Any:
        """Add a paragraph; gives it."""
        return self.document.add_paragraph(plain(text), style=style)

    def bullets(self, bullets: Sequence[Bullet]) -> list[Any]:
        """Bullets with their sources as footnotes, one for those that follow each other."""
        written: list[Any] = []
        for run in runs_of(bullets):
            for is_table, group in grouped(run, lambda bullet: bullet.text):
                lines = [bullet.text for bullet in group]
                if is_table:
                    written += table_of_rows(self.document, lines)
                else:
                    written += [self.paragraph(as_line(line), BULLET) for line in lines]
            if run[0].citations:
                # Behind the words that name the last row, never behind a figure, which it would change.
                self._notes.add(written[-1], plain(note_words(run)))
        return written

    def comment(self, paragraph: Any, remarks: Iterable[str]) -> None:
        """A comment on ``paragraph`` with a paragraph for every remark."""
        text = "\n".join(plain(remark).replace("\n", " ") for remark in remarks)
        if text and paragraph.runs:
            # The mark of a footnote stands behind the words and is no part of them.
            self.document.add_comment(
                paragraph.runs[0], text=text, author=_AUTHOR, initials=_INITIALS
            )

    def finish(self) -> None:
        """Put in what was kept aside."""
        self._notes.save()
