"""How one list names who asks: what stands between party and member, and which of them is first."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from annotatie.incoming.askers import (
    BEFORE_COLON,
    HEADING,
    ONLY_NAME,
    SMALL,
    SUBJECT,
    heading_asker,
)
from ingest.split.people import Asker
from ingest.split.subjects import is_subject

_DIVIDED = re.compile(
    r"^(?P<one>[^–,/|:-]{2,50}?)(?P<mark>\s[-–—/|]\s|,\s|:\s)(?P<two>[^–,/|:-]{2,50})$"
)
_BRACKETS = re.compile(r"^(?P<outer>[^()]{2,40}?)\s*\((?P<inner>[^()]{2,40})\)$")
BRACKET = "("


@dataclass(frozen=True, slots=True)
class Form:
    """How the headings of one list name a member: what stands between party and name, and which is first.

    The mark is ``BRACKET`` where the second stands in brackets.
    """

    mark: str
    party_first: bool


def asker_in_cell(text: str, form: Form | None = None) -> Asker:
    """The asker in a cell of a list: a name, a party, or both; ``form`` is that of other cells."""
    text = text.strip(" :;")
    if asker := heading_asker(text) or in_form(text, form):
        return asker
    if match := _BRACKETS.match(text):
        name, party = match["outer"], match["inner"]
        # "Groen Lindewaard (Visser)": a party has more names than a member.
        return Asker(party, name) if _names(name) > _names(party) else Asker(name, party)
    return Asker(text or None, None)


def form_of(lines: Iterable[str]) -> Form | None:
    """How a list names who asks, from the headings whose party is known: "party – member", or turned."""
    bracketed: Form | None = None
    for text in lines:
        head = text.rstrip(": ")
        inside, parts = _BRACKETS.match(head), _DIVIDED.match(head)
        asker = heading_asker(head) if (inside or parts) and len(head) <= HEADING else None
        if asker is None or not (asker.name and asker.party):
            continue
        if parts:
            return Form(parts["mark"], party_first=parts["one"].endswith(asker.party))
        if inside and bracketed is None:
            bracketed = Form(BRACKET, party_first=inside["outer"].endswith(asker.party))
    return bracketed


def in_form(text: str, form: Form | None) -> Asker | None:
    """Who asks, from a heading that has the form of others in its list: "Wijkbelang – Van der Laak"."""
    head = text.rstrip(": ")
    if form is not None and form.mark == BRACKET:
        inside = _BRACKETS.match(head)
        return _in_order(inside["outer"], inside["inner"], form) if inside else None
    parts = _DIVIDED.match(head)
    if form is None or parts is None or parts["mark"] != form.mark:
        return None
    return _in_order(parts["one"], parts["two"], form)


def _in_order(one: str, two: str, form: Form) -> Asker | None:
    party, name = (one, two) if form.party_first else (two, one)
    is_name = ONLY_NAME.match(name) and not is_subject(name, ())
    return Asker(name, party) if is_name and party[:1].isupper() else None


def names_apart(text: str) -> list[tuple[str, str]]:
    """The two halves of a heading, either way round, of which one may be a party and one a name.

    >>> names_apart("Wijkbelang (Van der Laak)")
    [('Wijkbelang', 'Van der Laak'), ('Van der Laak', 'Wijkbelang')]
    """
    inside, parts = _BRACKETS.match(text), _DIVIDED.match(text)
    halves = inside.groups() if inside else parts.group("one", "two") if parts else ()
    pairs = [halves, halves[::-1]] if halves else []
    return [(one, two) for one, two in pairs if ONLY_NAME.match(two) and not is_subject(two, ())]


def names_in_front(lines: Sequence[str]) -> dict[str, tuple[Asker, str]]:
    """Lines that begin with a member and a party nobody knows, as others in the list do with a known one.

    >>> lines = ["Schmit (D66): Waarom?", "Bos (Wijkbelang): Wanneer komt het plan?"]
    >>> names_in_front(lines)[lines[1]]
    (Asker(name='Bos', party='Wijkbelang'), 'Wanneer komt het plan?')
    """
    parts = [(match, match["head"].strip()) for match in map(BEFORE_COLON.match, lines) if match]
    form = form_of(head for _, head in parts)
    found = ((match, in_form(head, form)) for match, head in parts if not SUBJECT.match(head))
    return {match.string: (asker, match["rest"]) for match, asker in found if asker}


def _names(text: str) -> int:
    return sum(word[0].isupper() for word in text.split() if word.lower() not in SMALL)
