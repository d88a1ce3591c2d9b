"""Whether a line can still be said, and by itself, on the day of the meeting."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date

from annotatie.incoming import Head
from assistant.answer import AnswerPart, Citation
from assistant.checks.cautions.passing import overtaken
from assistant.checks.cautions.said import Said
from ingest.dates import find_dates
from ingest.sentences import split_sentences
from register.lines import Line, Wording
from register.words import words_of

# "Nee, daar verandert dit niets aan.", "Die krijgt een half jaar.": said behind something else.
_POINTS_BACK = re.compile(
    r"^(?:(?:ja|nee|neen|jawel|jazeker|zeker|klopt|inderdaad)\s*[,.:;!]"
    r"|(?:en|maar|want|ook|dus|toch|tegelijk\w*|bovendien|verder|daarnaast|evenals|anders|wel)\b"
    r"|(?:daar|hier)\w*\b|(?:dat|dit|die|deze|zulke|dergelijke|zij|ze|hij|hen|hun)\b(?!\s+die\b)"
    # "Wat we wel hebben", "Ieder heeft een afspraak", "De meesten": of whom or beside what was said before.
    r"|wat\s+(?:\w+\s+){1,2}wel\b|(?:ieder|beiden?|allebei|sommigen|de\s+(?:meesten|rest|anderen|laatsten?|eersten?|laatste\s+stand))\s+(?:heeft|hebben|is|zijn|wordt|worden|krijgt|krijgen|kan|kunnen|moet|moeten|doet|doen)\b"
    r"|het\s+(?:gaat|ging|betreft|betrof|betekent|blijft|bleef|werd|wordt|is|was)\s+(?:om|dan|toen|ook|wel|een\s+(?:instructie|training|proef))\b)",
    re.I,
)
# "Het college heeft dat besloten.", "Zo lijken we dus op de stad.": leans inside the sentence.
_LEANS_INSIDE = re.compile(
    # "De secretaris bespreekt ze in het jaargesprek."
    r"^[^,;:]{3,80}?\b\w{3,}t\s+(?:ze|hen|hem)\b|\bdus\b|\b(?:heeft|hebben|had|hadden|is|zijn|was|waren|wordt|worden|doet|doen|kan|kunnen|gaat|gaan|moet|moeten)"
    r"\s+(?:dat|dit)\s+(?!(?:de|het|een|er|we|wij|u|ik|ze|zij|elk\w*|ieder\w*|alle)\b)",
    re.I,
)
_PAST = re.compile(r"\b(?:was|waren|had|hadden|werd|werden|stond|stonden|liep|liepen)\b", re.I)
# A promise is made in the present as well, "In juni ontvangt u ...": the check on what has passed
# looks at sentences about the future only.
_AS_FUTURE = "Straks: "
_SAME_COUNT = 0.5  # share of the words of a figure that a newer one must have


def day_of(head: Head, as_of: date | None, today: date | None = None) -> date:
    """The day on which the annotatie is spoken: that of the meeting, where it is not over."""
    known = as_of or today or date.today()
    found = next(find_dates(head.meeting), None)
    return max(known, found.first) if found else known


def points_back(text: str) -> bool:
    """Whether ``text`` leans on words before it.

    >>> points_back("Die krijgt een half jaar."), points_back("Een signaal zonder naam telt mee.")
    (True, False)
    """
    if _POINTS_BACK.match(text):
        return True
    opening = next(iter(split_sentences(text)), "")
    return _LEANS_INSIDE.search(opening) is not None


def has_passed(text: str, source: Citation, day: date) -> bool:
    """Whether ``text`` speaks of a moment that lay ahead of its paper and is over on ``day``."""
    part = AnswerPart(text, (source.n,))
    said = [
        Said(f"{_AS_FUTURE}{sentence}", part, source, None)
        for sentence in split_sentences(text)
        if not _PAST.search(sentence)
    ]
    return bool(overtaken(said, day))


def is_outdated(wording: Wording, lines: Iterable[Line]) -> bool:
    """Whether a newer paper gives another figure for what ``wording`` counts."""
    counted = [said for said in _counts(wording.text) if said[0]]
    if not counted:
        return False
    for line in lines:
        for newer in line.wordings:
            if newer.date <= wording.date or newer.document_id == wording.document_id:
                continue
            for figures, words in _counts(newer.text):
                if any(_is_newer(old, (figures, words)) for old in counted):
                    return True
    return False


_Count = tuple[frozenset[str], dict[str, float]]


def _counts(text: str) -> Iterator[_Count]:
    """For every sentence its figures, and its other words with what they say."""
    for sentence in split_sentences(text):
        words = words_of(sentence)
        yield (
            frozenset(word.stem for word in words if word.is_figure),
            {word.stem: word.weight for word in words if not word.is_figure},
        )


def _is_newer(old: _Count, new: _Count) -> bool:
    if not new[0] or old[0] <= new[0]:
        return False
    shared = sum(old[1][stem] for stem in old[1].keys() & new[1].keys())
    return shared >= _SAME_COUNT * max(sum(old[1].values()), sum(new[1].values()), 0.01)
