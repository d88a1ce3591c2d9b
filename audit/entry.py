"""One entry of the audit record, and its hash."""

from __future__ import annotations

import hashlib
import hmac
import json
from dataclasses import asdict, dataclass, field
from typing import Any

FIRST = "0" * 64  # what the first entry is chained to


@dataclass(frozen=True, slots=True)
class Entry:
    """What happened once. ``details`` depend on the ``action`` and are plain JSON."""

    number: int  # from 1, without gaps
    at: str  # UTC, ISO; the order is that of the numbers, for a clock can be put back
    who: str
    action: str  # ask, edit, ...
    details: dict[str, Any] = field(default_factory=dict)
    previous: str = FIRST  # the hash of the entry before
    hash: str = ""

    def seal(self, key: bytes) -> str:
        """The hash that belongs to this entry; with a ``key`` nobody can make it without that."""
        content = {name: value for name, value in asdict(self).items() if name != "hash"}
        data = canonical(content).encode()
        if key:
            return hmac.new(key, data, hashlib.sha256).hexdigest()
        return hashlib.sha256(data).hexdigest()

    def line(self) -> str:
        """The entry as it is written."""
        return canonical(asdict(self)) + "\n"


def parse(line: str) -> Entry:
    """The entry in ``line``. Raises ValueError when it is none."""
    try:
        found = Entry(**json.loads(line))
    except TypeError as error:
        raise ValueError(str(error)) from error
    if canonical(asdict(found)) != line.rstrip("\n"):
        raise ValueError("not as it is written")
    return found


def canonical(data: Any) -> str:
    """``data`` as JSON in the one way in which it is hashed."""
    return json.dumps(data, ensure_ascii=True, sort_keys=True, separators=(",", ":"))


def digest(data: Any) -> str:
    """The hash of any plain JSON."""
    return hashlib.sha256(canonical(data).encode()).hexdigest()
