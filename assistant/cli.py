"""The command line: ``spreeklijn ingest``, ``search``, ``ask`` and what is in ``commands``.

Exit codes: 0 done, 1 nothing usable, 2 wrong usage.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from assistant.batch import InputError, Query, parse_date, read_batch, read_history
from assistant.commands import (
    audit,
    check,
    commitments,
    draft,
    evaluate,
    lines,
    secrecy,
    timeline,
    upkeep,
    users,
)
from assistant.commands.clearance import add_clearance, given_clearance
from assistant.commands.output import print_json
from assistant.commands.who import who_asks
from explained import Explained
from settings import Settings, SettingsError, load_settings

if TYPE_CHECKING:
    from assistant.desk import Desk

DONE, NOTHING_USABLE, WRONG_USAGE = 0, 1, 2


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code."""
    parser = _parser()
    options = parser.parse_args(arguments)
    try:
        settings = load_settings(**({"data_dir": options.data} if options.data else {}))
        return _run(options, settings)
    except (InputError, SettingsError) as error:
        return _complain(str(error), WRONG_USAGE)
    except BrokenPipeError:
        # The reader of our output went away: not our fault, and nothing to say to it.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return DONE
    except KeyboardInterrupt:
        return _complain("Afgebroken.", NOTHING_USABLE)
    except Explained as error:
        return _complain(str(error), NOTHING_USABLE)
    except OSError as error:
        from index.disk import explained as disk_error

        return _complain(disk_error(error), NOTHING_USABLE)


def _run(options: argparse.Namespace, settings: Settings) -> int:
    """Run the command, while nobody puts a backup back. Raises what the command raises."""
    from upkeep.use import check_ready, in_use

    if not getattr(options, "unready", False):
        check_ready(settings.data_dir)
    if getattr(options, "alone", False):
        return int(options.run(options, settings))
    with in_use(settings.data_dir):
        return int(options.run(options, settings))


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="spreeklijn", description="Zoekt eerdere lijnen in raadsstukken, met de bron erbij."
    )
    commands = parser.add_subparsers(required=True, metavar="opdracht")

    ingest = commands.add_parser("ingest", help="lees documenten of mappen in")
    ingest.add_argument("paths", nargs="+", type=Path, metavar="PAD")
    ingest.add_argument(
        "--rebuild", action="store_true", help="bouw de hele index opnieuw op uit deze paden"
    )
    _common(ingest)
    ingest.set_defaults(run=_ingest)

    search = commands.add_parser("search", help="zoek vragen en passages")
    _question(search)
    search.add_argument("--top", type=_positive, default=10, metavar="N")
    search.set_defaults(run=_search)

    ask = commands.add_parser("ask", help="vraag wat er eerder is gezegd")
    _question(ask)
    ask.add_argument("--history", type=Path, metavar="BESTAND")
    ask.set_defaults(run=_ask)

    timeline.add_parser(commands)
    commitments.add_parser(commands)
    lines.add_parser(commands)
    _common(check.add_parser(commands))
    _common(draft.add_parser(commands))
    evaluate.add_parser(commands)
    secrecy.add_parser(commands)
    users.add_parser(commands)
    upkeep.add_parsers(commands)
    audit.add_parser(commands)
    return parser


def _common(command: argparse.ArgumentParser) -> None:
    command.add_argument("--data", type=Path, metavar="MAP", help="map van de index")
    command.add_argument("--json", action="store_true", help="antwoord als JSON")


def _question(command: argparse.ArgumentParser) -> None:
    command.add_argument("question", nargs="?", metavar="VRAAG")
    command.add_argument("--batch", type=Path, metavar="BESTAND.jsonl")
    command.add_argument("--as-of", metavar="JJJJ-MM-DD", help="alleen stukken van voor deze dag")
    add_clearance(command)
    _common(command)


def _positive(text: str) -> int:
    if not text.isdigit() or not 1 <= int(text) <= 100:
        raise argparse.ArgumentTypeError("geef een getal van 1 tot en met 100")
    return int(text)


# -- the commands --------------------------------------------------------------------------


def _ingest(options: argparse.Namespace, settings: Settings) -> int:
    from ingest.pipeline import ingest
    from ingest.report import ingest_json, ingest_text

    missing = [str(path) for path in options.paths if not path.exists()]
    if missing:
        raise InputError(f"Dit pad bestaat niet: {', '.join(missing)}.")
    report = ingest(options.paths, settings, rebuild=options.rebuild, progress=_on_terminal())
    if options.json:
        print_json(ingest_json(report))
    else:
        sys.stdout.write(ingest_text(report))
    return DONE if report.usable else NOTHING_USABLE


def _search(options: argparse.Namespace, settings: Settings) -> int:
    from assistant.contract import hit_json
    from assistant.text import hits_text, searched_text

    def answer(desk: Desk, query: Query) -> tuple[dict[str, Any], str, bool]:
        result = desk.look_up(
            query.text,
            as_of=query.as_of,
            history=query.history,
            limit=options.top,
            who=who_asks(),
        )
        data = {
            "query": query.text,
            "searched": result.searched,
            "hits": [hit_json(hit) for hit in result.hits],
        }
        text = searched_text(query.text, result.searched) + hits_text(result.hits)
        return data, text, bool(result.hits)

    return _run_queries(options, settings, answer)


def _ask(options: argparse.Namespace, settings: Settings) -> int:
    from assistant.contract import answer_json
    from assistant.text import answer_text, searched_text

    def answer(desk: Desk, query: Query) -> tuple[dict[str, Any], str, bool]:
        found = desk.ask(query.text, as_of=query.as_of, history=query.history, who=who_asks())
        data = {"query": query.text, **answer_json(found)}
        text = searched_text(query.text, found.searched) + answer_text(found)
        return data, text, found.status.value != "error"

    return _run_queries(options, settings, answer)


def _run_queries(options: argparse.Namespace, settings: Settings, answer: Any) -> int:
    from assistant.desk import Desk

    if (options.question is None) == (options.batch is None):
        raise InputError('Geef een vraag, of een bestand met --batch: spreeklijn ask "uw vraag".')
    if options.batch is not None and not options.json:
        raise InputError("Gebruik --batch samen met --json.")
    if options.question is not None and not options.question.strip():
        raise InputError("De vraag is leeg.")
    as_of = parse_date(options.as_of, "--as-of")
    history_file = getattr(options, "history", None)
    history = read_history(history_file) if history_file else ()
    with Desk.open(settings, given_clearance(options)) as desk:
        if options.batch is None:
            data, text, usable = answer(desk, Query(None, options.question, as_of, history))
            print_json(data) if options.json else sys.stdout.write(text)
            return DONE if usable else NOTHING_USABLE
        for query in read_batch(options.batch):
            data, _, _ = answer(desk, query)
            sys.stdout.write(json.dumps({"id": query.id, **data}, ensure_ascii=False) + "\n")
            sys.stdout.flush()
    return DONE


def _complain(message: str, code: int) -> int:
    sys.stderr.write(f"spreeklijn: {message}\n")
    return code


def _on_terminal() -> bool:
    return sys.stderr.isatty()


if __name__ == "__main__":
    raise SystemExit(main())
