"""From what an officer fills in to a decision about a line that is kept."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from database.lines import LineBook, LineError
from register.book import Lines
from register.decisions import Decided, Decision, in_force
from register.lines import Line
from screens.events import number, text

LONGEST_NAME = 200  # characters of a name or a subject
LONGEST_REASON = 2000
_MOST_ANCHORS = 500

_SAID = {
    Decided.APPROVE: "De nieuwste formulering is goedgekeurd.",
    Decided.WITHDRAW: "De lijn is ingetrokken.",
    Decided.RENAME: "De lijn heeft een ander onderwerp.",
    Decided.MERGE: "De lijnen zijn samengevoegd.",
    Decided.SPLIT: "De lijn is gesplitst.",
    Decided.UNDO: "Het besluit is teruggedraaid.",
}


@dataclass(frozen=True, slots=True)
class Wish:
    """What somebody wants to decide, out of a form. Nothing of it has been checked."""

    decided: str
    line: str
    who: str
    why: str = ""
    subject: str = ""
    other: str = ""
    anchors: tuple[str, ...] = ()
    decision: int | None = None

    @classmethod
    def of(cls, data: Mapping[str, object], who: str) -> Wish:
        """The wish in an event. ``who`` is logged in; without one the event says who it is."""
        anchors = data.get("anchors")
        return cls(
            decided=text(data.get("decided")),
            line=text(data.get("id")),
            who=(who or text(data.get("who")))[:LONGEST_NAME],
            why=text(data.get("why"))[:LONGEST_REASON],
            subject=text(data.get("subject"))[:LONGEST_NAME],
            other=text(data.get("other")),
            anchors=tuple(text(item) for item in anchors[:_MOST_ANCHORS])
            if isinstance(anchors, list)
            else (),
            decision=number(data.get("decision")),
        )


def decide(book: LineBook, lines: Lines, wish: Wish) -> str:
    """Take the decision; gives what was done, in Dutch. Raises LineError."""
    verdict = _VERDICTS.get(wish.decided)
    if verdict is None:
        raise LineError("Dit besluit bestaat niet. Laad de pagina opnieuw.")
    if not wish.who.strip():
        raise LineError("Vul uw naam in: een besluit heeft een naam nodig.")
    return _SAID[verdict(book, lines, wish).decided]


def _known(lines: Lines, line_id: str) -> Line:
    line = lines.get(line_id)
    if line is None:
        raise LineError("Deze lijn is er niet meer. Kies een lijn in de lijst.")
    return line


def _withdraw(book: LineBook, lines: Lines, wish: Wish) -> Decision:
    if not wish.why:
        raise LineError("Vul een reden in: wie de lijn later zoekt, moet weten waarom.")
    return book.withdraw(_known(lines, wish.line), wish.who, wish.why)


def _merge(book: LineBook, lines: Lines, wish: Wish) -> Decision:
    if not wish.other:
        raise LineError("Kies de lijn waarmee u deze wilt samenvoegen.")
    return book.merge(_known(lines, wish.line), _known(lines, wish.other), wish.who, wish.why)


def _undo(book: LineBook, _lines: Lines, wish: Wish) -> Decision:
    standing = {item.id for item in in_force(book.all())}
    made = book.undo(wish.decision, wish.who, wish.why) if wish.decision in standing else None
    if made is None:
        raise LineError("Dit besluit geldt niet meer. Laad de pagina opnieuw.")
    return made


_VERDICTS: dict[str, Callable[[LineBook, Lines, Wish], Decision]] = {
    Decided.APPROVE: lambda book, lines, wish: book.approve(
        _known(lines, wish.line), wish.who, wish.why
    ),
    Decided.WITHDRAW: _withdraw,
    Decided.RENAME: lambda book, lines, wish: book.rename(
        _known(lines, wish.line), wish.subject, wish.who, wish.why
    ),
    Decided.MERGE: _merge,
    Decided.SPLIT: lambda book, lines, wish: book.split(
        _known(lines, wish.line), wish.anchors, wish.who, wish.why
    ),
    Decided.UNDO: _undo,
}
