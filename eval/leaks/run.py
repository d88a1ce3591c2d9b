"""The leak test itself: every question by everybody, before and after secrecy is lifted.

It looks for two faults: a word of a fact that somebody may not know, and a fact that is withheld
from somebody who may. The layers are asked separately as well, because a fault in one of them is
made good by the others: the search alone, the views without the other two, and the door alone.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from access.clearance import EVERYTHING, PUBLIC, Clearance, clearance
from access.clock import Clock
from access.levels import Level
from access.moments import instant
from access.restrictions import Restriction, RestrictionBook
from access.users import Role
from annotatie.drafting import draft
from annotatie.incoming import Incoming, IncomingQuestion
from annotatie.work import Work, with_typed
from assistant.answer import Citation
from database.connection import open_database
from database.lines import LineBook
from eval.leaks import exits
from eval.leaks.alone import only_the_door, only_the_views
from eval.leaks.exits import Came
from eval.leaks.listener import Listener
from eval.leaks.papers import LIFTED, UNREADABLE, Canary, invented_papers, write
from eval.leaks.questions import Question, corrected_question, questions_about
from index.schema import SearchFilter
from ingest.pipeline import ingest
from ingest.units import Secrecy
from screens.annotating import checked
from screens.editor_html import draft_of
from screens.office import Office
from settings import Settings

CLEARANCES: dict[str, Clearance] = {
    "openbaar": PUBLIC,
    "intern": Clearance(Level.INTERN),
    "vertrouwelijk, geheim in Zuidoost": clearance("vertrouwelijk", {"Aanpak Zuidoost": "geheim"}),
}
_PER_PAPER, _ASKED = 4, 3  # facts of a paper, and how many of them an annotatie is about
# An internal, a secret and two lifted papers, annexes and minutes: one of each sort.
SORTS = (2, 5, 4, 6, 7, 9)
_SECOND_PAPER = date(2030, 2, 10)
BEFORE, AFTER = instant(LIFTED) - 1, instant(LIFTED)
_OWNER = "eigenaar"
_MODEL = "intern"  # what the language model is cleared for, unless an office says otherwise


@dataclass(frozen=True, slots=True)
class Fault:
    """Something that got out, or did not although it might. ``way``: how it (did not) come out."""

    way: str
    clearance: str
    after: bool
    question: str
    word: str
    withheld: bool = False


@dataclass(slots=True)
class Count:
    """How often was asked, and in how many ways something came out."""

    questions: int = 0
    outputs: dict[str, int] = field(default_factory=dict)

    def came(self, way: str) -> None:
        """Count one output."""
        self.outputs[way] = self.outputs.get(way, 0) + 1


class LeakTest:
    """An office over the invented papers, of which the time can be set. Close it."""

    def __init__(self, folder: Path) -> None:
        self.papers = invented_papers()
        self.canaries = [canary for paper in self.papers for canary in paper.canaries]
        self.count = Count()
        self.now = BEFORE
        self.model = Listener()
        self.settings = Settings(
            data_dir=folder / "data", llm_url=self.model.url, llm_model="luisteraar", llm_retries=0
        )
        write(self.papers, folder / "papers")
        ingest([folder / "papers"], self.settings)
        # Time goes by as it is set: no clock that jumps.
        clock = Clock(lambda: float(self.now), lambda: float(self.now))
        self.office = Office(self.settings, _People(), clock)
        self.addresses = self._addresses()
        self._decide()
        self._saved = {name: self._save(name) for name in CLEARANCES}
        work = self._drafted()
        self._annotaties = {name: self.office.annotaties.add(name, work) for name in CLEARANCES}
        self.model.heard()

    def close(self) -> None:
        """Let go of the index."""
        self.office.close()
        self.model.close()

    def faults(
        self, chosen: Sequence[Canary], *, after: bool, names: Sequence[str] = tuple(CLEARANCES)
    ) -> Iterator[Fault]:
        """Every way out, for ``chosen`` facts and the clearances called ``names``."""
        self.now = AFTER if after else BEFORE
        self.model.heard()  # what was sent for somebody else
        for name in names:
            found = _Asker(self, name, after)
            yield from found.listings()
            for canary in chosen:
                yield from found.addressed(canary)
                for question in questions_about(canary):
                    self.count.questions += 1
                    yield from found.asked(canary, question)
            yield from found.drafted(chosen)
            yield from found.kept(self._saved[name])
            yield from found.annotated(self._annotaties[name])

    def layers(
        self, chosen: Sequence[Canary], *, after: bool, names: Sequence[str] = tuple(CLEARANCES)
    ) -> Iterator[Fault]:
        """The search, the views and the door, each without the others."""
        self.now = AFTER if after else BEFORE
        for name in names:
            found = _Asker(self, name, after)
            for canary in chosen:
                yield from found.searched(canary)
            yield from found.at_the_door()
            for alone in (only_the_views, only_the_door):
                with self._with(alone()):
                    # Names and counts are no units: the door does not know them.
                    if alone is only_the_views:
                        yield from found.listings()
                    else:
                        yield from found.lines()
                    yield from found.drafted(chosen, looks_for_withheld=False)
                    for canary in chosen:
                        yield from found.addressed(canary)
                        for question in questions_about(canary)[:2]:
                            self.count.questions += 1
                            yield from found.asked(canary, question, looks_for_withheld=False)

    def imposed(self, names: Sequence[str] = tuple(CLEARANCES)) -> Iterator[Fault]:
        """A public paper that is made secret: gone at once, and back when that is lifted."""
        self.now = AFTER
        public = self.papers[0]
        book = RestrictionBook(self.settings.data_dir)
        document_id = self.addresses[public.canaries[0].number].document_id
        book.impose(Restriction(document_id, Secrecy("geheim")))
        try:
            for name in names:
                found = _Asker(self, name, after=True, gone=frozenset({public.name}))
                yield from found.listings()
                for canary in public.canaries:
                    yield from found.addressed(canary)
                    for question in questions_about(canary)[:3]:
                        self.count.questions += 1
                        yield from found.asked(canary, question)
                yield from found.drafted(public.canaries)
                yield from found.kept(self._saved[name])
                yield from found.annotated(self._annotaties[name])
        finally:
            book.release(document_id)
        yield from self.faults(public.canaries[:1], after=False, names=names)

    def written(self, chosen: Sequence[Canary]) -> Iterator[Fault]:
        """What a language model is sent when somebody asks who may see all."""
        self.now = BEFORE
        found = _Asker(self, _MODEL, after=False)
        desk = self.office.desk_for(_OWNER)
        for canary in chosen:
            for question in questions_about(canary):
                self.count.questions += 1
                desk.ask(question.text, history=question.history)
                yield from found.heard(question.brought)
            # Answered from the oldest paper, which is public, with a word of a secret one.
            question = corrected_question(canary)
            desk.ask(question.text, as_of=_SECOND_PAPER)
            yield from found.heard(question.brought)

    def _decide(self) -> None:
        """An officer who may see all names the line of every secret paper after its project."""
        book = LineBook(open_database(self.settings))
        desk = self.office.desk_for(_OWNER)
        for paper in self.papers[1:]:
            project = paper.canaries[0].project
            for line in desk.lines():
                if any(item.file_name == paper.name for item in line.wordings):
                    book.rename(line, f"Lijn over {project}", "jansen", f"Besproken in {project}")
                    book.withdraw(line, "jansen", f"Vanwege {project}")
                    break

    def _addresses(self) -> dict[int, Citation]:
        """Where every fact stands."""
        records = {r.file_name: r for r in self.office.desk_for(_OWNER).documents()}
        found = {c.number: exits.address(records[c.paper], c) for c in self.canaries}
        missing = [number for number, citation in found.items() if citation is None]
        if missing:
            raise AssertionError(f"facts {missing} are in no unit")
        return {number: citation for number, citation in found.items() if citation}

    def _save(self, name: str) -> int:
        """A conversation of ``name`` from days on which she might see everything."""
        desk = self.office.desk_for(_OWNER)
        conversation: int | None = None
        for canary in self.canaries[::2]:
            for question in (canary.question, f"Wat deed {canary.asker} met projecten?"):
                answer = desk.ask(question)
                kept = self.office.conversations.add(name, conversation, question, answer)
                conversation = kept.id
                # She wrote something of her own around what she was told.
                self.office.drafts.keep(name, kept.turns[-1].id, f"Kort: {draft_of(answer)}")
        return conversation or 0

    def _drafted(self) -> Work:
        """An annotatie over every fact, made by who may see all and worked on since."""
        chosen = [canary for canary in self.canaries if canary.number % _PER_PAPER < _ASKED]
        desk = self.office.desk_for(_OWNER)
        work = Work(annotatie=draft(Incoming(tuple(map(_incoming, chosen))), desk))
        for number, canary in enumerate(chosen, start=1):
            place, nth = divmod(canary.number, _PER_PAPER)
            if nth == 1 and place in SORTS:
                # In words that no paper has, and so without a source.
                own = f"Samengevat komt {canary.project} op {canary.amount} uit."
                work = checked(desk, work, str(number), own)
            elif nth == 2:
                work = with_typed(work, str(number), f"Nog nakijken: {canary.sentence}")
        return work

    def _with(self, alone: AbstractContextManager[None] | None = None) -> _Anew:
        return _Anew(self, alone or nullcontext())

    def anew(self, change: AbstractContextManager[None]) -> AbstractContextManager[None]:
        """``change`` with views that are made under it, and again after it."""
        return self._with(change)


def _incoming(canary: Canary) -> IncomingQuestion:
    return IncomingQuestion(canary.question)


class _People:
    """The owner of the files, and somebody for each clearance."""

    def clearance_of(self, name: str | None) -> Clearance:
        return EVERYTHING if name == _OWNER else CLEARANCES.get(name or "", PUBLIC)

    def role_of(self, name: str | None) -> Role:
        return Role.ADMINISTRATOR if name == _OWNER else Role.READER


class _Anew(AbstractContextManager[None]):
    def __init__(self, test: LeakTest, change: AbstractContextManager[None]) -> None:
        self._archive = test.office.desk_for(None).archive
        self._change = change

    def __enter__(self) -> None:
        self._change.__enter__()
        self._archive.forget()

    def __exit__(self, *error: object) -> None:
        self._change.__exit__(*error)  # type: ignore[arg-type]
        self._archive.forget()


class _Asker:
    """One clearance at one moment; ``gone`` are papers that were made secret meanwhile."""

    def __init__(
        self, test: LeakTest, name: str, after: bool, gone: frozenset[str] = frozenset()
    ) -> None:
        self._test = test
        self._name = name
        self._after = after
        self._gone = gone
        self._hidden = sorted({w for c in test.canaries if not self._sees(c) for w in c.words})
        self._desk = test.office.desk_for(name)

    def asked(
        self, canary: Canary, question: Question, *, looks_for_withheld: bool = True
    ) -> Iterator[Fault]:
        """One question, by asking and by searching, and its subject over time and as a claim."""
        text, turns, brought = question.text, list(question.history), question.brought
        yield from self._leaks(exits.searching(self._desk, text, turns), brought)
        yield from self._leaks(exits.asking(self._desk, text, turns), brought)
        yield from self.heard(brought)
        if question.is_direct:
            yield from self._leaks(exits.timing(self._desk, text), text)
            draft = f"Het project {canary.project} kost € 1.000.000."
            yield from self._leaks(exits.checking(self._desk, draft), draft)
            if looks_for_withheld and self._sees(canary):
                yield from self._withheld(canary, text)

    def heard(self, brought: str) -> Iterator[Fault]:
        """What the language model was sent: no more than it, and who asked, may see."""
        for sent in self._test.model.heard():
            model = _Asker(self._test, _MODEL, self._after, self._gone)
            yield from self._leaks(iter([("language model", sent)]), brought)
            yield from model._leaks(iter([("language model", sent)]), brought)

    def addressed(self, canary: Canary) -> Iterator[Fault]:
        """Its source, document and page, asked for by address."""
        citation = self._test.addresses[canary.number]
        came = list(exits.places(self._test.office, self._name, citation))
        yield from self._leaks(iter(came), "")
        if self._sees(canary) and canary.amount not in dict(came)["source"]:
            yield self._fault("source", citation.document, canary.amount, withheld=True)

    def listings(self) -> Iterator[Fault]:
        """Everything that is listed without a question."""
        came = list(exits.listings(self._test.office, self._name))
        yield from self._leaks(iter(came), "")
        listed = dict(came)["documents"]
        for canary in self._test.canaries:
            if self._sees(canary) and canary.amount not in listed:
                yield self._fault("documents", canary.paper, canary.amount, withheld=True)
        if UNREADABLE in dict(came)["failures"]:
            yield self._fault("failures", "", UNREADABLE)
        yield from self.registers()

    def registers(self) -> Iterator[Fault]:
        """Standard lines, decisions and commitments."""
        yield from self._leaks(exits.registers(self._desk), "")
        yield from self._leaks(exits.decided(self._desk), "")

    def lines(self) -> Iterator[Fault]:
        """Documents, standard lines and commitments, as far as they are made of units."""
        yield from self._leaks(exits.registers(self._desk), "")
        yield from self._leaks(exits.texts(self._desk), "")

    def kept(self, conversation_id: int) -> Iterator[Fault]:
        """A conversation from days on which everything might be seen."""
        office = self._test.office
        conversation = office.conversations.get(self._name, conversation_id)
        asked = " ".join(turn.question for turn in conversation.turns) if conversation else ""
        came = list(exits.kept(office, self._name, conversation_id))
        yield from self._leaks(iter(came), asked)
        shown = dict(came).get("conversation", "")
        for canary in self._test.canaries[::2]:
            if self._sees(canary) and canary.amount not in shown:
                yield self._fault("conversation", canary.question, canary.amount, withheld=True)

    def drafted(
        self, chosen: Sequence[Canary], *, looks_for_withheld: bool = True
    ) -> Iterator[Fault]:
        """An annotatie that is made for her of questions about ``chosen`` facts."""
        asked = [canary.question for canary in chosen]
        came = list(exits.drafting(self._desk, asked))
        yield from self._leaks(iter(came), " ".join(asked))
        yield from self.heard(" ".join(asked))
        for canary in chosen if looks_for_withheld else ():
            if self._sees(canary) and canary.amount not in dict(came)["draft in Word"]:
                yield self._fault("draft in Word", canary.question, canary.amount, withheld=True)

    def annotated(self, annotatie_id: int) -> Iterator[Fault]:
        """An annotatie from days on which everything might be seen."""
        asked = " ".join(canary.question for canary in self._test.canaries)
        came = list(exits.annotatie(self._test.office, self._name, annotatie_id))
        yield from self._leaks(iter(came), asked)
        shown = " ".join(text for way, text in came if way == "question of an annotatie")
        for canary in self._test.canaries:
            is_asked = canary.number % _PER_PAPER < _ASKED
            if is_asked and self._sees(canary) and canary.amount not in shown:
                yield self._fault("annotatie", canary.question, canary.amount, withheld=True)

    def searched(self, canary: Canary) -> Iterator[Fault]:
        """What the search itself brings, before anything else is looked at."""
        units = self._hidden_units()
        seen = self._desk.archive.seen(self._desk.clearance)
        for hit in seen.retriever.passages(canary.question, SearchFilter()):
            if hit.payload["unit_id"] in units:
                yield self._fault("filter", canary.question, hit.payload["unit_id"])
        if not self._sees(canary) and seen.units.knows(f"Het project {canary.project}"):
            yield self._fault("vocabulary", canary.project, canary.project)

    def at_the_door(self) -> Iterator[Fault]:
        """What the check at the door says of every fact's unit."""
        gate = self._desk.archive.gate(self._desk.clearance)
        for canary in self._test.canaries:
            citation = self._test.addresses[canary.number]
            passes = gate.passes(citation.document_id, citation.unit_id)
            if passes != self._sees(canary):
                yield self._fault("gate", canary.paper, canary.amount, withheld=not passes)

    def _hidden_units(self) -> set[str]:
        addresses = self._test.addresses
        return {addresses[c.number].unit_id for c in self._test.canaries if not self._sees(c)}

    def _withheld(self, canary: Canary, question: str) -> Iterator[Fault]:
        """A fact that who may see all gets, and who may see it as well does not."""
        owner = self._test.office.desk_for(_OWNER)
        for way in (exits.searching, exits.asking):
            ((name, mine), *_) = way(self._desk, question)
            ((_, hers), *_) = way(owner, question)
            if canary.amount in hers and canary.amount not in mine:
                yield self._fault(name, question, canary.amount, withheld=True)
        # What the owner asked was sent for her: it is held against the model's clearance alone.
        yield from _Asker(self._test, _MODEL, self._after, self._gone).heard(question)

    def _leaks(self, came: Iterator[Came], brought: str) -> Iterator[Fault]:
        known = brought.lower()
        for way, text in came:
            self._test.count.came(way)
            told = " ".join(text.lower().split())
            for word in self._hidden:
                if word in told and word not in known:
                    yield self._fault(way, brought, word)

    def _sees(self, canary: Canary) -> bool:
        return canary.paper not in self._gone and canary.is_seen(self._name, after=self._after)

    def _fault(self, way: str, question: str, word: str, *, withheld: bool = False) -> Fault:
        return Fault(way, self._name, self._after, question, word, withheld)
