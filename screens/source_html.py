"""The source panel: where a cited line stands, in its unit and on its page."""

from __future__ import annotations

import base64
import time
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from access.rules import terms
from assistant.answer import Citation, SourceView
from ingest.paragraphs import clean, listed
from ingest.units import Secrecy
from screens.dutch import clock_words, day, kind_name, standing
from screens.page_image import PageImage
from screens.passage_html import passage_html
from screens.secret_html import secret_html
from screens.source_name import asker

_INSIDE = "niet extern gebruiken"
_GONE = (
    "Dit stuk is veranderd of verwijderd sinds dit antwoord is gegeven. Hieronder staat het "
    "citaat zoals het toen was."
)
_CHANGED = "Dit stuk is veranderd of verwijderd. Haal de lijst opnieuw op en kies de bron daar."


@dataclass(frozen=True, slots=True)
class Numbered:
    """Where the number of a source stands: ``of`` names the list, ``back`` it in words."""

    of: str
    back: str


def empty_source_html(where: str = "achter een punt in het antwoord") -> Markup:
    """The panel before a source is chosen."""
    return _panel(
        Markup(
            '<h2 tabindex="-1">Bron</h2><p class="sl-hint">Kies een nummer {}. Hier ziet u dan de '
            "bron: het stuk, de vergadering en de passage zelf.</p>"
        ).format(where)
    )


def gone_source_html(numbered: Numbered, n: int) -> Markup:
    """The panel for a source that is no longer what it was when its number was shown."""
    return _panel(
        Markup('{head}<div class="sl-notice"><p>{gone}</p></div>').format(
            head=_head(numbered, n), gone=_CHANGED
        )
    )


def source_html(
    numbered: Numbered,
    citation: Citation,
    view: SourceView | None,
    images: Sequence[PageImage] = (),
    *,
    secrecy: Secrecy | None = None,
    is_drawing: bool = False,
) -> Markup:
    """The panel for one citation. ``is_drawing``: the page is still to come.

    ``secrecy`` is that of the paper, where it is still there; else it is as it was cited.
    """
    if view is None:
        passage = Markup('<div class="sl-notice"><p>{gone}</p></div><p><mark>{quote}</mark></p>')
        shown = passage.format(gone=_GONE, quote=citation.quote)
    else:
        shown = passage_html(view.text, view.marked)
    held = secrecy or Secrecy(citation.confidentiality)
    return _panel(
        Markup(
            '{head}{held}<h3>{title}</h3><dl class="sl-facts">{facts}</dl>'
            '<h3>Passage</h3><div class="sl-passage">{passage}</div>{pages}'
        ).format(
            head=_head(numbered, citation.n),
            held=_standing(citation, held),
            title=clean(citation.title) or citation.document,
            facts=_facts(citation, held),
            passage=shown,
            pages=_pages(citation, images, is_drawing),
        )
    )


def _head(numbered: Numbered, n: int) -> Markup:
    return Markup(
        '<h2 tabindex="-1" data-of="{of}" data-n="{n}">Bron {n}</h2>'
        '<button type="button" class="sl-quiet" data-act="back">Terug naar {back}</button>'
    ).format(of=numbered.of, n=n, back=numbered.back)


def _panel(content: Markup) -> Markup:
    return Markup('<section class="sl-source" aria-label="Bron" tabindex="0">{}</section>').format(
        content
    )


def _standing(citation: Citation, secrecy: Secrecy) -> Markup:
    held = standing(citation.kind)
    level = terms(secrecy).at(int(time.time())).label
    return Markup(
        '<p class="sl-held"><span class="sl-standing" data-record="{record}">{label}</span>{secret} '
        "{sentence}</p>"
    ).format(
        secret=secret_html(level if secrecy.level != "onbekend" and level != "openbaar" else ""),
        record="ja" if held.on_record else "nee",
        label=held.label,
        sentence=held.sentence,
    )


def held_back(secrecy: Secrecy, now: int) -> str:
    """How secret a paper is at ``now`` (seconds since 1970), and until when it is or was.

    >>> held_back(Secrecy("geheim", "2024-11-07T17:00"), 1_800_000_000)
    'openbaar; was geheim tot 7 november 2024, 17.00 uur'
    """
    held = terms(secrecy)
    if secrecy.level == "onbekend":
        return ""
    until = f" tot {clock_words(secrecy.lifted_at)}" if secrecy.lifted_at else ""
    level = held.at(now).label
    before = f"; was {secrecy.level}{until}" if level != secrecy.level else ""
    after = until if not before else ""
    return f"{level}{after}{': ' + _INSIDE if level != 'openbaar' else ''}{before}"


def _facts(citation: Citation, secrecy: Secrecy) -> Markup:
    """What is known about the place, in pairs; what is not known is left out."""
    facts = (
        ("Vergadering", citation.body),
        ("Datum", day(citation.meeting_date) or "onbekend"),
        ("Agendapunt", ", ".join(citation.agenda_items)),
        ("Vraag", citation.question_number),
        ("Gesteld door", asker(citation)),
        ("Pagina", listed([str(number) for number in citation.pages])),
        ("Soort", kind_name(citation.kind)),
        ("Geheimhouding", held_back(secrecy, int(time.time()))),
    )
    wide = (
        ("Onderdeel", clean((citation.heading or "").replace(" > ", " › "))),
        ("Bestand", citation.document),
    )
    return _pairs(facts, "") + _pairs(wide, "sl-wide")


def _pairs(facts: Iterable[tuple[str, str | None]], css: str) -> Markup:
    return Markup("").join(
        Markup('<div class="{css}"><dt>{name}</dt><dd>{value}</dd></div>').format(
            css=css, name=name, value=value
        )
        for name, value in facts
        if value
    )


def _pages(citation: Citation, images: Sequence[PageImage], is_drawing: bool) -> Markup | str:
    if is_drawing:
        return Markup('<h3>Pagina</h3><p class="sl-hint">De pagina wordt getekend …</p>')
    return Markup("").join(_page(citation, image) for image in images)


def _page(citation: Citation, image: PageImage) -> Markup:
    boxes = Markup("").join(
        Markup(
            '<span class="sl-box" style="left:{:.2f}%;top:{:.2f}%;width:{:.2f}%;height:{:.2f}%">'
            "</span>"
        ).format(
            box.left * 100,
            box.top * 100,
            (box.right - box.left) * 100,
            (box.bottom - box.top) * 100,
        )
        for box in image.boxes
    )
    marked = "de geciteerde woorden zijn gemarkeerd" if image.boxes else "zonder markering"
    return Markup(
        '<h3>Pagina {number}</h3><div class="sl-page" style="aspect-ratio:{width}/{height}">'
        '<img src="data:image/webp;base64,{data}" width="{width}" height="{height}" '
        'alt="Pagina {number} van {document}, {marked}">{boxes}</div>'
        '<button type="button" class="sl-button" data-act="zoom">Vergroot pagina {number}</button>'
    ).format(
        number=image.number,
        width=image.width,
        height=image.height,
        data=base64.b64encode(image.data).decode("ascii"),
        document=citation.document,
        marked=marked,
        boxes=boxes,
    )
