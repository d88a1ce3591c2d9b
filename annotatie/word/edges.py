"""What stands above and below every page: for which meeting it is, the page, and that it is a draft."""

from __future__ import annotations

from typing import Any

from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from annotatie.incoming import Head
from annotatie.signs import CONCEPT
from annotatie.wording import plain, title


def write_edges(document: Any, head: Head) -> None:
    """The header, from the second page on, and the footer of every page."""
    section = document.sections[0]
    # The first page says all of it itself.
    section.different_first_page_header_footer = True
    header = section.header.paragraphs[0]
    header.style = "Header"
    header.add_run(plain(running_title(head)))
    for footer in (section.footer, section.first_page_footer):
        _write_footer(footer.paragraphs[0])


def running_title(head: Head) -> str:
    """For whom, which meeting and which agenda items, on one line."""
    numbers = [item.partition(":")[0].strip() for item in head.agenda]
    word = "agendapunt" if len(numbers) == 1 else "agendapunten"
    items = f"{word} {', '.join(numbers)}" if numbers else ""
    return " · ".join(filter(None, (title(head), head.meeting, items)))


def _write_footer(paragraph: Any) -> None:
    paragraph.style = "Footer"
    paragraph.add_run(f"{CONCEPT}\tPagina ")
    _add_field(paragraph, "PAGE")
    paragraph.add_run(" van ")
    _add_field(paragraph, "NUMPAGES")


def _add_field(paragraph: Any, name: str) -> None:
    """A number that Word counts itself."""
    paragraph._p.append(
        parse_xml(
            f'<w:fldSimple {nsdecls("w")} w:instr=" {name} "><w:r><w:t>1</w:t></w:r></w:fldSimple>'
        )
    )
