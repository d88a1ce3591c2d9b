"""The readers: one file per format, chosen by content first and by extension second."""

from __future__ import annotations

from ingest.readers.registry import SUPPORTED_SUFFIXES, read_file

__all__ = ["SUPPORTED_SUFFIXES", "read_file"]
