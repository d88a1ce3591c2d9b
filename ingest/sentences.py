"""Where sentences begin and end in Dutch text, by a rule that says what sort of text it is.

``RUNNING`` is for what was written as prose, ``LISTS`` for drafts and bullets. The others cut
without looking at abbreviations: what was measured, trained or indexed with them holds for them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

_CLOSING = r"[\"'”’)\]*_]"
_CAPITAL = r"A-ZÀ-Ý"


@dataclass(frozen=True, slots=True)
class SentenceRule:
    """What ends a sentence, and what is part of one.

    ``begins`` is a regular expression for what may follow the white space behind a mark.
    """

    marks: str = ".?!…"
    begins: str = ""
    lines: bool = False  # a line break ends one as well
    abbreviations: bool = False  # the full stop of "o.a." or "nr. 5" ends none
    bullets: bool = False  # the mark of a list item is no part of one, and words there must be


# Prose: behind a mark a capital or a figure must follow, perhaps behind a quotation mark.
RUNNING = SentenceRule(begins=rf"[\"'“‘(\[*_]*[{_CAPITAL}\d€]", abbreviations=True)
# Drafts and bullets: behind a mark anything but a small letter.
LISTS = SentenceRule(begins=r"[^\sa-zß-ÿ]", lines=True, abbreviations=True, bullets=True)
CAPITAL = SentenceRule(marks=".?!", begins=rf"[{_CAPITAL}\"'‘“]")  # where the index cuts passages
LOOSE = SentenceRule(marks=".?!")  # whatever follows: the lead of a passage in the index
LOOSE_LINES = SentenceRule(marks=".?!", lines=True)  # what the judge of evidence learned with

# Before a name or a figure; one that is followed by a small letter needs no list.
_ABBREVIATIONS = re.compile(
    r"ad|afb|artt?|bijv|bl|blz|bv|ca|cie|dhr|drs?|evt|excl|fig|gem|hfst|incl|ing|ir|jl|max|mevr|min|mr|mw"
    r"|nav|nl|nrs?|oa|p|pag|par|prof|resp|st|vgl|wnd|zgn|(?:[^\W\d_]\.)+[^\W\d_]",  # "o.a", "i.p.v"
    re.IGNORECASE,
)
_MONTHS = re.compile(r"jan|febr?|mrt|apr|jun|jul|aug|sept?|okt|nov|dec", re.IGNORECASE)
_BEFORE_FIGURE = re.compile(r"\d{1,2}|[^\W\daeiouy_]{1,4}", re.IGNORECASE)  # no word has no vowel
_LAST_WORD = re.compile(r"(?P<day>\b\d{1,2}\s+)?(?P<word>[\w.&%]+)\W*$")
_NUMBERED = re.compile(r"\s*\(?\d{1,3}")  # "2. Ten tweede": the number of an item
_LOOK = 32  # characters around a mark that are looked at
_BULLET = re.compile(
    r"\s*(?:[-–—•●○◦▪*]|o(?=\s)|(?:[Aa]d\.?\s+)?\(?\d{1,2}[.)](?=\s)|[a-h][.)](?=\s))\s*"
)


def sentence_bounds(text: str, rule: SentenceRule = LISTS) -> Iterator[tuple[int, int]]:
    """Offsets of the sentences of ``text``, without the white space around them.

    >>> [text[a:b] for text in ["Dat kan. Zie art. 5."] for a, b in sentence_bounds(text)]
    ['Dat kan.', 'Zie art. 5.']
    """
    start = 0
    for match in _ends(rule).finditer(text):
        if rule.abbreviations and match["mark"] == "." and not _is_end(text, start, match):
            continue
        yield from _trimmed(text, start, match.end(), rule)
        start = match.end()
    yield from _trimmed(text, start, len(text), rule)


def split_sentences(text: str, rule: SentenceRule = LISTS) -> list[str]:
    """The sentences of ``text`` in reading order, with single spaces between their words.

    >>> split_sentences("1. Er zijn o.a. drie\\nmeldingen. Hoe komt dat?", RUNNING)
    ['1. Er zijn o.a. drie meldingen.', 'Hoe komt dat?']
    """
    return [" ".join(text[start:end].split()) for start, end in sentence_bounds(text, rule)]


@lru_cache(maxsize=16)
def _ends(rule: SentenceRule) -> re.Pattern[str]:
    # Only at the first of a row of marks: the dots of a table of contents are looked at once.
    mark = rf"(?<![{rule.marks}])(?P<mark>[{rule.marks}]++)"
    closing = rf"{_CLOSING}*+" if rule.abbreviations else ""
    behind = rf"(?=\s++{rule.begins}|\s*+\Z)" if rule.begins else r"(?=\s)"
    return re.compile(mark + closing + behind + (r"|\n+" if rule.lines else ""))


def _is_end(text: str, start: int, match: re.Match[str]) -> bool:
    """Whether the full stop at ``match`` ends the sentence that began at ``start``."""
    following = text[match.end() : match.end() + _LOOK].lstrip().lstrip("\"'“‘([*_")[:1]
    if not following:
        return True
    begin = max(start, match.start() - _LOOK)
    before = text[begin : match.start()]
    *above, line = before.rsplit("\n", 1)
    if (above or begin == start) and _NUMBERED.fullmatch(line):
        return False
    found = _LAST_WORD.search(before)
    if found is None:
        return False
    word = found["word"].strip(".")
    if _ABBREVIATIONS.fullmatch(word) or (len(word) == 1 and word.isupper()):
        return False
    if found["day"] and _MONTHS.fullmatch(word):
        return False
    # "27 daarvan" begins a sentence, but what stands behind "24." or "hfd." does not.
    return not (following.isdigit() and _BEFORE_FIGURE.fullmatch(word))


def _trimmed(text: str, start: int, end: int, rule: SentenceRule) -> Iterator[tuple[int, int]]:
    if rule.bullets and (bullet := _BULLET.match(text, start, end)):
        start = bullet.end()
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    if start < end and (not rule.bullets or any(map(str.isalnum, text[start:end]))):
        yield start, end
