"""Statements: the sentences of a paper that can be a standard line or part of one."""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass

from index.analysis import fold
from ingest import redaction
from ingest.units import BlockRole, DocumentRecord, Span, UnitKind
from register.boilerplate import is_spoken, is_statement, speaks
from register.sentences import told
from register.topic import topic_of
from register.words import words_of

# A sentence of less weight says nothing on its own ("Dat kost tijd."); one that leans on the
# sentence before it needs more.
_LEAST, _LEAST_LEANING = 1.4, 2.4
_LEANS = re.compile(
    r"(?:en|maar|want|ook|dat|dit|die|deze|het|hij|zij|ze|daar\w*|hier\w*|er|dan|dus|wel|toch|"
    r"zoals|zodat|anders|tegelijk\w*|bovendien|verder|evenals)\b",
    re.I,
)
_NOT_WORD = re.compile(r"[^a-z0-9%€]+")


@dataclass(frozen=True, slots=True)
class LineSentence:
    """One sentence. ``text`` is what an officer reads; ``spans`` are its exact places.

    ``stands`` says whether it can be a line by itself; a sentence that cannot only comes along
    with its bullet. ``leans`` says whether it goes on with the sentence before it.
    """

    fingerprint: str
    text: str
    unit_id: str
    bullet: int  # number of the bullet; those of different units never follow each other
    place: int  # of the sentence in its bullet
    spans: tuple[Span, ...]
    stands: bool
    leans: bool
    declared: bool = False  # stands in a block of standard lines
    conditional: bool = False
    closes: bool = False  # is the last bullet of its paper
    topic: str = ""  # what the paper calls the part that it stands in

    @property
    def start(self) -> int:
        return self.spans[0].start


def statements_of(record: DocumentRecord) -> tuple[LineSentence, ...]:
    """The statements of a paper in reading order; none where its kind says nothing aloud."""
    found: list[LineSentence] = []
    bullet = -1
    last = record.units[-1].blocks[-1] if record.units else None
    for unit in record.units:
        if not speaks(record, unit):
            continue
        bullet += 1
        topic = topic_of(unit)
        for block in unit.blocks:
            bullet += 1
            if not is_spoken(block):
                continue
            for place, (spans, text, other) in enumerate(told(record, block)):
                if not text or other:
                    continue
                leans = bool(_LEANS.match(text))
                found.append(
                    LineSentence(
                        fingerprint=fingerprint(text),
                        text=text,
                        unit_id=unit.id,
                        bullet=bullet,
                        place=place,
                        spans=spans,
                        stands=is_statement(text) and _weighs(text, leans),
                        leans=leans,
                        declared=unit.kind is UnitKind.STANDARD_LINES,
                        conditional=block.role is BlockRole.CONDITIONAL,
                        closes=block is last,
                        topic=topic,
                    )
                )
    return tuple(found)


def plain(text: str) -> str:
    """``text`` without capitals, accents and punctuation: equal where only those differ.

    >>> plain("Geen onderzoek op casus- of persoonsniveau.")
    'geen onderzoek op casus of persoonsniveau'
    """
    return _NOT_WORD.sub(" ", fold(text)).strip()


def fingerprint(text: str) -> str:
    """The name of a text: the same for texts that differ in capitals and punctuation only."""
    return hashlib.sha256(plain(text).encode()).hexdigest()[:12]


def _weighs(text: str, leans: bool) -> bool:
    weight = sum(word.weight for word in words_of(text.replace(redaction.MARKER, " ")))
    return weight >= (_LEAST_LEANING if leans else _LEAST)
