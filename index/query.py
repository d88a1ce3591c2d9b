"""A question made ready to be searched: corrected, widened, and as vectors.

What was added to the question is kept, so that the screen can say "zocht ook naar …".
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from index.analysis import DutchAnalyser
from index.embedding import Embedder, Vectors
from index.english import in_dutch, is_english
from index.late import Matrix, own_late_reader
from index.schema import SparseVector
from index.sparse import weighted
from index.spelling import Correction, Speller
from index.terms import TermList
from index.vocabulary import Vocabulary
from index.years import with_whole_years

_EXPANDED = 0.3  # weight of an official term for an everyday word
_SPELT_OUT = 0.5  # weight of the words behind an abbreviation


@dataclass(frozen=True, slots=True)
class Query:
    """What the legs of the retriever look for."""

    text: str  # as it was asked, with corrections applied
    words: SparseVector
    grams: SparseVector
    dense: Vectors
    late: Matrix
    corrections: tuple[Correction, ...] = ()


class QueryBuilder:
    """Makes questions ready for one generation of the index."""

    def __init__(
        self,
        analyser: DutchAnalyser,
        embedder: Embedder,
        terms: TermList,
        vocabulary: Vocabulary,
    ) -> None:
        self._analyser = analyser
        self._embedder = embedder
        self._terms = terms
        self._abbreviations = {k.lower(): v for k, v in vocabulary.abbreviations.items()}
        self._speller = Speller(vocabulary.counts, terms.words())

    def understood(self, question: str) -> str:
        """``question`` as it is searched: in Dutch, years in full, misspelt words corrected."""
        dutch = _in_full(question)
        return apply_corrections(dutch, tuple(self._speller.corrections(dutch)))

    def knows(self, text: str) -> bool:
        """Whether every word of ``text`` is common Dutch or stands in the documents."""
        return self._speller.knows(text)

    def build(self, question: str) -> Query:
        """``question`` as it is searched."""
        question = _in_full(question)
        corrections = tuple(self._speller.corrections(question))
        text = apply_corrections(question, corrections)
        words = self._weights(text)
        if corrections:
            # The words as typed stay: a name may look like a typing error.
            for term, weight in self._weights(question).items():
                words.setdefault(term, weight)
        for term, weight in self._terms.expand(text).items():
            words.setdefault(term, _EXPANDED * weight)
        for meaning in self._spelt_out(text):
            for term, weight in self._weights(meaning).items():
                words.setdefault(term, _SPELT_OUT * weight)
        return Query(
            text=text,
            words=weighted(words),
            grams=weighted(dict.fromkeys(self._analyser.grams(text), 1.0)),
            dense=self._embedder.embed_query(text),
            late=own_late_reader().question(text),
            corrections=corrections,
        )

    def _weights(self, text: str) -> dict[str, float]:
        found: dict[str, float] = {}
        for term in self._analyser.terms(text):
            found[term.text] = max(found.get(term.text, 0.0), term.weight)
        return found

    def _spelt_out(self, text: str) -> list[str]:
        words = (word.strip(".,;:?!()'\"") for word in text.split())
        return [self._abbreviations[w.lower()] for w in words if w.lower() in self._abbreviations]


def _in_full(question: str) -> str:
    return with_whole_years(in_dutch(question) if is_english(question) else question)


def apply_corrections(question: str, corrections: tuple[Correction, ...]) -> str:
    """``question`` with every misspelt word replaced.

    >>> apply_corrections("wat is een qouta", (Correction("qouta", "quota"),))
    'wat is een quota'
    >>> apply_corrections("verplichting plichting", (Correction("plichting", "richting"),))
    'verplichting richting'
    """
    for correction in corrections:
        whole = rf"(?<!\w){re.escape(correction.typed)}(?!\w)"
        question = re.sub(whole, lambda _, word=correction.meant: word, question, count=1)  # type: ignore[misc]
    return question
