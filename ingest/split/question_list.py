"""Questions that were sent in for a visit: a list of bullets without answers, in a form.

The list opens with "De vragen die door ... zijn ingezonden:" and may run on through several
tables and the paragraphs between them, until a sentence about the questions or the next label
of the form closes it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from ingest.paragraphs import Paragraph, parted
from ingest.split.draft import Draft
from ingest.units import BlockRole, UnitKind

_BEGINS = re.compile(
    r"\b(?:de|volgende|onderstaande|ingezonden|in[- ]?gekomen|binnengekomen|gestelde)\s+vragen\b[^.]*:$",
    re.I,
)
# The label of a form row that holds nothing but questions.
_LABEL = re.compile(
    r"^(?:(?:mogelijke|verwachte|te verwachten|ingezonden|gestelde)\s+)?vragen\b.{0,45}$", re.I
)
_ENDS = re.compile(r"^(?:Deze|De bovenstaande|Bovenstaande)\s+vragen\b", re.I)
_ASKED_BY = re.compile(
    r"\bvragen\s+(?:die|welke)\s+(?:door\s+)?(?:de\s+)?(?P<asker>[\w' ]{3,40}?)\s+"
    r"(?:zijn|hebben|werden)\s+(?:ingezonden|ingediend|gesteld|ingestuurd|aangeleverd)",
    re.I,
)
_ADDRESSEE = re.compile(r"^Aan (?:de|het|wethouder|burgemeester)\b.{0,40}$")


@dataclass(slots=True)
class QuestionList:
    """The list that is open, if any; ``path`` are the headings above it."""

    asker: str | None = None
    path: tuple[str, ...] = ()
    group: tuple[str, ...] = ()
    is_open: bool = False
    labelled: bool = False  # opened by the label of a row: a question needs no bullet there
    current: Draft | None = None

    def opens(self, paragraph: Paragraph, path: tuple[str, ...]) -> bool:
        """Whether ``paragraph`` announces a list; if so the list is open from here on."""
        if not _BEGINS.search(paragraph.text):
            return False
        match = _ASKED_BY.search(paragraph.text)
        self._open(match["asker"].strip() if match else None, path)
        return True

    def opens_with(self, label: str, path: tuple[str, ...]) -> None:
        """Open the list where the label of a form row says that questions stand beside it."""
        if _LABEL.match(label):
            self._open(None, path)
            self.labelled = True

    def _open(self, asker: str | None, path: tuple[str, ...]) -> None:
        self.asker = asker
        self.path = self.group = path
        self.is_open, self.labelled, self.current = True, False, None

    def close(self) -> None:
        """What follows is no question of this list."""
        self.is_open, self.current = False, None

    def take(self, paragraph: Paragraph, drafts: list[Draft]) -> bool:
        """Take ``paragraph`` into the list; False when it does not belong there.

        A new question is appended to ``drafts``.
        """
        if not self.is_open:
            return False
        if _ENDS.match(paragraph.text):
            self.close()
            return False
        if _ADDRESSEE.match(paragraph.text):
            self.group, self.current = (*self.path, paragraph.text), None
            # A heading of its own, which goes with the first question below it.
            heading = Draft(UnitKind.SECTION, heading_path=self.group)
            heading.add(paragraph, BlockRole.HEADING)
            drafts.append(heading)
            return True
        if paragraph.label_end is not None and self.current is not None:
            label, answer = parted(paragraph)
            self.current.add(label, BlockRole.HEADING)
            self.current.add(answer, BlockRole.TEXT)
            return True
        asks = paragraph.number is not None or paragraph.text.endswith("?")
        if paragraph.bullet is not None or (self.labelled and asks):
            self.current = Draft(
                UnitKind.QUESTION, paragraph.number, asker=self.asker, heading_path=self.group
            )
            drafts.append(self.current)
        if self.current is None:
            return False
        answers = self.labelled and not asks and paragraph.bullet is None
        self.current.add(paragraph, BlockRole.TEXT if answers else BlockRole.QUESTION)
        return True
