"""Files: whole or not at all, in every form."""

from __future__ import annotations

import shutil
import stat
from pathlib import Path
from unittest.mock import Mock

import pytest

from annotatie.export import ExportError, check_target, exported, write
from annotatie.markdown import markdown_text
from annotatie.model import Annotatie
from annotatie.word import TemplateError
from annotatie.wording import to_fill_in
from ingest.readers import read_file
from tests.annotatie.reading import read_back, record_of, written

needs_office = pytest.mark.skipif(
    shutil.which("soffice") is None and shutil.which("libreoffice") is None,
    reason="LibreOffice is not installed",
)


def test_a_failed_run_leaves_the_old_file(
    demo_draft: Annotatie, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "annotatie.docx"
    target.write_bytes(b"oud")
    with pytest.raises(TemplateError):
        write(exported(demo_draft, ".docx", tmp_path / "weg.docx"), target)
    monkeypatch.setattr("os.fsync", Mock(side_effect=OSError("vol")))
    with pytest.raises(OSError, match="vol"):
        write(b"nieuw", target)
    assert target.read_bytes() == b"oud"
    assert [file.name for file in tmp_path.iterdir()] == ["annotatie.docx"]


def test_a_file_is_replaced_in_one_go_and_keeps_its_rights(
    demo_draft: Annotatie, tmp_path: Path
) -> None:
    target = tmp_path / "annotatie.md"
    target.write_text("oud", encoding="utf-8")
    target.chmod(0o600)
    write(exported(demo_draft, target.suffix), target)
    assert target.read_text(encoding="utf-8").startswith("# Annotatie voor wethouder Hofstra")
    assert stat.S_IMODE(target.stat().st_mode) == 0o600
    assert [file.name for file in tmp_path.iterdir()] == ["annotatie.md"]


def test_a_target_that_cannot_work_is_refused_first(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with pytest.raises(ExportError, match="kies een bestand dat eindigt op"):
        check_target(tmp_path / "annotatie.doc")
    with pytest.raises(ExportError, match="bestaat niet"):
        check_target(tmp_path / "weg" / "annotatie.docx")
    (tmp_path / "map.docx").mkdir()
    with pytest.raises(ExportError, match="is een map"):
        check_target(tmp_path / "map.docx")
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(ExportError, match="LibreOffice nodig"):
        check_target(tmp_path / "annotatie.pdf")


def test_markdown_has_everything(demo_draft: Annotatie) -> None:
    text = markdown_text(demo_draft)
    plain = text.replace("\\", "")
    for question in demo_draft.questions:
        assert f"**{question.number}. {question.incoming.text}**" in plain
        assert all(f"- {bullet.text}" in plain for bullet in question.bullets)
        assert not question.missing or to_fill_in(question.missing) in plain
        assert all(f.message in plain for f in question.flags if f.kind != "prepared")
    marks = text.count("[^") - text.count("\n[^")
    assert marks == text.count("\n[^")


def test_markdown_cannot_be_steered_by_what_comes_in(demo_draft: Annotatie) -> None:
    from dataclasses import replace

    group = demo_draft.groups[0]
    odd = replace(group.questions[0].incoming, text="# Kop <img src=x> [a](javascript:b) `c`")
    question = replace(group.questions[0], incoming=odd, bullets=())
    text = markdown_text(replace(demo_draft, groups=(replace(group, questions=(question,)),)))
    assert "\\<img src=x\\> \\[a\\](javascript:b) \\`c\\`" in text


@needs_office
def test_opendocument_is_read_back_as_well(demo_draft: Annotatie, tmp_path: Path) -> None:
    target = tmp_path / "annotatie.odt"
    write(exported(demo_draft, target.suffix), target)
    found = read_back(record_of(target))
    wanted = written(demo_draft)
    assert [item[:4] for item in found] == [item[:4] for item in wanted]
    assert [len(item[4]) for item in found] == [len(item[4]) for item in wanted]


@needs_office
def test_pdf_is_tagged_and_holds_every_question(demo_draft: Annotatie, tmp_path: Path) -> None:
    target = tmp_path / "annotatie.pdf"
    write(exported(demo_draft, target.suffix), target)
    data = target.read_bytes()
    assert b"/StructTreeRoot" in data
    assert b"/Lang(nl-NL)" in data.replace(b"/Lang (", b"/Lang(")
    document = read_file(target).document
    assert document is not None
    words = " ".join(document.text.split())
    for question in demo_draft.questions:
        assert " ".join(question.incoming.text.split()[:4]) in words
