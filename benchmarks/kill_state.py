"""What is in an office: read from the disk, and held against what was acknowledged."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import text

from annotatie.recorded import text_of
from audit.trail import Trail
from audit.verify import verify
from benchmarks.kill_work import ANSWERED, OWNER, paper, papers_of
from database.annotaties import Annotaties
from database.connection import open_database
from index.catalogue import Catalogue
from index.generations import open_current
from index.library import RECORDS, entries_of
from index.store import StoreMissing
from settings import Settings

Told = dict[str, str]  # an action: its name, the paper it is about, its token, and what it is of
NOTHING: Told = {"action": "", "name": "", "token": "", "of": ""}


@dataclass(slots=True)
class State:
    """All that an office holds: by what was acknowledged, or by what is found."""

    papers: dict[str, str] = field(default_factory=dict)  # name → version
    decide: list[str] = field(default_factory=list)
    keep: list[str] = field(default_factory=list)
    # By token the first answer: empty until there are any, then ANSWERED, then what was written.
    annotaties: dict[str, str] = field(default_factory=dict)
    recorded: list[str] = field(default_factory=list)  # what the audit record tells of

    def do(self, done: Told) -> None:
        """Take in an action that was acknowledged; a restore is no change of one thing."""
        action, token = done["action"], done["token"]
        if action == "read":
            self.papers[done["name"]] = token
        elif action == "remove":
            self.papers.pop(done["name"], None)
        elif action == "decide":
            self.decide.append(token)
        elif action == "keep":
            self.keep.append(token)
        elif action == "draft":
            self.annotaties[token] = ANSWERED
            self.recorded.append(f"draft {token}")
        elif action == "edit":
            self.annotaties[done["of"]] = token
            self.recorded.append(f"edit {token}")


def found_in(settings: Settings) -> tuple[State, list[str]]:
    """What is there, and what is wrong with it whatever was expected."""
    found = State()
    wrong = _papers(settings, found)
    if (settings.data_dir / "spreeklijn.db").exists():
        with open_database(settings)() as session:
            found.decide = list(session.scalars(text("select why from line_decision")))
            found.keep = list(session.scalars(text("select title from conversation")))
        wrong += _annotaties(settings, found)
    trail = Trail.open(settings)
    wrong += [f"record: {problem}" for problem in verify(trail).problems]
    for entry in trail.entries():
        if entry.action == "draft":
            found.recorded.append(f"draft {entry.details['title']}")
        elif entry.action == "edit":
            found.recorded += [f"edit {change['text']}" for change in entry.details["changes"]]
    for token, said in found.annotaties.items():
        told = f"draft {token}" if said == ANSWERED else f"edit {said}"
        if said and told not in found.recorded:
            wrong.append(f"kept and not recorded: {told}")
    return found, wrong


def differences(found: State, known: State, pending: Told = NOTHING) -> list[str]:
    """What was lost, doubled or came from nowhere, where ``pending`` may have been done or not."""
    wrong: list[str] = []
    maybe = State(dict(known.papers), annotaties=dict(known.annotaties))
    maybe.do(pending)
    for kind in ("papers", "annotaties"):
        there, before, after = (getattr(item, kind) for item in (found, known, maybe))
        for name in {*there, *before, *after}:
            allowed = {before.get(name), after.get(name)}
            if kind == "annotaties" and pending["action"] == "draft" and name == pending["token"]:
                allowed.add("")  # its questions were kept, and not answered yet
            if there.get(name) not in allowed:
                wrong.append(f"{kind}: {name} is {there.get(name)!r}, not one of {allowed}")
    for kind in ("decide", "keep", "recorded"):
        there, before = Counter(getattr(found, kind)), Counter(getattr(known, kind))
        more = there - before - Counter(getattr(maybe, kind))
        wrong += [f"{kind} lost: {token}" for token in before - there]
        wrong += [f"{kind} doubled or from nowhere: {token}" for token in more]
    return wrong


def _papers(settings: Settings, found: State) -> list[str]:
    wrong: list[str] = []
    folder = papers_of(settings)
    try:
        generation = open_current(settings.data_dir)
    except StoreMissing:
        return []
    entries = entries_of(generation.manifest).values()
    catalogue = Catalogue(settings.data_dir / RECORDS)
    generation.release()
    for record in (catalogue.get(entry.record) for entry in entries):
        name = record.file_name
        if name in found.papers:
            wrong.append(f"doubled: {name}")
        file = folder / name
        if not file.is_file() or record.text != file.read_text(encoding="utf-8"):
            wrong.append(f"index and file differ: {name}")
        found.papers[name] = _version(name, record.text)
    return wrong


def _version(name: str, content: str) -> str:
    """Which version of the paper this is, word for word; '?' for none that there ever was."""
    token = content.partition(" van " + name)[0].rpartition("Versie ")[2].strip()
    return token if content.strip() == paper(name, token).strip() else "?"


def _annotaties(settings: Settings, found: State) -> list[str]:
    wrong: list[str] = []
    book = Annotaties(open_database(settings))
    for listed in book.recent(OWNER, limit=100_000):
        work = book.get(OWNER, listed.id)
        assert work is not None
        token = work.head.meeting
        if token in found.annotaties:
            wrong.append(f"annotatie doubled: {token}")
        questions = list(work.annotatie.questions) if work.annotatie else []
        said = text_of(questions[0].bullets) if questions else ""
        is_edited = said.startswith("Bewerkt ")
        found.annotaties[token] = said if is_edited else ANSWERED if questions else ""
        if questions and len(questions) != len(work.questions):
            wrong.append(f"annotatie halved: {token}")
    return wrong


def as_json(state: State) -> dict[str, Any]:
    """``state`` to hand over to another process."""
    return {name: getattr(state, name) for name in State.__slots__}
