"""Which sentences are wordings of one line."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from assistant.lines.places import paper
from eval.checker import sentences
from eval.matching import plain
from eval.words import analyser, content_words
from index.keywords import keywords, overlap, similarity
from ingest import redaction
from ingest.paragraphs import clean
from ingest.units import BlockRole, DocumentRecord, Unit

# Similarity of words above which two sentences are wordings of one line. The measure has its own
# rule, so that it does not judge the register by the register.
SAME_LINE = 0.45
FEWEST = 4  # content words; a shorter sentence resembles too much
_SPOKEN = (BlockRole.TEXT, BlockRole.CONDITIONAL, BlockRole.PARTLY_OPEN, BlockRole.ROW)


@dataclass(frozen=True, slots=True)
class PlacedSentence:
    """A sentence with where it stands."""

    text: str
    place: str


@dataclass(frozen=True, slots=True)
class Likeness:
    """A line that resembles a sentence; ``share`` from 0 to 1, 1 where the words are the same."""

    line: PlacedSentence
    share: float

    @property
    def is_literal(self) -> bool:
        return self.share == 1.0


class PlacedSentences:
    """Sentences among which a like one can be looked up."""

    def __init__(self, lines: Iterable[PlacedSentence]) -> None:
        self._lines = [(line, _keywords(line.text)) for line in lines]
        self._with_word: dict[str, set[int]] = defaultdict(set)
        for place, (_, words) in enumerate(self._lines):
            for word in words:
                self._with_word[word].add(place)

    def nearest(self, text: str) -> Likeness | None:
        """The line that is a wording of ``text``, or None where there is none."""
        words = _keywords(text)
        best: Likeness | None = None
        for place in sorted(self._sharing(words)):
            line, said = self._lines[place]
            share = 1.0 if _bare(line.text) == _bare(text) else min(0.99, similarity(words, said))
            enough = share == 1.0 or (share >= SAME_LINE and tells(text) and tells(line.text))
            if enough and (best is None or share > best.share):
                best = Likeness(line, share)
        return best

    def _sharing(self, words: Iterable[str]) -> set[int]:
        found: set[int] = set()
        for word in words:
            found |= self._with_word.get(word, set())
        return found


def tells(text: str) -> bool:
    """Whether a sentence is long enough to say where it came from."""
    return len(content_words(text)) >= FEWEST


def unit_sentences(record: DocumentRecord, unit: Unit) -> Iterator[str]:
    """The sentences of a unit's answer, as an officer reads them."""
    for block in unit.blocks:
        if block.role in _SPOKEN:
            text = " ".join(clean(record.text[span.start : span.end]) for span in block.spans)
            yield from sentences(redaction.mask(text).strip())


def shared_words(written: str, drafted: str) -> float:
    """The share of the words of ``written``, weighed by rarity, that ``drafted`` has."""
    return overlap(_keywords(written), _keywords(drafted))


def document_lines(records: Iterable[DocumentRecord]) -> list[PlacedSentence]:
    """Every sentence of ``records``."""
    return [
        PlacedSentence(text, unit_place(record, unit))
        for record in records
        for unit in record.units
        for text in unit_sentences(record, unit)
    ]


def unit_place(record: DocumentRecord, unit: Unit) -> str:
    """Where a unit is, in words."""
    meta = record.metadata
    where = paper(meta.kind.value, meta.body, meta.meeting_date, record.file_name)
    if unit.number:
        return f"{where}, {unit.kind.value} {unit.number}"
    return (
        f"{where}, {unit.kind.value} van {unit.asker}"
        if unit.asker
        else f"{where}, {unit.kind.value}"
    )


def _keywords(text: str) -> dict[str, float]:
    return keywords(analyser(), redaction.strip(text))


def _bare(text: str) -> str:
    return plain(text).strip(" .!?:;,-")
