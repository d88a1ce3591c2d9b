"""Tokens for programs: each has a name, a clearance and a day on which it ends.

Of a token only its hash is kept; it is long and random, so a fast hash will do. A file that cannot
be read lets no program in.
"""

from __future__ import annotations

import hashlib
import json
import logging
import re
import secrets
import time
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

from access.clearance import Clearance, ClearanceError, clearance, to_json
from access.moments import ZONE, instant
from access.private_file import FileDamaged, PrivateFile, alone, write_private
from access.users import UserError
from explained import Explained

_LOG = logging.getLogger(__name__)
FILE = Path("access") / "tokens.json"
USES = Path("access") / "token-uses.json"
PREFIX = "spreeklijn-"  # so that a token is known for one, also by who scans for secrets
PROGRAM = "programma:"  # before the name under which a program asks; no user has such a name
LONGEST_DAYS = 366
_NAME = re.compile(r"[\w.@+-]{2,60}")
_MINUTE = 60.0  # how precisely the last use is kept


class TokenError(UserError):
    """Something about tokens that cannot be done; the message is Dutch and says what to do."""


class TokenRefused(Explained):
    """A token that does not open anything (any more); the message is Dutch."""


@dataclass(frozen=True, slots=True)
class Token:
    """One token. ``ends`` and the other moments are seconds since 1970; ``revoked`` 0 is not."""

    name: str
    clearance: Clearance
    hash: str
    made: int
    ends: int
    revoked: int = 0

    @property
    def owner(self) -> str:
        """The name under which its program asks, is limited and is recorded."""
        return PROGRAM + self.name

    def is_good(self, now: float) -> bool:
        """Whether it opens anything at ``now``."""
        return not self.revoked and now < self.ends


class TokenBook:
    """The tokens in ``DATA/access/tokens.json``, read again whenever the file changes."""

    def __init__(self, data: Path, now: Callable[[], float] = time.time) -> None:
        self.file = data / FILE
        self._uses = data / USES
        self._now = now
        self._kept: PrivateFile[tuple[Token, ...]] = PrivateFile(self.file, _tokens, ())
        self._noted: dict[str, float] = {}

    def all(self) -> list[Token]:
        """Every token there ever was, by name. Raises TokenError when they cannot be read."""
        return sorted(self._read(), key=lambda token: (token.name.casefold(), token.made))

    def add(self, name: str, cleared: Clearance, last_day: date) -> tuple[Token, str]:
        """A new token, good up to and including ``last_day``, and its text: shown this once.

        Raises TokenError.
        """
        if not _NAME.fullmatch(name):
            raise TokenError(
                f"De naam '{name}' kan niet. Gebruik 2 tot 60 letters, cijfers of . @ + - _, zonder spatie."
            )
        now = self._now()
        ends = instant(f"{(last_day + timedelta(days=1)).isoformat()}T00:00")
        if not now < ends <= now + (LONGEST_DAYS + 1) * 24 * 3600:
            raise TokenError(
                f"--until {last_day.isoformat()}: kies een dag van vandaag tot over een jaar."
            )
        text = PREFIX + secrets.token_urlsafe(32)
        token = Token(name, cleared, _hash(text), int(now), ends)
        with alone(self.file):
            if self._good(name) is not None:
                raise TokenError(
                    f"Er is al een token {name}. Trek dat eerst in, of kies een andere naam."
                )
            self._write((*self._read(), token))
        return token, text

    def revoke(self, name: str) -> Token:
        """End a token at once. Raises TokenError where there is none to end."""
        with alone(self.file):
            token = self._good(name)
            if token is None:
                raise TokenError(
                    f"Er is geen geldig token {name}. Zie: spreeklijn users token list"
                )
            ended = replace(token, revoked=int(self._now()))
            self._write(tuple(ended if item is token else item for item in self._read()))
        return ended

    def verify(self, text: str) -> Token:
        """The token that ``text`` is; its use is noted. Raises TokenRefused and TokenError."""
        wanted, now = _hash(text), self._now()
        token = next((item for item in self._read() if item.hash == wanted), None)
        if token is None:
            raise TokenRefused(
                "Dit token is niet bekend. Vraag de beheerder om een token voor uw programma."
            )
        if token.revoked:
            raise TokenRefused("Dit token is ingetrokken. Vraag de beheerder om een nieuw token.")
        if not token.is_good(now):
            raise TokenRefused(
                f"Dit token is verlopen ({day_of(token.ends - 1)} was de laatste dag). Vraag de "
                "beheerder om een nieuw token."
            )
        self._note(token, now)
        return token

    def clearance_of(self, owner: str) -> Clearance | None:
        """What the program that asks as ``owner`` may see now; None where no token is good."""
        token = self._good(owner.removeprefix(PROGRAM))
        return token.clearance if token is not None else None

    def last_use(self, token: Token) -> int:
        """When ``token`` was last used, within a minute; 0 where it never was or it is not known."""
        return int(self._used().get(_key(token), 0))

    def _good(self, name: str) -> Token | None:
        """The one token of that name that opens something; there is never more than one."""
        now, wanted = self._now(), name.casefold()
        return next(
            (t for t in self._read() if t.name.casefold() == wanted and t.is_good(now)), None
        )

    def _note(self, token: Token, now: float) -> None:
        """Note the use, in a file of its own: one who revokes a token never meets one who uses it."""
        key = _key(token)
        if 0 <= now - self._noted.get(key, 0.0) < _MINUTE:
            return
        self._noted[key] = now
        try:
            write_private(self._uses, {**self._used(), key: int(now)})
        except OSError:
            _LOG.warning("The last use of a token could not be noted", exc_info=True)

    def _used(self) -> dict[str, int]:
        try:
            found = json.loads(self._uses.read_text(encoding="utf-8"))
            return {str(key): int(value) for key, value in found.items()}
        except (OSError, ValueError, TypeError, AttributeError):
            return {}  # it is only a help to who looks at the list

    def _read(self) -> tuple[Token, ...]:
        try:
            return self._kept.read()
        except FileDamaged as error:
            raise TokenError(
                f"Het bestand met tokens is beschadigd; geen programma kan erin. Zet "
                f"{self.file} terug uit de reservekopie."
            ) from error

    def _write(self, tokens: tuple[Token, ...]) -> None:
        self._kept.write([_json(token) for token in tokens])


def day_of(seconds: int) -> str:
    """The day of a moment, in Dutch local time.

    >>> day_of(0)
    '1970-01-01'
    """
    return datetime.fromtimestamp(seconds, UTC).astimezone(ZONE).date().isoformat()


def _hash(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def _key(token: Token) -> str:
    return token.hash[:16]


def _tokens(data: Iterable[Mapping[str, Any]]) -> tuple[Token, ...]:
    return tuple(map(_token, data))


def _token(item: Mapping[str, Any]) -> Token:
    held = item["clearance"]
    try:
        cleared = clearance(held["highest"], held["dossiers"])
    except ClearanceError as error:
        raise ValueError(str(error)) from error
    made, ends, revoked = (int(item[name]) for name in ("made", "ends", "revoked"))
    return Token(str(item["name"]), cleared, str(item["hash"]), made, ends, revoked)


def _json(token: Token) -> dict[str, Any]:
    return {
        "name": token.name,
        "clearance": to_json(token.clearance),
        "hash": token.hash,
        "made": token.made,
        "ends": token.ends,
        "revoked": token.revoked,
    }
