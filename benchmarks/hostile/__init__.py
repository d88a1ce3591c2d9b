"""Hostile files of our own making, over all formats: ``python -m benchmarks.hostile``.

Each is a name, its bytes and the ends that are right for it.
"""

from __future__ import annotations

from collections.abc import Iterator

from benchmarks.hostile.made import Hostile


def hostile_files() -> Iterator[Hostile]:
    """All hostile files, one at a time: some are large."""
    from benchmarks.hostile import names, office, opendocument, others, pages, pdf, texts

    for module in (office, opendocument, pdf, pages, texts, others, names):
        yield from module.files()
