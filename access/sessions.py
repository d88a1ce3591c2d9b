"""Who is logged in: random tokens that end by themselves; nothing of them is kept on disk."""

from __future__ import annotations

import hashlib
import secrets
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass

from access.users import User, UserBook


@dataclass(slots=True)
class _Session:
    name: str
    changed_at: str  # of the user's password when the session began
    began: float
    used: float


class Sessions:
    """Sessions of the users in ``book``: they end ``idle`` seconds after they were last used, and
    ``longest`` seconds after they began.
    """

    def __init__(
        self,
        book: UserBook,
        *,
        idle: float,
        longest: float,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._book = book
        self._idle, self._longest, self._clock = idle, longest, clock
        self._sessions: dict[str, _Session] = {}
        self._lock = threading.Lock()

    def begin(self, user: User) -> str:
        """A new session of ``user``: its token."""
        token = secrets.token_urlsafe(32)
        now = self._clock()
        with self._lock:
            self._sweep(now)
            self._sessions[_key(token)] = _Session(user.name, user.changed_at, now, now)
        return token

    def user(self, token: str) -> User | None:
        """Whose session ``token`` is; None when it ended, or she is no user any more."""
        now = self._clock()
        with self._lock:
            session = self._sessions.get(_key(token))
            if session is None or self._ended(session, now):
                self._sessions.pop(_key(token), None)
                return None
            session.used = now
        user = self._book.get(session.name)
        return user if user is not None and user.changed_at == session.changed_at else None

    def end(self, token: str) -> None:
        """Log out."""
        with self._lock:
            self._sessions.pop(_key(token), None)

    def _ended(self, session: _Session, now: float) -> bool:
        return now - session.used > self._idle or now - session.began > self._longest

    def _sweep(self, now: float) -> None:
        for key in [key for key, item in self._sessions.items() if self._ended(item, now)]:
            del self._sessions[key]


def _key(token: str) -> str:
    return hashlib.sha256(token.encode("utf-8", "surrogatepass")).hexdigest()
