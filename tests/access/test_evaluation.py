"""A report of an evaluation shows no more than the clearance for which it was made."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from assistant.cli import main
from eval.leaks.run import LeakTest


def test_a_report_for_others_holds_no_secret(
    leak_test: LeakTest, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    public = leak_test.papers[0].canaries[0]
    gold = [{"doc": public.paper, "quote": public.sentence}]
    rows = [
        {"id": f"q{n}", "kind": "direct", "query": canary.question, "gold": gold}
        for n, canary in enumerate(leak_test.canaries[::12])
    ]
    questions = tmp_path / "queries.jsonl"
    questions.write_text("\n".join(map(json.dumps, rows)) + "\n", encoding="utf-8")
    where = ["--set", str(questions), "--data", str(leak_test.settings.data_dir)]
    hidden = [c for c in leak_test.canaries if not c.is_seen("openbaar", after=False)]
    for cleared, leaks in (([], True), (["--clearance", "openbaar"], False)):
        out = tmp_path / f"meting-{leaks}"
        assert main(["eval", "answers", *where, *cleared, "--out", str(out)]) == 0
        told = capsys.readouterr().out
        told += " ".join(file.read_text("utf-8") for file in out.rglob("*") if file.is_file())
        found = {word for canary in hidden for word in canary.words[1:3] if word in told.lower()}
        assert bool(found) is leaks
