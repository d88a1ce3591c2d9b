"""Somebody who tries every way out: what comes, held against what she may see."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from assistant.answer import Citation
from eval.leaks import exits
from eval.leaks.exits import Came
from eval.leaks.listener import Listener
from eval.leaks.papers import PER_PAPER, UNREADABLE, Canary
from eval.leaks.questions import Question
from index.schema import SearchFilter
from screens.office import Office

OWNER = "eigenaar"  # may see everything
MODEL = "intern"  # what the language model is cleared for, unless an office says otherwise
_ASKED = 3  # how many facts of a paper an annotatie is about


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


@dataclass(frozen=True, slots=True)
class Scene:
    """Where it is tried: an office over the invented papers, and what is known of it."""

    office: Office
    canaries: Sequence[Canary]
    addresses: Mapping[int, Citation]  # where each fact stands, by its number
    model: Listener
    count: Count


def is_drafted(canary: Canary) -> bool:
    """Whether the annotatie asks about this fact."""
    return canary.number % PER_PAPER < _ASKED


class Asker:
    """One clearance at one moment; ``gone`` are papers that were made secret meanwhile."""

    def __init__(
        self, scene: Scene, name: str, after: bool, gone: frozenset[str] = frozenset()
    ) -> None:
        self._scene = scene
        self._name = name
        self._after = after
        self._gone = gone
        self._hidden = sorted({w for c in scene.canaries if not self._sees(c) for w in c.words})
        self._desk = scene.office.desk_for(name)

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
        for sent in self._scene.model.heard():
            model = Asker(self._scene, MODEL, self._after, self._gone)
            yield from self._leaks(iter([("language model", sent)]), brought)
            yield from model._leaks(iter([("language model", sent)]), brought)

    def addressed(self, canary: Canary) -> Iterator[Fault]:
        """Its source, document and page, asked for by address."""
        citation = self._scene.addresses[canary.number]
        came = list(exits.places(self._scene.office, self._name, citation))
        yield from self._leaks(iter(came), "")
        if self._sees(canary) and canary.amount not in dict(came)["source"]:
            yield self._fault("source", citation.document, canary.amount, withheld=True)

    def listings(self) -> Iterator[Fault]:
        """Everything that is listed without a question."""
        came = list(exits.listings(self._scene.office, self._name))
        yield from self._leaks(iter(came), "")
        listed = dict(came)["documents"]
        for canary in self._scene.canaries:
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
        office = self._scene.office
        conversation = office.conversations.get(self._name, conversation_id)
        asked = " ".join(turn.question for turn in conversation.turns) if conversation else ""
        came = list(exits.kept(office, self._name, conversation_id))
        yield from self._leaks(iter(came), asked)
        shown = dict(came).get("conversation", "")
        for canary in self._scene.canaries[::2]:
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
        asked = " ".join(canary.question for canary in self._scene.canaries)
        came = list(exits.annotatie(self._scene.office, self._name, annotatie_id))
        yield from self._leaks(iter(came), asked)
        shown = " ".join(text for way, text in came if way == "question of an annotatie")
        for canary in self._scene.canaries:
            if is_drafted(canary) and self._sees(canary) and canary.amount not in shown:
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
        for canary in self._scene.canaries:
            citation = self._scene.addresses[canary.number]
            passes = gate.passes(citation.document_id, citation.unit_id)
            if passes != self._sees(canary):
                yield self._fault("gate", canary.paper, canary.amount, withheld=not passes)

    def _hidden_units(self) -> set[str]:
        addresses = self._scene.addresses
        return {addresses[c.number].unit_id for c in self._scene.canaries if not self._sees(c)}

    def _withheld(self, canary: Canary, question: str) -> Iterator[Fault]:
        """A fact that who may see all gets, and who may see it as well does not."""
        owner = self._scene.office.desk_for(OWNER)
        for way in (exits.searching, exits.asking):
            ((name, mine), *_) = way(self._desk, question)
            ((_, hers), *_) = way(owner, question)
            if canary.amount in hers and canary.amount not in mine:
                yield self._fault(name, question, canary.amount, withheld=True)
        # What the owner asked was sent for her: it is held against the model's clearance alone.
        yield from Asker(self._scene, MODEL, self._after, self._gone).heard(question)

    def _leaks(self, came: Iterator[Came], brought: str) -> Iterator[Fault]:
        known = brought.lower()
        for way, text in came:
            self._scene.count.came(way)
            told = " ".join(text.lower().split())
            for word in self._hidden:
                if word in told and word not in known:
                    yield self._fault(way, brought, word)

    def _sees(self, canary: Canary) -> bool:
        return canary.paper not in self._gone and canary.is_seen(self._name, after=self._after)

    def _fault(self, way: str, question: str, word: str, *, withheld: bool = False) -> Fault:
        return Fault(way, self._name, self._after, question, word, withheld)
