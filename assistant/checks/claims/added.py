"""What a claim adds of its own to words that its source has: a promise, a judgement, who, of whom.

The rest of such a sentence may stand in the papers to the letter.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from assistant.checks.claims.actors import others_named
from assistant.checks.claims.passages import Sentence
from assistant.checks.claims.rivals import rivals, says
from assistant.checks.claims.roles import distance
from assistant.checks.claims.runs import Run
from assistant.checks.claims.statement import Fact, Statement
from assistant.checks.claims.trend import TO
from assistant.checks.claims.weigh import Scales
from assistant.checks.facts.figure import POINTS, Figure, Kind
from assistant.checks.facts.labels import DEFINITIONS, Label, definition

_PROMISES = re.compile(
    r"\b(?:toegezegd|toezegging\w*|beloofd|belo(?:of|ven|ofde)|garande\w+|gegarandeerd"
    r"|zeg(?:gen|t)?\b.{0,30}\btoe(?=\s*(?:,|\.|$|\s(?:dat|om|aan)\b)))",
    re.IGNORECASE,
)
_PROMISED = re.compile(
    r"\b(?:toegezegd|toezeg\w*|belo(?:fd|of|ven|ofd|ofde)\w*|garan\w+|afgesproken|zeg(?:de|gen|t)?\b.{0,60}\btoe)\b"
    r"|\bTA\d{4}-\d+",
    re.IGNORECASE,
)
# Whether what somebody else said is so: the papers do not go into that unless they say it.
_JUDGES = re.compile(
    r"\b(?:klop(?:t|ten|pen)|(?:on)?waar\b(?! (?:de|het|we|wij|ze|een|mogelijk|nodig))|(?:on)?juist(?! (?:om|daarom|in|bij|ook|nu))"
    r"|verzonnen|gelogen|bewezen|schuldig|(?:on)terecht|ongegrond|gegrond)\b",
    re.IGNORECASE,
)
_FOUND = 0.5  # likeness from which a word is found
_CHANGES = re.compile(r"\bvan\s+$", re.IGNORECASE)


def added(scales: Scales, focus: Run) -> Iterator[str]:
    """What the claim says that neither the focus nor what stands beside it says."""
    claim = scales.claim
    yield from _promise(claim, focus)
    yield from _judgement(claim, focus)
    yield from _office(claim, focus)
    yield from _change(scales)
    yield from _definition(scales)


def _promise(claim: Statement, focus: Run) -> Iterator[str]:
    """That something was promised, where the paper has no promise near."""
    match = _PROMISES.search(claim.text)
    if match is None:
        return
    told = [item.statement.text for item in (*focus.passage.asked, *_beside(focus))]
    rows = focus.sentences and focus.sentences[0].is_row
    if not (rows or any(_PROMISED.search(text) for text in told)):
        yield match.group()


def _judgement(claim: Statement, focus: Run) -> Iterator[str]:
    """That something is true or not, right or not."""
    for match in _JUDGES.finditer(claim.text):
        places = [i for i, word in enumerate(claim.words) if word.start == match.start()]
        if places and focus.within[places[0]] < _FOUND:
            yield match.group()


def _office(claim: Statement, focus: Run) -> Iterator[str]:
    """An office that does something, of which the passage does not speak."""
    for start, end in others_named(claim.text):
        places = [i for i, word in enumerate(claim.words) if start <= word.start < end]
        if places and all(focus.within[place] < _FOUND for place in places):
            yield claim.text[start:end]


def _change(scales: Scales) -> Iterator[str]:
    """ "Van 5% naar 8%", of which no passage has both."""
    for one, two in pairwise(scales.claim.figures):
        text = scales.claim.text
        if not (
            one.fits(two) and _CHANGES.search(text[: one.start]) and TO.search(text[: two.start])
        ):
            continue
        if not any(_has(run, one) and _has(run, two) for run in scales.every):
            yield text[one.start : two.end]


def _definition(scales: Scales) -> Iterator[str]:
    """By which definition a share was counted, where the sentences with that share count otherwise."""
    claim = scales.claim
    labels = [item for item in claim.labels if item.kind in DEFINITIONS]
    shares = [item for item in claim.figures if item.kind is Kind.PERCENT and item.unit != POINTS]
    if not labels or not shares:
        return
    for share in shares:
        held = {id(run): len(_held(claim, run)) for run in scales.every if len(run.sentences) == 1}
        told = [run for run in scales.every if id(run) in held and _has(run, share)]
        most = max((held[id(run)] for run in told), default=0)
        nearest = [run for run in told if held[id(run)] == most]
        for label in labels:
            if any(_is_by(run, share, label) for run in nearest) or not nearest:
                continue
            if not any(_tells(run, share, label) and _same_scales(claim, run) for run in told):
                yield claim.text[label.start : label.end]
                return


def _is_by(run: Run, share: Figure, label: Label) -> bool:
    """Whether a sentence counts by that definition, or the heading of one that names none does."""
    said = run.sentences[0].statement
    places = [item for item in said.figures if share.equals(item)]
    own = [item for item in said.labels if item.kind in DEFINITIONS]
    if own and places:
        # "11% volgens de oude indeling en 16% volgens de nieuwe": the nearest.
        near = min(own, key=lambda item: min(distance(said, one, item) for one in places))
        return definition(near) == definition(label)
    around = [item for item in run.passage.around.labels if item.kind in DEFINITIONS]
    return not around or any(definition(item) == definition(label) for item in around)


def _tells(run: Run, share: Figure, label: Label) -> bool:
    """Whether a sentence itself names the definition of the share."""
    named = any(item.kind in DEFINITIONS for item in run.sentences[0].statement.labels)
    return named and _is_by(run, share, label)


def _same_scales(claim: Statement, run: Run) -> bool:
    """Whether a sentence has the salary scales of the claim, or the claim has none."""
    wanted = [item for item in claim.figures if item.kind is Kind.SCALE]
    return all(_has(run, item) for item in wanted)


def _held(claim: Statement, run: Run) -> list[Fact]:
    """The facts of the claim that a sentence has; definitions are left out."""
    source = run.sentences[0].statement
    facts = [fact for fact in claim.facts if not isinstance(fact, Label)]
    return [
        fact
        for fact in facts
        if any(says(source, stated, claim, fact) for stated in rivals(fact, source))
    ]


def _has(run: Run, figure: Figure) -> bool:
    return any(figure.equals(item) for said in run.sentences for item in said.statement.figures)


def _beside(focus: Run) -> Sequence[Sentence]:
    """The sentences of the focus and those of the same bullet or right beside it."""
    said = focus.passage.said
    places = [n for n, item in enumerate(said) if any(item is one for one in focus.sentences)]
    if not places:
        return focus.sentences
    blocks = {said[place].block for place in places}
    low, high = places[0] - 1, places[-1] + 1
    return [item for n, item in enumerate(said) if low <= n <= high or item.block in blocks]
