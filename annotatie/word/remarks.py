"""A Word file whose comments stand aside: LibreOffice mixes up footnotes where there are comments.

A comment between the first footnote and the second gives notes the words of others (seen in 7.4). So a
copy without comments is converted, and what is converted gets them back.
"""

from __future__ import annotations

import re
import zipfile
from collections.abc import Callable, Mapping
from io import BytesIO
from typing import Any
from xml.sax.saxutils import escape

from docx import Document
from docx.oxml import OxmlElement
from docx.oxml.ns import qn

# Characters that no text has, around the number of a comment.
_BEGIN, _END = "\ue0f0", "\ue0f1"
_MARK = re.compile(f"{_BEGIN}(\\d+){_END}")
_ANCHORS = tuple(map(qn, ("w:commentRangeStart", "w:commentRangeEnd")))
_CONTENT = "content.xml"


def set_aside(word: bytes, *, marked: bool) -> tuple[bytes, Mapping[str, str]]:
    """``word`` without comments, and these as OpenDocument; ``marked`` puts a mark where each stood."""
    document = Document(BytesIO(word))
    kept = {str(comment.comment_id): _annotation(comment) for comment in document.comments}
    body = document.element.body
    for anchor in list(body.iter(*_ANCHORS)):
        anchor.getparent().remove(anchor)
    for reference in list(body.iter(qn("w:commentReference"))):
        run = reference.getparent()
        if marked:
            run.addprevious(_mark(reference.get(qn("w:id"))))
        run.getparent().remove(run)
    made = BytesIO()
    document.save(made)
    return made.getvalue(), kept


def put_back(odt: bytes, comments: Mapping[str, str]) -> bytes:
    """An OpenDocument text with ``comments`` where their marks stand."""
    return _rewritten(
        odt, lambda text: _MARK.sub(lambda match: comments.get(match.group(1), ""), text)
    )


def _mark(number: str) -> Any:
    run = OxmlElement("w:r")
    words = OxmlElement("w:t")
    words.text = f"{_BEGIN}{number}{_END}"
    run.append(words)
    return run


def _annotation(comment: Any) -> str:
    """A comment as OpenDocument writes it."""
    parts = [
        _element("dc:creator", comment.author),
        _element("dc:date", comment.timestamp.strftime("%Y-%m-%dT%H:%M:%S"))
        if comment.timestamp
        else "",
        *(_element("text:p", paragraph.text) for paragraph in comment.paragraphs),
    ]
    return f"<office:annotation>{''.join(parts)}</office:annotation>"


def _element(name: str, text: str) -> str:
    return f"<{name}>{escape(text)}</{name}>"


def _rewritten(package: bytes, change: Callable[[str], str]) -> bytes:
    """``package`` with its content changed; every part stays in its place and as it was packed."""
    made = BytesIO()
    with zipfile.ZipFile(BytesIO(package)) as source, zipfile.ZipFile(made, "w") as target:
        for part in source.infolist():
            data = source.read(part)
            if part.filename == _CONTENT:
                data = change(data.decode("utf-8")).encode("utf-8")
            target.writestr(part, data)
    return made.getvalue()
