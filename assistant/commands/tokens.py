"""``spreeklijn users token``: programs that may ask, what each may see and until when."""

from __future__ import annotations

import argparse
import sys
import time
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING, Any

from access.levels import LABELS
from access.users import UserError
from assistant.batch import parse_date
from assistant.commands.clearance import clearance_of
from assistant.commands.output import print_json
from settings import Settings

if TYPE_CHECKING:
    from access.tokens import Token, TokenBook
    from access.users import UserBook


def add_tasks(tasks: Any, task: Any) -> None:
    """Add ``token`` to the tasks of ``users``; ``task`` makes a task as those of ``users`` are."""
    parser = tasks.add_parser("token", help="beheer tokens, waarmee een programma vragen stelt")
    own = parser.add_subparsers(required=True, metavar="taak")
    task(own, "list", _list, "toon de tokens, met wanneer elk het laatst is gebruikt")
    add = task(own, "add", _add, "maak een token; het wordt één keer getoond")
    add.add_argument("name", metavar="PROGRAMMA")
    add.add_argument(
        "--clearance",
        choices=LABELS,
        required=True,
        metavar="NIVEAU",
        help=f"het programma mag zien: {', '.join(LABELS)}",
    )
    add.add_argument("--dossier", action="append", default=[], metavar="NAAM=NIVEAU")
    add.add_argument(
        "--until", required=True, metavar="JJJJ-MM-DD", help="de laatste dag waarop het geldt"
    )
    revoke = task(own, "revoke", _revoke, "trek een token in; het werkt meteen niet meer")
    revoke.add_argument("name", metavar="PROGRAMMA")


def _list(options: argparse.Namespace, settings: Settings, _book: UserBook) -> None:
    book = _tokens(settings)
    found = book.all()
    if options.json:
        print_json({"tokens": [_token_json(token, book) for token in found]})
    else:
        lines = "".join(_line(token, book) for token in found)
        sys.stdout.write(lines or "Er zijn nog geen tokens.\n")


def _add(options: argparse.Namespace, settings: Settings, users: UserBook) -> None:
    if not users.all():
        raise UserError(
            "Er zijn nog geen gebruikers, en dan hoeft een programma niet te zeggen wie het is. Maak "
            "eerst een beheerder: spreeklijn users add NAAM --role beheerder --clearance geheim."
        )
    cleared = clearance_of(options.clearance, options.dossier)
    book = _tokens(settings)
    token, text = book.add(options.name, cleared, parse_date(options.until, "--until") or date.min)
    if options.json:
        print_json({**_token_json(token, book), "token": text})
        return
    sys.stdout.write(
        f"{_line(token, book)}Bewaar dit token nu; het wordt niet nog eens getoond:\n{text}\n"
    )


def _revoke(options: argparse.Namespace, settings: Settings, _book: UserBook) -> None:
    token = _tokens(settings).revoke(options.name)
    sys.stdout.write(f"Het token {token.name} is ingetrokken.\n")


def _tokens(settings: Settings) -> TokenBook:
    from access.tokens import TokenBook

    return TokenBook(settings.data_dir)


def _state(token: Token) -> str:
    from access.tokens import day_of

    if token.revoked:
        return f"ingetrokken op {day_of(token.revoked)}"
    until = day_of(token.ends - 1)
    return f"geldig tot en met {until}" if token.is_good(time.time()) else f"verlopen na {until}"


def _line(token: Token, book: TokenBook) -> str:
    from access.clearance import to_json

    cleared: Any = to_json(token.clearance)
    dossiers = "".join(f", {name}: {level}" for name, level in cleared["dossiers"].items())
    used = _moment(book.last_use(token))
    last = f"laatst gebruikt {used[:16].replace('T', ' ')} UTC" if used else "nog niet gebruikt"
    return f"{token.name}: mag zien: {cleared['highest']}{dossiers}; {_state(token)}; {last}\n"


def _token_json(token: Token, book: TokenBook) -> dict[str, Any]:
    from access.clearance import to_json

    return {
        "name": token.name,
        "clearance": to_json(token.clearance),
        "made_at": _moment(token.made),
        "ends_at": _moment(token.ends),
        "revoked_at": _moment(token.revoked),
        "last_use": _moment(book.last_use(token)),
        "good": token.is_good(time.time()),
    }


def _moment(seconds: int) -> str | None:
    return datetime.fromtimestamp(seconds, UTC).isoformat() if seconds else None
