"""The words of the indexed documents: how often each occurs, and what their abbreviations mean.

Kept beside a generation of the index. Corrections of a misspelt question aim at these words,
and an abbreviation in a question brings the words it stands for along.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path

from index.analysis import fold
from index.store import REPAIR, StoreCorrupt

FILE = "vocabulary.json"
_WORD = re.compile(r"[a-z]{3,40}")
# "medewerkerswaarderingsonderzoek (MWO)", "Bestuursopdracht Inclusie en Diversiteit (BO I&D)"
_ABBREVIATION = re.compile(r"(?<=\s)\(([A-Z][A-Za-z&]{1,7})\)")
_BEFORE = re.compile(r"[\w'’-]+\Z")
_MOST = 8  # words before an abbreviation that it can stand for
_SKIPPED = frozenset(
    ["de", "het", "een", "van", "en", "voor", "in", "op", "der", "&", "aan", "te", "tot", "bij"]
)
_LONGEST = 600  # characters before an abbreviation in which those words stand


@dataclass(slots=True)
class Vocabulary:
    """Folded words with their counts, and abbreviations (as written) with their words."""

    counts: Counter[str] = field(default_factory=Counter)
    abbreviations: dict[str, str] = field(default_factory=dict)

    def add(self, text: str) -> None:
        """Take in the words of a document."""
        self.counts.update(_WORD.findall(fold(text)))
        self.abbreviations.update(abbreviations(text))

    def remove(self, text: str) -> None:
        """Take out the words of a document that is gone; its abbreviations do no harm."""
        self.counts.subtract(_WORD.findall(fold(text)))
        self.counts = +self.counts

    def save(self, folder: Path) -> None:
        """Write it beside a generation."""
        data = {"counts": self.counts, "abbreviations": self.abbreviations}
        (folder / FILE).write_text(json.dumps(data, ensure_ascii=False), encoding="utf-8")

    @classmethod
    def load(cls, folder: Path) -> Vocabulary:
        """The vocabulary of the generation in ``folder``; an empty one where it has none.

        Raises StoreCorrupt when it cannot be read.
        """
        file = folder / FILE
        if not file.is_file():
            return cls()
        try:
            data = json.loads(file.read_text(encoding="utf-8"))
            return cls(Counter(data["counts"]), data["abbreviations"])
        except (ValueError, KeyError, TypeError) as error:
            raise StoreCorrupt(f"De woordenlijst van de index is beschadigd. {REPAIR}") from error


def abbreviations(text: str) -> dict[str, str]:
    """Abbreviations in brackets with the words before them that they stand for.

    The rule is that of Schwartz and Hearst, "A simple algorithm for identifying abbreviation
    definitions" (PSB 2003): every letter must be found in order, the first at a word's start.

    >>> abbreviations("het medewerkerswaarderingsonderzoek (MWO)")
    {'MWO': 'medewerkerswaarderingsonderzoek'}
    """
    found: dict[str, str] = {}
    for match in _ABBREVIATION.finditer(text):
        words, short = (
            _words_before(text[max(0, match.start() - _LONGEST) : match.start()]),
            match[1],
        )
        if short.isupper() or "&" in short or sum(map(str.isupper, short)) > 1:
            meaning = _meaning(words, short)
            if meaning:
                found[short] = meaning
    return found


def _words_before(text: str) -> list[str]:
    """The last words of ``text``, as far back as nothing but a space stands between them."""
    found: list[str] = []
    for word in reversed(text.split()[-_MOST:]):
        end = _BEFORE.search(word)
        if end is None:
            break
        found.insert(0, end.group())
        if end.start():
            break
    return found


def _meaning(words: list[str], short: str) -> str | None:
    letters = [char for char in short.lower() if char.isalpha()]
    most = min(len(words), len(letters) + 5)
    for count in range(1, most + 1):
        taken = words[-count:]
        if taken[0].lower() in _SKIPPED or not taken[0].lower().startswith(letters[0]):
            continue
        if _in_order(letters, taken):
            return " ".join(taken)
    return None


def _in_order(letters: list[str], words: list[str]) -> bool:
    """Whether the letters occur in order, each at a word's start or within a long compound."""
    text = " ".join(words).lower()
    position = 0
    for letter in letters:
        place = text.find(letter, position)
        if place < 0:
            return False
        position = place + 1
    content = [word for word in words if word.lower() not in _SKIPPED]
    return len(content) <= len(letters)
