"""What is found for a question as it was put, given the turns before it."""

from __future__ import annotations

from typing import NamedTuple

from assistant.lines.about_person import find_about_person
from assistant.lines.found import FoundUnit
from assistant.lines.leaning import find_leaning
from assistant.lines.search import UnitSearch
from assistant.question.follow_up import History
from assistant.question.meant import is_about_person, moving, searched, standing
from assistant.question.message import asked_in, together
from assistant.question.names import without_names
from index.schema import SearchFilter


class Asked(NamedTuple):
    """What was found, best first, and the words that were searched: misspelt ones corrected."""

    found: list[FoundUnit]
    searched: str


def find_asked(
    units: UnitSearch, question: str, history: History, search_filter: SearchFilter, limit: int
) -> Asked:
    """The best ``limit`` units for ``question``.

    Of a question about a person the line on persons is among them, and no name is searched.
    """
    put = together(asked_in(question))
    sought = searched(put, history)
    meant = units.understood(standing(put, history))
    if is_about_person(put, meant, units.understood(put.whole)):
        nameless = units.understood(without_names(sought))
        found = find_about_person(units, nameless, search_filter, limit, only_line=False)
        return Asked(found, nameless)
    found = find_leaning(units, sought, moving(put, history), search_filter, limit)
    return Asked(found, units.understood(sought))
