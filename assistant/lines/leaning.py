"""What a follow-up finds: by what it leans on, and for a part by its own words.

"Waarom een maand later?" is searched behind the question before it, for it names no subject. But
there the earlier question has most of the words, and what it asks itself hardly counts.
"""

from __future__ import annotations

from dataclasses import replace

from assistant.lines.about_person import Finder
from assistant.lines.found import FoundUnit
from assistant.lines.search import newest_first
from index.schema import SearchFilter

_DEEP = 40  # units looked at
_OWN_SHARE = 0.15  # of the score; measured in docs/retrieval-log.md


def find_leaning(
    finder: Finder, sought: str, own: str, search_filter: SearchFilter, limit: int
) -> list[FoundUnit]:
    """Units for ``sought``, a question with what it leans on, of which ``own`` is its own part.

    Its own words find nothing by themselves: they only move what was found. Where ``own`` is
    empty, ``sought`` leans on nothing.
    """
    if not own:
        return list(finder.find(sought, search_filter, limit))
    found = finder.find(sought, search_filter, _DEEP)
    if not found:
        return []
    # Among its own papers, so that how many others there are changes nothing.
    papers = tuple(dict.fromkeys(item.record.id for item in found))
    among = replace(search_filter, documents=papers)
    alone = {item.unit.id: item.score for item in finder.find(own, among, _DEEP)}
    weighed = (
        replace(
            item,
            score=(1 - _OWN_SHARE) * item.score + _OWN_SHARE * alone.get(item.unit.id, 0.0),
        )
        for item in found
    )
    return newest_first(list(weighed))[:limit]
