"""Other formats, and formats under another's name."""

from __future__ import annotations

import gzip
import tarfile
from collections.abc import Iterator
from io import BytesIO

from benchmarks.hostile.made import EITHER, LOCKED, NO_TEXT, REFUSED, UNSUPPORTED, Hostile, zipped

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


def files() -> Iterator[Hostile]:
    """The other files."""
    for suffix in (".docx", ".odt", ".pdf", ".html", ".md"):
        yield Hostile(f"leeg{suffix}", b"", NO_TEXT)
    yield Hostile("oud.doc", _OLE + bytes(5000), UNSUPPORTED)
    package = "EncryptedPackage".encode("utf-16-le")
    yield Hostile("op-slot.docx", _OLE + bytes(600) + package + bytes(600), LOCKED)
    yield Hostile("ole-als-word.docx", _OLE + bytes(600), UNSUPPORTED | REFUSED)
    yield Hostile("brief.rtf", rb"{\rtf1\ansi" + rb"{\b " * 50_000 + b"}" * 50_000, UNSUPPORTED)
    yield Hostile("rtf-als-pdf.pdf", rb"{\rtf1\ansi tekst}", UNSUPPORTED | REFUSED)
    yield Hostile("rekenblad.xlsx", zipped({"xl/workbook.xml": "<x/>"}), UNSUPPORTED)
    yield Hostile("presentatie.pptx", zipped({"ppt/presentation.xml": "<x/>"}), UNSUPPORTED)
    yield Hostile("archief.zip", zipped({"a.txt": "tekst"}), UNSUPPORTED)
    yield Hostile("zip-als-pdf.pdf", zipped({"a.txt": "tekst"}), UNSUPPORTED | REFUSED)
    yield Hostile("foto.png", b"\x89PNG\r\n\x1a\n" + bytes(500), UNSUPPORTED)
    yield Hostile("foto-als-tekst.txt", b"\x89PNG\r\n\x1a\n" + bytes(500), UNSUPPORTED | REFUSED)
    yield Hostile("programma.exe", b"MZ" + bytes(5000), UNSUPPORTED)
    yield Hostile(
        "programma-als-tekst.txt", b"\x7fELF" + bytes(range(256)) * 50, REFUSED | UNSUPPORTED
    )
    yield Hostile("gepakt.pdf", gzip.compress(b"a" * 10_000_000), REFUSED)
    yield Hostile("bericht.eml", b"From: a@b\r\nSubject: x\r\n\r\nTekst", UNSUPPORTED)
    yield Hostile("kop-van-pdf.txt", b"%PDF-1.7 is hoe een PDF begint, dit is een tekst.\n", EITHER)
    yield Hostile(
        "html-als-pdf.pdf", b"<html><body><p>Tekst</p></body></html>", EITHER | UNSUPPORTED
    )
    yield Hostile(
        "tweeslachtig.docx", b"%PDF-1.4\n" + zipped({"word/document.xml": "<x/>"}), EITHER
    )
    packed = BytesIO()
    with tarfile.open(fileobj=packed, mode="w:gz") as archive:
        info = tarfile.TarInfo("../../kwaad")
        info.size = 4
        archive.addfile(info, BytesIO(b"kwa\n"))
    yield Hostile("archief.tar.gz", packed.getvalue(), UNSUPPORTED)
