"""The one error of this package."""

from __future__ import annotations


class UploadError(ValueError):
    """Something that cannot be done with a document; the message is Dutch and says what to do."""
