"""Which passage opens an answer to a question for a moment, a term, a state or a reason.

"Vanaf wanneer is de module verplicht?" is not answered by how many took the module by now, however new
that is. The newest passage that gives what is asked goes first; the others come behind it as they were.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from assistant.checks.facts.changed import role_of
from assistant.checks.facts.figure import Kind
from assistant.checks.facts.figures import find_figures
from assistant.checks.facts.moments import Moment, find_moments
from assistant.draft.passages import Quotable
from assistant.lines.answerability import content_words
from index.relevance import QuestionRelevance
from ingest.sentences import RUNNING, split_sentences

_START = r"(?:^|[?.!,;:]\s+|\ben\s+)"
_MOMENT = re.compile(
    rf"{_START}(?:(?:(?P<side>vanaf|per|sinds|tot|van|in|op)\s+)?"
    r"(?:wanneer|welke?\s+(?:jaar|datum|dag|maand|kwartaal))|(?P<long>(?:voor\s+)?hoe\s*lang))\s+(?P<rest>[^?]+)",
    re.I,
)
# Who only urges asks for no day.
_URGES = re.compile(r"\b(?:eens|eindelijk)\b", re.I)
_IS = r"(?:is|zijn|was|waren|wordt|worden|werd|werden|heeft|hebben|had|hadden|moet|moeten|kan|kunnen|zal|zullen|gaat|gaan)"
_STATE = re.compile(
    rf"^(?:en\s+)?{_IS}\s+(?P<rest>[^?]*\b(?:al|nog|nu|inmiddels|intussen)\b[^?]*)\?*$", re.I
)
_WITH = re.compile(
    r"\s+(?:zijn|worden|hebben)$|\s+(?:voor|in|van|bij|met|over|op|aan|tot|naar|door|om|en)\s[^?]*$"
)
_LAST = re.compile(r"[a-zà-ÿ]{4,}")
_HELPER = re.compile(rf"^{_IS}\b", re.I)
_CHOICE = re.compile(
    r"\b(?P<one>[\w-]+)\s+of\s+(?:(?:al|nog|nu|toch|een|de|het)\s+)*(?P<other>[^?,]+)$", re.I
)
_WHY = re.compile(rf"{_START}(?:waarom|hoezo|hoe komt het|wat is de reden)\b", re.I)
_REASON = re.compile(r"\b(?:omdat|want|daarom|reden(?:en)?|doordat|vandaar|zodat)\b", re.I)
# That something was handed over or done is said in many ways.
_LIGHT = frozenset((
    "gestuurd", "verstuurd", "verzonden", "gegeven", "gekregen", "ontvangen", "gedaan", "gehouden", "gekomen", "gehad",
))  # fmt: skip
# What is not decided, or not in force, is still looked into.
_DECIDED = frozenset({"besloten", "vastgesteld", "ingevoerd", "definitief", "geregeld", "begonnen"})
_UNDECIDED = re.compile(
    r"\b(?:verken\w*|overwe(?:eg|gen)|onderzoeken|nog n(?:iet|iets|ooit))\b", re.I
)
# The day that figures are of tells nothing else.
_STAND = re.compile(r"\b(?:stand|peildatum)\s+(?:(?:op|per|van)\s+)?$", re.I)
_FROM, _UNTIL = ("vanaf", "per", "sinds", "van"), "tot"
_NUMBER = re.compile(r"\d+(?:[.,]\d+)*")
_WHOLE = 0.6  # share of the words of the question that the passage and its heading must hold
_ABOUT = 0.3  # the same of a newer one that gives it in other words
_HELD = 0.5  # share of such a word, or of what it is made of, that it must hold
_OWN = 0.25  # the same of the sentence itself, where no word is named that it must hold


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a sentence must hold: a moment on this side, a state or a reason, and the words that say of what."""

    kind: Literal["moment", "state", "reason"]
    words: tuple[str, ...] = ()
    side: str = ""


def wanted_by(question: str) -> Wanted | None:
    """What ``question`` asks for, where that is a moment, a term, a state or a reason.

    >>> wanted_by("Vanaf wanneer is de module verplicht?")
    Wanted(kind='moment', words=('verplicht',), side='vanaf')
    >>> wanted_by("Is het meldpunt nog een proef of een vaste voorziening?").words
    ('proef', 'vaste voorziening')
    >>> wanted_by("Is daar al over besloten?").words
    ('besloten',)
    """
    if (found := _MOMENT.search(question)) and not _URGES.search(question):
        side = "duur" if found["long"] else (found["side"] or "").lower()
        return Wanted("moment", _said_of(found["rest"].strip()), side)
    if _WHY.search(question):
        return Wanted("reason")
    if (found := _STATE.match(question.strip())) is None:
        return None
    if choice := _CHOICE.search(found["rest"].strip()):
        return Wanted("state", (choice["one"], choice["other"].strip()))
    # Any other state can be told in as many words as there are papers.
    decided = tuple(word for word in content_words(found["rest"]) if word in _DECIDED)
    return Wanted("state", decided) if decided else None


