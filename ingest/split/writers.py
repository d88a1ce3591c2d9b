"""Who sent in all questions of a paper, from the lines above them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ingest.labels import label_of
from ingest.names import CAPITALS, NAME
from ingest.split.askers import asker_in_cell
from ingest.split.people import KNOWN_PARTY, MEMBER, NAMES, PARTY, Asker, joined, party_in

_NAME_AND_PARTY = rf"{NAME}\s*\([^()]{{1,40}}\)"
# "Vragen van het lid Erkens (VVD) aan de Minister over ...": above all questions of one member.
_WRITTEN = re.compile(
    rf"\b(?:(?:[Ss]chriftelijke|[Mm]ondelinge|[Tt]echnische)\s+)?[Vv]ragen\s+(?:ontvangen\s+)?"
    rf"(?:(?:ex|conform|op\s+grond\s+van)\s+art(?:ikel|\.)\s*\d+[\w .]{{0,30}}?\s)?(?:(?:van|door)\s+)?{MEMBER}\s+(?P<name>{NAMES})"
    r"(?:\s*[(\[](?P<party>[^)\]]{1,40})[)\]](?P<more>(?:(?:,|\s+en)\s+[^,(]{2,40}\([^)]{1,40}\)){0,4}))?\s*"
    r"(?:aan|over|inzake|betreffende|met betrekking|n\.a\.v\.|naar aanleiding|op grond|ex|d\.d\.|$|[,.;:(])"
)
_ROW_LABEL = re.compile(
    r"^(?:vragensteller|(?:naam\s)?indiener|gesteld door|ingediend door|(?P<party>fractie|partij))(?:s|\(s\))?\s*:?$",
    re.I,
)
# "Vragensteller: R. Jansen (VVD)", in the head of the answers to written questions
_LABELLED_WRITER = re.compile(
    rf"^(?:[Vv]ragensteller|[Ii]ndiener|[Gg]esteld door|[Ii]ngediend door|[Vv]ra(?:ag|gen) van)(?:s|\(s\))?\s*:\s*"
    rf"(?:(?P<first>{KNOWN_PARTY}),\s*(?:{MEMBER}\s+)?(?P<behind>{NAMES})|(?:{MEMBER}\s+)?(?P<name>{NAMES})"
    rf"\s*(?:[(\[](?P<inside>[^)\]]{{1,40}})[)\]]|,\s*(?:(?:de\s)?[Ff]ractie\s(?:van\s)?(?:de\s|het\s)?(?P<of>{PARTY})|(?P<party>{KNOWN_PARTY}))))\s*$"
)
# "Indieners: R. Jansen (VVD) en T. Bos (SP)"
_LABELLED_WRITERS = re.compile(
    rf"^(?:[Vv]ragensteller|[Ii]ndiener|[Gg]esteld door|[Ii]ngediend door)(?:s|\(s\))?\s*:\s*"
    rf"(?P<all>{_NAME_AND_PARTY}(?:(?:,|\s+en)\s+{_NAME_AND_PARTY}){{1,5}})\s*$"
)
# "... heeft het raadslid Postma (D66) schriftelijke vragen gesteld"
_HAS_ASKED = re.compile(
    rf"\b(?:heeft|hebben)\s+(?:{MEMBER}\s+){{1,2}}(?P<name>{NAME})(?:\s*\((?P<party>[^()]{{1,40}})\)|\s+van\s+(?:de\s+)?(?P<of>{PARTY}))?"
    r"\s+[^.?!]{0,120}?\bvragen\s+(?:\w+\s){0,4}(?:gesteld|ingediend|gestuurd)\b"
)
# "De raadsleden Postma (D66) en De Wit (SP) hebben op 2 juni vragen gesteld"
_ASKED_FIRST = re.compile(
    rf"^(?:{MEMBER}\s+){{1,2}}(?P<all>{_NAME_AND_PARTY}(?:(?:,|\s+en)\s+(?:{MEMBER}\s+)?{_NAME_AND_PARTY}){{0,5}})"
    r"\s+(?:heeft|hebben|stelde|stelden|stelt|stellen)\b[^.?!]{0,120}?\bvragen\b"
)
# "Op 2 juni stelde de fractie Dorpsbelang vragen over ...", "Vragen van de fractie Dorpsbelang over ..."
_PARTY_NAME = rf"[{CAPITALS}][\w'’&/-]*(?:\s[{CAPITALS}\d][\w'’&/-]*){{0,3}}"
_OF_A_PARTY = re.compile(
    rf"\b(?:heeft|stelde)\s+de\s+fractie\s+(?:van\s+)?(?:de\s+)?(?P<asked>{_PARTY_NAME})\s(?:[^.?!]{{0,120}}\s)?vragen\b"
    rf"|\b[Vv]ragen\s[^.?!]{{0,60}}?\b(?:van|door)\s+de\s+fractie\s+(?:van\s+)?(?:de\s+)?(?P<sent>{_PARTY_NAME})\s(?:over|inzake|betreffende)\b"
    rf"|\b(?:raads)?[Vv]ragen\s+(?:(?:[^.?!]|art\.){{0,30}}\d+\s+)?(?:(?:van|door)\s+)?(?:de\s+)?fractie\s+(?:van\s+)?(?:de\s+)?(?P<known>{KNOWN_PARTY})\b"
    rf"|\b(?:heeft|stelde)\s+u\s+(?:\w+\s)?namens\s+de\s+fractie\s+(?:van\s+)?(?:de\s+)?(?P<you>{_PARTY_NAME})\s(?:[^.?!]{{0,120}}\s)?vragen\b"
)
# "Aan de fractie van de SP t.a.v. mevrouw Bos", "Aan het raadslid Bos (SP)": above the answer to their questions
_ADDRESSED = re.compile(
    rf"^[Aa]an:?\s(?:de\s+)?[Ff]ractie\s+(?:van\s+)?(?:de\s+|het\s+)?(?P<party>{_PARTY_NAME})(?:,?\s+t\.?a\.?v\.?\s+(?:{MEMBER}\s+)?(?P<name>[{CAPITALS}][\w'’. -]{{1,50}}))?$"
    rf"|^[Aa]an:?\s(?:{MEMBER}\s+)(?P<member>{NAME})\s*\((?P<of>[^()]{{1,40}})\)$"
)
_TO_THE_COLLEGE = re.compile(
    r"^(?:het\s)?(?:college|burgemeester\s(?:en|&)|b\s?(?:en|&)\s?w)\b", re.I
)
_INITIALS = re.compile(rf"^(?:[{CAPITALS}]\.\s?)+")
_ON_BEHALF = re.compile(
    r"\bnamens\s+de\s+fracties?\s+(?:van\s+)?(?:de\s+)?"
    rf"(?P<party>[{CAPITALS}][\w&/-]*(?:\s(?:en\s)?[{CAPITALS}\d][\w&/-]*){{0,3}})"
)
_ALSO = re.compile(rf"(?:{MEMBER}\s+)?(?P<name>{NAME})\s*\((?P<party>[^)]{{1,40}})\)")


def written_by(text: str) -> Asker | None:
    """Who sent in all questions of a paper, from the line that says so.

    >>> written_by("Vragen van het lid Erkens (VVD) aan de Minister over de voortgang")
    Asker(name='Erkens', party='VVD')
    """
    match = _WRITTEN.search(text)
    if match is None and (of := _OF_A_PARTY.search(text)):
        return Asker(None, party_in(of["asked"] or of["sent"] or of["known"] or of["you"]))
    if match is None and (first := _ASKED_FIRST.match(text)):
        each = [Asker(one["name"], party_in(one["party"])) for one in _ALSO.finditer(first["all"])]
        return joined(list(each))
    if match is None:
        asked = _HAS_ASKED.search(text)
        party = asked and (asked["party"] or asked["of"])
        return Asker(asked["name"], party_in(party)) if asked else None
    others = [*_ALSO.finditer(match["more"] or "")]
    names = [match["name"], *(other["name"] for other in others)]
    parties = [party for found in (match, *others) if (party := party_in(found["party"]))]
    return Asker(" en ".join(names), " en ".join(dict.fromkeys(parties)) or None)


def labelled_writer(text: str) -> Asker | None:
    """Who sent in all questions of a paper, from the label in its head.

    >>> labelled_writer("Vragensteller: J. De Wit (D66)")
    Asker(name='De Wit', party='D66')
    """
    match = _LABELLED_WRITER.match(text)
    if match is None and (several := _LABELLED_WRITERS.match(text)):
        each = [*_ALSO.finditer(several["all"])]
        return joined(
            [Asker(_INITIALS.sub("", one["name"]), party_in(one["party"])) for one in each]
        )
    if match is None:
        return None
    # Without initials, so that all papers agree on who it is.
    name = _INITIALS.sub("", match["name"] or match["behind"])
    return Asker(name, party_in(match["inside"] or match["party"] or match["of"] or match["first"]))


def addressee(text: str) -> Asker | None:
    """The party or member to whom a letter is addressed: whose questions it answers.

    >>> addressee("Aan de fractie van de SP t.a.v. mevrouw G. Oude Elferink")
    Asker(name='Oude Elferink', party='SP')
    """
    match = _ADDRESSED.match(text)
    if match is None:
        return None
    name = match["name"] or match["member"]
    return Asker(_INITIALS.sub("", name) if name else None, party_in(match["party"] or match["of"]))


def writer_in_rows(rows: Sequence[tuple[str, str]]) -> Asker | None:
    """Who sent in questions, from the labels of a table with the value beside each."""
    named = {"name": "", "party": ""}
    if any(label_of(label) == "aan" and _TO_THE_COLLEGE.match(value) for label, value in rows):
        # What is addressed to the college comes from who asks it.
        named["name"] = next((value for label, value in rows if label_of(label) == "van"), "")
    for label, value in rows:
        if match := _ROW_LABEL.match(label):
            named["party" if match["party"] else "name"] = value
    if not named["name"]:
        return None
    whole = labelled_writer(f"Indiener: {named['name']}")
    return whole or asker_in_cell(_INITIALS.sub("", named["name"]), named["party"])


def party_of_writer(text: str) -> str | None:
    """The party on behalf of which questions were sent in: "namens de fractie van D66"."""
    match = _ON_BEHALF.search(text)
    return party_in(match["party"]) if match else None
