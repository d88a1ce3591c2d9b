"""The claim checker: every sentence of a draft against the papers."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from assistant.answer import Citation
from assistant.checks.claims.cited import cited, judged_as_cited
from assistant.checks.claims.compare import Comparison, compare
from assistant.checks.claims.evidence import EvidenceFinder
from assistant.checks.claims.features import features
from assistant.checks.claims.halves import halves, together
from assistant.checks.claims.judge import judged
from assistant.checks.claims.likeness import Likeness
from assistant.checks.claims.model import Verdict
from assistant.checks.claims.notes import notes
from assistant.checks.claims.parts import leans, sentences_of
from assistant.checks.claims.reasons import Reason, reason_for
from assistant.checks.claims.runs import Run
from assistant.checks.claims.statement import Statement, statement
from assistant.checks.claims.weigh import Scales, weigh
from assistant.draft.compose import Composer
from assistant.lines.search import UnitSearch
from index.analysis import DutchAnalyser
from index.schema import SearchFilter
from ingest.units import Span


@dataclass(frozen=True, slots=True)
class CheckedSentence:
    """A sentence of a draft with its verdict, the reason in Dutch and where it shows.

    ``notes`` are what to see to besides, in Dutch.
    """

    text: str
    verdict: Verdict
    reason: str
    evidence: tuple[Citation, ...]
    notes: tuple[str, ...] = ()


class ClaimChecker:
    """Checks drafts against one generation of the index."""

    def __init__(self, search: UnitSearch, analyser: DutchAnalyser, likeness: Likeness) -> None:
        self._finder = EvidenceFinder(search, analyser)
        self._analyser = analyser
        self._likeness = likeness

    def check(
        self, draft: str, search_filter: SearchFilter, today: date | None = None
    ) -> tuple[CheckedSentence, ...]:
        """Every sentence of ``draft``, in order; citations are numbered through the draft.

        ``today`` is the day on which what the papers say is said again.

        Headings, labels and the headers of tables say nothing, and are left out. A sentence that
        goes on about the one before it is held only against what is about that one as well.
        """
        composer = Composer()
        found: list[CheckedSentence] = []
        before = ""
        for sentence in sentences_of(draft):
            before = f"{before} {sentence}" if before and leans(sentence) else sentence
            about = before.removesuffix(sentence).strip()
            verdict, reasons = judged_as_cited(sentence, search_filter, about, self._judged)
            shown = [item for reason in reasons for item in _cited(reason, composer)]
            text = " ".join(dict.fromkeys(reason.text for reason in reasons))
            evidence = tuple(dict.fromkeys(shown))
            source = cited(sentence)
            said = source.said if source is not None else sentence
            scales = self.weigh(said, search_filter, about)
            beside = notes(scales, verdict, evidence, today or date.today())
            found.append(CheckedSentence(sentence, verdict, text, evidence, beside))
        return tuple(found)

    def _judged(
        self, sentence: str, search_filter: SearchFilter, about: str
    ) -> tuple[Verdict, list[Reason]]:
        """The verdict on a sentence and why; on each of its halves where it says two things."""
        whole = self._one(sentence, search_filter, about)
        parts: list[tuple[Verdict, Reason]] = []
        for half in halves(sentence):
            on = sentence if parts and leans(half) else ""
            parts.append(self._one(half, search_filter, f"{about} {on}".strip()))
        if not parts:
            return whole[0], [whole[1]]
        if whole[0] is Verdict.SUPPORTED:
            # A denial in another sentence is no reason against half of what stands there.
            parts = [(whole if part[1].weak else part) for part in parts]
        verdict = together(whole[0], [part for part, _ in parts])
        of_parts = [reason for part, reason in parts if part is verdict]
        if verdict is whole[0] is not Verdict.CONTRADICTED or not of_parts:
            return verdict, [whole[1]] if verdict is whole[0] else [parts[0][1]]
        return verdict, of_parts

    def _one(
        self, sentence: str, search_filter: SearchFilter, about: str
    ) -> tuple[Verdict, Reason]:
        """The verdict on what says one thing, and why."""
        scales = self.weigh(sentence, search_filter, about)
        values = features(scales)
        verdict = judged(scales, values)
        return verdict, reason_for(verdict, scales, values)

    def weigh(self, sentence: str, search_filter: SearchFilter, about: str = "") -> Scales:
        """One sentence against the papers, before any verdict.

        ``about`` are the sentences that it leans on.
        """
        claim = statement(sentence, self._analyser)
        passages = self._finder.passages(f"{about} {sentence}".strip(), search_filter)
        subject = statement(about, self._analyser) if about else None
        return weigh(claim, passages, self._likeness, self._analyser, subject)

    def statement(self, sentence: str) -> Statement:
        """``sentence`` taken apart, to be compared with another."""
        return statement(sentence, self._analyser)

    def compare(self, claim: Statement, source: Statement) -> Comparison:
        """What agrees and differs between two sentences."""
        return compare(claim, source, self._likeness)


def _cited(reason: Reason, composer: Composer) -> tuple[Citation, ...]:
    """The citations of the evidence, each once."""
    numbers = [
        composer.cite(run.passage.found, span)
        for run in reason.evidence
        for span in _spans(run, asked=reason.asked)
    ]
    return tuple(composer.citations[number - 1] for number in dict.fromkeys(numbers))


def _spans(run: Run, *, asked: bool) -> list[Span]:
    """The exact pieces of a run, or of the question it answers; what follows on is one piece."""
    text = run.passage.found.record.text
    sentences = run.passage.asked if asked else run.sentences or run.passage.asked
    joined: list[Span] = []
    for span in (span for sentence in sentences for span in sentence.spans):
        if (
            joined
            and span.start >= joined[-1].end
            and not text[joined[-1].end : span.start].strip()
        ):
            joined[-1] = Span(joined[-1].start, span.end)
        elif not joined or span != joined[-1]:
            joined.append(span)
    return joined
