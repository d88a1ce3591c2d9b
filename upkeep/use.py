"""Who uses the folder of data: any number together, or one alone who puts a backup back."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from index.disk import is_writable, make_data_folder
from index.lock import locked
from index.store import StoreCorrupt

LOCK = "use.lock"
JOURNAL = "RESTORE.json"  # there while a backup is being put back


@contextmanager
def in_use(data: Path) -> Iterator[None]:
    """While this lasts nobody puts a backup back. Raises StoreBusy while somebody does."""
    if not data.is_dir() or not is_writable(data):
        yield
        return
    busy = "Er wordt een back-up teruggezet. Wacht tot dat klaar is en probeer het opnieuw."
    with locked(data / LOCK, busy, shared=True):
        yield


@contextmanager
def alone(data: Path) -> Iterator[None]:
    """While this lasts nobody else uses the folder. Raises StoreBusy while somebody does."""
    make_data_folder(data)
    busy = "Spreeklijn is in gebruik. Sluit de app en andere opdrachten, en probeer het opnieuw."
    with locked(data / LOCK, busy):
        yield


def check_ready(data: Path) -> None:
    """Raise StoreCorrupt where putting a backup back was broken off halfway."""
    if (data / JOURNAL).exists():
        raise StoreCorrupt(
            "Het terugzetten van een back-up is afgebroken. Maak het af met: spreeklijn doctor"
        )
