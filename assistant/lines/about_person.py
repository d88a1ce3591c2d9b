"""What is found for a question about a person: the line on persons, and where it was said before."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Protocol

from assistant.lines.found import FoundUnit
from assistant.lines.search import newest_first
from assistant.question.names import LEFT_OUT
from index.schema import SearchFilter
from ingest.units import DocumentKind

# What is asked of the papers when somebody asks about a person.
PERSON_LINE = (
    "individueel functioneren van mensen niet bespreken; namen noemen of herleidbare "
    "beschrijvingen niet te verantwoorden; geen onderzoek op persoonsniveau, want bij anonimiteit "
    "kan er geen hoor en wederhoor plaatsvinden; niet ingaan op persoonlijke casuïstiek of "
    "individuele casussen; privacy"
)
_DEEP = 100  # units of each search that are laid side by side
_LINE_SHARE = 0.5  # of the line in the score, beside the question's own words
_SAYS_IT = 0.25  # score for the line from which a unit says it


class Finder(Protocol):
    """Finds units; a ``UnitSearch``."""

    def find(
        self, question: str, search_filter: SearchFilter, limit: int
    ) -> Sequence[FoundUnit]: ...


def find_about_person(
    finder: Finder, sought: str, search_filter: SearchFilter, limit: int, *, only_line: bool
) -> list[FoundUnit]:
    """Units for ``sought``, a question about a person, by how far they say the line and answer it.

    So the earlier answer to the same question leads, with the line beside it. With ``only_line`` no other unit is
    found, whatever the question's own words bring: an answer says the line and nothing else. The
    line was said for the alderman, so a paper that is no council paper is not a place of it. No name
    may be left in ``sought`` (``question.names``): nobody may look a person up in this way.
    """
    line = {
        item.unit.id: item
        for item in finder.find(PERSON_LINE, search_filter, _DEEP)
        if item.record.metadata.kind is not DocumentKind.OVERIG
    }
    if only_line:
        line = {name: item for name, item in line.items() if item.score >= _SAYS_IT}
    words = sought.replace(LEFT_OUT, "")
    own = {item.unit.id: item for item in finder.find(words, search_filter, _DEEP)}
    names = dict.fromkeys([*line, *([] if only_line else own)])
    found = [_both(line.get(name), own.get(name)) for name in names]
    return newest_first(found)[:limit]


def _both(line: FoundUnit | None, own: FoundUnit | None) -> FoundUnit:
    """One unit with what it scored in both searches; it shows the passage that says the line."""
    item = line or own
    assert item is not None
    score = _LINE_SHARE * (line.score if line else 0.0)
    score += (1 - _LINE_SHARE) * (own.score if own else 0.0)
    return replace(item, score=score)
