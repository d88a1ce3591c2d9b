"""The uploaded documents and their place in the index: whatever changes is read in again."""

from __future__ import annotations

import threading
import time
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from index.store import StoreBusy
from ingest.overrides import load_sidecar
from ingest.pipeline import ingest
from ingest.report import IngestReport
from ingest.work import Progress
from settings import Settings
from uploads.corrections import correct, write
from uploads.folder import UploadFolder

FOLDER = "uploads"
_PATIENCE = 60.0  # seconds to wait for another process that is writing
_PAUSE = 0.5


class Shelf:
    """Brings the index up to date with the folder of uploads, one change at a time.

    Whoever searches meanwhile goes on with the generation there was.
    """

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        self.folder = UploadFolder(settings.data_dir / FOLDER)
        self._turn = threading.Lock()
        self._correcting = threading.Lock()

    def read(self, on_progress: Progress | None = None) -> IngestReport:
        """Read in what is new, changed or gone. Raises StoreError and OSError."""
        self.folder.folder.mkdir(parents=True, exist_ok=True)
        with self._turn:
            given_up = time.monotonic() + _PATIENCE
            while True:
                try:
                    return ingest([self.folder.folder], self._settings, on_progress=on_progress)
                except StoreBusy:
                    if time.monotonic() > given_up:
                        raise
                    time.sleep(_PAUSE)

    def correct(self, path: Path, changes: Mapping[str, Any]) -> IngestReport:
        """Keep corrections of one document and read it again.

        Raises OverrideError when a value cannot be used, StoreError and OSError; the
        corrections there were stay in force then.
        """
        # One at a time: what another corrects meanwhile would be lost with what is put back.
        with self._correcting:
            before = load_sidecar(path)
            correct(path, changes)
            try:
                return self.read()
            except Exception:
                write(path, before)
                raise

    def remove(self, path: Path) -> IngestReport:
        """Delete one document and take it out of the index. Raises UploadError, StoreError."""
        self.folder.remove(path)
        return self.read()
