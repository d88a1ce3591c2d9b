"""A compound question taken apart: every part is answered, and may lack evidence, on its own."""

from __future__ import annotations

import re

from assistant.lines.answerability import content_words
from ingest.sentences import split_sentences

# "1) ... 2) ...", "a. ... b. ...", also behind an introduction.
_NUMBERED = re.compile(r"(?:^|(?<=[\s:;,?.]))(?:\(?(?P<mark>\d{1,2}|[a-h])[.)])\s+(?=\S)")
_ASKS = r"wanneer|wie|waarom|hoeveel|hoe|wat|welke?|waar|waaruit|waarvoor|(?:in|van|voor|door|met|op|tot|sinds) (?:welke?|wie|wanneer)"
# "Wat kost het en wie betaalt dat?", "Wat kost het? En wie betaalt dat?"
_JOINED = re.compile(rf"(?:,?\s+|\?\s+)en\s+(?=(?:{_ASKS})\b)|(?<=\?)\s+(?=\S)", re.I)
_ABOUT = re.compile(
    r"\b(?:over|inzake|betreffende|omtrent|aangaande|rond(?:om)?|met betrekking tot|in verband met|ten aanzien van"
    r"|naar aanleiding van)\s.*\w",
    re.I | re.S,
)
# What stands before questions, whatever they are about.
_ANNOUNCES = re.compile(
    r"graag|vra(?:ag|gen|agt)|volgende|\w*antwoord\w*|reactie|weten|aangeven|toelicht\w*|uitleggen|kort|punten|debat|vergadering"
    r"|raad|commissie|college|wethouder|raads(?:lid|leden)|beste|collega|goede\w+|vandaag|vanavond|morgen|een|twee|drie|vier|vijf"
    r"|aantal|alvast|dank|namens|zowel|geval"
)
_ASKER = re.compile(r"fractie|\b(?:raads|commissie)?(?:lid|leden)\b", re.I)
_LONGEST_SUBJECT = 25  # words
_MOST = 8
_FEWEST_WORDS = 2


def question_parts(question: str) -> list[str]:
    """The parts of a list of questions, in order; just the question where it is no list.

    >>> question_parts("Graag: 1) wat is het budget, 2) wie stuurt dit aan?")
    ['wat is het budget', 'wie stuurt dit aan?']
    >>> question_parts("Over het meldpunt: 1) wat kost het? 2) wie leidt het?")
    ['Over het meldpunt: wat kost het?', 'Over het meldpunt: wie leidt het?']
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
    subject = _subject(question[: marks[0].start()])
    return [f"{subject}: {part}" for part in parts] if subject else parts


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


def _subject(introduction: str) -> str:
    """What the questions behind ``introduction`` are about, as far as it says so.

    Who sends them in is not what they are about, nor is that they follow.
    """
    sentences = split_sentences(introduction)
    if not sentences:
        return ""
    said = sentences[-1].strip(" :;,.-")
    if about := _ABOUT.search(said):
        said = about.group()
    elif _ASKER.search(said):
        return ""
    says = [word for word in content_words(said) if not _ANNOUNCES.fullmatch(word)]
    if not says or len(said.split()) > _LONGEST_SUBJECT:
        return ""
    return said[0].upper() + said[1:]


def _run(marks: list[re.Match[str]]) -> list[re.Match[str]]:
    """The marks that count up from 1 or a; a year or a register number is none of them."""
    run: list[re.Match[str]] = []
    for mark in marks:
        if _number(mark["mark"]) == len(run) + 1:
            run.append(mark)
    return run


def _number(mark: str) -> int:
    return int(mark) if mark.isdigit() else ord(mark) - ord("a") + 1
