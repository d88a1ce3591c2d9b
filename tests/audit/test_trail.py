"""The audit record: nothing in it can be changed unseen, and nothing acknowledged is lost."""

from __future__ import annotations

import json
import os
import random
import signal
import subprocess
import sys
import threading
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from assistant.cli import main
from assistant.desk import Desk
from audit.asked import answer_hash
from audit.entry import Entry, parse
from audit.trail import AuditError, Trail
from audit.verify import verify
from settings import Settings
from upkeep.finding import State
from upkeep.outside_checks import check_audit

ROOT = Path(__file__).resolve().parents[2]
QUESTION = "Kan de gemeente zelf een quotum instellen?"


@pytest.fixture
def trail(tmp_path: Path) -> Trail:
    made = Trail(tmp_path)
    for number in range(5):
        made.add("anna", "ask", {"question": f"Vraag {number}?", "status": "answer"})
    return made


def lines(trail: Trail) -> list[str]:
    return trail.file.read_text(encoding="ascii").splitlines(keepends=True)


def _word(found: list[str]) -> list[str]:
    return [found[0], found[1].replace("Vraag 1", "Vraag 9"), *found[2:]]


def _who(found: list[str]) -> list[str]:
    return [found[0].replace("anna", "bas"), *found[1:]]


def _gone(found: list[str]) -> list[str]:
    return [*found[:2], *found[3:]]


def _end(found: list[str]) -> list[str]:
    return found[:-1]


def _start(found: list[str]) -> list[str]:
    return found[1:]


def _swapped(found: list[str]) -> list[str]:
    return [found[0], found[2], found[1], *found[3:]]


def _twice(found: list[str]) -> list[str]:
    return [*found, found[-1]]


def _all(found: list[str]) -> list[str]:
    return []


def _rehashed(found: list[str]) -> list[str]:
    """An entry changed by somebody who knows how hashes are made, and stops there."""
    entry = replace(parse(found[1]), who="bas")
    return [found[0], replace(entry, hash=entry.seal(b"")).line(), *found[2:]]


@pytest.mark.parametrize(
    "change", [_word, _who, _gone, _end, _start, _swapped, _twice, _all, _rehashed]
)
def test_every_change_is_noticed(trail: Trail, change: Callable[[list[str]], list[str]]) -> None:
    assert verify(trail).problems == ()
    trail.file.write_text("".join(change(lines(trail))), encoding="ascii")
    assert verify(trail).problems


def test_every_single_byte_counts(trail: Trail) -> None:
    chance = random.Random(3)
    whole = trail.file.read_bytes()
    for _ in range(300):
        at = chance.randrange(len(whole))
        trail.file.write_bytes(whole[:at] + bytes([whole[at] ^ 1]) + whole[at + 1 :])
        assert verify(trail).problems, at


def test_with_a_key_the_whole_chain_cannot_be_made_anew(tmp_path: Path) -> None:
    key = b"sleutel"
    trail = Trail(tmp_path, key)
    for number in range(3):
        trail.add("anna", "ask", {"question": f"{number}"})
    assert verify(trail, key).problems == ()
    forged: list[Entry] = []
    for entry in trail.entries():
        changed = replace(entry, who="bas", previous=forged[-1].hash if forged else entry.previous)
        forged.append(replace(changed, hash=changed.seal(b"andere")))
    trail.file.write_text("".join(entry.line() for entry in forged), encoding="ascii")
    trail.head.write_text(f"{forged[-1].number} {forged[-1].hash}\n", encoding="ascii")
    assert len(verify(trail, key).problems) >= 3


def test_a_half_line_of_a_killed_process_is_taken_off(trail: Trail) -> None:
    with trail.file.open("a", encoding="ascii") as stream:
        stream.write('{"number":6,"half')
    assert verify(trail).problems == (), "it was never acknowledged"
    assert trail.add("bas", "ask", {}).number == 6
    assert [entry.number for entry in trail.entries()] == [1, 2, 3, 4, 5, 6]
    assert verify(trail).problems == ()


def test_very_long_and_very_odd_details(trail: Trail) -> None:
    odd = "é\u2028\ud800\x00\n" * 50_000
    trail.add("anna", "ask", {"question": odd})
    trail.add("anna", "ask", {"question": "kort"})
    assert [entry.details["question"] for entry in trail.entries()][-2:] == [odd, "kort"]
    assert verify(trail).problems == ()


