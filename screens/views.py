"""The views of the application: what the menu shows, in its order. A new one is a line here."""

from __future__ import annotations

from dataclasses import dataclass

import gradio as gr
from markupsafe import Markup

from screens.visitor import in_address


@dataclass(frozen=True, slots=True)
class View:
    """A view: its name in the address, and in the menu and the title of the page.

    The element of a view has the id ``beeld-<name>``.
    """

    name: str
    title: str


_ADDRESS = "beeld"  # the name in the address that says which view

VIEWS = (
    View("vraag", "Vraag"),
    View("tijdlijn", "Tijdlijn"),
    View("annotatie", "Annotatie"),
    View("lijnen", "Standaardlijnen"),
    View("toezeggingen", "Toezeggingen"),
    View("documenten", "Documenten"),
    View("evaluatie", "Evaluatie"),
)


def element_id(name: str) -> str:
    """The id of the element that holds the view called ``name``."""
    return f"beeld-{name}"


def is_open(request: gr.Request, name: str) -> bool:
    """Whether the page opens at the view called ``name``: the others are filled when shown."""
    return in_address(request, _ADDRESS) == name


def menu_html() -> Markup:
    """The links of the menu. The first view needs no name in the address."""
    return Markup("\n").join(
        Markup('<a href="?{query}" data-view="{name}">{title}</a>').format(
            query=f"{_ADDRESS}={view.name}" if place else "", name=view.name, title=view.title
        )
        for place, view in enumerate(VIEWS)
    )


def hiding_css() -> str:
    """Only the view that was chosen is shown."""
    hidden = (f'html:not([data-view="{view.name}"]) #{element_id(view.name)}' for view in VIEWS)
    return ",\n".join(hidden) + " { display: none !important; }\n"
