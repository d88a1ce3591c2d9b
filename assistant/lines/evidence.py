"""Whether what was found answers the question at all.

A logistic regression over ``answerability``'s figures judges each of the best passages; the
question has an answer when the best of them is likely enough. Trained by
``training/evidence.py`` on passages with questions they answer and questions they only touch.
"""

from __future__ import annotations

import json
import math
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import numpy as np

from assistant.lines.answerability import (
    NAMES,
    YEAR,
    AnswerFeatures,
    Passage,
    content_words,
)
from assistant.lines.counted import listed_by, lists
from assistant.lines.found import FoundUnit, context_of
from assistant.lines.scope import IN_SCOPE, OUT_OF_SCOPE, scope_figures, scope_likelihood
from assistant.lines.subject import is_held, is_on_subject, measured_noun, named_noun
from assistant.lines.tables import has_column_of
from index.analysis import fold, stopwords
from index.embedding import StaticEmbedder, Vectors
from index.keywords import rarity
from index.late import LateReader
from index.relevance import QuestionRelevance
from ingest.references import codes
from ingest.units import DocumentKind

WEIGHTS = Path(__file__).with_name("evidence_weights.json")
LEAST = 0.27  # probability below which there is no evidence
LEAST_PLAIN = 0.2  # the same for a question that asks for no figure, date, name or list
LEAST_OVER_TIME = 0.15  # the same for a question about a development
LEAST_IN_DOUBT = 0.36  # the same where what was found may be about something else
LEAST_COUNTING = 0.1  # the same for the one unit that counts what is asked for
LEAST_FOREIGN = 0.6  # the same where no unit holds the word that says what is asked about
LEAST_FOREIGN_OVER_TIME = 0.45  # the same for a question about a development
LEAST_UNMEASURED = 0.7  # the same where the unit lacks the word of which a figure is asked
# The same where the passage is from a paper that is no council paper: nobody said it to the council.
LEAST_OTHER_PAPER = 0.6
_LEAST_OPEN = 0.33  # relevance of a question that was asked before but not answered
_ASKED_BEFORE = 0.95  # share of the words that stand in a question that was asked before
# A passage that is neither near in meaning nor shares words is about something else.
_MEANING, _WORDS = NAMES.index("meaning"), NAMES.index("words")
_NEAR, _SHARED = 0.15, 0.15
_UNITS = 4  # units looked at
_NOT_FAR = 0.5  # share of the best score from which a unit may hold the amount that is asked for
_BARE = 3  # most words of a question that is a few bare words
_PASSAGES = 2  # of each
_SAYS = 0.5  # rarity from which a word says what something is about


class EvidenceModel:
    """Judges whether units answer a question.

    ``relevance`` gives the relevance of texts to a question; ``embedder`` and ``reader`` are our own.
    """

    def __init__(
        self,
        relevance: Callable[[str], QuestionRelevance],
        embedder: StaticEmbedder,
        reader: LateReader,
        file: Path = WEIGHTS,
    ) -> None:
        data = json.loads(file.read_text(encoding="utf-8"))
        self._weights = np.array([data["weights"][name] for name in NAMES], dtype=np.float32)
        self._bias = float(data["bias"])
        self.relevance = relevance
        self.embedder = embedder
        self.reader = reader

    def of(self, question: str, *, over_time: bool = False) -> Evidence:
        """What can be said of units as answers to ``question``.

        ``over_time``: several units together tell what is asked, so each may tell less of it.
        """
        if over_time:
            # Each unit tells of its own year only.
            question = YEAR.sub("", question)
        return Evidence(self, question, over_time)

    def logit(self, values: Vectors) -> float:
        """How likely a passage with these figures (``answerability.NAMES``) answers, as log odds."""
        return self._bias + float(values @ self._weights)


