"""A question as it was meant and as it is searched, given its own message and the turns before it."""

from __future__ import annotations

import re

from assistant.question.follow_up import (
    History,
    own_part,
    previous_question,
    searched_question,
    standing_question,
)
from assistant.question.message import Asked
from assistant.question.persons import asks_about_person, touches_person
from assistant.question.pointing import named_words

# What somebody asked before is looked for by who asked it; who asks now is not.
_ASKED_BEFORE = re.compile(
    r"\b(?:vroeg(?:en)?|wilden? weten|stelden?|(?:heeft|hebben|had|hadden) .{0,40}gevraagd)\b", re.I
)


def standing(put: Asked, history: History) -> str:
    """``put`` as it was meant, in the words of who asks; what it leans on goes before it.

    >>> standing(Asked("Wat kost dat?", ("Er komt een meldpunt.",), leans=True), [])
    'Er komt een meldpunt. Wat kost dat?'
    """
    if not put.around:
        return standing_question(put.words, history)
    if not put.leans:
        return put.words
    before = previous_question(put.near, history)
    return f"{before} {put.near} {put.words}".strip()


def searched(put: Asked, history: History) -> str:
    """The same as it must be searched: what was answered may be in it."""
    return standing(put, history) if put.around else searched_question(put.words, history)


def moving(put: Asked, history: History) -> str:
    """What moves that which is found for ``searched``: of a question that leans its own words, of any
    other what was said around it."""
    if not put.around:
        return own_part(put.words, history)
    own = put.words if put.leans else put.near
    return own if named_words(own) else ""


def names_asker(put: Asked, meant: str) -> str:
    """The part of a question, ``meant`` so, in which a member or party may be named who once asked."""
    if not put.around or _ASKED_BEFORE.search(put.near):
        return meant
    return put.words


def is_about_person(put: Asked, meant: str, whole: str) -> bool:
    """Whether ``put``, ``meant`` so, is about a person, or what it asks is of one who is spoken of in
    the ``whole`` message.

    Who is only named around a question about something else makes it no question about a person; of
    a message that asks more, that was seen to before.
    """
    of_somebody = not put.is_part and (put.leans or touches_person(put.words))
    return asks_about_person(meant) or (of_somebody and asks_about_person(whole))
