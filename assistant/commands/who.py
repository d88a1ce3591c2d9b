"""Who works at this computer, as the record of decisions names her."""

from __future__ import annotations

import getpass

from assistant.batch import InputError


def who_decides(given: str | None) -> str:
    """The name after ``--who``, or that of the user of this computer. Raises InputError."""
    if given:
        return given
    try:
        return getpass.getuser()
    except (KeyError, OSError, ImportError):
        # In a container the user may have no name.
        raise InputError("Wie dit besluit, is niet bekend. Geef uw naam met --who.") from None
