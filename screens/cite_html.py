"""The numbers of sources, as buttons that open their source."""

from __future__ import annotations

from collections.abc import Sequence

from markupsafe import Markup

from assistant.answer import Citation
from screens.source_name import spoken


def cites_html(turn: int, numbers: Sequence[int], citations: Sequence[Citation]) -> Markup:
    """A button for each of ``numbers`` that is among ``citations``."""
    by_number = {item.n: item for item in citations}
    buttons = Markup("").join(
        Markup(
            '<button type="button" class="sl-cite" data-act="cite" data-turn="{turn}" '
            'data-n="{n}" aria-label="Bron {n}: {name}">{n}</button>'
        ).format(turn=turn, n=n, name=spoken(by_number[n]))
        for n in numbers
        if n in by_number
    )
    return Markup(' <span class="sl-cites">{}</span>').format(buttons) if buttons else Markup("")
