"""What a figure, moment or label is said about: the words around it, its preposition, its year."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.checks.claims.likeness import Likeness
from assistant.checks.claims.statement import Fact, Statement
from assistant.checks.claims.words import Word
from assistant.checks.facts.figure import POINTS, Figure, Kind
from assistant.checks.facts.moments import Moment

_NEAREST = 5  # words on each side that say what a fact is about
_SEGMENT = re.compile(r"[,;:.()](?=\s|$)|\b(?:en|of|waarvan|tegen|terwijl)\b", re.I)
_GROWTH = re.compile(
    r"\b(?:met|groei\w*|gegroeid|gestegen|stijg\w*|steeg|toegenomen|toename|hoger|gedaald|daling|lager|minder|meer"
    r"|extra|verhoogd|omhoog|omlaag)\b",
    re.I,
)
_CHANGES = re.compile(rf"\b(?:naar|tot|daal\w*|veranderd|{_GROWTH.pattern[5:-3]})\b", re.IGNORECASE)
_SHARE = re.compile(r"^\s*(?:van (?:de|het|alle|onze|hun)|medewerkers|vrouwen|mensen)\b", re.I)
_SHARE_BEFORE = re.compile(r"\b(?:aandeel|streefcijfer|percentage)\b[^.;]*$", re.I)
_PREPOSITION = re.compile(
    r"\b(van|naar|met|tot)\s*(?:ruim |circa |ongeveer |bijna )?(?:€\s*)?$", re.I
)
_APART = ({"van", "naar"}, {"met", "naar"}, {"met", "tot"})
_SINCE = re.compile(
    r"\b(?:sinds|vanaf|tot|na|voor|dan|opzichte van|tot en met|t/m|uiterlijk)\s+(?:begin |eind |de |het )?$",
    re.I,
)

Role = Sequence[tuple[Word, float]]


def role(said: Statement, fact: Fact) -> list[tuple[Word, float]]:
    """The words around a fact with weights: less the further, much less past another figure."""
    found: list[tuple[Word, float]] = []
    before = [word for word in said.words if word.end <= fact.start][::-1]
    behind = [word for word in said.words if word.start >= fact.end]
    for words in (before, behind):
        for distance, word in enumerate(words[:_NEAREST]):
            low, high = (word.end, fact.start) if word.end <= fact.start else (fact.end, word.start)
            between = sum(low <= other.start < high for other in said.figures)
            crossed = len(_SEGMENT.findall(said.text[low:high])) + 2 * between
            weight = word.weight / (1 + 0.6 * distance) / (1 + crossed)
            # What is counted stands right behind its number.
            counted = words is behind and distance == 0 and word.start - fact.end < 3
            found.append((word, weight * (2.0 if counted and isinstance(fact, Figure) else 1.0)))
    return found


def same_role(one: Role, other: Role, likeness: Likeness) -> float:
    """How much two facts are said about the same thing, from 0 to 1."""
    if not one or not other:
        return 0.0
    return (_towards(one, other, likeness) + _towards(other, one, likeness)) / 2


def _towards(one: Role, other: Role, likeness: Likeness) -> float:
    total = sum(weight for _, weight in one)
    strongest = max(weight for _, weight in other)
    found = 0.0
    for word, weight in one:
        # A word that stands far from the other fact says less about it.
        near = max(
            likeness.of_words(word, second) * min(1.0, 0.2 + second_weight / strongest)
            for second, second_weight in other
        )
        found += weight * near
    return found / total if total else 0.0


def other_use(claim: Statement, one: Figure, source: Statement, other: Figure) -> bool:
    """Whether the same figure is used for something else.

    A share is no growth, "van" is not "naar", and the figure of one year not that of another.
    """
    if one.kind in (Kind.NUMBERED, Kind.CODE, Kind.SCALE) or POINTS in (one.unit, other.unit):
        return False
    if {preposition(claim, one), preposition(source, other)} in _APART:
        return True
    if one.kind is Kind.PERCENT:
        kinds = {growth_or_share(claim, one), growth_or_share(source, other)}
        if kinds == {"groei", "aandeel"}:
            return True
    years = (year_of(claim, one), year_of(source, other))
    return None not in years and years[0] != years[1]


def preposition(said: Statement, figure: Figure) -> str:
    """ "van", "naar", "met" or "tot" right before a figure, or "".

    "Een subsidie van € 2.000" says no more than how much; "van" is a beginning where something rose,
    fell or went "naar" somewhere.
    """
    match = _PREPOSITION.search(said.text[: figure.start])
    found = match[1].lower() if match else ""
    if found == "van" and not _CHANGES.search(said.text):
        return ""
    return found


def same_company(claim: Statement, one: Figure, source: Statement, other: Figure) -> float:
    """Whether two figures go with the same year or scale: 1 yes, -1 with another, 0 not said."""
    found = 0.0
    for sort in ("years", "scales"):
        first, second = company(claim, one, sort), company(source, other, sort)
        if first is None or second is None:
            continue
        if isinstance(first, Figure) and isinstance(second, Figure):
            found += 1 if first.equals(second) else -1
        elif isinstance(first, Moment) and isinstance(second, Moment):
            found += 1 if first.year == second.year else -1
    return max(-1.0, min(1.0, found))


def company(said: Statement, figure: Figure, sort: str) -> Fact | None:
    """The year or the scale nearest to a figure, a comma between them making it further."""
    near: list[Fact] = []
    if sort == "years":
        near += [item for item in said.moments if item.year is not None]
    elif figure.kind is not Kind.SCALE:
        near += [item for item in said.figures if item.kind is Kind.SCALE]
    return min(near, key=lambda item: distance(said, figure, item), default=None)


def distance(said: Statement, figure: Figure, other: Fact) -> float:
    """How far another fact stands from a figure, a comma between them making it further."""
    low, high = min(figure.end, other.end), max(figure.start, other.start)
    # What stands in brackets belongs to what stands before them.
    opened = said.text[low:high].count("(")
    crossed = len(_SEGMENT.findall(said.text[low:high])) - opened
    return high - low + 40 * crossed


def year_of(said: Statement, figure: Figure) -> int | None:
    """The year in which a figure holds, where its part of the sentence says so."""
    years = [
        moment
        for moment in said.moments
        if moment.year is not None
        and moment.until_year is None
        and not _SINCE.search(said.text[: moment.start])
        and _crossed(said, figure, moment) == 0
    ]
    if not years:
        return None
    return min(years, key=lambda moment: abs(moment.start - figure.start)).year


def _crossed(said: Statement, figure: Figure, moment: Moment) -> int:
    low, high = min(figure.end, moment.end), max(figure.start, moment.start)
    between = sum(low <= other.start < high for other in said.figures if other is not figure)
    return len(_SEGMENT.findall(said.text[low:high])) + between


def growth_or_share(said: Statement, figure: Figure) -> str:
    """Whether a percentage is a growth ("met 25% gestegen") or a share ("25% van de"), or ""."""
    before, behind = said.text[: figure.start], said.text[figure.end :]
    clause_before = re.split(r"[,;:]", before)[-1][-60:]
    clause_behind = re.split(r"[,;:]", behind)[0][:60]
    if re.search(r"\bmet\s+(?:\w+\s+)?$", clause_before) and _GROWTH.search(clause_behind):
        return "groei"
    if _SHARE.search(behind) or _SHARE_BEFORE.search(re.split(r"[,;:]", before)[-1]):
        return "aandeel"
    if re.match(r"\s*(?:hoger|lager|meer|minder|groei)\b", behind) or re.search(
        r"\b(?:groei|groeipercentage|stijging|toename|daling)\b[^.;]*\bvan\s*$", clause_before
    ):
        return "groei"
    return ""
