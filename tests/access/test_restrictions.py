"""What is made secret after a paper was read in: at once, for all, and only ever stricter."""

from __future__ import annotations

import os
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from access.clearance import EVERYTHING, PUBLIC, clearance
from access.restrictions import Restriction, RestrictionBook, RestrictionsUnreadable
from assistant.cli import main
from assistant.desk import Desk
from ingest.pipeline import ingest
from ingest.units import Secrecy
from settings import Settings

_PAPER = (
    "# Annotatie voor wethouder Terpstra\n\nOpenbaar\n\nCommissie MOR van 10 januari 2030\n\n"
    "## Vragen en antwoorden\n\nD66 (lid Van Loon)\n\n"
    "1. **Wat kost de nieuwe brug over het kanaal?**\n"
    " - De nieuwe brug over het kanaal kost € 12 miljoen.\n\n"
    "2. **Wanneer is de brug over het kanaal klaar?**\n"
    " - De brug over het kanaal is in maart 2031 klaar.\n"
)
QUESTION = "Wat kost de nieuwe brug over het kanaal?"


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    folder = tmp_path / "stukken"
    folder.mkdir()
    (folder / "brug.md").write_text(_PAPER, encoding="utf-8")
    made = Settings(data_dir=tmp_path / "data")
    assert ingest([folder], made).usable
    return made


def told(desk: Desk) -> str:
    return " ".join(part.text for part in desk.ask(QUESTION).answer)


def test_a_command_makes_a_paper_secret_for_a_desk_that_is_open(
    settings: Settings, capsys: pytest.CaptureFixture[str]
) -> None:
    where = ["--data", str(settings.data_dir)]
    with Desk.open(settings) as desk:
        assert "€ 12 miljoen" in told(desk)
        assert main(["secrecy", "impose", "brug.md", "--why", "onderzoek", *where]) == 0
        assert told(desk) == ""
        assert desk.documents() == []
        assert desk.facets()["askers"] == []
        assert "€ 12 miljoen" in told(desk.cleared(EVERYTHING))
        assert main(["secrecy", "list", *where]) == 0
        assert "geheim" in capsys.readouterr().out
        assert main(["secrecy", "lift", "brug.md", *where]) == 0
        assert "€ 12 miljoen" in told(desk)
    assert main(["secrecy", "lift", "brug.md", *where]) == 2
    assert main(["secrecy", "impose", "tunnel.md", *where]) == 2


