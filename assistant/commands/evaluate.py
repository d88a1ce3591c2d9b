"""``spreeklijn eval``: measure, compare two measurements, check a set, or start a new one.

Exit codes: 0 done, 1 below a threshold (with ``--gate``), 2 wrong usage.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Sequence
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from access.clearance import Clearance, clearance, lowest
from assistant.batch import InputError, parse_date
from assistant.commands.clearance import add_clearance, given_clearance
from assistant.commands.output import print_json
from settings import Settings

if TYPE_CHECKING:
    from eval.gate import Check
    from eval.runs import Run

_DONE, _BELOW = 0, 1
_PARTS = ("retrieval", "answers", "consistency", "contradictions", "backtest", "all")
_OTHERS = ("check", "compare", "template")


def add_parser(commands: Any) -> None:
    """Add ``eval`` to the commands of the command line."""
    parser = commands.add_parser("eval", help="meet hoe goed de antwoorden zijn")
    parser.add_argument(
        "what", nargs="?", choices=(*_PARTS, *_OTHERS), default="all", metavar="WAT"
    )
    parser.add_argument(
        "paths", nargs="*", type=Path, metavar="PAD", help="bij compare en template"
    )
    parser.add_argument("--set", type=Path, metavar="PAD", help="vragenset; zonder: de demo")
    parser.add_argument("--documents", type=Path, metavar="MAP", help="de stukken bij de set")
    parser.add_argument("--distractors", type=Path, metavar="MAP", help="stukken over iets anders")
    parser.add_argument("--data", type=Path, metavar="MAP", help="meet op deze index")
    parser.add_argument(
        "--date", metavar="JJJJ-MM-DD", help="terugkijken op de annotatie van deze dag"
    )
    parser.add_argument("--out", type=Path, metavar="MAP", help="map voor meting en verslag")
    parser.add_argument("--json", action="store_true", help="uitkomst als JSON")
    parser.add_argument("--gate", action="store_true", help="eindig met code 1 onder een drempel")
    parser.add_argument("--judge", action="store_true", help="laat ook een taalmodel oordelen")
    parser.add_argument(
        "--temperatures",
        metavar="GETALLEN",
        help="temperaturen van het taalmodel, bijvoorbeeld 0,0.4,0.8",
    )
    parser.add_argument(
        "--temperature-questions",
        type=int,
        metavar="AANTAL",
        help="hoeveel vragen bij elke temperatuur, hoogstens (20); 0 slaat dit over",
    )
    add_clearance(parser)
    parser.set_defaults(run=run)


def run(options: argparse.Namespace, settings: Settings) -> int:
    """Do what was asked."""
    commands: dict[str, Callable[[argparse.Namespace, Settings], int]] = {
        "check": _check,
        "compare": _compare,
        "template": _template,
    }
    if options.what not in ("compare", "template") and options.paths:
        raise InputError(f"Geef de vragenset met --set: spreeklijn eval {options.what} --set PAD")
    return commands.get(options.what, _measure)(options, settings)


def _measure(options: argparse.Namespace, settings: Settings) -> int:
    from eval.gate import checks

    if options.gate and options.what == "backtest":
        raise InputError("Voor terugkijken zijn er geen drempels. Laat --gate weg.")
    found, extra = _taken(options, settings)
    gate = checks(found) if options.gate else None
    name = f"{datetime.now():%Y%m%d-%H%M%S}-{found.circumstances.set_name}"
    folder = options.out or settings.runs_dir / name
    _keep(found, folder, gate, extra)
    _say(found, folder, gate, as_json=options.json)
    return _BELOW if gate is not None and not all(check.passed for check in gate) else _DONE


def _taken(options: argparse.Namespace, settings: Settings) -> tuple[Run, dict[str, str]]:
    """The run, and files that go with it by name."""
    from eval.beir import is_beir, trec_run
    from eval.dataset import DEMO, archive, distractors_beside, open_set
    from eval.evaluate import Evaluation, Options
    from eval.suite.loose import evaluate_beir
    from eval.temperatures import QUESTIONS, TEMPERATURES, parse_temperatures

    path = options.set or DEMO
    alone = options.what == "backtest" and options.documents and not options.set
    if is_beir(path):
        if options.what not in ("retrieval", "all"):
            raise InputError(f"{path}: op een BEIR-set is alleen terugvinden te meten: retrieval.")
        found, rankings = evaluate_beir(path, settings, _tell)
        return found, {"retrieval.run": trec_run(rankings)}
    judge = _judge() if options.judge else None
    allowed = given_clearance(options)
    evaluation = Evaluation(
        archive(options.documents) if alone else open_set(path, options.documents),
        settings,
        Options(
            part=options.what,
            distractors=options.distractors or distractors_beside(path),
            data=options.data,
            day=parse_date(options.date, "--date"),
            judge=judge,
            # A judge is sent the answers: they are made of no more than it may read.
            clearance=lowest(allowed, _judge_clearance()) if judge else allowed,
            temperatures=(
                parse_temperatures(options.temperatures) if options.temperatures else TEMPERATURES
            ),
            temperature_questions=_number(options.temperature_questions, QUESTIONS),
            for_gate=options.gate,
        ),
        _tell,
    )
    return evaluation.run(), {}


def _check(options: argparse.Namespace, settings: Settings) -> int:
    from eval.check import check_set, unjudged
    from eval.dataset import DEMO, open_set
    from eval.indexes import document_files, opened
    from eval.rows import SetError

    data = open_set(options.set or DEMO, options.documents)
    if data.documents is None:
        raise InputError(
            "Geef de map met stukken met --documents, dan worden de citaten nagekeken."
        )
    with opened(document_files(data.documents), settings, given_clearance(options)) as desk:
        problems = check_set(data, desk.documents())
    if problems:
        raise SetError(problems)
    sys.stdout.write(
        f"{data.label}: {len(data.questions)} vragen, {len(data.groups)} vragen in meer "
        f"formuleringen en {len(data.drafts)} beweringen. Alle citaten staan in de stukken.\n"
        + "".join(f"Let op: {note}\n" for note in unjudged(data))
    )
    return _DONE


def _compare(options: argparse.Namespace, _settings: Settings) -> int:
    from eval.compare import compare
    from eval.report.compare_report import compare_html, compare_json, compare_text
    from eval.runs import load

    if len(options.paths) != 2:
        raise InputError("Geef twee metingen: spreeklijn eval compare EERSTE TWEEDE")
    first, second = (load(path) for path in options.paths)
    changes = compare(first, second)
    if options.out:
        options.out.mkdir(parents=True, exist_ok=True)
        page = compare_html(first, second, changes)
        (options.out / "vergelijking.html").write_text(page, encoding="utf-8")
    if options.json:
        print_json(compare_json(first, second, changes))
    else:
        sys.stdout.write(compare_text(first, second, changes))
    return _DONE


def _template(options: argparse.Namespace, _settings: Settings) -> int:
    from eval.workbook import write_template

    if len(options.paths) != 1 or options.paths[0].suffix != ".xlsx":
        raise InputError(
            "Geef de naam van het nieuwe bestand: spreeklijn eval template vragen.xlsx"
        )
    if options.paths[0].exists():
        raise InputError(f"{options.paths[0]} bestaat al. Kies een andere naam.")
    write_template(options.paths[0])
    sys.stdout.write(f"{options.paths[0]}: vul de bladen in en meet met --set.\n")
    return _DONE


def _keep(found: Run, folder: Path, gate: Sequence[Check] | None, extra: dict[str, str]) -> None:
    """The run and its reports in ``folder``."""
    from eval.report.html import backtest_pages, run_html
    from eval.report.text import run_markdown
    from eval.runs import save

    save(found, folder)
    files = {
        "verslag.html": run_html(found, gate),
        "verslag.md": run_markdown(found, gate),
        **backtest_pages(found),
        **extra,
    }
    for name, text in files.items():
        (folder / name).write_text(text, encoding="utf-8")


def _say(found: Run, folder: Path, gate: Sequence[Check] | None, *, as_json: bool) -> None:
    from eval.report.text import run_json, run_text

    if as_json:
        print_json({**run_json(found, gate), "report": str(folder / "verslag.html")})
        return
    sys.stdout.write(run_text(found, gate))
    sys.stdout.write(f"\nVerslag: {folder / 'verslag.html'}\n")


def _number(given: int | None, usual: int) -> int:
    """How many questions were asked for. Raises InputError."""
    if given is not None and given < 0:
        raise InputError("--temperature-questions: geef 0 of meer.")
    return usual if given is None else given


def _judge_clearance() -> Clearance:
    from eval.judge import JudgeSettings

    return clearance(JudgeSettings().clearance)


def _judge() -> Any:
    from eval.judge import configured_judge

    return configured_judge()


def _tell(what: str) -> None:
    if sys.stderr.isatty():
        sys.stderr.write(f"{what} …\n")
