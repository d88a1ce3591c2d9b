"""Settings as an office writes them, and what is told of one that cannot be."""

from __future__ import annotations

import errno
from pathlib import Path

import pytest

import app
from ingest.pipeline import ingest
from screens.office import Office
from settings import SettingsError, load_settings

PROXIES = "SPREEKLIJN_TRUSTED_PROXIES"


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("10.0.0.1", ("10.0.0.1",)),
        ("10.0.0.1, 10.1.0.0/24", ("10.0.0.1", "10.1.0.0/24")),
        ('["10.0.0.1"]', ("10.0.0.1",)),
        ("", ()),
    ],
)
def test_the_addresses_of_proxies(
    monkeypatch: pytest.MonkeyPatch, written: str, expected: tuple[str, ...]
) -> None:
    monkeypatch.setenv(PROXIES, written)
    assert load_settings().trusted_proxies == expected


def test_an_address_that_is_none_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(PROXIES, "10.0.0.300")
    with pytest.raises(SettingsError, match=PROXIES):
        load_settings()


@pytest.mark.parametrize(
    "name", ["SPREEKLIJN_TERM_LIST", "SPREEKLIJN_RERANKER_MODEL", "SPREEKLIJN_EMBEDDING_MODEL"]
)
def test_what_is_set_and_is_not_there_is_told(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    paper = tmp_path / "stuk.txt"
    paper.write_text("Raadsbrief\n\nDe brug wordt vervangen, want hij is te smal.\n", "utf-8")
    ingest([paper], load_settings(data_dir=tmp_path / "data"))
    monkeypatch.setenv("SPREEKLIJN_DATA_DIR", str(tmp_path / "data"))
    monkeypatch.setenv(name, str(tmp_path / "weg"))
    assert app.main() == 1
    assert name in capsys.readouterr().err.splitlines()[-1]


def test_a_full_disk_is_no_matter_of_ports(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def full(_office: Office) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setenv("SPREEKLIJN_DATA_DIR", str(tmp_path))
    monkeypatch.setattr(Office, "warm_up", full)
    assert app.main() == 1
    told = capsys.readouterr().err
    assert "schijf" in told
    assert "Poort" not in told


def test_days_that_no_calendar_has_are_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SPREEKLIJN_RETENTION_DAYS", "1000000")
    with pytest.raises(SettingsError, match="SPREEKLIJN_RETENTION_DAYS"):
        load_settings()


def test_a_settings_file_that_is_not_utf_8_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / ".env").write_bytes("SPREEKLIJN_DATA_DIR=caf\u00e9".encode("latin-1"))
    monkeypatch.chdir(tmp_path)
    with pytest.raises(SettingsError, match="UTF-8"):
        load_settings()
