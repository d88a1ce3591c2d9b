"""The one error with which a reader says why a file gives no text."""

from __future__ import annotations

from ingest.source import FileStatus


class ReadingFailed(Exception):
    """A file that cannot be read; the message is Dutch, for the officer, without the file name.

    ``message`` is a full sentence about "het bestand" and what to do next.
    """

    def __init__(self, status: FileStatus, message: str, scans: int = 0) -> None:
        super().__init__(message)
        self.status = status
        self.message = message
        self.scans = scans  # pages that OCR may read

    def __reduce__(self) -> tuple[type[ReadingFailed], tuple[FileStatus, str, int]]:
        return type(self), (self.status, self.message, self.scans)


def unreadable(message: str) -> ReadingFailed:
    """A file that is damaged, too large or otherwise beyond reading."""
    return ReadingFailed(FileStatus.UNREADABLE, message)


def encrypted(message: str) -> ReadingFailed:
    """A file that wants a password."""
    return ReadingFailed(FileStatus.ENCRYPTED, message)


def no_text(message: str, scans: int = 0) -> ReadingFailed:
    """A file without text in it; ``scans`` of its pages are pictures."""
    return ReadingFailed(FileStatus.NO_TEXT, message, scans)
