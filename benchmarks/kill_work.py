"""What is killed: an office at work. Papers come, change and go, lines are decided on, questions kept,
annotaties made and edited, and now and then a backup is put back.

Every action is told before it begins and once it is acknowledged, so that whoever kills the process
knows what must be there afterwards.
"""

from __future__ import annotations

import json
import os
import random
import shutil
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from annotatie.incoming import Head, IncomingQuestion
from annotatie.work import Work
from assistant.answer import Answer, AnswerStatus
from database.annotaties import Annotaties
from database.connection import open_database
from database.conversations import Conversations
from database.lines import LineBook
from index.generations import open_current
from ingest.pipeline import ingest
from register.register import Register
from screens.annotating import change, checked
from screens.office import Office
from settings import Settings
from upkeep.backup import backup
from upkeep.restore import restore
from uploads.shelf import Shelf

OWNER = "anna"
BACKUP = "bewaard.zip"
ANSWERED = "beantwoord"  # an annotatie that nobody edited
_NAMES = [f"stuk{number}.txt" for number in range(6)]
_QUESTIONS = (
    "Mogen er dieren in de gracht?",
    "Doet u onderzoek naar een enkele zwaan?",
    "Neemt u elk signaal over dieren in de gracht serieus?",
)
_PAPER = """Annotatie voor wethouder Van Dam

Commissie ABC van {day} maart 2024

Agendapunt 4: Dieren in de stad

Vragen van raadsleden

Lid Jansen (Lijst Jansen)

1. Mogen er dieren in de gracht?

- Versie {token} van {name}.
- Wij nemen elk signaal over dieren in de gracht serieus, ook als het anoniem wordt gegeven.
- Wij doen geen onderzoek naar een enkele zwaan, omdat een patroon meer zegt dan een geval.
"""


Action = Callable[[Settings, random.Random, dict[str, str]], bool]


def work(settings: Settings, seed: int, tell: int, weights: dict[str, int]) -> None:
    """Do one thing after another for ever; ``tell`` is the pipe on which it is told.

    ``weights`` say how often each thing is done. A backup is put back first of all, if at all: that
    is a program of its own, which nothing else goes on in.
    """
    chance = random.Random(seed)
    kinds = [name for name, weight in weights.items() for _ in range(weight)]
    _say(tell, {"ready": True})
    count = 0
    while True:
        count += 1
        token = f"{seed}x{count}"
        action = chance.choice(kinds)
        if action == "restore" and count > 1:
            continue
        of = _edited_next(settings, chance) if action == "edit" else ""
        told = {"action": action, "name": chance.choice(_NAMES), "token": token, "of": of}
        if action == "edit":
            told["token"] = f"Bewerkt {token}"
        _say(tell, {"begin": told})
        made = _ACTIONS[action](settings, random.Random(token), told)
        _say(tell, {"done": told, "made": made, "backup": mark(settings)})


def mark(settings: Settings) -> Sequence[int]:
    """What tells one backup file from another; empty without one."""
    file = settings.data_dir.parent / BACKUP
    found = file.stat() if file.exists() else None
    return [found.st_ino, found.st_mtime_ns] if found else []


def paper(name: str, token: str) -> str:
    """The text of one version of a paper."""
    day = 1 + sum(name.encode()) % 28
    # A longer text now and then, so that reading and storing take longer as well.
    extra = "".join(f"\nZin {n} van {token} over de kade.\n" for n in range(len(token) * 20))
    return _PAPER.format(day=day, token=token, name=name) + extra


def _read(settings: Settings, chance: random.Random, told: dict[str, str]) -> bool:
    name = told["name"]
    shelf = Shelf(settings)
    source = settings.data_dir.parent / "binnen" / name
    source.parent.mkdir(exist_ok=True)
    source.write_text(paper(name, told["token"]), encoding="utf-8")
    shelf.folder.take(source, name, replace=True)
    shelf.read()
    return True


def _remove(settings: Settings, chance: random.Random, told: dict[str, str]) -> bool:
    shelf = Shelf(settings)
    shelf.remove(shelf.folder.folder / told["name"])
    return True


def _rebuild(settings: Settings, chance: random.Random, told: dict[str, str]) -> bool:
    folder = Shelf(settings).folder.folder
    folder.mkdir(parents=True, exist_ok=True)
    ingest([folder], settings, rebuild=True)
    return True


def _decide(settings: Settings, chance: random.Random, told: dict[str, str]) -> bool:
    if not (settings.data_dir / "CURRENT").exists():
        return False
    book = LineBook(open_database(settings))
    generation = open_current(settings.data_dir)
    lines = list(Register.open(generation.folder).lines())
    generation.release()
    if lines:
        getattr(book, chance.choice(["approve", "withdraw"]))(lines[0], OWNER, told["token"])
    return bool(lines)


def _keep(settings: Settings, chance: random.Random, told: dict[str, str]) -> bool:
    answer = Answer(status=AnswerStatus.NO_EVIDENCE, message="niets")
    Conversations(open_database(settings)).add(OWNER, None, told["token"], answer)
    return True


def _draft(settings: Settings, chance: random.Random, told: dict[str, str]) -> bool:
    if not (settings.data_dir / "CURRENT").exists():
        return False
    office = Office(settings)
    asked = tuple(IncomingQuestion(text) for text in _QUESTIONS[: chance.randint(1, 3)])
    work = Work(Head(meeting=told["token"]), asked)
    number = office.annotaties.add(OWNER, work)
    office.drafting.begin(OWNER, number, work)
    list(office.drafting.follow(number))
    problem = office.drafting.problem(number)
    office.close()
    if problem:
        raise RuntimeError(problem)
    return True


def _edit(settings: Settings, chance: random.Random, told: dict[str, str]) -> bool:
    if not told["of"]:
        return False
    office = Office(settings)
    (number,) = (i.id for i in office.annotaties.recent(OWNER, 10_000) if i.title == told["of"])
    desk = office.desk_for(OWNER)
    change(office, OWNER, number, lambda work: checked(desk, work, "1", told["token"]))
    office.close()
    return True


def _edited_next(settings: Settings, chance: random.Random) -> str:
    """An annotatie that was answered, by its meeting; '' where there is none."""
    if not (settings.data_dir / "spreeklijn.db").exists():
        return ""
    listed = Annotaties(open_database(settings)).recent(OWNER, 10_000)
    titles = sorted(item.title for item in listed if item.answered)
    return chance.choice(titles) if titles else ""


def _backup(settings: Settings, chance: random.Random, told: dict[str, str]) -> bool:
    if not settings.data_dir.is_dir():
        return False
    backup(settings, settings.data_dir.parent / BACKUP)
    return True


def _restore(settings: Settings, chance: random.Random, told: dict[str, str]) -> bool:
    file = settings.data_dir.parent / BACKUP
    if not file.exists():
        return False
    done = restore(settings, file)
    if done.aside is not None:
        shutil.rmtree(done.aside)  # as an officer does once she has looked
    return True


_ACTIONS: dict[str, Action] = {
    "read": _read,
    "remove": _remove,
    "rebuild": _rebuild,
    "decide": _decide,
    "keep": _keep,
    "draft": _draft,
    "edit": _edit,
    "backup": _backup,
    "restore": _restore,
}


def _say(pipe: int, what: dict[str, Any]) -> None:
    os.write(pipe, json.dumps(what).encode() + b"\n")


def papers_of(settings: Settings) -> Path:
    """The folder in which the papers stand."""
    return Shelf(settings).folder.folder
