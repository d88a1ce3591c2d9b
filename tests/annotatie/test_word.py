"""The Word file: styles, footnotes, comments, language, and what a screen reader needs."""

from __future__ import annotations

import re
import zipfile
from dataclasses import replace
from io import BytesIO
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from docx import Document
from docx.oxml.ns import qn
from lxml import etree

from annotatie.model import Annotatie, Conflict, ConflictKind
from annotatie.word import TemplateError, word_file
from annotatie.word.styles import BULLET, COME, GONE, MISSING, QUESTION, TABLE
from tests.annotatie.reading import flags_to_show

# Direct formatting of a paragraph or of words; a style, a list or a language tag is none.
_DIRECT = (
    "b",
    "i",
    "u",
    "strike",
    "sz",
    "color",
    "rFonts",
    "highlight",
    "shd",
    "jc",
    "ind",
    "spacing",
)


@pytest.fixture(scope="module")
def file(demo_draft: Annotatie) -> bytes:
    return word_file(demo_draft)


def part(file: bytes, name: str) -> Any:
    with zipfile.ZipFile(BytesIO(file)) as package:
        return etree.fromstring(package.read(name))


def test_footnotes_are_word_s_own(file: bytes, demo_draft: Annotatie) -> None:
    body, notes = part(file, "word/document.xml"), part(file, "word/footnotes.xml")
    marks = [e.get(qn("w:id")) for e in body.iter(qn("w:footnoteReference"))]
    known = {e.get(qn("w:id")): "".join(e.itertext()) for e in notes if not e.get(qn("w:type"))}
    assert marks == list(known)
    assert len(marks) > 20
    words = " ".join(known.values())
    for needed in (
        "Voorbereide lijn:",
        "agendapunt",
        "vraag 4 (Okafor, Stadspartij De Brug)",
        ".pdf",
    ):
        assert needed in words
    # Every bullet has a note, or is followed by one that speaks for it as well.
    paragraphs = [p for p in Document(BytesIO(file)).paragraphs if p.style.name == BULLET]
    noted = sum(bool(list(p._p.iter(qn("w:footnoteReference")))) for p in paragraphs)
    assert noted == len(marks)
    assert "Bron van deze 2 punten." in words


def test_flags_are_comments(file: bytes, demo_draft: Annotatie) -> None:
    comments = list(Document(BytesIO(file)).comments)
    said = "\n".join(comment.text for comment in comments)
    flags = {flag.message for question in demo_draft.questions for flag in flags_to_show(question)}
    assert flags
    missing = [message for message in flags if message not in said]
    assert not missing
    assert {comment.author for comment in comments} == {"Spreeklijn"}


def test_a_comment_names_what_a_wording_changed_and_not_that_it_did(
    file: bytes, real_draft: Annotatie
) -> None:
    demo, real = (
        [comment.text for comment in Document(BytesIO(made)).comments]
        for made in (file, word_file(real_draft))
    )
    assert any(re.search(r"Veranderd sinds [^:]+: ‘.+’ (?:werd|verviel|kwam)", one) for one in demo)
    for said in (*demo, *real):
        assert not re.search(r"De formulering is veranderd sinds [\w ]+\.", said)
        assert "Alleen losse woorden" not in said


def test_a_conflict_is_a_comment(demo_draft: Annotatie) -> None:
    told = "Bij vraag 7 staat iets anders: ‘Er komt geen quotum.’"
    group, *others = demo_draft.groups
    question, *rest = group.questions
    found = Conflict(
        ConflictKind.WITHIN, told, question.bullets[0].text, "Er komt geen quotum.", "7"
    )
    changed = replace(group, questions=(replace(question, conflicts=(found,)), *rest))
    file = word_file(replace(demo_draft, groups=(changed, *others)))
    assert told not in [
        comment.text for comment in Document(BytesIO(word_file(demo_draft))).comments
    ]
    assert any(told in comment.text for comment in Document(BytesIO(file)).comments)


def test_looks_come_from_styles_only(file: bytes) -> None:
    body = part(file, "word/document.xml")
    for properties in [*body.iter(qn("w:pPr")), *body.iter(qn("w:rPr"))]:
        direct = [name for name in _DIRECT if properties.find(qn(f"w:{name}")) is not None]
        assert not direct
    names = {p.style.name for p in Document(BytesIO(file)).paragraphs}
    assert {"Title", "Subtitle", "Heading 1", "Heading 2", QUESTION, BULLET, MISSING} <= names


def test_headings_go_down_one_level_at_a_time(file: bytes) -> None:
    levels = [
        int(p.style.name[-1])
        for p in Document(BytesIO(file)).paragraphs
        if p.style.name.startswith("Heading")
    ]
    assert levels[0] == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))


def test_tables_have_a_header_row_that_repeats(file: bytes) -> None:
    document = Document(BytesIO(file))
    assert len(document.tables) == 2
    for table in document.tables:
        assert table.style.name == TABLE
        assert table.rows[0]._tr.trPr.find(qn("w:tblHeader")) is not None
        assert all(cell.text for cell in table.rows[0].cells)
    styles = {
        run.style.name
        for row in document.tables[1].rows
        for p in row.cells[1].paragraphs
        for run in p.runs
    }
    assert {GONE, COME} <= styles


