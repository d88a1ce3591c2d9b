"""A file that the browser saves: made on the server, handed over in the page."""

from __future__ import annotations

import base64

from markupsafe import Markup


def download_html(name: str, media_type: str, data: bytes) -> Markup:
    """A link that the script of the part presses. No file stays behind on the server."""
    return Markup('<a hidden download="{name}" href="data:{type};base64,{data}">{name}</a>').format(
        name=name, type=media_type, data=base64.b64encode(data).decode("ascii")
    )
