"""One question: what the officers wrote beside what the assistant drafts."""

from __future__ import annotations

from dataclasses import dataclass

from assistant.answer import Answer
from assistant.lines.places import place
from assistant.told import told
from eval.backtest.figures import telling_figures
from eval.backtest.lines import PlacedSentence, PlacedSentences, shared_words, tells, unit_sentences
from eval.checker import sentences
from ingest.paragraphs import clean
from ingest.units import BlockRole, DocumentRecord, Unit, UnitKind, UnitStatus


@dataclass(frozen=True, slots=True)
class Written:
    """A sentence of the officers.

    ``earlier`` is the line it goes back on and ``where`` that stands; both are empty for a new
    one. ``literal`` says that the words are the same, ``brought`` that the draft has it too, and
    ``tells`` that it is long enough to judge by.
    """

    text: str
    earlier: str
    where: str
    literal: bool
    brought: bool
    tells: bool

    @property
    def reused(self) -> bool:
        return bool(self.earlier)


@dataclass(frozen=True, slots=True)
class Drafted:
    """A sentence of the draft, and whether the officers wrote it too."""

    text: str
    where: str
    used: bool


@dataclass(frozen=True, slots=True)
class Compared:
    """A question of the past with both answers. ``open`` says that the officers left it open."""

    id: str
    number: str | None
    asker: str | None
    party: str | None
    question: str
    open: bool
    status: str
    message: str
    written: tuple[Written, ...]
    drafted: tuple[Drafted, ...]
    known_figures: tuple[str, ...]  # of the officers, that stand in an earlier paper
    found_figures: tuple[str, ...]  # those of them that the draft has
    new_figures: tuple[str, ...]  # of the officers, in no earlier paper
    shared_words: float  # share of the officers' words, weighed by rarity, that the draft has
    kind: str = ""

    @property
    def judged(self) -> list[Written]:
        """The sentences one can judge by."""
        return [item for item in self.written if item.tells]

    @property
    def judged_draft(self) -> list[Drafted]:
        """The sentences of the draft one can judge by."""
        return [item for item in self.drafted if tells(item.text)]


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """A sentence outside the questions that goes back on an earlier line."""

    part: str  # the part of the paper it stands in
    sentence: Written


def compare_unit(
    record: DocumentRecord,
    unit: Unit,
    answer: Answer,
    earlier: PlacedSentences,
    known: frozenset[str],
) -> Compared:
    """``unit`` of a past paper beside ``answer``.

    ``earlier`` has the lines of the papers before it and ``known`` the figures in them.
    """
    texts = list(unit_sentences(record, unit))
    drafted = _draft_lines(answer)
    in_draft = PlacedSentences(drafted)
    of_officers = PlacedSentences(PlacedSentence(text, "") for text in texts)
    said = frozenset[str]().union(*(telling_figures(text) for text in texts))
    drafted_figures = frozenset[str]().union(*(telling_figures(line.text) for line in drafted))
    return Compared(
        id=unit.id,
        number=unit.number,
        asker=unit.asker,
        party=unit.party,
        question=question_of(record, unit),
        open=unit.status is not UnitStatus.ANSWERED,
        status=answer.status.value,
        message=told(answer),
        written=tuple(_written(text, earlier, in_draft) for text in texts),
        drafted=tuple(
            Drafted(line.text, line.place, of_officers.nearest(line.text) is not None)
            for line in drafted
        ),
        known_figures=tuple(sorted(said & known)),
        found_figures=tuple(sorted(said & known & drafted_figures)),
        new_figures=tuple(sorted(said - known)),
        shared_words=shared_words(" ".join(texts), " ".join(line.text for line in drafted)),
    )


def question_of(record: DocumentRecord, unit: Unit) -> str:
    """The question as it was put."""
    spans = unit.spans_of(BlockRole.QUESTION)
    return " ".join(clean(record.text[span.start : span.end]) for span in spans)


def reused_elsewhere(record: DocumentRecord, earlier: PlacedSentences) -> tuple[Elsewhere, ...]:
    """What the core message and the standard lines of a paper take from earlier papers."""
    nothing = PlacedSentences([])
    return tuple(
        Elsewhere(unit.kind.value, written)
        for unit in record.units
        if unit.kind in (UnitKind.CORE_MESSAGE, UnitKind.STANDARD_LINES)
        for text in unit_sentences(record, unit)
        if (written := _written(text, earlier, nothing)).reused and written.tells
    )


def figures_in(records: list[DocumentRecord]) -> frozenset[str]:
    """The figures in ``records`` that say something."""
    return frozenset[str]().union(*(telling_figures(record.text) for record in records))


def _written(text: str, earlier: PlacedSentences, in_draft: PlacedSentences) -> Written:
    like = earlier.nearest(text)
    brought = in_draft.nearest(text) is not None or (
        like is not None and in_draft.nearest(like.line.text) is not None
    )
    return Written(
        text,
        like.line.text if like else "",
        like.line.place if like else "",
        bool(like and like.is_literal),
        brought,
        tells(text),
    )


def _draft_lines(answer: Answer) -> list[PlacedSentence]:
    cited = {item.n: item for item in answer.citations}
    return [
        PlacedSentence(text, place(cited[part.citations[0]]) if part.citations else "")
        for part in answer.answer
        for text in sentences(part.text)
    ]
