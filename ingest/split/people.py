"""Headings that say who asks: a council member and a party group, in every order they occur."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from ingest.names import CAPITALS, NAME
from ingest.split.subjects import is_office, is_subject

_NAMES = rf"{NAME}(?:(?:,\s|\s+en\s+){NAME}){{0,3}}"
_MEMBER = (
    r"(?:(?:[Hh]et|[Dd]e)\s+)?(?:[Rr]aads|[Cc]ommissie|[Ss]taten|[Kk]amer|[Bb]urger)?(?:[Ll]id|[Ll]eden)"
    r"(?:\s+van\s+de\s+raad)?|[Ff]ractievoorzitter|(?:[Dd]e\s+)?(?:[Hh]eer|[Dd]hr\.?)|[Mm]evrouw|[Mm](?:evr|w)\.?|[Mm]e\."
)
_MEMBER = rf"(?:{_MEMBER})"
_PARTY = rf"(?:(?:[Ll]ijst|[Ff]ractie|[Pp]artij)\s+)?[{CAPITALS}0-9][\w'’&+. /-]{{0,40}}?"
_ABOVE = (
    r"(?:Q\s?&\s?A\s+|(?:[Ss]chriftelijke\s+|[Mm]ondelinge\s+|[Tt]echnische\s+)?[Vv]ra(?:ag|gen)\s+(?:van\s+)?"
    r"|(?:[Bb]ijdrage|[Ii]nbreng)\s+(?:van\s+)?)?(?:de\s+)?"
)
_REST = r"(?P<rest>.{0,40})"
# Parties that are known by name, where nothing else tells a party from a subject.
KNOWN_PARTY = (
    r"(?:VVD|D66|PvdA|CDA|SP|GroenLinks(?:[-/]PvdA)?|GL(?:[-/]PvdA)?|PvdD|Partij voor de Dieren"
    r"|ChristenUnie|CU|SGP|DENK|Denk|Volt|JA21|Ja21|FvD|Forum voor Democratie|BIJ1|Bij1|PVV|BBB"
    rf"|50PLUS|NSC|Vonk|[Ll]ijst\s+[{CAPITALS}][\w'’-]+"
    # What local parties call themselves, wherever they are.
    r"|(?:Leefbaar|Lokaal|Stadspartij|Gemeentebelangen|Burgerbelangen|Ouderenpartij|Hart\svoor|Trots\sop|Partij\svoor"
    rf"|Democraten|Progressief|Groen)(?:\s(?:de\s)?[{CAPITALS}][\w'’-]+){{1,2}}|[{CAPITALS}][\w'’-]+\s(?:Vooruit|Lokaal))"
)
_KNOWN = re.compile(KNOWN_PARTY, re.I)
# "(beiden VVD)", "(namens de fractie VVD)", and what else stands in brackets behind a member.
_BEFORE_PARTY = re.compile(
    r"^(?:(?:beiden|allen)\s+)?(?:(?:mede\s+)?namens\s+(?:de\s+)?)?(?:[Ff]ractie\s+)?"
)
_NO_PARTY = re.compile(
    r"(?:\w*vra(?:ag|gen)|agendapunt|punt|deel|bijlage|blok|ronde|termijn|pagina)\b", re.I
)
_PARTIES = rf"{KNOWN_PARTY}(?:(?:,\s|\s+en\s+|\s*/\s*|\s+&\s+){KNOWN_PARTY}){{0,4}}"
_LOCAL_IN_BRACKETS = re.compile(rf"^(?P<party>{_PARTY}),\s+{_MEMBER}\s+(?P<name>{NAME})$")
_ONE = (
    rf"(?:{KNOWN_PARTY}(?:,|\s[-–])\s{_MEMBER}\s+{NAME}"
    rf"|(?:{_MEMBER}\s+)?{NAME}\s*[(\[][^()\[\]]{{1,40}}[)\]]"
    rf"|{KNOWN_PARTY}\s*[(\[]\s*(?:{_MEMBER}\s+)?{NAME}\s*[)\]])"
)

_BOTH = (
    # "Lid Mangal (Denk)", "Lid van Pijpen, (GroenLinks)", "Q&A raadslid Kamamba (lijst Kamamba) [juli]"
    rf"^{_ABOVE}{_MEMBER}\s+(?P<name>{_NAMES})\s*,?\s*[(\[](?P<party>[^)\]]{{1,40}})[)\]]{_REST}$",
    # "D66 (lid Schmit)", "Lijst Kabamba (Lid Kamamba)"
    rf"^{_ABOVE}(?:[Ff]ractie\s+)?(?P<party>{_PARTY})(?:-fractie)?\s*[(\[]\s*{_MEMBER}\s+(?P<name>{_NAMES})\s*[)\]]{_REST}$",
    # "Raadslid Kabamba, lijst Kabamba", "Lid Jansen - VVD", "Lid Jansen namens de VVD"
    rf"^{_ABOVE}{_MEMBER}\s+(?P<name>{_NAMES})\s*(?:,|\s[-–]|:|\s(?=van\s|namens\s))\s*(?:namens\s+|van\s+)?"
    rf"(?:de\s+)?(?:fractie\s+(?:van\s+)?)?(?:de\s+)?(?P<party>{_PARTY})(?:-fractie)?\s*:?$",
    # "Democraten Lindewaard, lid Ramdin", "VVD - raadslid Jansen", "Fractie Volt: lid Garmy"
    rf"^{_ABOVE}(?:de\s+)?(?:[Ff]ractie\s+)?(?P<party>{_PARTY})(?:-fractie)?\s*(?:,|\s[-–/]|:)\s*{_MEMBER}\s+(?P<name>{_NAMES})\s*:?$",
)
# Without a word for a member a subject may stand in the place of the name.
_EITHER = (
    # "Fractie Vonk (Perdok)", "VVD (Jansen)", "Jansen (VVD)": no word for a member, but no doubt
    rf"^{_ABOVE}(?:[Ff]ractie\s+(?P<party>{_PARTY})|(?P<known>{KNOWN_PARTY}))(?:-fractie)?\s*[(\[]\s*(?P<name>{NAME})\s*[)\]]{_REST}$",
    rf"^{_ABOVE}(?P<name>{NAME})\s*[(\[]\s*(?P<party>{KNOWN_PARTY})\s*[)\]]\s*:?$",
    rf"^{_ABOVE}[Ff]ractie\s+(?P<party>{_PARTY})(?:,|\s[-–/]|:)\s(?!{KNOWN_PARTY}\s*:?$)(?P<name>{NAME})\s*:?$",
    # "VVD – Jansen", "VVD: Jansen", "Fractie VVD, Jan Jansen", "Jansen, VVD"
    rf"^{_ABOVE}(?:[Ff]ractie\s+)?(?P<party>{KNOWN_PARTY})(?:-fractie)?\s*(?:,|\s[-–/]|:)\s(?P<name>{NAME})\s*:?$",
    rf"^{_ABOVE}(?P<name>{NAME})\s*(?:,|\s[-–/])\s(?P<party>{KNOWN_PARTY})\s*:?$",
)
_PATTERNS = tuple((re.compile(pattern), pattern in _EITHER) for pattern in (*_BOTH, *_EITHER))
# "Lid Jansen", "Raadslid De Vries:"
_NAME_ONLY = re.compile(rf"^{_ABOVE}{_MEMBER}\s+(?P<name>{_NAMES})\s*:?$")
# "Fractie GroenLinks", "Vragen van de VVD-fractie", "Vragen PvdA"
_PARTY_ONLY = re.compile(
    rf"^(?:[Vv]ragen\s+(?:van\s+)?(?:de\s+)?)?(?:[Ff]ractie\s+(?P<party>[{CAPITALS}0-9][\w'’&+./-]*(?:\s[{CAPITALS}&0-9][\w'’&+./-]*){{0,3}})"
    rf"|(?P<party2>[{CAPITALS}0-9][\w'’&+./]*)-fractie)\s*:?$"
)
_PARTY_ALONE = re.compile(
    rf"^{_ABOVE}(?:de\s+)?(?:[Ff]racties?\s+(?:van\s+)?(?:de\s+)?)?(?P<party>{_PARTIES})\s*:?$"
)
_EVERYBODY = re.compile(
    r"^(?:[Vv]ragen\s+(?:van\s+)?)?(?:[Aa]lle|[Mm]eerdere|[Oo]verige)\s+fracties\s*:?$"
)
# "Lid Mangal (Denk) en lid Jansen (VVD)", "DENK (Mangal), VVD (Jansen)"
_TOGETHER = re.compile(
    rf"^{_ABOVE}{_ONE}(?:(?:,\s|\s+en\s+|,?\s+mede namens\s+){_ONE}){{1,4}}(?:,?\s(?:gezamenlijk|samen))?\s*:?$"
)
_EACH = re.compile(_ONE)
_NAME_AND_PARTY = rf"{NAME}\s*\([^()]{{1,40}}\)"
# A part of "(lid Jansen, VVD; mede namens D66)"
_PART = re.compile(
    rf"^(?:mede\s+)?(?:namens\s+)?(?:de\s+)?(?:(?P<member>{_MEMBER})\s+)?(?P<words>.*)$"
)
# Who asks one question: "VVD: waarom?", "(VVD, Jansen) Waarom?", "Waarom? (lid Jansen, VVD)"
_BEFORE = re.compile(
    r"^(?:(?:(?:Vraag|VRAAG)\b|[VQ](?=[\s\d:.)]))\s*(?:\d{1,3}[a-z]?)?\s*[.:)]?\s*)?(?:\((?P<inside>[^()]{2,60})\)|(?P<bare>[^:?]{2,60}?)(?=:))\s*:?(?:\s|$)"
)
_LABEL = re.compile(r"^(?:Vraag|VRAAG)\s*(?:\d{1,3}[a-z]?)?\s*[.:)]\s*")
_BEHIND_TITLE = re.compile(r"^[^()]{3,100}[^()\s]\s*\((?P<inside>[^()]{2,60})\)\s*$")
_BEHIND = re.compile(r"[?.]\s*\((?P<inside>[^()]{2,60})\)\s*$")
# "Vragen van het lid Erkens (VVD) aan de Minister over ...": above all questions of one member.
_WRITTEN = re.compile(
    rf"\b(?:(?:[Ss]chriftelijke|[Mm]ondelinge|[Tt]echnische)\s+)?[Vv]ragen\s+(?:ontvangen\s+)?"
    rf"(?:(?:ex|conform|op\s+grond\s+van)\s+art(?:ikel|\.)\s*\d+[\w .]{{0,30}}?\s)?(?:(?:van|door)\s+)?{_MEMBER}\s+(?P<name>{_NAMES})"
    r"(?:\s*[(\[](?P<party>[^)\]]{1,40})[)\]](?P<more>(?:(?:,|\s+en)\s+[^,(]{2,40}\([^)]{1,40}\)){0,4}))?\s*"
    r"(?:aan|over|inzake|betreffende|met betrekking|n\.a\.v\.|naar aanleiding|op grond|ex|d\.d\.|$|[,.;:(])"
)
_ROW_LABEL = re.compile(
    r"^(?:vragensteller|(?:naam\s)?indiener|gesteld door|ingediend door|(?P<party>fractie|partij))(?:s|\(s\))?\s*:?$",
    re.I,
)
# "Vragensteller: R. Jansen (VVD)", in the head of the answers to written questions
_LABELLED_WRITER = re.compile(
    rf"^(?:[Vv]ragensteller|[Ii]ndiener|[Gg]esteld door|[Ii]ngediend door)(?:s|\(s\))?\s*:\s*(?:{_MEMBER}\s+)?(?P<name>{_NAMES})"
    rf"\s*(?:[(\[](?P<inside>[^)\]]{{1,40}})[)\]]|,\s*(?P<party>{KNOWN_PARTY}))\s*$"
)
# "... heeft het raadslid Postma (D66) schriftelijke vragen gesteld"
_HAS_ASKED = re.compile(
    rf"\b(?:heeft|hebben)\s+(?:{_MEMBER}\s+){{1,2}}(?P<name>{NAME})(?:\s*\((?P<party>[^()]{{1,40}})\)|\s+van\s+(?:de\s+)?(?P<of>{_PARTY}))?"
    r"\s+[^.?!]{0,120}?\bvragen\s+(?:\w+\s){0,4}(?:gesteld|ingediend|gestuurd)\b"
)
# "De raadsleden Postma (D66) en De Wit (SP) hebben op 2 juni vragen gesteld"
_ASKED_FIRST = re.compile(
    rf"^(?:{_MEMBER}\s+){{1,2}}(?P<all>{_NAME_AND_PARTY}(?:(?:,|\s+en)\s+(?:{_MEMBER}\s+)?{_NAME_AND_PARTY}){{0,5}})"
    r"\s+(?:heeft|hebben|stelde|stelden|stelt|stellen)\b[^.?!]{0,120}?\bvragen\b"
)
# "Op 2 juni stelde de fractie Dorpsbelang vragen over ...", "Vragen van de fractie Dorpsbelang over ..."
_PARTY_NAME = rf"[{CAPITALS}][\w'’&/-]*(?:\s[{CAPITALS}\d][\w'’&/-]*){{0,3}}"
_OF_A_PARTY = re.compile(
    rf"\b(?:heeft|stelde)\s+de\s+fractie\s+(?:van\s+)?(?:de\s+)?(?P<asked>{_PARTY_NAME})\s(?:[^.?!]{{0,120}}\s)?vragen\b"
    rf"|\b[Vv]ragen\s[^.?!]{{0,60}}?\b(?:van|door)\s+de\s+fractie\s+(?:van\s+)?(?:de\s+)?(?P<sent>{_PARTY_NAME})\s(?:over|inzake|betreffende)\b"
)
# "Aan de fractie van de SP t.a.v. mevrouw Bos", "Aan het raadslid Bos (SP)": above the answer to their questions
_ADDRESSED = re.compile(
    rf"^[Aa]an:?\s(?:de\s+)?[Ff]ractie\s+(?:van\s+)?(?:de\s+|het\s+)?(?P<party>{_PARTY_NAME})(?:,?\s+t\.?a\.?v\.?\s+(?:{_MEMBER}\s+)?(?P<name>[{CAPITALS}][\w'’. -]{{1,50}}))?$"
    rf"|^[Aa]an:?\s(?:{_MEMBER}\s+)(?P<member>{NAME})\s*\((?P<of>[^()]{{1,40}})\)$"
)
_INITIALS = re.compile(rf"^(?:[{CAPITALS}]\.\s?)+")
_ON_BEHALF = re.compile(
    r"\bnamens\s+de\s+fracties?\s+(?:van\s+)?(?:de\s+)?"
    rf"(?P<party>[{CAPITALS}][\w&/-]*(?:\s(?:en\s)?[{CAPITALS}\d][\w&/-]*){{0,3}})"
)
# In a cell for the party, whatever the party is called: "Dijkbelang (Jansen)"
_PARTY_AND_NAME = re.compile(
    rf"^(?P<party>[^()]{{2,40}}?)\s*\((?:{_MEMBER}\s+)?(?P<name>{NAME})\)$"
)
_ALSO = re.compile(rf"(?:{_MEMBER}\s+)?(?P<name>{NAME})\s*\((?P<party>[^)]{{1,40}})\)")
# "Lid Kabamba gaf aan dat ...": a question in indirect speech.
_INDIRECT = re.compile(
    rf"^(?:(?:[Oo]ok|[Vv]erder|[Dd]aarnaast|[Tt]ot slot|[Vv]ervolgens)\s+(?:wil|vraagt|informeert)\s+(?:hij|zij|ze|(?:de|het)\s+\S+)\s"
    rf"|(?:[Hh]ij|[Zz]ij)\s+(?:vraagt|wil\s+(?:ook\s+)?weten)\b"
    rf"|(?:(?P<who>{_MEMBER}\s+{NAME}(?:\s*\([^()]{{1,40}}\))?|(?:(?:De|Het)\s+)?{KNOWN_PARTY}(?:\s*\([^()]{{1,40}}\))?)|(?:De\s+)?[Ff]ractie\s+(?:van\s+)?[{CAPITALS}]\S+|De\s+\S+-fractie)\s+"
    r"(?:gaf\s+aan|geeft\s+aan|vraagt|vroeg|wil(?:de)?\s|verzoekt|verzocht|stelt|stelde|informeert|zegt|merkt|noemt))"
)

_SAME = re.compile(
    r"^(?:(?:Ook|Verder|Daarnaast|Tot slot|Vervolgens)\s+\w+\s+)?(?:[Hh]ij|[Zz]ij|ze)\s"
)

_LONGEST = 110  # characters of a heading


@dataclass(frozen=True, slots=True)
class Asker:
    """Who asks; either part may be unknown."""

    name: str | None
    party: str | None


NOBODY = Asker(None, None)


def asker_heading(text: str, said: Collection[str] = ()) -> Asker | None:
    """The asker that a heading names, or None when ``text`` is no such heading.

    ``said``: the words that the paper has in small letters, by which a subject is told from a name.

    >>> asker_heading("D66 (lid Schmit)"), asker_heading("D66 (Woningbouw)")
    (Asker(name='Schmit', party='D66'), Asker(name=None, party='D66'))
    """
    if len(text) > _LONGEST or text.endswith(("?", ".")):
        return None
    if _TOGETHER.match(text):
        return _joined([asker_heading(one.group(), said) for one in _EACH.finditer(text)])
    for pattern, doubtful in _PATTERNS:
        if match := pattern.match(text):
            found = match.groupdict()
            name, party = match["name"].strip(), found.get("party") or found["known"]
            if is_office(party) or (doubtful and is_office(name)):
                return None
            subject = doubtful and is_subject(name, said)
            return Asker(None if subject else name, _party(party))
    if match := _NAME_ONLY.match(text):
        return Asker(match["name"].strip(), None)
    if match := _PARTY_ONLY.match(text):
        return Asker(None, _party(match["party"] or match["party2"]))
    if _EVERYBODY.match(text):
        return NOBODY
    if match := _PARTY_ALONE.match(text):
        return Asker(None, _party(match["party"]))
    return None


def asker_of(question: str, said: Collection[str] = ()) -> Asker | None:
    """The asker that a question itself names, in front of it or behind it; ``said`` as above.

    >>> asker_of("Vraag 1 (VVD, Jansen): Wat kost het?")
    Asker(name='Jansen', party='VVD')
    """
    indirect = _INDIRECT.match(_LABEL.sub("", question))
    if indirect and indirect["who"]:
        return asker_heading(re.sub(r"^(?:De|Het)\s+(?=[A-Z0-9])", "", indirect["who"]), said)
    before, behind = _BEFORE.match(question), _BEHIND.search(question)
    if before and before["bare"]:
        return asker_heading(before["bare"], said)
    inside = before["inside"] if before else behind["inside"] if behind else None
    return _in_brackets(inside, said) if inside else None


def asker_in_cell(name: str, party: str) -> Asker:
    """Who asks, from the cell of a table for the member and that for the party; either may be empty.

    >>> asker_in_cell("", "VVD (Jansen)")
    Asker(name='Jansen', party='VVD')
    """
    whole = asker_heading(party or name)
    if whole is not None and (not name or not party):
        return whole
    if whole == NOBODY:
        return NOBODY
    if not name and (both := _PARTY_AND_NAME.match(party)):
        name, party = both["name"], both["party"]
    bare = re.sub(rf"^{_MEMBER}\s+", "", name.strip())
    return Asker(bare or None, _BEFORE_PARTY.sub("", party.strip(" :,")) or None)


def _in_brackets(text: str, said: Collection[str] = (), *, local: bool = False) -> Asker | None:
    """ "VVD", "VVD, Jansen", "lid Jansen, VVD; mede namens D66": at least a party that is known.

    With ``local`` a party of any name counts that stands beside a member: "Duinoord Eerst, lid Bos".
    """
    if local and (match := _LOCAL_IN_BRACKETS.match(text)):
        return Asker(match["name"], match["party"])
    parties: list[str] = []
    names: list[str] = []
    for part in re.split(r"[,;]\s*", text.removeprefix("vraag van ").removeprefix("vragen van ")):
        match = _PART.match(part.strip())
        if match is None:
            return None
        words = match["words"]
        if re.fullmatch(_PARTIES, words):
            parties.append(words)
        elif re.fullmatch(NAME, words):
            names += [words] if match["member"] or not is_subject(words, said) else []
        else:
            return None
    if not parties:
        return None
    return Asker(" en ".join(names) or None, " en ".join(parties))


def _joined(askers: list[Asker | None]) -> Asker | None:
    """Several askers as one."""
    names = [one.name for one in askers if one and one.name]
    parties = [one.party for one in askers if one and one.party]
    if not names and not parties:
        return None
    return Asker(" en ".join(names) or None, " en ".join(dict.fromkeys(parties)) or None)


def written_by(text: str) -> Asker | None:
    """Who sent in all questions of a paper, from the line that says so.

    >>> written_by("Vragen van het lid Erkens (VVD) aan de Minister over de voortgang")
    Asker(name='Erkens', party='VVD')
    """
    match = _WRITTEN.search(text)
    if match is None and (of := _OF_A_PARTY.search(text)):
        return Asker(None, _party(of["asked"] or of["sent"]))
    if match is None and (first := _ASKED_FIRST.match(text)):
        each = [Asker(one["name"], _party(one["party"])) for one in _ALSO.finditer(first["all"])]
        return _joined(list(each))
    if match is None:
        asked = _HAS_ASKED.search(text)
        party = asked and (asked["party"] or asked["of"])
        return Asker(asked["name"], _party(party)) if asked else None
    others = [*_ALSO.finditer(match["more"] or "")]
    names = [match["name"], *(other["name"] for other in others)]
    parties = [party for found in (match, *others) if (party := _party(found["party"]))]
    return Asker(" en ".join(names), " en ".join(dict.fromkeys(parties)) or None)


def labelled_writer(text: str) -> Asker | None:
    """Who sent in all questions of a paper, from the label in its head.

    >>> labelled_writer("Vragensteller: J. De Wit (D66)")
    Asker(name='De Wit', party='D66')
    """
    match = _LABELLED_WRITER.match(text)
    if match is None:
        return None
    # Without initials, so that all papers agree on who it is.
    name = _INITIALS.sub("", match["name"])
    return Asker(name, _party(match["inside"] or match["party"]))


def addressee(text: str) -> Asker | None:
    """The party or member to whom a letter is addressed: whose questions it answers.

    >>> addressee("Aan de fractie van de SP t.a.v. mevrouw G. Oude Elferink")
    Asker(name='Oude Elferink', party='SP')
    """
    match = _ADDRESSED.match(text)
    if match is None:
        return None
    name = match["name"] or match["member"]
    return Asker(_INITIALS.sub("", name) if name else None, _party(match["party"] or match["of"]))


def writer_in_rows(rows: Sequence[tuple[str, str]]) -> Asker | None:
    """Who sent in questions, from the labels of a table with the value beside each."""
    named = {"name": "", "party": ""}
    for label, value in rows:
        if match := _ROW_LABEL.match(label):
            named["party" if match["party"] else "name"] = value
    if not named["name"]:
        return None
    whole = labelled_writer(f"Indiener: {named['name']}")
    return whole or asker_in_cell(_INITIALS.sub("", named["name"]), named["party"])


def asker_of_title(title: str, said: Collection[str] = ()) -> Asker | None:
    """The asker in brackets behind a title that stands for a question.

    >>> asker_of_title("Kosten per woning (Duinoord Eerst, mevrouw Bos)")
    Asker(name='Bos', party='Duinoord Eerst')
    """
    match = _BEHIND_TITLE.match(title)
    return asker_in_brackets(match["inside"], said) if match else None


def asker_in_brackets(words: str, said: Collection[str] = ()) -> Asker | None:
    """The asker that stands in brackets in a title; None for any other words.

    >>> asker_in_brackets("SP, lid Bos")
    Asker(name='Bos', party='SP')
    """
    return _in_brackets(words, said, local=True)


def party_of_writer(text: str) -> str | None:
    """The party on behalf of which questions were sent in: "namens de fractie van D66"."""
    match = _ON_BEHALF.search(text)
    return _party(match["party"]) if match else None


def is_of_the_same(text: str) -> bool:
    """Whether a question is of whoever asked the one before it: "Verder vraagt zij hoeveel het kost"."""
    return _SAME.match(text) is not None


def is_indirect_question(text: str) -> bool:
    """Whether ``text`` reports what a member asked: "Lid X gaf aan dat ze graag wil weten"."""
    return bool(_INDIRECT.match(text))


def _party(text: str | None) -> str | None:
    """The party in ``text``; None for something else, as in "Lid Jansen (vragen 1-3)"."""
    party = _BEFORE_PARTY.sub("", (text or "").strip(" :,"))
    named = any(map(str.isupper, party)) or _KNOWN.fullmatch(party)
    return party if named and not _NO_PARTY.match(party) else None
