"""A conversation as HTML: the start of it, its turns, and the announcement of the last one."""

from __future__ import annotations

from collections.abc import Sequence

from markupsafe import Markup

from assistant.answer import Answer
from database.conversations import Conversation
from screens.answer_html import GOING_ON, pending_html, summary, turn_html
from screens.checked_html import check_summary
from screens.rechecking import Checked


def conversation_html(
    conversation: Conversation | None,
    *,
    examples: Sequence[str] = (),
    notice: str = "",
    pending: str = "",
    draft: Answer | None = None,
    checked: Checked | None = None,
    told: tuple[int, Markup] | None = None,
) -> Markup:
    """The conversation, with a question that is ``pending``; examples where it is empty.

    ``draft`` is as much of its answer as there is.
    ``checked`` is what came of checking a draft in it; ``told`` is what was done with the answer
    of the turn of that number.
    """
    turns = conversation.turns if conversation else ()
    body = Markup("").join(
        turn_html(
            turn,
            checked if checked and checked.turn_id == turn.id else None,
            told[1] if told and told[0] == turn.id else "",
        )
        for turn in turns
    )
    if pending:
        body += pending_html(pending, draft)
    if not body:
        body = _start(examples, notice)
    announcement = ""
    if pending:
        announcement = GOING_ON if draft else "Bezig met zoeken."
    elif checked:
        announcement = checked.problem or check_summary(checked.sentences)
    elif told:
        announcement = told[1].striptags()
    elif turns:
        announcement = summary(turns[-1].answer)
    # The announcement stands first and always: a screen reader only hears a region change
    # that it knew before.
    return Markup(
        '<p class="sl-hidden" role="status" aria-live="polite">{announcement}</p>'
        '<div class="sl-conversation" data-conversation="{id}">'
        '<h2 class="sl-hidden">Gesprek</h2>{body}</div>'
    ).format(
        announcement=announcement,
        id=conversation.id if conversation else "",
        body=body,
    )


def _start(examples: Sequence[str], notice: str) -> Markup:
    items = Markup("").join(
        Markup(
            '<li><button type="button" class="sl-example" data-act="example">{}</button></li>'
        ).format(example)
        for example in examples
    )
    shown = Markup("<p>Vragen om mee te beginnen:</p><ul>{}</ul>").format(items) if items else ""
    warning = Markup('<div class="sl-notice"><p>{}</p></div>').format(notice) if notice else ""
    return Markup(
        '<div class="sl-start"><h3>Wat is er eerder over gezegd?</h3>'
        "<p>Stel een vraag zoals een raadslid die stelt. U krijgt de eerdere lijn woordelijk "
        "terug, de nieuwste eerst, met bij elk punt de bron.</p>{warning}{shown}</div>"
    ).format(warning=warning, shown=shown)
