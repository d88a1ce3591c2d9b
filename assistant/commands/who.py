"""Who works at this computer, as the records of decisions and of questions name her."""

from __future__ import annotations

import getpass
import os

from assistant.batch import InputError

_NAMELESS = (KeyError, OSError, ImportError)  # in a container the user may have no name


def who_asks() -> str:
    """The name of the user of this computer, or her number where she has none."""
    try:
        return getpass.getuser()
    except _NAMELESS:
        return f"gebruiker {os.getuid()}"


def who_decides(given: str | None) -> str:
    """The name after ``--who``, or that of the user of this computer. Raises InputError."""
    if given:
        return given
    try:
        return getpass.getuser()
    except _NAMELESS:
        raise InputError("Wie dit besluit, is niet bekend. Geef uw naam met --who.") from None
