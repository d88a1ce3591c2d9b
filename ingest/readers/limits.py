"""The bounds within which one file is read."""

from __future__ import annotations

from dataclasses import dataclass

MIB = 1024 * 1024


@dataclass(frozen=True, slots=True)
class ReadLimits:
    """Bounds for reading one file; a file beyond one of them ends in a status, not in a crash."""

    seconds: float = 60.0  # wall time for one file
    memory_bytes: int = 2048 * MIB  # address space of the reading process
    file_bytes: int = 100 * MIB  # size of the file itself
    pages: int = 5000  # pages of a PDF
    unpacked_bytes: int = 256 * MIB  # all parts of a zipped format together, as declared
    part_bytes: int = 64 * MIB  # one unpacked part
    zip_members: int = 10_000  # files inside a zipped format
    ocr: bool = False  # whether pages that are pictures are read by OCR
    ocr_seconds: float = 900.0  # wall time for one file when they are
    ocr_pages: int = 300  # pages that are read so


DEFAULT_LIMITS = ReadLimits()
