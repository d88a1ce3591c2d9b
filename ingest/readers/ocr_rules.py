"""The straight lines on the picture of a page: the grid of its tables."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
import numpy.typing as npt

from ingest.readers.pdf_words import Rules

_DARK = 150  # of 255
_LEAST = 0.4  # inches; shorter is a letter or a dash
_TOUCH = 0.03  # inches within which lines are one

Dark = npt.NDArray[np.bool_]


def rules_on(picture: npt.NDArray[np.uint8], scale: float) -> Rules:
    """The lines on a grey ``picture`` of a page, drawn ``scale`` times as large as its points."""
    dark = picture < _DARK
    height = picture.shape[0]
    least, touch = int(_LEAST * 72 * scale), int(_TOUCH * 72 * scale)
    rules = Rules()
    flat, upright = _lines(dark, least, touch), _lines(dark.T, least, touch)
    for y, left, right in flat:
        ends = _nearest(left, upright), _nearest(right, upright)
        rules.horizontal.append(((height - y) / scale, ends[0] / scale, ends[1] / scale))
    for x, top, bottom in upright:
        ends = _nearest(top, flat), _nearest(bottom, flat)
        rules.vertical.append((x / scale, (height - ends[1]) / scale, (height - ends[0]) / scale))
    return rules


def _lines(dark: Dark, least: int, touch: int) -> list[tuple[float, int, int]]:
    """Row, start and end of every run of dark that is long enough; neighbours are one line."""
    found: list[list[int]] = []  # first row, last row, start, end
    for row, start, end in _runs(dark, least):
        for line in reversed(found):
            if row - line[1] > touch:
                continue
            if start <= line[3] + touch and end >= line[2] - touch:
                line[1] = max(line[1], row)
                line[2], line[3] = min(line[2], start), max(line[3], end)
                break
        else:
            found.append([row, row, start, end])
    # A thick bar is a picture or a filled cell.
    thin = [line for line in found if line[1] - line[0] <= 2 * touch]
    return [((first + last) / 2, start, end) for first, last, start, end in thin]


def _nearest(end: int, crossing: list[tuple[float, int, int]], reach: float = 30.0) -> float:
    """Where a line ends: at a line across it, where one is near; a scan hangs a little."""
    near = min(crossing, key=lambda line: abs(line[0] - end), default=None)
    return near[0] if near is not None and abs(near[0] - end) < reach else float(end)


def _runs(dark: Dark, least: int) -> Iterator[tuple[int, int, int]]:
    if dark.shape[1] <= least:
        return
    sums = np.cumsum(dark, axis=1, dtype=np.int32)
    sums[:, least:] -= sums[:, :-least].copy()
    full = sums[:, least - 1 :] == least
    for row in np.flatnonzero(full.any(axis=1)):
        edges = np.diff(np.concatenate(([0], full[row].astype(np.int8), [0])))
        starts, ends = np.flatnonzero(edges == 1), np.flatnonzero(edges == -1)
        for start, end in zip(starts, ends, strict=True):
            yield int(row), int(start), int(end) + least - 1
