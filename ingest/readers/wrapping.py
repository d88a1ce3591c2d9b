"""Plain text that was broken at a fixed width: its paragraphs made whole again.

A line was broken there when the first word of the next one would not have fitted. A blank line, a
list mark, a label and a line that stops short of the margin end a paragraph.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from ingest.readers.marks import bullet_length

_NARROWEST, _WIDEST = 45, 110  # characters of a margin
_FEWEST = 3  # lines that reach the margin
_SHARE = 0.2  # of the filled lines that do
_GOING = 0.4  # of those that do: their sentence goes on in lower case on the next line
_BEYOND = 1.2  # times the margin; no line is so long but one that could not be broken
_NEAR = 0.8  # of the margin; print of letters of different widths stops so far before it
_CLOSE = 0.9  # of the margin, where only the capital of a name tells that a sentence goes on
_HALF = 0.5
_LINE = re.compile(r"(?P<words>[^\r\n\f]*)(?P<end>\r\n|[\r\n\f]|$)")
_ITEM = re.compile(
    r"(?:\(?\d{1,3}[a-z]?[.)]|[a-z][.)]|[*+])\s+(?=\S)|\d{1,2}(?:\.\d{1,2}){0,3}\s+(?=[A-ZÀ-Ý])"
)
# What begins a line of its own, whatever stands above it.
_OPENS = re.compile(
    "|".join(
        (
            r"[#|>@\[]|\*\*",  # Markdown, a remark
            r"[A-ZÀ-Ý]{2,}(?:\W+[A-ZÀ-Ý]{2,}){2}|[A-ZÀ-Ý]{4,}\W*$",  # a title in capitals
            r"(?:[A-ZÀ-Ý][\w./() -]{1,28}|[VA]\d{0,3})\s*:(?:\s|$)",  # "Status: loopt"
            r"(?:Onderwerp|Betreft|Datum|Portefeuille|Kenmerk|Ons kenmerk|Behandeld|Steller)\b",
            r"(?:Vergadering|Voorgesteld|Geachte?|Beste|Met vriendelijke groet|Hoogachtend)\b",
            r"(?i:vraag|antwoord|agendapunt|motie|amendement|toezegging|besluit)\b[^.]{0,12}$",
            r"(?:Vraag|Antwoord|Agendapunt)\s\d|(?:T[AZ]?|M)-?\d{2,4}-\d+\s",
            # Who speaks in minutes, the grounds of a motion.
            r"(?:De heer|Mevrouw|Wethouder|Burgemeester|De voorzitter)\s[^.]{2,60}"
            r"(?:[:)]|\b(?:vraagt|antwoordt|zegt)\b)",
            r"(?:overwegende|constaterende|gehoord|verzoekt|en gaat over tot)\b",
        )
    )
)
# A mark of secrecy, a note that is not to be said, a line for a certain occasion only: behind
# the words above it would be missed.
_MARKS = re.compile(
    r"\W*(?:Geheim|Vertrouwelijk|Niet|Intern|Embargo|Besloten|Openbaar|Strikt|Rubricering|Bijlage|NB"
    r"|N\.B\.|Let op|Alleen|Enkel|Uitsluitend|Indien|Mocht|Als|Wanneer|Desgevraagd|Eventueel|Zo nodig"
    r"|Opmerking|Voor de|Reserve|Reactief|GEHEIM|VERTROUWELIJK|NIET|INTERN|EMBARGO|BESLOTEN|STRIKT"
    r"|BIJLAGE|LET OP|ALLEEN)\b"
)
_SECRET = re.compile(r"\b(?:geheim|vertrouwelijk|embargo|besloten|niet[- ]openbaar)", re.I)
_COLUMNS = re.compile(r"\S(?: {3,}|\t| \| )\S|[.…_]{4,}")
_RULE = re.compile(r"[-_*=~\s]+$")
# With a capital these begin a sentence: behind a line that has not ended, a paragraph.
_BEGINS_SENTENCE = re.compile(
    r"(?:Aan|Als|Bij|Daar|Dan|Dat|De|Deze|Die|Dit|Door|Een|En|Er|Het|Hoe|Hij|Ik|In|Is|Maar|Met|Na|Naar"
    r"|Of|Om|Onder|Ook|Op|Over|Per|Sinds|Te|Tot|Tussen|Uit|Van|Vanaf|Via|Voor|Waar|Waarom|Wat|We|Welke"
    r"|Wie|Wij|Zij|Zijn|Zo)\b"
)
_ENDED = tuple(".!;")
_ASKS = tuple("?:")
_CLOSERS = "\"'”’)]*_"
_KEPT_BEFORE = frozenset({"en", "of", "als", "tot", "dan", "noch"})  # "in- en uitstroom"
# Vowels that would be read as one: "auto-ongeluk", "zee-eend".
_ONE_SOUND = frozenset(re.findall(r"\w\w", "aa ae ai au ee ei eu ie ii oe oi oo ou ui uu"))
_WORD = re.compile(r"[\w-]+")


@dataclass(frozen=True, slots=True)
class _Line:
    """A line of the file: its words with their indentation, and what ends it."""

    raw: str
    end: str

    @property
    def words(self) -> str:
        return self.raw.strip()

    @property
    def indent(self) -> int:
        return len(self.raw) - len(self.raw.lstrip())

    @property
    def length(self) -> int:
        return len(self.raw.rstrip())

    @property
    def mark(self) -> int:
        """Characters of the list mark that it begins with, or 0."""
        item = _ITEM.match(self.words)
        return item.end() if item else bullet_length(self.words, 0, len(self.words))

    @property
    def runs(self) -> bool:
        """Running text: no row of a table, heading of Markdown or rule."""
        words = self.words
        return bool(words) and not (
            words[0] in "#|>" or _COLUMNS.search(words) or _RULE.match(words)
        )


def unwrapped(text: str) -> str:
    """``text`` with every wrapped paragraph on one line; a text that is not wrapped as it is.

    A word that was broken at the end of a line is made whole.
    """
    lines = [_Line(match["words"], match["end"]) for match in _LINE.finditer(text)]
    margin = _margin(lines)
    if margin is None:
        return text
    vocabulary = Counter(word.lower() for word in _WORD.findall(text))
    pieces: list[str] = []
    first = lines[0]  # the line that the open paragraph began with
    for line, following in zip(lines, [*lines[1:], _Line("", "")], strict=True):
        goes_on = line.end != "\f" and _goes_on(first, line, following, margin)
        words = line.raw if line is first else line.words
        if not goes_on:
            pieces.append(words + line.end)
            first = following
        elif line.words.endswith("-") and following.words[0].islower():
            pieces.append(_hyphened(words.rstrip(), following.words, vocabulary))
        else:
            pieces.append(f"{words.rstrip()} ")
    return "".join(pieces)


def _margin(lines: Sequence[_Line]) -> int | None:
    """The width at which the lines were broken, or None where they were not."""
    filled = [line for line in lines if line.runs]
    if len(filled) < _FEWEST:
        return None
    lengths = sorted(line.length for line in filled)
    margin = lengths[int(0.97 * (len(lengths) - 1))]
    if not _NARROWEST <= margin <= _WIDEST:
        return None
    full = [
        (line, following)
        for line, following in pairwise(lines)
        if line.runs and following.words and line.length >= _NEAR * margin
    ]
    going = [1 for line, following in full if _runs_on(line.words, following.words)]
    if len(full) < max(_FEWEST, _SHARE * len(filled)) or lengths[-2] > _BEYOND * margin:
        return None
    return margin if len(going) >= _GOING * len(full) else None


def _runs_on(words: str, following: str) -> bool:
    return following[0].islower() and not words.rstrip(_CLOSERS).endswith(_ENDED + _ASKS)


def _goes_on(first: _Line, line: _Line, following: _Line, margin: int) -> bool:
    """Whether ``following`` is the rest of the paragraph that ``line`` belongs to."""
    if not (line.runs and following.runs) or following.mark or _OPENS.match(following.words):
        return False
    if _MARKS.match(following.words) or not _is_in_line(first, line, following):
        return False
    words = line.words.rstrip(_CLOSERS)
    needed = line.length + 1 + len(following.words.split()[0])
    begins_lower = following.words[0].islower()
    if words.endswith(_ASKS) and not begins_lower:
        return False
    if words.endswith(_ENDED):
        return needed > margin and _SECRET.search(following.words) is None
    if _BEGINS_SENTENCE.match(following.words) and not words.endswith(","):
        return False
    if line.words.isupper():
        return False  # a title
    if begins_lower:
        return line.length > _HALF * margin
    return needed > _CLOSE * margin


def _is_in_line(first: _Line, line: _Line, following: _Line) -> bool:
    """Whether ``following`` begins where the lines of this paragraph do."""
    edges = {first.indent, first.indent + first.mark} if line is first else {line.indent}
    return any(abs(following.indent - edge) <= 1 for edge in edges)


def _hyphened(words: str, following: str, vocabulary: Counter[str]) -> str:
    """``words``, which end in a hyphen, up to the other half of the broken word."""
    tail = _WORD.findall(following)[0].lower() if _WORD.search(following) else ""
    head = _WORD.findall(words)[-1].lower().rstrip("-")
    if tail in _KEPT_BEFORE:
        return f"{words} "
    # A word that is written with a hyphen elsewhere, or whose vowels would run together.
    apart = vocabulary[f"{head}-{tail}"] > vocabulary[f"{head}{tail}"]
    clash = head[-1:] + tail[:1] in _ONE_SOUND
    return words if apart or clash or not head[-1:].isalpha() else words[:-1]
