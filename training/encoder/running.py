"""The running text as pieces, with where its sentences and paragraphs end.

It is read in blocks for the guessing of masked pieces, and cut: a sentence is a question to the
rest of its paragraph (Lee et al., "Latent retrieval", ACL 2019).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import islice

import numpy as np
import numpy.typing as npt

from ingest.sentences import SentenceRule, split_sentences
from training.encoder.network import Encoder, Pieces

_TEXTS_AT_ONCE = 5_000
_PARTS = SentenceRule(marks=".?!;:")
_LONGEST = 4_000  # characters of a paragraph that are read
# Pieces of a sentence that says something by itself, and of a paragraph with a rest worth finding.
_SENTENCE = (8, 60)
_PARAGRAPH = 40
_BEFORE = 100  # pieces of a long paragraph that may stand before the sentence
_STAYS = (
    0.1  # share of the passages that keep the sentence: words that are the same say something too
)

Numbers = npt.NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class RunningText:
    """``pieces`` of the whole text, and the place behind each sentence and each paragraph."""

    pieces: npt.NDArray[np.uint16]
    sentence_ends: Numbers
    paragraph_ends: Numbers
    _whole: Numbers = field(init=False)  # for each sentence that may be cut, where its paragraph is
    _cut: Numbers = field(init=False)  # and where it is itself, shape (sentences, 2)

    def __post_init__(self) -> None:
        begins = _begins(self.sentence_ends)
        paragraph_begins = _begins(self.paragraph_ends)
        inside = np.searchsorted(self.paragraph_ends, self.sentence_ends)
        whole = np.stack([paragraph_begins, self.paragraph_ends], axis=1)[inside]
        lengths, room = self.sentence_ends - begins, whole[:, 1] - whole[:, 0]
        least, most = _SENTENCE
        told = (lengths >= least) & (lengths <= most) & (room >= _PARAGRAPH) & (room > lengths)
        object.__setattr__(self, "_whole", whole[told])
        object.__setattr__(self, "_cut", np.stack([begins, self.sentence_ends], axis=1)[told])

    @classmethod
    def read(cls, encoder: Encoder, texts: Iterable[str]) -> RunningText:
        """All ``texts``, each a paragraph."""
        pieces: list[npt.NDArray[np.uint16]] = [np.zeros(0, dtype=np.uint16)]
        sentences: list[int] = []
        paragraphs: list[int] = []
        for batch in _batches(texts):
            parts = [split_sentences(text[:_LONGEST], _PARTS) or [text] for text in batch]
            flat = [one for part in parts for one in part]
            lengths: list[int] = []
            for encoding in encoder.tokenizer.encode_batch_fast(flat, add_special_tokens=False):
                pieces.append(np.array(encoding.ids, dtype=np.uint16))
                lengths.append(len(encoding.ids))
            ends = iter(np.cumsum(lengths).tolist())
            before = sentences[-1] if sentences else 0
            for part in parts:
                sentences += [before + end for end in islice(ends, len(part))]
                paragraphs.append(sentences[-1])
        return cls(np.concatenate(pieces), _places(sentences), _places(paragraphs))

    def cuts(
        self, count: int, longest: int, chance: np.random.Generator
    ) -> list[tuple[Pieces, Pieces]]:
        """At most ``count`` sentences, each with at most ``longest`` pieces of the rest around it.

        At most one of a paragraph.
        """
        order = chance.permutation(len(self._cut))
        _, first = np.unique(self._whole[order, 0], return_index=True)
        chosen = order[chance.permutation(first)[:count]]
        return [
            self._apart(*self._whole[one], *self._cut[one], longest, chance)  # type: ignore[call-arg]
            for one in chosen
        ]

    def _apart(
        self, begin: int, end: int, first: int, last: int, longest: int, chance: np.random.Generator
    ) -> tuple[Pieces, Pieces]:
        begin = max(begin, first - int(chance.integers(_BEFORE)))
        if chance.random() < _STAYS:
            rest = self.pieces[begin:end]
        else:
            rest = np.concatenate([self.pieces[begin:first], self.pieces[last:end]])
        if not len(rest):  # the last sentence of a long paragraph
            rest = self.pieces[max(0, first - longest) : first]
        return self.pieces[first:last].astype(np.int64), rest[:longest].astype(np.int64)


def _places(found: list[int]) -> Numbers:
    return np.array(found, dtype=np.int64)


def _begins(ends: Numbers) -> Numbers:
    return np.concatenate([np.zeros(min(1, len(ends)), dtype=np.int64), ends[:-1]])


def _batches(texts: Iterable[str]) -> Iterator[list[str]]:
    stream = iter(texts)
    while batch := list(islice(stream, _TEXTS_AT_ONCE)):
        yield batch
