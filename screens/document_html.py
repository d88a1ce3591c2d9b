"""What is known about one document, above the fields one can correct."""

from __future__ import annotations

from markupsafe import Markup

from ingest.paragraphs import clean
from ingest.units import DocumentRecord, Metadata
from screens.document_fields import FIELDS
from screens.dutch import count

_WORDS = {
    "meeting_date": "datum",
    "body": "orgaan",
    "agenda_items": "agendapunten",
    "alderman": "wethouder",
    "subject": "onderwerp",
}
_ELSEWHERE = (
    "Dit stuk is niet hier geüpload, maar uit een map ingelezen. Verbeteren kan met een bestand "
    "‘{name}.meta.yaml’ naast het stuk; verwijderen door het uit de map te halen en die opnieuw "
    "in te lezen."
)


def empty_document_html() -> Markup:
    """The panel before a document is chosen."""
    return Markup(
        '<div class="sl-document"><h3 tabindex="-1">'
        'Gegevens van een stuk</h3><p class="sl-hint">Kies een stuk in de lijst. Hier ziet u wat '
        "erin herkend is, en kunt u dat verbeteren.</p></div>"
    )


def document_html(record: DocumentRecord, *, is_uploaded: bool) -> Markup:
    """The head of the panel; a document from elsewhere is shown whole, without a form."""
    return Markup(
        '<div class="sl-document">'
        '<h3 tabindex="-1" data-id="{id}">{title}</h3><p class="sl-hint">{file} · {size}</p>{notes}{facts}'
        "</div>"
    ).format(
        id=record.id,
        title=clean(record.metadata.title) or record.file_name,
        file=record.file_name,
        size=_size(record),
        notes=_notes(record, is_uploaded),
        facts="" if is_uploaded else _facts(record.metadata),
    )


def _size(record: DocumentRecord) -> str:
    sizes = [count(len(record.units), "onderdeel", "onderdelen")]
    if record.pages:
        sizes.append(count(len(record.pages), "pagina", "pagina's"))
    return " · ".join(sizes)


def _notes(record: DocumentRecord, is_uploaded: bool) -> Markup:
    missing = ", ".join(_WORDS.get(name, name) for name in record.missing)
    notes = [f"Niet herkend: {missing}."] if missing else []
    if not is_uploaded:
        notes.append(_ELSEWHERE.format(name=record.file_name))
    elif missing:
        notes.append("Vul aan wat u weet.")
    if not notes:
        return Markup("")
    return Markup('<div class="sl-notice"><p>{}</p></div>').format(" ".join(notes))


def _facts(metadata: Metadata) -> Markup:
    pairs = Markup("").join(
        Markup("<div><dt>{}</dt><dd>{}</dd></div>").format(
            field.label, _label(field.choices, value)
        )
        for field in FIELDS
        if (value := field.shown(metadata))
    )
    return Markup('<dl class="sl-facts">{}</dl>').format(pairs)


def _label(choices: tuple[tuple[str, str], ...], value: str) -> str:
    return next((label for label, key in choices if key == value), value)
