"""The term list of the office: everyday and political words beside the official ones.

``lexicon/terms.tsv`` has a row per notion: official terms, everyday variants and English, each
cell a list with ``;``. An office can edit it and add a list of its own. A question with one of
the words also looks for the official terms of that row, with a lower weight.
"""

from __future__ import annotations

import csv
import math
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from explained import Explained
from index.analysis import LEXICON, DutchAnalyser, fold

OWN_TERMS = LEXICON / "terms.tsv"
_LONGEST = 4  # words of a phrase


class TermListError(Explained):
    """A term list that cannot be used; the message is Dutch and names file and line."""


@dataclass(frozen=True, slots=True)
class Row:
    """One notion: the words officials use, what people say, and English."""

    official: tuple[str, ...]
    everyday: tuple[str, ...]
    english: tuple[str, ...]


class TermList:
    """Finds the official terms for what stands in a question."""

    def __init__(self, rows: Iterable[Row], analyser: DutchAnalyser) -> None:
        self._analyser = analyser
        self._official: dict[tuple[str, ...], dict[str, float]] = defaultdict(dict)
        self._words: set[str] = set()
        for row in rows:
            for phrase in (*row.official, *row.everyday):
                self._words.update(fold(phrase).split())
            keys = [self._key(phrase) for phrase in row.official]
            for said in (*keys, *map(self._key, (*row.everyday, *row.english))):
                if 0 < len(said) <= _LONGEST:
                    self._add(said, [key for key in keys if key != said])

    @classmethod
    def load(cls, analyser: DutchAnalyser, files: Sequence[Path] = (OWN_TERMS,)) -> TermList:
        """The lists in ``files`` together. Raises TermListError."""
        return cls([row for file in files for row in read_rows(file)], analyser)

    def expand(self, text: str) -> dict[str, float]:
        """Official terms (as the analyser gives them) for ``text``, with weights up to 1.

        The terms of a long official name count less each: together they are one notion.
        """
        said = list(self._analyser.whole_words(text))
        found: dict[str, float] = {}
        taken: set[int] = set()
        for length in range(_LONGEST, 0, -1):
            for start in range(len(said) - length + 1):
                places = set(range(start, start + length))
                terms = self._official.get(tuple(said[start : start + length]))
                # A word of a longer name is not meant apart from it.
                if terms is None or places <= taken:
                    continue
                taken |= places
                for term, weight in terms.items():
                    found[term] = max(found.get(term, 0.0), weight)
        return found

    def words(self) -> frozenset[str]:
        """The Dutch words of the list, folded: an office that lists a word spells it so."""
        return frozenset(self._words)

    def _key(self, phrase: str) -> tuple[str, ...]:
        return tuple(self._analyser.whole_words(phrase))

    def _add(self, said: tuple[str, ...], official: Iterable[tuple[str, ...]]) -> None:
        for key in official:
            for term in key:
                weight = 1 / math.sqrt(len(key))
                known = self._official[said].get(term, 0.0)
                self._official[said][term] = max(known, weight)


def read_rows(file: Path) -> Iterator[Row]:
    """The rows of a term list. Raises TermListError for a line without three cells."""
    try:
        lines = file.read_text(encoding="utf-8-sig").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise TermListError(f"{file}: deze woordenlijst is niet te lezen als UTF-8.") from error
    cells = csv.reader(lines[1:], delimiter="\t", quoting=csv.QUOTE_NONE)
    for number, row in enumerate(cells, start=2):
        if not row:
            continue
        if len(row) != 3 or not row[0].strip():
            raise TermListError(
                f"{file.name}, regel {number}: schrijf drie kolommen met een tab ertussen: "
                "officieel, alledaags, Engels."
            )
        official, everyday, english = (_phrases(cell) for cell in row)
        yield Row(official, everyday, english)


def _phrases(cell: str) -> tuple[str, ...]:
    return tuple(phrase.strip() for phrase in cell.split(";") if phrase.strip())
