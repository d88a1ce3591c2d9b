"""Who may work with the application: a file of names, roles, clearances and password hashes.

There is no user and no password before somebody makes one: ``spreeklijn users add``. A file that
cannot be read lets nobody in.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from enum import StrEnum
from pathlib import Path
from typing import Any

from access.clearance import Clearance, ClearanceError, clearance, to_json
from access.private_file import FileDamaged, PrivateFile, alone
from explained import Explained

FILE = Path("access") / "users.json"
SHORTEST_PASSWORD = 12
_LONGEST_PASSWORD = 256
_NAME = re.compile(r"[\w.@+-]{2,100}")
_RESERVED = frozenset({"lokaal"})  # whoever works on a computer where nobody logs in


class UserError(Explained):
    """Something about users that cannot be done; the message is Dutch and says what to do."""


class Role(StrEnum):
    """What somebody may do; every role may do what those before it may."""

    READER = "lezer"
    EDITOR = "redacteur"
    ADMINISTRATOR = "beheerder"

    def may_act_as(self, other: Role) -> bool:
        """Whether this role is ``other`` or more."""
        order = list(Role)
        return order.index(self) >= order.index(other)


@dataclass(frozen=True, slots=True)
class User:
    """One user. Without a ``password`` (a hash) she comes in by another way than the log-in page."""

    name: str
    role: Role
    clearance: Clearance
    password: str = ""
    added_at: str = ""  # ISO, UTC
    changed_at: str = ""  # of the password; sessions of before end


class UserBook:
    """The users in ``DATA/access/users.json``, read again whenever the file changes."""

    def __init__(self, data: Path) -> None:
        self.file = data / FILE
        self._kept: PrivateFile[Mapping[str, User]] = PrivateFile(self.file, _users, {})
        self._seen = self.file.exists()  # from then on people log in

    def exists(self) -> bool:
        """Whether people log in here: from the first user on, also when all are removed again.

        Raises UserError where this book has seen the file and it is gone: nobody gets in then.
        """
        if self.file.exists():
            self._seen = True
        elif self._seen:
            raise UserError(
                f"Het bestand met gebruikers is weg; niemand kan erin. Zet {self.file} terug uit "
                "de reservekopie, of start Spreeklijn opnieuw als er geen gebruikers meer zijn."
            )
        return self._seen

    def all(self) -> list[User]:
        """Every user, by name. Raises UserError when the file cannot be read."""
        return sorted(self._read().values(), key=lambda user: user.name)

    def get(self, name: str) -> User | None:
        """The user called ``name``; capitals make no difference."""
        return self._read().get(name.casefold())

    def add(self, name: str, role: Role, cleared: Clearance, password: str | None) -> User:
        """Add a user; without a password where others say who she is. Raises UserError."""
        if not _NAME.fullmatch(name) or name.casefold() in _RESERVED:
            raise UserError(
                f"De naam '{name}' kan niet. Gebruik letters, cijfers en . @ + - _, zonder spaties."
            )
        now = datetime.now(UTC).isoformat(timespec="seconds")
        hashed = hash_password(password) if password is not None else ""
        user = User(name, role, cleared, hashed, now, now)
        with alone(self.file):
            if self.get(name) is not None:
                raise UserError(f"De gebruiker {name} bestaat al.")
            self._write({**self._read(), name.casefold(): user})
        return user

    def change(self, name: str, change: Callable[[User], User]) -> User:
        """Replace a user by ``change`` of it. Raises UserError, also for the last administrator."""
        with alone(self.file):
            user = self._known(name)
            changed = change(user)
            if changed.role is not Role.ADMINISTRATOR:
                self._check_not_last(user)
            self._write({**self._read(), name.casefold(): changed})
        return changed

    def set_password(self, name: str, password: str) -> User:
        """Give a user another password; her sessions end. Raises UserError."""
        now = datetime.now(UTC).isoformat(timespec="microseconds")
        hashed = hash_password(password)
        return self.change(name, lambda user: replace(user, password=hashed, changed_at=now))

    def remove(self, name: str) -> User:
        """Remove a user. Raises UserError for one who is not there, or the last administrator."""
        with alone(self.file):
            user = self._known(name)
            self._check_not_last(user)
            self._write({k: item for k, item in self._read().items() if k != name.casefold()})
        return user

    def verify(self, name: str, password: str) -> User | None:
        """The user of that name and password; as slow for a name that does not exist."""
        from argon2 import PasswordHasher
        from argon2.exceptions import Argon2Error, InvalidHashError

        user = self.get(name)
        hasher = PasswordHasher()
        known = user.password if user is not None else ""
        if len(password) > _LONGEST_PASSWORD:
            return None
        try:
            hasher.verify(known or _nobody(), password)
        except (Argon2Error, InvalidHashError):
            return None
        return user if known else None

    def _check_not_last(self, user: User) -> None:
        """Raise UserError where nobody but ``user`` is an administrator."""
        others = (item for item in self._read().values() if item is not user)
        if user.role is Role.ADMINISTRATOR and not any(
            item.role is Role.ADMINISTRATOR for item in others
        ):
            raise UserError(
                f"{user.name} is de laatste beheerder. Maak eerst een andere: spreeklijn users add."
            )

    def _known(self, name: str) -> User:
        user = self.get(name)
        if user is None:
            raise UserError(f"De gebruiker {name} bestaat niet. Zie: spreeklijn users list")
        return user

    def _read(self) -> Mapping[str, User]:
        try:
            return self._kept.read()
        except FileDamaged as error:
            raise UserError(
                f"Het bestand met gebruikers is beschadigd; niemand kan inloggen. Zet "
                f"{self.file} terug uit de reservekopie."
            ) from error

    def _write(self, users: Mapping[str, User]) -> None:
        self._kept.write([_json(user) for user in users.values()])


def hash_password(password: str) -> str:
    """An argon2id hash of ``password``. Raises UserError for one that is too easy to guess."""
    from argon2 import PasswordHasher

    if not SHORTEST_PASSWORD <= len(password) <= _LONGEST_PASSWORD:
        raise UserError(
            f"Kies een wachtwoord van {SHORTEST_PASSWORD} tot {_LONGEST_PASSWORD} tekens, "
            "bijvoorbeeld vier woorden."
        )
    if len(set(password)) < 5:
        raise UserError("Dit wachtwoord is te makkelijk te raden. Kies vier woorden.")
    return PasswordHasher().hash(password)


def _users(data: Iterable[dict[str, Any]]) -> Mapping[str, User]:
    return {str(item["name"]).casefold(): _user(item) for item in data}


def _nobody() -> str:
    """A hash that no password has, to spend the same time on."""
    return (
        "$argon2id$v=19$m=65536,t=3,p=4$c3ByZWVrbGlqbi1uaWVtYW5k"
        "$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"
    )


def _user(item: dict[str, Any]) -> User:
    held = item["clearance"]
    try:
        cleared = clearance(held["highest"], held["dossiers"])
    except ClearanceError as error:
        raise ValueError(str(error)) from error
    return User(**{**item, "role": Role(item["role"]), "clearance": cleared})


def _json(user: User) -> dict[str, Any]:
    return {
        "name": user.name,
        "role": user.role.value,
        "clearance": to_json(user.clearance),
        "password": user.password,
        "added_at": user.added_at,
        "changed_at": user.changed_at,
    }
