"""The sentences of a draft that say something, without its headings, labels and table headers."""

from __future__ import annotations

import re

from assistant.checks.facts.moments import find_moments
from ingest.sentences import split_sentences

_LONGEST_HEADING = 8  # words
_LABEL = re.compile(
    r"(?:vraag|antwoord|ad|agendapunt|punt|beslispunt|bijlage|onderwerp|aan|van|datum|betreft)\s*\d{0,3}[a-z]?\s*[.:)]?",
    re.IGNORECASE,
)
# "(lid Sheher, DENK)" behind a question says who asked it.
_ASKER = re.compile(r"\((?:raads|commissie)?(?:lid|fractie)\b[^()]*\)\.?", re.IGNORECASE)
_NUMBERED = re.compile(
    r"(?P<label>(?:vraag|antwoord|agendapunt)\s*\d{0,3}\s*[.:])\s*", re.IGNORECASE
)
_BULLET = re.compile(r"\s*(?:[-–—•●○◦▪*]|o(?=\s)|\(?\d{1,2}[.)](?=\s)|[a-h][.)](?=\s))")
_MARKED = re.compile(r"\s*#{1,6}\s")
_CELLS = re.compile(r"\t|\s\|\s|^\s*\|")
_END = re.compile(r"[.!?…:;][\"'”’)\]]*\s*$")
# Hardly a Dutch sentence is without one of these, or without a verb on -t.
_VERB = re.compile(
    r"\b(?:is|zijn|was|waren|ben|wordt|worden|werd|werden|kan|kunnen|kunt|mag|mogen|moet|moeten|heeft|hebben|heb|had"
    r"|hadden|gaat|gaan|zal|zullen|wil|willen|doet|doen|komt|komen|kwam|kwamen|blijft|blijven|krijgt|krijgen|geldt"
    r"|gelden|staat|staan|vindt|vinden|neemt|nemen|hoeft|hoeven|\w{2,}(?:[gklrdf]t))\b",
    re.IGNORECASE,
)


def sentences_of(draft: str) -> list[str]:
    """The sentences of a draft, one after the other. A draft of one line is taken as it stands.

    >>> sentences_of("Anonieme brief Zuidoost\\nVraag 2. Ik neem signalen serieus.\\nJaar\\tBudget")
    ['Ik neem signalen serieus.']
    """
    lines = [line for line in draft.splitlines() if line.strip()]
    if len(lines) < 2:
        return _said(draft)
    return [said for line in lines if not is_heading(line) for said in _said(line)]


def _said(text: str) -> list[str]:
    """The sentences of a piece; "Vraag 2." before one is none."""
    match = _NUMBERED.match(text)
    rest = text[match.end() :] if match else text
    return [
        said
        for said in split_sentences(rest)
        if not (_LABEL.fullmatch(said) or _ASKER.fullmatch(said))
    ]


def is_heading(line: str) -> bool:
    """Whether a line is a heading, or the row of a table that names its columns."""
    if _MARKED.match(line):
        return True
    if _CELLS.search(line):
        return not (_has_figure(line) or _VERB.search(line))
    if _BULLET.match(line):
        return False
    line = _NUMBERED.sub("", line, count=1)
    short = len(line.split()) <= _LONGEST_HEADING
    return short and not (_END.search(line) or _has_figure(line) or _VERB.search(line))


def has_verb(text: str) -> bool:
    """Whether ``text`` has a verb, or a word that may be one."""
    return bool(_VERB.search(text))


def _has_figure(line: str) -> bool:
    """Whether a line has digits that are no date: a heading may have one."""
    for moment in reversed(find_moments(line)):
        line = line[: moment.start] + line[moment.end :]
    return any(map(str.isdigit, line))


# "Het blijft ...", "Daarna ...", "Zij ...": about what the sentence before it is about.
_LEANS = re.compile(
    r"(?:dat|die|dit|deze|daar\w*|hier\w*|dan|toen|zij|ze|hij|een jaar (?:eerder|later))\b|het(?=\s+(?P<verb>\S+))",
    re.IGNORECASE,
)
_PAST = re.compile(r"\w{3,}(?:de|te)$", re.IGNORECASE)


def leans(sentence: str) -> bool:
    """Whether a sentence of a draft goes on about the one before it.

    >>> [leans(s) for s in ("Het blijft tot maart.", "Het college blijft.", "Daarna stopt het.")]
    [True, False, True]
    """
    match = _LEANS.match(sentence)
    if match is None:
        return False
    verb = match["verb"]
    return verb is None or bool(_VERB.fullmatch(verb) or _PAST.fullmatch(verb))
