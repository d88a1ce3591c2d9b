"""What is killed: an office at work. Papers come, change and go, lines are decided on, questions kept.

Every action is told before it begins and once it is acknowledged, so that whoever kills the process
knows what must be there afterwards.
"""

from __future__ import annotations

import json
import os
import random
from collections.abc import Callable
from pathlib import Path
from typing import Any

from assistant.answer import Answer, AnswerStatus
from database.connection import open_database
from database.conversations import Conversations
from database.lines import LineBook
from index.generations import open_current
from ingest.pipeline import ingest
from register.register import Register
from settings import Settings
from upkeep.backup import backup
from uploads.shelf import Shelf

OWNER = "anna"
BACKUP = "bewaard.zip"
_NAMES = [f"stuk{number}.txt" for number in range(6)]
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


def work(settings: Settings, seed: int, tell: int) -> None:
    """Do one thing after another for ever; ``tell`` is the pipe on which it is told."""
    chance = random.Random(seed)
    actions: list[tuple[Callable[[Settings, random.Random, str], bool], int]] = [
        (_read, 8),
        (_decide, 4),
        (_keep, 2),
        (_remove, 2),
        (_rebuild, 1),
        (_backup, 1),
    ]
    kinds = [action for action, weight in actions for _ in range(weight)]
    _say(tell, {"ready": True})
    count = 0
    while True:
        count += 1
        token = f"{seed}x{count}"
        action = chance.choice(kinds)
        name = chance.choice(_NAMES)
        told = {"action": action.__name__.strip("_"), "name": name, "token": token}
        _say(tell, {"begin": told})
        made = action(settings, random.Random(token), f"{name} {token}")
        _say(tell, {"done": told, "made": made})


def paper(name: str, token: str) -> str:
    """The text of one version of a paper."""
    day = 1 + sum(name.encode()) % 28
    # A longer text now and then, so that reading and storing take longer as well.
    extra = "".join(f"\nZin {n} van {token} over de kade.\n" for n in range(len(token) * 20))
    return _PAPER.format(day=day, token=token, name=name) + extra


def _read(settings: Settings, chance: random.Random, what: str) -> bool:
    name, token = what.split()
    shelf = Shelf(settings)
    source = settings.data_dir.parent / "binnen" / name
    source.parent.mkdir(exist_ok=True)
    source.write_text(paper(name, token), encoding="utf-8")
    shelf.folder.take(source, name, replace=True)
    shelf.read()
    return True


def _remove(settings: Settings, chance: random.Random, what: str) -> bool:
    shelf = Shelf(settings)
    shelf.remove(shelf.folder.folder / what.split()[0])
    return True


def _rebuild(settings: Settings, chance: random.Random, what: str) -> bool:
    folder = Shelf(settings).folder.folder
    folder.mkdir(parents=True, exist_ok=True)
    ingest([folder], settings, rebuild=True)
    return True


def _decide(settings: Settings, chance: random.Random, what: str) -> bool:
    if not (settings.data_dir / "CURRENT").exists():
        return False
    book = LineBook(open_database(settings))
    generation = open_current(settings.data_dir)
    lines = list(Register.open(generation.folder).lines())
    generation.release()
    if lines:
        token = what.split()[1]
        getattr(book, chance.choice(["approve", "withdraw"]))(lines[0], OWNER, token)
    return bool(lines)


def _keep(settings: Settings, chance: random.Random, what: str) -> bool:
    answer = Answer(status=AnswerStatus.NO_EVIDENCE, message="niets")
    Conversations(open_database(settings)).add(OWNER, None, what.split()[1], answer)
    return True


def _backup(settings: Settings, chance: random.Random, what: str) -> bool:
    if not settings.data_dir.is_dir():
        return False
    backup(settings, settings.data_dir.parent / BACKUP)
    return True


def _say(pipe: int, what: dict[str, Any]) -> None:
    os.write(pipe, json.dumps(what).encode() + b"\n")


def papers_of(settings: Settings) -> Path:
    """The folder in which the papers stand."""
    return Shelf(settings).folder.folder
