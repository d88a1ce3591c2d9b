"""What is found for a question as it was put, given the turns before it."""

from __future__ import annotations

from assistant.lines.about_person import find_about_person
from assistant.lines.found import FoundUnit
from assistant.lines.search import UnitSearch
from assistant.question.follow_up import History, searched_question, standing_question
from assistant.question.persons import asks_about_person
from index.schema import SearchFilter


def find_asked(
    units: UnitSearch, question: str, history: History, search_filter: SearchFilter, limit: int
) -> list[FoundUnit]:
    """The best ``limit`` units for ``question``, best first.

    Of a question about a person the line on persons is among them.
    """
    sought = searched_question(question, history)
    if asks_about_person(units.understood(standing_question(question, history))):
        return find_about_person(units, sought, search_filter, limit, only_line=False)
    return units.find(sought, search_filter, limit)
