"""Perfect assistants with one fault each."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from assistant.answer import Answer, AnswerPart, AnswerStatus, SearchHit
from eval.dataset import EvalSet
from ingest.units import DocumentRecord
from tests.eval.oracle import Oracle


class SwappedIds(Oracle):
    """The first two bullets of an answer carry each other's citation."""

    def ask(self, question: str, **asked: Any) -> Answer:
        answer = super().ask(question, **asked)
        if len({item.unit_id for item in answer.citations[:2]}) < 2:
            return answer
        one, other, *rest = answer.answer
        swapped = (replace(one, citations=other.citations), replace(other, citations=one.citations))
        return replace(answer, answer=(*swapped, *rest))


class UnknownIds(Oracle):
    """Every bullet carries a citation that is not in the list."""

    def ask(self, question: str, **asked: Any) -> Answer:
        answer = super().ask(question, **asked)
        return replace(answer, answer=tuple(replace(p, citations=(99,)) for p in answer.answer))


class ChangedQuotes(Oracle):
    """Every figure in a quote is one more than in the source."""

    def ask(self, question: str, **asked: Any) -> Answer:
        answer = super().ask(question, **asked)
        quotes = (replace(c, quote=_one_more(c.quote)) for c in answer.citations)
        return replace(answer, citations=tuple(quotes))


class ChangedBullets(Oracle):
    """Every figure in a bullet is one more than in the source."""

    def ask(self, question: str, **asked: Any) -> Answer:
        answer = super().ask(question, **asked)
        bullets = (replace(part, text=_one_more(part.text)) for part in answer.answer)
        return replace(answer, answer=tuple(bullets))


class Forbidden(Oracle):
    """The answer begins with all that it must not say."""

    def __init__(self, data: EvalSet, records: Sequence[DocumentRecord]) -> None:
        super().__init__(data, records)
        self._forbidden = {item.query: item.must_not for item in data.questions}

    def ask(self, question: str, **asked: Any) -> Answer:
        answer = super().ask(question, **asked)
        said = (AnswerPart(f"{text}.", ()) for text in self._forbidden[question])
        return replace(answer, answer=(*said, *answer.answer))


class NeverRefuses(Oracle):
    """Where there is no answer, it gives the one to another question."""

    def ask(self, question: str, **asked: Any) -> Answer:
        answer = super().ask(question, **asked)
        if answer.status is not AnswerStatus.NO_EVIDENCE:
            return answer
        return next(
            other
            for text in self._known
            if (other := super(NeverRefuses, self).ask(text, **asked)).answer
        )


class OtherLine(Oracle):
    """The sloppy wording gets the line of another question."""

    def __init__(self, data: EvalSet, records: Sequence[DocumentRecord]) -> None:
        super().__init__(data, records)
        first, second = data.groups[0], data.groups[1]
        self._moved = {first.wordings[2]: second.canonical}

    def ask(self, question: str, **asked: Any) -> Answer:
        return super().ask(self._moved.get(question, question), **asked)


class ChangedWording(Oracle):
    """The sloppy wording of every question gets other figures."""

    def __init__(self, data: EvalSet, records: Sequence[DocumentRecord]) -> None:
        super().__init__(data, records)
        self._changed = {group.wordings[2] for group in data.groups}

    def ask(self, question: str, **asked: Any) -> Answer:
        answer = super().ask(question, **asked)
        if question not in self._changed:
            return answer
        bullets = (replace(part, text=_one_more(part.text)) for part in answer.answer)
        return replace(answer, answer=tuple(bullets))


class Leaks(Oracle):
    """The oracle knows nothing of days: it cites whatever paper holds the answer."""


class Constant(Oracle):
    """Whatever is asked, the answer is the same."""

    def ask(self, question: str, **asked: Any) -> Answer:
        return super().ask(next(iter(self._known)), **asked)


class Reverses(Oracle):
    """A reranker that gives its results back in the order of the worst."""

    def search(self, question: str, **asked: Any) -> list[SearchHit]:
        found = super().search(question, **asked)
        return [replace(hit, rank=rank) for rank, hit in enumerate(reversed(found), start=1)]


class ZipsWrongly(Oracle):
    """Hits put beside the texts of a reranker that returned them in another order."""

    def search(self, question: str, **asked: Any) -> list[SearchHit]:
        found = super().search(question, **asked)
        texts = [hit.text for hit in reversed(found)]
        return [replace(hit, text=text) for hit, text in zip(found, texts, strict=True)]


def _one_more(text: str) -> str:
    return re.sub(r"\d+", lambda match: str(int(match.group()) + 1), text)
