"""The whole evaluation: every part in turn, over one set and its documents."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from pathlib import Path

from access.clearance import EVERYTHING, Clearance
from assistant.batch import InputError
from assistant.desk import Desk
from eval.backtest.run import Backtest, backtest_results, backtests
from eval.cases import Case
from eval.checker import Checker, Conflict
from eval.dataset import EvalSet
from eval.failures import Failure, failures
from eval.house_checker import HouseChecker, HouseConflict
from eval.indexes import document_files, documents_hash, opened
from eval.judge import judged_results
from eval.measures.measure import Group, Result
from eval.measures.status import confusion
from eval.runs import Circumstances, Run
from eval.suite import (
    answers,
    consistency,
    contradictions,
    over_time,
    retrieval,
    stability,
    temperature,
)
from eval.suite.consistency import GroupReport
from eval.temperatures import QUESTIONS, TEMPERATURES, degrees
from eval.versions import used_settings, versions
from ingest.units import DocumentRecord
from settings import Settings

PARTS = ("retrieval", "answers", "consistency", "contradictions", "backtest")
ALL = "all"

# Told what is being done, in Dutch.
Tell = Callable[[str], None]


@dataclass(frozen=True, slots=True)
class Options:
    """How to evaluate: the part, papers on other subjects, an index there is, a day to look back."""

    part: str = ALL
    distractors: Path | None = None
    data: Path | None = None
    day: date | None = None
    checker: Checker = field(default_factory=HouseChecker)
    conflict: Conflict = field(default_factory=HouseConflict)
    judge: Checker | None = None  # an LLM, for a second opinion
    clearance: Clearance = EVERYTHING  # for whom the questions are asked
    temperatures: tuple[float, ...] = TEMPERATURES  # of the model that writes, where there is one
    temperature_questions: int = QUESTIONS  # asked at each of them, at most
    for_gate: bool = False  # looking back is left out: it has no gold, and so no threshold

    def wants(self, part: str) -> bool:
        """Whether ``part`` is asked for."""
        if self.part == ALL:
            return not (self.for_gate and part == "backtest")
        return self.part == part


class Evaluation:
    """One evaluation on its way; ``run`` gives what it found."""

    def __init__(self, data: EvalSet, settings: Settings, options: Options, tell: Tell) -> None:
        self.data = data
        self.settings = settings
        self.options = options
        self.tell = tell
        self.results: list[Result] = []
        self.failures: list[Failure] = []
        self.statuses: dict[str, dict[str, int]] = {}
        self.verdicts: dict[str, dict[str, int]] = {}
        self.groups: list[GroupReport] = []
        self.backtests: list[Backtest] = []
        self.notes: list[str] = []
        self.dated: list[Case] = []  # answers as of a day

    def run(self) -> Run:
        """Take every part that was asked for. Raises InputError where a part cannot be taken."""
        began = time.perf_counter()
        files = self._files()
        with self._desk(files) as desk:
            records = desk.documents()
            self._missing(desk)
            cases = self._questions(desk)
            self._consistency(desk)
            self._contradictions(desk)
            if self.options.wants("consistency"):
                self._over_time(desk)
                self._repeated(desk, cases)
                self._temperatures(desk)
            self.results += over_time.leak_results(self.dated)
        if self.options.wants("consistency"):
            self._variants(files, cases)
        if self.options.wants("backtest"):
            self._backtest(records)
        return Run(
            created=datetime.now(UTC).isoformat("T", "seconds"),
            part=self.options.part,
            circumstances=self._circumstances(len(records), files),
            seconds=round(time.perf_counter() - began, 1),
            results=tuple(self.results),
            failures=tuple(self.failures),
            statuses=self.statuses,
            verdicts=self.verdicts,
            groups=tuple(self.groups),
            backtests=tuple(self.backtests),
            notes=tuple(self.notes),
        )

    # -- the parts -------------------------------------------------------------------------

    def _questions(self, desk: Desk) -> list[Case]:
        """Search and ask every question; what only one part needs is not reported for another."""
        asked: list[Case] = []
        if not self.data.questions:
            return asked
        searches = []
        if self.options.wants("retrieval") or self.options.wants("answers"):
            self.tell("Zoeken")
            searches = retrieval.searches(desk, self.data.questions)
        if self.options.wants("retrieval"):
            self.results += retrieval.retrieval_results(searches)
        if self.options.wants("answers") or self.options.wants("consistency"):
            self.tell("Vragen stellen")
            asked = answers.cases(desk, self.data.questions)
        if self.options.wants("answers"):
            self.results += answers.answer_results(asked, self.options.checker)
            if self.options.judge is not None:
                self.tell("Een taalmodel laten oordelen")
                self.results += judged_results(self.options.judge, asked, self.data.drafts)
            self.failures = failures(asked, searches)
            self.statuses = confusion((case.question.expect, case.status) for case in asked)
            self.dated += asked
        return asked

    def _consistency(self, desk: Desk) -> None:
        if not self.options.wants("consistency") or not self.data.groups:
            return
        self.tell("Zelfde vragen in andere woorden")
        found = consistency.wordings(desk, self.data.groups)
        self.results += consistency.consistency_results(found, self.options.conflict)
        self.groups = consistency.group_reports(found)

    def _contradictions(self, desk: Desk) -> None:
        if not self.options.wants("contradictions") or not self.data.drafts:
            return
        self.tell("Beweringen toetsen")
        check = contradictions.draft_checker(desk, self.options.checker)
        found = contradictions.checked(check, self.data.drafts)
        self.results += contradictions.contradiction_results(found)
        self.verdicts = confusion((item.draft.verdict, item.verdict.value) for item in found)

    def _over_time(self, desk: Desk) -> None:
        self.tell("Dezelfde vragen door de tijd")
        moments = over_time.days(desk.documents())
        questions = over_time.standing_questions(self.data.groups, self.data.questions)
        found = over_time.dated_cases(desk, questions, moments)
        self.dated += [case for series in found for case in series]
        self.results += over_time.time_results(found)

    def _repeated(self, desk: Desk, cases: list[Case]) -> None:
        self.tell("Nog eens vragen")
        self.results += stability.repeated(desk, cases)

    def _temperatures(self, desk: Desk) -> None:
        options = self.options
        warm = temperature.desks(desk, options.temperatures)
        if not warm:
            self.notes.append(
                "Of een antwoord gelijk blijft bij een andere temperatuur van het taalmodel, is niet "
                "gemeten: er is geen taalmodel ingesteld (SPREEKLIJN_LLM_URL en SPREEKLIJN_LLM_MODEL)."
            )
            return
        questions = temperature.model_questions(
            self.data.groups, self.data.questions, options.temperature_questions
        )
        if not questions:
            return
        self.tell("Dezelfde vragen bij andere temperaturen van het taalmodel")
        found = temperature.temperature_results(
            temperature.warm_cases(warm, questions), options.conflict
        )
        self.results += found
        if not found:
            self.notes.append(
                "Het taalmodel schreef bij geen enkele temperatuur een zin die klopt met de stukken. "
                "Er is dus niets te vergelijken. Kijk of het taalmodel te bereiken is en de "
                "aanwijzingen volgt."
            )

    def _variants(self, files: Sequence[Path] | None, cases: list[Case]) -> None:
        """The same over indexes of our own, which needs the documents themselves."""
        if files is None:
            self.notes.append(
                "De volgorde van de stukken en toegevoegde stukken zijn niet gemeten: daarvoor zijn "
                "de stukken zelf nodig. Geef ze met --documents, zonder --data."
            )
            return
        self.tell("Stukken in andere volgorde")
        self.results += stability.shuffled(files, self.settings, cases, self.options.clearance)
        if self.options.distractors is None:
            self.notes.append(
                "Stukken over andere onderwerpen zijn niet toegevoegd. Geef er een map mee met "
                "--distractors."
            )
            return
        self.tell("Stukken over andere onderwerpen erbij")
        self.results += stability.added(
            files, self.options.distractors, self.settings, cases, self.options.clearance
        )

    def _backtest(self, records: Sequence[DocumentRecord]) -> None:
        self.tell("Terugkijken op eerdere annotaties")
        try:
            self.backtests = backtests(
                records, self.settings, self.options.day, self.options.clearance
            )
        except InputError as error:
            if self.options.part != ALL:
                raise
            self.notes.append(str(error))
            return
        self.results += backtest_results(self.backtests)

    # -- what it is done on ----------------------------------------------------------------

    def _files(self) -> list[Path] | None:
        """The documents, or None where an index is given."""
        if self.options.data is not None:
            return None
        if self.data.documents is None:
            raise InputError(
                "Bij deze vragenset zijn geen stukken gevonden. Geef de map met --documents, of een "
                "index met --data."
            )
        return document_files(self.data.documents)

    @contextmanager
    def _desk(self, files: list[Path] | None) -> Iterator[Desk]:
        if files is None:
            with Desk.open(self.settings, self.options.clearance) as desk:
                yield desk
            return
        self.tell("Stukken inlezen")
        with opened(files, self.settings, self.options.clearance) as desk:
            yield desk

    def _missing(self, desk: Desk) -> None:
        """Say which documents the set quotes that are not in the index."""
        there = {Path(record.file_name).stem for record in desk.documents()}
        lost = sorted({stem for stem in self.data.quoted if stem not in there})
        if lost:
            self.notes.append(
                f"Deze stukken haalt de vragenset aan, maar ze zijn niet ingelezen: {', '.join(lost)}."
            )

    def _circumstances(self, count: int, files: Sequence[Path] | None) -> Circumstances:
        return Circumstances(
            set_name=self.data.name,
            set_version=self.data.version,
            set_digest=self.data.digest,
            documents=count,
            documents_hash=documents_hash(files) if files is not None else "",
            versions=versions(self.settings),
            settings=used_settings(self.settings) | self._asked_at(),
        )

    def _asked_at(self) -> dict[str, str]:
        """The temperatures that were taken, where any were."""
        taken = any(item.about.group is Group.TEMPERATURE for item in self.results)
        shown = "; ".join(degrees(item) for item in self.options.temperatures)
        return {"temperatures": shown} if taken else {}
