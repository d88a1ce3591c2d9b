"""What goes wrong, told to who has to do something about it."""

from __future__ import annotations


class Explained(Exception):
    """An error whose message is Dutch, says what happened and what to do, and is shown as it is.

    Every error of the house that may reach an officer is one of these; what is none of them goes to
    the log, and she reads that something went wrong.
    """
