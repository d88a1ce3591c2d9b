"""What a document says about itself: kind, meeting, date, agenda, numbers, secrecy."""

from ingest.recognise.metadata import missing_fields, recognise

__all__ = ["missing_fields", "recognise"]
