"""The draft of an answer to rewrite, and to hold against the papers again."""

from __future__ import annotations

from markupsafe import Markup

from assistant.answer import Answer
from database.conversations import Turn
from database.drafts import LONGEST_DRAFT
from screens.checked_html import checked_html
from screens.rechecking import Checked


def draft_of(answer: Answer) -> str:
    """The bullets of an answer as text to go on with."""
    return "\n".join(f"- {' '.join(part.text.split())}" for part in answer.answer)


def editor_html(turn: Turn, checked: Checked | None) -> Markup:
    """The editor, closed until it is asked for or has been checked."""
    return Markup(
        '<section class="sl-editor" id="concept-{id}" aria-labelledby="concept-kop-{id}"{hidden}>'
        '<h4 id="concept-kop-{id}">Concept bewerken</h4>'
        '<label for="concept-tekst-{id}">Uw tekst</label>'
        '<textarea id="concept-tekst-{id}" data-turn="{id}" rows="8" maxlength="{longest}">\n{text}'
        "</textarea>"
        '<div class="sl-actions">'
        '<button type="button" class="sl-button" data-act="check" data-turn="{id}">Controleer</button>'
        '<button type="button" class="sl-button" data-act="copy-draft" data-turn="{id}">Kopieer deze '
        "tekst</button></div>{result}</section>"
    ).format(
        id=turn.id,
        hidden="" if checked else Markup(" hidden"),
        longest=LONGEST_DRAFT,
        text=turn.edited or draft_of(turn.answer),
        result=_result(turn.id, checked),
    )


def _result(turn: int, checked: Checked | None) -> Markup | str:
    if checked is None:
        return ""
    if checked.problem:
        return Markup('<p class="sl-error" role="alert" tabindex="-1" data-checked>{}</p>').format(
            checked.problem
        )
    return checked_html(turn, checked.sentences, checked.held)
