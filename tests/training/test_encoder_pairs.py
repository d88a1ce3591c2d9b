"""The pairs that the encoder learns from: what stands beside what in a batch."""

from __future__ import annotations

import random
from dataclasses import replace
from itertools import pairwise

import numpy as np
import pytest
import torch

from index.embedding import OWN_MODEL
from training.corpus import Item, Pair, sibling_items
from training.encoder.alike import alike_order
from training.encoder.late import LateEncoder
from training.encoder.network import SIZES, Encoder
from training.encoder.pairs import Mix, Pairs, endless, thinned
from training.encoder.rarity import rarity
from training.encoder.running import RunningText
from training.encoder.typos import mistyped

SIZE = replace(SIZES["tiny"], pieces=6_000, length=48)  # seconds, not hours


def silent(line: str) -> None:
    """Say nothing."""


@pytest.fixture(scope="module")
def known() -> list[Item]:
    return sibling_items()[:96]


@pytest.fixture(scope="module")
def encoder(known: list[Item]) -> LateEncoder:
    made = LateEncoder(SIZE, 7, OWN_MODEL)
    counted = rarity(made.trunk, [item.official for item in known])
    made.heads.rarity.copy_(torch.from_numpy(counted))
    return made


@pytest.fixture(scope="module")
def pairs(encoder: LateEncoder, known: list[Item]) -> Pairs:
    running = RunningText.read(encoder.trunk, [item.official for item in known])
    titles = [Pair(item.topic, item.official) for item in known]
    return Pairs(encoder, known, titles, [], running, seed=4)


def test_passages_on_one_subject_are_each_others_wrong_answers(
    encoder: LateEncoder, known: list[Item], pairs: Pairs
) -> None:
    chance = np.random.default_rng(4)
    officials = encoder.trunk.pieces([item.official for item in known])
    topics = {ids.tobytes(): item.topic.lower() for ids, item in zip(officials, known, strict=True)}
    sorts = pairs.question_round(Mix(alike=0.0), chance)
    for _, passages in sorts[:2]:
        assert {ids.tobytes() for ids in passages} == topics.keys()
        order = [topics[ids.tobytes()] for ids in passages]
        changes = sum(one != other for one, other in pairwise(order))
        assert changes == len(set(order)) - 1
    # And so they stay in the batches that are trained on.
    _, passages = next(endless(lambda: sorts[:1], 48, chance))
    order = [topics[ids.tobytes()] for ids in passages]
    assert sum(one == other for one, other in pairwise(order)) > len(passages) / 2


def test_one_question_in_eight_is_mistyped(
    encoder: LateEncoder, known: list[Item], pairs: Pairs
) -> None:
    questions = [question for item in known for question in item.questions]
    right = {ids.tobytes() for ids in encoder.trunk.pieces(questions)}
    chance = np.random.default_rng(4)
    asked = [ids for _ in "123" for ids in pairs.question_round(Mix(), chance)[0][0]]
    wrong = [ids for ids in asked if ids.tobytes() not in right]
    assert 0.07 < len(wrong) / len(asked) < 0.18


def test_other_pairs_fill_a_round_up_to_the_share_of_questions(pairs: Pairs) -> None:
    *asked, _, titles, cuts = pairs.question_round(Mix(items=0.6), np.random.default_rng(1))
    beside = len(titles[0]) + len(cuts[0])
    assert beside == pytest.approx(sum(len(one[0]) for one in asked) * 0.4 / 0.6, abs=2)


def test_alike_passages_come_together(encoder: LateEncoder, known: list[Item]) -> None:
    like = encoder.bags(encoder.trunk.pieces([item.official for item in known]))
    assert np.linalg.norm(like, axis=1) == pytest.approx(1.0)
    order = alike_order(like, 8, np.random.default_rng(2))
    assert len(set(order.tolist())) == len(order) > 0.9 * len(like)

    def nearness(places: np.ndarray) -> float:
        parts = like[places[: len(places) // 8 * 8]].reshape(-1, 8, like.shape[1])
        return float(np.einsum("pnw,pmw->pnm", parts, parts).mean())

    chance = np.random.default_rng(3)
    alike = np.mean([nearness(alike_order(like, 8, chance)) for _ in range(5)])
    assert alike > np.mean([nearness(chance.permutation(order)) for _ in range(5)]) + 0.03
    assert order.tolist() != alike_order(like, 8, np.random.default_rng(3)).tolist()
    assert len(alike_order(like[:3], 8, np.random.default_rng(1))) == 3


def test_sentence_is_set_against_the_rest_of_its_paragraph() -> None:
    encoder = Encoder(SIZE, seed=1)
    sentences = [
        f"Zin nummer {number} vertelt wat de gemeente in dat jaar heeft gedaan."
        for number in range(6)
    ]
    whole = " ".join(sentences)
    running = RunningText.read(encoder, ["Een korte kop", *[whole] * 60])
    assert len(running.paragraph_ends) == 61
    pieces = [encoder.tokenizer.encode(one, add_special_tokens=False).ids for one in sentences]
    cuts = running.cuts(100, 160, np.random.default_rng(1))
    assert len(cuts) == 60, "a heading has nothing to be set against"
    gone = 0
    for sentence, rest in cuts:
        number = pieces.index(sentence.tolist())
        others = [one for place, ids in enumerate(pieces) if place != number for one in ids]
        gone += rest.tolist() == others[-len(rest) :]
    assert 0.7 < gone / len(cuts) < 1.0, "one in ten keeps the sentence"
    assert all(len(rest) <= 20 for _, rest in running.cuts(100, 20, np.random.default_rng(1)))


def test_typing_errors_are_small_and_spare_short_words() -> None:
    chance = random.Random(2)
    text = "hoe vaak komt de commissie bijeen"
    found = {mistyped(text, chance) for _ in range(200)}
    assert len(found) > 40
    for wrong in found:
        words = wrong.split()
        assert words[:4] == ["hoe", "vaak", "komt", "de"]
        assert words[4][0] == "c"
        assert abs(len(wrong) - len(text)) <= 2
    assert mistyped("hoe is dat", chance) == "hoe is dat"


def test_what_may_be_a_right_answer_too_is_no_wrong_one(encoder: LateEncoder) -> None:
    """Two questions that are the same, or two passages, do not oppose each other."""
    loss = encoder.quick_loss(silent)
    texts = ["waar meld ik een bijtende hond", "wie betaalt het nieuwe zwembad", "mag ik kamperen"]
    asked = encoder.trunk.pieces(texts)
    with torch.no_grad():
        apart = float(loss(asked, asked))
        doubled = float(loss([*asked, asked[0]], [*asked, asked[0]]))
    assert doubled == pytest.approx(apart, abs=0.1)


def test_pieces_are_left_out_at_random_but_never_all() -> None:
    chance = np.random.default_rng(1)
    ids = np.arange(1_000)
    kept = thinned(ids, 0.1, chance)
    assert 850 < len(kept) < 950
    assert (np.diff(kept) > 0).all()
    assert thinned(ids, 0.0, chance) is ids
    assert all(len(thinned(np.array([5]), 0.9, chance)) == 1 for _ in range(50))
