"""How much may come in at once."""

from __future__ import annotations

from annotatie.incoming.question import IncomingError

QUESTIONS = 300  # of one annotatie
CHARACTERS = 500_000  # of a pasted text; a file has the limits of the ingest
ROWS = 5_000  # of one sheet
COLUMNS = 60
CELL = 20_000  # characters
ATTACHMENTS = 20  # of one mail


def check_characters(text: str) -> None:
    """Raises IncomingError for a text that is too long."""
    if len(text) > CHARACTERS:
        raise IncomingError(
            f"De tekst is te lang ({len(text)} tekens; de grens is {CHARACTERS}). "
            "Plak alleen de vragen, of splits de tekst."
        )


def check_number(count: int, name: str) -> None:
    """Raises IncomingError where nothing, or too much, was recognised in ``name``."""
    if count == 0:
        raise IncomingError(
            f"{name}: hierin is geen vraag herkend. Zet elke vraag op een eigen regel, met een "
            "nummer ervoor of een vraagteken erachter."
        )
    if count > QUESTIONS:
        raise IncomingError(
            f"{name}: hierin staan {count} vragen; de grens is {QUESTIONS}. Splits het bestand."
        )
