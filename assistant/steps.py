"""The steps of an answer, in the order in which they are taken.

understand → retrieve → judge → choose → compose → verify → present. Every step is a small
callable over the context; ``answer_steps`` is the whole flow.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from assistant.answer import AnswerStatus, Flag
from assistant.checks import flags
from assistant.draft.compose import Bullet, Composer, bullets, choose, older_wordings
from assistant.flow import Context, Step
from assistant.lines.evidence import Evidence, weigh
from assistant.lines.found import FoundUnit
from assistant.lines.search import UnitSearch
from assistant.question.follow_up import standing_question
from assistant.question.persons import PERSON_LINE, asks_about_person
from index.analysis import DutchAnalyser
from index.keywords import keywords
from ingest.units import UnitKind, UnitStatus

CANDIDATES = 12  # units looked at for one answer
RELATED = 0.72  # share of the best score that makes another unit part of the answer
MOST_UNITS = 3


@dataclass(frozen=True, slots=True)
class Tools:
    """What the steps work with."""

    search: UnitSearch
    analyser: DutchAnalyser
    today: date


def answer_steps(tools: Tools) -> list[Step]:
    """The whole flow of an answer."""
    return [
        understand,
        Retrieve(tools),
        Judge(tools),
        choose_units,
        Compose(tools),
        verify,
        present,
    ]


def understand(context: Context) -> None:
    """Rebuild a follow-up and notice a question about a person."""
    context.searched = standing_question(context.question, context.history)
    if not context.searched.strip():
        context.finish(AnswerStatus.ERROR, "Stel een vraag: het vraagveld is leeg.")
        return
    context.about_person = asks_about_person(context.searched)


@dataclass(frozen=True, slots=True)
class Retrieve:
    """Find units; a question about a person finds only the standard line on persons."""

    tools: Tools

    def __call__(self, context: Context) -> None:
        question = PERSON_LINE if context.about_person else context.searched
        context.found = self.tools.search.find(question, context.filter, CANDIDATES)
        if not context.found:
            context.finish(AnswerStatus.NO_EVIDENCE, NOTHING_FOUND)


NOTHING_FOUND = "Niets gevonden in de stukken. Probeer andere woorden, of controleer de peildatum en de filters."


@dataclass(frozen=True, slots=True)
class Judge:
    """Decide whether what was found answers the question, and whose answer it is."""

    tools: Tools

    def __call__(self, context: Context) -> None:
        if context.about_person:
            return
        best = context.found[0]
        evidence = weigh(context.searched, context.found, self.tools.analyser)
        if evidence is Evidence.NONE:
            nearest = ", ".join(_name(found) for found in context.found[:3])
            context.finish(
                AnswerStatus.NO_EVIDENCE,
                f"In de stukken staat geen antwoord op deze vraag. Wel gevonden: {nearest}.",
            )
        elif (
            best.unit.status is UnitStatus.REFERS_TO_OTHER_ALDERMAN
            or best.unit.status is not UnitStatus.ANSWERED
        ):
            context.status = None


def choose_units(context: Context) -> None:
    """The best unit, and others that are about as good; header units never speak."""
    able = [found for found in context.found if found.unit.kind is not UnitKind.HEADER]
    if not able:
        context.finish(AnswerStatus.NO_EVIDENCE, NOTHING_FOUND)
        return
    best = able[0]
    if best.is_open and not context.about_person:
        context.chosen = [best]
        return
    context.chosen = [
        found
        for found in able
        if found.score >= RELATED * best.score
        and (found is best or not found.is_open)
        and (not context.about_person or _speaks_of_persons(found))
    ][:MOST_UNITS] or [best]


@dataclass(frozen=True, slots=True)
class Compose:
    """Put the chosen lines together, newest paper first, older wordings behind them."""

    tools: Tools

    def __call__(self, context: Context) -> None:
        question = PERSON_LINE if context.about_person else context.searched
        asked = keywords(self.tools.analyser, question)
        composer = Composer()
        said: list[tuple[Bullet, tuple[int, ...]]] = []
        pool = [b for f in context.found for b in bullets(f, asked, self.tools.analyser)]
        spoken: set[tuple[str, int]] = set()
        for found in sorted(context.chosen, key=lambda item: item.date, reverse=True):
            for bullet in self._selection(found, asked, context):
                key = (found.record.id, bullet.block.start)
                if key in spoken:
                    continue
                composer.say(bullet)
                spoken.add(key)
                said.append((bullet, composer.parts[-1].citations))
        for bullet, numbers in list(said):
            for older in older_wordings(bullet, pool):
                key = (older.found.record.id, older.block.start)
                if key not in spoken:
                    composer.say(older)
                    spoken.add(key)
                    numbers += composer.parts[-1].citations
                context.flags.append(flags.reworded(bullet, older, numbers))
        context.parts = composer.parts
        context.citations = composer.citations
        context.flags += flags.conditional(said)

    def _selection(
        self, found: FoundUnit, asked: dict[str, float], context: Context
    ) -> list[Bullet]:
        said = bullets(found, asked, self.tools.analyser)
        if context.about_person:
            said = [b for b in said if b.relevance > 0.12] or said[:1]
            return choose(sorted(said, key=lambda b: -b.relevance)[:4])
        return choose(said)


def verify(context: Context) -> None:
    """Every quote must stand in its source, letter for letter; a part that fails is dropped."""
    sound = set()
    for item in context.citations:
        record = next(f.record for f in context.found if f.record.id == item.document_id)
        if " ".join(record.text[item.start : item.end].split()) == item.quote and item.quote:
            sound.add(item.n)
    context.parts = [part for part in context.parts if set(part.citations) <= sound]
    context.citations = [item for item in context.citations if item.n in sound]


def present(context: Context) -> None:
    """The status of the answer and the flags beside it."""
    best = context.chosen[0]
    context.flags = _unique(
        [
            *flags.prepared(context.citations),
            *context.flags,
            *flags.open_parts(context.chosen),
            *flags.secrecy(context.chosen, context.citations, context.as_of or date.today()),
        ]
    )
    if context.about_person:
        context.finish(
            AnswerStatus.NO_INDIVIDUAL_CASES,
            "Dit gaat over een persoon of een herkenbaar geval. Hier past alleen de standaardlijn.",
        )
    elif best.unit.status is UnitStatus.REFERS_TO_OTHER_ALDERMAN:
        who = best.unit.other_alderman or "een andere wethouder"
        context.finish(
            AnswerStatus.REFER_OTHER_WETHOUDER,
            f"Deze vraag wordt beantwoord door wethouder {who}. Er staat nog geen antwoord in de stukken.",
        )
    elif best.is_open:
        context.finish(
            AnswerStatus.PLACEHOLDER_ONLY,
            "Deze vraag is eerder gesteld, maar het antwoord is nog niet (helemaal) ingevuld.",
        )
    elif context.parts:
        context.finish(AnswerStatus.ANSWER)
    else:
        context.finish(AnswerStatus.NO_EVIDENCE, NOTHING_FOUND)


def _speaks_of_persons(found: FoundUnit) -> bool:
    return found.unit.status is UnitStatus.ANSWERED


def _name(found: FoundUnit) -> str:
    number = f", vraag {found.unit.number}" if found.unit.number else ""
    return f"{found.record.file_name}{number}"


def _unique(items: list[Flag]) -> list[Flag]:
    return list(dict.fromkeys(items))
