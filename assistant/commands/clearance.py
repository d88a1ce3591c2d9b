"""For whom a command looks: who works on the command line owns the files and sees all, unless
she says otherwise. See docs/adr/0010-access.md.
"""

from __future__ import annotations

import argparse

from access.clearance import Clearance, ClearanceError, clearance
from access.levels import LABELS, Level
from assistant.batch import InputError


def add_clearance(command: argparse.ArgumentParser) -> None:
    """Add the options that say for whom to look."""
    command.add_argument(
        "--clearance",
        choices=(*LABELS, "niets"),
        default=Level.GEHEIM.label,
        metavar="NIVEAU",
        help=f"kijk als iemand die dit mag zien: {', '.join(LABELS)} of niets",
    )
    command.add_argument(
        "--dossier",
        action="append",
        default=[],
        metavar="NAAM=NIVEAU",
        help="in dit dossier tot een ander niveau; mag vaker",
    )


def given_clearance(options: argparse.Namespace) -> Clearance:
    """The clearance that was asked for. Raises InputError."""
    return clearance_of(options.clearance, options.dossier)


def clearance_of(level: str, dossiers: list[str]) -> Clearance:
    """The clearance for a level and for dossiers, each written as "name=level"."""
    named: dict[str, str] = {}
    for item in dossiers:
        name, equals, in_dossier = item.partition("=")
        if not equals or not name.strip():
            raise InputError(f"--dossier '{item}': schrijf naam=niveau, zoals Zuidoost=geheim.")
        named[name] = in_dossier.strip()
    try:
        return clearance(level, named)
    except ClearanceError as error:
        raise InputError(str(error)) from error
