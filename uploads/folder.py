"""The folder of uploaded documents: a file in it is complete or not there at all."""

from __future__ import annotations

import filecmp
import shutil
import threading
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from atomic import replacing
from ingest.overrides import SIDECAR_SUFFIX, sidecar_of
from uploads.errors import UploadError
from uploads.names import numbered, safe_name


class Outcome(StrEnum):
    """What became of a file that was brought in."""

    NEW = "new"
    SAME = "same"  # exactly this file was there already
    REPLACED = "replaced"
    BESIDE = "beside"  # another file had this name; it stays


@dataclass(frozen=True, slots=True)
class Stored:
    """A file that was brought in, under the name it got."""

    path: Path
    outcome: Outcome


class UploadFolder:
    """The files in ``folder``, which is made when the first one comes."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder.resolve()
        self._taking = threading.Lock()

    def take(self, source: Path, name: str, *, replace: bool) -> Stored:
        """Keep a copy of ``source`` under a safe form of ``name``.

        Where another file has that name it is replaced, or the new one gets a number.
        Raises UploadError for a sort of file that is not read, and OSError.
        """
        self.folder.mkdir(parents=True, exist_ok=True)
        # One at a time: of two papers of one name the second must see the first.
        with self._taking:
            return self._take(source, self.folder / safe_name(name), replace=replace)

    def _take(self, source: Path, target: Path, *, replace: bool) -> Stored:
        outcome = Outcome.NEW
        if target.exists():
            if filecmp.cmp(source, target, shallow=False):
                return Stored(target, Outcome.SAME)
            outcome = Outcome.REPLACED if replace else Outcome.BESIDE
        if outcome is Outcome.BESIDE:
            target = self._free(target.name)
        # What is said to be taken in must be there after a power cut as well.
        with replacing(target) as made:
            shutil.copyfile(source, made)
        return Stored(target, outcome)

    def remove(self, path: Path) -> None:
        """Delete a file with its sidecar. Raises UploadError when it is not one of ours."""
        if not self.holds(path):
            raise UploadError(
                f"{path.name} is niet in de app geüpload. Verwijder het bestand uit zijn map en "
                "lees die map opnieuw in."
            )
        # In this order: what is broken off here leaves no paper without what made it secret.
        path.unlink(missing_ok=True)
        sidecar_of(path).unlink(missing_ok=True)

    def holds(self, path: Path) -> bool:
        """Whether ``path`` is a file that was uploaded."""
        return path.parent == self.folder

    def files(self) -> list[Path]:
        """All uploaded files, without their sidecars."""
        if not self.folder.is_dir():
            return []
        return sorted(
            file
            for file in self.folder.iterdir()
            if file.is_file()
            and not file.name.startswith(".")
            and not file.name.endswith(SIDECAR_SUFFIX)
        )

    def _free(self, name: str) -> Path:
        number = 2
        while (self.folder / numbered(name, number)).exists():
            number += 1
        return self.folder / numbered(name, number)
