"""``spreeklijn timeline``: what was said when about a subject, and how the wording changed."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import Any

from assistant.batch import InputError, parse_date
from assistant.commands.clearance import add_clearance, given_clearance
from assistant.commands.output import print_json
from assistant.commands.who import who_asks
from settings import Settings

_DONE, _NOTHING = 0, 1


def add_parser(commands: Any) -> None:
    """Add ``timeline`` to the commands of the command line."""
    parser = commands.add_parser(
        "timeline", help="toon wat er wanneer over een onderwerp is gezegd"
    )
    parser.add_argument("subject", metavar="ONDERWERP")
    parser.add_argument("--as-of", metavar="JJJJ-MM-DD", help="alleen stukken van voor deze dag")
    parser.add_argument("--data", type=Path, metavar="MAP", help="map van de index")
    parser.add_argument("--json", action="store_true", help="antwoord als JSON")
    add_clearance(parser)
    parser.set_defaults(run=run)


def run(options: argparse.Namespace, settings: Settings) -> int:
    """Show the timeline."""
    from assistant.desk import Desk
    from assistant.register_contract import timeline_json
    from assistant.register_text import timeline_text

    if not options.subject.strip():
        raise InputError('Geef een onderwerp: spreeklijn timeline "quota".')
    as_of = parse_date(options.as_of, "--as-of")
    with Desk.open(settings, given_clearance(options)) as desk:
        found = desk.timeline(options.subject, as_of=as_of, who=who_asks())
    if options.json:
        print_json(timeline_json(found, as_of))
    else:
        sys.stdout.write(timeline_text(found))
    return _DONE if found.threads else _NOTHING
