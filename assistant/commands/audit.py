"""``spreeklijn audit``: the audit record shown, and proved to be as it was written."""

from __future__ import annotations

import argparse
import sys
from dataclasses import asdict
from pathlib import Path
from typing import Any

from assistant.batch import parse_date
from assistant.commands.output import print_json
from settings import Settings

_DONE, _BROKEN = 0, 1


def add_parser(commands: Any) -> None:
    """Add ``audit`` to the commands of the command line."""
    parser = commands.add_parser("audit", help="toon en controleer wat er is vastgelegd")
    tasks = parser.add_subparsers(required=True, metavar="taak")
    verify = tasks.add_parser("verify", help="controleer of er niets is veranderd")
    verify.set_defaults(run=_verify)
    show = tasks.add_parser("show", help="toon wat er is vastgelegd")
    show.add_argument("--who", metavar="NAAM", help="alleen van deze gebruiker")
    show.add_argument(
        "--annotatie",
        type=int,
        metavar="NUMMER",
        help="alleen van deze annotatie, met elke bewerking",
    )
    show.add_argument("--since", metavar="JJJJ-MM-DD", help="alleen vanaf deze dag")
    show.add_argument("--last", type=int, metavar="N", help="alleen de laatste N regels")
    show.set_defaults(run=_show)
    for task in (verify, show):
        task.add_argument("--data", type=Path, metavar="MAP", help="map van de index")
        task.add_argument("--json", action="store_true", help="antwoord als JSON")


def _verify(options: argparse.Namespace, settings: Settings) -> int:
    from audit.trail import Trail
    from audit.verify import verify

    key = settings.audit_key.get_secret_value().encode() if settings.audit_key else b""
    found = verify(Trail.open(settings), key)
    if options.json:
        print_json({"intact": not found.problems, **asdict(found)})
    else:
        for problem in found.problems:
            sys.stdout.write(f"FOUT: {problem}\n")
        told = "is veranderd" if found.problems else "is zoals het werd geschreven"
        sys.stdout.write(
            f"De vastlegging van {found.entries} regels {told}.\nLaatste waarde: {found.last}\n"
        )
    return _BROKEN if found.problems else _DONE


def _show(options: argparse.Namespace, settings: Settings) -> int:
    from audit.telling import answers_by_hash, concerns, told
    from audit.trail import Trail

    since = parse_date(options.since, "--since")
    entries = list(Trail.open(settings).entries())
    found = [
        entry
        for entry in entries
        if (options.annotatie is None or concerns(entry, options.annotatie))
        and (options.who is None or entry.who == options.who)
        and (since is None or entry.at[:10] >= since.isoformat())
    ]
    if options.last is not None:
        found = found[-options.last :] if options.last > 0 else []
    if options.json:
        print_json({"entries": [asdict(entry) for entry in found]})
    else:
        answers = answers_by_hash(entries)
        lines = (told(entry, answers) for entry in found)
        sys.stdout.write("".join(lines) or "Er is niets vastgelegd.\n")
    return _DONE
