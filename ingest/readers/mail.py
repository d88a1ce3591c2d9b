"""E-mail (.eml): the subject, the date and the words of a message, without who sent or got it.

Addresses are left out of the text, for they are of people and answer no question.
"""

from __future__ import annotations

import email
import email.policy
import re
from dataclasses import replace
from datetime import date
from email.message import EmailMessage
from email.utils import parsedate_to_datetime
from itertools import groupby

from ingest.dates import in_words
from ingest.readers.failure import ReadingFailed, no_text, unreadable
from ingest.readers.html import read_html
from ingest.readers.limits import ReadLimits
from ingest.readers.text import read_text
from ingest.source import SourceDocument, SourceLine

_MOST_PARTS = 200
_NAMED = 5  # attachments that a warning names
_NAME_LENGTH = 80  # characters
_SHARE = 0.5  # of the words of the page: with fewer, the plain text only stands in for it
_LINE = 300  # characters of a subject
_ADDRESS = re.compile(r"<?\b[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}>?")
# Above a message that is quoted in this one: who sent it, and to whom.
_FROM_TO = re.compile(r"^[> \t*]*(?:Van|Aan|From|To|Cc|Bcc|Reply-To)\s?:.*$", re.I | re.M)
_QUOTED = re.compile(r"^(?:>[ \t]?)+", re.M)
_OUTSIDE = frozenset({"company-confidential", "private", "personal"})


def read_mail(data: bytes, limits: ReadLimits) -> SourceDocument:
    """Read one message; raises ReadingFailed where it is none, is damaged or says nothing."""
    try:
        message = email.message_from_bytes(data, policy=email.policy.default)
        if not isinstance(message, EmailMessage) or not {"from", "date", "subject"} & {
            name.lower() for name in message
        }:
            raise unreadable("Dit is geen e-mailbericht. Sla de tekst op als .docx of PDF.")
        words, attached = _content(message, limits)
        subject = _one_line(message["subject"])
        day = _day(message["date"])
        sensitivity = _one_line(message["sensitivity"]).lower()
    except ReadingFailed:
        raise
    except Exception as error:  # the parser raises many kinds of errors on damage
        raise unreadable(
            "Het e-mailbericht is beschadigd. Sla het in uw mailprogramma op als PDF."
        ) from error
    words = _ADDRESS.sub("", _QUOTED.sub("", _FROM_TO.sub("", words))).strip()
    if not words:
        raise no_text(_only(attached))
    head = [f"Onderwerp: {_ADDRESS.sub('', subject)}"] if subject else []
    head += [f"Datum: {in_words(day)}"] if day else []
    found = read_text("\n\n".join([*head, words]).encode(), limits)
    return replace(
        found,
        media_type="message/rfc822",
        properties={"title": subject} if subject else {},
        warnings=(*found.warnings, *_left_out(attached)),
        margins=("Vertrouwelijk",) if sensitivity in _OUTSIDE else (),
    )


def _content(message: EmailMessage, limits: ReadLimits) -> tuple[str, list[str]]:
    """The words of the message, plain where it has them so, and the names of what is attached."""
    plain: list[str] = []
    html: list[bytes] = []
    attached: list[str] = []
    for count, part in enumerate(_parts(message)):
        if count >= _MOST_PARTS:
            raise unreadable(
                "Het e-mailbericht heeft te veel delen. Sla het in uw mailprogramma op als PDF."
            )
        given = part.get_filename()
        kind = part.get_content_type()
        if given or part.get_content_disposition() == "attachment" or kind == "message/rfc822":
            attached.append(_one_line(given) or "een bericht")
        elif kind in ("text/plain", "text/html"):
            payload = part.get_payload(decode=True)
            content = payload if isinstance(payload, bytes) else b""
            text = _decoded(content, part.get_content_charset())
            if kind == "text/plain":
                plain.append(text)
            else:
                html.append(text.encode())
    words = "\n\n".join(plain)
    try:
        page = "\n\n".join(_of_page(page, limits) for page in html if page.strip())
    except ReadingFailed:
        if not words.strip():
            raise
        page = ""
    # "Open dit bericht in een ander programma" is no message.
    stands_in = len(words.split()) < _SHARE * len(page.split())
    return (page if stands_in or not words.strip() else words), attached


def _parts(message: EmailMessage) -> list[EmailMessage]:
    """The parts of a message that hold something; what is attached is not looked into."""
    found: list[EmailMessage] = []
    waiting = [message]
    while waiting and len(found) <= _MOST_PARTS:
        part = waiting.pop()
        is_mail = part.get_content_type() == "message/rfc822"
        if part.is_multipart() and not is_mail:
            waiting += [p for p in [*part.iter_parts()][::-1] if isinstance(p, EmailMessage)]
        else:
            found.append(part)
    return found


def _of_page(page: bytes, limits: ReadLimits) -> str:
    """The text of a page; a row of a table on one line, its cells between tabs."""
    document = read_html(page, limits)
    found: list[str] = []
    for row, lines in groupby(document.lines, key=lambda line: _row(line) or line.start):
        if isinstance(row, int):
            found += ["\n\n", *(document.text[line.start : line.end] for line in lines)]
            continue
        cells = [
            " ".join(document.text[line.start : line.end] for line in inside)
            for _, inside in groupby(lines, key=lambda line: line.cell)
        ]
        found += ["\n" if row[1] else "\n\n", "\t".join(" ".join(cell.split()) for cell in cells)]
    return "".join(found).strip()


def _row(line: SourceLine) -> tuple[int, int] | None:
    return (line.cell.outermost.table, line.cell.outermost.row) if line.cell else None


def _decoded(content: bytes, charset: str | None) -> str:
    try:
        return content.decode(charset or "utf-8")
    except (LookupError, UnicodeDecodeError):
        return content.decode("cp1252", errors="replace")


def _one_line(value: object) -> str:
    return " ".join(str(value or "").split())[:_LINE]


def _day(value: object) -> date | None:
    try:
        return parsedate_to_datetime(str(value)).date() if value else None
    except (ValueError, TypeError):
        return None


def _left_out(attached: list[str]) -> tuple[str, ...]:
    if not attached:
        return ()
    names = ", ".join(name[:_NAME_LENGTH] for name in attached[:_NAMED])
    more = f" en {len(attached) - _NAMED} meer" if len(attached) > _NAMED else ""
    return (
        f"Van deze e-mail is alleen de tekst gelezen. Niet gelezen: {names}{more}. "
        "Sla een bijlage apart op als u die nodig hebt.",
    )


def _only(attached: list[str]) -> str:
    if attached:
        return "De e-mail heeft geen tekst, alleen bijlagen. Sla de bijlagen op en lees die in."
    return "De e-mail heeft geen tekst."
