"""What went wrong, as an officer reads it: what happened and what to do."""

from __future__ import annotations

import logging

from explained import Explained
from index.disk import explained as disk_error
from index.store import StoreMissing

_LOG = logging.getLogger(__name__)
NO_DOCUMENTS = (
    "Er zijn nog geen documenten ingelezen. Ga naar Documenten en voeg stukken toe; daarna kunt "
    "u vragen stellen."
)
_FAILED = "Er ging iets mis. Probeer het opnieuw; gebeurt het weer, meld het dan bij de beheerder."


def explained(error: Exception) -> str:
    """``error`` in Dutch. One that is none of ours goes to the log with where it happened."""
    if isinstance(error, StoreMissing):
        return NO_DOCUMENTS
    if isinstance(error, Explained):
        return str(error)
    _LOG.error("Something on the screen failed", exc_info=error)
    return disk_error(error) if isinstance(error, OSError) else _FAILED
