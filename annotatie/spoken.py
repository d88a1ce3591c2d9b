"""Whether a line can open what an alderman says: a whole sentence, on the subject, in her own mouth."""

from __future__ import annotations

import re

from ingest.sentences import split_sentences
from register.words import words_of

# "Ik waardeer de aandacht", "U heeft gelijk": to who asked, about the asking.
_TO_WHO_ASKED = re.compile(
    r"^(?:dank|bedankt|goede? vraag|terechte? vraag|dat begrijp|u (?:heeft|hebt) gelijk|mee eens"
    r"|(?:dit|dat|het) is (?:zeker )?(?:een )?(?:goed|goede|mooie|terechte|interessante)\b"
    r"|(?:ik|we|wij) (?:waardeer|waarderen|begrijp|begrijpen|snap|snappen|deel|delen|herken|herkennen|dank|danken)"
    r"\s+(?:(?:uw|u|de|het|die|deze|je)\b|dat[.,]))",
    re.I,
)
# A letter speaks of the alderman, and of itself; she does neither.
_OF_A_LETTER = re.compile(
    r"\b[Ww]ethouder\s+(?:[Vv]an\s+(?:(?:de[rn]?)\s+)?)?[A-Z]|\b[IMim](?:n|et) deze (?:brief|voordracht|annotatie|notitie)\b"
    r"|\bals bijlage\b|\b(?:hierboven|hieronder|bijgevoegd\w*)\b|\b[Ww]ij beschouwen\b",
)
# "Culturele diversiteit: 30% medewerkers vanaf schaal 12 (was eerst: ...).": a point of a list.
_LABEL = re.compile(r"^[^.:?!,]{2,45}:\s+(?P<rest>.+)$", re.S)
_LEADS_IN = (":", ";", ",")
_BRACKETS = re.compile(r"\([^()]*\)")
_VERB = re.compile(
    r"\b(?:is|zijn|was|waren|heb|heeft|hebben|word|wordt|worden|kan|kun|kunt|kunnen|moet|moeten|mag|mogen|wil|willen|zal|zullen|ga|gaat|gaan|kom|komt|komen"
    r"|kwam|kwamen|doe|doet|doen|geldt|gelden|blijft|blijven|staat|staan|krijgt|krijgen|neem|neemt|nemen|vraag|vraagt|vragen|hoort|horen|laat|laten)\b",
    re.I,
)
# "In november heb ik daarom juni genoemd": the reason stands before it.
_REASON = re.compile(
    r"\b(?:daar\w{0,5}|hier(?:door|mee|voor|bij|over)|gebeurt (?:dat|dit))\b", re.I
)
_CLAUSE = re.compile(r"[,;:]\s")
# "We wilden", "Toen we begonnen": an account of then, where a message says what holds.
_OF_THEN = re.compile(
    r"^(?:toen\b|(?:ik|we|wij|het college)\s+(?:had|hadden|wilde|wilden|was|waren|zegde|zegden|kon|konden|moest|moesten)\b)",
    re.I,
)
_ALIKE = 0.6  # share of what the shorter of two lines says that makes them one


def can_be_said(text: str) -> bool:
    """Whether ``text`` is a sentence on the subject, in the words of who says it.

    >>> can_be_said("Een signaal zonder naam telt mee."), can_be_said("Ik waardeer de aandacht.")
    (True, False)
    """
    opening = next(iter(split_sentences(text)), text)
    label = _LABEL.match(text)
    return not (
        (label and not _VERB.search(_BRACKETS.sub("", label["rest"])))
        or text.rstrip().endswith(_LEADS_IN)
        or _TO_WHO_ASKED.match(text)
        or _OF_A_LETTER.search(text)
        or _REASON.search(_CLAUSE.split(opening)[0])
        or _OF_THEN.match(text)
    )


def says_the_same(one: str, other: str) -> bool:
    """Whether hearing both would be hearing one of them twice."""
    mine = {word.stem: word.weight for word in words_of(one)}
    theirs = {word.stem: word.weight for word in words_of(other)}
    shared = sum(mine[stem] for stem in mine.keys() & theirs.keys())
    least = min(sum(mine.values()), sum(theirs.values()))
    return least > 0 and shared >= _ALIKE * least