class Evidence:
    """Judges units as answers to one question; what was judged of a unit is remembered."""

    def __init__(self, model: EvidenceModel, question: str, over_time: bool) -> None:
        self.relevance = model.relevance(question)
        self.embedder = model.embedder
        self._model = model
        self._question = question
        self._over_time = over_time
        self._figures = AnswerFeatures(question, self.relevance, model.embedder, model.reader)
        self._chances: dict[str, float] = {}
        self._scopes: dict[tuple[str, ...], float] = {}
        self._foreign: dict[tuple[str, ...], bool] = {}
        self._listed = listed_by(question)
        noun = measured_noun(question)
        self._measured = (noun, model.relevance(noun)) if noun else None

    @property
    def asks_for_a_figure(self) -> bool:
        """Whether a number, an amount or a percentage is asked for."""
        return self._figures.asks_for_a_figure

    @property
    def is_bare(self) -> bool:
        """Whether the question is a few bare words."""
        words = self._question.split()
        return len(words) <= _BARE and not any(fold(word) in stopwords() for word in words)

    def answered_by(self, found: Sequence[FoundUnit]) -> bool:
        """Whether the best of ``found`` hold an answer, or at least the same question."""
        if not found:
            return False
        named = codes(self._question) & codes(found[0].words)
        before = found[0].question or ""
        asked_before = self.relevance.share(before) >= _ASKED_BEFORE or (
            found[0].is_open and self.relevance(before) >= _LEAST_OPEN
        )
        if named or asked_before or self._are_keywords_of(found) or self.listing(found):
            return True
        if not is_on_subject(self._question, found, self.embedder):
            return False
        if self._scope(found) < OUT_OF_SCOPE:
            return False
        likely = self.likely(found)
        if self._figures.asks_a_price:
            # What is likely to answer may come near for want of an amount.
            tells = self._figures.tells_a_price
            likely = [item for item in likely if item.is_open or tells(item.words)]
        return bool(likely)

    def is_in_scope(self, found: Sequence[FoundUnit]) -> bool:
        """Whether ``found`` is about what is asked, beyond doubt."""
        return self._scope(found) >= IN_SCOPE

    def likely(self, found: Sequence[FoundUnit]) -> list[FoundUnit]:
        """Those of the best of ``found`` that answer as likely as they must."""
        least = self._least(self._scope(found))
        if self._is_about_something_else(found):
            least = max(least, LEAST_FOREIGN_OVER_TIME if self._over_time else LEAST_FOREIGN)
        near = self._looked_at(found)
        likely = [item for item in near if self.is_likely(item, least)]
        if likely or least not in (LEAST, LEAST_OVER_TIME):
            return likely
        # The one text that counts what is asked may be less sure.
        counting = [item for item in near if any(map(self._figures.counts, _passages_of(item)))]
        if len(counting) != 1 or counting[0].is_open:
            return []
        return [item for item in counting if self.is_likely(item, LEAST_COUNTING)]

    def _looked_at(self, found: Sequence[FoundUnit]) -> list[FoundUnit]:
        """The best of ``found``, and tables with a figure of the year that is asked for: they come
        low, for want of words."""
        years = set(YEAR.findall(self._question)) if self.asks_for_a_figure else set()
        return [*found[:_UNITS], *(f for f in found[_UNITS:] if has_column_of(f, years))]

    def _is_about_something_else(self, found: Sequence[FoundUnit]) -> bool:
        """Whether none of ``found`` holds the word that says what is asked about."""
        noun = named_noun(self._question)
        if noun is None:
            return False
        key = _ids(found)
        if key not in self._foreign:
            relevance = self._model.relevance(noun)
            self._foreign[key] = not is_held(noun, found, relevance, self.embedder)
        return self._foreign[key]

    def _scope(self, found: Sequence[FoundUnit]) -> float:
        key = _ids(found)
        if key not in self._scopes:
            figures = scope_figures(self._question, found, self.relevance, self.embedder)
            self._scopes[key] = scope_likelihood(figures)
        return self._scopes[key]

    def _least(self, scope: float) -> float:
        """How likely to answer a unit must be, where it is so likely to be about the question."""
        if scope < IN_SCOPE:
            return LEAST_IN_DOUBT
        if self._over_time:
            return LEAST_OVER_TIME
        return LEAST if self._figures.asks_for_a_fact else LEAST_PLAIN

    def _are_keywords_of(self, found: Sequence[FoundUnit]) -> bool:
        """Whether the question is a few bare words, and all of them stand in one unit.

        Who types "jongeren" wants to see what was said of them.
        """
        if not self.is_bare:
            return False
        texts = (f"{context_of(item)} {item.words}" for item in found[:_UNITS])
        return any(self.relevance.share(text) >= _ASKED_BEFORE for text in texts)

    def is_likely(self, item: FoundUnit, least: float) -> bool:
        """Whether ``item`` answers with a likelihood of ``least``; more for no council paper."""
        if not self._holds_measured(item):
            least = max(least, LEAST_UNMEASURED)
        return self.chance(item) >= max(least, _least_for(item))

    def _holds_measured(self, item: FoundUnit) -> bool:
        """Whether ``item`` holds the word of which the question asks a figure, if it does."""
        if self._measured is None:
            return True
        noun, relevance = self._measured
        return is_held(noun, [item], relevance, self.embedder)

    def chance(self, item: FoundUnit) -> float:
        """The likelihood (0 to 1) that ``item`` answers the question."""
        if item.unit.id not in self._chances:
            self._chances[item.unit.id] = self._judged(item)
        return self._chances[item.unit.id]

    def telling(
        self, found: Sequence[FoundUnit], others: Sequence[FoundUnit] = ()
    ) -> list[FoundUnit]:
        """Those of ``found`` that give the number, amount or percentage that is asked for; where none
        does, those of ``others`` that give it and are likely to answer; else all of ``found``."""
        if giving := list(filter(self._gives, found)):
            return giving
        more = filter(self._gives, self._looked_at(others))
        return [item for item in more if self.is_likely(item, LEAST_PLAIN)] or list(found)

    def _gives(self, item: FoundUnit) -> bool:
        figures = self._figures
        return any(figures.gives(p) or figures.counts(p) for p in _passages_of(item))

    def listing(self, found: Sequence[FoundUnit]) -> list[FoundUnit]:
        """Those of ``found`` that list so many things, where "welke drie" asks for just those."""
        if self._listed is None:
            return []
        near = (item for item in found if item.score >= _NOT_FAR * found[0].score)
        return [item for item in near if lists(self._listed, item.words)]

    def _judged(self, item: FoundUnit) -> float:
        best = -math.inf
        for passage in _passages_of(item):
            for shown in self._with_subject(passage, item):
                values = self._figures(shown)
                if values[_MEANING] >= _NEAR or values[_WORDS] >= _SHARED:
                    best = max(best, self._model.logit(values))
        return 1 / (1 + math.exp(-best)) if best > -700 else 0.0

    def _with_subject(self, passage: Passage, item: FoundUnit) -> Iterator[Passage]:
        """``passage``, and read below the title of its paper where that names what is asked about.

        A paper on the ferry says "de exploitatie kost 780.000 euro": of what, is said above it.
        """
        yield passage
        title = _title_of(item)
        whole = f"{passage.context} {passage.text}"
        lacking = [
            w
            for w in content_words(self._question)
            if rarity(w) >= _SAYS and not self._model.relevance(w).share(whole)
        ]
        named = [w for w in lacking if self._model.relevance(w).share(title)]
        if named:
            yield Passage(passage.text, f"{title} {passage.context}", passage.is_open)


def _title_of(item: FoundUnit) -> str:
    meta = item.record.metadata
    return meta.subject or meta.title


def _ids(found: Sequence[FoundUnit]) -> tuple[str, ...]:
    return tuple(item.unit.id for item in found)


def _passages_of(item: FoundUnit) -> Iterator[Passage]:
    context = context_of(item)
    for span, _ in item.passages[:_PASSAGES]:
        yield Passage(item.raw(span), context, item.is_open)


def _least_for(item: FoundUnit) -> float:
    return LEAST_OTHER_PAPER if item.record.metadata.kind is DocumentKind.OVERIG else 0.0
