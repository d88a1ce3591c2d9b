"""Text of a scan by Tesseract, with how sure it is of every word.

Used only where the program and its Dutch data are installed on the machine; nothing is fetched.
"""

from __future__ import annotations

import io
import os
import re
import shutil
import subprocess
from dataclasses import dataclass
from functools import lru_cache
from statistics import median
from typing import Any

import numpy as np

from ingest.readers.ocr_rules import rules_on
from ingest.readers.pdf_words import PageContent, Word

LANGUAGE = "nld"
_PROGRAM = "tesseract"
_DPI = 300
_POINTS = 72.0
_LARGEST = 40_000_000  # pixels; a larger page is drawn smaller
_SECONDS = 60.0  # for one page
_SAME_SIZE = 0.25  # of the usual type size: what differs less is measured wrongly
_DOTS = frozenset("e*+«»°oO0¢©®·.") | {"--", "—"}
_INDENT = 0.6  # of the type size
_BBOX = re.compile(r"bbox (-?\d+) (-?\d+) (-?\d+) (-?\d+)")
_BASELINE = re.compile(r"baseline (-?[\d.]+) (-?[\d.]+)")
_SIZE = re.compile(r"x_size ([\d.]+)")
_SURE = re.compile(r"x_wconf (\d+)")


@dataclass(frozen=True, slots=True)
class ReadPage:
    """A page that was read, and how sure of each of its words (0 to 100), in reading order."""

    content: PageContent
    sure: tuple[tuple[str, int], ...]


@lru_cache(maxsize=1)
def is_available() -> bool:
    """Whether Tesseract is there with Dutch."""
    if shutil.which(_PROGRAM) is None:
        return False
    try:
        done = subprocess.run(
            [_PROGRAM, "--list-langs"], capture_output=True, text=True, timeout=20, check=False
        )
    except (OSError, subprocess.SubprocessError):
        return False
    return LANGUAGE in done.stdout.split()


def read_scanned(page: Any, number: int) -> ReadPage:
    """The words on the picture of an open page of pypdfium2, placed as those of print are.

    Raises OSError and subprocess.SubprocessError where the program fails.
    """
    width, height = page.get_size()
    scale = _DPI / _POINTS
    while width * height * scale * scale > _LARGEST:
        scale /= 2
    buffer = io.BytesIO()
    picture = page.render(scale=scale, grayscale=True).to_pil()
    picture.save(buffer, "PNG")
    done = subprocess.run(
        [_PROGRAM, "stdin", "stdout", "-l", LANGUAGE, "--dpi", str(round(scale * _POINTS)), "hocr"],
        input=buffer.getvalue(),
        capture_output=True,
        timeout=_SECONDS,
        check=True,
        env={**os.environ, "OMP_THREAD_LIMIT": "1"},
    )
    lines = _lines(done.stdout, scale, height)
    _even(lines)
    words = [word for line in lines for word, _ in line]
    sure = tuple((word.text, sure) for line in lines for word, sure in line)
    rules = rules_on(np.asarray(picture), scale)
    content = PageContent(number, 0.0, height, words, rules, images=True, recognised=True)
    return ReadPage(content, sure)


def _lines(hocr: bytes, scale: float, height: float) -> list[list[tuple[Word, int]]]:
    found: list[list[tuple[Word, int]]] = []
    from lxml import html

    # Tesseract's own output: its words are escaped, but they come from a hostile picture.
    parser = html.HTMLParser(encoding="utf-8", no_network=True, remove_comments=True)
    for line in html.document_fromstring(hocr, parser=parser).iter("span"):
        title = line.get("title", "")
        box, size = _BBOX.search(title), _SIZE.search(title)
        if "x_wconf" in title or box is None or size is None:
            continue
        slope = _BASELINE.search(title)
        tilt, offset = (float(slope[1]), float(slope[2])) if slope else (0.0, 0.0)
        left, bottom = float(box[1]), float(box[4])
        words: list[tuple[Word, int]] = []
        for item in line.iter("span"):
            told = item.get("title", "")
            place, sure = _BBOX.search(told), _SURE.search(told)
            text = "".join(map(str, item.itertext())).strip().strip("_")
            if place is None or sure is None or not text:
                continue
            baseline = bottom + offset + tilt * (float(place[1]) - left)
            word = Word(
                text=text,
                left=float(place[1]) / scale,
                right=float(place[3]) / scale,
                baseline=height - baseline / scale,
                size=float(size[1]) / scale,
                bold=False,
                breaks=not words,
            )
            words.append((word, int(sure[1])))
        if words:
            _mark_list(words)
            found.append(words)
    return found


def _mark_list(words: list[tuple[Word, int]]) -> None:
    """A lone odd mark that stands well before its line is the dot of a list."""
    if len(words) > 1:
        (first, _), (second, _) = words[0], words[1]
        if first.text in _DOTS and second.left - first.right > _INDENT * first.size:
            first.text = "•"


def _even(lines: list[list[tuple[Word, int]]]) -> None:
    """The size of a line is measured from its letters: what hardly differs is the same."""
    sizes = [word.size for line in lines for word, _ in line]
    if not sizes:
        return
    usual = median(sizes)
    for line in lines:
        middle = median(word.baseline for word, _ in line)
        for word, _ in line:
            word.baseline = middle
            if abs(word.size - usual) < _SAME_SIZE * usual:
                word.size = usual
