"""Characters that no reader sees: left out of what is read, and told where they matter.

They split words for a search, hide text for a machine, or make a text read otherwise than it is
written.
"""

from __future__ import annotations

import re

# Commands to a terminal and other marks of no text; zero-width spaces and joiners, marks of direction, variation selectors and "tags". The soft
# hyphen is none of them: it stands where a word may be broken.
_HIDDEN = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\u061c\u180e\ufeff\ufff9-\ufffb"
    "\ufe00-\ufe0f\U000e0000-\U000e01ef]+"
)
_TURNED = re.compile("[\u202d\u202e\u2066-\u2068]")
_TAGS = re.compile("[\U000e0020-\U000e007e]+")


def visible(text: str) -> str:
    """``text`` without characters that nobody sees.

    >>> visible("geen\\u200b quo\\u00adtum")
    'geen quo\\xadtum'
    """
    return _HIDDEN.sub("", text)


def hidden_warnings(text: str) -> tuple[str, ...]:
    """What is to be told of the invisible characters in ``text``, in Dutch."""
    found: list[str] = []
    if _TURNED.search(text):
        found.append(
            "Er stonden tekens in die de leesrichting omkeren; ze zijn weggelaten. Controleer of "
            "er staat wat u in het document ziet."
        )
    if _TAGS.search(text):
        found.append("Er stond tekst in die op geen scherm te zien is; die is weggelaten.")
    return tuple(found)


def shown_name(name: str) -> str:
    """A file name as it can be printed: whatever it holds, one line that shows what is there."""
    readable = name.encode("utf-8", "replace").decode()
    return "".join(mark if mark.isprintable() else "?" for mark in readable)
