"""Questions in a file of any kind that they come in."""

from __future__ import annotations

from dataclasses import replace
from itertools import takewhile
from pathlib import Path
from tempfile import TemporaryDirectory

from annotatie.incoming.heads import head_of, with_items
from annotatie.incoming.leaning import with_leaning
from annotatie.incoming.limits import check_number
from annotatie.incoming.mail import Mail, read_eml, words_of
from annotatie.incoming.outlook import read_msg
from annotatie.incoming.question import Head, Incoming, IncomingError, Place
from annotatie.incoming.recognise import recognise_incoming
from annotatie.incoming.rows import Row, has_columns, questions_in_rows
from annotatie.incoming.sheets import read_csv, read_excel
from ingest.readers import SUPPORTED_SUFFIXES
from ingest.readers.failure import ReadingFailed
from ingest.readers.limits import DEFAULT_LIMITS, MIB
from ingest.readers.text import read_text
from ingest.reading import SafeReader

_SHEETS = frozenset({".xlsx", ".xlsm"})
_LISTS = frozenset({".csv", ".tsv"})
_MAILS = {".eml": read_eml, ".msg": read_msg}
INCOMING_SUFFIXES = SUPPORTED_SUFFIXES | _SHEETS | _LISTS | frozenset(_MAILS)


def read_file(path: Path) -> Incoming:
    """The questions in a file. Raises IncomingError when it holds none or cannot be read."""
    with SafeReader() as reader:
        return read_with(reader, path)


def read_with(reader: SafeReader, path: Path) -> Incoming:
    """The same with a ``reader`` that is there already."""
    found = _read(path, path.name, reader, attached=False)
    check_number(len(found.questions), path.name)
    return found


def _read(path: Path, name: str, reader: SafeReader, *, attached: bool) -> Incoming:
    suffix = path.suffix.lower()
    try:
        if suffix in _SHEETS:
            sheets, warnings = read_excel(_bytes(path, name), name)
            return _joined([_of_rows(rows) for rows in sheets], warnings)
        if suffix in _LISTS:
            return _read_csv(path, name)
        if suffix in _MAILS:
            if attached:
                raise IncomingError(f"{name}: een mail in een mail wordt niet gelezen.")
            return _read_mail(_MAILS[suffix](_bytes(path, name), name), reader)
    except ReadingFailed as failure:
        raise IncomingError(f"{name}: {failure.message}") from failure
    result = reader.read(path)
    if result.document is None:
        raise IncomingError(result.message or f"{name}: dit bestand is niet te lezen.")
    return recognise_incoming(result.document)


def _bytes(path: Path, name: str) -> bytes:
    try:
        size = path.stat().st_size
        if size > DEFAULT_LIMITS.file_bytes:
            limit = DEFAULT_LIMITS.file_bytes // MIB
            raise IncomingError(f"{name}: het bestand is te groot; de grens is {limit} MiB.")
        return path.read_bytes()
    except OSError as error:
        raise IncomingError(
            f"{name}: het bestand is niet te openen. Controleer of het bestaat en of u het mag lezen."
        ) from error


def _read_csv(path: Path, name: str) -> Incoming:
    data = _bytes(path, name)
    rows, warnings = read_csv(data, name)
    if max((len(row.cells) for row in rows), default=0) > 1:
        return _joined([_of_rows(rows)], warnings)
    return recognise_incoming(read_text(data, DEFAULT_LIMITS))  # a list of lines, not of columns


def _of_rows(rows: list[Row]) -> Incoming:
    questions, skipped = questions_in_rows(rows)
    above = takewhile(lambda row: not has_columns(row), rows)
    # A name and its day may stand beside each other: "Commissie BDI | 13 november 2025".
    cells = [
        text for row in above for text in (*row.cells, " ".join(filter(None, row.cells))) if text
    ]
    head = with_items(head_of(Head(), cells), cells)
    return Incoming(tuple(with_leaning(questions)), tuple(skipped), head)


def _read_mail(mail: Mail, reader: SafeReader) -> Incoming:
    """The message itself and the attachments that can be read."""
    found: list[Incoming] = []
    warnings = list(mail.warnings)
    words = words_of(mail)
    if any(map(str.isalnum, words)):
        found.append(recognise_incoming(read_text(words.encode("utf-8"), DEFAULT_LIMITS)))
    with TemporaryDirectory() as folder:
        for number, (name, data) in enumerate(mail.attachments):
            suffix = Path(name).suffix.lower()
            if suffix not in INCOMING_SUFFIXES:
                warnings.append(
                    f"De bijlage '{name}' is niet gelezen: dit soort wordt niet gelezen."
                )
                continue
            # A name of our own: that of an attachment may hold anything.
            file = Path(folder) / f"{number}{suffix}"
            file.write_bytes(data)
            try:
                read = _read(file, name, reader, attached=True)
            except IncomingError as error:
                warnings.append(str(error).replace(file.name, name))
            else:
                found.append(_placed(read, name))
    return _joined(found, warnings)


def _placed(incoming: Incoming, name: str) -> Incoming:
    """``incoming`` with the attachment in every place."""
    return replace(
        incoming,
        questions=tuple(
            replace(item, place=Place(f"bijlage {name}, {item.place.label}"))
            for item in incoming.questions
        ),
        skipped=tuple(
            replace(item, place=Place(f"bijlage {name}, {item.place.label}"))
            for item in incoming.skipped
        ),
    )


def _joined(parts: list[Incoming], warnings: list[str]) -> Incoming:
    heads = [part.head for part in parts if part.head.meeting or part.head.alderman]
    return Incoming(
        questions=tuple(item for part in parts for item in part.questions),
        skipped=tuple(item for part in parts for item in part.skipped),
        head=heads[0] if heads else Head(),
        warnings=(*warnings, *(warning for part in parts for warning in part.warnings)),
        core=next((part.core for part in parts if part.core), ()),
    )
