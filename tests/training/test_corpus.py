"""What the encoder is trained on besides the pairs."""

from __future__ import annotations

import lzma
from collections import Counter
from pathlib import Path

from training.corpus import cut_pairs, own_items, sibling_items

_SENTENCES = [
    f"Zin nummer {number} vertelt wat de gemeente in dat jaar heeft gedaan." for number in range(6)
]
_PARTS = (
    "overheid_docs",
    "overheid_pdf_docx",
    "moties",
    "handelingen",
    "jaapjunior_sociaal_domein",
)


def test_sentence_is_set_against_the_rest_of_its_paragraph(tmp_path: Path) -> None:
    paragraph = " ".join(_SENTENCES)
    for name in _PARTS:
        with lzma.open(tmp_path / f"{name}.txt.xz", "wt", encoding="utf-8") as stream:
            stream.write(f"Een korte kop\n{paragraph}\n\n" * 40)
    pairs = cut_pairs(tmp_path)
    assert len(pairs) == 40 * len(_PARTS)  # a heading has nothing to be set against
    cut = [pair for pair in pairs if pair.query not in pair.passage]
    assert 0.8 < len(cut) / len(pairs) < 0.97
    for pair in pairs:
        assert pair.query in _SENTENCES
        assert sum(one in pair.passage for one in _SENTENCES) == (5 if pair in cut else 6)
    assert cut_pairs(tmp_path) == pairs


def test_siblings_stand_apart_from_what_the_embedding_learned() -> None:
    siblings = sibling_items()
    assert not {item.official for item in siblings} & {item.official for item in own_items()}
    assert {len(item.questions) for item in siblings} == {5}
    groups = Counter(item.topic.lower() for item in siblings)
    assert sum(count >= 3 for count in groups.values()) > 0.9 * len(groups)
