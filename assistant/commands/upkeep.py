"""``spreeklijn doctor``, ``backup`` and ``restore``."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import Any

from assistant.commands.output import print_json
from settings import Settings

_DONE, _WRONG = 0, 1


def add_parsers(commands: Any) -> None:
    """Add the three commands to ``commands``."""
    doctor = commands.add_parser("doctor", help="controleer alles en herstel wat kan")
    doctor.add_argument("--check", action="store_true", help="alleen kijken, niets veranderen")
    doctor.set_defaults(run=_doctor, unready=True)
    backup = commands.add_parser("backup", help="bewaar alles in één bestand")
    backup.add_argument("file", type=Path, metavar="BESTAND")
    backup.set_defaults(run=_backup)
    restore = commands.add_parser("restore", help="zet een back-up terug")
    restore.add_argument("file", type=Path, metavar="BESTAND")
    restore.set_defaults(run=_restore, unready=True, alone=True)
    for command in (doctor, backup, restore):
        command.add_argument("--data", type=Path, metavar="MAP", help="map van de index")
        command.add_argument("--json", action="store_true", help="antwoord als JSON")


def _doctor(options: argparse.Namespace, settings: Settings) -> int:
    from upkeep.doctor import examine
    from upkeep.finding import is_healthy, report_json, report_text

    findings = examine(settings, repair=not options.check)
    if options.json:
        print_json(report_json(findings))
    else:
        sys.stdout.write(report_text(findings))
    return _DONE if is_healthy(findings) else _WRONG


def _backup(options: argparse.Namespace, settings: Settings) -> int:
    from upkeep.backup import backup

    made = backup(settings, options.file)
    size = options.file.stat().st_size
    if options.json:
        print_json(
            {
                "file": str(options.file),
                "bytes": size,
                "files": len(made.files),
                "database": made.database,
                "made_at": made.made_at,
            }
        )
        return _DONE
    sys.stdout.write(
        f"{options.file}: {len(made.files)} bestanden bewaard ({size // 1024} KiB) en teruggelezen.\n"
    )
    if made.database == "server":
        sys.stdout.write(
            "De database staat op een server en zit hier niet bij: bewaar die met pg_dump.\n"
        )
    return _DONE


def _restore(options: argparse.Namespace, settings: Settings) -> int:
    from upkeep.restore import restore

    done = restore(settings, options.file)
    aside = str(done.aside) if done.aside else None
    if options.json:
        print_json({"documents": done.documents, "aside": aside, "warnings": list(done.warnings)})
        return _DONE
    sys.stdout.write(f"Teruggezet: {done.documents} documenten zijn weer doorzoekbaar.\n")
    if aside:
        sys.stdout.write(f"Wat er stond, ligt in {aside}. Verwijder die map als alles klopt.\n")
    for warning in done.warnings:
        sys.stdout.write(f"Let op: {warning}\n")
    return _DONE
