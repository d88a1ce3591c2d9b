"""Commitments and motions put together from all their mentions, as they stood on a day."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence

from register.commitments.model import Commitment, Due, Mention, Sort, State
from register.statements import fingerprint

# Whose word on the state counts most: the clerk's list, then what was sent or decided.
_WEIGHTY = ("besluitenlijst", "verslag", "raadsbrief")


def ledger(mentions: Iterable[Mention], same: Mapping[str, str]) -> list[Commitment]:
    """Every commitment and motion once: open ones first, by the day they are due.

    ``same`` maps the fingerprints of texts to the standard line they are wordings of.
    """
    groups: dict[str, list[Mention]] = {}
    for mention in mentions:
        groups.setdefault(_key(mention, same), []).append(mention)
    made = [_commitment(key, group) for key, group in groups.items()]
    return sorted(made, key=_order)


def _key(mention: Mention, same: Mapping[str, str]) -> str:
    """Numbered ones go by number, others by what they promise; wordings of one line are one promise."""
    text = fingerprint(mention.what or mention.text)
    name = mention.number or same.get(text, text)
    return f"{mention.sort.value}-{name}"


def _commitment(key: str, group: Sequence[Mention]) -> Commitment:
    ordered = tuple(sorted(group, key=lambda m: (m.date, m.document_id, m.spans[0].start)))
    first = ordered[0]
    state, settled_by = _state(ordered)
    return Commitment(
        id=key,
        sort=first.sort,
        number=first.number,
        what=_what(ordered),
        due=_due(ordered),
        by=_best(ordered, lambda m: m.by),
        asked_by=_best(ordered, lambda m: m.asked_by),
        made_on=_best(ordered, lambda m: m.made_on),
        title=_best(ordered, lambda m: m.title),
        dictum=_best(ordered, lambda m: m.dictum),
        state=state,
        settled_by=settled_by,
        mentions=ordered,
    )


def _best(ordered: Sequence[Mention], value: Callable[[Mention], str]) -> str:
    """What the newest list of commitments says, else the first paper that says something."""
    listed = [value(m) for m in reversed(ordered) if m.listed and value(m)]
    said = [value(m) for m in ordered if value(m)]
    return (listed or said or [""])[0]


def _what(ordered: Sequence[Mention]) -> str:
    """The clerk's words, what the motion asks, or what the paper says where it was promised."""
    listed = any(m.listed for m in ordered)
    asked = "" if listed else _best(ordered, lambda m: m.dictum)
    return asked or _best(ordered, lambda m: m.what) or ordered[0].text


def _due(ordered: Sequence[Mention]) -> Due | None:
    """The newest planning of the list, else the first that was said with days, else any."""
    listed = [m.due for m in reversed(ordered) if m.listed and m.due]
    dated = [m.due for m in ordered if m.due and (m.due.first or m.due.last)]
    said = [m.due for m in ordered if m.due]
    return next(iter([*listed, *dated, *said]), None)


def _state(ordered: Sequence[Mention]) -> tuple[State, Mention | None]:
    """The state that the papers show; a settlement stays one unless a later list says open."""
    state, settled_by = State.OPEN, None
    for mention in ordered:
        if mention.state in (State.SETTLED, State.REJECTED):
            if state is State.OPEN or _weight(mention) > _weight(settled_by):
                state, settled_by = mention.state, mention
        elif mention.state is State.OPEN and mention.listed:
            state, settled_by = State.OPEN, None
    return state, settled_by


def _weight(mention: Mention | None) -> int:
    if mention is None:
        return 0
    return 3 if mention.listed else 2 if mention.kind in _WEIGHTY else 1


def _order(item: Commitment) -> tuple[bool, bool, bool, str, str]:
    last = (item.due.last or item.due.first or "") if item.due else ""
    return (
        item.state is not State.OPEN,
        item.sort is Sort.MOTION,
        not last,
        last,
        item.number or item.id,
    )
