"""From lines of print back to paragraphs, by their places on the page."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from ingest.readers.marks import is_bullet_glyph, starts_with_number
from ingest.readers.pdf_metrics import Metrics
from ingest.readers.pdf_segments import Segment
from ingest.readers.pdf_words import Word

_EDGE = 5.0  # points within which left edges are the same
_INDENT = 45.0  # points a first or a following line may be indented
_SIZE_CHANGE = 0.08
_WIDER = 1.3  # of the usual line distance: a new paragraph
_WIDER_OWN = 1.2  # of the distance in the paragraph itself
_ENDS = tuple(".?!:;…")
_CLOSERS = "\"'”’)]"
_TYPED_MARKS = "-–—o"  # may also stand in running text
_MAX_HEADING = 200  # characters
_FEWEST_LETTERS = 3
_SENTENCE = 8  # words; a longer line with a full stop is no heading, whatever its size
# A line of the head of a paper, also where nothing tells how wide the page is.
_FIELD = re.compile(
    r"(?:Agendapunt(?:en)?\s\d|(?:Agendapunt|Onderwerp|Betreft|Datum|Kenmerk|Portefeuille(?:houder)?|Wethouder|Commissie)\s*:\s)"
)
# A line of a list of contents ends in dots and a page number: nothing follows it.
_LEADERS = re.compile(r"[.…]{4,}\s*\d{1,4}$")


@dataclass(slots=True)
class Block:
    """A paragraph of a PDF: its lines of print, with its bullet taken off."""

    lines: list[Segment]
    bullet_left: float | None = None  # left edge of the bullet, in points
    text_left: float = 0.0  # left edge of the words after the bullet
    pitch: float | None = None  # distance between its lines, in points
    marks: int = 0  # words of the first line that are the bullet
    words: list[Word] = field(default_factory=list)  # without the bullet

    @property
    def is_bold(self) -> bool:
        """All words but a leading number are bold."""
        words = self.words
        if len(words) > 1 and starts_with_number(f"{words[0].text} "):
            words = words[1:]
        return bool(words) and all(word.bold for word in words)

    @property
    def is_italic(self) -> bool:
        return bool(self.words) and all(word.italic for word in self.words)


def blocks_of(segments: list[Segment], metrics: Metrics) -> list[Block]:
    """The paragraphs of one page, in order; furniture comes as blocks of its own."""
    blocks: list[Block] = []
    for segment in segments:
        current = blocks[-1] if blocks else None
        if current is not None and _goes_on(current, segment, metrics):
            _extend(current, segment)
        else:
            blocks.append(_begin(segment, current, metrics))
    return blocks


def _begin(segment: Segment, previous: Block | None, metrics: Metrics) -> Block:
    marks = int(_is_item(segment, previous, metrics))
    words = segment.words[marks:]
    block = Block([segment], marks=marks, words=list(words), text_left=words[0].left)
    if marks:
        block.bullet_left = segment.left
    elif len(words) > 1 and starts_with_number(f"{words[0].text} "):
        block.text_left = words[1].left
    return block


def _extend(block: Block, segment: Segment) -> None:
    block.pitch = block.lines[-1].baseline - segment.baseline
    block.lines.append(segment)
    block.words += segment.words


def _is_item(segment: Segment, previous: Block | None, metrics: Metrics) -> bool:
    """Whether the first word is a bullet rather than a dash in a sentence."""
    words = segment.words
    if segment.furniture or len(words) < 2 or not is_bullet_glyph(words[0].text):
        return False
    if words[0].text not in _TYPED_MARKS:
        return True
    if words[0].text == "o" and words[1].left - words[0].right < 0.5 * segment.size:
        return False
    if previous is None or previous.lines[-1].cell != segment.cell:
        return True
    if previous.bullet_left is not None and abs(previous.bullet_left - segment.left) <= _EDGE:
        return True
    return _has_ended(previous.lines[-1], segment, metrics)


def _has_ended(line: Segment, following: Segment, metrics: Metrics) -> bool:
    text = line.text.rstrip(_CLOSERS)
    return text.endswith(_ENDS) or line.text.endswith(")") or _is_short(line, following, metrics)


def _is_short(line: Segment, following: Segment, metrics: Metrics) -> bool:
    """The first word of the following line would still have fitted on ``line``."""
    word = following.words[0]
    space = 0.25 * line.size
    return line.right + space + (word.right - word.left) < metrics.right(line) - 1.0


def _goes_on(block: Block, segment: Segment, metrics: Metrics) -> bool:
    last = block.lines[-1]
    if segment.furniture or last.furniture or last.cell != segment.cell:
        return False
    if _LEADERS.search(last.text):
        return False
    if last.words[-1].hyphened and 0 < last.baseline - segment.baseline < 3 * segment.size:
        return True
    if abs(last.size - segment.size) > _SIZE_CHANGE * max(last.size, segment.size):
        return False
    if not _is_next_line(block, segment, metrics) or not _fits_edge(block, segment):
        return False
    if _is_item(segment, block, metrics):
        return False
    ended = last.text.rstrip(_CLOSERS).endswith(_ENDS)
    short = _is_short(last, segment, metrics)
    if starts_with_number(segment.text) and (ended or short):
        return False
    if _FIELD.match(segment.text) and not ended:
        return False
    last_bold, bold = _bold(last), _bold(segment)
    if last_bold != bold and None not in (last_bold, bold) and (ended or short):
        return False
    if not short:
        return True
    # A short line ends a paragraph, unless the sentence plainly runs on (in a text box
    # or an indented quotation, whose own right margin is not known).
    return segment.text[0].islower() and not ended


def _is_next_line(block: Block, segment: Segment, metrics: Metrics) -> bool:
    down = block.lines[-1].baseline - segment.baseline
    if down <= 0.3 * segment.size:
        return False
    if block.pitch is not None:
        return down <= _WIDER_OWN * block.pitch + 0.5
    return down <= _WIDER * metrics.pitch(segment.size) + 0.5


def _fits_edge(block: Block, segment: Segment) -> bool:
    """The line begins where a following line of this paragraph may begin."""
    first, left = block.lines[0], segment.left
    edges = [block.text_left] if block.bullet_left is not None else [first.left, block.text_left]
    if len(block.lines) > 1:
        edges = [block.lines[-1].left]
        return any(abs(left - edge) <= _EDGE for edge in edges)
    if any(abs(left - edge) <= _EDGE for edge in edges):
        return True
    if block.bullet_left is not None:
        # Some lists put their following lines under the bullet.
        return abs(left - block.bullet_left) <= _EDGE
    return 0 < first.left - left <= _INDENT


def _bold(segment: Segment) -> bool | None:
    """True or False where all words agree."""
    kinds = {word.bold for word in segment.words}
    return kinds.pop() if len(kinds) == 1 else None


def heading_of(block: Block, metrics: Metrics) -> int | None:
    """Heading level by the size of the type, for short paragraphs that are no list item."""
    if block.bullet_left is not None or block.lines[0].cell is not None:
        return None
    if sum(len(word.text) + 1 for word in block.words) > _MAX_HEADING:
        return None
    if sum(sum(map(str.isalpha, word.text)) for word in block.words) < _FEWEST_LETTERS:
        return None  # a page number on a cover, a letter in a logo
    if len(block.words) > _SENTENCE and block.words[-1].text.endswith((".", ":", ";")):
        return None
    return metrics.heading(min(word.size for word in block.words))
