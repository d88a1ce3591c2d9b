"""A message as a paper: its subject, date and words, and nobody's address."""

from __future__ import annotations

from email.message import EmailMessage
from pathlib import Path

import pytest

from ingest.readers import read_file
from ingest.record import build_record
from ingest.source import FileStatus
from ingest.units import BlockRole, UnitKind

_SAID = (BlockRole.QUESTION, BlockRole.TEXT)


@pytest.fixture
def mail(tmp_path: Path):
    def write(words: str, subject: str = "Stand van zaken kade", **attached: bytes) -> Path:
        message = EmailMessage()
        message["From"] = "Pietje Puk <p.puk@lindewaard.example>"
        message["To"] = "raad@lindewaard.example"
        message["Date"] = "Tue, 14 Oct 2025 19:46:43 +0200"
        message["Subject"] = subject
        message.set_content(words)
        for name, data in attached.items():
            message.add_attachment(
                data, maintype="application", subtype="pdf", filename=f"{name}.pdf"
            )
        path = tmp_path / "bericht.eml"
        path.write_bytes(message.as_bytes())
        return path

    return write


def test_the_words_with_subject_and_date(mail) -> None:
    path = mail(
        "Beste raad,\n\nDe kade is in maart klaar.\n\nVragen aan j.bos@lindewaard.example.\n"
    )
    document = read_file(path).document
    record = build_record(path, document, "")
    assert record.metadata.title == "Stand van zaken kade"
    assert record.metadata.meeting_date == "2025-10-14"
    assert "De kade is in maart klaar." in record.text
    assert "@" not in record.text
    assert "Puk" not in record.text


def test_who_wrote_a_quoted_message_is_left_out(mail) -> None:
    document = read_file(
        mail(
            "Zie onder.\n\n> Van: Jan Bos <j.bos@x.example>\n> Aan: raad@x.example\n> De kade is oud.\n"
        )
    ).document
    assert "Bos" not in document.text
    assert "De kade is oud." in document.text


def test_an_attachment_is_named_and_not_read(mail) -> None:
    document = read_file(mail("Zie de bijlage.", raadsbrief=b"%PDF-1.4")).document
    assert any("raadsbrief.pdf" in warning for warning in document.warnings)


def test_a_secret_subject_makes_it_secret(mail) -> None:
    path = mail("Hierbij de brief over de kade.", subject="FW: SPOED GEHEIM brief kade")
    assert build_record(path, read_file(path).document, "").metadata.secrecy.level == "geheim"


def test_a_page_is_read_as_its_words(tmp_path: Path) -> None:
    path = tmp_path / "pagina.eml"
    path.write_bytes(
        b"Subject: Kade\r\nContent-Type: text/html; charset=utf-8\r\n\r\n"
        b"<html><body><p>De kade is <b>oud</b>.</p></body></html>"
    )
    assert "De kade is oud." in read_file(path).document.text


@pytest.mark.parametrize(
    ("data", "status"),
    [
        (b"Dit is gewoon tekst zonder kop.\n", FileStatus.UNREADABLE),
        (b"Subject: leeg\r\n\r\n", FileStatus.NO_TEXT),
    ],
)
def test_what_is_no_message_is_refused(tmp_path: Path, data: bytes, status: FileStatus) -> None:
    path = tmp_path / "x.eml"
    path.write_bytes(data)
    assert read_file(path).status is status


@pytest.mark.parametrize("plain", ["", "Dit bericht is alleen als webpagina te lezen."])
def test_a_table_in_a_message_keeps_its_rows(tmp_path: Path, plain: str) -> None:
    message = EmailMessage()
    message["Subject"] = "Antwoorden op technische vragen"
    message.set_content(plain)
    message.add_alternative(
        "<p>Beste raad,</p><p>Hieronder onze antwoorden op de vragen over het herstel van de kade.</p>"
        "<table><tr><th>Vraag</th><th>Antwoord</th></tr>"
        "<tr><td>Wat kost de kade?</td><td><p>Vier ton.</p><p>Verdeeld over drie jaar.</p></td></tr>"
        "<tr><td>Wie betaalt dat?</td><td>De provincie.</td></tr></table>",
        subtype="html",
    )
    path = tmp_path / "bericht.eml"
    path.write_bytes(message.as_bytes())
    record = build_record(path, read_file(path).document, "")
    rows = [
        [record.text[block.start : block.end] for block in unit.blocks if block.role in _SAID]
        for unit in record.units
        if unit.kind is UnitKind.QUESTION
    ]
    assert rows == [
        ["Wat kost de kade?", "Vier ton. Verdeeld over drie jaar."],
        ["Wie betaalt dat?", "De provincie."],
    ]
