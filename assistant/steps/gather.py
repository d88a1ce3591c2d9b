"""The line that answers the question, and the other units that belong to the answer."""

from __future__ import annotations

from dataclasses import dataclass

from assistant.checks import flags
from assistant.flow import Context
from assistant.lines.answerability import YEAR, content_words
from assistant.lines.cross_references import referred_units
from assistant.lines.evidence import LEAST, LEAST_PLAIN, Evidence
from assistant.lines.found import FoundUnit, context_of
from assistant.lines.last_answer import last_answer, was_said
from assistant.lines.newer import newer_word
from assistant.lines.of_the_day import of_the_day
from assistant.lines.on_record import record_asked_for
from assistant.lines.other_now import otherwise_now
from assistant.lines.overview import overview
from assistant.question.said_then import asks_what_we_said
from assistant.steps.tools import Tools
from ingest.references import codes
from ingest.units import UnitKind

_RELATED = 0.75  # share of the best score that makes another unit part of the answer
_TIED = 0.9  # share of the best score from which the order is not the score's
_RELATED_OVER_TIME = 0.6  # the same where the development of a line is asked for
_RELATED_PERSONS = 0.7
_LEAST_WORDS = 2  # words that say something; a question of fewer names a subject only
_SAME_QUESTION = 0.3  # relevance of an open question that is the one asked now
# Of the words of a question by how rare they are: the share that the same question has, and by how
# much less a unit on something near has.
_SAME_FACT, _LESS = 0.8, 0.15
_ASKED_SHARE = 0.5  # of the words of what somebody asked: least in the question that she asked
_AS_MUCH = 0.9  # of what the question that holds most of it has
_AS_WELL = 0.75  # the same from which something new goes before what was said already
_NEAREST = 5  # units looked at for it
_UNLIKELY = 0.1  # share of the best likelihood, below which it is about something else
_MOST = 3
_MOST_OVER_TIME = 5
_MOST_PERSONS = 3
_MOST_NAMED = 3  # units that name the motion or commitment that is asked for

# What is said on behalf of the alderman goes before what explains it.
_AUTHORITY = {UnitKind.STANDARD_LINES: 0, UnitKind.CORE_MESSAGE: 1, UnitKind.QUESTION: 2}
_OTHER = 3


