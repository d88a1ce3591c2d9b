"""What somebody typed, as text that every part of the house can take."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from ingest.readers.invisible import visible


def clean(text: str) -> str:
    """``text`` without halves of characters and without what nobody sees.

    >>> clean("quo\\u200btum \\ud800")
    'quotum ?'
    """
    return visible(text.encode("utf-8", "replace").decode())


def said_alike(one: str, other: str) -> bool:
    """Whether two texts are the same but for white space."""
    return one.split() == other.split()


def clean_history(history: Sequence[Mapping[str, str]]) -> list[dict[str, str]]:
    """The same for the turns before."""
    return [{name: clean(value) for name, value in turn.items()} for turn in history]
