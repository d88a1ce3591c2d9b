"""A compound question taken apart: every part is answered, and may lack evidence, on its own."""

from __future__ import annotations

import re

# "1) ... 2) ...", "a. ... b. ...", also behind an introduction.
_NUMBERED = re.compile(r"(?:^|(?<=[\s:;,?.]))(?:\(?(?P<mark>\d{1,2}|[a-h])[.)])\s+(?=\S)")
_ASKS = r"wanneer|wie|waarom|hoeveel|hoe|wat|welke?|waar|waaruit|waarvoor|(?:in|van|voor|door|met|op|tot|sinds) (?:welke?|wie|wanneer)"
# "Wat kost het en wie betaalt dat?", "Wat kost het? En wie betaalt dat?"
_JOINED = re.compile(rf"(?:,?\s+|\?\s+)en\s+(?=(?:{_ASKS})\b)|(?<=\?)\s+(?=\S)", re.I)
_MOST = 8
_FEWEST_WORDS = 2


def question_parts(question: str) -> list[str]:
    """The parts of a list of questions, in order; just the question where it is no list.

    >>> question_parts("Graag: 1) wat is het budget, 2) wie stuurt dit aan?")
    ['wat is het budget', 'wie stuurt dit aan?']
    """
    marks = _run(list(_NUMBERED.finditer(question)))
    if len(marks) < 2:
        return [question]
    ends = [mark.start() for mark in marks[1:]] + [len(question)]
    parts = [
        question[mark.end() : end].strip(" ,;\n\t") for mark, end in zip(marks, ends, strict=True)
    ]
    if len(parts) > _MOST or any(len(part.split()) < _FEWEST_WORDS for part in parts):
        return [question]
    return parts


def joined_questions(question: str) -> list[str]:
    """The questions that are joined in ``question``, in order; just the question where it is one.

    >>> joined_questions("Hoeveel bezoekers waren er en hoeveel kregen er werk?")
    ['Hoeveel bezoekers waren er?', 'hoeveel kregen er werk?']
    >>> joined_questions("Hoe verloopt de samenwerking?")
    ['Hoe verloopt de samenwerking?']
    """
    parts = [part.strip(" ,?\n\t") for part in _JOINED.split(question)]
    if not 1 < len(parts) <= _MOST or any(len(part.split()) < _FEWEST_WORDS for part in parts):
        return [question]
    return [f"{part}?" for part in parts]


def _run(marks: list[re.Match[str]]) -> list[re.Match[str]]:
    """The marks that count up from 1 or a; a year or a register number is none of them."""
    run: list[re.Match[str]] = []
    for mark in marks:
        if _number(mark["mark"]) == len(run) + 1:
            run.append(mark)
    return run


def _number(mark: str) -> int:
    return int(mark) if mark.isdigit() else ord(mark) - ord("a") + 1