def test_language_title_and_mode(file: bytes) -> None:
    language = part(file, "word/styles.xml").find(f".//{qn('w:rPrDefault')}//{qn('w:lang')}")
    assert language.get(qn("w:val")) == "nl-NL"
    properties = Document(BytesIO(file)).core_properties
    assert properties.title == "Annotatie voor wethouder Hofstra, Commissie BDI van 9 oktober 2025"
    assert properties.language == "nl-NL"
    settings = part(file, "word/settings.xml")
    modes = {e.get(qn("w:name")): e.get(qn("w:val")) for e in settings.iter(qn("w:compatSetting"))}
    assert modes["compatibilityMode"] == "15"


def test_it_says_that_it_is_a_draft(file: bytes) -> None:
    document = Document(BytesIO(file))
    words = "Concept, door een hulpmiddel opgesteld; controleer de bronnen."
    assert any(words in p.text for p in document.paragraphs[:12])
    assert words in document.sections[0].footer.paragraphs[0].text
    assert any(p.text == "Behandelend ambtenaar: [in te vullen]" for p in document.paragraphs)


def test_characters_that_word_cannot_hold_are_left_out(demo_draft: Annotatie) -> None:
    from dataclasses import replace

    group = demo_draft.groups[0]
    odd = replace(
        group.questions[0].incoming, text="Hoe\x00 gaat\x0b \ud800het <b>nu</b> & straks?"
    )
    question = replace(group.questions[0], incoming=odd)
    made = replace(demo_draft, groups=(replace(group, questions=(question,)),))
    texts = [p.text for p in Document(BytesIO(word_file(made))).paragraphs]
    assert "1.\tHoe gaat het <b>nu</b> & straks?" in texts


# -- templates -----------------------------------------------------------------------------


def template(path: Path, *, marker: bool = False, bare: bool = False) -> Path:
    document = Document()
    document.sections[0].header.paragraphs[0].text = "Gemeente Lindewaard"
    document.styles["Heading 1"].font.name = "Verdana"
    document.add_paragraph("Briefhoofd")
    if marker:
        document.add_paragraph("{{annotatie}}")
        document.add_paragraph("Slotregel")
    if bare:
        for name in ("List Bullet", "Subtitle", "Heading 2"):
            element = document.styles[name].element
            element.getparent().remove(element)
        for relation in list(document.part.rels.values()):
            if relation.reltype.endswith("/numbering"):
                del document.part.rels[relation.rId]
    document.save(path)
    return path


def test_a_template_is_filled_through_its_styles(demo_draft: Annotatie, tmp_path: Path) -> None:
    made = Document(BytesIO(word_file(demo_draft, template(tmp_path / "huis.docx"))))
    assert made.styles["Heading 1"].font.name == "Verdana"
    assert made.sections[0].header.paragraphs[0].text == "Gemeente Lindewaard"
    assert made.paragraphs[0].text == "Annotatie voor wethouder Hofstra"
    assert QUESTION in {style.name for style in made.styles}


def test_a_marker_says_where_it_begins(demo_draft: Annotatie, tmp_path: Path) -> None:
    made = Document(BytesIO(word_file(demo_draft, template(tmp_path / "a.docx", marker=True))))
    texts = [p.text for p in made.paragraphs]
    assert texts[:2] == ["Briefhoofd", "Annotatie voor wethouder Hofstra"]
    assert texts[-1] == "Slotregel"
    assert "{{annotatie}}" not in texts


def test_missing_styles_are_added_with_their_list(demo_draft: Annotatie, tmp_path: Path) -> None:
    file = word_file(demo_draft, template(tmp_path / "kaal.docx", bare=True))
    made = Document(BytesIO(file))
    number = made.styles["List Bullet"].element.find(f".//{qn('w:numId')}")
    lists = part(file, "word/numbering.xml")
    assert number.get(qn("w:val")) in {e.get(qn("w:numId")) for e in lists.iter(qn("w:num"))}


def test_a_dotx_and_an_own_export_are_templates(demo_draft: Annotatie, tmp_path: Path) -> None:
    made = BytesIO()
    with (
        zipfile.ZipFile(template(tmp_path / "a.docx")) as source,
        zipfile.ZipFile(made, "w") as target,
    ):
        for name in source.namelist():
            data = source.read(name)
            if name == "[Content_Types].xml":
                data = data.replace(b"document.main+xml", b"template.main+xml")
            target.writestr(name, data)
    dotx = tmp_path / "huis.dotx"
    dotx.write_bytes(made.getvalue())
    file = word_file(demo_draft, dotx)
    own = tmp_path / "eerder.docx"
    own.write_bytes(file)
    again = word_file(demo_draft, own)
    notes = part(again, "word/footnotes.xml")
    ids = [e.get(qn("w:id")) for e in notes]
    assert len(ids) == len(set(ids))
    for reference in part(again, "word/document.xml").iter(qn("w:footnoteReference")):
        assert reference.get(qn("w:id")) in ids


@pytest.mark.parametrize("data", [b"", b"geen word", b"PK\x03\x04stuk"])
def test_what_is_no_template_says_so(demo_draft: Annotatie, tmp_path: Path, data: bytes) -> None:
    file = tmp_path / "huis.docx"
    file.write_bytes(data)
    with pytest.raises(TemplateError, match=r"huis\.docx"):
        word_file(demo_draft, file)
    with pytest.raises(TemplateError, match="Controleer of het bestaat"):
        word_file(demo_draft, tmp_path / "weg.docx")


def test_a_file_says_nothing_of_whoever_made_the_library(demo_draft: Annotatie) -> None:
    with zipfile.ZipFile(BytesIO(word_file(demo_draft))) as package:
        names = package.namelist()
        said = b"".join(package.read(name) for name in names)
    assert not [name for name in names if "thumbnail" in name or name.endswith("app.xml")]
    assert b"Macintosh" not in said
    assert b"python-docx" not in said