@dataclass(frozen=True, slots=True)
class Gather:
    """Chooses the units that speak."""

    tools: Tools

    def __call__(self, context: Context) -> None:
        if context.who_asked and (asked := self._asked(context)):
            context.chosen = asked
            return
        best = context.found[0]
        answered = [found for found in context.found if found.answers]
        if not answered or self._is_still_open(context):
            context.chosen = [best]
            context.still_open = best.is_open
            return
        if (waiting := self._still_waiting(context)) is not None:
            context.chosen, context.still_open = [waiting], True
            return
        if context.overview:
            said = overview(context.found, self.tools.relevance(context.searched))
            context.chosen = list(said.chosen)
            context.flags += flags.more_said(said.chosen, said.more)
            return
        share, most = _bounds(context)
        named = codes(context.searched)
        if named and (holders := [f for f in answered if named & codes(f.words)]):
            context.chosen = holders[:_MOST_NAMED]
            return
        if context.evidence and (listing := context.evidence.listing(answered)):
            context.chosen = _in_order(listing[:_MOST])
            return
        every = answered
        if context.evidence is not None and not context.over_time:
            answered = of_the_day(context.searched, answered, context.evidence)
        answered = _new_first(context, answered)
        top = answered[0].score
        near = [found for found in answered if found.score >= share * top]
        if context.over_time:
            chosen = _one_per_document(near, most)
        elif context.evidence is None:
            chosen = _in_order(near[:most])
        else:
            chosen = _line(context.evidence, near[:most], answered)
            if not context.evidence.asks_for_a_figure:
                chosen += self._otherwise_now(context, chosen, every)
            chosen += self._recorded(context, chosen, every)
        chosen = _with_tables(chosen, context.found)
        if context.own_part:
            chosen.sort(key=lambda found: was_said(found, context.said_before))
        context.chosen = _with_references(chosen)

    def _otherwise_now(
        self, context: Context, chosen: list[FoundUnit], answered: list[FoundUnit]
    ) -> list[FoundUnit]:
        """The newer unit, if any, by which what is asked holds no longer; not where it is asked what
        was said at a moment."""
        if context.moment is not None:
            return []
        context.otherwise = otherwise_now(context.searched, chosen, answered, self.tools.evidence)
        known = {found.unit.id for found in chosen}
        newer = context.otherwise
        return [newer.found] if newer and newer.found.unit.id not in known else []

    def _recorded(
        self, context: Context, chosen: list[FoundUnit], answered: list[FoundUnit]
    ) -> list[FoundUnit]:
        """The decision list or the minutes, where it is asked what was decided or said."""
        record = record_asked_for(context.searched, answered, self.tools.evidence.relevance)
        known = {found.unit.id for found in chosen}
        return [record] if record and record.unit.id not in known else []

    def _asked(self, context: Context) -> list[FoundUnit]:
        """The questions of members that hold most of what is said to have been asked, newest first."""
        relevance = self.tools.evidence.relevance(context.searched)
        top = context.found[0].score
        near = [f for f in context.found if f.unit.asker and f.score >= _RELATED_OVER_TIME * top]
        said = last_answer(context.history) if context.points_back else ""
        if quoted := [found for found in near if was_said(found, said)]:
            return quoted[:_MOST]  # "wie vroeg dat?" points at what was just answered
        shares = [relevance.share(found.question or "") for found in near]
        least = max(_ASKED_SHARE, _AS_MUCH * max(shares, default=0.0))
        held = [found for share, found in zip(shares, near, strict=True) if share >= least]
        return sorted(held[:_MOST], key=lambda found: found.date, reverse=True)

    def _still_waiting(self, context: Context) -> FoundUnit | None:
        """The open question that comes near, where none that is answered is likely to answer this one."""
        if context.evidence is None or context.over_time:
            return None
        if len(content_words(context.searched)) < _LEAST_WORDS:
            return None
        if (same := _asked_before(context.searched, context.evidence, context.found)) is not None:
            return same
        likely = context.evidence.likely(context.found)
        if not likely or any(found.answers for found in likely):
            return None
        # Of open questions the likeliest is not always the nearest.
        least = _RELATED * context.found[0].score
        near = (found for found in context.found[:_NEAREST] if found.score >= least)
        return next((found for found in near if not found.answers), None)

    def _is_told(self, context: Context) -> bool:
        """Whether one of the units that answer is likely to answer this question."""
        likely = context.evidence.likely(context.found) if context.evidence else []
        return any(found.answers for found in likely)

    def _is_still_open(self, context: Context) -> bool:
        """Whether the same question was asked before and is open, or nothing else comes near."""
        best = context.found[0]
        if not best.is_open or context.about_person or context.over_time:
            return False
        if len(content_words(context.searched)) < _LEAST_WORDS:
            return False
        if asks_what_we_said(context.searched) and self._is_told(context):
            return False
        if _of_another_year(context.searched, best):
            return False
        relevance = self.tools.relevance(context.searched)
        if relevance(best.question or "") >= _SAME_QUESTION:
            return True
        finished = (found.score for found in context.found if not found.is_open)
        return max(finished, default=0.0) < _RELATED * best.score


def _new_first(context: Context, answered: list[FoundUnit]) -> list[FoundUnit]:
    """``answered`` with what the last answer did not say in front, where that may answer a follow-up
    about as well as what it did say."""
    said = context.said_before if context.own_part else ""
    if not said or context.evidence is None:
        return answered
    chance = context.evidence.chance
    old = [found for found in answered if was_said(found, said)]
    least = max(LEAST, _AS_WELL * max(map(chance, old), default=0.0))
    new = [f for f in answered[:_NEAREST] if f not in old and context.evidence.is_likely(f, least)]
    return [*new, *(found for found in answered if found not in new)] if old else answered


