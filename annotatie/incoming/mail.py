"""E-mail: the text of a message and what is attached to it (.eml; Outlook's .msg is in its own file)."""

from __future__ import annotations

import email
import email.policy
import re
from dataclasses import dataclass, field
from email.message import EmailMessage

from annotatie.incoming.limits import ATTACHMENTS
from annotatie.incoming.question import IncomingError
from ingest.readers.failure import ReadingFailed
from ingest.readers.limits import DEFAULT_LIMITS

_QUOTED = re.compile(r"^(?:>[ \t]?)+", re.M)
_WRAPPED = 56  # characters; a line this long was broken by the program that sent it
_BEGINS_ITEM = re.compile(r"^\s*(?:[-–—•*·]\s|\(?(?:\d{1,3}|[a-z])[.)]\s|(?:vraag|v)\s?\d)", re.I)


@dataclass(slots=True)
class Mail:
    """A message: its text, plain or as HTML, and its attachments by name. ``warnings`` are Dutch."""

    plain: str = ""
    html: str = ""
    attachments: list[tuple[str, bytes]] = field(default_factory=list)
    warnings: list[str] = field(default_factory=list)

    def attach(self, name: str, data: bytes) -> None:
        """Keep one attachment, within bounds."""
        if len(self.attachments) >= ATTACHMENTS:
            self.warnings.append(f"De bijlage '{name}' is niet gelezen: het zijn er te veel.")
        else:
            self.attachments.append((name, data))


def read_eml(data: bytes, name: str) -> Mail:
    """The message in ``data``. Raises IncomingError when it is none."""
    try:
        message = email.message_from_bytes(data, policy=email.policy.default)
        if not isinstance(message, EmailMessage) or not message.keys():
            raise IncomingError(f"{name}: dit is geen e-mailbericht. {_INSTEAD}")
        mail = Mail()
        for part in message.walk():
            _take(mail, part)
    except IncomingError:
        raise
    except Exception as error:
        raise IncomingError(f"{name}: dit e-mailbericht is beschadigd. {_INSTEAD}") from error
    return mail


_INSTEAD = "Kopieer de tekst uit uw mailprogramma en plak die, of sla haar op als .txt."


def _take(mail: Mail, part: EmailMessage) -> None:
    if part.is_multipart():
        return
    given = part.get_filename()
    kind = part.get_content_type()
    if given or part.get_content_disposition() == "attachment":
        content = part.get_payload(decode=True)
        mail.attach(given or "bijlage", content if isinstance(content, bytes) else b"")
    elif kind in ("text/plain", "text/html"):
        content = part.get_payload(decode=True)
        text = _decoded(content if isinstance(content, bytes) else b"", part.get_content_charset())
        if kind == "text/plain":
            mail.plain += f"{text}\n\n"
        else:
            mail.html += text


def _decoded(data: bytes, charset: str | None) -> str:
    try:
        return data.decode(charset or "utf-8")
    except (LookupError, UnicodeDecodeError):
        return data.decode("cp1252", errors="replace")


def unwrapped(text: str) -> str:
    """``text`` without the marks before quoted lines, and with broken lines mended.

    >>> unwrapped("> Hallo\\n> daar")
    'Hallo\\ndaar'
    """
    lines: list[str] = []
    broken = False  # the last line goes on in the next
    for line in _QUOTED.sub("", text.replace("\r\n", "\n")).split("\n"):
        goes_on = broken and line.strip() and not _BEGINS_ITEM.match(line)
        if goes_on:
            lines[-1] = f"{lines[-1].rstrip()} {line.strip()}"
        else:
            lines.append(line)
        ended = line.rstrip().endswith((".", "?", "!", ":"))
        broken = len(line.rstrip()) >= _WRAPPED and not ended
    return "\n".join(lines)


def words_of(mail: Mail) -> str:
    """The text of the message; of an HTML message the words on the page."""
    if mail.plain.strip() or not mail.html.strip():
        return unwrapped(mail.plain)
    from ingest.readers.html import read_html

    try:
        document = read_html(mail.html.encode("utf-8"), DEFAULT_LIMITS)
    except ReadingFailed:
        return ""
    return str(document.text)
