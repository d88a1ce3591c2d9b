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
    yield from _mails()
    yield Hostile("outlook.msg", _OLE + bytes(5000), UNSUPPORTED)
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


def _mails() -> Iterator[Hostile]:
    """Messages: nested deep, in many parts, without an end, with a name that tries something."""
    head = b"From: a@b.nl\r\nSubject: x\r\nMIME-Version: 1.0\r\n"
    yield Hostile("bericht.eml", head + b"\r\nTekst over de kade.", EITHER)
    yield Hostile("geen-bericht.eml", b"\x00\x01" * 5000, REFUSED | NO_TEXT)
    yield Hostile("lege.eml", head + b"\r\n", NO_TEXT)
    nested = b""
    for depth in range(3000):
        nested += b"Content-Type: multipart/mixed; boundary=b%d\r\n\r\n--b%d\r\n" % (depth, depth)
    yield Hostile("genest.eml", head + nested + b"\r\nTekst", EITHER | REFUSED | NO_TEXT)
    parts = b"--b\r\nContent-Type: text/plain\r\n\r\na\r\n" * 50_000
    yield Hostile(
        "veel-delen.eml",
        head + b"Content-Type: multipart/mixed; boundary=b\r\n\r\n" + parts,
        REFUSED,
    )
    odd = b"Content-Type: text/plain; charset=../../etc/passwd\r\nDate: 99 Foo 99999\r\n\r\nTekst."
    yield Hostile("vreemde-tekens.eml", head + odd, EITHER)
    yield Hostile(
        "onderwerp.eml",
        b"Subject: " + b"=?utf-8?q?" + b"=41" * 400_000 + b"?=\r\n\r\nTekst",
        EITHER | REFUSED,
    )
