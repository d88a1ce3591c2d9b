"""The network that compares piece by piece: of use, and the same whatever is read beside it."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest

from index.embedding import EmbeddingError
from index.late import LateQuestion, LateReader, own_late_reader
from index.schema import LATE_WIDTH

_ANSWER = (
    "Leidinggevenden die ongewenst gedrag laten gebeuren, worden daarop aangesproken. De "
    "gemeentesecretaris beslist over maatregelen."
)
_OTHER = "De stoep voor het museum wordt in het voorjaar opnieuw bestraat; fietsers rijden om."


def _score(question: str, passage: str) -> float:
    reader = own_late_reader()
    pieces = reader.passages([passage])[0]
    return float((reader.question(question) @ pieces.T).max(axis=1).sum())


def test_everyday_words_find_what_is_said_in_official_ones() -> None:
    question = "wat doen jullie aan bazen die wegkijken"
    assert _score(question, _ANSWER) > _score(question, _OTHER) + 0.05


def test_a_passage_fits_itself_wholly_and_nothing_better() -> None:
    assert _score(_ANSWER, _ANSWER) == pytest.approx(1.0, abs=0.02)
    assert _score(_OTHER, _ANSWER) < 0.8


def test_what_a_passage_lacks_most_is_told() -> None:
    on_subject = LateQuestion("Wie beslist over maatregelen?", own_late_reader())
    beside_it = LateQuestion("Wie beslist over fietsenstallingen?", own_late_reader())
    assert on_subject.weakest(_ANSWER) > beside_it.weakest(_ANSWER) + 0.1


def test_pieces_have_one_length_and_those_of_a_question_share_it() -> None:
    reader = own_late_reader()
    pieces = reader.passages([_ANSWER])[0]
    assert pieces.shape[1] == LATE_WIDTH
    assert pieces.dtype == np.float32
    assert np.linalg.norm(pieces, axis=1) == pytest.approx(np.ones(len(pieces)), abs=1e-3)
    assert np.linalg.norm(reader.question(_ANSWER), axis=1).sum() == pytest.approx(1.0, abs=1e-4)


def test_a_passage_is_read_alike_alone_and_beside_longer_ones() -> None:
    alone = LateReader().passages([_OTHER])[0]
    beside = LateReader().passages([_ANSWER * 5, _OTHER, "kort"])[1]
    assert (alone == beside).all()


def test_a_long_passage_is_read_in_windows_and_cut() -> None:
    reader = own_late_reader()
    long, longer = reader.passages([_ANSWER * 12, _ANSWER * 60])
    assert 256 < len(long) < len(longer) == 512


def test_nothing_to_read_is_one_unknown_piece() -> None:
    reader = own_late_reader()
    assert reader.question("").shape == (1, LATE_WIDTH)
    assert [len(pieces) for pieces in reader.passages(["", "😀"])] != [0, 0]
    assert reader.passages([]) == []


def test_a_folder_without_the_network_is_told_in_dutch(tmp_path: Path) -> None:
    (tmp_path / "tokenizer.json").write_text(json.dumps({}), encoding="utf-8")
    with pytest.raises(EmbeddingError, match="Installeer Spreeklijn opnieuw"):
        LateReader(tmp_path)
