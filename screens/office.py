"""What the screens work with: the desk, the conversations, the uploads and the page images."""

from __future__ import annotations

import threading
from collections import OrderedDict
from dataclasses import dataclass
from pathlib import Path

from access.clearance import PUBLIC, Clearance
from access.clock import Clock
from access.people import People, Users
from access.tokens import TokenBook
from access.users import Role, UserBook
from assistant.answer import Answer
from assistant.audited import Details, Recorder
from assistant.desk import Desk
from assistant.withdrawn import withdrawn_whole
from database.annotaties import Annotaties
from database.connection import open_database
from database.conversations import Conversations
from database.drafts import DraftBook
from database.feedback import FeedbackBook
from database.lines import LineBook
from database.retention import forget_older_than
from eval.shelf import RunShelf
from index.generations import read_current
from index.store import StoreError, StoreMissing
from screens.drafting_room import DraftingRoom
from screens.examples import example_questions
from screens.failure import NO_DOCUMENTS
from screens.kept import KeptConversations
from screens.page_image import PageImages
from screens.turns import Turns
from settings import Settings
from uploads.shelf import Shelf

_REMEMBERED = 16  # offers for different clearances kept at hand


@dataclass(frozen=True, slots=True)
class Offer:
    """What one can choose from with the documents there are now."""

    kinds: tuple[str, ...] = ()
    committees: tuple[str, ...] = ()
    parties: tuple[str, ...] = ()
    examples: tuple[str, ...] = ()
    notice: str = ""  # Dutch: why there is nothing to choose from


class Office:
    """Everything the screens need, made once for each application.

    ``people`` says what each visitor may see and do; the users of the office unless given. Raises
    DatabaseError when conversations cannot be kept. An index there need not be yet.
    """

    def __init__(
        self, settings: Settings, people: People | None = None, clock: Clock | None = None
    ) -> None:
        sessions = open_database(settings)
        self.conversations = KeptConversations(Conversations(sessions), self._shown)
        self.feedback = FeedbackBook(sessions)
        self.drafts = DraftBook(sessions)
        self.line_book = LineBook(sessions)
        self.annotaties = Annotaties(sessions)
        self.shelf = Shelf(settings)
        self.runs = RunShelf(settings.runs_dir)
        self.pages = PageImages()
        self.turns = Turns(settings.questions_at_once)
        self.drafting = DraftingRoom(self.annotaties, self.desk_for, self.turns)
        self._settings = settings
        self._people = people or Users(UserBook(settings.data_dir), TokenBook(settings.data_dir))
        self._sessions = sessions
        self._clock = clock
        self._desk: Desk | None = None
        self._lock = threading.Lock()
        self._offers: OrderedDict[Clearance, tuple[object, Offer]] = OrderedDict()

    def clearance_of(self, owner: str | None) -> Clearance:
        """What ``owner`` may see; where others log in, who did not say who she is sees the least."""
        return self._people.clearance_of(owner)

    def may_edit(self, owner: str | None) -> bool:
        """Whether ``owner`` may bring in, correct and remove documents."""
        return self._people.role_of(owner).may_act_as(Role.EDITOR)

    def desk_for(self, owner: str | None) -> Desk:
        """The desk of ``owner``. Raises StoreError."""
        return self._opened().cleared(self.clearance_of(owner))

    @property
    def desk(self) -> Desk:
        """The desk of somebody of whom nothing is known. Raises StoreError."""
        return self.desk_for(None)

    @property
    def word_template(self) -> Path | None:
        """The municipality's Word template for annotaties; None for our own."""
        return self._settings.word_template

    def note(self, owner: str, action: str, make: Details) -> None:
        """Record what ``owner`` did. Raises AuditError where what cannot be recorded may not be."""
        try:
            self.desk_for(owner).note(owner, action, make)
        except StoreError:
            # Without an index one can still write.
            if recorder := Recorder.of(self._settings):
                recorder.note(owner, action, make, {})

    def offer(self, owner: str | None = None) -> Offer:
        """What ``owner`` can filter on and ask; worked out again when that changes."""
        try:
            desk = self.desk_for(owner)
            edition = desk.edition
            known = self._offers.get(desk.clearance)
            if known is None or known[0] is not edition:
                self._offers[desk.clearance] = known = (edition, _offer(desk))
                while len(self._offers) > _REMEMBERED:
                    self._offers.popitem(last=False)
            return known[1]
        except StoreMissing:
            return Offer(notice=NO_DOCUMENTS)
        except StoreError as error:
            return Offer(notice=str(error))

    def failures(self, owner: str | None = None) -> dict[str, str]:
        """What is wrong with the files that could not be read, by path.

        How secret these are is not known, so only who may see all sees their names.
        """
        if not self._sees_files(owner):
            return {}
        try:
            manifest = read_current(self._settings.data_dir)
        except StoreError:
            return {}
        failures = manifest.failures if manifest else {}
        return {path: failure["message"] for path, failure in failures.items()}

    def warm_up(self) -> None:
        """Load what the first question would otherwise wait for."""
        offer = self.offer()
        if not offer.notice:
            self.desk.ask("Wat is er eerder over gezegd?")

    def _sees_files(self, owner: str | None) -> bool:
        """Whether ``owner`` may know of files of which nothing is known."""
        return self.clearance_of(owner).is_full

    def _opened(self) -> Desk:
        """A desk over the index, opened when it is first needed. Raises StoreError."""
        with self._lock:
            if self._desk is None:
                self._desk = Desk.open(self._settings, PUBLIC, self._clock)
            return self._desk

    def _shown(self, owner: str, answer: Answer) -> Answer:
        """An answer of before, as ``owner`` may see it now."""
        try:
            return self.desk_for(owner).shown(answer)
        except StoreError:
            # Without an index nobody can say what it may hold.
            return answer if self.clearance_of(owner).is_full else withdrawn_whole(answer)

    def tidy(self) -> int:
        """Remove conversations that are older than the office keeps them; how many there were."""
        days = self._settings.retention_days
        return forget_older_than(self._sessions, days) if days else 0

    def close(self) -> None:
        """Let go of the index."""
        with self._lock:
            if self._desk is not None:
                self._desk.close()
                self._desk = None


def _offer(desk: Desk) -> Offer:
    facets = desk.facets()
    records = desk.documents()
    return Offer(
        kinds=tuple(facets["kinds"]),
        committees=tuple(facets["committees"]),
        parties=tuple(facets["parties"]),
        examples=tuple(example_questions(records)),
        notice="" if records else NO_DOCUMENTS,
    )
