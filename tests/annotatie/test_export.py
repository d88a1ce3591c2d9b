"""Files: whole or not at all, in every form."""

from __future__ import annotations

import os
import shutil
import stat
import time
import zipfile
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from unittest.mock import Mock

import pytest
from docx import Document
from docx.oxml.ns import qn
from lxml import etree

from annotatie.export import ExportError, check_target, exported, write
from annotatie.markdown import markdown_text
from annotatie.model import Annotatie
from annotatie.word import TemplateError
from annotatie.wording import ELSEWHERE, to_fill_in
from assistant.answer import Flag
from ingest.readers import read_file
from tests.annotatie.reading import flags_to_show, read_back, record_of, written

needs_office = pytest.mark.skipif(
    shutil.which("soffice") is None and shutil.which("libreoffice") is None,
    reason="LibreOffice is not installed",
)


@pytest.fixture(scope="module")
def remarked(demo_draft: Annotatie) -> Annotatie:
    """A draft with a remark at every question: also between its first note and its second."""
    remark = (Flag("age", "Stand <oktober> & november. Ga na of dit nog klopt."),)
    groups = [
        replace(g, questions=tuple(replace(q, flags=remark) for q in g.questions))
        for g in demo_draft.groups
    ]
    return replace(demo_draft, groups=tuple(groups), core=())


def in_word(annotatie: Annotatie) -> tuple[list[str], list[str]]:
    """The words of every note, and those of every remark."""
    file = exported(annotatie, ".docx")
    with zipfile.ZipFile(BytesIO(file)) as package:
        notes = etree.fromstring(package.read("word/footnotes.xml"))
        body = etree.fromstring(package.read("word/document.xml"))
    words = {note.get(qn("w:id")): bare("".join(note.itertext())) for note in notes}
    marks = body.iter(qn("w:footnoteReference"))
    remarks = [bare(comment.text) for comment in Document(BytesIO(file)).comments]
    return [words[mark.get(qn("w:id"))] for mark in marks], remarks


def bare(text: str) -> str:
    return "".join(text.split())


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


def test_an_office_program_that_hangs_is_ended_with_what_it_started(
    demo_draft: Annotatie, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    started = tmp_path / "started"
    program = tmp_path / "soffice"
    program.write_text(f"#!/bin/sh\nsleep 60 &\necho $! > {started}\nwait\n", encoding="ascii")
    program.chmod(0o755)
    monkeypatch.setenv("PATH", f"{tmp_path}:{os.environ['PATH']}")
    monkeypatch.setattr("annotatie.export._SECONDS", 1)
    with pytest.raises(ExportError, match=r"LibreOffice kon geen \.pdf maken"):
        exported(demo_draft, ".pdf")
    child = int(started.read_text(encoding="ascii"))
    until = time.monotonic() + 10
    while _lives(child) and time.monotonic() < until:
        time.sleep(0.05)
    assert not _lives(child)


def _lives(process: int) -> bool:
    try:
        return Path(f"/proc/{process}/stat").read_text(encoding="ascii").split()[2] != "Z"
    except OSError:
        return False


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
        assert all(flag.message in plain for flag in flags_to_show(question))
    marks = text.count("[^") - text.count("\n[^")
    assert marks == text.count("\n[^")


def test_markdown_cannot_be_steered_by_what_comes_in(demo_draft: Annotatie) -> None:
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


@needs_office
def test_in_opendocument_every_note_is_that_of_its_own_bullet(remarked: Annotatie) -> None:
    notes, remarks = in_word(remarked)
    with zipfile.ZipFile(BytesIO(exported(remarked, ".odt"))) as package:
        assert package.infolist()[0].filename == "mimetype"
        body = etree.fromstring(package.read("content.xml"))
    names = {key: value for key, value in body.nsmap.items() if key}
    found = body.xpath("//text:note/text:note-body", namespaces=names)
    assert [bare("".join(note.itertext())) for note in found] == notes
    said = body.xpath("//office:annotation", namespaces=names)
    words = [
        bare("".join(p.text or "" for p in item.xpath("text:p", namespaces=names))) for item in said
    ]
    assert words == remarks
    assert "\ue0f0" not in "".join(body.itertext())


@needs_office
def test_in_pdf_the_notes_stand_in_order_and_the_remarks_are_said_to_be_in_word(
    remarked: Annotatie, tmp_path: Path
) -> None:
    target = tmp_path / "annotatie.pdf"
    target.write_bytes(exported(remarked, ".pdf"))
    document = read_file(target).document
    assert document is not None
    text = bare(document.text)
    assert bare(ELSEWHERE) in text
    place = 0
    for number, note in enumerate(in_word(remarked)[0], start=1):
        place = text.find(f"{number}{note[:60]}", place)
        assert place >= 0, note


@needs_office
def test_a_pdf_of_a_draft_without_remarks_sends_nobody_to_word(
    remarked: Annotatie, tmp_path: Path
) -> None:
    groups = [
        replace(
            g,
            questions=tuple(
                replace(q, flags=(), conflicts=(), left_out=0) for q in g.questions[:1]
            ),
        )
        for g in remarked.groups[:1]
    ]
    target = tmp_path / "annotatie.pdf"
    target.write_bytes(exported(replace(remarked, groups=tuple(groups)), ".pdf"))
    document = read_file(target).document
    assert document is not None
    assert bare(ELSEWHERE) not in bare(document.text)
