"""Real files with bytes changed, cut or moved: each ends in a status, none in an exception."""

from __future__ import annotations

import random
import time
from pathlib import Path

import pytest

from ingest.paragraphs import paragraphs
from ingest.reading import ReadLimits, SafeReader
from ingest.recognise import recognise
from ingest.source import FileStatus
from ingest.split import split_document

DEMO = Path(__file__).resolve().parents[3] / "corpus"
SEEDS = [
    next(DEMO.glob("2023-11-16*.docx")),
    next(DEMO.glob("2025-07-03*.pdf")),
    next(DEMO.glob("2025-09-01*.md")),
    next(DEMO.glob("2024-10-01*.txt")),
]
_ROUNDS = 40
_SECONDS = 12.0  # for all rounds of one file
_ENDS = set(FileStatus) - {FileStatus.UNCHANGED, FileStatus.REMOVED}


@pytest.mark.parametrize("seed", SEEDS, ids=lambda path: path.suffix)
def test_damaged_bytes(tmp_path: Path, seed: Path) -> None:
    chance = random.Random(seed.name)
    original = seed.read_bytes()
    until = time.monotonic() + _SECONDS
    with SafeReader(ReadLimits(seconds=5)) as reader:
        for number in range(_ROUNDS):
            path = tmp_path / f"{number}{seed.suffix}"
            path.write_bytes(_damaged(original, chance))
            result = reader.read(path)
            assert result.status in _ENDS
            if result.document is None:
                assert result.message.startswith(f"{path.name}: ")
            else:
                body = paragraphs(result.document)
                kind = recognise(result.document, body).kind
                split_document(result.document, body, kind, "x")
            if time.monotonic() > until:
                break


def test_one_kind_of_file_inside_another(tmp_path: Path) -> None:
    with SafeReader(ReadLimits(seconds=5)) as reader:
        for first in SEEDS:
            for second in SEEDS:
                path = tmp_path / f"mengsel{second.suffix}"
                path.write_bytes(first.read_bytes()[:3000] + second.read_bytes())
                assert reader.read(path).status in _ENDS


def _damaged(data: bytes, chance: random.Random) -> bytes:
    changed = bytearray(data)
    match chance.randrange(4):
        case 0:
            return bytes(changed[: chance.randrange(len(changed))])
        case 1:
            for _ in range(chance.randrange(1, 200)):
                changed[chance.randrange(len(changed))] = chance.randrange(256)
        case 2:
            start = chance.randrange(len(changed))
            del changed[start : start + chance.randrange(1, 2000)]
        case _:
            start, end = sorted((chance.randrange(len(changed)), chance.randrange(len(changed))))
            changed[start:start] = changed[start : min(end, start + 5000)]
    return bytes(changed)
