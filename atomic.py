"""Files that appear whole or not at all, also where the process or the machine stops half-way."""

from __future__ import annotations

import errno
import math
import os
import time
import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

# What is being written begins with a dot and ends on this: ingest and backup pass it over.
_SUFFIX = ".part"
_OLD = 3600  # seconds after which a file that is not finished never will be


@contextmanager
def replacing(file: Path, *, mode: int | None = None) -> Iterator[Path]:
    """A new, empty file to write; behind the block it is on the disk in the place of ``file``.

    Where the block raises, ``file`` stays as it was. ``mode`` are the permissions of the new file;
    without it they are those of the file that is there, or what is usual. Raises OSError.
    """
    made = file.with_name(f".{uuid.uuid4().hex}{_SUFFIX}")
    try:
        os.close(
            os.open(made, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o666 if mode is None else mode)
        )
        if mode is None and file.exists():
            made.chmod(file.stat().st_mode & 0o777)
        yield made
        sync(made)
        made.replace(file)
    finally:
        made.unlink(missing_ok=True)
    try:
        sync(file.parent)
    except OSError as error:
        # A network drive may not know this of a folder; the file itself is safe.
        if error.errno not in (errno.EINVAL, errno.ENOTSUP, errno.EACCES):
            raise


def write(file: Path, data: str | bytes, *, mode: int | None = None) -> None:
    """Make ``data`` what stands in ``file``; text is written in UTF-8. As ``replacing``."""
    with replacing(file, mode=mode) as made:
        made.write_bytes(data.encode("utf-8") if isinstance(data, str) else data)


def left_behind(folder: Path) -> list[Path]:
    """What in ``folder`` was being written an hour ago or longer: whoever did that was killed."""
    before = time.time() - _OLD
    return [file for file in folder.glob(f".*{_SUFFIX}") if _written(file) < before]


def _written(file: Path) -> float:
    """When ``file`` was last written, in seconds since 1970; later than all where it just went."""
    try:
        return file.stat().st_mtime
    except FileNotFoundError:
        return math.inf


def sync(path: Path) -> None:
    """Wait until a file, or the names in a folder, are on the disk. Raises OSError."""
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
