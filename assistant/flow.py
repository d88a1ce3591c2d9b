"""The flow of an answer: one list of steps over one context object.

A step does one thing. It either returns, and the next step follows, or it calls
``context.finish`` with a status, and the flow ends there. The time of every step is logged
(level DEBUG); ``python -m benchmarks.answers`` gathers it.
"""

from __future__ import annotations

import logging
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from assistant.answer import Answer, AnswerPart, AnswerStatus, Citation, Flag
from assistant.draft.compose import Composer
from assistant.lines.evidence import Evidence
from assistant.lines.found import FoundUnit
from assistant.lines.last_answer import last_answer
from assistant.lines.other_now import Otherwise
from assistant.question.message import Asked
from assistant.question.said_then import SaidThen
from index.schema import SearchFilter

_LOG = logging.getLogger(__name__)

Tell = Callable[[Answer], None]


@dataclass(slots=True)
class Context:
    """Everything one question gathers on its way to an answer.

    ``put`` is the question with what was said around it in the same message.
    ``tell`` is told of a draft that can be shown while work on it goes on.
    """

    put: Asked
    as_of: date | None = None
    history: Sequence[Mapping[str, str]] = ()
    filter: SearchFilter = field(default_factory=SearchFilter)
    tell: Tell | None = None
    asked: str = ""
    searched: str = ""
    follows: bool = False  # whether it leans on what was asked before
    own_part: str = ""  # of a follow-up, what it asks itself
    moving: str = ""  # what moves that which is found for what is searched
    about_person: bool = False
    over_time: bool = False
    overview: bool = False  # all that was said of a subject, which is what is searched
    moment: SaidThen | None = None  # when it was said or done, where that is asked for
    who_asked: bool = False  # by whom something was asked, rather than what was answered
    points_back: bool = False  # "wie vroeg dat?": at what was just answered
    only_who: bool = False  # what a member or party asked, whatever it was about
    found: list[FoundUnit] = field(default_factory=list)
    evidence: Evidence | None = None  # which of them answer it; not for a question about a person
    chosen: list[FoundUnit] = field(default_factory=list)
    still_open: bool = False  # the same question was asked before, and is not (wholly) answered
    composer: Composer = field(default_factory=Composer)
    spoken: int = 0  # parts of the draft that are the line itself; older wordings come behind
    parts: list[AnswerPart] = field(default_factory=list)
    citations: list[Citation] = field(default_factory=list)
    flags: list[Flag] = field(default_factory=list)
    status: AnswerStatus | None = None
    message: str = ""
    near: list[Citation] = field(default_factory=list)  # what comes nearest where nothing answers
    otherwise: Otherwise | None = None  # a newer word that has otherwise what the question names
    # Of which meetings, by day and body, the minutes or the decision list are there.
    recorded: frozenset[tuple[str, str]] = frozenset()
    looked_up: list[FoundUnit] = field(default_factory=list)  # other wordings of what is said

    @property
    def question(self) -> str:
        """The words that ask."""
        return self.put.words

    @property
    def drawn_from(self) -> tuple[tuple[str, str], ...]:
        """All units that had a part in the answer, by document and name."""
        units = (*self.found, *self.chosen, *self.looked_up)
        return tuple(dict.fromkeys((item.record.id, item.unit.id) for item in units))

    @property
    def said_before(self) -> str:
        """The words of the last answer, to a question that leans on it."""
        return last_answer(self.history) if self.follows else ""

    @property
    def quoted(self) -> list[FoundUnit]:
        """The units that speak, with the newer and older wordings from elsewhere that are cited."""
        cited = {item.unit_id for item in self.citations}
        return [*self.chosen, *(item for item in self.looked_up if item.unit.id in cited)]

    def finish(self, status: AnswerStatus, message: str = "") -> None:
        """End the flow after this step."""
        self.status = status
        self.message = message


Step = Callable[[Context], None]


def run(steps: Sequence[Step], context: Context) -> AnswerStatus:
    """Take ``steps`` in order until one ends the flow, and give the status it ends with.

    The last step must end it: raises RuntimeError where none does.
    """
    for step in steps:
        began = time.perf_counter()
        step(context)
        name = getattr(step, "__name__", type(step).__name__).lower()
        _LOG.debug("%s: %.1f ms", name, (time.perf_counter() - began) * 1000)
        if context.status is not None:
            return context.status
    raise RuntimeError("No step ended the flow of the answer.")
