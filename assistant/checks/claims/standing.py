"""Features of a claim about what its source is worth: a question, an open answer, a proposal, a refusal."""

from __future__ import annotations

import re

from assistant.checks.claims.compare import Difference, covered
from assistant.checks.claims.focus import BORNE_OUT, support
from assistant.checks.claims.overclaims import says_of_as_many
from assistant.checks.claims.runs import Run
from assistant.checks.claims.statement import Statement
from assistant.checks.claims.weigh import Scales
from assistant.checks.facts.strength import decides, proposes
from ingest.units import DocumentKind

_REFUSES = re.compile(
    r"^(?:nee\b|dat (?:beeld )?(?:klopt niet|herken ik niet)|niet waar|ik ga (?:hier|daar) niet|daar (?:kan|ga) ik .{0,20}niet)"
    r"|\b(?:klopt niet|herken ik niet|is niet juist|wil het (?:verder )?niet hebben over)\b",
    re.I,
)
_ABOUT = 0.4  # share of the claim from which a question asks for it
_ANSWERS = 0.7  # support from which an answer with all facts of the claim is about it
_ALL = 3  # quantity of "alle"
_HARDLY = 0.3  # weight up to which a denial turns nothing round
_DENIED = (Difference.DENIAL, Difference.OPPOSITE, Difference.ACTOR)


def _proposes(run: Run) -> bool:
    """Whether a run of sentences asks for a decision, so that it proves none."""
    if (
        run.comparison is None
        or run.passage.found.record.metadata.kind is not DocumentKind.VOORDRACHT
    ):
        return False
    asks = any(proposes(sentence.statement.text) for sentence in run.sentences)
    return asks or not run.comparison.source.strength.done


def _holds_all(claim: Statement, focus: Run) -> bool:
    """Whether an answer has every fact of the claim, so that it stands not only in a question.

    "Een jaar" is said so often that it tells nothing.
    """
    telling = any(figure.value != 1 for figure in claim.figures)
    if focus.comparison is None or not telling:
        return False
    # "Zeven van de twaalf acties zijn klaar": the question says of which plan.
    both = len(claim.figures) > 1 and covered(claim, focus.within) >= BORNE_OUT
    if not both and support(claim, focus) < _ANSWERS:
        return False
    return len(focus.comparison.held) == len(claim.facts)


def _agrees(claim: Statement, focus: Run) -> bool:
    """Whether the focus bears out the claim, and what it denies is what the claim denies.

    What the other sentences of the answer deny is then something else.
    """
    if focus.comparison is None:
        return False
    if claim.quantity == _ALL and not says_of_as_many(claim, focus.comparison.source):
        return False
    turned = focus.comparison.weight_of(*_DENIED)
    return turned < _HARDLY and support(claim, focus) >= BORNE_OUT


def standing_features(scales: Scales, focus: Run | None) -> dict[str, float]:
    """What the source is worth: a question, an open answer, a proposal, a refusal."""
    claim = scales.claim
    asked = _nearest_question(scales)
    question = covered(claim, asked.asked) if asked is not None else 0.0
    said = covered(claim, focus.alone) if focus is not None else 0.0
    refused = denied = 0.0
    if asked is not None and question > _ABOUT:
        refused = question * _is_refused(claim, asked)
        denied = question * _denied(scales, asked)
    if focus is not None and _agrees(claim, focus):
        denied = 0.0
    nearest = ([focus] if focus is not None else []) + scales.runs[:2]
    held = focus is not None and _holds_all(claim, focus)
    return {
        "only_asked": max(0.0, question - said) * (1 - denied) * (not held),
        "open": float(focus is not None and focus.passage.is_open),
        "refused": refused,
        "asked_denied": denied,
        "proposal": float(decides(claim.text) and any(map(_proposes, nearest))),
        "total": float(claim.is_of_the_whole and not _source_is_of_the_whole(focus)),
    }


def _nearest_question(scales: Scales) -> Run | None:
    """The passage whose question is nearest to the claim.

    None where being asked takes nothing from the claim: it is about who asked, or the answer affirms.
    """
    claim = scales.claim
    if claim.about_asker and claim.names:
        return None
    nearest = max(scales.every, key=lambda item: covered(claim, item.asked), default=None)
    return None if nearest is None or nearest.passage.affirms else nearest


def _is_refused(claim: Statement, asked: Run) -> bool:
    """Whether the answer begins by refusing what its question and the claim both say.

    "Komt er een quotum? Nee." is no reason against "er komt geen quotum".
    """
    is_denied = any(sentence.statement.denied for sentence in asked.passage.asked)
    first = asked.passage.said[:2]
    return bool(claim.denied) == is_denied and any(
        _REFUSES.search(item.statement.text) for item in first
    )


def _denied(scales: Scales, asked: Run) -> float:
    """How much a sentence of the answer turns the claim round, by how much of the claim it holds."""
    return max(
        (
            item.comparison.weight_of(*_DENIED) * covered(scales.claim, item.within)
            for item in scales.single
            if item.comparison is not None and item.passage is asked.passage
        ),
        default=0.0,
    )


def _source_is_of_the_whole(focus: Run | None) -> bool:
    """Whether the nearest source is of the whole as well; without one nothing is held against the claim."""
    if focus is None or focus.comparison is None:
        return True
    return focus.comparison.source.is_of_the_whole
