"""The command line with a clearance: the owner of the files sees all unless she says otherwise."""

from __future__ import annotations

import json

import pytest

from access.clearance import clearance
from assistant.batch import InputError
from assistant.cli import main
from assistant.commands.clearance import clearance_of
from eval.leaks.run import LeakTest

COMMANDS = (
    ["search", "{question}"],
    ["ask", "{question}"],
    ["timeline", "{project}"],
    ["check", "Het project {project} kost niets."],
    ["lines", "list"],
    ["commitments"],
)


@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: command[0])
def test_a_command_shows_what_its_clearance_allows(
    leak_test: LeakTest, capsys: pytest.CaptureFixture[str], command: list[str]
) -> None:
    canary = leak_test.papers[5].canaries[0]
    filled = [word.format(question=canary.question, project=canary.project) for word in command]
    where = ["--json", "--data", str(leak_test.settings.data_dir)]
    main([*filled, *where])
    hers = capsys.readouterr().out
    main([*filled, "--clearance", "intern", *where])
    theirs = capsys.readouterr().out
    assert json.loads(theirs)
    secret = [paper for paper in leak_test.papers[3:] if not paper.canaries[0].is_part]
    assert any(paper.name in hers for paper in secret)
    assert all(paper.name not in theirs for paper in secret)


def test_dossiers_have_a_level_of_their_own() -> None:
    assert clearance_of("intern", ["Zuidoost=geheim"]) == clearance(
        "intern", {"zuidoost": "geheim"}
    )


@pytest.mark.parametrize("dossier", ["Zuidoost", "=geheim", "Zuidoost=zeer"])
def test_a_mistake_in_a_dossier_is_told(dossier: str) -> None:
    with pytest.raises(InputError):
        clearance_of("intern", [dossier])
