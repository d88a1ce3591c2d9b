"""What the screens work with: the desk, the conversations, the uploads and the page images."""

from __future__ import annotations

import threading
from dataclasses import dataclass

from assistant.desk import Desk
from database.annotaties import Annotaties
from database.connection import open_database
from database.conversations import Conversations
from database.drafts import DraftBook
from database.feedback import FeedbackBook
from database.lines import LineBook
from eval.shelf import RunShelf
from index.generations import read_current
from index.store import StoreError, StoreMissing
from screens.drafting_room import DraftingRoom
from screens.examples import example_questions
from screens.failure import NO_DOCUMENTS
from screens.page_image import PageImages
from settings import Settings
from uploads.shelf import Shelf


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

    Raises DatabaseError when conversations cannot be kept. An index there need not be yet.
    """

    def __init__(self, settings: Settings) -> None:
        sessions = open_database(settings)
        self.conversations = Conversations(sessions)
        self.feedback = FeedbackBook(sessions)
        self.drafts = DraftBook(sessions)
        self.line_book = LineBook(sessions)
        self.annotaties = Annotaties(sessions)
        self.drafting = DraftingRoom(self.annotaties, lambda: self.desk)
        self.shelf = Shelf(settings)
        self.runs = RunShelf(settings.runs_dir)
        self.pages = PageImages()
        self._settings = settings
        self._desk: Desk | None = None
        self._lock = threading.Lock()
        self._offer: tuple[int, Offer] | None = None

    @property
    def desk(self) -> Desk:
        """The desk, opened when it is first needed. Raises StoreError."""
        with self._lock:
            if self._desk is None:
                self._desk = Desk.open(self._settings)
            return self._desk

    def offer(self) -> Offer:
        """What one can filter on and ask; worked out once for each generation of the index."""
        try:
            desk = self.desk
            generation = desk.generation
            if self._offer is None or self._offer[0] != generation:
                self._offer = (generation, _offer(desk))
            return self._offer[1]
        except StoreMissing:
            return Offer(notice=NO_DOCUMENTS)
        except StoreError as error:
            return Offer(notice=str(error))

    def failures(self) -> dict[str, str]:
        """What is wrong with the files that could not be read, by path."""
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