def _said_of(rest: str) -> tuple[str, ...]:
    """The last word behind a helping verb, without what goes with it: "is de module verplicht voor ons".

    No name, and nothing that can be said in many words.
    """
    last = _WITH.sub("", rest).split()[-1:] if _HELPER.match(rest) else []
    return tuple(word for word in last if _LAST.fullmatch(word) and word not in _LIGHT)


class Opener:
    """Finds the passage that opens an answer to one question."""

    def __init__(self, question: str, relevance: Callable[[str], QuestionRelevance]) -> None:
        self._wanted = wanted_by(question)
        self._question = question
        self._share = relevance(question).share
        self._figures = set(_NUMBER.findall(question))
        self._words = [relevance(word).share for word in self._wanted.words] if self._wanted else []

    def in_front(self, said: Sequence[Quotable], more: Sequence[Quotable] = ()) -> list[Quotable]:
        """``said`` with the newest of it that gives what is asked in front, or of ``more`` where
        none does; as it was where nothing does."""
        first = self.newest(said)
        if first is None and not any(self.tells(item, _ABOUT) for item in said):
            first = self.newest(more)
        if first is not None and self._asks_it_too(first.found.question or ""):
            # The whole answer to the same question goes first, in its speaking order.
            unit = first.found.unit.id
            first = next((item for item in said if item.found.unit.id == unit), first)
        return list(said) if first is None else [first, *(item for item in said if item != first)]

    def newest(self, said: Sequence[Quotable]) -> Quotable | None:
        """The newest of ``said`` that gives what is asked: of one day that of the unit which goes first.

        None where something newer gives it in other words: an older line does not go before it.
        """
        if self._wanted is None:
            return None
        giving = [(share, item) for item in said if (share := self.tells(item))]
        if not giving:
            return None
        _, newest = max(giving, key=lambda each: each[1].found.date)
        newer = (item for item in said if item.found.date > newest.found.date)
        if any(self.tells(item, _ABOUT) for item in newer):
            return None
        same = [each for each in giving if each[1].found.unit.id == newest.found.unit.id]
        return max(same, key=lambda each: each[0])[1]

    def tells(self, item: Quotable, least: float = _WHOLE) -> float:
        """How much ``item`` gives of what is asked (0 to 1); 0 where it does not give it."""
        found = item.found
        parts = (found.heading, found.question, *map(found.raw, found.lead))
        context = " ".join(part for part in parts if part)
        same = self._is_asked_by(found.question or "")
        best = 0.0
        for bullet in item.bullets:
            about = f"{context}\n{bullet}"
            whole = self._share(about)
            if whole < least or not self._figures <= set(_NUMBER.findall(about)):
                continue
            for sentence in split_sentences(bullet, RUNNING):
                if self._gives(sentence, same):
                    best = max(best, (whole + self._share(sentence)) / 2)
        return best

    def _is_asked_by(self, before: str) -> bool:
        """Whether the question ``before`` asked for the same."""
        return self._share(before) >= _WHOLE

    def _asks_it_too(self, before: str) -> bool:
        asked = wanted_by(before)
        of_a_kind = asked is not None and asked.kind != "state"
        return of_a_kind and self._is_asked_by(before)

    def _gives(self, sentence: str, same: bool) -> bool:
        """``same``: it answers the same question, so it need not repeat its words."""
        wanted = self._wanted
        if wanted is None:
            return False
        if wanted.kind == "moment" and not any(_fits(sentence, wanted.side, self._question)):
            return False
        if wanted.kind == "reason" and not _REASON.search(sentence):
            return False
        if same:
            return True
        own = self._share(sentence)
        if not self._words:
            return own >= _OWN
        held = any(share(sentence) >= _HELD for share in self._words)
        return held or (wanted.kind == "state" and own >= _OWN and self._is_undecided(sentence))

    def _is_undecided(self, sentence: str) -> bool:
        return bool(_DECIDED & set(self._wanted.words if self._wanted else ())) and bool(
            _UNDECIDED.search(sentence)
        )


def _fits(sentence: str, side: str, question: str) -> Iterator[bool]:
    """For each moment or term of ``sentence``, whether it is of the sort that is asked."""
    asked = find_moments(question)
    for moment in find_moments(sentence):
        known = any(moment.agrees(one) for one in asked)
        yield (
            not known
            and not _STAND.search(sentence[: moment.start])
            and _is_of(moment, sentence, side)
        )
    if side in ("duur", "tot"):
        yield any(figure.kind is Kind.DURATION for figure in find_figures(sentence))


def _is_of(moment: Moment, sentence: str, side: str) -> bool:
    role = role_of(sentence, moment)
    if side in (_UNTIL, "duur"):
        return role in ("tot", "uiterlijk")
    if moment.until_year is not None and not role:
        return False  # "de Inclusieagenda 2025-2028"
    return role in ("vanaf", "op") if side in _FROM else True
