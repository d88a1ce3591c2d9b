"""A number that is asked for, where the sources only say what share it is."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.answer import Flag
from assistant.checks.cautions.said import Said, quoted
from assistant.checks.facts.figure import Figure, Kind
from assistant.checks.facts.figures import find_figures
from assistant.lines.counted import counted_by, counts, names


def only_shares(asked: str, said: Sequence[Said]) -> list[Flag]:
    """That ``asked`` wants a number, and what is cited gives percentages and no such number."""
    nouns = counted_by(asked)
    if not nouns:
        return []
    told = {item.part.text for item in said}
    if any(counts(nouns, piece) for text in told for piece in _pieces(_without_shares(text))):
        return []
    # Where it is called something else, that may be counted.
    shares = [(item, one) for item in said if names(nouns, item.text) for one in _shares(item.text)]
    if not shares:
        return []
    found = [item.text[one.start : one.end].removesuffix(" van") for item, one in shares]
    numbers = tuple(dict.fromkeys(n for item, _ in shares for n in item.numbers))
    message = (
        f"De vraag is om een aantal. In de aangehaalde stukken staat een percentage ({quoted(found)}) en geen "
        "aantal. Reken het niet om zonder na te gaan van welk totaal."
    )
    return [Flag("only_share", message, numbers)]


def _pieces(text: str) -> list[str]:
    """``text`` at its colons and lines: a number before them counts nothing behind; a table whole."""
    return [text] if "\t" in text else re.split(r"[:\n]", text)


def _shares(text: str) -> list[Figure]:
    return [figure for figure in find_figures(text) if figure.kind is Kind.PERCENT]


def _without_shares(text: str) -> str:
    """``text`` without its percentages: "20% van de medewerkers" is no number of them."""
    for share in reversed(_shares(text)):
        text = f"{text[: share.start]} {text[share.end :]}"
    return text
