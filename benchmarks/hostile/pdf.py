"""PDFs."""

from __future__ import annotations

import zlib
from collections.abc import Iterator, Mapping
from io import BytesIO

from benchmarks.hostile.made import EITHER, LOCKED, NO_TEXT, READ, REFUSED, Hostile

_FONT = b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"
_SHOWN = b"BT /F1 12 Tf 72 700 Td (Wij nemen elk signaal serieus.) Tj ET"
ANY = EITHER | LOCKED


def pdf(objects: Mapping[int, bytes], trailer: bytes = b"/Root 1 0 R") -> bytes:
    """A PDF of these objects with a right table of their places."""
    data = bytearray(b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n")
    places: dict[int, int] = {}
    for number, content in objects.items():
        places[number] = len(data)
        data += b"%d 0 obj\n" % number + content + b"\nendobj\n"
    start, size = len(data), max(objects) + 1
    data += b"xref\n0 %d\n0000000000 65535 f \n" % size
    for number in range(1, size):
        data += b"%010d 00000 %c \n" % (places.get(number, 0), b"n" if number in places else b"f")
    data += b"trailer\n<< /Size %d %s >>\nstartxref\n%d\n%%%%EOF\n" % (size, trailer, start)
    return bytes(data)


def stream(data: bytes, more: bytes = b"") -> bytes:
    """A stream object."""
    return b"<< /Length %d %s >>\nstream\n" % (len(data), more) + data + b"\nendstream"


def _one(
    content: bytes = _SHOWN,
    *,
    page: bytes = b"/MediaBox [0 0 595 842]",
    catalog: bytes = b"",
    resources: bytes = b"/Font << /F1 5 0 R >>",
    more: Mapping[int, bytes] | None = None,
    filtered: bytes = b"",
    trailer: bytes = b"/Root 1 0 R",
) -> bytes:
    """A PDF of one page."""
    return pdf(
        {
            1: b"<< /Type /Catalog /Pages 2 0 R %s >>" % catalog,
            2: b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            3: b"<< /Type /Page /Parent 2 0 R /Contents 4 0 R /Resources << %s >> %s >>"
            % (resources, page),
            4: stream(content, filtered),
            5: _FONT,
            **(more or {}),
        },
        trailer,
    )


def files() -> Iterator[Hostile]:
    """The PDFs."""
    yield from _trees()
    yield from _streams()
    yield from _extras()
    yield from _damage()


def _trees() -> Iterator[Hostile]:
    kids = b"<< /Type /Pages /Kids [2 0 R] /Count 1 >>"
    yield Hostile(
        "pdf-boom-in-kring.pdf", pdf({1: b"<< /Type /Catalog /Pages 2 0 R >>", 2: kids}), ANY
    )
    two = {
        1: b"<< /Type /Catalog /Pages 2 0 R >>",
        2: b"<< /Type /Pages /Kids [3 0 R] /Count 1000000000 >>",
        3: b"<< /Type /Pages /Parent 2 0 R /Kids [2 0 R] /Count 1000000000 >>",
    }
    yield Hostile("pdf-miljard-paginas.pdf", pdf(two), ANY)
    deep = {1: b"<< /Type /Catalog /Pages 2 0 R >>"}
    for number in range(2, 5002):
        deep[number] = b"<< /Type /Pages /Kids [%d 0 R] /Count 1 >>" % (number + 1)
    yield Hostile("pdf-diepe-boom.pdf", pdf(deep), ANY)
    yield Hostile("pdf-ouder-in-kring.pdf", _one(page=b"/Parent 3 0 R"), ANY)
    yield Hostile("pdf-reuzenpagina.pdf", _one(page=b"/MediaBox [0 0 1e30 1e30]"), ANY)
    yield Hostile("pdf-lege-pagina.pdf", _one(page=b"/MediaBox [0 0 0 0]"), ANY)
    yield Hostile("pdf-verkeerde-pagina.pdf", _one(page=b"/MediaBox [(a) null 3]"), ANY)
    yield Hostile("pdf-gedraaid.pdf", _one(page=b"/MediaBox [0 0 595 842] /Rotate 45"), ANY)
    kids_many = b" ".join(b"3 0 R" for _ in range(6000))
    many = {
        1: b"<< /Type /Catalog /Pages 2 0 R >>",
        2: b"<< /Type /Pages /Kids [%s] /Count 6000 >>" % kids_many,
        3: b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] >>",
    }
    yield Hostile("pdf-zesduizend-paginas.pdf", pdf(many), REFUSED)
    yield Hostile("pdf-zonder-paginas.pdf", pdf({1: b"<< /Type /Catalog >>"}), ANY)
    yield Hostile("pdf-wortel-in-kring.pdf", pdf({1: b"1 0 R"}), ANY)
    outline = {6: b"<< /First 6 0 R /Last 6 0 R /Next 6 0 R /Title (x) >>"}
    yield Hostile("pdf-inhoud-in-kring.pdf", _one(catalog=b"/Outlines 6 0 R", more=outline), ANY)


