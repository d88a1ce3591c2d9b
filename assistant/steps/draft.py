"""The draft: passages of the chosen units, newest wording first, older wordings behind them."""

from __future__ import annotations

from collections.abc import Container, Sequence
from dataclasses import dataclass, replace
from itertools import takewhile

from assistant.checks import flags
from assistant.checks.rewording import reworded
from assistant.draft.asker import asker_of, question_of
from assistant.draft.compose import choose
from assistant.draft.moment import Moment, moment_of
from assistant.draft.passages import Quotable, Relevance, display
from assistant.flow import Context
from assistant.lines.about_person import PERSON_LINE
from assistant.lines.found import FoundUnit
from assistant.lines.on_record import OnRecord, is_record, quotable_of
from assistant.lines.opener import Opener
from assistant.lines.other_wordings import Other, OtherWordings
from assistant.steps.tools import Tools
from ingest.units import Block, BlockRole
from register.lines import Line, LineStatus

_MOST_PARTS = 6  # passages of an answer from one unit; a good draft has two to six
_MOST_EACH = 4  # the same where several units speak
_LEAST_SHARE = 0.5  # share of the relevance of a unit's best passage that another has
_MOST_PERSONS = 2
# The same in an overview, and the share of the relevance of a unit's best passage for the second.
_MOST_OVERVIEW, _LEAST_OVERVIEW = 3, 0.7
_LEAST_PERSONS = 0.3  # relevance below which a passage is not the line on persons
_NEAR_PERSONS = 0.1  # the same of a unit that has no such passage
# Share of the relevance of the best passage from which older wordings of a passage are shown.
_ASKED = 0.9
# Older wordings shown: of one line and in all, and the same where a development is asked for.
_OLDER_EACH, _OLDER = 1, 2
_OLDER_EACH_OVER_TIME, _OLDER_OVER_TIME = 3, 6


@dataclass(frozen=True, slots=True)
class Draft:
    """Puts the answer together, verbatim."""

    tools: Tools

    def __call__(self, context: Context) -> None:
        context.who_asked = context.who_asked and _say_who(context)
        if context.who_asked:
            return
        relevance = self.tools.relevance(PERSON_LINE if context.about_person else context.searched)

        def unit(document_id: str, unit_id: str) -> FoundUnit | None:
            found = self.tools.search.unit(document_id, unit_id)
            context.looked_up += [found] if found else []
            return found

        wordings = OtherWordings(self.tools.lines(context.as_of), unit, context.filter, relevance)
        records = self._records(context)
        said = _say(context, self._spoken(context, wordings, relevance, records))
        context.spoken = len(context.composer.parts)
        _add_older(context, wordings, said)
        context.recorded = records.of_all(context.composer.records.values())
        context.flags += flags.conditional(said)
        if not said:
            _cite_open(context)
        context.flags += flags.open_parts(context.chosen, context.composer.citations)
        if context.over_time or context.overview:
            _newest_first(context)

    def _spoken(
        self, context: Context, wordings: OtherWordings, relevance: Relevance, records: OnRecord
    ) -> list[Quotable]:
        """What the chosen units say, newest first, each behind its newer wordings; in front what gives
        the moment, state or reason that is asked for."""
        units = sorted(context.chosen, key=lambda f: (f.date, records.leads(f)), reverse=True)
        said = [item for f in units for item in _passages(context, f, relevance, records)]
        spoken = [each for item in said for each in (*wordings.newer(item), item)]
        if context.about_person or context.over_time or context.overview:
            return spoken
        more = [item for found in units for item in quotable_of(found, relevance)]
        return Opener(context.searched, self.tools.evidence.relevance).in_front(spoken, more)

    def _records(self, context: Context) -> OnRecord:
        evidence = context.evidence
        return OnRecord(
            self.tools.search,
            context.searched,
            context.filter,
            self.tools.evidence.relevance,
            for_figure=evidence is not None and evidence.asks_for_a_figure,
        )


def _say_who(context: Context) -> bool:
    """Say when, by whom and what was asked; False where no paper names who asked."""
    for found in context.chosen:
        asker, question = asker_of(found), question_of(found)
        if asker is not None and question is not None:
            context.composer.say_together((question, asker), moment_of(found.record))
    context.spoken = len(context.composer.parts)
    return bool(context.spoken)


def _say(context: Context, passages: Sequence[Quotable]) -> list[tuple[Quotable, tuple[int, ...]]]:
    """Put ``passages`` in the draft, each once."""
    composer = context.composer
    said: list[tuple[Quotable, tuple[int, ...]]] = []
    # Words of every bullet, with their citations and the day they were said.
    spoken: dict[str, tuple[tuple[int, ...], str]] = {}
    for each in passages:
        fresh = each if context.over_time else _without_said(each, spoken)
        if fresh is None:
            # What opens a list need not have been said itself.
            numbers, day = next(spoken[w] for w in each.words_of_bullets if w in spoken)
            if each.found.date != day:  # not the same paper under another question
                context.flags.append(flags.repeated(each.found, numbers))
        elif not composer.has_said(fresh):
            numbers = composer.say(fresh, _moment(context, fresh))
            spoken |= dict.fromkeys(each.words_of_bullets, (numbers, each.found.date))
            said.append((fresh, numbers))
    return said


