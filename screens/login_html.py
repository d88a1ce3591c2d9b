"""The page on which one logs in: no script, nothing from elsewhere."""

from __future__ import annotations

from markupsafe import Markup

from screens.palette import css_variables

_STYLE = """
body { font: 1.1rem/1.5 "Segoe UI", "Noto Sans", Arial, sans-serif; margin: 0; display: grid;
  place-items: center; min-height: 100vh; background: var(--sl-ground); color: var(--sl-text); }
main { width: min(24rem, 90vw); }
label { display: block; margin-top: 1rem; }
input, button { font: inherit; width: 100%; box-sizing: border-box; padding: .6rem;
  border: 1px solid var(--sl-edge); border-radius: 4px; }
button { margin-top: 1.5rem; background: var(--sl-accent); color: var(--sl-on-accent); }
[role=alert] { color: var(--sl-error); }
"""


def login_html(problem: str = "", name: str = "", elsewhere: str = "") -> str:
    """The page; ``problem`` says in Dutch why the last attempt failed.

    ``elsewhere`` is where one goes to log in through the organisation, if one can.
    """
    page = Markup(
        '<!doctype html><html lang="nl"><head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width"><link rel="icon" href="data:,"><title>Inloggen – Spreeklijn</title>'
        "<style>{style}</style></head><body><main><h1>Spreeklijn</h1>{problem}"
        '<form method="post"><label for="naam">Naam</label>'
        '<input id="naam" name="naam" value="{name}" autocomplete="username" required autofocus>'
        '<label for="wachtwoord">Wachtwoord</label><input id="wachtwoord" name="wachtwoord" '
        'type="password" autocomplete="current-password" required>'
        '<button type="submit">Log in</button></form>{elsewhere}</main></body></html>'
    )
    told = Markup('<p role="alert">{}</p>').format(problem) if problem else ""
    link = (
        Markup('<p><a href="{}">Log in via uw organisatie</a></p>').format(elsewhere)
        if elsewhere
        else ""
    )
    style = Markup(css_variables() + _STYLE)
    return str(page.format(style=style, problem=told, name=name[:100], elsewhere=link))