def test_where_the_computer_knows_no_name_one_is_asked(
    settings: Settings, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def nameless() -> str:
        raise KeyError("getpwuid(): uid not found: 1234")

    monkeypatch.setattr("getpass.getuser", nameless)
    where = ["--data", str(settings.data_dir)]
    assert main(["secrecy", "list", *where]) == 0
    assert main(["secrecy", "impose", "brug.md", *where]) == 2
    assert "--who" in capsys.readouterr().err
    assert main(["secrecy", "impose", "brug.md", "--who", "Ada", *where]) == 0


def test_a_single_part_can_be_made_secret(settings: Settings) -> None:
    where = ["--data", str(settings.data_dir)]
    with Desk.open(settings) as desk:
        (hit, *_) = desk.search(QUESTION, limit=1)
        assert main(["secrecy", "impose", "brug.md", "--unit", hit.unit_id, *where]) == 0
        (record,) = desk.documents()
        assert "12 miljoen" not in record.text
        assert "maart 2031" in record.text
        assert record.text.count("\n") == _PAPER.count("\n")
        assert hit.unit_id not in {found.unit_id for found in desk.search(QUESTION)}


def test_a_part_of_another_version_makes_all_of_the_paper_secret(settings: Settings) -> None:
    book = RestrictionBook(settings.data_dir)
    with Desk.open(settings) as desk:
        (record,) = desk.documents()
        unit = record.units[-1].id
        book.impose(Restriction(record.id, Secrecy("geheim"), unit, record="een ander"))
        assert desk.documents() == []


def test_a_sidecar_holds_before_the_paper_is_read_in_again(
    settings: Settings, tmp_path: Path
) -> None:
    sidecar = tmp_path / "stukken" / "brug.md.meta.yaml"
    with Desk.open(settings) as desk:
        assert told(desk)
        sidecar.write_text("confidentiality: vertrouwelijk\n", encoding="utf-8")
        assert is_soon(desk, shown=False)
        sidecar.write_text("alderman: Terpstra\n", encoding="utf-8")
        assert is_soon(desk, shown=True)
        # What cannot be read may say anything.
        sidecar.write_text("confidentiality: [", encoding="utf-8")
        assert is_soon(desk, shown=False)
        sidecar.unlink()
        assert is_soon(desk, shown=True)
        # Its parts are not known before it is read in again.
        sidecar.write_text(
            "parts:\n  - part: Vragen\n    confidentiality: geheim\n", encoding="utf-8"
        )
        assert is_soon(desk, shown=False)


def test_a_sidecar_never_lowers_what_the_index_knows(settings: Settings, tmp_path: Path) -> None:
    folder = tmp_path / "stukken"
    secret = folder / "brug.md"
    secret.write_text(_PAPER.replace("Openbaar", "Geheim"), encoding="utf-8")
    ingest([folder], settings)
    (folder / "brug.md.meta.yaml").write_text("confidentiality: openbaar\n", encoding="utf-8")
    with Desk.open(settings) as desk:
        assert desk.documents() == []
    ingest([folder], settings)
    with Desk.open(settings) as desk:
        assert len(desk.documents()) == 1


def test_a_register_that_cannot_be_read_shows_nothing_to_anybody(settings: Settings) -> None:
    book = RestrictionBook(settings.data_dir)
    book.file.parent.mkdir(parents=True)
    for broken in (
        "{",
        '[{"document_id": "x"}]',
        '[{"document_id": "x", "secrecy": {"level": "?"}}]',
    ):
        book.file.write_text(broken, encoding="utf-8")
        with (
            Desk.open(settings, EVERYTHING) as desk,
            pytest.raises(RestrictionsUnreadable, match="er wordt niets getoond"),
        ):
            desk.search(QUESTION)


def test_a_restriction_that_ends(settings: Settings) -> None:
    book = RestrictionBook(settings.data_dir)
    with Desk.open(settings) as desk:
        (record,) = desk.documents()
        book.impose(Restriction(record.id, Secrecy("geheim", "2020-01-01T00:00")))
        assert len(desk.documents()) == 1
        book.impose(Restriction(record.id, Secrecy("geheim", "2999-01-01T00:00")))
        assert desk.documents() == []
        assert len(book.all()) == 1, "a new one about the same takes the place of the old"


def test_who_is_cleared_for_the_dossier_alone(settings: Settings, tmp_path: Path) -> None:
    (tmp_path / "stukken" / "brug.md.meta.yaml").write_text(
        "confidentiality: geheim\ndossier: De  Brug\n", encoding="utf-8"
    )
    ingest([tmp_path / "stukken"], settings)
    with Desk.open(settings, clearance("openbaar", {"de brug": "geheim"})) as desk:
        assert "12 miljoen" in told(desk)
        assert told(desk.cleared(PUBLIC)) == ""
        assert told(desk.cleared(clearance("geheim", {"De brug": "niets"}))) == ""


def is_soon(desk: Desk, *, shown: bool) -> bool:
    """Whether that is so once the sidecars are looked at again, which is not at every question."""
    until = time.monotonic() + 10
    while time.monotonic() < until:
        if bool(told(desk)) is shown:
            return True
        time.sleep(0.02)
    return False


def test_a_file_of_the_register_is_replaced_as_a_whole(settings: Settings) -> None:
    book = RestrictionBook(settings.data_dir)
    book.impose(Restriction("x", Secrecy("geheim")))
    names = {file.name for file in book.file.parent.iterdir()}
    assert names == {"secrecy.json", ".secrecy.lock"}
    assert os.stat(book.file).st_size > 0


def test_what_two_impose_at_once_is_all_kept(tmp_path: Path) -> None:
    names = [f"stuk{number}" for number in range(30)]

    def impose(name: str) -> None:
        RestrictionBook(tmp_path).impose(Restriction(name, Secrecy("geheim")))

    with ThreadPoolExecutor(6) as pool:
        list(pool.map(impose, names))
    assert sorted(item.document_id for item in RestrictionBook(tmp_path).all()) == sorted(names)


def imposed(data: Path) -> RestrictionBook:
    book = RestrictionBook(data)
    book.impose(Restriction("brug-1", Secrecy("geheim"), reason="onderzoek naar een lek"))
    return book


@pytest.mark.parametrize("loss", ["weg", "kring"])
def test_a_register_that_is_gone_or_cannot_be_reached_lifts_nothing(
    tmp_path: Path, loss: str
) -> None:
    book = imposed(tmp_path)
    assert book.current({}).documents
    book.file.unlink()
    if loss == "kring":  # any error of the disk but "not there"
        book.file.symlink_to(book.file)
    with pytest.raises(RestrictionsUnreadable, match=r"secrecy\.json"):
        book.current({})


def test_a_register_that_cannot_be_reached_at_the_start_lifts_nothing(tmp_path: Path) -> None:
    book = imposed(tmp_path)
    book.file.unlink()
    book.file.symlink_to(book.file)
    with pytest.raises(RestrictionsUnreadable):
        RestrictionBook(tmp_path).current({})


def test_nobody_else_reads_what_was_imposed_and_why(tmp_path: Path) -> None:
    assert imposed(tmp_path).file.stat().st_mode & 0o077 == 0


def test_a_sidecar_on_a_drive_that_fails_for_a_while_goes_on_to_hold(settings: Settings) -> None:
    paper = settings.data_dir.parent / "stukken" / "brug.md"
    sidecar = paper.with_name("brug.md.meta.yaml")
    with Desk.open(settings) as desk:
        sidecar.write_text("confidentiality: geheim\n", encoding="utf-8")
        assert told(desk) == ""
        sidecar.unlink()
        sidecar.symlink_to(sidecar)
        time.sleep(0.1)
        assert told(desk) == ""
