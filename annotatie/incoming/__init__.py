"""Questions as they really come in: from a text, a file or a mail to a list that can be corrected."""

from annotatie.incoming.files import INCOMING_SUFFIXES, read_file
from annotatie.incoming.question import (
    Head,
    Incoming,
    IncomingError,
    IncomingQuestion,
    Place,
    Skipped,
)
from annotatie.incoming.text import read_text

__all__ = [
    "INCOMING_SUFFIXES",
    "Head",
    "Incoming",
    "IncomingError",
    "IncomingQuestion",
    "Place",
    "Skipped",
    "read_file",
    "read_text",
]
