"""Outlook's own messages (.msg): a compound file whose streams are named after their properties."""

from __future__ import annotations

from io import BytesIO
from typing import Any

from annotatie.incoming.mail import Mail
from annotatie.incoming.question import IncomingError
from ingest.readers.limits import DEFAULT_LIMITS

_PREFIX = "__substg1.0_"
_BODY, _HTML = "1000", "1013"
_FILE, _LONG_NAME, _SHORT_NAME = "3701", "3707", "3704"
_ATTACHMENT = "__attach_version1.0_"
_UNICODE, _BYTES = "001F", "0102"
_ANSI = "001E"
_INSTEAD = "Open het in Outlook en sla het op als .txt, of kopieer de vragen en plak ze."


def read_msg(data: bytes, name: str) -> Mail:
    """The message in ``data``. Raises IncomingError when it cannot be read."""
    import olefile

    if not olefile.isOleFile(BytesIO(data)):
        raise IncomingError(f"{name}: dit is geen Outlook-bericht. {_INSTEAD}")
    try:
        with olefile.OleFileIO(BytesIO(data)) as ole:
            mail = Mail(plain=_text(ole, [], _BODY), html=_text(ole, [], _HTML))
            for folder in _attachments(ole):
                given = _text(ole, [folder], _LONG_NAME) or _text(ole, [folder], _SHORT_NAME)
                content = _stream(ole, [folder, f"{_PREFIX}{_FILE}{_BYTES}"])
                if content is None:
                    mail.warnings.append(
                        f"De bijlage '{given or 'zonder naam'}' is niet gelezen: sla haar los op."
                    )
                else:
                    mail.attach(given or "bijlage", content)
    except Exception as error:
        raise IncomingError(f"{name}: dit Outlook-bericht is beschadigd. {_INSTEAD}") from error
    if not (mail.plain.strip() or mail.html.strip() or mail.attachments):
        raise IncomingError(f"{name}: in dit Outlook-bericht staat geen leesbare tekst. {_INSTEAD}")
    return mail


def _attachments(ole: Any) -> list[str]:
    entries = {path[0] for path in ole.listdir(streams=True, storages=True)}
    return sorted(name for name in entries if name.startswith(_ATTACHMENT))


def _text(ole: Any, folder: list[str], number: str) -> str:
    for kind, encoding in ((_UNICODE, "utf-16-le"), (_ANSI, "cp1252"), (_BYTES, "utf-8")):
        data = _stream(ole, [*folder, f"{_PREFIX}{number}{kind}"])
        if data is not None:
            return data.decode(encoding, errors="replace").rstrip("\0")
    return ""


def _stream(ole: Any, path: list[str]) -> bytes | None:
    if not ole.exists(path) or ole.get_size(path) > DEFAULT_LIMITS.part_bytes:
        return None
    with ole.openstream(path) as stream:
        found: bytes = stream.read(DEFAULT_LIMITS.part_bytes)
    return found
