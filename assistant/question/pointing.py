"""Whether words within a message point at what stands around them, or name no subject of their own."""

from __future__ import annotations

import re

from assistant.lines.answerability import content_words
from assistant.question.asking import is_half, leans
from index.analysis import fold, stopwords
from index.keywords import rarity

_COMMON = 0.55  # rarity below which a word names no subject
_FEW = 1  # words that name a subject, with which a question may still lean
_SAYS = 0.9  # rarity of common words together, from which they do
# What says nothing of the subject in a sentence that asks, or that says that something will be asked.
_ANNOUNCES = re.compile(
    r"graag|vra(?:ag|gen|agt)|volgende|\w*antwoord\w*|reactie\w*|toelicht\w*|uitleg\w*|aangeven|weten|horen?|vernemen"
    r"|ontvangen|benieuwd|nieuwsgierig|simpel\w*|eenvoudig\w*|kort\w*|concreet|concrete|technische|laatste|nogmaals|daarom|namelijk|concept\w*|bron(?:nen)?"
    r"|alvast|dank|namens|tot|slot|punten?|fracties?|wethouders?|college|voorzitter|raad|gemeente|stelt|stellen|vindt?|vinden"
    r"|doet|doen|gaat|gaan|gebeuren|gebeurt|(?:er|daar|hier)(?:aan|bij|in|mee|op|over|toe|tegen|van|voor)"
)
# "Wanneer grijpt u in?": what somebody does, without of what.
_VERB = re.compile(
    r"^(?:\w+ )?(?P<verb>\w+) (?:u|jullie|we|wij|ze|zij|hij|men|de wethouder|het college)\b", re.I
)
# "Hebben jullie stilgezeten?", "hoeveel is er uitgegeven?"
_PARTICIPLE = re.compile(r"\b(?P<verb>(?!be|ver|ont|her)(?:\w{2,4})?ge\w{3,}(?:en|d|t))\W*$", re.I)
# "Dit jaar" and "deze stad" point at nothing that was said.
HERE = re.compile(
    r"\b(?:dit|deze) (?:jaar|maand|week|kwartaal|periode|raadsperiode|zomer|najaar|voorjaar|winter|stad|gemeente|raad|commissie)\b",
    re.I,
)
_LIKE_IT = re.compile(r"\bzo(?:iets|'n)\b|\b(?:er|daar|hier)(?:aan|mee|van|tegen|over)\b", re.I)
_PRONOUN = re.compile(
    r"\b(?:dit|deze|hij|hem|zij|ze|dat(?!\s+(?:de|het|een|er|we|wij|u|jullie|alle|geen|veel|meer|onze|uw)\b))\b",
    re.I,
)
_JOINS = re.compile(r"^(?:en|maar|ook|dus)\s+(?=\w)", re.I)
# "Welke maatregelen neemt het college?", "Wat is de planning?": of anything these are asked.
_GENERAL = frozenset(
    [
        "college",
        "wethouder",
        "gemeente",
        "maatregel",
        "maatregelen",
        "stap",
        "stappen",
        "actie",
        "acties",
        "plan",
        "plannen",
        "planning",
        "doel",
        "doelen",
        "aanpak",
        "kosten",
        "kost",
        "resultaat",
        "resultaten",
        "effect",
        "effecten",
        "neemt",
        "nemen",
        "genomen",
        "gaat",
        "gaan",
        "doet",
        "doen",
        "zet",
        "zetten",
        "onderneemt",
        "ondernemen",
        "ziet",
        "eruit",
        "klaar",
        "verwacht",
        "verwachten",
        "termijn",
        "termijnen",
        "wanneer",
        "welke",
        "concreet",
        "concrete",
        "verder",
    ]
)
_WORD = re.compile(r"[^\W\d_]+")
_TOKEN = re.compile(r"[\w’']+")


def subject_words(text: str) -> list[str]:
    """The words of ``text`` that may say what it is about."""
    return [word for word in content_words(text) if not _ANNOUNCES.fullmatch(word)]


def names_nothing(text: str) -> bool:
    """Whether ``text`` says nothing of what it is about, so that only what stands above it does.

    >>> names_nothing("Welke maatregelen neemt het college?"), names_nothing("Wat kost het meldpunt?")
    (True, False)
    """
    words = (fold(word) for word in _WORD.findall(text))
    return all(word in _GENERAL or word in stopwords() for word in words)


def leans_within(question: str) -> bool:
    """Whether ``question`` says little without what was said around it in the same message.

    >>> leans_within("Wat gaat de wethouder daaraan doen?"), leans_within("Wat kost het meldpunt?")
    (True, False)
    """
    own = HERE.sub(" ", without_joint(question))
    if is_half(own) or leans(own) or _LIKE_IT.search(own) or _points(own):
        return True
    named = named_words(own)
    if names_nothing(own) and not re.search(r"\d", own):
        return True
    if not (named or re.search(r"\d", own) or sum(map(rarity, _nouns(own))) >= _SAYS):
        return True
    return len(named) <= _FEW and bool(_PRONOUN.search(own))


def without_joint(question: str) -> str:
    """``question`` without the "en" that joins it to the one before it."""
    rest = _JOINS.sub("", question)
    return question if rest == question else rest[:1].upper() + rest[1:]


def named_words(question: str) -> list[str]:
    """The words of ``question`` that are rare enough to name a subject, and are no verb.

    >>> named_words("Wanneer grijpt u in?"), named_words("Hoe loopt het banenspreekuur?")
    ([], ['banenspreekuur'])
    """
    return [word for word in _nouns(question) if rarity(word) >= _COMMON]


def _nouns(question: str) -> list[str]:
    """The words of ``question`` that may say what it is about, without its verbs."""
    verbs = {fold(m["verb"]) for form in (_VERB, _PARTICIPLE) if (m := form.search(question))}
    return [word for word in subject_words(question) if word not in verbs]


def _points(question: str) -> bool:
    """Whether a "die" or "deze" in ``question`` belongs to no word before it: "dat juist die mensen"."""
    words = [fold(word) for word in _TOKEN.findall(question)]
    return any(
        word in ("die", "deze") and (not place or words[place - 1] in stopwords())
        for place, word in enumerate(words)
    )