def _asked_before(question: str, evidence: Evidence, found: list[FoundUnit]) -> FoundUnit | None:
    """The open question that asks for the same fact, where no answered unit holds as much of it.

    "Hoeveel medewerkers van de Buitendienst volgden de training?" is not answered by how many did in
    all, when just that was asked before and is still to be filled in.
    """
    if not evidence.asks_for_a_figure:
        return None
    near = [f for f in found[:_NEAREST] if not (f.is_open and _of_another_year(question, f))]
    answered = (item for item in near if not item.is_open and evidence.chance(item) >= LEAST_PLAIN)
    told = (f"{context_of(item)} {item.words}" for item in answered)
    held = max(map(evidence.relevance.share, told), default=0.0)
    asked = ((evidence.relevance.share(item.question or ""), item) for item in near if item.is_open)
    share, item = max(asked, key=lambda each: each[0], default=(0.0, None))
    return item if share >= _SAME_FACT and held <= share - _LESS else None


def _of_another_year(question: str, found: FoundUnit) -> bool:
    """Whether ``found`` names years, and none that ``question`` asks about."""
    asked, held = (
        set(YEAR.findall(text)) for text in (question, f"{found.question} {found.words}")
    )
    return bool(asked and held) and not asked & held


def _bounds(context: Context) -> tuple[float, int]:
    if context.about_person:
        return _RELATED_PERSONS, _MOST_PERSONS
    if context.over_time:
        return _RELATED_OVER_TIME, _MOST_OVER_TIME
    return _RELATED, _MOST


def _line(evidence: Evidence, near: list[FoundUnit], answered: list[FoundUnit]) -> list[FoundUnit]:
    """Those of ``near`` that are about the question, and a newer word on it from ``answered``."""
    likely = evidence.likely(answered) if evidence.asks_for_a_figure else []
    if likely and not any(found in likely for found in near):
        near = likely  # what scores best shares the words, and lacks the fact
    least = _UNLIKELY * max(evidence.chance(found) for found in near)
    chosen = _in_order([found for found in near if evidence.chance(found) >= least])
    newer = newer_word(chosen, answered, _RELATED, evidence)
    return evidence.telling([*chosen, newer] if newer else chosen, answered)


def _in_order(chosen: list[FoundUnit]) -> list[FoundUnit]:
    """Best first; those that hardly differ by date, authority and place.

    So the same line comes first however the question is asked. What nobody said for the alderman
    (a section of a proposal or report) comes after what somebody did, also where it is newer.
    """
    tied = [found for found in chosen if found.score >= _TIED * chosen[0].score]
    tied.sort(key=lambda found: (_AUTHORITY.get(found.unit.kind, _OTHER), found.unit.start))
    tied.sort(key=lambda found: found.date, reverse=True)
    tied.sort(key=lambda found: found.unit.kind not in _AUTHORITY)
    return tied + [found for found in chosen if found not in tied]


def _with_tables(chosen: list[FoundUnit], found: list[FoundUnit]) -> list[FoundUnit]:
    """The units with the tables that stand below their text, where those hold what is asked for."""
    known = {item.unit.id for item in chosen}
    speaking = {(item.record.id, item.unit.start) for item in chosen}
    return chosen + [
        table
        for table in found
        if table.unit.id not in known
        and any((table.record.id, text.start) in speaking for text in table.lead)
    ]


def _with_references(chosen: list[FoundUnit]) -> list[FoundUnit]:
    """The units with those their answers send the reader to."""
    known = {found.unit.id for found in chosen}
    referred = [other for found in chosen for other in referred_units(found)]
    return chosen + [other for other in referred if other.unit.id not in known]


def _one_per_document(found: list[FoundUnit], most: int) -> list[FoundUnit]:
    """A development is told by several papers: first the best of each, then the others."""
    first: dict[str, FoundUnit] = {}
    for item in found:
        first.setdefault(item.record.id, item)
    rest = [item for item in found if item not in first.values()]
    return [*first.values(), *rest][:most]
