"""One question in several wordings: which of them got the same line, and which did not."""

from __future__ import annotations

from collections.abc import Sequence

from markupsafe import Markup

from eval.report.dutch import percent, status
from eval.report.page import section, table
from eval.suite.consistency import GroupReport, WordingReport


def groups_html(groups: Sequence[GroupReport]) -> Markup:
    """The groups whose wordings disagree or get the wrong line; the others are only counted."""
    if not groups:
        return Markup("")
    wrong = [group for group in groups if group.agreement < 1 or not _all_right(group)]
    good = len(groups) - len(wrong)
    lead = (
        f"Van de {len(groups)} vragen krijgen er {good} bij elke formulering hetzelfde, goede "
        "antwoord. De andere staan hieronder; een letter staat voor een bron."
    )
    shown = Markup("").join(_group(group) for group in wrong)
    return section("formuleringen", "Zelfde vraag, andere woorden", shown, lead)


def _all_right(group: GroupReport) -> bool:
    return all(item.right for item in group.wordings)


def _group(group: GroupReport) -> Markup:
    letters: dict[str | None, str] = {}
    for item in group.wordings:
        letters.setdefault(item.unit, "–" if item.unit is None else chr(ord("A") + len(letters)))
    rows: list[list[Markup | str]] = [_row(item, letters[item.unit]) for item in group.wordings]
    return Markup(
        '<article class="groep"><h3>{question}</h3><p class="klein">{agree}</p>{table}</article>'
    ).format(
        question=group.wordings[0].text,
        agree=f"{percent(group.agreement)} van de paren krijgt dezelfde bron · {group.id}",
        table=table(["Formulering", "Bron", "Staat in", "Goede lijn", "Kwam"], rows, "groep"),
    )


def _row(item: WordingReport, letter: str) -> list[Markup | str]:
    return [
        Markup('{text} <span class="klein">({style})</span>').format(
            text=item.text, style=item.style
        ),
        Markup('<b class="letter l{letter}">{letter}</b>').format(letter=letter),
        item.place or "–",
        "✓" if item.right else "✗",
        status(item.status),
    ]
