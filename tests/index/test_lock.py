"""The lock between processes, with what the operating system does to it."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from index.lock import locked
from index.store import StoreBusy


def copies_of(path: Path) -> list[int]:
    """New copies of the open files of this process that are ``path``, as a fork makes them."""
    opened = (Path("/proc/self/fd") / name for name in os.listdir("/proc/self/fd"))
    return [os.dup(int(fd.name)) for fd in opened if fd.exists() and fd.samefile(path)]


def test_a_child_that_is_just_being_started_does_not_keep_the_lock(tmp_path: Path) -> None:
    path = tmp_path / "lock"
    copies: list[int] = []
    try:
        with locked(path, "bezig"):
            copies = copies_of(path)
            assert copies
        with locked(path, "bezig"):
            pass
    finally:
        for copy in copies:
            os.close(copy)


def test_many_share_it(tmp_path: Path) -> None:
    path = tmp_path / "lock"
    with (
        locked(path, "bezig", shared=True),
        locked(path, "bezig", shared=True),
        pytest.raises(StoreBusy, match="bezig"),
        locked(path, "bezig"),
    ):
        pass


def test_one_has_it_alone(tmp_path: Path) -> None:
    path = tmp_path / "lock"
    with (
        locked(path, "bezig"),
        pytest.raises(StoreBusy, match="bezig"),
        locked(path, "bezig", shared=True),
    ):
        pass
