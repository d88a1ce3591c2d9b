"""How far a passage answers a question, as figures: what both share, and what it lacks.

A passage on the same subject shares the common words of a question, but often lacks what is
asked: the amount, the date, the year, the name, the one rare word everything turns on.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from assistant.lines.counted import counted_by, counts, names
from assistant.question.subject import named_subject
from index.analysis import fold, stopwords
from index.embedding import StaticEmbedder, Vectors
from index.keywords import rarity
from index.late import LateQuestion, LateReader
from index.relevance import QuestionRelevance
from ingest.dates import MONTH_NAMES
from ingest.names import CAPITALS
from ingest.sentences import LOOSE_LINES, split_sentences

_WORD = re.compile(r"[a-z]{3,}")
_NAME = re.compile(rf"(?<=[a-z,;:] )[{CAPITALS}][\w'’-]{{2,}}")
YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_FIGURE = re.compile(r"\d+(?:[.,]\d+)*")
_NUMBER_WORDS = r"één|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf|tientallen|honderden"
# "Welke vergoeding", "wat is de huur"; not "welke instellingen krijgen minder subsidie", "wat is de norm voor inhuur".
_PAID = r"(?:\w*(?:tarief|tarieven|salaris\w*|loon|honorarium|vergoeding|subsidie)|\w*(?<!in)(?<!ver)huur)\b"
_EARNS = r"\b(?:wat|hoe ?veel) verdien(?:t|en|de|den)\b"
_OF = r"(?:voor|over|in|bij|van|onder|op|met|door)"
_PAY = (
    rf"\b(?:hoe ?veel|hoe hoog) .{{0,30}}?\b{_PAID}|\bwelke? (?:\w+e )?{_PAID}"
    rf"|\bwat (?:(?!{_OF}\b)[\w'’-]+ ){{0,5}}?{_PAID}"
)
# What is asked for, and what a passage must hold to give it.
_ASKED = {
    "percentage": (
        r"\bprocent\w*|\bpercentages?\b|%|\baandeel\b|\bwelk deel\b",
        r"%|\bprocent\b|\bpercentage",
    ),
    "amount": (
        r"\bkost\w*|\bgekost\b|\bbedrag\w*|\bhoe ?veel geld\b|\beuro\b|€|\bbudget\w*|\bbegro\w+"
        rf"|(?<!\bde )\bduur\b|\bbetaal\w*|{_EARNS}|{_PAY}",
        r"€|\beuro\b|\bmiljoen\b|\bton\b|\d{1,3}(?:\.\d{3})+",
    ),
    "number": (
        r"\bhoe ?veel\b|\baantal\w*|\bhoe (?:vaak|hoog|groot)\b",
        rf"\d|\b(?:{_NUMBER_WORDS})\b",
    ),
    "date": (
        r"\bwanneer\b|\bwelke datum\b|\bper wanneer\b|\bingangsdatum\b|\bhoe laat\b|\bsinds wanneer\b|\btot wanneer\b"
        r"|\bhoe ?lang\b|\bwelk jaar\b|\bwelke dag\b|\bdatum\b",
        rf"\b(?:{'|'.join(MONTH_NAMES)})\b|\b(?:19|20)\d\d\b|\b\d{{1,2}}-\d{{1,2}}-\d{{2,4}}\b"
        r"|\bvoor de zomer\b|\b(?:voor|na)jaar\b|\bkwartaal\b|\bweken\b|\bmaanden\b|\bjaren\b|\bjaarlijks\b",
    ),
    "list": (
        rf"\bwelke (?:\d+|{_NUMBER_WORDS})\b|\bwat zijn de (?:\d+|{_NUMBER_WORDS})\b|\bopsomm\w*",
        r"(?:\n|;|:|,.{3,60},)",
    ),
    "who": (
        r"\bwie\b|\bwelke (?:organisatie|partij|bureau|instantie|persoon|directeur|adviseur)\w*|\bdoor wie\b|\bhoe heet\b",
        _NAME.pattern,
    ),
    "reason": (
        r"\bwaarom\b|\bhoezo\b|\breden\b",
        r"\bomdat\b|\bwant\b|\bdaarom\b|\breden\b|\bzodat\b|\bdoordat\b",
    ),
}
_PATTERNS = {
    name: (re.compile(asked, re.I), re.compile(held)) for name, (asked, held) in _ASKED.items()
}
# What is named in the question is not asked for ("hoe reageert u op de 2 miljoen?"), unless it asks
# how much; nor is a day by who only urges ("wanneer pakt u dat nu eens aan?").
_HOW_MUCH = r"\b(?:hoeveel|hoe veel|welke?|hoe hoog|hoe groot|wat (?:is|was|zijn|waren|kost\w*|heeft|hebben))\b"
_GIVEN = {
    "number": r"\been (?:\w+ )?aantal\b",
    "percentage": r"\d\s?(?:%|procent\b)",
    "amount": r"€\s?\d|\b(?:\d+|een|één|twee|drie|vier|vijf)\s+(?:miljoen|ton)\b|\b(?:zo ?veel|al dat|al het) geld\b",
}
_NOT_ASKED = {
    **{
        name: re.compile(rf"^(?!.*{_HOW_MUCH}).*(?:{given})", re.I | re.S)
        for name, given in _GIVEN.items()
    },
    "date": re.compile(r"\bwanneer\b.*\b(?:eens|eindelijk)\b", re.I | re.S),
    # "Bij wie kan ik terecht?" asks for a place to go to, which needs no name.
    "who": re.compile(r"\b(?:bij|tot) wie\b", re.I),
}
# Nothing but an amount answers this; "hoe wordt dat betaald?" has other answers.
_PRICE = re.compile(
    rf"\bwat (?:heeft .{{0,60}} )?(?:ge)?kost\w*\b|\bhoe duur\b|\bwelk bedrag\b|{_EARNS}|{_PAY}"
    r"|\bhoe ?veel (?:geld|euro|budget)\b|\bhoe ?veel .{0,40}\b(?:kost\w*|gekost)\b",
    re.I,
)
_OF_PAY = re.compile(
    r"\bverdien|salari|\w*loon\b|\bbezoldig|\bhonorari|\bvergoeding|\bschaal \d|\buurtarie", re.I
)
_FIGURES = frozenset({"number", "amount", "percentage"})
NAMES = (
    "meaning",
    "words",
    "sentence",
    "soft",
    "weakest",
    "second_weakest",
    "weakest_piece",
    *(f"{kind}_{state}" for kind in _PATTERNS for state in ("held", "missing", "near")),
    "counted_held",
    "counted_missing",
    "years_missing",
    "figures_missing",
    "names_missing",
    "length",
)


@dataclass(frozen=True, slots=True)
class Passage:
    """What is judged: the words of an answer, and the context (question, heading) above them.

    ``is_open``: part of it is still to be filled in.
    """

    text: str
    context: str = ""
    is_open: bool = False


class AnswerFeatures:
    """The figures for one question; ``relevance`` scores texts against it.

    ``embedder`` and ``reader`` are our own, of words and of word pieces in their context.
    """

    def __init__(
        self,
        question: str,
        relevance: QuestionRelevance,
        embedder: StaticEmbedder,
        reader: LateReader,
    ) -> None:
        self._question = question
        self._relevance = relevance
        self._embedder = embedder
        # Of "wat besloot het college over X?" a passage need only hold X.
        self._pieces = LateQuestion(named_subject(question) or question, reader)
        self._words = content_words(question)
        self._vectors = embedder.embed_passages(self._words) if self._words else None
        self._weights = np.array([rarity(word) for word in self._words], dtype=np.float32)
        self._asked = _asked(question)
        self._asks_for_pay = bool(re.search(_EARNS, question, re.I))
        self._counted = counted_by(question) if "number" in self._asked else ()

    @property
    def asks_for_a_fact(self) -> bool:
        """Whether a figure, a date, a name or a list is asked for: something to be held or not."""
        return bool(self._asked - {"reason"}) or bool(YEAR.search(self._question))

    @property
    def asks_for_a_figure(self) -> bool:
        """Whether a number, an amount or a percentage is asked for."""
        return bool(self._asked & _FIGURES)

    @property
    def asks_a_price(self) -> bool:
        """Whether only an amount of money answers the question."""
        return "amount" in self._asked and bool(_PRICE.search(self._question))

    def tells_a_price(self, text: str) -> bool:
        """Whether ``text`` holds an amount of money, and speaks of pay where somebody's pay is asked."""
        return names_an_amount(text) and (not self._asks_for_pay or bool(_OF_PAY.search(text)))

    def counts(self, passage: Passage) -> bool:
        """Whether ``passage`` gives that number, or is at least about it.

        Where the same number was asked for before, any answer is one ("dat aantal geef ik niet"),
        and what is still open may be the number, where it names what is counted.
        """
        return bool(self._counted) and (
            (passage.is_open and names(self._counted, f"{passage.context} {passage.text}"))
            or counts(self._counted, passage.text)
            or counted_by(passage.context) == self._counted
        )

    def gives(self, passage: Passage) -> bool:
        """Whether ``passage`` holds an amount or a percentage, where that is asked for."""
        asked = self._asked & {"amount", "percentage"}
        return any(_PATTERNS[name][1].search(passage.text) for name in asked)

    def __call__(self, passage: Passage) -> Vectors:
        """The figures for ``passage``, in the order of ``NAMES``."""
        whole = f"{passage.context}\n{passage.text}"
        meaning, words = self._relevance.parts(whole)
        sentences = split_sentences(passage.text, LOOSE_LINES) or [passage.text]
        shares = [self._relevance.parts(s)[1] for s in sentences]
        soft = self._soft(whole)
        values = [
            meaning,
            words,
            max(shares),
            float((soft * self._weights).sum() / max(self._weights.sum(), 1e-6))
            if len(soft)
            else 0.0,
            *_two_lowest(soft, self._weights),
            self._pieces.weakest(whole.strip()),
        ]
        for name, (_, held) in _PATTERNS.items():
            asks = name in self._asked
            has = bool(held.search(passage.text))
            near = max(
                (s for s, t in zip(shares, sentences, strict=True) if held.search(t)), default=0.0
            )
            values += [float(asks and has), float(asks and not has), near if asks else 0.0]
        counted = self.counts(passage)
        values += [
            float(counted),
            float(bool(self._counted) and not counted),
            float(len(_missing(YEAR, self._question, whole))),
            float(len(_missing(_FIGURE, self._question, whole))),
            float(len(_missing(_NAME, self._question, whole, ignore_case=True))),
            min(len(self._words), 15) / 15,
        ]
        return np.array(values, dtype=np.float32)

    def _soft(self, text: str) -> Vectors:
        """For each content word of the question its best likeness to a word of ``text``."""
        if self._vectors is None:
            return np.zeros(0, dtype=np.float32)
        return likest(self._vectors, text, self._embedder)


