"""From bytes to text, whatever the encoding."""

from __future__ import annotations

import codecs

from ingest.readers.failure import unreadable

# UTF-32 comes first: its little-endian mark begins with that of UTF-16.
_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_SAMPLE = 64 * 1024  # bytes looked at to guess an encoding
_MAX_CONTROL_SHARE = 0.05  # more control characters than this is no text


def decode(data: bytes) -> tuple[str, tuple[str, ...]]:
    """The text in ``data`` and Dutch warnings about its encoding.

    Raises ReadingFailed when the bytes are no text.
    """
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            text = data[len(mark) :].decode(encoding, errors="replace")
            return text, _damage(text)
    wide = _without_mark(data)
    if wide is not None:
        text = data.decode(wide, errors="replace")
        if not _looks_binary(text):
            return text, _damage(text)
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        text, warnings = _guess(data)
    else:
        warnings = ()
    if _looks_binary(text):
        raise unreadable(
            "Het bestand bevat geen leesbare tekst. Open het in het programma waarmee het is "
            "gemaakt en sla het op als .docx of PDF."
        )
    return text, warnings


def _without_mark(data: bytes) -> str | None:
    """The UTF-16 that ``data`` is in without saying so: every other byte is nearly always zero."""
    sample = data[:_SAMPLE]
    even, odd = sample[::2].count(0), sample[1::2].count(0)
    if max(even, odd) <= len(sample) // 4 or min(even, odd) > len(sample) // 20:
        return None
    return "utf-16-le" if odd > even else "utf-16-be"


def _guess(data: bytes) -> tuple[str, tuple[str, ...]]:
    if _mostly_utf8(data):
        text = data.decode("utf-8", errors="replace")
        return text, _damage(text)
    # Dutch text that is not UTF-8 comes from Windows in practice; a statistical guess on
    # the few accents of a Dutch text is wrong more often than this.
    text = data.decode("cp1252", errors="replace")
    return text, ("De tekencodering is geraden (Windows-1252). Controleer de accenten.",)


def _mostly_utf8(data: bytes) -> bool:
    """UTF-8 with some damage rather than another encoding: most non-ASCII bytes decode."""
    text = data[:_SAMPLE].decode("utf-8", errors="replace")
    damaged = text.count("\ufffd")
    return sum(character > "\x7f" for character in text) > 3 * damaged


def _damage(text: str) -> tuple[str, ...]:
    if "\ufffd" not in text:
        return ()
    return ("Enkele tekens zijn beschadigd en staan als \ufffd in de tekst.",)


def _looks_binary(text: str) -> bool:
    sample = text[:_SAMPLE]
    control = sum(character < " " and character not in "\t\n\r\f\v\x1b" for character in sample)
    return control > _MAX_CONTROL_SHARE * len(sample)
