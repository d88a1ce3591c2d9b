"""What one can do with an answer: copy it, rewrite it, and say whether it was good."""

from __future__ import annotations

from markupsafe import Markup

from database.conversations import Turn
from database.feedback import LONGEST_REASON, Opinion
from screens.copy_html import copy_html
from screens.copy_text import copy_text


def actions(turn: Turn, told: Markup | str = "") -> Markup:
    """The row of buttons below an answer, with the reason for a bad mark.

    ``told`` says what was done with the answer just now.
    """
    given = turn.feedback.verdict if turn.feedback else None
    return Markup(
        '<div class="sl-actions">'
        '<button type="button" class="sl-button" data-act="copy" data-text="{text}">'
        "Kopieer met bronnen</button>"
        '<button type="button" class="sl-button" data-act="copy-word" data-text="{text}" '
        'data-html="{html}">Kopieer voor Word</button>{edit}'
        '<button type="button" class="sl-button" data-act="annotate" data-turn="{turn}">Voeg toe aan de annotatie</button>'
        '<span class="sl-judge" role="group" aria-label="Is dit antwoord goed?">{good}{bad}</span>'
        "</div>{told}{reason}"
    ).format(
        turn=turn.id,
        told=told,
        text=copy_text(turn.question, turn.answer),
        # An attribute, so that the markup is escaped once more: it is no part of this page.
        html=str(copy_html(turn.question, turn.answer)),
        edit=_edit(turn),
        good=_judgement(turn.id, Opinion.GOOD, "Goed", given),
        bad=_judgement(turn.id, Opinion.NOT_GOOD, "Niet goed", given),
        reason=_reason(turn) if given is Opinion.NOT_GOOD else "",
    )


def added_html(annotatie_id: int, message: str) -> Markup:
    """That an answer was put into an annotatie, and the way there."""
    return Markup(
        '<p class="sl-told" tabindex="-1" data-added>{} <button type="button" class="sl-quiet" data-act="go" data-annotatie="{}">'
        "Naar de annotatie</button></p>"
    ).format(message, annotatie_id)


def _edit(turn: Turn) -> Markup:
    return Markup(
        '<button type="button" class="sl-button" data-act="edit" aria-expanded="false" '
        'aria-controls="concept-{}">{}</button>'
    ).format(turn.id, "Verder met uw concept" if turn.edited else "Bewerk en controleer")


def _judgement(turn: int, verdict: Opinion, label: str, given: Opinion | None) -> Markup:
    return Markup(
        '<button type="button" class="sl-button" data-act="judge" data-turn="{turn}" '
        'data-verdict="{verdict}" aria-pressed="{pressed}">{label}</button>'
    ).format(
        turn=turn,
        verdict=verdict.value,
        pressed="true" if given is verdict else "false",
        label=label,
    )


def _reason(turn: Turn) -> Markup:
    """The question why an answer is not good, or the thanks for having said so."""
    told = turn.feedback.reason if turn.feedback else ""
    if told:
        return Markup('<p class="sl-told">Uw reden: <q>{}</q></p>').format(told)
    return Markup(
        '<form class="sl-reason" data-turn="{turn}"><label for="reden-{turn}">Wat is er niet goed '
        'aan? U hoeft dit niet in te vullen.</label><textarea id="reden-{turn}" rows="2" '
        'maxlength="{longest}"></textarea><button type="submit" class="sl-button">Verstuur reden'
        "</button></form>"
    ).format(turn=turn.id, longest=LONGEST_REASON)
