"""The annotatie as Markdown, sources as footnotes."""

from __future__ import annotations

from collections.abc import Sequence

from annotatie.attention import attention
from annotatie.model import Annotatie, Bullet, DraftedQuestion
from annotatie.signs import APPENDIX, FROM_EARLIER
from annotatie.wording import (
    CHANGES,
    CORE,
    NO_CORE,
    QUESTIONS,
    agenda_line,
    asker_line,
    note_words,
    officer_line,
    others_heading,
    plain,
    question_words,
    remarks_on,
    runs_of,
    status_line,
    title,
    to_fill_in,
)
from assistant.checks.rewording import change_in_words
from assistant.rows import as_line, cells_of, grouped
from register.diff import Kind, word_diff

_SPECIAL = str.maketrans({mark: f"\\{mark}" for mark in "\\`*_[]<>#|~"})


def markdown_text(annotatie: Annotatie) -> str:
    """``annotatie`` as Markdown."""
    return _Page(annotatie).text()


class _Page:
    """Lines with the notes that go below them."""

    def __init__(self, annotatie: Annotatie) -> None:
        self._annotatie = annotatie
        self._lines: list[str] = []
        self._notes: list[str] = []

    def text(self) -> str:
        self._head()
        self._lines += [f"## {CORE}", ""]
        self._bullets(self._annotatie.core)
        if not self._annotatie.core:
            self._lines += [f"- **{_safe(to_fill_in(NO_CORE))}**"]
        self._lines.append("")
        if self._annotatie.added:
            self._lines += [f"## {FROM_EARLIER}", ""]
        for text in self._annotatie.added:
            self._lines += [_safe(text), ""]
        self._questions()
        self._changes()
        notes = [f"[^{n}]: {note}" for n, note in enumerate(self._notes, start=1)]
        return "\n".join([*self._lines, *notes]).rstrip() + "\n"

    def _head(self) -> None:
        head = self._annotatie.head
        lines = [head.meeting, *map(agenda_line, head.agenda), officer_line(head)]
        self._lines += [f"# {_safe(title(head))}", ""]
        for line in filter(None, lines):
            self._lines += [_safe(line), ""]
        self._lines += [f"*{_safe(status_line(self._annotatie))}*", ""]
        for line in attention(self._annotatie):
            self._lines += [_safe(line), ""]

    def _questions(self) -> None:
        for place, group in enumerate(self._annotatie.groups):
            named = bool(group.asker or group.party)
            if place == 0 or not named:
                self._lines += [f"## {QUESTIONS if place == 0 else others_heading(group)}", ""]
            if named:
                self._lines += [f"### {_safe(asker_line(group.asker, group.party))}", ""]
            for question in group.questions:
                self._question(question)

    def _question(self, question: DraftedQuestion) -> None:
        self._lines += [f"**{question.number}. {_safe(question_words(question))}**", ""]
        self._bullets(question.bullets)
        if question.missing:
            self._lines.append(f"- **{_safe(to_fill_in(question.missing))}**")
        self._lines.append("")
        remarks = remarks_on(question, None)
        for bullet in question.bullets:
            remarks += remarks_on(question, bullet)
        for remark in dict.fromkeys(remarks):
            self._lines += [f"> Let op: {_safe(remark)}", ""]

    def _bullets(self, bullets: Sequence[Bullet]) -> None:
        for run in runs_of(bullets):
            mark = ""
            if run[0].citations:
                self._notes.append(_safe(note_words(run)))
                mark = f"[^{len(self._notes)}]"
            pieces = grouped(run, lambda bullet: bullet.text)
            for place, (is_table, group) in enumerate(pieces, start=1):
                lines = [bullet.text for bullet in group]
                last = mark if place == len(pieces) else ""
                if is_table:
                    self._lines += _table(lines, last)
                else:
                    self._lines += [f"- {_safe(as_line(line))}" for line in lines]
                    self._lines[-1] += last

    def _changes(self) -> None:
        if not self._annotatie.changes:
            return
        self._lines += [f"## {APPENDIX}", "", f"### {CHANGES}", ""]
        for change in self._annotatie.changes:
            marks = {Kind.EQUAL: "{}", Kind.DELETED: "~~{}~~", Kind.INSERTED: "**{}**"}
            said = "".join(
                _marked(marks[piece.kind], _safe(piece.text))
                for piece in word_diff(change.old, change.new)
            )
            how = change_in_words(change.change, change.old, change.new)
            self._lines.append(f"- {said} ({how})")
        self._lines.append("")


def _table(rows: Sequence[str], mark: str) -> list[str]:
    """Rows as a table, ``mark`` behind what names the last: behind a figure it would change that."""
    table = [[_safe(cell) for cell in cells] for cells in cells_of(rows)]
    place = next((n for n, cell in enumerate(table[-1]) if cell), 0)
    table[-1][place] += mark
    head, *body = (f"| {' | '.join(cells)} |" for cells in table)
    return ["", head, "|" + " --- |" * len(table[0]), *body, ""]


def _marked(mark: str, text: str) -> str:
    """Marks stand against the words, white space outside them."""
    words = text.strip()
    if not words:
        return text
    before, after = text[: len(text) - len(text.lstrip())], text[len(text.rstrip()) :]
    return f"{before}{mark.format(words)}{after}"


def _safe(text: str) -> str:
    return plain(text).translate(_SPECIAL)
