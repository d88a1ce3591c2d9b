"""``spreeklijn secrecy``: make a paper, or a part of it, secret from this moment on.

It holds at once, for every reader, without reading anything in again. It can only add to what
the paper says itself; what the paper says is corrected in its sidecar.
"""

from __future__ import annotations

import argparse
import sys
from dataclasses import asdict
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from access.levels import LABELS
from assistant.batch import InputError
from assistant.commands.output import print_json
from assistant.commands.who import who_decides
from settings import Settings

if TYPE_CHECKING:
    from access.restrictions import Restriction
    from index.catalogue import Entry

_DONE = 0


def add_parser(commands: Any) -> None:
    """Add ``secrecy`` to the commands of the command line."""
    parser = commands.add_parser("secrecy", help="leg geheimhouding op, of hef die op")
    tasks = parser.add_subparsers(required=True, metavar="taak")
    _task(tasks, "list", _list, "toon wat er is opgelegd")
    impose = _task(tasks, "impose", _impose, "leg geheimhouding op; geldt meteen")
    impose.add_argument("document", metavar="STUK", help="bestandsnaam of id van het stuk")
    impose.add_argument("--level", choices=LABELS[1:], default="geheim", metavar="NIVEAU")
    impose.add_argument("--unit", metavar="DEEL", help="alleen dit deel, met de naam uit search")
    impose.add_argument(
        "--until", metavar="JJJJ-MM-DDTUU:MM", help="tot dit moment, Nederlandse tijd"
    )
    impose.add_argument("--why", default="", metavar="REDEN")
    impose.add_argument("--who", metavar="NAAM", help="wie dit oplegt")
    lift = _task(tasks, "lift", _lift, "hef op wat hier is opgelegd")
    lift.add_argument("document", metavar="STUK")
    lift.add_argument("--unit", metavar="DEEL")


def _task(tasks: Any, name: str, run: Any, words: str) -> argparse.ArgumentParser:
    task: argparse.ArgumentParser = tasks.add_parser(name, help=words)
    task.add_argument("--data", type=Path, metavar="MAP", help="map van de index")
    task.add_argument("--json", action="store_true", help="antwoord als JSON")
    task.set_defaults(run=run)
    return task


def _list(options: argparse.Namespace, settings: Settings) -> int:
    from access.restrictions import RestrictionBook

    found = RestrictionBook(settings.data_dir).all()
    if options.json:
        print_json({"restrictions": [asdict(item) for item in found]})
    else:
        sys.stdout.write("".join(map(_line, found)) or "Er is niets opgelegd.\n")
    return _DONE


def _impose(options: argparse.Namespace, settings: Settings) -> int:
    from access.restrictions import Restriction, RestrictionBook
    from ingest.units import Secrecy

    entry = _entry(options.document, settings)
    made = Restriction(
        document_id=entry.document_id,
        secrecy=Secrecy(options.level, _moment(options.until)),
        unit_id=_unit(options.unit, entry, settings) if options.unit else None,
        record=entry.record,
        by=who_decides(options.who),
        made_at=datetime.now(UTC).isoformat(timespec="seconds"),
        reason=options.why,
    )
    RestrictionBook(settings.data_dir).impose(made)
    sys.stdout.write(_line(made))
    return _DONE


def _lift(options: argparse.Namespace, settings: Settings) -> int:
    from access.restrictions import RestrictionBook

    book = RestrictionBook(settings.data_dir)
    known = [item.document_id for item in book.all()]
    name = options.document if options.document in known else None
    document_id = name or _entry(options.document, settings).document_id
    if not book.release(document_id, options.unit):
        raise InputError(
            f"Op {options.document} is hier niets opgelegd. Zie: spreeklijn secrecy list"
        )
    sys.stdout.write(
        f"Opgeheven: {options.document}. Wat het stuk zelf zegt over geheimhouding blijft gelden.\n"
    )
    return _DONE


def _entry(name: str, settings: Settings) -> Entry:
    """The paper called ``name`` in the current generation. Raises InputError."""
    from index.generations import read_current
    from index.library import entries_of

    manifest = read_current(settings.data_dir)
    entries = entries_of(manifest) if manifest else {}
    found = [entry for entry in entries.values() if name in (entry.document_id, entry.file_name)]
    if len(found) > 1:
        ids = ", ".join(entry.document_id for entry in found)
        raise InputError(f"Er zijn meer stukken die {name} heten. Kies uit de ids: {ids}.")
    if not found:
        raise InputError(f"Het stuk '{name}' is niet ingelezen. Controleer de naam.")
    return found[0]


def _unit(name: str, entry: Entry, settings: Settings) -> str:
    """The unit called ``name`` in the paper. Raises InputError."""
    from index.catalogue import Catalogue
    from index.library import RECORDS

    record = Catalogue(settings.data_dir / RECORDS).get(entry.record)
    if name not in {unit.id for unit in record.units}:
        raise InputError(f"Het deel '{name}' staat niet in {entry.file_name}.")
    return name


def _moment(text: str | None) -> str | None:
    if text is None:
        return None
    try:
        return datetime.fromisoformat(text).isoformat(timespec="minutes")
    except ValueError:
        raise InputError(
            f"--until '{text}' is geen moment. Schrijf bijvoorbeeld 2026-11-07T17:00."
        ) from None


def _line(item: Restriction) -> str:
    until = f" tot {item.secrecy.lifted_at}" if item.secrecy.lifted_at else ""
    why = f" ({item.reason})" if item.reason else ""
    what = item.unit_id or item.document_id
    return f"{what}: {item.secrecy.level}{until}, door {item.by} op {item.made_at}{why}\n"
