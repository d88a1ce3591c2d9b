"""The text and the pairs to train on, read from the folder that ``SOURCES.md`` describes.

Nothing here knows of a test question: the folder holds none (its own README says so), and
``held_out`` keeps a part of the pairs aside by subject, to measure on while training.
"""

from __future__ import annotations

import json
import lzma
import random
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from index.english import GLOSSARY

# The parts of the text, with the share that is used: law and zoning plans are large and dull.
TEXTS = {
    "overheid_docs": 1.0,
    "overheid_pdf_docx": 1.0,
    "moties": 1.0,
    "handelingen": 1.0,
    "vughtparticipeert": 1.0,
    "faq_minvws": 1.0,
    "jaapjunior_sociaal_domein": 1.0,
    "commonvoice_zinnen": 1.0,
    "rechtspraak": 1.0,
    "tk_zaaktitels": 0.5,
    "wetten_bwb_2024": 1.0,
    "wetten_bwb": 0.4,
    "eurlex_nl": 0.4,
    "bestemmingsplannen": 0.3,
}
OWN_PAIRS = Path(__file__).with_name("pairs")
SIBLINGS = "?_siblings.jsonl.xz"
OWN_ENGLISH = Path(__file__).with_name("data") / "english.jsonl.xz"
_HELD_OUT = 12  # one subject in so many is kept aside


@dataclass(frozen=True, slots=True)
class Pair:
    """Two texts that mean or answer the same: what is asked and where it stands."""

    query: str
    passage: str


@dataclass(frozen=True, slots=True)
class Item:
    """A passage in official Dutch with several wordings of a question that it answers."""

    topic: str
    official: str
    questions: tuple[str, ...]

    @property
    def held_out(self) -> bool:
        """Whether the item is kept aside for measuring; all items on a subject together."""
        return zlib.crc32(self.topic.lower().encode()) % _HELD_OUT == 0


def paragraphs(folder: Path, *, seed: int = 7, whole: bool = False) -> Iterator[str]:
    """Paragraphs of running text, the large dull parts thinned out unless it is wanted ``whole``."""
    chance = random.Random(seed)
    for name, share in TEXTS.items():
        with lzma.open(folder / f"{name}.txt.xz", "rt", encoding="utf-8") as stream:
            for line in stream:
                text = line.strip()
                if len(text) > 20 and (whole or share == 1.0 or chance.random() < share):
                    yield text


def items(folder: Path) -> list[Item]:
    """All passages with their questions: those of ``folder`` and those of this project."""
    return [*read_items(folder / "pairs_everyday_official.jsonl.xz"), *own_items()]


def own_items() -> list[Item]:
    """The passages with their questions of this project, but for the siblings."""
    files = {*OWN_PAIRS.glob("*.jsonl.xz")} - {*OWN_PAIRS.glob(SIBLINGS)}
    return [item for file in sorted(files) for item in read_items(file)]


def sibling_items() -> list[Item]:
    """Passages in groups of about four on one subject, of which a question has only one right.

    The encoder alone learns from them: the embedding that ships, and what leans on it, did not.
    """
    return [item for file in sorted(OWN_PAIRS.glob(SIBLINGS)) for item in read_items(file)]


def read_items(file: Path) -> list[Item]:
    """The passages with their questions of one file."""
    return [
        Item(data["topic"], data["official"], tuple(data["questions"])) for data in _jsonl(file)
    ]


def title_pairs(folder: Path) -> list[Pair]:
    """Titles with the text below them."""
    found: list[Pair] = []
    for data in _jsonl(folder / "pairs_title_body.jsonl.xz"):
        title, body = data["title"].strip(), data["body"].strip()
        if len(title) > 8 and len(body) > 40:
            found.append(Pair(title, body[:700]))
    return found


def question_pairs(folder: Path) -> list[Pair]:
    """Questions with their answers."""
    return [
        Pair(data["question"], data["answer"][:900])
        for data in _jsonl(folder / "pairs_question_answer.jsonl.xz")
    ]


def plain_pairs(folder: Path) -> list[Pair]:
    """Plain sentences with the official sentences they rewrite."""
    return [
        Pair(data["plain"], data["official"])
        for data in _jsonl(folder / "pairs_official_plain.jsonl.xz")
    ]


def english_pairs() -> list[Pair]:
    """English words and sentences with their Dutch: the glossary, and sentences written for it."""
    with GLOSSARY.open(encoding="utf-8") as stream:
        rows = [line.rstrip("\n").split("\t") for line in stream][1:]
    words = [Pair(english, one) for english, dutch in rows for one in dutch.split(";")[:2]]
    sentences = [Pair(data["english"], data["dutch"]) for data in _jsonl(OWN_ENGLISH)]
    return words + sentences


def _jsonl(file: Path) -> Iterator[dict[str, str]]:
    with lzma.open(file, "rt", encoding="utf-8") as stream:
        for line in stream:
            if line.strip():
                yield json.loads(line)
