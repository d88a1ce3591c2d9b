"""What kind of file it is, from its bytes; the extension only breaks ties."""

from __future__ import annotations

import re
import zipfile
from enum import StrEnum
from io import BytesIO

_HEAD = 1024  # bytes within which a PDF may begin, and a page show its first tag
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED_PACKAGE = "EncryptedPackage".encode("utf-16-le")
_PAGE = re.compile(rb"<(?:!doctype\s+html|html|head|body)\b", re.IGNORECASE)
_IMAGES = (b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"II*\0", b"MM\0*", b"BM")
_MARKDOWN = frozenset({".md", ".markdown"})
_HTML = frozenset({".html", ".htm", ".xhtml"})
_TEXT = frozenset({".txt", ".text", ""})
_MAIL = frozenset({".eml"})


class Kind(StrEnum):
    """The kinds of content that are told apart."""

    PDF = "pdf"
    WORD = "docx"
    OPENDOCUMENT = "odt"
    HTML = "html"
    TEXT = "txt"
    MARKDOWN = "md"
    MAIL = "eml"
    EMPTY = "leeg"
    OLD_WORD = "doc"
    OUTLOOK = "msg"
    ENCRYPTED_OFFICE = "versleuteld Office-bestand"
    RTF = "rtf"
    SPREADSHEET = "rekenblad"
    SLIDES = "presentatie"
    ARCHIVE = "zip"
    DAMAGED_ZIP = "beschadigde zip"
    IMAGE = "afbeelding"
    UNKNOWN = "onbekend"


def sniff(data: bytes, suffix: str) -> Kind:
    """The kind of the content ``data`` of a file with the extension ``suffix`` (".pdf")."""
    suffix = suffix.lower()
    if not data:
        return Kind.EMPTY
    if b"%PDF-" in data[:_HEAD]:
        return Kind.PDF
    if data.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return _zipped(data, suffix)
    if data.startswith(_OLE):
        if suffix == ".msg":
            return Kind.OUTLOOK
        return Kind.ENCRYPTED_OFFICE if _ENCRYPTED_PACKAGE in data else Kind.OLD_WORD
    if data.startswith(b"{\\rtf"):
        return Kind.RTF
    if suffix in _MAIL:
        return Kind.MAIL  # a page in HTML may be its body
    if data.startswith(_IMAGES) and suffix not in _TEXT | _MARKDOWN | _HTML:
        return Kind.IMAGE
    if suffix == ".pdf":
        # Some PDFs lack their first bytes; the reader may still make something of it.
        return Kind.PDF
    if _PAGE.search(data[:_HEAD].replace(b"\0", b"")) and suffix not in _MARKDOWN:
        return Kind.HTML
    return _by_suffix(data, suffix)


def _by_suffix(data: bytes, suffix: str) -> Kind:
    if data.startswith(_IMAGES[:4]):
        return Kind.IMAGE
    if suffix in _HTML:
        return Kind.HTML
    if suffix in _MARKDOWN:
        return Kind.MARKDOWN
    if suffix in _TEXT:
        return Kind.TEXT
    return Kind.UNKNOWN


def _zipped(data: bytes, suffix: str) -> Kind:
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            names = frozenset(archive.namelist())
            first = archive.infolist()[:1]
            mimetype = b""
            if first and first[0].filename == "mimetype" and first[0].file_size < _HEAD:
                mimetype = archive.read(first[0])
    except Exception:  # noqa: BLE001 - zipfile raises many kinds of errors on damage
        return Kind.DAMAGED_ZIP
    if "word/document.xml" in names:
        return Kind.WORD
    if b"opendocument.text" in mimetype or (suffix == ".odt" and "content.xml" in names):
        return Kind.OPENDOCUMENT
    if any(name.startswith("xl/") for name in names) or b"spreadsheet" in mimetype:
        return Kind.SPREADSHEET
    if any(name.startswith("ppt/") for name in names) or b"presentation" in mimetype:
        return Kind.SLIDES
    return Kind.ARCHIVE