def _streams() -> Iterator[Hostile]:
    flate = b"/Filter /FlateDecode"
    yield Hostile("pdf-pakbom.pdf", _one(zlib.compress(b" " * (200 << 20)), filtered=flate), ANY)
    twice = zlib.compress(zlib.compress(b"q " * (40 << 20)))
    yield Hostile(
        "pdf-dubbele-pakbom.pdf", _one(twice, filtered=b"/Filter [/FlateDecode /FlateDecode]"), ANY
    )
    chain = b"/Filter [" + b"/ASCIIHexDecode " * 5000 + b"]"
    yield Hostile("pdf-keten.pdf", _one(filtered=chain), ANY)
    yield Hostile(
        "pdf-veel-tekst.pdf", _one(b"BT /F1 9 Tf " + b"(woord ) Tj " * 150_000 + b"ET"), ANY
    )
    yield Hostile(
        "pdf-lange-reeks.pdf", _one(b"BT /F1 1 Tf (" + b"a" * 1_000_000 + b") Tj ET"), ANY
    )
    yield Hostile("pdf-veel-q.pdf", _one(b"q " * 500_000 + _SHOWN), ANY)
    yield Hostile("pdf-veel-lijnen.pdf", _one(b"0 0 m 9 9 l S " * 200_000 + _SHOWN), ANY)
    yield Hostile("pdf-diepe-lijst.pdf", _one(b"[" * 200_000 + _SHOWN), ANY)
    yield Hostile("pdf-onzichtbaar.pdf", _one(_SHOWN.replace(b"Tf", b"Tf 3 Tr")), ANY)
    yield Hostile("pdf-mini.pdf", _one(_SHOWN.replace(b"12 Tf", b"0.001 Tf")), ANY)
    yield Hostile("pdf-buiten-beeld.pdf", _one(_SHOWN.replace(b"72 700", b"-99999 99999")), ANY)
    yield Hostile("pdf-vreemde-getallen.pdf", _one(_SHOWN.replace(b"72", b"9" * 400)), ANY)
    form = {
        6: stream(
            b"/X Do " + _SHOWN,
            b"/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X 6 0 R >> >>",
        )
    }
    yield Hostile(
        "pdf-vorm-in-kring.pdf",
        _one(
            b"/X Do " + _SHOWN,
            resources=b"/Font << /F1 5 0 R >> /XObject << /X 6 0 R >>",
            more=form,
        ),
        ANY,
    )
    picture = {
        6: stream(
            b"\0" * 99,
            b"/Type /XObject /Subtype /Image /Width 100000 /Height 100000 /BitsPerComponent 1 /ColorSpace /DeviceGray",
        )
    }
    image = b"/XObject << /X 6 0 R >>"
    yield Hostile(
        "pdf-reuzenplaat.pdf", _one(b"/X Do", resources=image, more=picture), NO_TEXT | REFUSED
    )
    broken = {
        6: stream(
            b"\xff\x4f\xff\x51" + bytes(999),
            b"/Type /XObject /Subtype /Image /Width 9 /Height 9 /Filter /JPXDecode",
        )
    }
    yield Hostile(
        "pdf-kapotte-plaat.pdf", _one(b"/X Do", resources=image, more=broken), NO_TEXT | REFUSED
    )
    glyph = {
        5: b"<< /Type /Font /Subtype /Type3 /FontBBox [0 0 9 9] /FontMatrix [1 0 0 1 0 0] /CharProcs << /a 6 0 R >> /Encoding << /Differences [97 /a] >> /FirstChar 97 /LastChar 97 /Widths [9] /Resources << /Font << /F1 5 0 R >> >> >>",
        6: stream(b"BT /F1 9 Tf (a) Tj ET"),
    }
    yield Hostile("pdf-letter-in-kring.pdf", _one(b"BT /F1 9 Tf (aaa) Tj ET", more=glyph), ANY)
    unicode = {
        5: _FONT.replace(b">>", b"/ToUnicode 6 0 R >>"),
        6: stream(b"1 beginbfrange <00> <ff> [" + b"<0041>" * 200_000 + b"] endbfrange"),
    }
    yield Hostile("pdf-letterlijst.pdf", _one(more=unicode), ANY)


