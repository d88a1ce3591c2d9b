"""Whether the college wrote a letter to the council, or somebody who writes to it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ingest.paragraphs import Paragraph

# A letter to the council; it is the college's when the college speaks in it.
_TO_THE_COUNCIL = re.compile(
    r"^(?:aan|geachte)\W+(?:de\s)?(?:leden van de (?:gemeente)?raad|raadsleden|(?:gemeente)?raad)\b"
    r"|^(?:aan|geachte)\W+(?:de\s)?leden\b.{0,40}\braad",
    re.I,
)
# An answer to one party or member, of which the council gets a copy.
_TO_A_MEMBER = re.compile(
    r"^aan\W+(?:de\sfracties?\b|(?:het|de)\s(?:raads|commissie)?(?:lid|leden)\b(?!\svan\b)|raadslid\b)",
    re.I,
)
_OF_THE_COLLEGE = re.compile(r"\bcollege\b|\bwethouder\b|\bburgemeester en wethouders\b", re.I)
# What only the town hall prints above a letter, and what only the college says in one.
_TOWN_HALL = re.compile(
    r"^(?:portefeuille(?:houder)?\b|verantwoordelijk wethouder\b|behandel\w+\s(?:door|ambtenaar)\b|steller\b)",
    re.I,
)
_COLLEGE_SPEAKS = re.compile(
    r"\bnamens het college\b|\b(?:informeert het college|het college informeert)\b"
    r"|\bcollege\b[^.]{0,40}\bvragen\b[^.]{0,30}\b(?:als volgt|beantwoord)",
    re.I,
)
_SIGNED = re.compile(r"^(?:het )?(?:college van )?burgemeester en wethouders\b[^.]{0,40}$", re.I)
_SIGNATURE = 12  # paragraphs at the end of a letter
# What is put before the council by others: members, residents, societies.
_OF_OTHERS = re.compile(
    r"^\W*(?:(?:gewijzigde?|aangepaste?|concept)[- ]?)?(?:raadsadres|inspreek(?:reactie|bijdrage|tekst)|inspraakreactie"
    r"|zienswijze|petitie|burger(?:initiatief|brief)|motie|(?:sub)?amendement"
    r"|(?:schriftelijke|mondelinge|technische|artikel\s\d+)[- ](?:raads)?vragen)\b",
    re.I,
)
_WRITES_TO_IT = re.compile(
    r"\b(?:als|(?:wij|we) zijn|ik ben|namens)\s(?:(?:alle|de|het|een|onze|bezorgde|betrokken|vele)\s){0,2}"
    r"(?:\w*bewoners?|inwoners?|buurt\w*|comité|stichting|vereniging|ondernemers\w*|winkeliers\w*"
    r"|\w*bewoners\w+|klankbordgroep|werkgroep|kernteam|actiegroep|omwonenden)\b"
    r"|\bbewoner\(?s?\)? van (?:de|het)\b[^.]{0,40}\b(?:schrijf|wend)\w*"
    r"|\b(?:schrijf ik u|wend(?:en)? (?:ik|wij) (?:mij|ons) tot u)\b"
    r"|\b(?:wil|wilde|moet|moeten) ik u\b[^.]{0,40}\bverzoeken\b|\bverzoek ik u\b",
    re.I,
)
_LETTER_DEPTH = 14
_OPENING = 12  # paragraphs in which somebody who writes says who that is
_TITLE_LENGTH = 200  # characters


def is_letter_of_college(head: Sequence[Paragraph], body: Sequence[Paragraph]) -> bool:
    """Whether a paper to the council is the college's own.

    What residents and members write to the council speaks of the college as well, and must
    never be quoted as its word. ``head`` and ``body`` are the first and all paragraphs.
    """
    if not any(_TO_THE_COUNCIL.match(p.text) for p in head[:_LETTER_DEPTH]):
        to_a_member = any(_TO_A_MEMBER.match(p.text) for p in head[:_LETTER_DEPTH])
        return to_a_member and _is_from_town_hall(head, body)
    if _is_from_town_hall(head, body):
        return True
    titles = (p.text for p in head[:_LETTER_DEPTH] if len(p.text) < _TITLE_LENGTH)
    if any(map(_OF_OTHERS.match, titles)):
        return False
    opening = [*body[: _LETTER_DEPTH + _OPENING], *body[-_SIGNATURE:]]
    if any(_WRITES_TO_IT.search(p.text) for p in opening):
        return False
    return any(_OF_THE_COLLEGE.search(p.text) for p in body)


def _is_from_town_hall(head: Sequence[Paragraph], body: Sequence[Paragraph]) -> bool:
    return (
        any(_TOWN_HALL.match(p.text) for p in head)
        or any(_COLLEGE_SPEAKS.search(p.text) for p in body)
        or any(_SIGNED.match(p.text) for p in body[-_SIGNATURE:])
    )
