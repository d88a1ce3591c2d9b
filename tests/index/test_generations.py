"""Generations: a build is published as a whole or leaves nothing; readers keep what they opened."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from index.engine import check_identity
from index.generations import (
    MANIFEST,
    Manifest,
    build,
    current_number,
    open_current,
    writer,
)
from index.store import StoreBusy, StoreCorrupt, StoreMismatch, StoreMissing

EMPTY = Manifest(schema=1, analyser="a", embedding="m", fingerprint="f", dimension=4)


def publish(data: Path, *, empty: bool = False) -> int:
    with build(data, empty=empty) as made:
        made.publish(EMPTY)
        return made.number


def test_without_an_index_the_next_step_is_named(tmp_path: Path) -> None:
    with pytest.raises(StoreMissing, match="spreeklijn ingest"):
        open_current(tmp_path)


def test_a_new_folder_of_data_is_for_its_own_account_only(tmp_path: Path) -> None:
    data = tmp_path / "data"
    with writer(data):
        assert data.stat().st_mode & 0o777 == 0o700
    data.chmod(0o750)
    with writer(data):
        assert data.stat().st_mode & 0o777 == 0o750, "what the office chose stays"


def test_a_build_that_fails_leaves_nothing(tmp_path: Path) -> None:
    first = publish(tmp_path)

    def fail() -> None:
        with build(tmp_path) as made:
            (made.folder / "half").write_text("half", encoding="utf-8")
            raise RuntimeError

    with pytest.raises(RuntimeError):
        fail()
    assert current_number(tmp_path) == first
    assert [folder.name for folder in (tmp_path / "generations").iterdir()] == [str(first)]


def test_a_reader_keeps_its_generation_until_it_lets_go(tmp_path: Path) -> None:
    first = publish(tmp_path)
    reader = open_current(tmp_path)
    publish(tmp_path)
    assert (reader.folder / MANIFEST).is_file()
    reader.release()
    publish(tmp_path)
    assert not (tmp_path / "generations" / str(first)).exists()


def test_one_writer_at_a_time(tmp_path: Path) -> None:
    with writer(tmp_path), pytest.raises(StoreBusy, match="Wacht"), writer(tmp_path):
        pass


@pytest.mark.parametrize("content", ["", "geen getal"])
def test_a_damaged_pointer_says_how_to_repair(tmp_path: Path, content: str) -> None:
    publish(tmp_path)
    (tmp_path / "CURRENT").write_text(content, encoding="ascii")
    with pytest.raises(StoreCorrupt, match="spreeklijn doctor"):
        open_current(tmp_path)


def test_a_damaged_manifest_says_how_to_repair(tmp_path: Path) -> None:
    number = publish(tmp_path)
    (tmp_path / "generations" / str(number) / MANIFEST).write_text("{", encoding="utf-8")
    with pytest.raises(StoreCorrupt, match="spreeklijn doctor"):
        open_current(tmp_path)


@pytest.mark.parametrize(
    "other", [{"embedding": "ander"}, {"fingerprint": "x"}, {"analyser": "b"}, {"schema": 2}]
)
def test_two_models_are_never_mixed(other: dict[str, Any]) -> None:
    with pytest.raises(StoreMismatch, match="spreeklijn doctor"):
        check_identity(EMPTY, replace(EMPTY, **other))
