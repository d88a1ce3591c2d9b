"""Secrecy that was imposed on papers which stand in another folder now."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from access.restrictions import RestrictionBook
from ingest.identity import document_id


def follow(data: Path, was: Path, files: Iterable[Path]) -> None:
    """Let secrecy imposed on papers in the folder ``was`` hold for the same ``files`` elsewhere.

    A paper is known by its path, so it has another id there. What was imposed on a part holds for
    all of it: the part had the old id in its name. What stood in the register stays. Raises
    RestrictionsUnreadable and OSError.
    """
    book = RestrictionBook(data)
    now = {document_id(was / file.name): document_id(file) for file in files}
    moved = [
        item for item in book.all() if now.get(item.document_id, "") not in ("", item.document_id)
    ]
    for item in moved:
        book.impose(replace(item, document_id=now[item.document_id], record=""))
