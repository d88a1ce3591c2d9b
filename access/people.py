"""What the people at the screens may see and do, by the name under which they came in."""

from __future__ import annotations

from typing import Protocol

from access.clearance import EVERYTHING, NOTHING, PUBLIC, Clearance
from access.tokens import PROGRAM, TokenBook
from access.users import Role, UserBook


class People(Protocol):
    """Who is who. ``None`` is somebody who did not say who she is."""

    def clearance_of(self, name: str | None) -> Clearance: ...

    def role_of(self, name: str | None) -> Role: ...


class Users:
    """The users in ``book`` and the programs with ``tokens``.

    Where there never was a user, whoever works here owns the files.
    """

    def __init__(self, book: UserBook, tokens: TokenBook) -> None:
        self._book = book
        self._tokens = tokens

    def clearance_of(self, name: str | None) -> Clearance:
        """What ``name`` may see. Raises UserError when the users cannot be read."""
        if name is not None and name.startswith(PROGRAM):
            return self._tokens.clearance_of(name) or NOTHING
        if not self._book.exists():
            return EVERYTHING
        user = self._book.get(name) if name is not None else None
        if user is not None:
            return user.clearance
        return PUBLIC if name is None else NOTHING

    def role_of(self, name: str | None) -> Role:
        """What ``name`` may do. Raises UserError when the users cannot be read."""
        if name is not None and name.startswith(PROGRAM):
            return Role.READER
        if not self._book.exists():
            return Role.ADMINISTRATOR
        user = self._book.get(name) if name is not None else None
        return user.role if user is not None else Role.READER
