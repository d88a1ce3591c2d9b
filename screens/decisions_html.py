"""What was decided about a line: who, when, why, and the way back."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from markupsafe import Markup

from register.decisions import Decided, Decision, in_force
from screens.dutch import moment

_DONE = {
    Decided.APPROVE: "Goedgekeurd",
    Decided.WITHDRAW: "Ingetrokken",
    Decided.RENAME: "Hernoemd",
    Decided.MERGE: "Samengevoegd",
    Decided.SPLIT: "Gesplitst",
    Decided.UNDO: "Teruggedraaid",
}


def decisions_html(decisions: Sequence[Decision], now: datetime) -> Markup:
    """The decisions, newest first; those in force can be taken back."""
    if not decisions:
        return Markup('<p class="sl-hint">Over deze lijn is nog niets besloten.</p>')
    standing = {item.id for item in in_force(decisions)}
    back = {item.undoes for item in decisions if item.decided is Decided.UNDO}
    rows = Markup("").join(
        _row(item, now, can_undo=item.id in standing, is_undone=item.id in back)
        for item in reversed(decisions)
    )
    return Markup('<ol class="sl-history" aria-label="Eerdere besluiten">{}</ol>').format(rows)


def _row(item: Decision, now: datetime, *, can_undo: bool, is_undone: bool) -> Markup:
    return Markup("<li{undone}><p>{what}{who}, {when}.{why}</p>{words}{undo}</li>").format(
        undone=Markup(" data-undone") if is_undone else "",
        what=Markup("<b>{}</b>{}{} door ").format(
            _DONE[item.decided],
            f" tot ‘{item.subject}’" if item.subject else "",
            " (later teruggedraaid)" if is_undone else "",
        ),
        who=item.who,
        when=moment(item.made_at, now),
        why=f" Reden: {item.why}" if item.why else "",
        words=_words(item),
        undo=_undo(item) if can_undo else "",
    )


def _words(item: Decision) -> Markup | str:
    """The wording that a decision is about, where that says more than the line itself."""
    said = item.other_wording or (item.wording if item.decided is Decided.APPROVE else "")
    return Markup('<p class="sl-where"><q>{}</q></p>').format(said) if said else ""


def _undo(item: Decision) -> Markup:
    name = _DONE[item.decided].lower()
    return Markup(
        '<button type="button" class="sl-quiet" data-act="undo" data-decision="{id}" '
        'aria-label="Draai terug: {name} door {who}">Draai terug</button>'
    ).format(id=item.id, name=name, who=item.who)
