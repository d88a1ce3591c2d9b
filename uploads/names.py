"""A name that is safe on every file system, as near as can be to what the officer called it."""

from __future__ import annotations

import re
import unicodedata
from pathlib import PurePosixPath

from ingest.readers.registry import SUPPORTED_SUFFIXES
from uploads.errors import UploadError

_LONGEST_STEM = 160  # bytes; what is put behind a name (a sidecar, a number) must fit as well
_FORBIDDEN = re.compile(r'[<>:"|?*]+')
_RESERVED = re.compile(r"(?:con|prn|aux|nul|com\d|lpt\d)(?:\..*)?$", re.IGNORECASE)
_SHOWN = ".docx, .pdf, .odt, .txt, .md of .html"


def safe_name(given: str) -> str:
    """The name under which a file called ``given`` is kept. Raises UploadError.

    >>> safe_name("../../etc/Annotatie: raad 9 juli.PDF")
    'Annotatie- raad 9 juli.pdf'
    """
    last = re.split(r"[/\\]", unicodedata.normalize("NFC", given))[-1]
    # Control marks and marks that turn the direction of text hide what a name really says.
    visible = "".join(mark for mark in last if not unicodedata.category(mark).startswith("C"))
    before, dot, after = visible.rpartition(".")
    suffix = f"{dot}{after}".strip().lower()
    if suffix not in SUPPORTED_SUFFIXES:
        raise UploadError(
            f"{visible or 'Dit bestand'}: dit soort bestand wordt niet gelezen. Sla het op als {_SHOWN}."
        )
    stem = _shortened(" ".join(_FORBIDDEN.sub("-", before).split()).strip(" .~$")) or "document"
    if _RESERVED.match(stem):
        stem = f"_{stem}"
    return stem + suffix


def numbered(name: str, number: int) -> str:
    """``name`` with a number behind it.

    >>> numbered("brief.pdf", 2)
    'brief (2).pdf'
    """
    path = PurePosixPath(name)
    return f"{path.stem} ({number}){path.suffix}"


def _shortened(stem: str) -> str:
    return stem.encode()[:_LONGEST_STEM].decode(errors="ignore").rstrip(" .")
