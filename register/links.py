"""Links between texts, found for what is new and weighed anew for all."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

import numpy as np

from index.embedding import Embedder, Vectors
from register.candidates import candidates
from register.likeness import Commonness, Text, likeness
from register.model import Link, Paper

# Likeness below which a pair is not kept. Lower than what makes a line: words get commoner as
# papers come in, so a pair can still rise.
WEAKEST = 0.36


def standing_texts(papers: Iterable[Paper]) -> dict[str, str]:
    """The different texts of all statements that can be a line by themselves, in a fixed order."""
    found = {
        statement.fingerprint: statement.text
        for paper in papers
        for statement in paper.statements
        if statement.stands
    }
    return dict(sorted(found.items()))


def embedded(
    texts: Mapping[str, str], known: Mapping[str, Vectors], embedder: Embedder
) -> dict[str, Vectors]:
    """The vector of every text; only those that are not ``known`` are embedded."""
    missing = [name for name in texts if name not in known]
    found = dict(known)
    if missing:
        made = embedder.embed_passages([texts[name] for name in missing])
        # As coarse as they are kept, so that it makes no difference what was kept and what is new.
        found.update(zip(missing, made.astype(np.float16).astype(np.float32), strict=True))
    return {name: found[name] for name in texts}


def find_links(
    texts: Mapping[str, str],
    vectors: Mapping[str, Vectors],
    pairs: Iterable[tuple[str, str]],
    common: Commonness,
) -> tuple[Link, ...]:
    """The links among ``pairs``, strongest first."""
    compared: dict[str, Text] = {}

    def text(name: str) -> Text:
        if name not in compared:
            compared[name] = Text.of(name, texts[name], vectors[name], common)
        return compared[name]

    found = [Link(a, b, round(likeness(text(a), text(b)), 4)) for a, b in pairs]
    kept = [link for link in found if link.likeness >= WEAKEST]
    return tuple(sorted(kept, key=lambda link: (-link.likeness, link.one, link.other)))


def new_pairs(
    texts: Mapping[str, str], vectors: Mapping[str, Vectors], new: set[str]
) -> Sequence[tuple[str, str]]:
    """The pairs to compare for texts that are new."""
    if not texts or not new:
        return []
    stacked = np.stack([vectors[name] for name in texts])
    return list(candidates(texts, stacked, new))
