"""What an error of the disk means, in Dutch, and whether there is room before work begins."""

from __future__ import annotations

import errno
import os
import shutil
import subprocess
from pathlib import Path

from index.store import StoreUnwritable

MIB = 1024 * 1024
# What an index needs at least: on a disk that knows no holes even a small one is this large.
LEAST_FREE = 256 * MIB

_FULL = "De schijf is vol. Maak ruimte vrij en probeer het opnieuw; wat er al was, is er nog."
_READ_ONLY = (
    "In de map met gegevens kan niet worden geschreven. Controleer de rechten en of de schijf "
    "niet alleen-lezen is; vragen stellen kan nog wel."
)
_BROKEN = (
    "De schijf geeft fouten bij lezen of schrijven. Laat de beheerder de schijf controleren en "
    "maak een back-up: spreeklijn backup BESTAND"
)
_MEANINGS = {
    errno.ENOSPC: _FULL,
    errno.EDQUOT: _FULL,
    errno.EFBIG: _FULL,
    errno.EROFS: _READ_ONLY,
    errno.EACCES: _READ_ONLY,
    errno.EPERM: _READ_ONLY,
    errno.EIO: _BROKEN,
    errno.EMFILE: "Er staan te veel bestanden tegelijk open. Start Spreeklijn opnieuw.",
}
# What the settings name is no folder; nothing is wrong with the disk.
_NO_FOLDER = {
    errno.EEXIST: "Hier staat al een bestand met die naam, waar een map moet komen. Kies een andere map.",
    errno.ENOTDIR: "Een deel van dit pad is een bestand en geen map. Kies een andere map.",
}


def make_data_folder(data: Path) -> None:
    """Make the folder of all data where there is none, for no other account to read. Raises OSError."""
    data.mkdir(mode=0o700, parents=True, exist_ok=True)


def explained(error: OSError) -> str:
    """What ``error`` means and what to do, in Dutch."""
    meaning = (_MEANINGS | _NO_FOLDER).get(error.errno or 0)
    if meaning is None:
        return f"Lezen of schrijven is mislukt ({error.filename or 'onbekend bestand'}): {error}"
    return f"{meaning} ({error.filename})" if error.filename else meaning


def writing_failed(error: BaseException) -> StoreUnwritable | None:
    """What the engine's ``error`` says about the disk; None where it is about something else."""
    told = str(error)
    for number, meaning in _MEANINGS.items():
        if f"os error {number})" in told:
            return StoreUnwritable(meaning)
    return None


def is_writable(folder: Path) -> bool:
    """Whether files in ``folder`` can be changed."""
    try:
        read_only = bool(os.statvfs(folder).f_flag & os.ST_RDONLY)
    except (OSError, AttributeError):
        read_only = False
    return not read_only and os.access(folder, os.W_OK)


def used(folder: Path) -> int:
    """The bytes that the files below ``folder`` take on the disk; holes take none."""
    return sum(path.lstat().st_blocks * 512 for path in folder.rglob("*") if path.is_file())


def free(folder: Path) -> int:
    """The bytes that are free where ``folder`` is, or will be."""
    while not folder.exists():
        folder = folder.parent
    return shutil.disk_usage(folder).free


def make_room(data: Path, current: Path | None) -> None:
    """Raise StoreUnwritable unless a copy of the generation in ``current`` fits as well.

    The engine maps its files into memory: a disk that is full there ends the whole process, so
    this is looked at before anything is written.
    """
    needed = LEAST_FREE + (2 * used(current) if current is not None else 0)
    if free(data) < needed:
        raise StoreUnwritable(f"{_FULL} Nodig is {needed // MIB} MiB in {data}.")


def copy_sparse(source: Path, target: Path) -> None:
    """Copy a folder; shards are sparse files, so holes must stay holes. Raises OSError."""
    target.parent.mkdir(parents=True, exist_ok=True)
    done = subprocess.run(
        ["cp", "-r", "--sparse=always", "--reflink=auto", str(source), str(target)],
        capture_output=True,
        check=False,
    )
    if done.returncode == 0:
        return
    # One by one, so that the first file that the disk refuses says why.
    shutil.rmtree(target, ignore_errors=True)
    target.mkdir()
    for path in sorted(source.rglob("*")):
        copy = target / path.relative_to(source)
        if path.is_dir():
            copy.mkdir()
        else:
            shutil.copyfile(path, copy)
