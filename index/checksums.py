"""Checksums of a generation's files, so that a damaged index is noticed and not searched.

The engine notices little of it by itself: a file cut short can leave an index that opens and
finds nothing. Holes of sparse files are passed over, so a check costs what is really there.
"""

from __future__ import annotations

import errno
import hashlib
import json
import os
from collections.abc import Iterator
from pathlib import Path
from typing import IO

FILE = "checksums.json"
_UNSEALED = frozenset({FILE, "lock"})
# Opening a shard writes these anew: the same content, its names in another order.
_REWRITTEN = frozenset({"edge_config.json", "segment.json"})
_BLOCK = 1 << 16


def seal(folder: Path) -> str:
    """The checksums of all files below ``folder``, as the text that belongs in ``FILE``."""
    return json.dumps({name: _digest(path) for name, path in _files(folder)}, indent=0)


def damaged(folder: Path) -> list[str]:
    """The files that are gone or no longer what they were; none where nothing was sealed."""
    try:
        sealed = json.loads((folder / FILE).read_text(encoding="ascii"))
        wanted = [(str(name), str(digest)) for name, digest in sealed.items()]
    except FileNotFoundError:
        return []
    except (ValueError, AttributeError):
        return [FILE]
    return [name for name, digest in wanted if _digest(folder / name) != digest]


def _files(folder: Path) -> Iterator[tuple[str, Path]]:
    for path in sorted(folder.rglob("*")):
        if path.is_file() and path.name not in _UNSEALED:
            yield path.relative_to(folder).as_posix(), path


def _digest(path: Path) -> str:
    try:
        with path.open("rb") as stream:
            if path.name in _REWRITTEN:
                content = json.dumps(json.load(stream), sort_keys=True)
                return hashlib.sha256(content.encode()).hexdigest()
            return _sparse_digest(stream, os.fstat(stream.fileno()).st_size)
    except (OSError, ValueError):
        return ""


def _sparse_digest(stream: IO[bytes], size: int) -> str:
    """Over the size and the blocks that hold anything: the same however sparse the file lies."""
    digest = hashlib.sha256(str(size).encode())
    place = 0
    while place < size:
        place = _next_data(stream.fileno(), place)
        if place >= size:
            break
        stream.seek(place)
        block = stream.read(_BLOCK)
        if block.count(0) != len(block):
            digest.update(place.to_bytes(8, "big") + block)
        place += _BLOCK
    return digest.hexdigest()


def _next_data(handle: int, place: int) -> int:
    """The start of the block with the next byte that was ever written."""
    if not hasattr(os, "SEEK_DATA"):
        return place
    try:
        return os.lseek(handle, place, os.SEEK_DATA) // _BLOCK * _BLOCK
    except OSError as error:
        # Nothing but a hole behind here; elsewhere the file system knows no holes.
        return 1 << 62 if error.errno == errno.ENXIO else place
