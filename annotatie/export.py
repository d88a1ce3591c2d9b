"""Writes an annotatie to a file: Word, Markdown, or OpenDocument and PDF through LibreOffice."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from tempfile import TemporaryDirectory

import atomic
from annotatie.markdown import markdown_text
from annotatie.model import Annotatie
from annotatie.word import word_file
from annotatie.word.remarks import put_back, set_aside
from annotatie.wording import ELSEWHERE, has_remarks
from explained import Explained

EXPORT_SUFFIXES = (".docx", ".odt", ".pdf", ".md")
_SECONDS = 180  # for a conversion; LibreOffice starts slowly the first time
# A tagged PDF with its headings as bookmarks: what a screen reader needs.
_PDF = (
    'pdf:writer_pdf_Export:{"UseTaggedPDF":{"type":"boolean","value":"true"},'
    '"ExportBookmarks":{"type":"boolean","value":"true"}}'
)
_FILTERS = {".pdf": _PDF, ".odt": "odt"}


class ExportError(Explained):
    """A file that cannot be written; the message is Dutch and says what to do."""


def check_target(target: Path) -> None:
    """Raises ExportError for a target that will not work, before anything is drafted."""
    suffix = target.suffix.lower()
    if suffix not in EXPORT_SUFFIXES:
        known = ", ".join(EXPORT_SUFFIXES)
        raise ExportError(f"{target.name}: kies een bestand dat eindigt op {known}.")
    if not target.parent.is_dir():
        raise ExportError(f"De map {target.parent} bestaat niet. Maak haar, of kies een andere.")
    if target.is_dir():
        raise ExportError(f"{target} is een map. Geef de naam van een bestand.")
    if suffix in _FILTERS:
        _office(suffix)


def exported(annotatie: Annotatie, suffix: str, template: Path | None = None) -> bytes:
    """``annotatie`` as the bytes of a file that ends in ``suffix``.

    Raises ExportError and TemplateError.
    """
    if suffix == ".md":
        return markdown_text(annotatie).encode("utf-8")
    if suffix == ".docx":
        return word_file(annotatie, template)
    if suffix == ".pdf":
        word = word_file(annotatie, template, note=ELSEWHERE if has_remarks(annotatie) else "")
        return _converted(set_aside(word, marked=False)[0], suffix)
    word, comments = set_aside(word_file(annotatie, template), marked=True)
    return put_back(_converted(word, suffix), comments)


def write(data: bytes, target: Path) -> None:
    """Write ``target`` whole or not at all: a file that is there stays until the new one is ready.

    Raises ExportError and OSError.
    """
    check_target(target)
    atomic.write(target, data)


def has_office() -> bool:
    """Whether LibreOffice is on this machine, for .odt and .pdf."""
    return _program() is not None


def _converted(word: bytes, suffix: str) -> bytes:
    program = _office(suffix)
    with TemporaryDirectory() as folder:
        source = Path(folder) / "annotatie.docx"
        source.write_bytes(word)
        # A profile of its own: a LibreOffice that is open on this machine is left alone.
        profile = (Path(folder) / "profile").as_uri()
        try:
            _run(
                [
                    program,
                    "--headless",
                    f"-env:UserInstallation={profile}",
                    "--convert-to",
                    _FILTERS[suffix],
                    "--outdir",
                    folder,
                    str(source),
                ]
            )
            return source.with_suffix(suffix).read_bytes()
        except (OSError, subprocess.SubprocessError) as error:
            raise ExportError(
                f"LibreOffice kon geen {suffix} maken. Kies .docx en sla het bestand in Word op als {suffix}."
            ) from error


def _run(command: Sequence[str]) -> None:
    """Raises OSError, and SubprocessError where it fails or takes too long."""
    # ``soffice`` is a script that starts the program: where it has to end, both must.
    process = subprocess.Popen(
        command,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )
    try:
        code = process.wait(_SECONDS)
    except BaseException:
        with suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)
        process.wait()
        raise
    if code:
        raise subprocess.CalledProcessError(code, command)


def _office(suffix: str) -> str:
    program = _program()
    if program is None:
        raise ExportError(
            f"Voor {suffix} is LibreOffice nodig en dat staat niet op deze machine. Kies .docx of .md."
        )
    return program


def _program() -> str | None:
    return shutil.which("soffice") or shutil.which("libreoffice")
