"""``spreeklijn lines``: the standard lines, and what an officer decides about them.

``lines list`` shows them, ``lines history`` what was decided about one; ``approve``,
``withdraw``, ``rename``, ``merge``, ``split`` and ``undo`` decide.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from assistant.batch import InputError, parse_date
from assistant.commands.clearance import add_clearance, given_clearance
from assistant.commands.output import print_json
from assistant.commands.who import who_decides
from settings import Settings

if TYPE_CHECKING:
    from database.lines import LineBook
    from register.book import Lines
    from register.decisions import Decision
    from register.lines import Line

_DONE = 0
_Verdict = Callable[["LineBook", "Lines", argparse.Namespace], "Decision | None"]


def add_parser(commands: Any) -> None:
    """Add ``lines`` to the commands of the command line."""
    parser = commands.add_parser("lines", help="toon standaardlijnen en besluit erover")
    tasks = parser.add_subparsers(required=True, metavar="taak")
    listing = _task(tasks, "list", _list, "toon alle standaardlijnen")
    listing.add_argument("--as-of", metavar="JJJJ-MM-DD", help="alleen stukken van voor deze dag")
    _task(tasks, "history", _history, "toon wat er over een lijn is besloten", ["line"])
    for name, (verdict, words, arguments) in _VERDICTS.items():
        task = _task(tasks, name, _decide, words, arguments)
        task.add_argument("--who", metavar="NAAM", help="wie besluit")
        task.add_argument("--why", default="", metavar="REDEN")
        task.set_defaults(verdict=verdict)


def _task(
    tasks: Any, name: str, run: Any, words: str, arguments: Sequence[str] = ()
) -> argparse.ArgumentParser:
    task: argparse.ArgumentParser = tasks.add_parser(name, help=words)
    for argument in arguments:
        task.add_argument(argument, metavar=_METAVARS[argument], **_EXTRA.get(argument, {}))
    task.add_argument("--data", type=Path, metavar="MAP", help="map van de index")
    task.add_argument("--json", action="store_true", help="antwoord als JSON")
    add_clearance(task)
    task.set_defaults(run=run)
    return task


def _list(options: argparse.Namespace, settings: Settings) -> int:
    from assistant.desk import Desk
    from assistant.register_contract import line_json
    from assistant.register_text import lines_text

    as_of = parse_date(options.as_of, "--as-of")
    with Desk.open(settings, given_clearance(options)) as desk:
        found = desk.lines(as_of=as_of)
    if options.json:
        print_json({"lines": [line_json(line) for line in found]})
    else:
        sys.stdout.write(lines_text(list(found)))
    return _DONE


def _history(options: argparse.Namespace, settings: Settings) -> int:
    from assistant.desk import Desk
    from assistant.register_contract import decision_json
    from assistant.register_text import decisions_text

    with Desk.open(settings, given_clearance(options)) as desk:
        line = _known(desk.lines(), options.line)
        found = [item for item in desk.decisions() if item.is_about(line)]
    if options.json:
        print_json({"decisions": [decision_json(item) for item in found]})
    else:
        sys.stdout.write(decisions_text(found))
    return _DONE


def _decide(options: argparse.Namespace, settings: Settings) -> int:
    from assistant.register_contract import decision_json
    from assistant.register_text import decisions_text
    from database.lines import LineError

    options.who = who_decides(options.who)
    book, lines = _opened(options, settings)
    verdict: _Verdict = options.verdict
    try:
        made = verdict(book, lines, options)
    except LineError as error:
        raise InputError(str(error)) from error
    if made is None:
        raise InputError(f"Besluit {options.decision} bestaat niet.")
    if options.json:
        print_json(decision_json(made))
    else:
        sys.stdout.write(decisions_text([made]))
    return _DONE


def _opened(options: argparse.Namespace, settings: Settings) -> tuple[LineBook, Lines]:
    from assistant.desk import Desk
    from database.connection import open_database
    from database.lines import LineBook

    book = LineBook(open_database(settings))
    with Desk.open(settings, given_clearance(options)) as desk:
        return book, desk.lines()


def _known(lines: Lines, line_id: str) -> Line:
    line = lines.get(line_id)
    if line is None:
        raise InputError(f"De lijn '{line_id}' bestaat niet. Zie: spreeklijn lines list")
    return line


_VERDICTS: dict[str, tuple[_Verdict, str, Sequence[str]]] = {
    "approve": (
        lambda book, lines, o: book.approve(_known(lines, o.line), o.who, o.why),
        "keur de nieuwste formulering goed",
        ["line"],
    ),
    "withdraw": (
        lambda book, lines, o: book.withdraw(_known(lines, o.line), o.who, o.why),
        "trek een lijn in: niet meer gebruiken",
        ["line"],
    ),
    "rename": (
        lambda book, lines, o: book.rename(_known(lines, o.line), o.subject, o.who, o.why),
        "geef een lijn een ander onderwerp",
        ["line", "subject"],
    ),
    "merge": (
        lambda book, lines, o: book.merge(
            _known(lines, o.line), _known(lines, o.other), o.who, o.why
        ),
        "voeg twee lijnen samen",
        ["line", "other"],
    ),
    "split": (
        lambda book, lines, o: book.split(_known(lines, o.line), o.anchors, o.who, o.why),
        "maak van formuleringen een eigen lijn",
        ["line", "anchors"],
    ),
    "undo": (
        lambda book, lines, o: book.undo(o.decision, o.who, o.why),
        "draai een besluit terug",
        ["decision"],
    ),
}
_METAVARS = {
    "line": "LIJN",
    "other": "LIJN",
    "subject": "ONDERWERP",
    "anchors": "FORMULERING",
    "decision": "BESLUIT",
}
_EXTRA: dict[str, dict[str, Any]] = {"anchors": {"nargs": "+"}, "decision": {"type": int}}
