"""The numbers of sources, as buttons that open their source."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from markupsafe import Markup

from assistant.answer import Citation
from register.statements import fingerprint
from screens.source_name import spoken


def cites_html(turn: int, numbers: Sequence[int], citations: Sequence[Citation]) -> Markup:
    """A button for each of ``numbers`` that is among ``citations``."""
    by_number = {item.n: item for item in citations}
    buttons = Markup("").join(
        Markup(
            '<button type="button" class="sl-cite" data-act="cite" data-of="{turn}" '
            'data-n="{n}" aria-label="Bron {n}: {name}">{n}</button>'
        ).format(turn=turn, n=n, name=spoken(by_number[n]))
        for n in numbers
        if n in by_number
    )
    return _gathered(buttons)


def places_html(view: str, citations: Iterable[Citation]) -> Markup:
    """A button for each of ``citations``, which are kept nowhere: it says where they stand.

    ``view`` is the name of the view that the numbers belong to.
    """
    return _gathered(
        Markup("").join(
            Markup(
                '<button type="button" class="sl-cite" data-act="cite" data-of="{view}" '
                'data-n="{n}" data-document="{document}" data-unit="{unit}" data-start="{start}" '
                'data-end="{end}" data-words="{words}" aria-label="Bron {n}: {name}">{n}</button>'
            ).format(
                view=view,
                n=item.n,
                document=item.document_id,
                unit=item.unit_id,
                start=item.start,
                end=item.end,
                words=fingerprint(item.quote),
                name=spoken(item),
            )
            for item in citations
        )
    )


def _gathered(buttons: Markup) -> Markup:
    return Markup(' <span class="sl-cites">{}</span>').format(buttons) if buttons else Markup("")
