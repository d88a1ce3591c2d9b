"""The questions of an annotatie at a glance: how each was answered, and what is finished."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from markupsafe import Markup

from annotatie.export import EXPORT_SUFFIXES, has_office
from annotatie.model import Group
from annotatie.wording import question_words
from annotatie.work import Work
from screens.annotatie_state import Standing, State, standing_of, standings
from screens.annotaties_html import crumbs_html
from screens.dutch import count, day
from screens.incoming_html import head_fields, warnings_html
from screens.status_html import status_html

_NAMES = {".docx": "Word", ".odt": "OpenDocument", ".pdf": "PDF", ".md": "Markdown"}
_TONES = {
    State.AT_ODDS: "error",
    State.FAILED: "error",
    State.NO_EVIDENCE: "warn",
    State.OPEN: "warn",
    State.UNSOURCED: "warn",
    State.UNCHECKED: "warn",
    State.DONE: "done",
}


def answers_html(
    annotatie_id: int, work: Work, *, announcement: str = "", problem: str = ""
) -> Markup:
    """The list; ``problem`` says why something was not done."""
    found = standings(work)
    made = work.annotatie
    return Markup(
        '{status}<div class="sl-drafting" data-stage="answers" data-id="{id}">{back}'
        '<h3 tabindex="-1">{title}</h3><p class="sl-held">{summary}</p>'
        '<p class="sl-error" role="alert">{problem}</p>{downloads}{warnings}{head}'
        "{tools}{groups}{more}</div>"
    ).format(
        status=status_html(announcement or problem),
        id=annotatie_id,
        back=crumbs_html(),
        title=work.title,
        summary=summary(work, found),
        problem=problem,
        downloads=_downloads(),
        warnings=warnings_html(made.warnings if made else ()),
        head=_head(work),
        tools=_tools(found),
        groups=Markup("").join(_group(work, group) for group in (made.groups if made else ())),
        more=_more(),
    )


def summary(work: Work, found: Sequence[Standing]) -> str:
    """How many of what there is, in a line."""
    counts = Counter(state for item in found for state in item.states)
    told = [f"{counts[state]} {state.value}" for state in State if counts[state]]
    before = f" Stukken van vóór {day(work.as_of.isoformat())}." if work.as_of else ""
    return f"{count(len(found), 'vraag', 'vragen')}: {', '.join(told) or 'nog geen'}.{before}"


def badges_html(standing: Standing) -> Markup:
    """The states of a question as labels."""
    return Markup(" ").join(
        Markup('<span class="sl-standing" data-tone="{}">{}</span>').format(
            _TONES.get(state, ""), state.value
        )
        for state in standing.states
    )


def who(asker: str | None, party: str | None) -> str:
    """Whose questions these are."""
    return ", ".join(filter(None, (asker, party))) or "Zonder naam"


def _downloads() -> Markup:
    buttons = Markup("").join(
        Markup(
            '<button type="button" class="sl-button{}" data-act="download" data-suffix="{}">{}</button>'
        ).format(" sl-main-act" if suffix == ".docx" else "", suffix, name)
        for suffix, name in _NAMES.items()
        if suffix in offered()
    )
    return Markup(
        '<div class="sl-actions" role="group" aria-label="Sla de annotatie op"><span class="sl-hint" aria-hidden="true">'
        "Sla op als</span>{}</div>"
    ).format(buttons)


def offered() -> tuple[str, ...]:
    """What the annotatie can be saved as on this machine."""
    return EXPORT_SUFFIXES if has_office() else (".docx", ".md")


def _head(work: Work) -> Markup:
    return Markup(
        '<details class="sl-heading"><summary>Vergadering, wethouder en agendapunten</summary>'
        '<form class="sl-incoming" data-form="head"><fieldset><legend class="sl-hidden">Kop van de annotatie</legend>{}</fieldset>'
        '<button type="submit" class="sl-button">Bewaar de kop</button></form></details>'
    ).format(head_fields(work.head))


def _tools(found: Sequence[Standing]) -> Markup:
    there = [state for state in State if any(state in item.states for item in found)]
    options = Markup("").join(
        Markup('<option value="{}">{}</option>').format(state.key, state.value) for state in there
    )
    return Markup(
        '<div class="sl-tools"><h4>Vragen</h4><span class="sl-hint" data-number="{all}" aria-live="polite"></span>'
        '<span class="sl-pair"><label for="annotatie-staat">Toon</label><select id="annotatie-staat" name="states" '
        'data-narrows><option value="">alle</option>{options}</select></span></div>'
    ).format(all=len(found), options=options)


def _group(work: Work, group: Group) -> Markup:
    return Markup('<div class="sl-askers"><h5>{}</h5><ul class="sl-cards">{}</ul></div>').format(
        who(group.asker, group.party),
        Markup("").join(_card(standing_of(work, question)) for question in group.questions),
    )


def _card(standing: Standing) -> Markup:
    question = standing.question
    sources = {item.document_id for bullet in question.bullets for item in bullet.citations}
    facts = [
        count(len(question.bullets), "punt", "punten"),
        f"uit {count(len(sources), 'stuk', 'stukken')}" if sources else "",
    ]
    return Markup(
        '<li data-number="{number}" data-states="{states}"><p class="sl-card-head">'
        '<button type="button" class="sl-link" data-act="question" data-number="{number}">{number}. {text}</button></p>'
        '<p class="sl-where">{badges} {facts}</p></li>'
    ).format(
        number=question.number,
        states=" ".join(state.key for state in standing.states),
        text=question_words(question),
        badges=badges_html(standing),
        facts=" ".join(filter(None, facts)) if question.bullets else "",
    )


def _more() -> Markup:
    return Markup(
        '<form class="sl-more" data-form="more"><label for="nog-een-vraag">Nog een vraag</label>'
        '<textarea id="nog-een-vraag" name="text" rows="2" maxlength="4000"></textarea>'
        '<button type="submit" class="sl-button">Beantwoord en voeg toe</button></form>'
    )
