"""Plain BM25 with Dutch stemming, as one would write it in an afternoon."""

from __future__ import annotations

import math
import re
from collections import Counter, defaultdict
from collections.abc import Sequence

from llama_index.core.schema import NodeWithScore, TextNode

from index.analysis import fold, stem, stopwords

_WORD = re.compile(r"[a-z0-9]+")
_K1, _B = 1.2, 0.75


class Bm25:
    """BM25 (Robertson and Zaragoza, 2009) over Snowball stems, stop words left out."""

    def __init__(self, nodes: Sequence[TextNode]) -> None:
        self._nodes = nodes
        self._counts = [Counter(_terms(node.text)) for node in nodes]
        self._lengths = [sum(counts.values()) for counts in self._counts]
        self._average = sum(self._lengths) / max(1, len(nodes))
        seen = Counter(term for counts in self._counts for term in counts)
        total = len(nodes)
        self._idf = {t: math.log(1 + (total - n + 0.5) / (n + 0.5)) for t, n in seen.items()}
        self._with: dict[str, list[int]] = {}
        for place, counts in enumerate(self._counts):
            for term in counts:
                self._with.setdefault(term, []).append(place)

    def find(self, question: str, limit: int) -> list[NodeWithScore]:
        """The best ``limit`` pieces, best first."""
        scores: defaultdict[int, float] = defaultdict(float)
        for term in set(_terms(question)):
            for place in self._with.get(term, ()):
                scores[place] += self._idf[term] * self._weight(place, term)
        best = sorted(scores.items(), key=lambda item: (-item[1], item[0]))[:limit]
        return [NodeWithScore(node=self._nodes[place], score=score) for place, score in best]

    def _weight(self, place: int, term: str) -> float:
        count = self._counts[place][term]
        norm = _K1 * (1 - _B + _B * self._lengths[place] / self._average)
        return count * (_K1 + 1) / (count + norm)


def _terms(text: str) -> list[str]:
    return [stem(word) for word in _WORD.findall(fold(text)) if word not in stopwords()]
