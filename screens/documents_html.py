"""The list of documents: what there is, and what could not be read."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from ingest.paragraphs import clean
from ingest.record import BY_FILE
from ingest.units import DocumentRecord
from screens.dutch import count, days, kind_name, secrecy_words
from screens.secret_html import secret_html


@dataclass(frozen=True, slots=True)
class Listed:
    """A document in the list; only an uploaded one can be changed and removed here."""

    record: DocumentRecord
    is_uploaded: bool


def documents_html(
    documents: Sequence[Listed], failures: Mapping[str, str], notice: str = ""
) -> Markup:
    """All documents, newest first; ``failures`` maps uploaded names to what is wrong."""
    warning = Markup('<div class="sl-notice"><p>{}</p></div>').format(notice) if notice else ""
    return Markup('<div class="sl-documents">{}{}{}</div>').format(
        warning, _failures(failures), _table(documents) if documents else ""
    )


def _table(documents: Sequence[Listed]) -> Markup:
    return Markup(
        '<div class="sl-tools"><h3>{number}</h3><label for="zoek-stuk">Zoek in de lijst</label>'
        '<input id="zoek-stuk" type="search" autocomplete="off"></div>'
        '<div class="sl-table" tabindex="0" role="region" aria-label="Lijst van documenten"><table>'
        '<thead><tr><th scope="col">Stuk</th><th scope="col">Soort</th><th scope="col">Datum</th>'
        '<th scope="col" class="sl-number">Onderdelen</th>'
        '<th scope="col" class="sl-number">Pagina\'s</th>'
        '<th scope="col"><span class="sl-hidden">Acties</span></th></tr></thead>'
        "<tbody>{rows}</tbody></table></div>"
    ).format(
        number=count(len(documents), "document", "documenten"),
        rows=Markup("").join(_row(item) for item in documents),
    )


def _row(item: Listed) -> Markup:
    record, meta = item.record, item.record.metadata
    return Markup(
        '<tr data-id="{id}"><th scope="row"><button type="button" class="sl-link" data-act="edit" '
        'data-id="{id}">{title}</button><span class="sl-file">{file}</span>{secret}{warnings}</th>'
        "<td>{kind}</td><td>{date}</td>"
        '<td class="sl-number">{units}</td><td class="sl-number">{pages}</td><td>{remove}</td></tr>'
    ).format(
        id=record.id,
        title=clean(meta.title) or record.file_name,
        file=record.file_name,
        secret=secret_html(secrecy_words(meta.secrecy)),
        warnings=_warnings(record.warnings),
        kind=kind_name(meta.kind.value),
        date=days(meta.meeting_date, meta.meeting_date_end) or "onbekend",
        units=len(record.units),
        pages=len(record.pages) or "–",
        remove=_remove(record.id, record.file_name) if item.is_uploaded else "",
    )


def _warnings(warnings: Sequence[str]) -> Markup:
    return Markup("").join(
        Markup('<span class="sl-warning">{}</span>').format(warning.removesuffix(BY_FILE))
        for warning in warnings
    )


def _failures(failures: Mapping[str, str]) -> Markup | str:
    if not failures:
        return ""
    items = Markup("").join(
        Markup("<li>{message} {remove}</li>").format(message=message, remove=_remove(name, name))
        for name, message in failures.items()
    )
    return Markup(
        '<div class="sl-notice" data-status="error"><h3>Niet gelezen</h3><ul>{}</ul></div>'
    ).format(items)


def _remove(key: str, name: str) -> Markup:
    return Markup(
        '<button type="button" class="sl-quiet" data-act="remove" data-id="{key}" '
        'data-name="{name}" aria-label="Verwijder {name}">Verwijder</button>'
    ).format(key=key, name=name)
