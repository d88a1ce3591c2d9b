"""What the encoder is trained on besides the pairs."""

from __future__ import annotations

from collections import Counter

from training.corpus import own_items, sibling_items


def test_siblings_stand_apart_from_what_the_embedding_learned() -> None:
    siblings = sibling_items()
    assert not {item.official for item in siblings} & {item.official for item in own_items()}
    assert {len(item.questions) for item in siblings} == {5}
    groups = Counter(item.topic.lower() for item in siblings)
    assert sum(count >= 3 for count in groups.values()) > 0.9 * len(groups)
