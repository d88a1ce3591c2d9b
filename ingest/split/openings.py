"""Answers that are none: placeholders, and questions that another alderman answers."""

from __future__ import annotations

import re

from ingest import redaction
from ingest.names import SURNAME
from ingest.units import Block, BlockRole, UnitStatus

_FULL_NAME = rf"{SURNAME}(?:\s{SURNAME})?"
_FILL_IN = re.compile(r"^\W*(?:nog\s+)?(?:aanvullen|aan te vullen|in te vullen)\b", re.I)
_PLACEHOLDERS = (
    # The word "Antwoord" with nothing but a blacked-out name: whoever must still answer.
    re.compile(rf"^\W*antwoord\b(?:\W|{re.escape(redaction.MARKER)}|\be\b)*$", re.I),
    re.compile(rf"^\W*(?:{re.escape(redaction.MARKER)}\W*)+$"),
    re.compile(
        r"\[\s*(?:nog\s+)?(?:aanvullen|aan te vullen|invullen|in te vullen|volgt|pm|p\.m\.|x{2,}|\.{2,})",
        re.I,
    ),
    _FILL_IN,
    re.compile(
        r"\b(?:beantwoording|antwoord|reactie|inbreng|input|tekst|bijdrage)\b[^.]{0,40}\b(?:wordt|worden|moet|volgt)\b"
        r"[^.]{0,20}\bnog\b[^.]{0,20}\b(?:toegevoegd|aangevuld|aangeleverd|uitgewerkt|opgesteld|worden)?",
        re.I,
    ),
    # A short line that says nothing else: "pm" or "volgt" inside a real answer is no placeholder.
    re.compile(
        r"^\W*(?:(?:antwoord|reactie|inbreng|input|tekst|bijdrage|cijfers?)\s+)?"
        r"(?:pm|p\.m|n\.?t\.?b|tbd|nnb|todo|volgt|nader te bepalen|in afstemming"
        r"|nog (?:uit te zoeken|uitzoeken|na te vragen|navragen|na te gaan|checken|af te stemmen|afstemmen"
        r"|te bepalen|aan te leveren)"
        r"|wordt (?:nog )?(?:nagevraagd|aangevuld)|wordt nog (?:uitgezocht|aangeleverd|uitgewerkt))"
        r"\b(?!\s+(?:u|de|het|een|er|ik|we|wij|dat|op)\b)[^.?!]{0,50}[.!]?\W*$",
        re.I,
    ),
    re.compile(r"^[^\w€%]{1,6}$"),  # "???", "-"
    # What Word shows in a field that nobody filled in.
    re.compile(r"^\W*(?:klik|tik)\b[^.]{0,30}\btekst\s+(?:in\s+te\s+voeren|te\s+typen)\W*$", re.I),
    re.compile(
        r"^\W*@[\w .-]{2,30}[:,]?\s.{0,60}\b(?:aanvullen|invullen|checken|toevoegen|aanleveren)\b",
        re.I,
    ),
    # A hole in a sentence: "Dat zijn er XX", "€ [bedrag]", "[cijfer nog checken]".
    re.compile(r"(?<!eeuw )\bX{2,}\b"),
    re.compile(
        r"\[\s*(?:(?:het|de)\s+)?(?:bedrag|cijfers?|aantal|percentage|datum|getal)\s*\]"
        r"|\[[^\]]{0,60}\b(?:checken|navragen|nagaan|uitzoeken|aanvullen|vul(?:t|len) aan|lever(?:t|en) \w* ?aan)\b"
        r"[^\]]{0,30}\]",
        re.I,
    ),
)
_REFERRAL = (
    re.compile(
        rf"\b(?:beantwoordt?|beantwoording|opgepakt|behandeld|ligt)\b[^.]{{0,60}}\b[Ww]ethouder\s+(?P<name>{_FULL_NAME})"
    ),
    re.compile(
        rf"\b(?:[Vv]raag|[Dd]it|[Dd]at|[Oo]nderwerp)\b[^.]{{0,40}}\bportefeuille\s+van\s+(?:mijn\s+)?"
        rf"(?:collega(?:-wethouder)?\s+(?:[Ww]ethouder\s+)?|[Ww]ethouder\s+)(?P<name>{_FULL_NAME})"
    ),
    re.compile(
        rf"\b[Ww]ethouder\s+(?P<name>{_FULL_NAME})\s+(?:beantwoordt|zal\b[^.]{{0,40}}\bbeantwoorden|gaat hierover|komt hierop terug)"
    ),
)
_IN_BRACKETS = re.compile(r"\[[^\]]*\]?")
_PLACEHOLDER_WORDS = 12  # a text with more words beside its placeholder says something itself
_REFERRAL_LENGTH = 220  # a longer text that names another alderman says something itself


def opening_role(text: str) -> BlockRole | None:
    """``OPEN`` or ``PARTLY_OPEN`` for a placeholder, ``REFERRAL`` for "another alderman answers".

    ``text`` is one paragraph of an answer, cleaned of markup.
    """
    masked = redaction.mask(text)
    if len(masked) <= _REFERRAL_LENGTH and other_alderman(masked):
        return BlockRole.REFERRAL
    if not any(pattern.search(masked) for pattern in _PLACEHOLDERS):
        return None
    said = _IN_BRACKETS.sub(" ", masked)
    wordy = len(said.split()) > _PLACEHOLDER_WORDS and not _FILL_IN.search(masked)
    return BlockRole.PARTLY_OPEN if wordy else BlockRole.OPEN


def other_alderman(text: str) -> str | None:
    """The alderman to whom ``text`` leaves the answer."""
    for pattern in _REFERRAL:
        if match := pattern.search(text):
            return match["name"]
    return None


def status_of(blocks: list[Block], *, asks: bool) -> UnitStatus:
    """The status of a unit. ``asks``: the unit is a question, so silence means unanswered."""
    roles = {block.role for block in blocks}
    if BlockRole.REFERRAL in roles and not roles & {BlockRole.TEXT, BlockRole.CONDITIONAL}:
        return UnitStatus.REFERS_TO_OTHER_ALDERMAN
    if roles & {BlockRole.OPEN, BlockRole.PARTLY_OPEN}:
        return UnitStatus.PLACEHOLDER
    # A note is not said, so it answers nothing.
    said = roles & {BlockRole.TEXT, BlockRole.CONDITIONAL, BlockRole.ROW, BlockRole.REFERRAL}
    if asks and not said:
        return UnitStatus.UNANSWERED
    return UnitStatus.ANSWERED