def _extras() -> Iterator[Hostile]:
    script = b"/OpenAction << /S /JavaScript /JS (app.launchURL\\('http://127.0.0.1:9'\\)) >>"
    yield Hostile("pdf-script.pdf", _one(catalog=script), READ, ("launchURL",))
    launch = b"/OpenAction << /S /Launch /F (cmd.exe) >>"
    yield Hostile("pdf-start-programma.pdf", _one(catalog=launch), READ, ("cmd.exe",))
    submit = b"/AA << /WC << /S /URI /URI (http://127.0.0.1:9) >> >>"
    yield Hostile("pdf-belt-uit.pdf", _one(catalog=submit), READ)
    attached = {
        6: b"<< /Names [(x) 7 0 R] >>",
        7: b"<< /Type /Filespec /F (kwaad.exe) /EF << /F 8 0 R >> >>",
        8: stream(b"MZ geheim", b"/Type /EmbeddedFile"),
    }
    yield Hostile(
        "pdf-bijlage.pdf",
        _one(catalog=b"/Names << /EmbeddedFiles 6 0 R >>", more=attached),
        READ,
        ("MZ geheim",),
    )
    form = {6: b"<< /Fields [7 0 R] >>", 7: b"<< /FT /Tx /T (naam) /V (ingevuld) /Kids [7 0 R] >>"}
    yield Hostile("pdf-formulier-in-kring.pdf", _one(catalog=b"/AcroForm 6 0 R", more=form), ANY)
    info = {6: b"<< /Title (%s) /Author <%s> >>" % (b"t" * 1_000_000, b"41" * 500_000)}
    yield Hostile("pdf-lange-titel.pdf", _one(more=info, trailer=b"/Root 1 0 R /Info 6 0 R"), ANY)
    names = b"[" * 3000 + b"]" * 3000
    yield Hostile("pdf-geneste-namen.pdf", _one(catalog=b"/Names " + names), ANY)
    yield Hostile(
        "pdf-geneste-tabellen.pdf",
        _one(catalog=b"/X " + b"<< /A " * 3000 + b"1" + b" >>" * 3000),
        ANY,
    )
    yield Hostile("pdf-op-slot.pdf", _locked(), LOCKED)


def _damage() -> Iterator[Hostile]:
    whole = _one()
    for share in (10, 50, 80, 95):
        yield Hostile(f"pdf-half-{share}.pdf", whole[: len(whole) * share // 100], ANY)
    yield Hostile("pdf-kop-later.pdf", b"rommel\n" * 100 + whole, ANY)
    yield Hostile("pdf-twee-koppen.pdf", b"%PDF-1.4\n" + whole + whole, ANY)
    place = whole.rindex(b"startxref")
    yield Hostile("pdf-tabel-elders.pdf", whole[:place] + b"startxref\n99999999\n%%EOF", ANY)
    start = whole.rindex(b"xref\n0")
    looped = whole.replace(b"/Root 1 0 R", b"/Root 1 0 R /Prev %d" % start)
    yield Hostile("pdf-tabel-in-kring.pdf", looped, ANY)
    length = b"/Length %d" % len(_SHOWN)
    yield Hostile("pdf-min-lengte.pdf", whole.replace(length, b"/Length -6"), ANY)
    yield Hostile("pdf-lengte-in-kring.pdf", whole.replace(length, b"/Length 4 0 R"), ANY)
    yield Hostile("pdf-alleen-kop.pdf", b"%PDF-1.7\n", REFUSED | NO_TEXT)
    yield Hostile(
        "pdf-rommel.pdf", b"%PDF-1.7\n" + bytes((n * 31) % 256 for n in range(200_000)), ANY
    )
    updates = whole
    for _ in range(200):
        before = updates.rindex(b"xref\n0")
        updates += (
            b"\nxref\n0 0\ntrailer\n<< /Size 6 /Root 1 0 R /Prev %d >>\nstartxref\n%d\n%%%%EOF"
            % (before, len(updates) + 1)
        )
    yield Hostile("pdf-tweehonderd-versies.pdf", updates, ANY)


def _locked() -> bytes:
    from pypdf import PdfReader, PdfWriter

    writer = PdfWriter(clone_from=PdfReader(BytesIO(_one())))
    writer.encrypt("geheim", algorithm="RC4-128")
    buffer = BytesIO()
    writer.write(buffer)
    return buffer.getvalue()
