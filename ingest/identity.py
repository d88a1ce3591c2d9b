"""By what a paper is known: the id of its file, and a digest of all that its record is made of."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from pathlib import Path

from ingest.overrides import has_sidecar, sidecar_of

# Part of the identity of what is stored: raise it when recognising or splitting changes.
INGEST_VERSION = "11"


def document_id(path: Path) -> str:
    """A readable name that is the same for the same path: ``annotatie-fkd-1f3a9c20``."""
    plain = unicodedata.normalize("NFKD", path.stem).encode("ascii", "ignore").decode()
    slug = re.sub(r"[^a-zA-Z0-9]+", "-", plain).strip("-").lower()[:40] or "document"
    return f"{slug}-{hashlib.sha256(str(path).encode('utf-8', 'surrogateescape')).hexdigest()[:8]}"


def content_hash(path: Path) -> str:
    """SHA-256 over the file, its sidecar and the version of the ingest. Raises OSError."""
    digest = hashlib.sha256(INGEST_VERSION.encode())
    for part, is_there in ((path, path.is_file()), (sidecar_of(path), has_sidecar(path))):
        if is_there:
            with part.open("rb") as stream:
                while block := stream.read(1 << 20):
                    digest.update(block)
        digest.update(b"\0")
    return digest.hexdigest()
