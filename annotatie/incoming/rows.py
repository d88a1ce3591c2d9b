"""Questions in the rows of a sheet or table, with or without names above the columns."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from annotatie.incoming.forms import BRACKET, Form, asker_in_cell, form_of
from annotatie.incoming.heads import AGENDA_ITEM
from annotatie.incoming.line import marks
from annotatie.incoming.openings import any_asks
from annotatie.incoming.parts import in_parts
from annotatie.incoming.question import IncomingQuestion, Place, Skipped, tidy
from ingest.paragraphs import clean
from ingest.split.askers import asker_in_cell as asker_in_cells
from ingest.split.people import KNOWN_PARTY, NOBODY, Asker

_COLUMNS = {
    "question": re.compile(
        r"^(?:(?:de|technische|politieke|schriftelijke|mondelinge|ingediende|gestelde|inhoudelijke|aanvullende|volledige)\s*(?:(?:/|en|of)\s*)?)*(?:raads)?"
        r"(?:vra(?:ag|gen)|vraagtekst|vraagstelling|tekst(?: van de vraag)?|inhoud|omschrijving)"
        r"(?:\s*(?:/|en|of)\s*(?:context|opmerking(?:en)?|toelichting))?(?: (?:van de )?fractie)?$"
    ),
    "number": re.compile(r"^(?:nr|no|nummer|#|vraagn(?:umme)?r|volgn(?:umme)?r|id)\.?$"),
    "party": re.compile(
        r"^(?:(?:naam )?(?:fractie|partij)|fractienaam|partijnaam|politieke partij|fractie ?/ ?partij|partij ?/ ?fractie)$"
    ),
    "asker": re.compile(
        r"^(?:(?:raads|commissie)?lid|naam|vragensteller|indiener|steller|wie|gesteld door|ingediend door"
        r"|(?:naam )?(?:raads|commissie)?lid|naam (?:vragen?steller|indiener)|vraagsteller"
        r"|(?:fractie|partij)\s*(?:/|\+|-|en|of|\()\s*(?:naam|(?:raads|commissie|fractie)?lid|vragensteller|indiener|woordvoerder)\)?"
        r"|(?:naam|(?:raads|commissie|fractie)?lid|vragensteller|indiener|woordvoerder)\s*(?:/|\+|-|en|of|\()\s*(?:fractie|partij)\)?)$"
    ),
    "holder": re.compile(
        r"^(?:portefeuillehouder|ph|pfh|wethouder|bestuurder|collegelid|(?:verantwoordelijk|behandelend)e? (?:wethouder|portefeuillehouder)"
        r"|(?:te )?beantwoord(?:en|ing) door)$"
    ),
    "agenda": re.compile(r"^agendapunt(?: (?:nr\.?|nummer))?$"),
}
_HEADER_DEPTH = 12  # rows in which the names of the columns stand
_NUMBER = re.compile(r"^\d{1,3}[a-z]?(?:\.0)?[.)]?$")
# "RV-25-117", and "2.1" for the first question of the second party.
_REGISTERED = re.compile(
    r"^(?:[A-Z]{0,4}[-. ]?\d{2,4}[-./]\d{1,6}[a-z]?|\d{1,2}(?:\.\d{1,2}){1,2}[a-z]?)$"
)
_FEWEST = 3  # words of a question in a list without names above its columns
# "idem" in a row: who stands in the row above it.
_SAME = re.compile(
    r"^(?:idem|id\.|ditto|(?:de)?zelfde|als (?:hier)?boven|[\"”“„'’,]{1,2})\.?$", re.I
)
# "Fractie/lid", "Naam (partij)"
_BOTH = re.compile(
    r"^(?:(?P<party>fractie|partij)|naam|\w*lid|\w+er)\W.*\b(?(party)\w+|(?:fractie|partij))\)?$"
)
_PARTY = re.compile(rf"^(?:fractie\s+)?{KNOWN_PARTY}$")
_NAME_WORDS = 5
_WHO = ("party", "asker")
_NEITHER = "geen vraag"


@dataclass(frozen=True, slots=True)
class Row:
    """The cells of one row and where it stood."""

    cells: tuple[str, ...]
    place: Place


def questions_in_rows(
    rows: Sequence[Row], agenda: str = "", asker: Asker = NOBODY
) -> tuple[list[IncomingQuestion], list[Skipped]]:
    """The questions of every row, and the rows without one.

    ``agenda`` is the agenda item that stands above the rows, ``asker`` who asks where no row says so.
    """
    rows = [Row(tuple(tidy(clean(cell)) for cell in row.cells), row.place) for row in rows]
    for depth, row in enumerate(rows[:_HEADER_DEPTH]):
        columns = _columns(row)
        if "question" in columns:
            above = [_skip(row) for row in rows[: depth + 1] if any(row.cells)]
            found, skipped = _named(rows[depth + 1 :], columns, row, agenda, asker)
            return _with_holders(found), [*above, *skipped]
    return _unnamed(rows)


def _with_holders(questions: Sequence[IncomingQuestion]) -> list[IncomingQuestion]:
    """``questions`` without the alderman where all are for the same one."""
    if len({question.holder for question in questions}) > 1:
        return list(questions)
    return [replace(question, holder="") for question in questions]


def has_columns(row: Row) -> bool:
    """Whether ``row`` names the columns of a list of questions."""
    return "question" in _columns(row)


def _columns(row: Row) -> dict[str, int]:
    found: dict[str, int] = {}
    for place, cell in enumerate(row.cells):
        words = tidy(cell).lower().strip(" :.*")
        for name, pattern in _COLUMNS.items():
            if pattern.match(words):
                found.setdefault(name, place)
    return found


def _named(
    rows: Sequence[Row], columns: dict[str, int], header: Row, agenda: str, asker: Asker
) -> tuple[list[IncomingQuestion], list[Skipped]]:
    """Rows below names. Who asks is often only written in the first row of a group."""
    found: list[IncomingQuestion] = []
    skipped: list[Skipped] = []
    last = nobody = asker
    form = _form(rows, columns, header)
    named = _names_every_row(rows, columns)
    for row in rows:
        if item := _agenda_item(row):
            agenda = item
            skipped.append(_skip(row))
            continue
        cell = {name: _cell(row, place) for name, place in columns.items()}
        same = [name for name in _WHO if _SAME.match(cell.get(name, ""))]
        cell |= dict.fromkeys(same, "")
        own = _who(cell.get("asker", ""), cell.get("party", "").strip(" :"), form)
        if own.name or own.party:
            # A name without a party is of the party above it where parties have their own column.
            last = Asker(own.name, own.party or (last.party if "party" in columns else None))
        elif named and not same:
            last = nobody
        text = cell["question"]
        if not any(map(str.isalnum, text)):
            skipped += [_skip(row)] if any(row.cells) else []
            continue
        text, number, letter = marks(text)
        number = _own_number(cell.get("number", "")) or number
        whole = IncomingQuestion(
            f"{letter}. {text}" if letter else text,
            number,
            last.name,
            last.party,
            row.place,
            agenda=cell.get("agenda") or agenda,
            holder=cell.get("holder", "").removeprefix("wethouder ").strip(" :"),
        )
        found += in_parts(whole) or [replace(whole, text=text, number=number or letter)]
        used = {columns[name] for name in columns}
        extra = [c for place, c in enumerate(row.cells) if c and place not in used]
        if extra:
            skipped.append(Skipped(" | ".join(extra), row.place, "andere kolom"))
    return found, skipped


def _form(rows: Sequence[Row], columns: dict[str, int], header: Row) -> Form | None:
    """How the column for who asks names a member: as its cells do with a known party, or its own name says."""
    if "asker" not in columns:
        return None
    place = columns["asker"]
    found = form_of(_cell(row, place) for row in rows)
    if found is None and (both := _BOTH.match(_cell(header, place).lower())):
        return Form(BRACKET, party_first=both["party"] is not None)
    return found


def _who(name: str, party: str, form: Form | None) -> Asker:
    """Who asks, from the cell for the member and that for the party; either may hold both."""
    own = asker_in_cell(name, form)
    return asker_in_cells(own.name or "", party) if party else own


def _names_every_row(rows: Sequence[Row], columns: dict[str, int]) -> bool:
    """Whether a list writes a name again in the next row: there an empty cell says nothing."""
    who = [tuple(_cell(row, columns[name]) for name in _WHO if name in columns) for row in rows]
    return any(any(one) and one == other for one, other in pairwise(who))


def _unnamed(rows: Sequence[Row]) -> tuple[list[IncomingQuestion], list[Skipped]]:
    """Rows without names above them: the longest cell that asks is the question."""
    found: list[IncomingQuestion] = []
    skipped: list[Skipped] = []
    for row in rows:
        asking = [cell for cell in row.cells if _asks(cell)]
        if not asking:
            skipped += [_skip(row)] if any(row.cells) else []
            continue
        chosen = max(asking, key=len)
        rest = list(row.cells)
        rest.remove(chosen)
        rest = [cell for cell in rest if cell]
        text, number, letter = marks(chosen)
        number = next((n for cell in rest if (n := _number(cell))), number or letter)
        party = next((cell for cell in rest if _PARTY.match(cell)), None)
        names = [
            cell
            for cell in rest
            if cell != party and not _number(cell) and len(cell.split()) <= _NAME_WORDS
        ]
        asker = asker_in_cell(names[0]) if names else asker_in_cell("")
        found.append(IncomingQuestion(text, number, asker.name, party or asker.party, row.place))
        extra = [c for c in rest if c != party and not _number(c) and c not in names[:1]]
        if extra:
            skipped.append(Skipped(" | ".join(extra), row.place, "andere kolom"))
    return found, skipped


def _cell(row: Row, place: int) -> str:
    return row.cells[place] if place < len(row.cells) else ""


def _number(cell: str) -> str | None:
    return cell.removesuffix(".0").strip(".)") if _NUMBER.match(cell) else None


def _own_number(cell: str) -> str | None:
    """What a column of numbers says: "3", "1a", "2025-117"."""
    if number := _number(cell):
        return number
    return cell if _REGISTERED.match(cell) else None


def _asks(cell: str) -> bool:
    if len(cell.split()) < _FEWEST:
        return False  # "Klaar?" above a list to choose from
    return any_asks(cell, alone=True)


def _agenda_item(row: Row) -> str:
    """The agenda item of a row that says nothing else, as it is written for a question."""
    said = list(dict.fromkeys(filter(None, row.cells)))
    match = AGENDA_ITEM.match(said[0]) if len(said) == 1 else None
    return ": ".join(filter(None, (match["number"], match["name"]))) if match else ""


def _skip(row: Row) -> Skipped:
    return Skipped(" | ".join(cell for cell in row.cells if cell), row.place, _NEITHER)
