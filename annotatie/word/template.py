"""The document to fill: our own, or a municipality's template."""

from __future__ import annotations

import zipfile
from io import BytesIO
from pathlib import Path
from typing import Any

from docx import Document
from docx.oxml.ns import qn

from annotatie.word.lists import ensure_bullets
from annotatie.word.settings import set_modern
from annotatie.word.styles import add_missing, own_looks
from explained import Explained
from ingest.readers.failure import ReadingFailed
from ingest.readers.limits import DEFAULT_LIMITS, MIB
from ingest.readers.package import Package

MARKER = "{{annotatie}}"  # a paragraph of a template that says where the annotatie begins
_TEMPLATE_TYPE = "wordprocessingml.template.main+xml"
_DOCUMENT_TYPE = "wordprocessingml.document.main+xml"


class TemplateError(Explained):
    """A template that cannot be used; the message is Dutch and says what to do."""


def open_document(template: Path | None) -> tuple[Any, Any]:
    """A document with every style that is needed, and the paragraph before which to write.

    Without a marker the text of a template goes: only its styles, header and footer stay, and
    the paragraph is None. Raises TemplateError.
    """
    if template is None:
        document = Document()
        _drop_what_is_not_ours(document)
        own_looks(document)
        set_modern(document)
    else:
        document = _opened(template)
    add_missing(document)
    ensure_bullets(document)
    marker = next((p for p in document.paragraphs if p.text.strip() == MARKER), None)
    if marker is None:
        body = document.element.body
        for element in list(body):
            if element.tag != qn("w:sectPr"):
                body.remove(element)
    return document, marker


def _drop_what_is_not_ours(document: Any) -> None:
    """The library's own document says that somebody made it in Word on a Mac, with a picture of a page."""
    relations = document.part.package.rels
    for name, relation in list(relations.items()):
        if relation.reltype.endswith(("/extended-properties", "/metadata/thumbnail")):
            del relations[name]


def _opened(template: Path) -> Any:
    try:
        size = template.stat().st_size
        if size > DEFAULT_LIMITS.file_bytes:
            raise TemplateError(
                f"{template.name}: dit sjabloon is groter dan {DEFAULT_LIMITS.file_bytes // MIB} MiB."
            )
        data = template.read_bytes()
        Package(data, DEFAULT_LIMITS)  # raises for a bomb or a password
        return Document(BytesIO(_as_document(data)))
    except TemplateError:
        raise
    except ReadingFailed as error:
        raise TemplateError(f"{template.name}: {error.message}") from error
    except OSError as error:
        raise TemplateError(
            f"{template.name}: dit sjabloon is niet te openen. Controleer of het bestaat."
        ) from error
    except Exception as error:
        raise TemplateError(
            f"{template.name}: dit is geen Word-sjabloon. Sla het in Word op als .docx of .dotx."
        ) from error


def _as_document(data: bytes) -> bytes:
    """A template (.dotx) as a document: they differ in the name of their kind."""
    with zipfile.ZipFile(BytesIO(data)) as source:
        types = source.read("[Content_Types].xml").decode("utf-8")
        if _TEMPLATE_TYPE not in types:
            return data
        made = BytesIO()
        with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as target:
            for name in source.namelist():
                part = source.read(name)
                if name == "[Content_Types].xml":
                    part = types.replace(_TEMPLATE_TYPE, _DOCUMENT_TYPE).encode("utf-8")
                target.writestr(name, part)
    return made.getvalue()
