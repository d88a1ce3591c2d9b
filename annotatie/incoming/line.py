"""The lines of what came in, whatever it came in as."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from annotatie.incoming.question import Place, tidy
from ingest.paragraphs import Paragraph, clean
from ingest.source import Cell, SourceDocument
from ingest.units import Span

# "Vraag 3:", "V3.", "Vr. 3 -": a number with a word before it.
_LABEL = re.compile(
    r"^(?:vraag|vr|v)\.?\s*(?:nr\.?\s*)?(?P<number>\d{1,3}[a-z]?)\s*(?:[.:)\]–-]+|$)\s*(?P<rest>.*)$",
    re.I,
)
# "vraag 2 hoe staat het ermee": nothing but a space before the words of a question.
_BARE_LABEL = re.compile(
    r"^(?:[Vv]raag|[Vv]r\.?)\s+(?P<number>\d{1,3}[a-z]?)\s+(?P<rest>(?:[A-ZÀ-Ý]"
    r"|(?:hoe\w*|wat|wie|waar\w*|wanneer|welke?|in hoeverre|klopt|kan|kunt?|kunnen|wilt?|zijn|is|heeft|hebben|komt|komen|krijgt|krijgen|wordt|worden|gaa(?:t|n)\s(?:het|de|er|u)"
    r"|graag)\b).*)$"
)
# "1a en hoe komt dat", which follows question 1; "4e kwartaal" is no such number.
_PART = re.compile(r"^(?P<number>\d{1,3}[a-df-z])[.):]?\s+(?=[^\W\d])")
_LETTER = re.compile(r"^\(?(?P<letter>[a-z])[.)]\s+(?=\S)")
_LOOSE = re.compile(r"^\(?(?P<number>\d{1,3})(?:\)|\s[-–]|:)\s+(?=\S)")
_ONE_MORE = re.compile(r"[;,]\s*(?:en|of)$", re.I)


@dataclass(frozen=True, slots=True)
class Line:
    """A paragraph, list item or cell. ``number`` and list marks are not in ``text``."""

    text: str
    place: Place
    number: str | None = None
    letter: str | None = None  # "a" of an item "a) ..."
    bullet: int | None = None
    marked: bool = False  # it stands out: a heading, or bold
    gap: bool = True  # white space stands before it
    cell: Cell | None = None
    labelled: bool = False  # its number says that it is a question: "vraag 3"


def lines_of(document: SourceDocument, paragraphs: Sequence[Paragraph]) -> list[Line]:
    """The lines of a document that was read."""
    items = [part for item in paragraphs for part in _parts(document, item)]
    breaks = [match.start() for match in re.finditer("\n", document.text)]
    return [line for item in items if (line := _line(document, item, breaks)).text]


def _parts(document: SourceDocument, paragraph: Paragraph) -> list[Paragraph]:
    """``paragraph``, cut where an item "b)" or "vraag 3" was taken for the rest of the line above it.

    So is the bullet behind one that ends in "; en".
    """
    texts = [clean(document.text[span.start : span.end]) for span in paragraph.spans]
    cuts = [
        place
        for place, (before, text) in enumerate(pairwise(texts), start=1)
        if _begins_item(text) or (paragraph.bullet is not None and _ONE_MORE.search(before))
    ]
    if not cuts:
        return [paragraph]
    ends = [*cuts, len(paragraph.spans)]
    first = paragraph.spans[: cuts[0]]
    rest = [paragraph.spans[start:end] for start, end in pairwise(ends)]
    return [
        replace(paragraph, spans=first, text=_unnumbered(_words(document, first), paragraph)),
        *(
            replace(paragraph, spans=spans, text=text, number=None, bullet=_bullet(text, paragraph))
            for spans in rest
            for text in [_words(document, spans)]
        ),
    ]


def _bullet(text: str, paragraph: Paragraph) -> int | None:
    """The bullet of a part: none where it has a number or letter of its own."""
    return None if _begins_item(text) else paragraph.bullet


def _begins_item(text: str) -> bool:
    return any(form.match(text) for form in (_LETTER, _LABEL, _BARE_LABEL, _PART))


def _words(document: SourceDocument, spans: Sequence[Span]) -> str:
    return " ".join(clean(document.text[span.start : span.end]) for span in spans)


def _unnumbered(text: str, paragraph: Paragraph) -> str:
    """``text`` without the number of its paragraph, which is kept apart."""
    if paragraph.number is None:
        return text
    return text.removeprefix(paragraph.number).lstrip(".) ")


def _line(document: SourceDocument, paragraph: Paragraph, breaks: Sequence[int]) -> Line:
    """``breaks``: where the lines of ``document`` end."""
    place = Place(_where(document, paragraph, breaks), paragraph.start)
    text, number, letter = marks(paragraph.text, paragraph.number)
    return Line(
        text=text,
        place=place,
        number=number,
        letter=letter,
        bullet=paragraph.bullet,
        marked=paragraph.bold or paragraph.heading is not None,
        gap=paragraph.gap,
        cell=paragraph.cell,
        labelled=paragraph.number is None and number is not None and is_labelled(paragraph.text),
    )


def marks(text: str, number: str | None = None) -> tuple[str, str | None, str | None]:
    """``text`` without the number or letter before it, and those.

    >>> marks("Vraag 3: Hoe gaat het?")
    ('Hoe gaat het?', '3', None)
    """
    text, letter = tidy(text), None
    if number is None:
        if match := _LABEL.match(text) or _BARE_LABEL.match(text):
            text, number = match["rest"], match["number"]
        elif (match := _PART.match(text)) or (match := _LOOSE.match(text)):
            text, number = text[match.end() :], match["number"]
        elif match := _LETTER.match(text):
            text, letter = text[match.end() :], match["letter"]
    if not text and number is not None:
        text = "Vraag"  # a label on a line of its own
    return text, number, letter


def is_labelled(text: str) -> bool:
    """Whether the number before ``text`` says that it is a question: "vraag 3", "3a"."""
    return any(form.match(tidy(text)) for form in (_LABEL, _BARE_LABEL, _PART))


def _where(document: SourceDocument, paragraph: Paragraph, breaks: Sequence[int]) -> str:
    if paragraph.cell is not None and paragraph.page is None and "\t" not in document.text[:1]:
        return f"tabel, rij {paragraph.cell.row + 1}"
    if paragraph.page is not None:
        return f"pagina {paragraph.page}"
    return f"regel {bisect_left(breaks, paragraph.start) + 1}"
