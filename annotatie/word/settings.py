"""The settings of a Word document, whose parts have a fixed order."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn

BEHIND_COMPAT = (
    "w:docVars",
    "w:rsids",
    "m:mathPr",
    "w:attachedSchema",
    "w:themeFontLang",
    "w:clrSchemeMapping",
    "w:doNotIncludeSubdocsInStats",
    "w:shapeDefaults",
    "w:decimalSymbol",
    "w:listSeparator",
)
_MODE = "compatibilityMode"
_NEWEST = "15"  # Word 2013 and later


def put_in_settings(settings: Any, element: Any, behind: Sequence[str]) -> None:
    """Put ``element`` before the first of the parts named ``behind``."""
    names = {qn(name) for name in behind}
    following = next((child for child in settings if child.tag in names), None)
    if following is not None:
        following.addprevious(element)
    else:
        settings.append(element)


def set_language(document: Any, language: str) -> None:
    """The language that Word takes for the document as a whole."""
    settings = document.settings.element
    element = settings.find(qn("w:themeFontLang"))
    if element is not None:
        element.set(qn("w:val"), language)


def set_modern(document: Any) -> None:
    """Have Word open the document as a new one: in an old one it checks no accessibility."""
    settings = document.settings.element
    compat = settings.find(qn("w:compat"))
    if compat is None:
        compat = parse_xml(f"<w:compat {nsdecls('w')}/>")
        put_in_settings(settings, compat, BEHIND_COMPAT)
    for setting in compat.findall(qn("w:compatSetting")):
        if setting.get(qn("w:name")) == _MODE:
            setting.set(qn("w:val"), _NEWEST)
            return
    compat.append(
        parse_xml(
            f'<w:compatSetting {nsdecls("w")} w:name="{_MODE}" '
            f'w:uri="http://schemas.microsoft.com/office/word" w:val="{_NEWEST}"/>'
        )
    )
