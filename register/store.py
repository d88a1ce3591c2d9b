"""The register on disk, beside the generation of the index whose papers it was made from."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
from pydantic import TypeAdapter, ValidationError

from index.embedding import Vectors
from index.store import REPAIR, StoreCorrupt
from register.commitments.model import Mention
from register.links import standing_texts
from register.model import Link, Paper

FILE, VECTORS = "register.json", "register.npy"
# Raise it when statements, links or mentions are made in another way: all is made anew then.
VERSION = 4


@dataclass(frozen=True, slots=True)
class Kept:
    """What a generation's register was made of."""

    version: int = VERSION
    papers: tuple[Paper, ...] = ()
    links: tuple[Link, ...] = ()
    mentions: tuple[Mention, ...] = ()


@dataclass(frozen=True, slots=True)
class Opened:
    """What is kept, with the vectors of its texts."""

    kept: Kept = field(default_factory=Kept)
    vectors: dict[str, Vectors] = field(default_factory=dict)


_KEPT = TypeAdapter(Kept)
_VERSION = re.compile(rb'\{"version":(\d+)')  # how the file begins


def save(folder: Path, kept: Kept, vectors: dict[str, Vectors]) -> None:
    """Write it into the folder of a generation."""
    (folder / FILE).write_bytes(_KEPT.dump_json(kept))
    rows = [vectors[name] for name in standing_texts(kept.papers)]
    np.save(folder / VECTORS, np.array(rows, dtype=np.float16))


def load(folder: Path) -> Kept:
    """The register of a generation; an empty one where it has none of this version.

    Raises StoreCorrupt when it cannot be read.
    """
    file = folder / FILE
    if not file.is_file():
        return Kept()
    try:
        kept = _KEPT.validate_json(file.read_bytes())
    except ValidationError as error:
        raise StoreCorrupt(f"Het register van standaardlijnen is beschadigd. {REPAIR}") from error
    return kept if kept.version == VERSION else Kept()


def is_current(folder: Path) -> bool:
    """Whether a generation has a register that is made in the way of this version."""
    try:
        with (folder / FILE).open("rb") as stream:
            found = _VERSION.match(stream.read(40))
    except OSError:
        return False
    return found is not None and int(found[1]) == VERSION


def load_with_vectors(folder: Path) -> Opened:
    """The same with the vectors, to go on from. What cannot be read is made anew."""
    try:
        kept = load(folder)
        rows = np.load(folder / VECTORS).astype(np.float32)
        return Opened(kept, dict(zip(standing_texts(kept.papers), rows, strict=True)))
    except (StoreCorrupt, OSError, ValueError):
        return Opened()
