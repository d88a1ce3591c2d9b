"""Files that appear whole or not at all."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from atomic import left_behind, replacing, write


def test_what_is_written_takes_the_place_of_what_was_there(tmp_path: Path) -> None:
    file = tmp_path / "lijst.json"
    write(file, "één")
    write(file, b"twee")
    assert file.read_bytes() == b"twee"
    assert os.listdir(tmp_path) == ["lijst.json"]


def test_work_that_fails_leaves_what_was_there(tmp_path: Path) -> None:
    file = tmp_path / "lijst.json"
    write(file, "oud")
    seen: list[str] = []

    def fail() -> None:
        with replacing(file) as made:
            made.write_text("half")
            seen.append(file.read_text())
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        fail()
    assert seen == ["oud"]
    assert file.read_text() == "oud"
    assert os.listdir(tmp_path) == ["lijst.json"]


def test_a_folder_in_its_place_is_an_error_and_nothing_is_left(tmp_path: Path) -> None:
    (tmp_path / "lijst.json").mkdir()
    with pytest.raises(OSError, match=r"lijst\.json"):
        write(tmp_path / "lijst.json", "tekst")
    assert os.listdir(tmp_path) == ["lijst.json"]


def test_a_private_file_is_private_from_its_first_moment(tmp_path: Path) -> None:
    file = tmp_path / "geheim.json"
    file.write_text("leesbaar voor allen")
    file.chmod(0o644)
    with replacing(file, mode=0o600) as made:
        assert made.stat().st_mode & 0o777 == 0o600
    assert file.stat().st_mode & 0o777 == 0o600


def test_permissions_that_were_given_stay(tmp_path: Path) -> None:
    file = tmp_path / "annotatie.docx"
    file.write_text("oud")
    file.chmod(0o660)
    write(file, "nieuw")
    assert file.stat().st_mode & 0o777 == 0o660


def test_the_longest_name_a_file_may_have_can_be_written(tmp_path: Path) -> None:
    file = tmp_path / ("n" * 250 + ".txt")
    write(file, "tekst")
    assert file.read_text() == "tekst"


def test_two_writers_of_one_file_do_not_mix(tmp_path: Path) -> None:
    file = tmp_path / "lijst.json"
    with replacing(file) as one, replacing(file) as other:
        one.write_text("een" * 1000)
        other.write_text("twee")
    assert file.read_text() == "een" * 1000


def test_only_what_was_long_ago_is_left_behind(tmp_path: Path) -> None:
    old, new = tmp_path / ".a.part", tmp_path / ".b.part"
    for file in (old, new, tmp_path / "stuk.pdf"):
        file.write_text("half")
        os.utime(file, (0, 0))
    os.utime(new)
    assert left_behind(tmp_path) == [old]


def test_what_was_finished_meanwhile_is_not_left_behind(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Path, "glob", lambda *_: iter([tmp_path / ".ab12.part"]))
    assert left_behind(tmp_path) == []
