"""That something is not for everybody, as a label."""

from __future__ import annotations

from markupsafe import Markup


def secret_html(words: str) -> Markup:
    """``words`` ("geheim", "Geheim tot 7 november 2024") as a label; nothing where there are none."""
    if not words:
        return Markup("")
    return Markup(' <span class="sl-standing" data-tone="warn">{}</span>').format(
        words[0].upper() + words[1:]
    )
