"""Who asks, where questions come in: above them, before them on the line, or in the signature."""

from __future__ import annotations

import re
from collections.abc import Sequence

from annotatie.incoming.senders import sender_in
from ingest.names import CAPITALS, NAME
from ingest.split.askers import asker_heading
from ingest.split.people import KNOWN_PARTY, Asker
from ingest.split.writers import party_of_writer, written_by
from register.words import information

_MEMBER = r"(?:(?:gemeente|duo)?raadslid|commissielid|burgerlid|steunfractielid|fractievoorzitter|fractielid)"
# "D66 - De Vries", "De Vries, D66": without a word for a member, the party must be a known one.
_PARTY_FIRST = re.compile(
    rf"^(?:fractie\s+)?(?P<party>{KNOWN_PARTY})\s*(?:[-–—/|,]|\s)\s*(?P<name>{NAME})$"
)
_NAME_FIRST = re.compile(rf"^(?P<name>{NAME})\s*(?:\s[-–—]|[/|,])\s*(?P<party>{KNOWN_PARTY})$")
BEFORE_COLON = re.compile(r"^(?P<head>[^:?!]{2,80}):\s+(?P<rest>\S.*)$", re.S)
_SIGNED_BY = re.compile(
    rf"^(?:(?P<name>{NAME})\s*[,|–-]?\s*)?(?i:{_MEMBER})\s+(?:(?:van|namens|voor)\s+)?(?:de\s+)?"
    rf"(?P<party>[{CAPITALS}0-9][\w'’&+./ -]{{0,40}})$"
)
_SIGNED_PARTY = re.compile(
    rf"^(?:namens\s+)?(?:de\s+)?[Ff]ractie\s+(?:van\s+)?(?:de\s+|het\s+)?(?P<party>[{CAPITALS}0-9][\w'’&+./ -]{{0,40}})$|^(?P<known>{KNOWN_PARTY})(?:\s+\w+)?$"
)
# "Inbreng fractie D66": what it is, before who it is of.
_OPENING = re.compile(
    r"^(?:(?:schriftelijke|mondelinge|technische|politieke)\s+)?(?:(?:inbreng|bijdrage)\s+(?:van\s+)?|vraag\s+van\s+)(?:de\s+)?(?=\S)",
    re.I,
)
# "Namens D66 (lid De Vries) deze vragen:", "Vragen namens PvdD, raadslid Smit:" in a mail.
_FOR = re.compile(
    rf"^(?:vra(?:ag|gen)\s+)?namens\s+(?:de\s+)?(?:fractie\s+(?:van\s+)?(?:de\s+)?)?(?=[{CAPITALS}0-9])"
)
# "Vragen PvdA (lid Osinga) t.b.v. commissie FKD": for which meeting is said elsewhere.
_FOR_WHAT = re.compile(
    r"\s+(?:t\.?b\.?v\.?|ten behoeve van|voor|in)\s+(?:de\s+)?(?:(?:raads)?commissie|cie\.?|(?:gemeente)?raad(?:svergadering)?|vergadering)\b.*$",
    re.I,
)
# Names that are written in small letters in haste, and are no words of the language then either.
_HASTY = {
    name.lower(): name
    for name in [
        "VVD",
        "D66",
        "PvdA",
        "CDA",
        "GroenLinks",
        "PvdD",
        "ChristenUnie",
        "SGP",
        "JA21",
        "FvD",
        "BIJ1",
        "PVV",
        "BBB",
        "50PLUS",
        "NSC",
    ]
}
# These are words as well: parties only where a member stands beside them.
_HASTY_BESIDE = {name.lower(): name for name in ("SP", "CU", "DENK", "Volt", "Vonk")}
_BESIDE = re.compile(rf"\b{_MEMBER}\b|\b(?:lid|leden)\b", re.I)
_WORD = re.compile(r"[\w-]+")
_SHORT_NAME = 3  # letters; a longer word in capitals is shouted, a shorter one is an abbreviation
_SIGNED_FOR = re.compile(rf"^[{CAPITALS}0-9][\w'’&+./-]*(?:\s+[\w'’&+./-]+){{0,4}}$")
_NO_PARTY = re.compile(r"\b(?:griffi\w*|gemeente|afdeling|team|directie|tel|secretaris)\b", re.I)
# Words that say that a heading is about people, and those with which one on a subject begins.
_PEOPLE = re.compile(
    r"\b(?:fracties?|(?:raads|commissie|burger|steunfractie|duoraads)?(?:lid|leden)|mevrouw|mevr|mw|dhr|heer|lijst|partij|namens|councillors?)\b",
    re.I,
)
SUBJECT = re.compile(
    r"^(?:over|agendapunt|onderwerp|thema|betreft|inzake|bijlage|hoofdstuk|paragraaf|deel|blok|ronde|algemene?|overige?"
    r"|(?:technische|politieke|schriftelijke|mondelinge|aanvullende|ingekomen|ingediende|bijgaande)?\s*vragen\b(?!\s+(?:van|door)\b)|vragenlijst|vragenuur|toelichting|inleiding|aanleiding|context|vervolg)\b",
    re.I,
)
_UNKNOWN = 1.4  # information of a word that is not in the dictionary
SMALL = frozenset(["van", "de", "der", "den", "te", "ten", "ter", "el", "en", "voor", "het"])
HEADING = 80  # characters
_LINE = 400  # characters of a line that says who sent in the questions
ONLY_NAME = re.compile(rf"^(?P<name>{NAME})$")