def names_an_amount(text: str) -> bool:
    """Whether ``text`` holds an amount of money."""
    return bool(_PATTERNS["amount"][1].search(text))


def asks_for_a_figure(question: str) -> bool:
    """Whether ``question`` asks for a number, an amount or a percentage."""
    return bool(_asked(question) & _FIGURES)


def _asked(question: str) -> set[str]:
    """The sorts of fact that are asked for; "hoeveel procent" asks for one thing, not for two."""
    found = {
        name
        for name, (asked, _) in _PATTERNS.items()
        if asked.search(question) and not (name in _NOT_ASKED and _NOT_ASKED[name].search(question))
    }
    return found - {"number"} if found & {"percentage", "amount"} else found


def _two_lowest(soft: Vectors, weights: Vectors) -> Sequence[float]:
    """The two weakest matches among the rarer half of the words."""
    if not len(soft):
        return 1.0, 1.0
    rare = soft[np.argsort(-weights)[: max(2, (len(soft) + 1) // 2)]]
    ordered = np.sort(rare)
    return float(ordered[0]), float(ordered[1] if len(ordered) > 1 else ordered[0])


@lru_cache(maxsize=4_096)
def content_words(text: str) -> tuple[str, ...]:
    """The words of ``text`` that say something, folded, each once."""
    words = _WORD.findall(fold(text))
    return tuple(dict.fromkeys(word for word in words if word not in stopwords()))


def likest(asked: Vectors, text: str, embedder: StaticEmbedder) -> Vectors:
    """For each word of ``asked``, (words, dimension), its likeness to the likest word of ``text``."""
    said = content_words(text)
    if not said:
        return np.zeros(len(asked), dtype=np.float32)
    best: Vectors = (asked @ _word_vectors(embedder, said).T).max(axis=1)
    return best


def _missing(
    pattern: re.Pattern[str], question: str, text: str, *, ignore_case: bool = False
) -> set[str]:
    asked = set(pattern.findall(question))
    if ignore_case:
        lowered = text.lower()
        return {item for item in asked if item.lower() not in lowered}
    return asked - set(pattern.findall(text))


@lru_cache(maxsize=1024)
def _word_vectors(embedder: StaticEmbedder, words: tuple[str, ...]) -> Vectors:
    """The vectors of single words, shape (len(words), dimension); remembered."""
    return embedder.embed_passages(list(words))