def _of_the_line(able: list[Quotable]) -> list[Quotable]:
    """Those of ``able`` that are the line on persons, or the one that comes nearest to it; none where none does."""
    nearest = max((item.relevance for item in able), default=0.0)
    least = min(_LEAST_PERSONS, max(nearest, _NEAR_PERSONS))
    return [item for item in able if item.relevance >= least]


def _passages(
    context: Context, found: FoundUnit, relevance: Relevance, records: OnRecord
) -> list[Quotable]:
    """What ``found`` says to the question."""
    recorded = is_record(found)
    # Of a person the line is said, whatever the question's own words are.
    own = recorded and not context.about_person
    able = quotable_of(found, records.subject if own else relevance)
    if context.about_person:
        least = _LEAST_SHARE if recorded else 0.0
        return choose(_of_the_line(able), _MOST_PERSONS, least, together=not recorded)
    if context.overview:
        return _on_subject(able)
    # Who types a few bare words wants to see what was said of just that.
    bare = context.evidence is not None and context.evidence.is_bare
    limit = _MOST_PARTS if len(context.chosen) == 1 else _MOST_EACH
    chosen = choose(able, limit, _LEAST_SHARE if bare or recorded else 0.0, together=not recorded)
    if (told := records.of(found, chosen)) is not None:
        context.looked_up.append(told.found)
        return [told, *chosen] if records.leads(told.found) else [*chosen, told]
    return chosen


def _on_subject(able: list[Quotable]) -> list[Quotable]:
    """Of a unit in an overview: what says about as much of the subject as its best passage."""
    least = _LEAST_OVERVIEW * max((item.relevance for item in able), default=0.0)
    fitting = [item for item in able if item.relevance >= least]
    best = sorted(fitting, key=lambda item: -item.relevance)[:_MOST_OVERVIEW]
    return [item for item in able if item in best]


def _newest_first(context: Context) -> None:
    """A development, and all that was said, is told in the order of its dates, older wordings and all."""
    numbers = context.composer.newest_first()
    context.flags = [
        replace(flag, citations=tuple(numbers[n] for n in flag.citations)) for flag in context.flags
    ]
    context.spoken = len(context.composer.parts)


def _without_said(item: Quotable, spoken: Container[str]) -> Quotable | None:
    """``item`` without the bullets that stand in the draft word for word; None where all do.

    What opens a list goes with the last bullet of it.
    """
    words = zip(item.blocks, item.words_of_bullets, strict=True)
    kept = [block for block, said in words if said not in spoken]
    for place, block in reversed(list(enumerate(item.blocks))):
        below = _list_below(item, place)
        if block in kept and below and not any(each in kept for each in below):
            kept.remove(block)
    return replace(item, blocks=tuple(kept)) if kept else None


def _list_below(item: Quotable, place: int) -> list[Block]:
    """The bullets that the one at ``place`` opens; none where it opens no list."""
    opener, *others = item.blocks[place:]
    if not display(item.found, opener).endswith(":"):
        return []
    deeper = list(takewhile(lambda block: block.level > opener.level, others))
    level = (block for block in others if block.level == opener.level)
    return deeper or list(
        takewhile(lambda block: not display(item.found, block).endswith(":"), level)
    )


def _moment(context: Context, item: Quotable) -> Moment | None:
    """When ``item`` was said, where a development is asked for."""
    return moment_of(item.found.record) if context.over_time else None


def _cite_open(context: Context) -> None:
    """Cite the question that is still open, and what stands in the place of its answer."""
    found = context.chosen[0]
    if found.is_open:
        for span in found.unit.spans_of(BlockRole.QUESTION, BlockRole.OPEN, BlockRole.REFERRAL):
            if found.raw(span).strip():
                context.composer.cite(found, span)


def _add_older(
    context: Context, wordings: OtherWordings, said: list[tuple[Quotable, tuple[int, ...]]]
) -> None:
    """Older wordings behind what was said, and what an officer must know of its lines.

    A wording that differs is shown where the passage is what was asked for; that of something else
    in the same answer is only told of, like one that is the same.
    """
    best = max((item.relevance for item, _ in said), default=0.0)
    least = 0.0 if context.over_time else _ASKED * best
    each = _OLDER_EACH_OVER_TIME if context.over_time else _OLDER_EACH
    most = _OLDER_OVER_TIME if context.over_time else _OLDER
    shown: list[tuple[float, Other, tuple[int, ...]]] = []
    withdrawn: dict[str, tuple[Line, tuple[int, ...]]] = {}
    for item, numbers in said:
        for past in wordings.of(item):
            if past.line.status is LineStatus.WITHDRAWN:
                _, before = withdrawn.get(past.line.id, (past.line, ()))
                withdrawn[past.line.id] = (past.line, before + numbers)
            same = next((o for o in past.older if o.is_same), None)
            if same is not None:
                context.flags.append(flags.repeated(same.item.found, numbers))
            differ = [other for other in past.older if not other.is_same]
            shown += [(item.relevance, other, numbers) for other in differ[:each]]
    for relevance, other, numbers in sorted(shown, key=lambda found: -found[0])[:most]:
        cited = numbers
        if relevance >= least and not context.composer.has_said(other.item):
            cited = numbers + context.composer.say(other.item, _moment(context, other.item))
        context.flags.append(reworded(other, cited))
    context.flags += [flags.withdrawn(line, numbers) for line, numbers in withdrawn.values()]
