"""What comes nearest where nothing answers: a list of places, each with a button that opens it."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from markupsafe import Markup

from assistant.answer import Citation
from screens.source_name import spoken

_SAID = "Dit komt er het dichtst bij. Kijk zelf of u er iets aan hebt:"


def near_html(near: Sequence[Citation], button: Callable[[Citation], Markup]) -> Markup | str:
    """The list; empty where there is none. ``button`` makes the button of a citation."""
    items = Markup("").join(
        Markup("<li>{}{}</li>").format(spoken(item), button(item)) for item in near
    )
    if not items:
        return ""
    return Markup('<div class="sl-near"><p>{}</p><ul>{}</ul></div>').format(_SAID, items)
