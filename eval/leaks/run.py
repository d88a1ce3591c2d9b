"""The leak test itself: every question by everybody, before and after secrecy is lifted.

It looks for two faults: a word of a fact that somebody may not know, and a fact that is withheld
from somebody who may. The layers are asked separately as well, because a fault in one of them is
made good by the others: the search alone, the views without the other two, and the door alone.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import AbstractContextManager, nullcontext
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
from assistant.answer import Answer, Citation
from database.connection import open_database
from database.lines import LineBook
from eval.leaks import exits
from eval.leaks.alone import only_the_door, only_the_views
from eval.leaks.asker import MODEL, OWNER, Asker, Count, Fault, Scene, is_drafted
from eval.leaks.listener import Listener
from eval.leaks.papers import LIFTED, PER_PAPER, Canary, invented_papers, write
from eval.leaks.questions import corrected_question, questions_about
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
# An internal, a secret and two lifted papers, annexes and minutes: one of each sort.
SORTS = (2, 5, 4, 6, 7, 9)
_SECOND_PAPER = date(2030, 2, 10)
BEFORE, AFTER = instant(LIFTED) - 1, instant(LIFTED)


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
        self._scene = Scene(self.office, self.canaries, self.addresses, self.model, self.count)
        self._decide()
        answered = self._answered()
        self._saved = {name: self._save(name, answered) for name in CLEARANCES}
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
            found = Asker(self._scene, name, after)
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
            found = Asker(self._scene, name, after)
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
                found = Asker(self._scene, name, after=True, gone=frozenset({public.name}))
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
        found = Asker(self._scene, MODEL, after=False)
        desk = self.office.desk_for(OWNER)
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
        desk = self.office.desk_for(OWNER)
        for paper in self.papers[1:]:
            project = paper.canaries[0].project
            for line in desk.lines():
                if any(item.file_name == paper.name for item in line.wordings):
                    book.rename(line, f"Lijn over {project}", "jansen", f"Besproken in {project}")
                    book.withdraw(line, "jansen", f"Vanwege {project}")
                    break

    def _addresses(self) -> dict[int, Citation]:
        """Where every fact stands."""
        records = {r.file_name: r for r in self.office.desk_for(OWNER).documents()}
        found = {c.number: exits.address(records[c.paper], c) for c in self.canaries}
        missing = [number for number, citation in found.items() if citation is None]
        if missing:
            raise AssertionError(f"facts {missing} are in no unit")
        return {number: citation for number, citation in found.items() if citation}

    def _answered(self) -> list[tuple[str, Answer]]:
        """Questions about every other fact with what is answered to who may see everything."""
        desk = self.office.desk_for(OWNER)
        return [
            (question, desk.ask(question))
            for canary in self.canaries[::2]
            # The last one nothing answers: what comes nearest is kept with it.
            for question in (
                canary.question,
                f"Wat deed {canary.asker} met projecten?",
                f"Hoeveel olifanten wonen er in {canary.project}?",
            )
        ]

    def _save(self, name: str, answered: Sequence[tuple[str, Answer]]) -> int:
        """A conversation of ``name`` from days on which she might see everything."""
        conversation: int | None = None
        for question, answer in answered:
            kept = self.office.conversations.add(name, conversation, question, answer)
            conversation = kept.id
            # She wrote something of her own around what she was told.
            self.office.drafts.keep(name, kept.turns[-1].id, f"Kort: {draft_of(answer)}")
        return conversation or 0

    def _drafted(self) -> Work:
        """An annotatie over every fact, made by who may see all and worked on since."""
        chosen = [canary for canary in self.canaries if is_drafted(canary)]
        desk = self.office.desk_for(OWNER)
        work = Work(annotatie=draft(Incoming(tuple(map(_incoming, chosen))), desk))
        for number, canary in enumerate(chosen, start=1):
            place, nth = divmod(canary.number, PER_PAPER)
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
        return EVERYTHING if name == OWNER else CLEARANCES.get(name or "", PUBLIC)

    def role_of(self, name: str | None) -> Role:
        return Role.ADMINISTRATOR if name == OWNER else Role.READER


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
