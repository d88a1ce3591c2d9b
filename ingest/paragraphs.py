"""From the lines of a reader to paragraphs: marks taken off, page breaks mended.

A paragraph that a page break cut in two becomes one again, with two spans, also where the
second half got a bullet of its own. Everything keeps its offsets into the verbatim text.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace

from ingest.source import Cell, SourceDocument, SourceLine
from ingest.units import Span

# A question may have a number without a full stop: "3 Welke kosten zijn er gemaakt?".
_NUMBER_OF_QUESTION = re.compile(r"(?P<number>\d{1,2})\s+(?=[A-ZÀ-Ý][^?]{8,400}\?\s*$)")
_NUMBER = re.compile(r"(?:[*_]{0,2})(?P<number>\d{1,3})[.)](?:[*_]{0,2})\s+(?=\S)")
# A label says that an answer is a draft: "Voorgestelde beantwoording", "Concept-antwoord".
ANSWER = (
    r"(?:(?:(?:Voorgesteld|Ambtelijk|Mogelijk|Schriftelijk)e?\s+|(?:Concept|CONCEPT)[- ]?"
    r"|(?:Voorstel|Suggestie)\s+(?:voor\s+)?)(?:[Aa]ntwoord(?:en)?|[Rr]eactie|[Bb]eantwoording)"
    r"|Antwoord(?:en)?|ANTWOORD|Antw\.|Reactie|Beantwoording)"
)
# Who answers, in the label of an answer: "Antwoord college", "Reactie van de wethouder".
BY_WHOM = r"(?:\s+(?:van\s+)?(?:het\s+|de\s+)?(?:college|wethouder|burgemeester|portefeuillehouder|gemeente|B\s?(?:&|en)\s?W))?"
# In front of an answer: "Antwoord: ja", "**Reactie 3:** nee", "A: vier".
_ANSWER = re.compile(
    rf"[*_]{{0,3}}(?:(?:{ANSWER}|Wethouder)"
    rf"(?:\s+(?:op\s+)?(?:vraag\s+)?\d{{1,3}}[a-z]?)?{BY_WHOM}|A\d{{0,2}})"
    r"[*_]{0,3}\s*:[*_]{0,3}\s+(?=\S)"
)
# "V1 Waarom?", with "A1 Daarom." below it: a label of an answer only where its question was seen.
_SHORT_QUESTION = re.compile(r"[VQ]\s?(?P<number>\d{1,3})\b")
_SHORT_ANSWER = re.compile(r"[*_]{0,3}A(?P<number>\d{1,3})[.)]?[*_]{0,3}\s+(?=\S)")
# Begins a paragraph of its own, though in lower case: "b. Waarom?", "mw. J. Smit (VVD)".
_BEGINS = re.compile(
    r"[a-z][.)]\s+\S|agendapunt(?:en)?\s[\w., ]{1,12}[:–]|(?:mw|mevr|dhr|mevrouw|de heer|lid|leden|raadslid|commissielid)\.?\s[^()]{2,60}\([^()]{1,40}\):?$"
)
_MARKUP = re.compile(r"\\(?=[*_#])|\*{1,3}|</?[a-zA-Z][^<>]*>|(?<=\w)\^(?=\w)|__")
# No bracket within the text and no endless address: thousands of open brackets would take minutes.
_LINK = re.compile(r"\[(?P<text>[^\[\]]+)\]\([^)\s]{0,2000}\)")
_RULE = re.compile(r"^[-_*=\s]{3,}$")
_ENDS = tuple(".?!:;")
_CLOSERS = "\"'”’)]*_ "
# A sentence does not end on one of these: what follows is its other half.
_OPEN_WORDS = frozenset(
    [
        "aan",
        "achter",
        "als",
        "bij",
        "binnen",
        "dan",
        "dat",
        "de",
        "deze",
        "die",
        "dit",
        "door",
        "een",
        "en",
        "het",
        "hun",
        "in",
        "is",
        "maar",
        "met",
        "na",
        "naar",
        "naast",
        "nog",
        "of",
        "om",
        "onder",
        "onze",
        "op",
        "over",
        "per",
        "sinds",
        "te",
        "tegen",
        "ten",
        "ter",
        "tot",
        "tussen",
        "uit",
        "van",
        "vanaf",
        "via",
        "voor",
        "waar",
        "wat",
        "we",
        "wij",
        "worden",
        "zoals",
        "zijn",
        "zonder",
        "zullen",
    ]
)


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph, bullet or table cell.

    ``text`` is the wording without markup, on one line; ``spans`` point into the source.
    ``number`` is the leading list number ("12"), which is not part of ``text``.
    """

    text: str
    spans: tuple[Span, ...]
    number: str | None = None
    bullet: int | None = None
    heading: int | None = None
    bold: bool = False
    italic: bool = False  # by marks in the text, which set headings apart as well
    italic_type: bool = False  # by the type of the file
    cell: Cell | None = None
    page: int | None = None
    gap: bool = False  # a blank line or a page break stands before it
    label_end: int | None = None  # offset in the source of the words behind "Antwoord:"
    note: bool = False  # a note at the foot of a page

    @property
    def start(self) -> int:
        return self.spans[0].start

    @property
    def end(self) -> int:
        return self.spans[-1].end

    @property
    def in_italics(self) -> bool:
        """All of it is in italics, by marks or by its type."""
        return self.italic or self.italic_type

    @property
    def is_plain(self) -> bool:
        """Neither bullet, number, heading nor table cell."""
        return (
            self.bullet is None
            and self.number is None
            and self.heading is None
            and self.cell is None
        )


