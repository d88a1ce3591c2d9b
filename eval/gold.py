"""A gold passage: an exact piece of a document that (partly) answers a question."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class GoldPassage:
    """``quote`` stands word for word in ``document`` (a file name)."""

    document: str
    quote: str

    @property
    def stem(self) -> str:
        """The document without its extension: its Word and PDF versions count as well."""
        return Path(self.document).stem
