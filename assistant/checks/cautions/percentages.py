"""Beside every percentage: of what, which scale, which year; and which do not compare."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from assistant.answer import Flag
from assistant.checks.cautions.said import Said, month_of, quoted
from assistant.checks.facts.figure import Kind
from assistant.checks.facts.figures import find_figures
from assistant.checks.facts.labels import find_definitions
from assistant.checks.facts.moments import find_moments
from ingest.paragraphs import listed
from ingest.sentences import split_sentences

# A share of people of a certain origin, which has been defined in more than one way.
_ORIGIN = re.compile(r"herkomst|achtergrond|divers|cultur|westers|europ|migrati", re.IGNORECASE)
_SHARE = re.compile(r"\baandeel\b|\bpercentage\b", re.IGNORECASE)
# All scales together.
_WHOLE = re.compile(
    r"organisatie\s?breed|\b(?:hele|gehele) organisatie|\b(?:alle|van de) medewerkers\b|bevolking|\btotaal\b",
    re.IGNORECASE,
)
_POINTS = re.compile(r"procentpunt", re.IGNORECASE)
_SINCE = re.compile(r"\b(?:sinds|vanaf|na)\s+(?:\w+\s+)?$", re.IGNORECASE)
_MOST_SHARES = 3


def defined(said: Sequence[Said]) -> list[Flag]:
    """What the sentences with a percentage leave out of its definition, its scale or its year."""
    left_out: dict[tuple[str, tuple[int, ...]], list[str]] = {}
    undated: list[str] = []
    numbers: tuple[int, ...] = ()
    papers = _papers(said)
    for item in said:
        shares = _shares(item.text)
        if not shares:
            continue
        if _is_of_origin(item):
            told = [words for words in (_definition(item, papers), _scale(item)) if words]
            if told:
                left_out.setdefault(("; ".join(told), item.numbers), []).extend(shares)
        if not _has_year(item):
            undated += shares
            numbers += item.numbers
    flags = [
        Flag("definition", f"Bij {listed(list(dict.fromkeys(shares)))}: {told}.", cited)
        for (told, cited), shares in left_out.items()
    ]
    if undated:
        days = [
            month_of(item.day) for item in said if item.day and set(item.numbers) & set(numbers)
        ]
        told_in = f" (stuk van {' en '.join(dict.fromkeys(days))})" if days else ""
        message = f"Zonder jaar in de zin zelf: {_first(undated)}{told_in}."
        flags.append(Flag("year", message, tuple(dict.fromkeys(numbers))))
    return flags


def _shares(text: str) -> list[str]:
    """The percentages in ``text`` as they stand there; points between two of them are none."""
    figures = (figure for figure in find_figures(text) if figure.kind is Kind.PERCENT)
    written = (text[figure.start : figure.end].removesuffix(" van") for figure in figures)
    return [words for words in written if not _POINTS.search(words)]


def _first(shares: Sequence[str]) -> str:
    kept = list(dict.fromkeys(shares))
    more = f" en nog {len(kept) - _MOST_SHARES}" if len(kept) > _MOST_SHARES else ""
    return ", ".join(kept[:_MOST_SHARES]) + more


def _has_year(item: Said) -> bool:
    """Whether the sentence says of which year it is, or what stands before it does.

    "Sinds 2021 geldt de regel" dates none of the figures behind it.
    """
    return any(moment.year for moment in find_moments(item.text)) or any(
        moment.year and not _SINCE.search(item.before[: moment.start])
        for moment in find_moments(item.before)
    )


def _is_of_origin(item: Said) -> bool:
    """Whether the sentence says so, or tells of "het aandeel" that was spoken of before it."""
    if _ORIGIN.search(item.text):
        return True
    return bool(_SHARE.search(item.text) and _ORIGIN.search(item.before))


def mixed(said: Sequence[Said]) -> list[Flag]:
    """Percentages under different definitions: from one to the other is no rise or fall."""
    names: dict[str, tuple[int, ...]] = {}
    for item in said:
        if any(figure.kind is Kind.PERCENT for figure in find_figures(item.text)):
            for name in find_definitions(item.text):
                names[name] = names.get(name, ()) + item.numbers
    if len(names) < 2:
        return []
    numbers = tuple(dict.fromkeys(n for found in names.values() for n in found))
    message = (
        f"De percentages gaan uit van verschillende definities ({quoted(names)}). Ze zijn niet met "
        "elkaar te vergelijken."
    )
    return [Flag("definitions_differ", message, numbers)]


def _definition(item: Said, papers: Sequence[str]) -> str:
    """The definition, where the sentence speaks of none and its unit, or the papers, do."""
    if find_definitions(f"{item.before} {item.text}"):
        return ""
    for text in _wider(item):
        names = find_definitions(text)
        if len(names) == 1:
            return f"elders in dit stuk gaat het over ‘{names[0]}’"
        if names:
            return _left_out(names)
    own = _counted_by(item.found.record.text) if item.found else []
    names = own if len(own) > 1 else list(dict.fromkeys([*own, *papers]))
    return _left_out(names) if len(names) > 1 else ""


def _left_out(names: Sequence[str]) -> str:
    return f"de definitie staat er niet bij ({' of '.join(names)})"


def _papers(said: Sequence[Said]) -> list[str]:
    """The definitions by which the cited papers give percentages."""
    records = {item.found.record.id: item.found.record for item in said if item.found}
    return [name for record in records.values() for name in _counted_by(record.text)]


@lru_cache(maxsize=64)
def _counted_by(paper: str) -> list[str]:
    names = (
        name
        for sentence in split_sentences(paper)
        if "%" in sentence or "procent" in sentence
        for name in find_definitions(sentence)
    )
    return list(dict.fromkeys(names))


def _scale(item: Said) -> str:
    if _scales(item.text) or _WHOLE.search(f"{item.before} {item.text}"):
        return ""
    for text in _wider(item):
        scales = _scales(text)
        if len(scales) == 1:
            return f"elders in dit stuk gaat het over {scales[0]}"
        if scales:
            return "de schaal staat er niet bij"
    return ""


def _wider(item: Said) -> list[str]:
    """The bullet the sentence stands in, then all of its unit."""
    return [item.part.text, *([item.found.words] if item.found else [])]


def _scales(text: str) -> list[str]:
    found = [figure.words() for figure in find_figures(text) if figure.kind is Kind.SCALE]
    return list(dict.fromkeys(found))