def parted(paragraph: Paragraph) -> tuple[Paragraph, Paragraph]:
    """The label in front of an answer and the answer, as two paragraphs.

    ``paragraph.label_end`` must be there.
    """
    end = paragraph.label_end
    assert end is not None
    first, *more = paragraph.spans
    label, _, words = paragraph.text.partition(":")
    if short := _SHORT_ANSWER.match(paragraph.text):
        label, words = short.group().rstrip(" .)"), paragraph.text[short.end() :]
    return (
        replace(paragraph, text=f"{label}:", spans=(Span(first.start, end),), label_end=None),
        replace(
            paragraph,
            text=words.strip(),
            spans=(Span(end, first.end), *more),
            number=None,
            label_end=None,
        ),
    )


def listed(items: Iterable[str]) -> str:
    """Words in a row.

    >>> listed(["raad", "commissie", "college"])
    'raad, commissie en college'
    """
    *first, last = [*items] or [""]
    return f"{', '.join(first)} en {last}" if first else last


def shortened(text: str, longest: int) -> str:
    """At most ``longest`` characters of ``text``, up to a space, and a sign that there is more.

    >>> shortened("Namen noemen, kan niet", 14), shortened("Namen noemen", 14)
    ('Namen noemen …', 'Namen noemen')
    """
    return text if len(text) <= longest else f"{text[:longest].rsplit(' ', 1)[0].rstrip(',')} …"


def clean(text: str) -> str:
    """``text`` without Markdown and HTML marks, white space collapsed.

    >>> clean("moet een **actieplan maken**  ([bron](#))")
    'moet een actieplan maken (bron)'
    """
    return " ".join(_MARKUP.sub("", _LINK.sub(r"\g<text>", text)).split())


def paragraphs(document: SourceDocument) -> list[Paragraph]:
    """All paragraphs of ``document`` in reading order, cut ones joined."""
    joined: list[Paragraph] = []
    open_at = -1  # the paragraph that may go on; notes at the foot of a page do not close it
    previous_line: SourceLine | None = None
    asked: set[str] = set()  # numbers of questions such as "V1"
    for line in document.lines:
        current = _paragraph(document, line, previous_line)
        previous_line = line
        if current is None:
            continue
        if question := _SHORT_QUESTION.match(current.text):
            asked.add(question["number"])
        elif current.label_end is None:
            answer = _SHORT_ANSWER.match(document.text, line.start, line.end)
            if answer and answer["number"] in asked:
                current = replace(current, label_end=answer.end())
        before = len(joined) - 1 if line.note else open_at
        if before >= 0 and _continues(joined[before], current):
            joined[before] = _join(joined[before], current)
            continue
        joined.append(current)
        if not line.note:
            open_at = len(joined) - 1
    return joined


def _paragraph(
    document: SourceDocument, line: SourceLine, previous: SourceLine | None
) -> Paragraph | None:
    raw = document.text[line.start : line.end]
    if _RULE.match(raw) or not raw.strip():
        return None
    number = _NUMBER.match(raw)
    if number is None and line.heading is None and not line.bold and line.cell is None:
        number = _NUMBER_OF_QUESTION.match(raw)
    start = line.start + (number.end() if number else 0)
    text = clean(document.text[start : line.end])
    if not text:
        return None
    between = document.text[previous.end : line.start] if previous else ""
    label = _ANSWER.match(document.text, start, line.end)
    return Paragraph(
        text=text,
        spans=(Span(line.start, line.end),),
        number=number["number"] if number else None,
        bullet=line.bullet,
        heading=line.heading,
        bold=line.bold,
        italic=_is_italic(document.text, line),
        italic_type=line.italic,
        cell=line.cell,
        page=line.page,
        gap=between.count("\n") > 1
        or "\f" in between
        or (previous is not None and previous.page != line.page),
        label_end=label.end() if label else None,
        note=line.note,
    )


def _is_italic(text: str, line: SourceLine) -> bool:
    around = text[max(0, line.start - 1) : line.start], text[line.end : line.end + 1]
    raw = text[line.start : line.end]
    return around == ("*", "*") or (raw.startswith("*") and raw.rstrip().endswith("*"))


def _continues(first: Paragraph, second: Paragraph) -> bool:
    """Whether ``second`` is the other half of ``first``."""
    if first.cell != second.cell or second.heading is not None or first.heading is not None:
        return False
    if second.number is not None or second.label_end is not None or _BEGINS.match(second.text):
        return False
    ending = first.text.rstrip(_CLOSERS)
    if not ending or ending.endswith(_ENDS) or first.text.endswith((".)", "?)", "]")):
        return False
    last_word = re.split(r"\W+", ending.lower())[-1]
    unfinished = last_word in _OPEN_WORDS or ending.endswith(",")
    begins_lower = second.text[0].islower()
    if second.bullet is not None:
        # The second half of a bullet sometimes gets a dash of its own.
        return first.bullet is not None and begins_lower and last_word in _OPEN_WORDS
    if begins_lower:
        return True
    return unfinished and second.gap and second.text[0].isdigit()


def _join(first: Paragraph, second: Paragraph) -> Paragraph:
    return replace(
        first,
        text=f"{first.text} {second.text}",
        spans=first.spans + second.spans,
    )
