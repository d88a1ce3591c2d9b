"""The ingest as its user sees it: what is new is read, what is gone answers no more, nothing is lost."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from access.clearance import EVERYTHING
from assistant.desk import Desk
from index import checksums
from index.store import StoreMismatch
from ingest import pipeline
from ingest.pipeline import ingest
from ingest.report import FileReport
from ingest.source import FileStatus
from settings import Settings

ROOT = Path(__file__).resolve().parent.parent.parent
QUESTION = "Mogen er zwanen in de gracht?"
PAPER = """Annotatie voor wethouder Van Dam

Commissie ABC van 5 maart 2024

Agendapunt 4: Dieren in de stad

Kernboodschap

- Dieren horen bij de stad.

Vragen van raadsleden

Lid Jansen (Lijst Jansen)

1. Mogen er zwanen in de gracht?

- Ja, zwanen mogen in de gracht van Zilverdam.
"""


@pytest.fixture
def papers(tmp_path: Path) -> Path:
    folder = tmp_path / "stukken"
    folder.mkdir()
    (folder / "zwanen.txt").write_text(PAPER, encoding="utf-8")
    (folder / "ganzen.txt").write_text(PAPER.replace("zwanen", "ganzen"), encoding="utf-8")
    return folder


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings(data_dir=tmp_path / "data")


def statuses(papers: Path, settings: Settings, **more: bool) -> dict[str, FileStatus]:
    return {Path(r.path).name: r.status for r in run(papers, settings, **more)}


def run(papers: Path, settings: Settings, **more: bool) -> tuple[FileReport, ...]:
    return ingest([papers], settings, **more).documents


def answers(settings: Settings, question: str = QUESTION) -> str:
    with Desk.open(settings, EVERYTHING) as desk:
        return " ".join(part.text for part in desk.ask(question).answer)


def test_what_was_read_is_answered_and_a_second_time_nothing_changes(
    papers: Path, settings: Settings
) -> None:
    assert set(statuses(papers, settings).values()) == {FileStatus.INDEXED}
    assert "zwanen mogen in de gracht" in answers(settings)
    before = (settings.data_dir / "CURRENT").read_text(encoding="ascii")
    assert set(statuses(papers, settings).values()) == {FileStatus.UNCHANGED}
    assert (settings.data_dir / "CURRENT").read_text(encoding="ascii") == before


def test_a_removed_file_answers_no_more(papers: Path, settings: Settings) -> None:
    run(papers, settings)
    (papers / "zwanen.txt").unlink()
    assert statuses(papers, settings)["zwanen.txt"] is FileStatus.REMOVED
    assert "zwanen" not in answers(settings)
    with Desk.open(settings, EVERYTHING) as desk:
        assert {hit.document for hit in desk.search(QUESTION)} == {"ganzen.txt"}


def test_a_folder_that_is_out_of_reach_keeps_its_papers(
    papers: Path, settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    inner = papers / "share"
    inner.mkdir()
    (papers / "zwanen.txt").rename(inner / "zwanen.txt")
    run(papers, settings)
    listed = Path.iterdir

    def closed(folder: Path) -> Iterator[Path]:
        if folder.name == "share":
            raise PermissionError(13, "Permission denied", str(folder))
        return listed(folder)

    monkeypatch.setattr(Path, "iterdir", closed)
    reports = {Path(report.path).name: report for report in run(papers, settings)}
    assert reports["ganzen.txt"].status is FileStatus.UNCHANGED
    assert "Controleer of u haar mag lezen" in reports["share"].warnings[0]
    assert "zwanen mogen" in answers(settings)


def test_a_folder_that_is_suddenly_empty_keeps_its_papers(papers: Path, settings: Settings) -> None:
    run(papers, settings)
    for file in papers.iterdir():
        file.unlink()
    (report,) = run(papers, settings)
    assert "verbinding" in report.warnings[0]
    assert "zwanen mogen" in answers(settings)
    assert run(papers, settings, rebuild=True) == ()
    with Desk.open(settings, EVERYTHING) as desk:
        assert desk.search(QUESTION) == []


def test_a_changed_file_leaves_nothing_of_its_old_words(papers: Path, settings: Settings) -> None:
    run(papers, settings)
    changed = PAPER.replace("Ja, zwanen mogen", "Nee, zwanen mogen niet")
    (papers / "zwanen.txt").write_text(changed, encoding="utf-8")
    assert statuses(papers, settings) == {
        "ganzen.txt": FileStatus.UNCHANGED,
        "zwanen.txt": FileStatus.INDEXED,
    }
    assert "Nee, zwanen mogen niet" in answers(settings)
    assert "Ja, zwanen" not in answers(settings)


def test_a_file_that_became_unreadable_keeps_its_last_version(
    papers: Path, settings: Settings
) -> None:
    run(papers, settings)
    (papers / "zwanen.txt").write_bytes(b"")
    report = {Path(r.path).name: r for r in run(papers, settings)}["zwanen.txt"]
    assert report.status is FileStatus.NO_TEXT
    assert "zwanen.txt" in report.warnings[0]
    assert "blijft doorzoekbaar" in report.warnings[1]
    assert "zwanen mogen in de gracht" in answers(settings)


def test_a_sidecar_corrects_and_a_wrong_one_names_the_field(
    papers: Path, settings: Settings
) -> None:
    sidecar = papers / "zwanen.txt.meta.yaml"
    sidecar.write_text("meeting_date: 2021-01-02\n", encoding="utf-8")
    dates = {Path(r.path).name: r.meeting_date for r in run(papers, settings)}
    assert dates["zwanen.txt"] == "2021-01-02"
    sidecar.write_text("meeting_dat: 2021-01-02\n", encoding="utf-8")
    report = {Path(r.path).name: r for r in run(papers, settings)}["zwanen.txt"]
    assert "'meeting_dat'" in report.warnings[0]
    with Desk.open(settings, EVERYTHING) as desk:
        assert desk.search(QUESTION, as_of=date(2021, 6, 1)), "the last good version still answers"


def test_asking_goes_on_while_something_is_read(
    papers: Path, settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    run(papers, settings)
    seen: list[str] = []
    with Desk.open(settings, EVERYTHING) as desk:
        store = pipeline._store

        def reading(*args: object) -> object:
            seen.append(" ".join(part.text for part in desk.ask(QUESTION).answer))
            return store(*args)  # type: ignore[arg-type]

        monkeypatch.setattr(pipeline, "_store", reading)
        (papers / "nieuw.txt").write_text(PAPER.replace("zwanen", "reigers"), encoding="utf-8")
        run(papers, settings)
        assert "zwanen mogen in de gracht" in seen[0]
        assert "reigers" in " ".join(h.text for h in desk.search("Mogen er reigers in de gracht?"))


def test_an_ingest_that_is_killed_leaves_the_index_as_it_was(
    papers: Path, settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    run(papers, settings)
    before = answers(settings)

    def die(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(pipeline, "_store", die)
    (papers / "nieuw.txt").write_text(PAPER, encoding="utf-8")
    with pytest.raises(KeyboardInterrupt):
        run(papers, settings)
    monkeypatch.undo()
    assert answers(settings) == before
    assert statuses(papers, settings)["nieuw.txt"] is FileStatus.INDEXED


def test_an_index_of_another_model_is_refused_until_it_is_made_anew(
    papers: Path, settings: Settings
) -> None:
    run(papers, settings)
    number = (settings.data_dir / "CURRENT").read_text(encoding="ascii")
    folder = settings.data_dir / "generations" / number
    manifest = folder / "manifest.json"
    text = manifest.read_text(encoding="utf-8")
    manifest.write_text(text.replace("spreeklijn-static-nl", "een-ander-model"), encoding="utf-8")
    (folder / checksums.FILE).write_text(checksums.seal(folder), encoding="ascii")
    with pytest.raises(StoreMismatch, match=r"SPREEKLIJN_EMBEDDING_MODEL.*spreeklijn doctor"):
        Desk.open(settings, EVERYTHING)
    with pytest.raises(StoreMismatch, match=r"SPREEKLIJN_EMBEDDING_MODEL.*spreeklijn doctor"):
        run(papers, settings)
    assert set(statuses(papers, settings, rebuild=True).values()) == {FileStatus.INDEXED}
    assert "zwanen" in answers(settings)


def test_a_qdrant_server_serves_as_well(papers: Path, tmp_path: Path) -> None:
    from index.engine import open_writing
    from index.generations import Manifest, build
    from index.schema import SearchFilter

    settings = Settings(data_dir=tmp_path / "op-server", qdrant_url=":memory:")
    wanted = Manifest(
        schema=1, analyser="a", embedding="m", fingerprint="f", dimension=4, engine="server"
    )
    with build(settings.data_dir, empty=True) as made:
        store, collection = open_writing(settings, made, wanted)
        assert collection == "spreeklijn-1"
        assert store.count(SearchFilter()) == 0


def test_the_demo_corpus_is_read_without_a_failure(tmp_path: Path) -> None:
    folder = tmp_path / "corpus"
    shutil.copytree(ROOT / "corpus", folder)
    report = ingest([folder], Settings(data_dir=tmp_path / "data"))
    assert {r.status for r in report.documents} == {FileStatus.INDEXED}
    assert len(report.documents) >= 10
    assert all(r.meeting_date and r.title and r.units for r in report.documents)
