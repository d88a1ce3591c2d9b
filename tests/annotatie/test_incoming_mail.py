"""Questions in e-mails, with what is attached to them."""

from __future__ import annotations

from email.message import EmailMessage
from io import BytesIO
from pathlib import Path

import pytest
from docx import Document

from annotatie.incoming import IncomingError, read_file
from tests.annotatie.compound import compound_file


def word(*lines: str) -> bytes:
    document = Document()
    for line in lines:
        document.add_paragraph(line)
    made = BytesIO()
    document.save(made)
    return made.getvalue()


def mail(path: Path, text: str, html: str = "", **attached: bytes) -> Path:
    message = EmailMessage()
    message["From"], message["Subject"] = "griffie@voorbeeld.nl", "Vragen"
    message.set_content(text)
    if html:
        message.add_alternative(html, subtype="html")
    for name, data in attached.items():
        message.add_attachment(
            data, maintype="application", subtype="octet-stream", filename=name.replace("_", ".")
        )
    path.write_bytes(message.as_bytes())
    return path


def test_a_mail_with_a_quoted_broken_line(tmp_path: Path) -> None:
    file = mail(
        tmp_path / "mail.eml",
        "Beste collega,\n\n> Fractie Volt\n> Kan de wethouder aangeven hoe het staat met de werving van\n"
        "> Amsterdammers voor de hogere schalen?\n\nGroet,\nAnna\n",
    )
    (found,) = read_file(file).questions
    assert found.party == "Volt"
    assert found.text == (
        "Kan de wethouder aangeven hoe het staat met de werving van Amsterdammers voor de hogere schalen?"
    )


def test_questions_in_an_attachment(tmp_path: Path) -> None:
    file = mail(
        tmp_path / "mail.eml",
        "Zie de bijlage.",
        vragen_docx=word("Lid Jansen (VVD)", "1. Hoe gaat het met de stages?"),
        foto_exe=b"MZ",
    )
    found = read_file(file)
    (question,) = found.questions
    assert (question.asker, question.number) == ("Jansen", "1")
    assert question.place.label == "bijlage vragen.docx, regel 2"
    assert any("foto.exe" in warning for warning in found.warnings)


def test_html_is_read_as_words(tmp_path: Path) -> None:
    message = EmailMessage()
    message["Subject"] = "Vragen"
    message.set_content(
        "<html><body><script>alert('Wat?')</script><p>Hoe gaat het met <b>de stages</b>?</p></body></html>",
        subtype="html",
    )
    file = tmp_path / "mail.eml"
    file.write_bytes(message.as_bytes())
    (found,) = read_file(file).questions
    assert found.text == "Hoe gaat het met de stages?"


@pytest.mark.parametrize("data", [b"", b"\0\1\2", b"geen mail"])
def test_what_is_no_mail_says_so(tmp_path: Path, data: bytes) -> None:
    for name in ("mail.eml", "mail.msg"):
        file = tmp_path / name
        file.write_bytes(data)
        with pytest.raises(IncomingError, match=name):
            read_file(file)


def test_an_outlook_message(tmp_path: Path) -> None:
    body = "D66 - De Vries:\r\n1. Wanneer komt de monitor?\r\n" + "\r\n" * 2100
    attached = word("Lid Bos (PvdA)", "2. Wat kost de training?")
    file = tmp_path / "vragen.msg"
    file.write_bytes(
        compound_file(
            {"__substg1.0_1000001F": body.encode("utf-16-le")},
            {
                "__attach_version1.0_#00000000": {
                    "__substg1.0_37010102": attached,
                    "__substg1.0_3707001F": "vragen.docx".encode("utf-16-le") + b"\0\0" * 2050,
                }
            },
        )
    )
    assert [(q.number, q.party, q.text) for q in read_file(file).questions] == [
        ("1", "D66", "Wanneer komt de monitor?"),
        ("2", "PvdA", "Wat kost de training?"),
    ]


def test_a_mail_in_a_mail_is_told_of(tmp_path: Path) -> None:
    inner = mail(tmp_path / "binnen.eml", "Hoe gaat het?").read_bytes()
    file = mail(tmp_path / "mail.eml", "Wat kost de training?", doorgestuurd_eml=inner)
    found = read_file(file)
    assert [q.text for q in found.questions] == ["Wat kost de training?"]
    assert any("doorgestuurd.eml" in warning for warning in found.warnings)


def test_mails_of_other_members_that_were_sent_on_together(tmp_path: Path) -> None:
    head = (
        "Van: {who}\nVerzonden: maandag 6 oktober 2025 11:03\nAan: griffie\nOnderwerp: {what}\n\n"
    )
    first = head.format(who="Ilse Vermaat", what="Vragen D66") + (
        "Namens D66 (lid Vermaat) deze vragen:\n- Waarom kiest het college geen quotum?\n\nGroet, Ilse\n\n"
    )
    same = head.format(who="Griffie", what="RE: vragen D66") + "Heb je nog vragen voor ons?\n\n"
    other = head.format(who="Fractie Volt", what="vragen commissie") + (
        "Hoe loopt het meldpunt?\n\nMvg\nBram Teunisse\nFractievoorzitter Volt\n"
    )
    found = read_file(mail(tmp_path / "a.eml", first + other))
    assert [(q.party, q.text) for q in found.questions] == [
        ("D66", "Waarom kiest het college geen quotum?"),
        ("Volt", "Hoe loopt het meldpunt?"),
    ]
    # The mail that was answered is no list of questions.
    assert len(read_file(mail(tmp_path / "b.eml", first + same)).questions) == 1