def asker_before(text: str) -> tuple[Asker, str] | None:
    """Who asks, from a line that says so, and what stands behind it on that line.

    >>> asker_before("D66 - De Vries: Hoe staat het met de motie?")
    (Asker(name='De Vries', party='D66'), 'Hoe staat het met de motie?')
    """
    text = _OPENING.sub("", text)
    heads = dict.fromkeys((text, _FOR_WHAT.sub("", text)))
    for head in (form.rstrip(": ") for form in heads):
        if asker := heading_asker(_written_out(head)) or heading_asker(head):
            return asker, ""
    if (match := BEFORE_COLON.match(text)) and (asker := heading_asker(match["head"].strip())):
        return asker, match["rest"]
    if len(text) <= _LINE and "?" not in text:
        if asker := written_by(text):
            return Asker(asker.name, asker.party or party_of_writer(text)), ""
        if asker := sent_by(text):
            return asker, ""
    return None


def sent_by(text: str) -> Asker | None:
    """Who asks, from a sentence that says from whom the questions came."""
    party, words = sender_in(text)
    return party or (heading_asker(words) if words else None)


def _written_out(text: str) -> str:
    """``text`` with parties as they are written, where somebody wrote in haste or shouted.

    >>> _written_out("VRAGEN GROEN LINDEWAARD (lid Visser)"), _written_out("d66")
    ('Vragen Groen Lindewaard (lid Visser)', 'D66')
    """
    known = _HASTY | (_HASTY_BESIDE if _BESIDE.search(text) else {})
    shouted = text.partition("(")[0].isupper()

    def written(match: re.Match[str]) -> str:
        word = match.group()
        if party := known.get(word.lower()):
            return party
        long = len(word) > _SHORT_NAME and word.isalpha() and word.isupper()
        return word.capitalize() if shouted and long else word

    return _WORD.sub(written, text)


def may_name(text: str) -> bool:
    """Whether a heading that names nobody known may say who asks what stands below it.

    >>> may_name("Groen Lindewaard – Visser"), may_name("Over het meldpunt")
    (True, False)
    """
    text = text.strip(" :")
    if len(text) > HEADING or text.endswith((".", "?", "!", ";")) or SUBJECT.match(text):
        return False
    if _PEOPLE.search(text):
        return True
    if any(map(str.isdigit, text)):
        return False
    words = [word for word in re.findall(r"[\w'’-]+", text) if word.lower() not in SMALL]
    if len(words) == 1:
        # A name is no word of the language; a subject is.
        return words[0][0].isupper() and information(words[0].lower()) >= _UNKNOWN
    return bool(words) and all(word[0].isupper() for word in words)


def signed_by(lines: Sequence[str], *, for_party: bool = False) -> Asker | None:
    """The member who signed, from the lines below the greeting.

    ``for_party``: the party stands below the name.

    >>> signed_by(["Jan de Vries", "Raadslid D66"])
    Asker(name='Jan de Vries', party='D66')
    """
    name: str | None = None
    for text in lines[:5]:
        if match := _SIGNED_BY.match(text):
            return Asker(match["name"] or name, match["party"].strip())
        if match := _SIGNED_PARTY.match(text):
            return Asker(name, (match["party"] or match["known"]).strip())
        if asker := heading_asker(text):
            return asker
        if for_party and name and _SIGNED_FOR.match(text) and not _NO_PARTY.search(text):
            return Asker(name, text.strip())
        if name is None and (match := ONLY_NAME.match(text)):
            name = match["name"]
    return None


def heading_asker(text: str) -> Asker | None:
    """Who asks, from a heading alone."""
    text = (
        _FOR.sub("", text[:1].lower() + text[1:])
        if _FOR.match(text[:1].lower() + text[1:])
        else text
    )
    if asker := asker_heading(text):
        return asker
    for pattern in (_PARTY_FIRST, _NAME_FIRST):
        if match := pattern.match(text):
            return Asker(match["name"], match["party"])
    return None
