"""Whether a text that was found holds a gold passage."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from pathlib import Path

from assistant.answer import SearchHit
from eval.gold import GoldPassage
from ingest.paragraphs import clean
from ingest.units import DocumentRecord

_QUOTES = str.maketrans({"‘": "'", "’": "'", "“": '"', "”": '"', "–": "-", "\u2011": "-"})


@lru_cache(maxsize=50_000)
def plain(text: str) -> str:
    """``text`` without markup, with single spaces and straight quotes, to compare by."""
    straight = unicodedata.normalize("NFKC", clean(text)).translate(_QUOTES)
    return " ".join(straight.split()).lower()


def holds(document: str, text: str, gold: GoldPassage) -> bool:
    """Whether ``text`` from ``document`` contains the gold quote."""
    return Path(document).stem == gold.stem and plain(gold.quote) in plain(text)


def ranks(hits: Sequence[SearchHit], gold: Sequence[GoldPassage]) -> list[int | None]:
    """For each gold passage the rank (from 1) of the first hit that holds it."""
    return [next((hit.rank for hit in hits if shows(hit, passage)), None) for passage in gold]


def shows(hit: SearchHit, passage: GoldPassage) -> bool:
    """Whether a hit, as it is shown, contains the gold quote."""
    return holds(hit.document, f"{hit.question or ''} {hit.text}", passage) or holds(
        hit.document, hit.text, passage
    )


class GoldUnits:
    """Which units of the documents hold a gold passage."""

    def __init__(self, records: Iterable[DocumentRecord]) -> None:
        self._units: dict[str, list[tuple[str, str]]] = {}
        for record in records:
            texts = [(unit.id, plain(record.text[unit.start : unit.end])) for unit in record.units]
            self._units.setdefault(Path(record.file_name).stem, []).extend(texts)

    def relevant(self, gold: Sequence[GoldPassage]) -> Mapping[str, int]:
        """The ids of the units that hold one of ``gold``, each with grade 1.

        A passage that no unit holds counts as one that can never be found.
        """
        found: dict[str, int] = {}
        for passage in gold:
            quote = plain(passage.quote)
            units = [name for name, text in self._units.get(passage.stem, ()) if quote in text]
            for name in units or [f"in geen eenheid: {passage.document}: {passage.quote}"]:
                found[name] = 1
        return found
