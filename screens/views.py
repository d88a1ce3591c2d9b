"""The views of the application: what the menu shows, in its order. A new one is a line here."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup


@dataclass(frozen=True, slots=True)
class View:
    """A view: its name in the address, and in the menu and the title of the page.

    The element of a view has the id ``beeld-<name>``.
    """

    name: str
    title: str


VIEWS = (
    View("vraag", "Vraag"),
    View("tijdlijn", "Tijdlijn"),
    View("lijnen", "Standaardlijnen"),
    View("toezeggingen", "Toezeggingen"),
    View("documenten", "Documenten"),
    View("evaluatie", "Evaluatie"),
)


def element_id(name: str) -> str:
    """The id of the element that holds the view called ``name``."""
    return f"beeld-{name}"


def menu_html() -> Markup:
    """The links of the menu. The first view needs no name in the address."""
    return Markup("\n").join(
        Markup('<a href="?{query}" data-view="{name}">{title}</a>').format(
            query=f"beeld={view.name}" if place else "", name=view.name, title=view.title
        )
        for place, view in enumerate(VIEWS)
    )


def hiding_css() -> str:
    """Only the view that was chosen is shown."""
    hidden = (f'html:not([data-view="{view.name}"]) #{element_id(view.name)}' for view in VIEWS)
    return ",\n".join(hidden) + " { display: none !important; }\n"
