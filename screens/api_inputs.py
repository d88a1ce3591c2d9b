"""What a program may send: bounded in size, and refused in plain Dutch."""

from __future__ import annotations

from datetime import date

from assistant.batch import InputError, parse_date

_MOST_CHOICES = 50
_LONGEST_CHOICE = 200  # characters


def wanted_text(value: object, name: str, longest: int) -> str:
    """``value`` as a text of at most ``longest`` characters that is not empty. Raises InputError."""
    if not isinstance(value, str) or not value.strip():
        raise InputError(f"{name} is leeg. Geef een tekst.")
    if len(value) > longest:
        raise InputError(f"{name} is te lang: {len(value)} tekens. De grens is {longest}.")
    return value.strip()


def wanted_day(value: object, name: str) -> date | None:
    """``value`` as a day; None where it is empty. Raises InputError."""
    if value is None or value == "":
        return None
    return parse_date(value if isinstance(value, str) else str(value)[:40], name)


def wanted_number(value: object, name: str, most: int) -> int:
    """``value`` as a number from 1 to ``most``. Raises InputError."""
    if isinstance(value, bool) or not isinstance(value, int) or not 1 <= value <= most:
        raise InputError(f"{name}: geef een getal van 1 tot en met {most}.")
    return value


def wanted_choices(value: object, name: str) -> tuple[str, ...]:
    """``value`` as a list of texts, which may be empty. Raises InputError."""
    items = [] if value is None else value
    if not isinstance(items, list) or not all(isinstance(item, str) for item in items):
        raise InputError(f"{name}: geef een lijst met teksten.")
    if len(items) > _MOST_CHOICES or any(len(item) > _LONGEST_CHOICE for item in items):
        raise InputError(
            f"{name}: geef hoogstens {_MOST_CHOICES} teksten van {_LONGEST_CHOICE} tekens."
        )
    return tuple(items)
