"""What became of the commitments and motions that an answer names by their number."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

from assistant.answer import Citation, Flag
from ingest.dates import in_words
from ingest.paragraphs import listed
from ingest.references import commitments, motions
from register.commitments.model import Commitment, Mention, Sort, State

_MOST = 3


def promised(
    citations: Sequence[Citation], known: Callable[[], Sequence[Commitment]], today: date
) -> list[Flag]:
    """How each of them stands, by the paper that says so last."""
    numbers = [
        (sort, number, item.n)
        for item in citations
        for sort, found in ((Sort.COMMITMENT, commitments), (Sort.MOTION, motions))
        for number in found(item.quote)
    ]
    if not numbers:
        return []
    by_number = {(item.sort, item.number): item for item in known() if item.number}
    named = list(dict.fromkeys((sort, number) for sort, number, _ in numbers))
    told = [
        (key, by_number[key])
        for key in named
        if key in by_number and not _is_quoted(by_number[key], citations)
    ][:_MOST]
    if not told:
        return []
    keys = {key for key, _ in told}
    cited = dict.fromkeys(n for sort, number, n in numbers if (sort, number) in keys)
    stands = listed([_stand(item, today) for _, item in told])
    return [Flag("commitments", f"{stands[:1].upper()}{stands[1:]}.", tuple(cited))]


def _is_quoted(item: Commitment, citations: Sequence[Citation]) -> bool:
    """Whether the answer itself quotes how it stands."""
    by = _says_so(item)
    return by is not None and any(
        cited.document_id == by.document_id
        and any(span.start < cited.end and cited.start < span.end for span in by.spans)
        for cited in citations
    )


def _stand(item: Commitment, today: date) -> str:
    name = f"{item.sort.value} {item.number}"
    by = _says_so(item)
    if by is None:
        return f"van {name} staat niet in de stukken of zij is afgedaan"
    where = f"{by.kind} van {in_words(date.fromisoformat(by.date))}" if by.date else by.file_name
    late = ", termijn verstreken" if item.overdue(today.isoformat()) else ""
    state = "staat open" if item.state is State.OPEN else f"is {item.state.value}"
    return f"{name} {state} ({where}{late})"


def _says_so(item: Commitment) -> Mention | None:
    """The newest mention that tells how it stands now; that of the clerk before another of its day."""
    if item.settled_by is not None:
        return item.settled_by
    telling = [mention for mention in item.mentions if mention.state is item.state]
    return max(telling, key=lambda mention: (mention.date, mention.listed), default=None)
