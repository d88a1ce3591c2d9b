"""Many officers at once: ``python -m benchmarks.load [--users 20] [--minutes 5]``.

The application runs as an office runs it, on the demo papers, with users who log in. Each user asks
questions of the demo set one after the other, with a pause of a second or two, while papers about
something else are read in beside it. Counted: answers, errors, answers that another question got
before the load, quotations that are not in their paper, and how long an answer took.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import secrets
import subprocess
import sys
import tempfile
import threading
import time
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import httpx
import numpy as np

from access.clearance import EVERYTHING
from access.users import Role, UserBook
from assistant.contract import answer_json
from assistant.desk import Desk
from benchmarks.kill_work import paper
from eval.dataset import DEMO, open_set
from eval.indexes import document_files
from ingest.pipeline import ingest
from screens.gatekeeper import LOGIN
from settings import load_settings

_PAUSE = (0.5, 2.0)  # seconds between an answer and the next question of the same user
_PORT = 7893
_MORE = "brief-"  # how the names of papers that are read in meanwhile begin

# What an answer of another shape ends in.
_SHAPE = (ValueError, LookupError, TypeError, AttributeError)

# The status of an answer, and the paper and words it quotes first where it quotes any.
Mark = tuple[str, str, str]


@dataclass
class Tally:
    """What all users met. Guarded by ``lock``."""

    seconds: list[float] = field(default_factory=list)
    wrong: Counter[str] = field(default_factory=Counter)
    lock: threading.Lock = field(default_factory=threading.Lock)

    def add(self, faults: Iterable[str], seconds: float | None = None) -> None:
        """Count an answer that took ``seconds``, and what was wrong with it."""
        with self.lock:
            self.seconds += [] if seconds is None else [seconds]
            self.wrong.update(faults)


@dataclass(frozen=True)
class Known:
    """What is right, from before the load: by question its answer, and the texts of the papers."""

    marks: dict[str, Mark]
    texts: dict[str, str]

    @classmethod
    def of(cls, desk: Desk, questions: Sequence[str]) -> Known:
        """What ``desk`` answers to ``questions`` while nobody else asks."""
        return cls(
            {text: mark_of(answer_json(desk.ask(text))) for text in questions},
            {r.file_name: " ".join(r.text.split()) for r in desk.documents()},
        )


def main(arguments: Sequence[str] | None = None) -> int:
    """Run and print the figures; 1 where anything went wrong."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--users", type=int, default=20)
    parser.add_argument("--minutes", type=float, default=5.0)
    options = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory(prefix="spreeklijn-load-") as folder:
        data = Path(folder) / "data"
        settings = load_settings(data_dir=data)
        demo = open_set(DEMO)
        assert demo.documents is not None
        ingest(document_files(demo.documents), settings)
        questions = [item.query for item in demo.questions]
        with Desk.open(settings, EVERYTHING) as desk:
            known = Known.of(desk, questions)
        password, names = secrets.token_urlsafe(16), [f"lezer{n}" for n in range(options.users)]
        book = UserBook(data)
        book.add("beheer", Role.ADMINISTRATOR, EVERYTHING, password)
        for name in names:
            book.add(name, Role.READER, EVERYTHING, password)
        environment = {
            **os.environ,
            "SPREEKLIJN_DATA_DIR": str(data),
            "SPREEKLIJN_PORT": str(_PORT),
        }
        app = subprocess.Popen([sys.executable, "-m", "app"], env=environment)
        try:
            _wait(app)
            until = time.monotonic() + options.minutes * 60
            tally = Tally()
            users = [
                threading.Thread(target=_user, args=(n, name, password, known, until, tally))
                for n, name in enumerate(names)
            ]
            for user in users:
                user.start()
            generations = _reading_in(Path(folder) / "more", environment, until)
            for user in users:
                user.join()
        finally:
            app.terminate()
            app.wait(30)
    p50, p95, worst = np.percentile(tally.seconds or [0.0], [50, 95, 100]) * 1000
    sys.stdout.write(
        f"{options.users} users, {options.minutes:g} minutes: {len(tally.seconds)} answers, "
        f"p50 {p50:.0f} ms, p95 {p95:.0f} ms, slowest {worst:.0f} ms; "
        f"{generations} times papers were read in; wrong: {dict(tally.wrong) or 'nothing'}\n"
    )
    return 1 if tally.wrong or not tally.seconds else 0


def _user(seed: int, name: str, password: str, known: Known, until: float, tally: Tally) -> None:
    chance, questions = random.Random(seed), list(known.marks)
    with httpx.Client(base_url=f"http://127.0.0.1:{_PORT}", timeout=30) as client:
        try:
            client.post(LOGIN, data={"naam": name, "wachtwoord": password})
        except httpx.HTTPError as error:
            tally.add([f"login {type(error).__name__}"])
            return
        while time.monotonic() < until:
            question = chance.choice(questions)
            began = time.perf_counter()
            try:
                answer = _asked(client, question)
                took = time.perf_counter() - began
                tally.add(faults(question, answer, known), took)
            except (httpx.HTTPError, *_SHAPE) as error:
                code = getattr(getattr(error, "response", None), "status_code", "")
                tally.add([f"{type(error).__name__} {code}".strip()])
            time.sleep(chance.uniform(*_PAUSE))


def _asked(client: httpx.Client, question: str) -> Any:
    found = client.post(
        "/gradio_api/run/ask", json={"data": [question, "", "", "", None, None, None]}
    )
    found.raise_for_status()
    return json.loads(found.json()["data"][0])


def mark_of(answer: Any) -> Mark:
    """What tells an answer from another. Raises one of ``_SHAPE`` for another shape."""
    first = answer["citations"][0] if answer["citations"] else {"document": "", "quote": ""}
    return answer["status"], first["document"], first["quote"]


def faults(question: str, answer: Any, known: Known) -> list[str]:
    """What is wrong with an answer: not to this question, not from its paper, or an error.

    Raises one of ``_SHAPE`` for an answer of another shape.
    """
    found: list[str] = []
    mark = mark_of(answer)
    if mark[1] and mark != known.marks[question] and mark in known.marks.values():
        found.append("somebody else's answer")
    if mark[0] == "error":
        found.append("status error")
    for item in answer["citations"]:
        text = known.texts.get(item["document"])
        if text is None:
            found += ["unknown paper"] * (not item["document"].startswith(_MORE))
        elif " ".join(item["quote"].split()) not in text:
            found.append("quotation not in its paper")
    return found


def _reading_in(folder: Path, environment: dict[str, str], until: float) -> int:
    """Read in new papers over and over until the time is up; how many times."""
    times = 0
    while time.monotonic() < until - 5:
        times += 1
        batch = folder / f"{times}"
        batch.mkdir(parents=True)
        for number in range(5):
            name = f"{_MORE}{times}-{number}"
            (batch / f"{name}.md").write_text(paper(name, secrets.token_hex(4)), encoding="utf-8")
        command = [sys.executable, "-m", "assistant.cli", "ingest", str(batch)]
        subprocess.run(command, env=environment, check=True, stdout=subprocess.DEVNULL)
        time.sleep(3)
    return times


def _wait(app: subprocess.Popen[bytes]) -> None:
    for _ in range(120):
        assert app.poll() is None, "the application ended by itself"
        try:
            httpx.get(f"http://127.0.0.1:{_PORT}{LOGIN}", timeout=5)
        except httpx.HTTPError:
            time.sleep(0.5)
        else:
            return
    raise AssertionError("the application did not start")


if __name__ == "__main__":
    raise SystemExit(main())
