"""Bullets for a template whose bullet style has none: its list definition is added."""

from __future__ import annotations

from typing import Any

from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.parts.numbering import NumberingPart

from annotatie.word.styles import BULLET, MISSING


def ensure_bullets(document: Any) -> None:
    """Give the bullet style a list where neither it nor a style it is based on has one."""
    style = document.styles[BULLET]
    if not _is_listed(style):
        _list(style, _new_list(document))
    # A style of our own, based on it, has the same list.
    assert document.styles[MISSING].base_style is not None


def _is_listed(style: Any) -> bool:
    while style is not None:
        if style.element.find(f"{qn('w:pPr')}/{qn('w:numPr')}") is not None:
            return True
        style = style.base_style
    return False


def _list(style: Any, number: int) -> None:
    properties = style.element.get_or_add_pPr()
    element = properties._add_numPr() if properties.numPr is None else properties.numPr
    element.get_or_add_numId().val = number


def _new_list(document: Any) -> int:
    root = _numbering(document)
    abstract = 1 + max(
        (int(e.get(qn("w:abstractNumId"))) for e in root.findall(qn("w:abstractNum"))), default=0
    )
    number = 1 + max((int(e.get(qn("w:numId"))) for e in root.findall(qn("w:num"))), default=0)
    definition = parse_xml(
        f'<w:abstractNum {nsdecls("w")} w:abstractNumId="{abstract}"><w:multiLevelType w:val="hybridMultilevel"/>'
        '<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:lvlText w:val="•"/><w:lvlJc w:val="left"/>'
        '<w:pPr><w:ind w:left="510" w:hanging="283"/></w:pPr></w:lvl></w:abstractNum>'
    )
    first = root.find(qn("w:num"))
    if first is not None:
        first.addprevious(definition)
    else:
        root.append(definition)
    root.append(
        parse_xml(
            f'<w:num {nsdecls("w")} w:numId="{number}"><w:abstractNumId w:val="{abstract}"/></w:num>'
        )
    )
    return number


def _numbering(document: Any) -> Any:
    """The list definitions; the library cannot begin a file of them, so it is made here."""
    for relation in document.part.rels.values():
        if relation.reltype == RELATIONSHIP_TYPE.NUMBERING:
            return relation.target_part.element
    root = parse_xml(f"<w:numbering {nsdecls('w')}/>")
    part = NumberingPart(
        PackURI("/word/numbering.xml"), CONTENT_TYPE.WML_NUMBERING, root, document.part.package
    )
    document.part.relate_to(part, RELATIONSHIP_TYPE.NUMBERING)
    return root
