"""From paragraphs to units (questions, core messages, decisions, sections, tables) and passages."""

from ingest.split.document import split_document
from ingest.split.passages import Passage, passages

__all__ = ["Passage", "passages", "split_document"]