def test_many_write_at_once(tmp_path: Path) -> None:
    def write(name: str) -> None:
        trail = Trail(tmp_path)
        for number in range(25):
            trail.add(name, "ask", {"question": f"{number}"})

    threads = [threading.Thread(target=write, args=(f"t{n}",)) for n in range(4)]
    code = (
        "from pathlib import Path; from audit.trail import Trail\n"
        f"t = Trail(Path({str(tmp_path)!r}))\n"
        "for n in range(25): t.add('p', 'ask', {'question': str(n)})"
    )
    others = [subprocess.Popen([sys.executable, "-c", code], cwd=ROOT) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert [other.wait() for other in others] == [0, 0]
    found = verify(Trail(tmp_path))
    assert (found.entries, found.problems) == (150, ())


def test_killed_writers_lose_nothing_they_acknowledged(tmp_path: Path) -> None:
    chance = random.Random(11)
    code = (
        "import sys; from pathlib import Path; from audit.trail import Trail\n"
        f"t = Trail(Path({str(tmp_path)!r}))\n"
        "print('ready', flush=True)\n"
        "while True:\n"
        "    print(t.add('p', 'ask', {'question': 'x' * 5000}).hash, flush=True)\n"
    )
    acknowledged: list[str] = []
    for _ in range(12):
        process = subprocess.Popen(
            [sys.executable, "-c", code], cwd=ROOT, stdout=subprocess.PIPE, text=True
        )
        assert process.stdout is not None
        process.stdout.readline()
        threading.Event().wait(chance.uniform(0.0, 0.08))
        os.kill(process.pid, signal.SIGKILL)
        acknowledged += [line.strip() for line in process.stdout if line.endswith("\n")]
        process.wait()
    trail = Trail(tmp_path)
    assert verify(trail).problems == ()
    there = [entry.hash for entry in trail.entries()]
    assert set(acknowledged) <= set(there)
    assert len(there) == len(set(there))


def test_an_answer_can_be_made_again_from_its_entry(settings: Settings) -> None:
    with Desk.open(settings) as desk:
        answer = desk.ask(QUESTION, who="anna")
        desk.ask("Een meting, van niemand.")
    (entry,) = Trail.open(settings).entries()
    details = entry.details
    assert (entry.who, entry.action, details["question"]) == ("anna", "ask", QUESTION)
    assert details["answer_hash"] == answer_hash(answer)
    with Desk.open(settings) as desk:
        again = desk.ask(details["question"])
        assert answer_hash(again) == details["answer_hash"]
        for source, citation in zip(details["sources"], answer.citations, strict=True):
            record = desk.document(source["document"])
            assert record is not None
            quoted = record.text[source["start"] : source["end"]]
            assert " ".join(quoted.split()) == " ".join(citation.quote.split())
    assert details["index"]["generation"] == 1
    assert details["code"].startswith("0")


def test_no_more_of_a_question_is_kept_than_policy_says(settings: Settings) -> None:
    short = settings.model_copy(update={"audit_question_length": 0})
    with Desk.open(short) as desk:
        desk.ask(QUESTION, who="anna")
    (entry,) = Trail.open(short).entries()
    assert entry.details["question"] == ""
    assert QUESTION not in Trail.open(short).file.read_text(encoding="ascii")
    off = settings.model_copy(update={"audit": "off"})
    with Desk.open(off) as desk:
        desk.ask(QUESTION, who="anna")
    assert len(list(Trail.open(off).entries())) == 1


def test_what_cannot_be_recorded_is_told_or_not_answered(
    settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object, **__: object) -> Entry:
        raise AuditError("De vraag kon niet worden vastgelegd.")

    monkeypatch.setattr(Trail, "add", full)
    with Desk.open(settings) as desk:
        answer = desk.ask(QUESTION, who="anna")
    assert answer.answer
    assert "unrecorded" in {flag.kind for flag in answer.flags}
    with Desk.open(settings.model_copy(update={"audit": "required"})) as desk:
        refused = desk.ask(QUESTION, who="anna")
    assert (refused.status.value, refused.answer, refused.citations) == ("error", (), ())


def test_the_commands(settings: Settings, capsys: pytest.CaptureFixture[str]) -> None:
    data = ["--data", str(settings.data_dir)]
    assert main(["ask", QUESTION, *data]) == 0
    assert main(["ask", "Is er een extern meldpunt?", *data]) == 0
    capsys.readouterr()
    assert main(["audit", "verify", "--json", *data]) == 0
    found = json.loads(capsys.readouterr().out)
    assert (found["intact"], found["entries"]) == (True, 2)
    assert main(["audit", "show", "--last", "1", *data]) == 0
    shown = capsys.readouterr().out
    assert "extern meldpunt" in shown
    assert QUESTION not in shown
    file = Trail.open(settings).file
    file.write_bytes(file.read_bytes().replace(b"quotum", b"quotem"))
    assert main(["audit", "verify", *data]) == 1
    assert "Regel 1 is veranderd" in capsys.readouterr().out
    assert main(["doctor", "--check", *data]) == 1
    assert "Vastlegging" in capsys.readouterr().out


def test_what_was_cut_off_stays_told_also_when_more_is_recorded(trail: Trail) -> None:
    whole = lines(trail)
    for left in (whole[:-2], []):
        trail.file.write_text("".join(left), encoding="ascii")
        assert trail.add("bas", "ask", {}).number == len(whole) + 1
        assert trail.add("bas", "ask", {}).number == len(whole) + 2
        assert any("er is iets weg" in told for told in verify(trail).problems)
        trail.file.write_text("".join(whole), encoding="ascii")
        trail.head.write_text(f"{len(whole)} {parse(whole[-1]).hash}\n", encoding="ascii")
        assert verify(trail).problems == ()


def test_the_doctor_tells_of_a_record_that_is_gone(trail: Trail) -> None:
    settings = Settings(data_dir=trail.file.parent.parent)
    assert check_audit(settings, False)[0].state is State.OK
    trail.file.unlink()
    assert check_audit(settings, False)[0].state is State.ERROR
