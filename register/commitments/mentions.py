"""Every place in a paper that speaks of a commitment or a motion."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

from ingest.units import (
    BlockRole,
    DocumentKind,
    DocumentRecord,
    Unit,
    UnitKind,
    UnitStatus,
)
from register.boilerplate import SPEAKING
from register.commitments import numbered
from register.commitments.clauses import clause_about
from register.commitments.model import Mention, Sort, State
from register.commitments.promises import (
    is_explicit,
    points_back,
    promised,
)
from register.commitments.rows import Row, entry_of, row_of
from register.commitments.sentence import (
    Sentence,
    day_of,
    due_in,
    made_on,
    promiser_in,
    sentences_of,
)
from register.commitments.settled import state_in, state_of_entry
from register.sentences import shown

_SILENT = frozenset({UnitKind.CONTENTS, UnitKind.FIGURE, UnitKind.CLOSING})
_THESE = re.compile(r"\b(?:beide|deze|de|die)\s+(?:toezeggingen|toezegging|moties|motie)\b", re.I)
_PROPOSES = re.compile(r"^(?:in te stemmen|kennis te nemen)\b", re.I)


def mentions_of(record: DocumentRecord) -> list[Mention]:
    """The mentions in a paper, in reading order."""
    found: list[Mention] = []
    for unit in record.units:
        if unit.kind in _SILENT:
            continue
        row = _listed(record, unit) if unit.kind in (UnitKind.COMMITMENT, UnitKind.MOTION) else None
        found += [_from_row(record, unit, row)] if row else _from_text(record, unit)
    return found


def _listed(record: DocumentRecord, unit: Unit) -> Row | None:
    if row := row_of(record, unit):
        return row
    is_list = record.metadata.kind is DocumentKind.TOEZEGGINGENLIJST
    return entry_of(record, unit) if is_list else None


def _from_row(record: DocumentRecord, unit: Unit, row: Row) -> Mention:
    motion = unit.kind is UnitKind.MOTION
    rows = [block for block in unit.blocks if block.role is BlockRole.ROW]
    spans = rows[-1].spans if rows else tuple(s for block in unit.blocks for s in block.spans)
    what = row["what"] or row["title"]
    said_on = day_of(record, unit)
    tells = bool(row["dictum"]) or not motion  # the title of a motion sets no term
    return _mention(
        record,
        unit,
        Sort.MOTION if motion else Sort.COMMITMENT,
        unit.number or "",
        Sentence(shown(record.text, spans), spans, heading=False),
        what=what,
        title=what.partition(":")[0] if motion else "",
        dictum=row["dictum"],
        due=row.due(said_on) or (row.told(said_on) if tells else None),
        by=row["by"],
        asked_by=row["asked_by"],
        made_on=row.made_on,
        state=state_of_entry(row["state"], record.metadata.kind),
        listed=True,
    )


def _from_text(record: DocumentRecord, unit: Unit) -> list[Mention]:
    said_on = day_of(record, unit)
    said = list(sentences_of(record, unit))
    here = [named for sentence in said for named in numbered.named_in(sentence.text)]
    found: list[Mention] = []
    opening = next((place for place, sentence in enumerate(said) if not sentence.heading), 0)
    for place, sentence in enumerate(said):
        names = _names(record, unit, sentence, here, first=place == opening)
        before = said[place - 1] if place else None
        made = [_named(record, unit, name, sentence, said_on) for name in _once(names)]
        made = made or list(_unnumbered(record, unit, sentence, said_on))
        if made and points_back(sentence.text):
            if before:
                found = [mention for mention in found if mention.spans != before.spans]
            made = [_pointing_back(record, unit, mention, before, said_on) for mention in made]
        found += made
    return found


def _names(
    record: DocumentRecord,
    unit: Unit,
    sentence: Sentence,
    here: Sequence[numbered.Named],
    *,
    first: bool,
) -> list[numbered.Named]:
    """The numbers a sentence is about: its own, or those of its unit that it points to."""
    names = list(numbered.named_in(sentence.text))
    if these := _THESE.search(sentence.text):
        # "Met deze brief doen wij beide toezeggingen af.": those named above.
        own = {named.sort for named in names}
        if state_in(sentence.text, record.metadata.kind) or numbered.asks(sentence.text):
            meant = (named for named in here if _is_meant(named.sort, these.group()))
            names += [named for named in meant if named.sort not in own]
        return names
    if names:
        return names
    if first and unit.kind in (UnitKind.COMMITMENT, UnitKind.MOTION) and unit.number:
        sort = Sort.MOTION if unit.kind is UnitKind.MOTION else Sort.COMMITMENT
        return [numbered.Named(sort, unit.number, sentence.text)]
    return []


def _pointing_back(
    record: DocumentRecord,
    unit: Unit,
    mention: Mention,
    before: Sentence | None,
    said_on: date,
) -> Mention:
    """A mention of which the sentence before it says what is promised; failing that the question."""
    due = due_in(before.text, said_on) if before else None
    question = shown(record.text, unit.spans_of(BlockRole.QUESTION))
    told = before.text if before else mention.what
    return replace(mention, what=told if due or not question else question, due=due or mention.due)


def _named(
    record: DocumentRecord, unit: Unit, name: numbered.Named, sentence: Sentence, said_on: date
) -> Mention:
    due = None
    if name.sort is Sort.COMMITMENT and not sentence.heading:
        due = due_in(sentence.text, said_on)
    return _mention(
        record,
        unit,
        name.sort,
        name.number,
        sentence,
        what="" if sentence.heading else name.what,
        due=due,
        made_on=made_on(record, sentence.text) if is_explicit(sentence.text) else "",
        state=_state(record, name, sentence.text),
        title=numbered.title_in(sentence.text) if name.sort is Sort.MOTION else "",
        asked_by=numbered.asked_by(sentence.text) if name.sort is Sort.MOTION else "",
        dictum=sentence.text if name.sort is Sort.MOTION and numbered.asks(sentence.text) else "",
    )


def _state(record: DocumentRecord, name: numbered.Named, text: str) -> State | None:
    """How a sentence says that it stands; what is voted down or withdrawn is a motion."""
    these = None if name.number in text else _THESE.search(text)
    about = clause_about(text, these.group() if these else name.number)
    state = state_in(about, record.metadata.kind)
    return None if state is State.REJECTED and name.sort is Sort.COMMITMENT else state


def _unnumbered(
    record: DocumentRecord, unit: Unit, sentence: Sentence, said_on: date
) -> Iterator[Mention]:
    """A promise or a motion that the sentence gives no number."""
    kind = record.metadata.kind
    if kind not in SPEAKING or unit.kind is UnitKind.HEADER or sentence.heading:
        return
    if unit.status is UnitStatus.REFERS_TO_OTHER_ALDERMAN or sentence.other:
        return
    if numbered.names_motion_without_number(sentence.text):
        yield _mention(
            record,
            unit,
            Sort.MOTION,
            "",
            sentence,
            what=sentence.text,
            state=state_in(clause_about(sentence.text, "motie"), kind),
            asked_by=numbered.asked_by(sentence.text),
        )
        return
    due = promised(sentence.text, said_on)
    if is_explicit(sentence.text):
        due = due_in(sentence.text, said_on)
    elif due is None or _PROPOSES.match(sentence.text):
        return
    yield _mention(
        record,
        unit,
        Sort.COMMITMENT,
        "",
        sentence,
        what=sentence.text,
        due=due,
        made_on=made_on(record, sentence.text),
    )


def _mention(
    record: DocumentRecord,
    unit: Unit,
    sort: Sort,
    number: str,
    sentence: Sentence,
    *,
    by: str = "",
    **given: object,
) -> Mention:
    meta = record.metadata
    return Mention(
        sort=sort,
        number=number,
        document_id=record.id,
        file_name=record.file_name,
        kind=meta.kind.value,
        date=meta.meeting_date or "",
        unit_id=unit.id,
        spans=sentence.spans,
        text=sentence.text,
        by=by or promiser_in(sentence.text) or meta.alderman or "",
        **given,  # type: ignore[arg-type]
    )


def _is_meant(sort: Sort, text: str) -> bool:
    return ("motie" in text.lower()) == (sort is Sort.MOTION)


def _once(names: list[numbered.Named]) -> list[numbered.Named]:
    return list({(name.sort, name.number): name for name in names}.values())
