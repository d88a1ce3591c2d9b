"""An office's own set as an Excel workbook, and an empty one to fill in.

Three sheets, each of which may be absent: ``Vragen``, ``Formuleringen`` and ``Beweringen``. The
first row names the columns. A row without a number adds a document and quote to the row above.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from assistant.batch import InputError
from assistant.cells import harmless
from eval.rows import Row

_STATUSES = {
    "antwoord": "answer",
    "geen antwoord": "no_evidence",
    "andere wethouder": "refer_other_wethouder",
    "nog open": "placeholder_only",
    "persoon": "no_individual_cases",
}
_MODES = {"alle": "all", "één": "any", "een": "any", "geen": "none"}
_VERDICTS = {
    "klopt": "supported",
    "klopt niet": "contradicted",
    "staat er niet": "unsupported",
}


@dataclass(frozen=True, slots=True)
class Sheet:
    """A sheet: its columns with their fields, those with several lines, and words that map."""

    name: str
    columns: Mapping[str, str]
    needed: tuple[str, ...]
    gold: str  # the field that the columns "stuk" and "citaat" fill
    lines: tuple[str, ...] = ()  # one item a line
    words: Mapping[str, Mapping[str, str]] | None = None
    example: tuple[str, ...] = ()


QUESTIONS = Sheet(
    "Vragen",
    {
        "nummer": "id",
        "soort": "kind",
        "vraag": "query",
        "verwacht": "expect",
        "stuk": "doc",
        "citaat": "quote",
        "nodig": "gold_mode",
        "feiten": "nuggets",
        "niet zeggen": "must_not",
        "peildatum": "as_of",
    },
    ("nummer", "vraag"),
    "gold",
    ("nuggets", "must_not"),
    {"expect": _STATUSES, "gold_mode": _MODES},
    (
        "v1",
        "feit",
        "Waarom stelt de gemeente geen quotum in?",
        "antwoord",
        "2025-04-09_annotatie_gemeenteraad.pdf",
        "Een algemeen quotum kan de gemeente niet zelf instellen; daarvoor is een wet nodig.",
        "één",
        "een quotum kan de gemeente niet zelf instellen\ndaar is een wet voor nodig",
        "streefcijfers zijn een soort quotum",
        "",
    ),
)
GROUPS = Sheet(
    "Formuleringen",
    {
        "nummer": "id",
        "vraag": "canonical",
        "formuleringen": "paraphrases",
        "verwacht": "expect",
        "stuk": "doc",
        "citaat": "quote",
    },
    ("nummer", "vraag", "formuleringen"),
    "gold",
    ("paraphrases",),
    {"expect": _STATUSES},
    (
        "f1",
        "Kan de gemeente zelf een quotum instellen?",
        "kan gemeente zelf quotum invoeren of niet\nWaarom zeggen jullie niet gewoon: zoveel plekken?",
        "antwoord",
        "2025-04-09_annotatie_gemeenteraad.pdf",
        "Een algemeen quotum kan de gemeente niet zelf instellen; daarvoor is een wet nodig.",
    ),
)
DRAFTS = Sheet(
    "Beweringen",
    {
        "nummer": "id",
        "bewering": "draft",
        "oordeel": "verdict",
        "stuk": "doc",
        "citaat": "quote",
    },
    ("nummer", "bewering", "oordeel"),
    "evidence",
    (),
    {"verdict": _VERDICTS},
    (
        "b1",
        "Het college voert een quotum van 30% in.",
        "klopt niet",
        "2025-04-09_annotatie_gemeenteraad.pdf",
        "Een algemeen quotum kan de gemeente niet zelf instellen; daarvoor is een wet nodig.",
    ),
)


def sheet_rows(path: Path, sheet: Sheet) -> Iterator[Row | InputError]:
    """The rows of ``sheet`` in a workbook, and in their place what is wrong with one."""
    try:
        book = _open(path)
    except InputError as error:
        yield error
        return
    with closing(book):
        named = {title.strip().lower(): title for title in book.sheetnames}
        title = named.get(sheet.name.lower())
        if title is None:
            return
        lines = list(book[title].iter_rows(values_only=True))
    where = f"{path.name}, blad '{title}'"
    columns = _columns(lines[0] if lines else ())
    missing = [name for name in sheet.needed if name not in columns]
    if missing:
        yield InputError(f"{where}, rij 1: deze kolom ontbreekt: {', '.join(missing)}.")
        return
    unknown = [name for name in columns if name not in sheet.columns]
    if unknown:
        yield InputError(
            f"{where}, rij 1: de kolom '{unknown[0]}' is niet bekend. "
            f"Bekend zijn: {', '.join(sheet.columns)}."
        )
    yield from _joined(_Reader(sheet, columns, where), lines[1:])


def has_sheets(path: Path) -> bool:
    """Whether a workbook has any sheet of ours. Raises InputError when it cannot be read."""
    known = {sheet.name.lower() for sheet in (QUESTIONS, GROUPS, DRAFTS)}
    with closing(_open(path)) as book:
        return any(title.strip().lower() in known for title in book.sheetnames)


def write_template(path: Path) -> None:
    """An empty workbook with the right sheets and columns, and an example on each."""
    from openpyxl import Workbook
    from openpyxl.styles import Alignment, Font

    book = Workbook()
    book.remove(book.active)
    for sheet in (QUESTIONS, GROUPS, DRAFTS):
        page = book.create_sheet(sheet.name)
        page.append([harmless(name) for name in sheet.columns])
        page.append([harmless(value) for value in sheet.example])
        for cell in page[1]:
            cell.font = Font(bold=True)
            page.column_dimensions[cell.column_letter].width = 28
        for cell in page[2]:
            cell.alignment = Alignment(wrap_text=True, vertical="top")
        page.freeze_panes = "A2"
    book.save(path)


@dataclass(frozen=True, slots=True)
class _Reader:
    """Reads the cells of one sheet; ``columns`` has the place of each column from 0."""

    sheet: Sheet
    columns: Mapping[str, int]
    where: str

    def row(self, number: int, values: tuple[Any, ...]) -> Row:
        data: dict[str, Any] = {}
        cells: dict[str, str] = {}
        for column, place in self.columns.items():
            name = self.sheet.columns.get(column)
            if name is None:
                continue
            value = values[place] if place < len(values) else None
            cells[name] = f"cel {_letters(place)}{number} ({column})"
            if value is not None and str(value).strip():
                data[name] = self._value(name, value)
        words = {name: tuple(known) for name, known in (self.sheet.words or {}).items()}
        return Row(self.where, data, cells, words)

    def _value(self, name: str, value: Any) -> Any:
        if name == "as_of":
            return value.strip() if isinstance(value, str) else value
        text = str(value).strip()
        if name in self.sheet.lines:
            return [line.strip(" -•") for line in text.splitlines() if line.strip(" -•")]
        words = (self.sheet.words or {}).get(name, {})
        return words.get(text.lower(), text)


def _joined(reader: _Reader, lines: list[tuple[Any, ...]]) -> Iterator[Row | InputError]:
    """The rows, with the quotes of the rows below that have no number."""
    current: Row | None = None
    for number, values in enumerate(lines, start=2):
        row = reader.row(number, values)
        if not row.data:
            continue
        if set(row.data) <= {"doc", "quote"} and current is not None:
            current = _with_quote(current, row, reader.sheet.gold)
            continue
        if current is not None:
            yield current
        current = _with_quote(row, row, reader.sheet.gold)
    if current is not None:
        yield current


def _with_quote(row: Row, added: Row, gold: str) -> Row:
    """``row`` with the document and quote of ``added`` behind those it has."""
    data = {name: value for name, value in row.data.items() if name not in ("doc", "quote")}
    cells = {**row.cells, gold: added.cells.get("doc", "")}
    if "doc" in added.data or "quote" in added.data:
        passage = {name: added.data.get(name) for name in ("doc", "quote")}
        data[gold] = [*data.get(gold, []), passage]
    return Row(row.where, data, cells, row.words)


def _columns(header: tuple[Any, ...]) -> dict[str, int]:
    return {
        str(value).strip().lower(): place for place, value in enumerate(header) if value is not None
    }


def _letters(place: int) -> str:
    from openpyxl.utils import get_column_letter

    return str(get_column_letter(place + 1))


def _open(path: Path) -> Any:
    from openpyxl import load_workbook

    try:
        return load_workbook(path, read_only=True, data_only=True)
    except Exception as error:  # what zipfile, the XML parser and openpyxl happen to raise
        raise InputError(
            f"{path.name}: dit is geen leesbaar Excel-bestand. "
            "Sla het op als .xlsx, zonder wachtwoord."
        ) from error
