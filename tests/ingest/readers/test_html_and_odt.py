"""HTML and OpenDocument: the visible text with its headings, lists and tables."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest

from ingest.readers import read_file
from ingest.source import FileStatus, SourceDocument

_PAGE = """<!doctype html><html><head><title>Stuk</title><style>p{}</style></head><body>
<nav>Menu</nav><h2>Kernboodschap</h2><ul><li>Eén <b>punt</b><ul><li>daaronder</li></ul></li></ul>
<table><tr><th>Soort</th><th>2024</th></tr><tr><td>Pesten</td><td>8</td></tr></table>
<p hidden>Weg</p><script>alert(1)</script><p>Slot.</p></body></html>"""
_ODF = "urn:oasis:names:tc:opendocument:xmlns"
_CONTENT = f"""<?xml version="1.0"?><office:document-content xmlns:office="{_ODF}:office:1.0"
 xmlns:text="{_ODF}:text:1.0" xmlns:table="{_ODF}:table:1.0"><office:body><office:text>
<text:h text:outline-level="1">Kop</text:h><text:p>Een alinea.</text:p>
<text:list><text:list-item><text:p>Een punt</text:p></text:list-item></text:list>
<table:table><table:table-row><table:table-cell><text:p>links</text:p></table:table-cell>
<table:table-cell><text:p>rechts</text:p></table:table-cell></table:table-row></table:table>
</office:text></office:body></office:document-content>"""


def _said(document: SourceDocument) -> list[str]:
    return [document.text[line.start : line.end] for line in document.lines]


@pytest.mark.parametrize("charset", ["iso-8859-1", "us-ascii", "undefined", "bestaat-niet"])
def test_a_page_from_windows_whatever_it_calls_its_encoding(tmp_path: Path, charset: str) -> None:
    path = tmp_path / "stuk.html"
    page = f'<html><head><meta charset="{charset}"></head><body><p>Het kost € 5, “ja”.</p></body>'
    path.write_bytes(page.encode("cp1252"))
    document = read_file(path).document
    assert document is not None
    assert document.text == "Het kost € 5, “ja”."


def test_a_page(tmp_path: Path) -> None:
    path = tmp_path / "stuk.html"
    path.write_text(_PAGE, encoding="utf-8")
    document = read_file(path).document
    assert document is not None
    assert _said(document) == [
        "Kernboodschap", "Eén punt", "daaronder", "Soort", "2024", "Pesten", "8", "Slot.",
    ]  # fmt: skip
    assert [line.bullet for line in document.lines[1:3]] == [0, 1]
    assert document.lines[0].heading == 2
    assert document.properties["title"] == "Stuk"


def test_an_opendocument_text(tmp_path: Path) -> None:
    path = tmp_path / "stuk.odt"
    with zipfile.ZipFile(path, "w") as package:
        package.writestr("mimetype", "application/vnd.oasis.opendocument.text")
        package.writestr("content.xml", _CONTENT)
    document = read_file(path).document
    assert document is not None
    assert _said(document) == ["Kop", "Een alinea.", "Een punt", "links", "rechts"]
    assert document.lines[0].heading == 1
    assert document.lines[2].bullet == 0


def _list(name: str, texts: str, more: str = "", style: str = "N") -> str:
    items = "".join(
        f"<text:list-item><text:p>{text}</text:p></text:list-item>" for text in texts.split()
    )
    return f'<text:list xml:id="{name}" {more} text:style-name="{style}">{items}</text:list>'


def _numbered(body: str) -> str:
    style = (
        '<text:list-style style:name="N"><text:list-level-style-number text:level="1" '
        'style:num-suffix="." style:num-format="1"/><text:list-level-style-number text:level="2" '
        'style:num-suffix=")" style:num-format="a"/></text:list-style>'
    )
    return (
        f'<office:document-content xmlns:office="{_ODF}:office:1.0" xmlns:text="{_ODF}:text:1.0" '
        f'xmlns:style="{_ODF}:style:1.0"><office:automatic-styles>{style}</office:automatic-styles>'
        f"<office:body><office:text>{body}</office:text></office:body></office:document-content>"
    )


def _read_odt(tmp_path: Path, content: str) -> SourceDocument:
    path = tmp_path / "stuk.odt"
    with zipfile.ZipFile(path, "w") as package:
        package.writestr("mimetype", "application/vnd.oasis.opendocument.text")
        package.writestr("content.xml", content)
    document = read_file(path).document
    assert document is not None
    return document


def test_the_numbers_of_an_opendocument_list_run_on_below_an_answer(tmp_path: Path) -> None:
    body = (
        _list("l1", "een")
        + "<text:p>Antwoord</text:p>"
        + _list("l2", "twee", 'text:continue-list="l1"')
        + _list("l3", "drie", 'text:continue-numbering="true"')
        + _list("l4", "opnieuw")
        + _list("l5", "punt", style="B")
    )
    document = _read_odt(tmp_path, _numbered(body))
    assert _said(document) == ["1. een", "Antwoord", "2. twee", "3. drie", "1. opnieuw", "punt"]
    assert document.lines[-1].bullet == 0


def test_the_letters_of_a_list_within_an_opendocument_list(tmp_path: Path) -> None:
    inner = "<text:list><text:list-item><text:p>x</text:p></text:list-item><text:list-item><text:p>y</text:p></text:list-item></text:list>"
    item = f"<text:list-item><text:p>een</text:p>{inner}</text:list-item>"
    # An item without words of its own only holds the list within it; it is not counted.
    held = f"<text:list-item>{inner}</text:list-item>"
    body = f'<text:list text:style-name="N">{item}{held}{item}</text:list>'
    assert _said(_read_odt(tmp_path, _numbered(body))) == [
        "1. een", "a) x", "b) y", "c) x", "d) y", "2. een", "a) x", "b) y",
    ]  # fmt: skip


def test_an_opendocument_note_stands_below_its_words(tmp_path: Path) -> None:
    note = "<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>Noot.</text:p></text:note-body></text:note>"
    document = _read_odt(
        tmp_path, _numbered(f"<text:p>Woorden{note}.</text:p><text:p>Verder.</text:p>")
    )
    assert _said(document) == ["Woorden.", "Noot.", "Verder."]
    assert [line.note for line in document.lines] == [False, True, False]


def test_a_page_without_text(tmp_path: Path) -> None:
    path = tmp_path / "leeg.html"
    path.write_text("<html><body><script>x()</script></body></html>", encoding="utf-8")
    result = read_file(path)
    assert result.status is FileStatus.NO_TEXT
    assert result.message == "leeg.html: De webpagina bevat geen tekst."


def test_a_page_nested_deep_is_read_whole(tmp_path: Path) -> None:
    path = tmp_path / "stuk.html"
    path.write_text(
        "<p>Begin.</p>" + "<div>" * 1500 + "De kade is klaar." + "</div>" * 1500 + "<p>Eind.</p>"
    )
    document = read_file(path).document
    assert document is not None
    assert _said(document) == ["Begin.", "De kade is klaar.", "Eind."]


def test_a_page_nested_too_deep_is_told_and_never_half_read(tmp_path: Path) -> None:
    page = "<p>Begin.</p>" + "<div>" * 60_000 + "De kade is klaar."
    head = "From: a@b.example\nSubject: Kade\nContent-Type: text/html; charset=utf-8\n\n"
    for name, content in (("stuk.html", page), ("bericht.eml", head + page)):
        path = tmp_path / name
        path.write_text(content, encoding="utf-8")
        result = read_file(path)
        assert result.status is FileStatus.UNREADABLE
        assert "te diep" in result.message
