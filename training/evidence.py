"""Trains the judge of evidence: ``python -m training.evidence TEXT_FOLDER``.

The data are 450 passages written for it (``data/answerable.jsonl.xz``), each with questions it
answers, questions on its subject that it does not answer, and questions on other subjects; and
passages of the training pairs with their own question and with the question of their nearest
neighbour. Nothing of it was written with sight of a test question.

Run it again whenever the embedding or the network of pieces is trained anew.
"""

from __future__ import annotations

import json
import lzma
import random
import sys
from pathlib import Path

import numpy as np
import numpy.typing as npt

from assistant.lines.answerability import NAMES, AnswerFeatures, Passage
from assistant.lines.evidence import WEIGHTS
from index.analysis import DutchAnalyser
from index.embedding import StaticEmbedder
from index.late import LateReader
from index.relevance import QuestionRelevance
from index.terms import TermList
from training.corpus import Item, items

DATA = Path(__file__).with_name("data") / "answerable.jsonl.xz"
_SAMPLE = 1200  # items of the training pairs that are used
_NEIGHBOURHOOD = 200  # items among which the nearest wrong passage is sought
_STRENGTH = 0.3  # inverse of the regularisation


class _Figures:
    """The figures of a question and a passage."""

    def __init__(self) -> None:
        self.analyser = DutchAnalyser()
        self.terms = TermList.load(self.analyser)
        self.embedder = StaticEmbedder()
        self.reader = LateReader()

    def __call__(self, question: str, passage: str) -> npt.NDArray[np.float32]:
        relevance = QuestionRelevance(question, self.analyser, self.terms, self.embedder)
        return AnswerFeatures(question, relevance, self.embedder, self.reader)(Passage(passage))


def main() -> None:
    """Train, print the cross-validated area under the curve, write the weights."""
    from sklearn.linear_model import LogisticRegression
    from sklearn.metrics import roc_auc_score
    from sklearn.model_selection import GroupKFold, cross_val_predict

    figures = _Figures()
    rows, labels, groups = _written(figures)
    more = _from_pairs(figures, items(Path(sys.argv[1])), first_group=max(groups) + 1)
    features = np.array([*rows, *more[0]])
    wanted = np.array([*labels, *more[1]])
    grouped = np.array([*groups, *more[2]])
    mean, spread = features.mean(axis=0), features.std(axis=0) + 1e-6
    scaled = (features - mean) / spread
    model = LogisticRegression(C=_STRENGTH, max_iter=3000)
    predicted = cross_val_predict(
        model, scaled, wanted, groups=grouped, cv=GroupKFold(8), method="predict_proba"
    )[:, 1]
    model.fit(scaled, wanted)
    weights = model.coef_[0] / spread
    bias = float(model.intercept_[0] - (weights * mean).sum())
    named = {name: round(float(w), 5) for name, w in zip(NAMES, weights, strict=True)}
    WEIGHTS.write_text(json.dumps({"bias": bias, "weights": named}, indent=1) + "\n", "utf-8")
    sys.stdout.write(f"area under the curve {roc_auc_score(wanted, predicted):.3f}\n")


def _written(figures: _Figures) -> tuple[list[npt.NDArray[np.float32]], list[int], list[int]]:
    rows: list[npt.NDArray[np.float32]] = []
    labels: list[int] = []
    groups: list[int] = []
    with lzma.open(DATA, "rt", encoding="utf-8") as stream:
        for number, line in enumerate(stream):
            data = json.loads(line)
            for kind, label in (("answerable", 1), ("near_miss", 0), ("off_topic", 0)):
                for question in data[kind]:
                    rows.append(figures(question, data["passage"]))
                    labels.append(label)
                    groups.append(number)
    return rows, labels, groups


def _from_pairs(
    figures: _Figures, pairs: list[Item], *, first_group: int
) -> tuple[list[npt.NDArray[np.float32]], list[int], list[int]]:
    chance = random.Random(5)
    chosen = chance.sample(pairs, _SAMPLE)
    rows: list[npt.NDArray[np.float32]] = []
    labels: list[int] = []
    groups: list[int] = []
    for begin in range(0, _SAMPLE, _NEIGHBOURHOOD):
        near = chosen[begin : begin + _NEIGHBOURHOOD]
        vectors = figures.embedder.embed_passages([item.official for item in near])
        for place, item in enumerate(near):
            question = chance.choice(item.questions)
            likeness = vectors @ figures.embedder.embed_query(question)
            likeness[place] = -1.0
            wrong = near[int(likeness.argmax())]
            rows += [figures(question, item.official), figures(question, wrong.official)]
            labels += [1, 0]
            groups += [first_group + begin + place] * 2
    return rows, labels, groups


if __name__ == "__main__":
    main()
