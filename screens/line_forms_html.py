"""What an officer can decide about a line: a form for each decision, opened when wanted."""

from __future__ import annotations

from collections.abc import Sequence

from markupsafe import Markup

from ingest.paragraphs import shortened
from register.decisions import Decided
from register.lines import Line, Wording
from screens.deciding import LONGEST_NAME, LONGEST_REASON
from screens.dutch import day

_SHORT = 70  # characters of a wording in a list to choose from


def forms_html(line: Line, others: Sequence[Line], who: str) -> Markup:
    """The forms, and above them the name under which is decided: ``who``, or to be filled in."""
    forms = [
        _form(Decided.APPROVE, "Keur goed", "De nieuwste formulering is goed zo."),
        _form(
            Decided.WITHDRAW,
            "Trek in",
            "Deze lijn wordt niet meer gebruikt. Antwoorden waarschuwen er dan voor.",
            needs_reason=True,
        ),
        _form(Decided.RENAME, "Hernoem", "", _name(line)),
        *([_form(Decided.MERGE, "Voeg samen", "", _others(others))] if others else []),
        *_split(line),
    ]
    return Markup('<div class="sl-decide" data-id="{id}">{who}{forms}</div>').format(
        id=line.id, who=_who(who), forms=Markup("").join(forms)
    )


def _who(who: str) -> Markup:
    if who:
        return Markup('<p class="sl-hint">U besluit als {}.</p>').format(who)
    return Markup(
        '<p class="sl-name"><label for="besluit-naam">Uw naam</label>'
        '<input id="besluit-naam" type="text" autocomplete="name" maxlength="{}"></p>'
    ).format(LONGEST_NAME)


def _form(
    decided: Decided,
    label: str,
    hint: str,
    fields: Markup | str = "",
    *,
    needs_reason: bool = False,
) -> Markup:
    return Markup(
        '<details name="besluit"><summary class="sl-button">{label}</summary>'
        '<form data-decided="{decided}">{hint}{fields}'
        '<label for="reden-{decided}">{why}</label>'
        '<textarea id="reden-{decided}" name="why" rows="2" maxlength="{longest}"></textarea>'
        '<button type="submit" class="sl-button sl-main-act">{label}</button></form></details>'
    ).format(
        label=label,
        decided=decided.value,
        hint=Markup('<p class="sl-hint">{}</p>').format(hint) if hint else "",
        fields=fields,
        why="Reden" if needs_reason else "Reden (mag leeg blijven)",
        longest=LONGEST_REASON,
    )


def _name(line: Line) -> Markup:
    return Markup(
        '<label for="nieuw-onderwerp">Nieuw onderwerp</label><input id="nieuw-onderwerp" '
        'name="subject" type="text" maxlength="{}" value="{}">'
    ).format(LONGEST_NAME, line.subject)


def _others(others: Sequence[Line]) -> Markup:
    options = Markup("").join(
        Markup('<option value="{}">{}</option>').format(
            other.id, f"{other.subject}: {shortened(other.current.text, _SHORT)}"
        )
        for other in sorted(others, key=lambda other: other.subject.lower())
    )
    return Markup(
        '<label for="andere-lijn">Samen met</label><select id="andere-lijn" name="other">'
        '<option value="">Kies een lijn</option>{}</select>'
    ).format(options)


def _split(line: Line) -> list[Markup]:
    """The form for splitting, where there is more than one wording to tell apart."""
    different: dict[tuple[str, ...], Wording] = {}
    for wording in reversed(line.wordings):
        different.setdefault(wording.anchors, wording)
    if len(different) < 2:
        return []
    boxes = Markup("").join(
        Markup(
            '<label class="sl-choice"><input type="checkbox" name="anchors" value="{}"> '
            "<span>{}: {}</span></label>"
        ).format(" ".join(anchors), day(wording.date) or "zonder datum", wording.text)
        for anchors, wording in different.items()
    )
    fields = Markup("<fieldset><legend>Welke woorden zijn een andere lijn?</legend>{}</fieldset>")
    return [_form(Decided.SPLIT, "Splits", "", fields.format(boxes))]
