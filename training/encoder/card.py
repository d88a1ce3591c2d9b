"""The model card: what it is for, what it learned from under which licence, how good it is."""

from __future__ import annotations

from collections.abc import Sequence

from index.schema import LATE_WIDTH
from training.encoder.checkpoint import StageFigures
from training.encoder.late import LateEncoder
from training.measure import STYLES

_HEAD = """---
language: nl
license: eupl-1.2
---

# spreeklijn-late-nl-{name}

A late-interaction reader (Khattab and Zaharia, "ColBERT", SIGIR 2020) for Dutch council papers and the
everyday questions people ask about them: a ModernBERT of {layers} layers, {width} wide, {pieces:,} word
pieces, {parameters:.1f} million numbers. A text is one vector of {late} numbers, of length 1, for each of its
pieces, read in their context, {length} at a time. How well a passage fits a question is the weighed mean, over
the pieces of the question, of the greatest likeness to any piece of the passage; rare pieces weigh more. It
wants nothing in front of a question or a passage.

**Files.** `tokenizer.json`; `model.onnx`: the network for one text, numbers of pieces in, vectors and weights of the
pieces out; its table of pieces in whole numbers of a byte with a scale for each piece, its multiplications
in whole numbers of which seven bits are used.

**Training.** `python -m training.encoder TEXT_FOLDER --out FOLDER`: masked pieces guessed in running text,
then InfoNCE with in-batch negatives on titles with their text, then on questions with the passages that
answer them, passages on one subject against each other. It begins with the word vectors of this project's own
static embedding: no model of others is in it.

**Weights that ship** with Spreeklijn (size small) were trained on one H200, in two goes of these stages: text 225 s,
7,688 steps of 65,536 pieces (504 million pieces), loss 6.32 to 1.96; titles 280 s, some 4,900 steps of 512 pairs; questions
415 s, 5,274 steps of 512 pairs.

**Data and licences.**

| | tier |
|---|---|
| documentation, minutes, memos, reports and tender papers of Dutch public bodies (EUPL-1.2, CC BY 4.0, or published by a public authority) | A and B |
| parliamentary motions and paper titles (open data); national law; EU acts (reuse decision 2011/833/EU); court rulings; debates; everyday sentences (CC0) | A |
| municipal zoning plans; rules and questions of the social domain | B |
| titles with their text, questions with answers | A and B |
| official sentences with a plain rewriting (EUPL-1.2) | A |
| passages in official Dutch with five wordings of a question each, English sentences and a glossary, written for this project | ours |
| 6,880 passages more in groups of four on one subject, written for this project | ours |

Tier A: no copyright (Auteurswet art. 11) or a clear open licence. Tier B: published by a public authority
(art. 15b), repository without a licence file. Everything written for this project was written without
sight of a test question or of the documents it is tested on. All figures and events in it are invented.
"""
_LIMITS = """
**Limits.** It learned from invented and official texts: wordings of groups that write neither may be
found less well. Opposition wordings in the training data are loaded on purpose.
"""


def model_card(encoder: LateEncoder, figures: Sequence[StageFigures]) -> str:
    """The card as Markdown."""
    size = encoder.size
    head = _HEAD.format(
        name=size.name,
        layers=size.layers,
        width=size.width,
        pieces=size.pieces,
        length=size.length,
        late=LATE_WIDTH,
        parameters=sum(value.numel() for value in encoder.state().values()) / 1e6,
    )
    return head + "\n" + "\n".join([*_stages(figures), *_success(figures)]) + "\n" + _LIMITS


def _stages(figures: Sequence[StageFigures]) -> list[str]:
    rows = [
        f"| {figure.stage} | {figure.device} | {figure.minutes} | {figure.steps:,} "
        f"| {figure.count:,} {'pieces' if figure.stage == 'text' else 'pairs'} "
        f"| {figure.first_loss} | {figure.last_loss} |"
        for figure in figures
    ]
    return [
        "| stage | on | minutes | steps | read | loss at first | at last |",
        "|---|---|---|---|---|---|---|",
        *rows,
    ]


def _success(figures: Sequence[StageFigures]) -> list[str]:
    measured = [figure for figure in figures if figure.held_out]
    # A later stage without anything aside has seen what the earlier ones were measured on.
    if not all(figure.held_out for figure in figures) or not figures:
        return ["", "Trained on all passages; none was kept aside to measure on."]
    rows = [
        f"| {figure.stage} | " + " | ".join(str(figure.held_out[name]) for name in STYLES) + " |"
        for figure in measured
    ]
    return [
        "",
        "Passages kept aside: share of their questions, by wording, with the passage among the first",
        "five of all passages, after each stage.",
        "",
        f"| | {' | '.join(STYLES)} |",
        f"|---|{'---|' * len(STYLES)}",
        *rows,
    ]
