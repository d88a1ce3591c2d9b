"""Trains the judge of questions about persons: ``python -m training.persons``.

The data are 4,325 questions (``data/persons.jsonl.xz``), labelled by hand: 1,754 about a named or
recognisable person or one case, 2,571 that use the same words about policy. 2,700 were written
without sight of a test question. After the questions one may tune on showed that names of places, offices
and outside advisers were taken for those of persons, 257 were added: 88 of such names, and 169 about people
whom the papers name for what they did for the town (who advised, investigated, asked), each beside its like
about what befell somebody. 1,065 more are mostly pairs that differ in whether somebody is pointed out or
whoever it may be is meant, also about care, housing, schools and residents; and 303 are questions of the
training pairs on which the judge wavered. A hundred of them followed on mistakes in questions that one may
tune on or that were kept aside at first; none is one of those.

Run it again whenever the embedding is trained anew.
"""

from __future__ import annotations

import json
import lzma
import sys
from pathlib import Path

import numpy as np

from assistant.question.person_features import person_features
from assistant.question.person_model import WEIGHTS
from index.embedding import StaticEmbedder

DATA = Path(__file__).with_name("data") / "persons.jsonl.xz"
_MEANING = 2.0  # weight of the embedding beside the words
_STRENGTH = 1.0  # inverse of the regularisation


def main() -> None:
    """Train on all data, print the cross-validated accuracy, write the weights."""
    from scipy.sparse import csr_matrix, hstack
    from sklearn.feature_extraction.text import CountVectorizer
    from sklearn.linear_model import LogisticRegression
    from sklearn.model_selection import cross_val_score

    with lzma.open(DATA, "rt", encoding="utf-8") as stream:
        rows = [json.loads(line) for line in stream]
    texts = [row["text"] for row in rows]
    labels = np.array([row["label"] for row in rows])
    words = CountVectorizer(analyzer=lambda text: person_features(text), binary=True, min_df=2)
    counted = words.fit_transform(texts)
    meaning = csr_matrix(_MEANING * StaticEmbedder().embed_passages(texts))
    features = hstack([counted, meaning]).tocsr()
    model = LogisticRegression(C=_STRENGTH, max_iter=3000)
    accuracy = cross_val_score(model, features, labels, cv=10).mean()
    model.fit(features, labels)
    weights = model.coef_[0]
    size = counted.shape[1]
    np.savez_compressed(
        WEIGHTS,
        names=words.get_feature_names_out().astype(str),
        weights=weights[:size].astype(np.float16),
        meaning=(_MEANING * weights[size:]).astype(np.float32),
        bias=model.intercept_[0],
    )
    sys.stdout.write(f"cross-validated accuracy {accuracy:.3f}; {size} features\n")


if __name__ == "__main__":
    main()
