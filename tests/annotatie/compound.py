"""Makes small compound files, the format of Outlook's messages, which nothing here can write."""

from __future__ import annotations

import struct
from itertools import pairwise

_FREE, _END, _FAT = 0xFFFFFFFF, 0xFFFFFFFE, 0xFFFFFFFD
_SECTOR = 512
_CUTOFF = 4096  # bytes; a stream of fewer would go elsewhere, so give more


def compound_file(streams: dict[str, bytes], storages: dict[str, dict[str, bytes]]) -> bytes:
    """A compound file with ``streams`` at the top and in ``storages``."""
    entries: list[tuple[str, int, bytes, list[int]]] = [("Root Entry", 5, b"", [])]
    for name, data in streams.items():
        entries[0][3].append(len(entries))
        entries.append((name, 2, data, []))
    for storage, inside in storages.items():
        entries[0][3].append(len(entries))
        children: list[int] = []
        entries.append((storage, 1, b"", children))
        for name, data in inside.items():
            children.append(len(entries))
            entries.append((name, 2, data, []))
    return _packed(entries)


def _packed(entries: list[tuple[str, int, bytes, list[int]]]) -> bytes:
    sectors: list[bytes] = []
    chain: list[int] = []

    def store(data: bytes) -> int:
        first = len(sectors)
        for start in range(0, len(data), _SECTOR):
            sectors.append(data[start : start + _SECTOR].ljust(_SECTOR, b"\0"))
            chain.append(len(sectors))
        chain[-1] = _END
        return first

    starts = [store(data) if data else _END for _, _, data, _ in entries]
    right = {}
    for _, _, _, children in entries:
        right |= dict(pairwise(children))
    directory = b""
    for number, (name, kind, data, children) in enumerate(entries):
        label = name.encode("utf-16-le") + b"\0\0"
        directory += label.ljust(64, b"\0") + struct.pack(
            "<HBBIII16sIQQIQ",
            len(label), kind, 1, _FREE, right.get(number, _FREE), children[0] if children else _FREE,
            b"", 0, 0, 0, starts[number], len(data),
        )  # fmt: skip
    directory += (b"\0" * 68 + struct.pack("<III", _FREE, _FREE, _FREE) + b"\0" * 48) * (
        -len(entries) % 4
    )
    first_directory = store(directory)
    fat_sector = len(sectors)
    fat = [*chain, _FAT]
    table = struct.pack(f"<{_SECTOR // 4}I", *fat, *[_FREE] * (_SECTOR // 4 - len(fat)))
    header = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 16
    header += struct.pack("<HHHHH6x", 0x3E, 3, 0xFFFE, 9, 6)
    header += struct.pack(
        "<IIIIIIIIII", 0, 1, first_directory, 0, _CUTOFF, _END, 0, _END, 0, fat_sector
    )
    return header.ljust(_SECTOR, b"\xff") + b"".join(sectors) + table
