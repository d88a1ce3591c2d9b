"""One standard line: its words now and before, what was decided, and what can be decided."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from markupsafe import Markup

from assistant.answer import Citation
from assistant.checks.rewording import change_in_words
from register.book import steps
from register.decisions import Decision
from register.diff import word_diff
from register.lines import Line, LineStatus, Step
from screens.change_html import diff_html, has_changed, is_rewritten
from screens.cite_html import places_html
from screens.decisions_html import decisions_html
from screens.dutch import count, day, kind_name, standing
from screens.line_forms_html import forms_html
from screens.lines_html import status_badge
from screens.source_name import place

VIEW = "lijnen"


@dataclass(frozen=True, slots=True)
class Shown:
    """A line with what belongs to it on the screen.

    ``cited`` maps the place of a wording (oldest first) to its citations; ``others`` are the
    lines it can be merged with; ``who`` is the name of who is logged in, if anyone is.
    """

    line: Line
    cited: Mapping[int, Sequence[Citation]]
    decisions: Sequence[Decision]
    others: Sequence[Line]
    now: datetime
    who: str = ""


def empty_line_html() -> Markup:
    """The panel before a line is chosen."""
    return Markup(
        '<section class="sl-line" aria-label="Standaardlijn"><h3 tabindex="-1">Eén lijn</h3><p class="sl-hint">Kies een lijn in de '
        "lijst. Hier ziet u dan de woorden van nu en van vroeger, met hun bron, en kunt u erover "
        "besluiten.</p></section>"
    )


def line_html(shown: Shown, problem: str = "") -> Markup:
    """The panel of a line; ``problem`` says why a decision was not taken."""
    line = shown.line
    return Markup(
        '<section class="sl-line" aria-label="Standaardlijn" data-id="{id}"><h3 tabindex="-1" data-id="{id}">{subject}</h3>'
        '<p class="sl-held">{badge} {held}</p>{older}'
        '<blockquote class="sl-now">{text}</blockquote>'
        "<h4>Besluiten</h4>{problem}{forms}{history}"
        "<h4>{number}</h4><ol>{wordings}</ol></section>"
    ).format(
        id=line.id,
        subject=line.subject,
        badge=status_badge(line.status),
        held=_held(line),
        older=_approved_older(line),
        text=line.current.text,
        problem=_problem(problem),
        forms=forms_html(line, shown.others, shown.who),
        history=decisions_html(shown.decisions, shown.now),
        number=count(len(line.wordings), "formulering", "formuleringen"),
        wordings=Markup("").join(
            _wording(step, shown.cited.get(number, ()))
            for number, step in reversed(list(enumerate(steps(line))))
        ),
    )


def _problem(message: str) -> Markup:
    # The region is there before the error is.
    return Markup('<p class="sl-error" role="alert">{}</p>').format(message)


def _held(line: Line) -> str:
    """What the status means, or who gave it and why."""
    if line.status is LineStatus.PREPARED:
        if any(wording.on_record for wording in line.wordings):
            return (
                "Deze formulering is voorbereid om te zeggen. Vastgelegd is alleen een oudere: "
                "zie de formuleringen hieronder."
            )
        return "Dit is voorbereid om te zeggen; geen stuk legt het vast."
    if line.status is LineStatus.ON_RECORD:
        return "Dit staat in een verslag, besluitenlijst of raadsbrief."
    by = f"Door {line.decided_by} op {day(line.decided_on)}."
    return f"{by} {line.note}".strip()


def _approved_older(line: Line) -> Markup | str:
    if not line.approved or line.status not in (LineStatus.PREPARED, LineStatus.ON_RECORD):
        return ""
    return Markup(
        '<p class="sl-note">Goedgekeurd was een eerdere formulering: <q>{}</q></p>'
    ).format(line.approved)


def _wording(step: Step, citations: Sequence[Citation]) -> Markup:
    wording = step.wording
    held = standing(wording.kind)
    diff = word_diff(step.since.text, wording.text) if step.since else ()
    shows_diff = has_changed(step.change) and not is_rewritten(diff)
    where = place(citations[0]) if citations else [wording.file_name]
    return Markup(
        '<li><p class="sl-moment">{when} <span>{kind}</span> '
        '<span class="sl-standing" data-record="{record}">{held}</span></p>'
        '<p class="sl-said">{text}{cites}</p><p class="sl-where">{where}</p>{change}</li>'
    ).format(
        when=Markup('<time datetime="{}">{}</time>').format(wording.date, day(wording.date))
        if wording.date
        else Markup("<b>Zonder datum</b>"),
        kind=kind_name(wording.kind),
        record="ja" if held.on_record else "nee",
        held=held.label,
        text=diff_html(diff) if shows_diff else wording.text,
        cites=places_html(VIEW, citations),
        where=" · ".join(where),
        change=Markup('<p class="sl-note">Ten opzichte van de keer ervoor: {}.</p>').format(
            change_in_words(step.change, step.since.text, wording.text)
        )
        if step.change and step.since
        else "",
    )
