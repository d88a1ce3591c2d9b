"""``spreeklijn commitments``: what was promised to the council, and how it stands."""

from __future__ import annotations

import argparse
import sys
from datetime import date
from pathlib import Path
from typing import Any

from assistant.batch import parse_date
from assistant.commands.clearance import add_clearance, given_clearance
from assistant.commands.output import print_json
from settings import Settings

_DONE = 0


def add_parser(commands: Any) -> None:
    """Add ``commitments`` to the commands of the command line."""
    parser = commands.add_parser("commitments", help="toon toezeggingen en moties")
    parser.add_argument("--open", action="store_true", help="alleen wat nog open staat")
    parser.add_argument("--as-of", metavar="JJJJ-MM-DD", help="alleen stukken van voor deze dag")
    parser.add_argument("--data", type=Path, metavar="MAP", help="map van de index")
    parser.add_argument("--json", action="store_true", help="antwoord als JSON")
    add_clearance(parser)
    parser.set_defaults(run=run)


def run(options: argparse.Namespace, settings: Settings) -> int:
    """Show the commitments and motions."""
    from assistant.desk import Desk
    from assistant.register_contract import commitments_json
    from assistant.register_text import commitments_text

    as_of = parse_date(options.as_of, "--as-of")
    today = as_of or date.today()
    with Desk.open(settings, given_clearance(options)) as desk:
        found = desk.commitments(as_of=as_of, only_open=options.open)
    if options.json:
        print_json(commitments_json(found, today))
    else:
        sys.stdout.write(commitments_text(found, today))
    return _DONE
