"""Questions per member, with a number each that no other question has."""

from __future__ import annotations

from collections.abc import Sequence

from annotatie.incoming import IncomingQuestion

_HIGHEST = 999  # a number of at most three figures is read back as one
Numbered = tuple[str, IncomingQuestion]


def grouped(questions: Sequence[IncomingQuestion]) -> list[list[IncomingQuestion]]:
    """``questions`` per member and party, in the order in which these ask first.

    Who asks nothing by name comes last.
    """
    groups: dict[tuple[str | None, str | None], list[IncomingQuestion]] = {}
    for question in questions:
        groups.setdefault((question.asker, question.party), []).append(question)
    nobody = groups.pop((None, None), None)
    return [*groups.values(), *([nobody] if nobody else [])]


def numbered(groups: Sequence[Sequence[IncomingQuestion]]) -> tuple[list[list[Numbered]], bool]:
    """Every question with its number, and whether these are the numbers they came with.

    Their own numbers are kept where each has one, all differ and they count up per member; if not,
    they are numbered through.
    """
    if _usable(groups):
        return [[(str(q.number), q) for q in group] for group in groups], True
    found: list[list[Numbered]] = []
    number = 0
    for group in groups:
        found.append([])
        for question in group:
            number += 1
            found[-1].append((str(number), question))
    return found, False


def _usable(groups: Sequence[Sequence[IncomingQuestion]]) -> bool:
    seen: set[int] = set()
    for group in groups:
        last = 0
        for question in group:
            text = question.number or ""
            if not (text.isascii() and text.isdigit()) or not last < int(text) <= _HIGHEST:
                return False
            last = int(text)
            if last in seen or text != str(last):
                return False
            seen.add(last)
    return True
