"""Real Word footnotes: the library has none, so the part is built here."""

from __future__ import annotations

from typing import Any

from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn
from lxml import etree

from annotatie.word.settings import BEHIND_COMPAT, put_in_settings
from annotatie.word.styles import NOTE, NOTE_MARK

_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"
# What stands behind the note settings, in the order that the format wants.
_BEHIND = ("w:endnotePr", "w:compat", *BEHIND_COMPAT)
_SEPARATORS = f"""
<w:footnotes {nsdecls("w")}>
  <w:footnote w:type="separator" w:id="-1">
    <w:p><w:pPr><w:spacing w:after="0" w:line="240" w:lineRule="auto"/></w:pPr><w:r><w:separator/></w:r></w:p>
  </w:footnote>
  <w:footnote w:type="continuationSeparator" w:id="0">
    <w:p><w:pPr><w:spacing w:after="0" w:line="240" w:lineRule="auto"/></w:pPr><w:r><w:continuationSeparator/></w:r></w:p>
  </w:footnote>
</w:footnotes>
"""


class Footnotes:
    """The footnotes of a document. ``save`` puts them in; call it once, at the end."""

    def __init__(self, document: Any) -> None:
        self._document = document
        self._part = self._existing()
        self._root = parse_xml(self._part.blob if self._part is not None else _SEPARATORS)
        styles = document.styles
        self._text_style = styles[NOTE].style_id
        self._mark_style = styles[NOTE_MARK].style_id
        numbers = [int(note.get(qn("w:id"), "0")) for note in self._root]
        self._next = max(0, *numbers) + 1

    def add(self, paragraph: Any, text: str) -> None:
        """A footnote with ``text``, its mark at the end of ``paragraph``."""
        number = str(self._next)
        self._next += 1
        run = paragraph.add_run()
        run.style = self._document.styles[NOTE_MARK]
        reference = OxmlElement("w:footnoteReference")
        reference.set(qn("w:id"), number)
        run._r.append(reference)
        self._root.append(self._note(number, text))

    def save(self) -> None:
        """Put the footnotes into the document."""
        blob = etree.tostring(self._root, xml_declaration=True, encoding="UTF-8", standalone=True)
        if self._part is not None:
            self._part._blob = blob
            return
        name = PackURI("/word/footnotes.xml")
        part = Part(name, _TYPE, blob, self._document.part.package)
        self._document.part.relate_to(part, RELATIONSHIP_TYPE.FOOTNOTES)
        self._name_separators()

    def _existing(self) -> Any:
        """The footnotes of a template."""
        for relation in self._document.part.rels.values():
            if relation.reltype == RELATIONSHIP_TYPE.FOOTNOTES:
                return relation.target_part
        return None

    def _note(self, number: str, text: str) -> Any:
        note = parse_xml(
            f'<w:footnote {nsdecls("w")} w:id="{number}"><w:p>'
            f'<w:pPr><w:pStyle w:val="{self._text_style}"/></w:pPr>'
            f'<w:r><w:rPr><w:rStyle w:val="{self._mark_style}"/></w:rPr><w:footnoteRef/></w:r>'
            '<w:r><w:t xml:space="preserve"> </w:t></w:r></w:p></w:footnote>'
        )
        for words in note.iter(qn("w:t")):
            words.text = f" {text}"
        return note

    def _name_separators(self) -> None:
        """Word wants the separators named in the settings."""
        settings = self._document.settings.element
        if settings.find(qn("w:footnotePr")) is None:
            element = parse_xml(
                f'<w:footnotePr {nsdecls("w")}><w:footnote w:id="-1"/><w:footnote w:id="0"/></w:footnotePr>'
            )
            put_in_settings(settings, element, _BEHIND)
