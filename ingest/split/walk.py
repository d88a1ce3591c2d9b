"""Where one is in a paper while it is split: zone, headings, asker, and the open unit."""

from __future__ import annotations

import re
from collections.abc import Iterable

from ingest.paragraphs import Paragraph
from ingest.split.askers import asker_of, asker_of_title, is_of_the_same
from ingest.split.conditional import Reach, is_conditional
from ingest.split.draft import Draft, Outline
from ingest.split.headings import NEVER_ASKED, Zone
from ingest.split.internal import is_internal
from ingest.split.numbering import Numbering
from ingest.split.people import NOBODY, Asker
from ingest.split.question_list import QuestionList
from ingest.units import BlockRole, DocumentKind, UnitKind

# "2.1 Hoeveel kost het?": the second question of the second member.
_SUBNUMBER = re.compile(r"^(?P<number>\d{1,2}\.\d{1,2})[.)]?\s+\S")


class Walk:
    """The state of one pass over the paragraphs. The rules of each zone read and change it."""

    def __init__(self, kind: DocumentKind, said: frozenset[str] = frozenset()) -> None:
        self.kind = kind
        self.said = said  # the words that the paper has in small letters: no names
        self.zone = Zone.HEAD
        self.outline = Outline()
        self.list_level = 0  # of the heading above the questions
        self.asker = NOBODY
        self.asker_level: int | None = None  # of the heading that names the asker, where it has one
        self.zone_level: int | None = None  # of the heading that opened the zone
        self.section: int | None = None  # number of the last numbered part of the paper
        self.writer: Asker | None = None  # who sent in all questions of the paper
        self.numbering = Numbering()
        self.questions = QuestionList()
        self.conditional = Reach(is_conditional)
        self.internal = Reach(is_internal)
        self.awaits_salutation = False  # a letter whose head ends with "Geachte ..."
        self.italic = False  # the questions of a letter are in italics, their answers are not
        self.bulleted = False  # the open question is a bullet
        self.titled = False  # the title of the paper was seen
        self.replying: dict[str, Draft] = {}  # questions whose answers stand together below them
        self.lettered = False  # a decision list whose items are called A1, B5
        self.marked_items = False  # the items of the agenda stand out in type
        self.caption: Paragraph | None = None  # of the table that comes next
        self.drafts: list[Draft] = []
        self.current = self.open(UnitKind.HEADER)

    @property
    def asks(self) -> bool:
        """Whether what asks here is a question of somebody: not in a report, but for its own list."""
        return self.kind not in NEVER_ASKED or self.zone is Zone.QUESTIONS

    def open(self, kind: UnitKind, number: str | None = None) -> Draft:
        """Begin a unit; what follows goes into it."""
        asker = self.asker
        if kind is UnitKind.QUESTION and asker == NOBODY and self.writer is not None:
            asker = self.writer
        self.current = Draft(
            kind=kind,
            number=number,
            asker=asker.name,
            party=asker.party,
            heading_path=self.outline.path,
        )
        self.drafts.append(self.current)
        self.conditional.close()
        self.internal.close()
        return self.current

    def aside(
        self,
        kind: UnitKind,
        paragraphs: Iterable[Paragraph],
        *,
        number: str | None = None,
        role: BlockRole = BlockRole.TEXT,
    ) -> None:
        """A unit between the others: the open one goes on after it."""
        draft = Draft(kind, number=number, heading_path=self.outline.path)
        for paragraph in paragraphs:
            draft.add(paragraph, role)
        self.drafts.append(draft)

    def say(self, paragraph: Paragraph) -> None:
        """Add a text to the open unit; a note, and what is for a certain occasion only, is marked."""
        role = BlockRole.TEXT
        if self.conditional.holds(paragraph):
            role = BlockRole.CONDITIONAL
        if self.internal.holds(paragraph):
            role = BlockRole.INTERNAL
        self.current.add(paragraph, role)

    def start_question(self, paragraph: Paragraph | None, number: str | None = None) -> None:
        """Begin a question; ``paragraph`` holds its first words."""
        self.zone = Zone.QUESTIONS
        self.replying = {}
        self.numbering.start(number)
        before = self.current
        if number is None and paragraph is not None and (part := _SUBNUMBER.match(paragraph.text)):
            number = part["number"]
        self.open(UnitKind.QUESTION, number=number)
        if paragraph is not None:
            asker = asker_of(paragraph.text, self.said)
            if asker is None and paragraph.heading is not None:
                asker = asker_of_title(paragraph.text, self.said)
            if asker is not None and (asker.party or self.current.asker not in (None, asker.name)):
                self.current.asker, self.current.party = asker.name, asker.party
            elif asker is None and self.asker.name is None and is_of_the_same(paragraph.text):
                self.current.asker, self.current.party = before.asker, before.party
            elif asker is not None:
                self.current.asker = asker.name  # a member of the party that the heading names
            self.current.add(paragraph, BlockRole.QUESTION)

    def leave_askers(self) -> None:
        """What follows was asked by nobody, and its numbers begin anew."""
        self.asker, self.asker_level = NOBODY, None
        self.numbering = Numbering()
