"""The one error of this package."""

from __future__ import annotations

from explained import Explained


class UploadError(Explained):
    """Something that cannot be done with a document; the message is Dutch and says what to do."""
