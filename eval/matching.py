"""Whether a text that was found holds a gold passage."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from pathlib import Path

from assistant.answer import SearchHit
from eval.questions import GoldPassage
from ingest.paragraphs import clean


def plain(text: str) -> str:
    """``text`` without markup, with single spaces and straight quotes, to compare by."""
    straight = unicodedata.normalize("NFKC", clean(text)).translate(_QUOTES)
    return " ".join(straight.split()).lower()


_QUOTES = str.maketrans({"‘": "'", "’": "'", "“": '"', "”": '"', "–": "-", "\u2011": "-"})


def holds(document: str, text: str, gold: GoldPassage) -> bool:
    """Whether ``text`` from ``document`` contains the gold quote."""
    return Path(document).stem == gold.stem and plain(gold.quote) in plain(text)


def ranks(hits: Sequence[SearchHit], gold: Sequence[GoldPassage]) -> list[int | None]:
    """For each gold passage the rank (from 1) of the first hit that holds it."""
    found: list[int | None] = []
    for passage in gold:
        found.append(
            next(
                (
                    hit.rank
                    for hit in hits
                    if holds(hit.document, f"{hit.question or ''} {hit.text}", passage)
                    or holds(hit.document, hit.text, passage)
                ),
                None,
            )
        )
    return found
