"""Names that lead elsewhere, say something else than they show, or are hard to keep."""

from __future__ import annotations

from collections.abc import Iterator

from benchmarks.hostile.made import READ, REFUSED, UNSUPPORTED, Hostile

_TEXT = b"Wij nemen elk signaal serieus.\n"


def files() -> Iterator[Hostile]:
    """The same harmless text under names that are not."""
    for name in (
        "-rf.txt",
        "..txt",
        "...punten.txt",
        "spatie .txt",
        "regel\neinde.txt",
        "omgekeerd\u202etxt.exe.txt",
        "onzichtbaar\u200b.txt",
        "<img src=x onerror=alert(1)>.txt",
        "'; DROP TABLE turn; --.txt",
        "$(touch kwaad).txt",
        "%2e%2e%2fetc%2fpasswd.txt",
        "..\\..\\windows.txt",
        "CON.txt",
        "=HYPERLINK(1).txt",
        "é" * 100 + ".txt",
        "l" * 250 + ".txt",
        "🏛️ raad.txt",
        "tekst.txt.pdf.docx.txt",
        "{{7*7}}.txt",
        "\x1b[31mrood.txt",
    ):
        yield Hostile(name, _TEXT, READ)
    yield Hostile("niet-utf8-\udcff.txt", _TEXT, REFUSED)
    yield Hostile("zonder-punt", _TEXT, READ)
    yield Hostile("tekst.onbekend", _TEXT, UNSUPPORTED)
