"""Questions as they really come in: from a text, a file or a mail to a list that can be corrected."""

from annotatie.incoming.files import read_file
from annotatie.incoming.question import Incoming, IncomingQuestion, Place, Skipped
from annotatie.incoming.text import read_text

__all__ = ["Incoming", "IncomingQuestion", "Place", "Skipped", "read_file", "read_text"]
