"""What a hostile file is, and the tools to make one with."""

from __future__ import annotations

import zipfile
from collections.abc import Mapping
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from tempfile import gettempdir

from ingest.source import FileStatus

READ = frozenset({FileStatus.INDEXED})
REFUSED = frozenset({FileStatus.UNREADABLE})
LOCKED = frozenset({FileStatus.ENCRYPTED})
NO_TEXT = frozenset({FileStatus.NO_TEXT})
UNSUPPORTED = frozenset({FileStatus.UNSUPPORTED})
# Where reading it and refusing it are both right: what matters is that it ends.
EITHER = READ | REFUSED | NO_TEXT


@dataclass(frozen=True, slots=True)
class Hostile:
    """One file. ``never`` are words that may not be in what was read of it."""

    name: str
    data: bytes
    ends: frozenset[FileStatus]
    never: tuple[str, ...] = ()


# What the files would leave behind if an order or a climbing name in them were followed.
PLANTED = "kwaad", "spreeklijn-kwaad", "kwaad.txt", "C:\\kwaad.txt"


def planted(folder: Path) -> list[Path]:
    """The files that hostile ones made: in ``folder``, above it, or where a process begins."""
    places = {folder, *folder.parents, Path.cwd(), Path.home(), Path(gettempdir()), Path("/etc")}
    return [place / name for place in sorted(places) for name in PLANTED if (place / name).exists()]


def zipped(
    parts: Mapping[str, bytes | str],
    *,
    method: int = zipfile.ZIP_DEFLATED,
    stored: tuple[str, ...] = (),
) -> bytes:
    """A zip with these parts; those in ``stored`` come first and are not packed."""
    buffer = BytesIO()
    with zipfile.ZipFile(buffer, "w", method) as archive:
        for name in stored:
            archive.writestr(zipfile.ZipInfo(name), parts[name])
        for name, content in parts.items():
            if name not in stored:
                archive.writestr(name, content)
    return buffer.getvalue()
