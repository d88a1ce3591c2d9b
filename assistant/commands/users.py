"""``spreeklijn users``: who may log in, in which role, and what each may see."""

from __future__ import annotations

import argparse
import getpass
import sys
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from access.levels import LABELS
from access.users import Role, UserError
from assistant.batch import InputError
from assistant.commands import tokens
from assistant.commands.clearance import clearance_of
from assistant.commands.output import print_json
from settings import Settings

if TYPE_CHECKING:
    from access.users import User, UserBook

_DONE = 0


def add_parser(commands: Any) -> None:
    """Add ``users`` to the commands of the command line."""
    parser = commands.add_parser("users", help="beheer wie er mag inloggen")
    tasks = parser.add_subparsers(required=True, metavar="taak")
    _task(tasks, "list", _list, "toon de gebruikers")
    add = _task(tasks, "add", _add, "voeg een gebruiker toe; de eerste moet beheerder zijn")
    add.add_argument("name", metavar="NAAM")
    _rights(add, needed=True)
    add.add_argument(
        "--no-password", action="store_true", help="logt in via de organisatie, zonder wachtwoord"
    )
    change = _task(tasks, "change", _change, "verander wat een gebruiker mag")
    change.add_argument("name", metavar="NAAM")
    _rights(change, needed=False)
    for name, run, words in (
        ("password", _password, "geef een gebruiker een ander wachtwoord"),
        ("remove", _remove, "verwijder een gebruiker met wat zij heeft bewaard"),
        ("forget", _forget, "verwijder alles wat een gebruiker heeft bewaard"),
    ):
        _task(tasks, name, run, words).add_argument("name", metavar="NAAM")
    _task(
        tasks,
        "tidy",
        _tidy,
        "verwijder gesprekken en annotaties die ouder zijn dan de bewaartermijn",
    )
    tokens.add_tasks(tasks, _task)


def _rights(task: argparse.ArgumentParser, *, needed: bool) -> None:
    task.add_argument("--role", choices=[role.value for role in Role], required=needed)
    task.add_argument(
        "--clearance",
        choices=(*LABELS, "niets"),
        required=needed,
        metavar="NIVEAU",
        help=f"mag zien: {', '.join(LABELS)} of niets",
    )
    task.add_argument("--dossier", action="append", default=[], metavar="NAAM=NIVEAU")


def _task(tasks: Any, name: str, run: Any, words: str) -> argparse.ArgumentParser:
    task: argparse.ArgumentParser = tasks.add_parser(name, help=words)
    task.add_argument("--data", type=Path, metavar="MAP", help="map van de index")
    task.add_argument("--json", action="store_true", help="antwoord als JSON")
    task.set_defaults(run=lambda options, settings: _run(run, options, settings))
    return task


def _run(run: Any, options: argparse.Namespace, settings: Settings) -> int:
    from access.users import UserBook

    try:
        return int(run(options, settings, UserBook(settings.data_dir)) or _DONE)
    except UserError as error:
        raise InputError(str(error)) from error


def _list(options: argparse.Namespace, _settings: Settings, book: UserBook) -> None:
    found = book.all()
    if options.json:
        print_json({"users": [_user_json(user) for user in found]})
    else:
        sys.stdout.write("".join(map(_line, found)) or "Er zijn nog geen gebruikers.\n")


def _add(options: argparse.Namespace, _settings: Settings, book: UserBook) -> None:
    role = Role(options.role)
    if not book.all() and role is not Role.ADMINISTRATOR:
        raise UserError("De eerste gebruiker moet beheerder zijn: --role beheerder.")
    password = None if options.no_password else _new_password()
    cleared = clearance_of(options.clearance, options.dossier)
    sys.stdout.write(_line(book.add(options.name, role, cleared, password)))


def _change(options: argparse.Namespace, _settings: Settings, book: UserBook) -> None:
    def changed(user: User) -> User:
        role = Role(options.role) if options.role else user.role
        if not options.clearance:
            return replace(user, role=role)
        return replace(user, role=role, clearance=clearance_of(options.clearance, options.dossier))

    if options.dossier and not options.clearance:
        raise UserError("Geef bij --dossier ook --clearance: samen zijn zij wat iemand mag zien.")
    sys.stdout.write(_line(book.change(options.name, changed)))


def _password(options: argparse.Namespace, _settings: Settings, book: UserBook) -> None:
    if book.get(options.name) is None:
        raise UserError(f"De gebruiker {options.name} bestaat niet. Zie: spreeklijn users list")
    book.set_password(options.name, _new_password())
    sys.stdout.write(f"Het wachtwoord van {options.name} is veranderd.\n")


def _remove(options: argparse.Namespace, settings: Settings, book: UserBook) -> None:
    user = book.remove(options.name)
    # Her conversations go as well: somebody else may get the same name one day.
    gone = _forgotten(user.name, settings)
    sys.stdout.write(f"{user.name} is verwijderd, met {gone} gesprekken en annotaties.\n")


def _forget(options: argparse.Namespace, settings: Settings, book: UserBook) -> None:
    user = book.get(options.name)
    gone = _forgotten(user.name if user else options.name, settings)
    sys.stdout.write(f"Van {options.name} zijn {gone} gesprekken en annotaties verwijderd.\n")


def _tidy(_options: argparse.Namespace, settings: Settings, _book: UserBook) -> None:
    from database.connection import open_database
    from database.retention import forget_older_than

    if not settings.retention_days:
        raise UserError("Er is geen bewaartermijn: zet SPREEKLIJN_RETENTION_DAYS.")
    gone = forget_older_than(open_database(settings), settings.retention_days)
    sys.stdout.write(
        f"{gone} gesprekken en annotaties ouder dan {settings.retention_days} dagen verwijderd.\n"
    )


def _forgotten(owner: str, settings: Settings) -> int:
    from database.connection import open_database
    from database.retention import forget_owner

    return forget_owner(open_database(settings), owner)


def _new_password() -> str:
    """A password, typed twice on a terminal or read from standard input. Raises UserError."""
    if not sys.stdin.isatty():
        return sys.stdin.readline().rstrip("\r\n")
    first = getpass.getpass("Wachtwoord: ")
    if getpass.getpass("Nog een keer: ") != first:
        raise UserError("De wachtwoorden zijn niet gelijk.")
    return first


def _line(user: User) -> str:
    cleared = _user_json(user)["clearance"]
    dossiers = "".join(f", {name}: {level}" for name, level in cleared["dossiers"].items())
    by = "" if user.password else ", zonder wachtwoord"
    return f"{user.name}: {user.role.value}, mag zien: {cleared['highest']}{dossiers}{by}\n"


def _user_json(user: User) -> dict[str, Any]:
    from access.clearance import to_json

    return {
        "name": user.name,
        "role": user.role.value,
        "clearance": to_json(user.clearance),
        "has_password": bool(user.password),
        "added_at": user.added_at,
    }
