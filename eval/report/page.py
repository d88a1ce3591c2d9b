"""The page around a report: one file with its own style, and nothing from elsewhere."""

from __future__ import annotations

from pathlib import Path

from markupsafe import Markup

_STYLE = Path(__file__).with_name("assets") / "report.css"


def page(title: str, body: Markup) -> str:
    """A whole page. ``body`` is set as it is, so it must have escaped what came from elsewhere."""
    return str(
        Markup(
            '<!doctype html>\n<html lang="nl"><head><meta charset="utf-8">'
            '<meta name="viewport" content="width=device-width, initial-scale=1">'
            "<title>{title}</title><style>{style}</style></head>"
            "<body>{body}</body></html>\n"
        ).format(title=title, style=Markup(_STYLE.read_text(encoding="utf-8")), body=body)
    )


def section(name: str, title: str, body: Markup, lead: str = "") -> Markup:
    """A part of the page with a heading one can go to."""
    intro = Markup('<p class="inleiding">{}</p>').format(lead) if lead else Markup("")
    return Markup('<section id="{name}"><h2>{title}</h2>{intro}{body}</section>').format(
        name=name, title=title, intro=intro, body=body
    )


def table(head: list[str], rows: list[list[Markup | str]], kind: str = "") -> Markup:
    """A table; the first cell of each row is its heading."""
    cells = Markup("").join(Markup('<th scope="col">{}</th>').format(item) for item in head)
    lines = Markup("").join(
        Markup('<tr><th scope="row">{first}</th>{rest}</tr>').format(
            first=row[0], rest=Markup("").join(Markup("<td>{}</td>").format(c) for c in row[1:])
        )
        for row in rows
    )
    return Markup(
        '<div class="tabel {kind}"><table><thead><tr>{cells}</tr></thead><tbody>{lines}</tbody>'
        "</table></div>"
    ).format(kind=kind, cells=cells, lines=lines)
