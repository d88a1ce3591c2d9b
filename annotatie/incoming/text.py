"""Questions in a text that was pasted."""

from __future__ import annotations

from annotatie.incoming.limits import check_characters, check_number
from annotatie.incoming.question import Incoming, IncomingError
from annotatie.incoming.recognise import recognise_incoming
from ingest.readers.failure import ReadingFailed
from ingest.readers.limits import DEFAULT_LIMITS
from ingest.readers.text import read_text as read_plain

_NAME = "De tekst"


def read_text(text: str) -> Incoming:
    """The questions in a pasted text. Raises IncomingError where there are none, or too many."""
    check_characters(text)
    try:
        document = read_plain(text.encode("utf-8", "replace"), DEFAULT_LIMITS)
    except ReadingFailed as error:
        raise IncomingError(f"{_NAME} is leeg of niet leesbaar. Plak de vragen hier.") from error
    found = recognise_incoming(document)
    check_number(len(found.questions), _NAME)
    return found
