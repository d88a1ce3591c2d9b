"""The colours: one accent, much contrast, in light and dark."""

from __future__ import annotations

from dataclasses import asdict, dataclass


@dataclass(frozen=True, slots=True)
class Palette:
    """Colours by what they are for. Text on its ground has a contrast of at least 4.5 to 1."""

    ground: str
    surface: str  # a panel on the ground
    line: str  # between things
    edge: str  # of something one can use: 3 to 1 with its ground
    text: str
    muted: str
    accent: str  # links, buttons, what is chosen
    accent_strong: str  # the same under the pointer
    accent_soft: str  # a ground in the accent
    on_accent: str  # text on the accent
    ticked: str  # ground of the white tick in a box
    mark: str  # ground of cited words
    on_mark: str
    warn: str  # the bar beside "Let op"
    warn_soft: str
    error: str
    new: str  # ground of words that came
    gone: str  # ground of words that went


LIGHT = Palette(
    ground="#ffffff",
    surface="#f4f6f8",
    line="#d5dbe1",
    edge="#6f7b87",
    text="#1a1f24",
    muted="#4a5560",
    accent="#154f8b",
    accent_strong="#0e3a68",
    accent_soft="#e7eff7",
    on_accent="#ffffff",
    ticked="#154f8b",
    mark="#ffe98a",
    on_mark="#1a1f24",
    warn="#a86400",
    warn_soft="#fdf6e9",
    error="#a1171c",
    new="#d9efdc",
    gone="#fbe0e0",
)
DARK = Palette(
    ground="#13171c",
    surface="#1c2229",
    line="#39424c",
    edge="#8592a0",
    text="#eceff2",
    muted="#b4bfca",
    accent="#8fc3f7",
    accent_strong="#bcdcfb",
    accent_soft="#1d3246",
    on_accent="#0c1a27",
    ticked="#2a6cab",
    mark="#6a5500",
    on_mark="#fff7da",
    warn="#e0a64a",
    warn_soft="#2a2418",
    error="#ff9d9d",
    new="#1d4526",
    gone="#552326",
)


def css_variables() -> str:
    """Both palettes as CSS; Gradio puts the class ``dark`` on the body."""
    return f":root {{{_declared(LIGHT)}}}\nbody.dark {{{_declared(DARK)}}}\n"


def _declared(palette: Palette) -> str:
    return "".join(
        f"--sl-{name.replace('_', '-')}: {value};" for name, value in asdict(palette).items()
    )
