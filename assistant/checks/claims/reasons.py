"""Why a sentence got its verdict, in Dutch, and the sentences that show it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from assistant.checks.claims.beyond import beyond
from assistant.checks.claims.compare import Comparison, Difference, Finding, covered, uncovered
from assistant.checks.claims.conditions import dropped
from assistant.checks.claims.focus import focus_of
from assistant.checks.claims.found_facts import FoundFact
from assistant.checks.claims.lacking import lacking
from assistant.checks.claims.model import Verdict
from assistant.checks.claims.outdated import outdated, stands
from assistant.checks.claims.overclaims import other_group, too_soon
from assistant.checks.claims.points import loose, mistaken
from assistant.checks.claims.refused import refused
from assistant.checks.claims.rivals import said_apart
from assistant.checks.claims.runs import Run
from assistant.checks.claims.scattered import left_open, scattered
from assistant.checks.claims.statement import Fact, Statement
from assistant.checks.claims.weigh import Scales
from assistant.checks.claims.wider import wider
from assistant.checks.facts.figure import Figure, Kind
from assistant.checks.facts.labels import DEFINITIONS, Label
from assistant.checks.facts.moments import Moment
from assistant.lines.found import when
from ingest.numerals import spelt

_SHOWN = 0.4  # share of the claim's words from which a source is worth showing
_LEAST = 0.2  # weight below which a difference is no reason
_REVERSED = "Ontkenning omgedraaid: de bron zegt het tegenovergestelde."
_TO_COME = "Nog niet zo ver: in de bron staat dat dit nog moet gebeuren."
_WORDS = 3  # missing words that are named


@dataclass(frozen=True, slots=True)
class Reason:
    """A reason, and the runs of sentences that are its evidence; ``asked``: their question is.

    ``weak``: it says no more than that one of the two denies something.
    """

    text: str
    evidence: tuple[Run, ...] = ()
    asked: bool = False
    weak: bool = False


def reason_for(verdict: Verdict, scales: Scales, features: Mapping[str, float]) -> Reason:
    """Why ``verdict`` was given."""
    focus = focus_of(scales)
    if verdict is Verdict.SUPPORTED:
        return Reason("Staat zo in de bron.", (focus,) if focus is not None else ())
    if verdict is Verdict.CONTRADICTED:
        return _against(scales, features, focus)
    return _without(scales, features, focus)


# -- contradicted --------------------------------------------------------------------------


def _against(scales: Scales, features: Mapping[str, float], focus: Run | None) -> Reason:
    """The heaviest difference that was found, in the focus or near it."""
    options: list[tuple[float, Reason]] = []
    if (step := loose(scales.claim)) is not None:
        said = f"Procent is geen procentpunt: dit is een stap van {spelt(step.value)} procentpunt"
        return Reason(f"{said}, niet van {step.words()}.", _shown(focus))
    if (since := outdated(scales)) is not None:
        said = f"in een nieuwer stuk ({when(since.run.passage.found)}) staat {since.stated.words()}"
        return Reason(f"Niet meer de lijn: {said}, niet {since.fact.words()}.", (since.run,))
    if (refusal := refused(scales)) is not None:
        return Reason(_REVERSED, (refusal,))
    for item in scales.facts:
        weight = item.other if item.same == 0 else 2 * (item.other - item.same)
        if weight > _LEAST and item.stated is not None and item.other_in is not None:
            weight *= _likely(scales, item.other_in, item.fact)
            options.append((weight, Reason(_of_fact(item), (item.other_in,))))
    for run in (*([focus] if focus is not None else []), *scales.single):
        if run.comparison is None:
            continue
        for finding in run.comparison.findings:
            weight = finding.weight * run.comparison.coverage
            text = _of_finding(finding, run.comparison)
            if text and weight > _LEAST:
                weak = finding.kind is Difference.DENIAL
                weight *= _likely(scales, run, None)
                options.append((weight, Reason(text, (run,), weak=weak)))
    if features["asker_other"] > _LEAST:
        asked = max(scales.every, key=lambda run: covered(scales.claim, run.asked))
        options.append((1.0, Reason(_of_asker(asked), (asked,), True)))
    if features["sooner"] > 0.5:
        options.append((0.5, Reason(_TO_COME, _shown(focus))))
    if options:
        best = max(options, key=lambda option: option[0])[1]
        if not _is_of_another_time(scales.claim, best):
            return best
        # What is said of another year goes behind what has at least something of the claim.
        near = [
            o
            for o in options
            if _has_fact(scales.claim, o[1]) and not _is_of_another_time(scales.claim, o[1])
        ]
        return max(near, key=lambda option: option[0])[1] if near else best
    if features["name_away"]:
        return Reason("De bron zegt dit van iets of iemand anders.", _shown(focus), weak=True)
    return Reason("De bron zegt iets anders.", _shown(focus), weak=True)


def _is_of_another_time(claim: Statement, reason: Reason) -> bool:
    return any(of_another_time(claim, run) for run in reason.evidence)


def _has_fact(claim: Statement, reason: Reason) -> bool:
    """Whether what goes against the claim has a figure, a moment or a label of it as well."""
    return any(stands(claim, fact, run) for run in reason.evidence for fact in claim.facts)


def of_another_time(claim: Statement, run: Run) -> bool:
    """Whether a source has only other years than the claim, and none of its figures."""
    stated = [item for sentence in run.sentences for item in sentence.statement.moments]
    mine, theirs = ({m.year for m in moments if m.year} for moments in (claim.moments, stated))
    if not (claim.figures and mine and theirs) or mine & theirs:
        return False
    figures = [item for sentence in run.sentences for item in sentence.statement.figures]
    return not any(one.equals(other) for one in claim.figures for other in figures)


def _likely(scales: Scales, run: Run, fact: Fact | None) -> float:
    """How likely a sentence is the one the claim is about: it has the claim's other facts, and is new.

    ``fact`` is what it has otherwise; None where that may be any of them.
    """
    claim = scales.claim
    others = [item for item in claim.facts if item is not fact]
    held = sum(stands(claim, item, run) for item in others)
    expected = len(others) if fact is not None else max(1, len(others) - 1)
    share = min(1.0, held / expected) if others else 1.0
    nearest = max((item.closeness for item in scales.single), default=run.closeness) or 1.0
    newest = max((item.passage.found.date for item in scales.single), default="")
    near = min(1.0, run.closeness / nearest)
    return (
        (0.5 + 0.5 * share)
        * (0.5 + 0.5 * near)
        * (1.0 if run.passage.found.date == newest else 0.97)
    )


def _of_fact(item: FoundFact) -> str:
    claimed, stated = said_apart(item.fact, item.stated) if item.stated else (item.fact.words(), "")
    if isinstance(item.fact, Moment):
        name = "Ander jaar" if item.fact.kind == "jaar" else "Andere datum"
        return f"{name}: in de bron staat {stated}, niet {claimed}."
    if isinstance(item.fact, Label):
        return _of_label(item.fact.kind, claimed, stated)
    other = item.stated if isinstance(item.stated, Figure) else None
    return _of_figure(item.fact, other, claimed, stated)


def _of_figure(figure: Figure, other: Figure | None, claimed: str, stated: str) -> str:
    if figure.kind is Kind.SCALE:
        return f"Andere schaal: in de bron staat {stated}, niet {claimed}."
    if other is not None and mistaken(figure, other):
        return f"Procent is geen procentpunt: in de bron is het {stated}, niet {claimed}."
    if claimed == stated:
        return f"Anders gebruikt cijfer: {claimed} heeft in de bron een andere betekenis (groei of aandeel, van of naar)."
    name = "Ander bedrag" if figure.kind is Kind.MONEY else "Ander cijfer"
    return f"{name}: in de bron staat {stated}, niet {claimed}."


def _of_label(kind: str, claimed: str, stated: str) -> str:
    if kind in DEFINITIONS:
        return f"Andere definitie: de bron gaat over {stated}, niet over {claimed}."
    return f"Anders dan de bron: daar staat {stated}, niet {claimed}."


def _of_denial(comparison: Comparison) -> str:
    """Which of the two denies: the source, or only the claim."""
    if comparison.source.denied or any(word.negative for word in comparison.source.words):
        return _REVERSED
    if comparison.claim.denied:
        return "De bron zegt dit wel: daar staat geen ontkenning."
    return ""


def _of_finding(finding: Finding, comparison: Comparison) -> str:
    """The Dutch of a difference; the empty string for one that says too little."""
    both = f"in de bron staat {finding.stated}, niet {finding.claimed}."
    if finding.kind is Difference.FIGURE and finding.claimed == finding.stated:
        return f"Anders gebruikt cijfer: {finding.claimed} heeft in de bron een andere betekenis (groei of aandeel, van of naar)."
    messages = {
        Difference.FIGURE: f"Ander cijfer: {both}",
        Difference.MOMENT: f"Andere datum: {both}",
        Difference.SCALE: f"Andere schaal: {both}",
        Difference.SWAPPED: f"Omgedraaid: {finding.claimed} en {finding.stated} staan in de bron andersom.",
        Difference.DEFINITION: f"Andere definitie: de bron gaat over {finding.stated}, niet over {finding.claimed}.",
        Difference.LABEL: f"Anders dan de bron: daar staat {finding.stated}, niet {finding.claimed}.",
        Difference.OPPOSITE: f"Tegengesteld: {both}",
        Difference.ACTOR: f"Iemand anders dan in de bron: daar is het {finding.stated}, niet {finding.claimed}.",
        Difference.DENIAL: _of_denial(comparison),
        Difference.MEMBER: "Andere indiener of fractie dan in de bron.",
    }
    return messages.get(finding.kind, "")


def _of_asker(run: Run) -> str:
    unit = run.passage.found.unit
    who = " ".join(filter(None, [unit.asker, f"({unit.party})" if unit.party else None]))
    return f"Andere vraagsteller: deze vraag staat op naam van {who}."


# -- unsupported ---------------------------------------------------------------------------


def _without(scales: Scales, features: Mapping[str, float], focus: Run | None) -> Reason:
    """The first of these that holds, from the plainest to the least."""
    claim = scales.claim
    shown = _shown(focus)
    if claim.text.endswith("?"):
        return Reason("Dit is een vraag, geen bewering.")
    if focus is None:
        return Reason("Hierover is niets gevonden in de stukken.")
    if features["proposal"]:
        return Reason("Dit is een voorstel, geen besluit.", shown)
    if features["tentative"] > 0.5:
        return Reason("Sterker dan de bron: daar wordt het nog verkend of overwogen.", shown)
    if features["aimed"] > 0.5:
        return Reason("Sterker dan de bron: daar is het een streven of een voornemen.", shown)
    if (further := beyond(scales)) is not None:
        return Reason(further, shown)
    if features["only_asked"] > 0.5 or features["fact_asked"] > 0.5:
        asked = max(scales.every, key=lambda run: covered(claim, run.asked))
        return Reason("Dit staat alleen in een vraag, niet in een antwoord.", (asked,), True)
    if features["name_unknown"]:
        words = frozenset().union(*(passage.vocabulary for passage in scales.passages))
        names = [name for name in claim.names if name.text not in words]
        named = ", ".join(dict.fromkeys(claim.text[name.start : name.end] for name in names))
        return Reason(f"Deze naam komt in de gevonden stukken niet voor: {named}.", shown)
    lost = [item for item in scales.facts if item.same == 0]
    nowhere = [item.fact.words() for item in lost if not _is_written(item.fact, scales)]
    if nowhere:
        return Reason(f"Dit staat nergens in de gevonden stukken: {', '.join(nowhere)}.", shown)
    absent = list(dict.fromkeys([*(item.fact.words() for item in lost), *lacking(scales)]))
    if absent:
        return Reason(f"Dit staat niet bij wat de bron hierover zegt: {', '.join(absent)}.", shown)
    if features["more"] > 0.5:
        less = (
            "gaat het niet om allemaal"
            if claim.quantity == 3
            else "staat niet dat het altijd of nooit zo is"
        )
        return Reason(f"Ruimer dan de bron: daar {less}.", shown)
    if too_soon(scales, features):
        return Reason(_TO_COME, shown)
    if (others := other_group(scales)) is not None:
        return Reason(f"De bron gaat over {others.stated}, niet over {others.claimed}.", shown)
    if (part := wider(scales)) is not None:
        return Reason(f"Ruimer dan de bron: daar gaat het alleen over {part}.", shown)
    if (condition := dropped(scales)) is not None:
        return Reason(f"In de bron staat een voorwaarde die hier ontbreekt: {condition}.", shown)
    if left_open(scales):
        return Reason("De bron laat dit open: daar staat dat het niet bekend is.", shown)
    if scattered(scales, features):
        return Reason("Niet in één zin gevonden: de woorden staan bij verschillende dingen.", shown)
    if features["open"]:
        return Reason("Het antwoord op deze vraag is in de stukken nog niet ingevuld.", shown)
    missing = [word for word, _ in uncovered(claim, focus.within)[:_WORDS]]
    if missing and shown:
        return Reason(f"Niet gevonden in de bron: {', '.join(missing)}.", shown)
    return Reason("Niet gevonden in de stukken.", shown)


def _is_written(fact: Fact, scales: Scales) -> bool:
    """Whether a figure stands in the passages, be it of something else."""
    return isinstance(fact, Figure) and any(
        fact.equals(other)
        for passage in scales.passages
        for sentence in (*passage.said, *passage.asked)
        for other in sentence.statement.figures
    )


def _shown(run: Run | None) -> tuple[Run, ...]:
    """A run that is near enough to be worth showing."""
    if run is None or run.comparison is None or run.comparison.coverage < _SHOWN:
        return ()
    return (run,)
