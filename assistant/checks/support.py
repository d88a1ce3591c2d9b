"""Whether a drafted sentence says nothing that its cited text does not say.

Stricter than the check of claims: there a verdict is weighed, here one finding is enough to keep
a sentence from being shown. The checks are those an officer makes with a finger on the source:
every figure, date, number and name is there, the definition stays with its percentage, nothing
is promised that was explored, no denial is turned round.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from assistant.checks.claims.compare import Difference, compare, covered
from assistant.checks.claims.likeness import Likeness
from assistant.checks.claims.roles import other_use
from assistant.checks.claims.statement import Statement, statement
from assistant.checks.facts.figure import Figure, Kind
from assistant.checks.facts.labels import DEFINITIONS
from assistant.checks.facts.strength import decides, proposes
from index.analysis import DutchAnalyser, fold
from ingest import redaction
from ingest.sentences import split_sentences

_LEAST = 0.6  # share of a sentence's words that the cited text must hold
_TURNED = 0.5  # how much of it may be denied, at most
_SWAPPED = 0.3
_MISPLACED = 0.05  # how much better another figure may fit the place of one
_PLACED = (Difference.FIGURE, Difference.MOMENT, Difference.SCALE)
_OTHERWISE = (Difference.OPPOSITE, Difference.ACTOR, Difference.LABEL, Difference.MEMBER)
_NEAR = 0.4  # share of a sentence's words from which a cited sentence is about the same
_AS_NEAR = 0.75  # ... and of the share that the nearest one holds
_DIGITS = re.compile(r"\d+(?:[.,:/-]\d+)*[a-z]?\b")


class Fault(StrEnum):
    """What is wrong with a sentence."""

    FIGURE = "figure"
    DATE = "date"
    NAME = "name"
    DEFINITION = "definition"
    STRENGTH = "strength"
    SCOPE = "scope"
    DENIAL = "denial"
    DIFFERENT = "different"
    SUBJECT = "subject"


@dataclass(frozen=True, slots=True)
class Finding:
    """One fault, with a Dutch message that names what is wrong."""

    fault: Fault
    message: str


class SupportVerifier:
    """Verifies sentences against their citations."""

    def __init__(self, analyser: DutchAnalyser, likeness: Likeness) -> None:
        self._analyser = analyser
        self._likeness = likeness

    def findings(self, sentence: str, quotes: Sequence[str], around: str = "") -> list[Finding]:
        """What ``sentence`` says that stands in none of ``quotes``; empty where all of it does.

        ``around`` is what is known of the source besides: meeting, title, who asked. Names and
        dates may come from there.
        """
        cited = [said for quote in quotes for said in split_sentences(redaction.strip(quote))]
        if is_verbatim(sentence, cited):
            return []
        claim = statement(sentence, self._analyser)
        sources = [statement(said, self._analyser) for said in cited]
        whole = statement(" ".join(cited), self._analyser)
        known = statement(f"{whole.text} {around}", self._analyser)
        checks: Sequence[Callable[[], Iterator[Finding]]] = (
            lambda: _figures(claim, whole, known),
            lambda: _dates(claim, known),
            lambda: _digits(claim, known),
            lambda: _names(claim, known),
            lambda: _definitions(claim, sources),
            lambda: _strength(claim, self._near(claim, sources)),
            lambda: _scope(claim, whole),
            lambda: self._differences(claim, whole),
        )
        return list(dict.fromkeys(finding for check in checks for finding in check()))

    def _near(self, claim: Statement, sources: Sequence[Statement]) -> list[Statement]:
        """The cited sentences that are about what the sentence is about; all where none is."""
        shares = [compare(claim, source, self._likeness).coverage for source in sources]
        least = max(_NEAR, _AS_NEAR * max(shares, default=0.0))
        near = [s for s, share in zip(sources, shares, strict=True) if share >= least]
        return near or list(sources)

    def _differences(self, claim: Statement, whole: Statement) -> Iterator[Finding]:
        result = compare(claim, whole, self._likeness)
        if covered(claim, result.matched) < _LEAST:
            yield Finding(Fault.SUBJECT, "De aangehaalde tekst zegt dit niet.")
        if result.weight_of(Difference.DENIAL) > _TURNED:
            yield Finding(Fault.DENIAL, "Een ontkenning is omgedraaid.")
        held = {fact.words() for fact in result.held}
        for item in result.findings:
            if item.kind is Difference.SWAPPED and item.weight > _SWAPPED:
                yield Finding(
                    Fault.FIGURE, f"Verwisseld: {item.claimed} en {item.stated} staan andersom."
                )
            if item.kind in _PLACED and item.claimed in held and item.weight > _MISPLACED:
                yield Finding(
                    Fault.FIGURE, f"In de bron hoort hier {item.stated}, niet {item.claimed}."
                )
            if item.kind in _OTHERWISE:
                yield Finding(
                    Fault.DIFFERENT, f"In de bron staat {item.stated}, niet {item.claimed}."
                )


def is_verbatim(sentence: str, cited: Sequence[str]) -> bool:
    """Whether ``sentence`` is made of whole sentences of the source, word for word."""
    known = {_plain(said) for said in cited}
    return all(_plain(said) in known for said in split_sentences(sentence))


def _plain(text: str) -> str:
    return " ".join(re.findall(r"[^\W_]+|[%€+-]", fold(text)))


def _figures(claim: Statement, whole: Statement, known: Statement) -> Iterator[Finding]:
    for figure in claim.figures:
        same = [
            other
            for other in whole.figures
            if same_figure(figure, other) and not other_use(claim, figure, whole, other)
        ]
        numbered = figure.kind in (Kind.NUMBERED, Kind.CODE)
        if numbered and any(same_figure(figure, other) for other in known.figures):
            continue
        if not same:
            message = f"{figure.words()} staat niet (zo) in de aangehaalde tekst."
            yield Finding(Fault.FIGURE, message)


def same_figure(one: Figure, other: Figure) -> bool:
    """Whether two figures are the same to the last digit; no rounding, no "ruim"."""
    return one.fits(other) and (one.value, one.high) == (other.value, other.high)


def _dates(claim: Statement, known: Statement) -> Iterator[Finding]:
    for moment in claim.moments:
        if not any(o.holds(moment) and o.same_side(moment) for o in known.moments):
            message = f"{moment.words_with_side()} staat niet in de aangehaalde tekst."
            yield Finding(Fault.DATE, message)


def _digits(claim: Statement, known: Statement) -> Iterator[Finding]:
    """Digits that belong to no figure or date that was read, such as "bijlage 1a"."""
    read = [(figure.start, figure.end) for figure in claim.figures]
    read += [(moment.start, moment.end) for moment in claim.moments]
    standing = frozenset(_DIGITS.findall(known.text.lower()))
    for match in _DIGITS.finditer(claim.text.lower()):
        within = any(start <= match.start() < end for start, end in read)
        if not within and match.group() not in standing:
            message = f"{match.group()} staat niet in de aangehaalde tekst."
            yield Finding(Fault.FIGURE, message)


def _names(claim: Statement, known: Statement) -> Iterator[Finding]:
    words = frozenset(re.findall(r"[^\W_]+", fold(known.text)))
    for name in claim.names:
        if not all(part in words for part in re.findall(r"[^\W_]+", name.text)):
            said = claim.text[name.start : name.end]
            yield Finding(Fault.NAME, f"De naam {said} staat niet in de aangehaalde tekst.")


def _definitions(claim: Statement, sources: Sequence[Statement]) -> Iterator[Finding]:
    """Every percentage keeps the definition its source gives it."""
    mine = {label.name for label in claim.labels if label.kind in DEFINITIONS}
    for figure in claim.figures:
        if figure.kind is not Kind.PERCENT:
            continue
        holding = [
            {label.name for label in source.labels if label.kind in DEFINITIONS}
            for source in sources
            if any(same_figure(figure, other) for other in source.figures)
        ]
        defined = [names for names in holding if names]
        if defined and not any(names & mine for names in defined):
            names = ", ".join(sorted(defined[0]))
            message = f"Bij {figure.words()} hoort de definitie: {names}."
            yield Finding(Fault.DEFINITION, message)
        elif mine and holding and not any(mine <= names for names in holding):
            message = f"De definitie bij {figure.words()} staat niet zo in de bron."
            yield Finding(Fault.DEFINITION, message)


def _strength(claim: Statement, near: Sequence[Statement]) -> Iterator[Finding]:
    """Nothing firmer than the weakest of the cited sentences about it."""
    mine = claim.strength
    if any(source.strength.tentative for source in near) and not mine.tentative:
        yield Finding(Fault.STRENGTH, "Sterker dan de bron: daar wordt het verkend of overwogen.")
    elif any(source.strength.lowest == 3 for source in near) and mine.lowest > 3:
        yield Finding(Fault.STRENGTH, "Sterker dan de bron: daar is het een streven.")
    if 5 in mine.levels and not any(5 in source.strength.levels for source in near):
        yield Finding(Fault.STRENGTH, "Een toezegging die niet in de bron staat.")
    if any(proposes(source.text) for source in near) and decides(claim.text):
        yield Finding(Fault.STRENGTH, "In de bron is het een voorstel, geen besluit.")
    future = bool(near) and all(source.strength.future for source in near)
    if future and mine.done and not mine.future:
        yield Finding(Fault.STRENGTH, "In de bron moet dit nog gebeuren.")


def _scope(claim: Statement, whole: Statement) -> Iterator[Finding]:
    if claim.quantity == 3 and whole.quantity < 3:
        yield Finding(Fault.SCOPE, "Ruimer dan de bron: daar gaat het niet om allemaal.")
