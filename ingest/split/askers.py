"""Who asks one question: the heading above it, in every order that occurs, or the question itself."""

from __future__ import annotations

import re
from collections.abc import Collection

from ingest.names import CAPITALS, NAME
from ingest.split.people import (
    BEFORE_PARTY,
    KNOWN_PARTY,
    MEMBER,
    NAMES,
    NOBODY,
    PARTIES,
    PARTY,
    Asker,
    joined,
    party_in,
)
from ingest.split.subjects import is_office, is_subject

_ABOVE = (
    r"(?:Q\s?&\s?A\s+|(?:[Ss]chriftelijke\s+|[Mm]ondelinge\s+|[Tt]echnische\s+)?[Vv]ra(?:ag|gen)\s+(?:van\s+)?"
    r"|(?:[Bb]ijdrage|[Ii]nbreng)\s+(?:van\s+)?)?(?:de\s+)?"
)
_REST = r".{0,40}"
_LOCAL_IN_BRACKETS = re.compile(rf"^(?P<party>{PARTY}),\s+{MEMBER}\s+(?P<name>{NAME})$")
_ONE = (
    rf"(?:{KNOWN_PARTY}(?:,|\s[-–])\s{MEMBER}\s+{NAME}"
    rf"|(?:{MEMBER}\s+)?{NAME}\s*[(\[][^()\[\]]{{1,40}}[)\]]"
    rf"|{KNOWN_PARTY}\s*[(\[]\s*(?:{MEMBER}\s+)?{NAME}\s*[)\]])"
)

_BOTH = (
    # "Lid Mangal (Denk)", "Lid van Pijpen, (GroenLinks)", "Q&A raadslid Kamamba (lijst Kamamba) [juli]"
    rf"^{_ABOVE}{MEMBER}\s+(?P<name>{NAMES})\s*,?\s*[(\[](?P<party>[^)\]]{{1,40}})[)\]]{_REST}$",
    # "D66 (lid Schmit)", "Lijst Kabamba (Lid Kamamba)"
    rf"^{_ABOVE}(?:[Ff]ractie\s+)?(?P<party>{PARTY})(?:-fractie)?\s*[(\[]\s*{MEMBER}\s+(?P<name>{NAMES})\s*[)\]]{_REST}$",
    # "Raadslid Kabamba, lijst Kabamba", "Lid Jansen - VVD", "Lid Jansen namens de VVD"
    rf"^{_ABOVE}{MEMBER}\s+(?P<name>{NAMES})\s*(?:,|\s[-–]|:|\s(?=van\s|namens\s))\s*(?:namens\s+|van\s+)?"
    rf"(?:de\s+)?(?:fractie\s+(?:van\s+)?)?(?:de\s+)?(?P<party>{PARTY})(?:-fractie)?\s*:?$",
    # "Democraten Lindewaard, lid Ramdin", "VVD - raadslid Jansen", "Fractie Volt: lid Garmy"
    rf"^{_ABOVE}(?:de\s+)?(?:[Ff]ractie\s+)?(?P<party>{PARTY})(?:-fractie)?\s*(?:,|\s[-–/]|:)\s*{MEMBER}\s+(?P<name>{NAMES})\s*:?$",
)
# Without a word for a member a subject may stand in the place of the name.
_EITHER = (
    # "Fractie Vonk (Perdok)", "VVD (Jansen)", "Jansen (VVD)"
    rf"^{_ABOVE}(?:[Ff]ractie\s+(?P<party>{PARTY})|(?P<known>{KNOWN_PARTY}))(?:-fractie)?\s*[(\[]\s*(?P<name>{NAME})\s*[)\]]{_REST}$",
    rf"^{_ABOVE}(?P<name>{NAME})\s*[(\[]\s*(?P<party>{KNOWN_PARTY})\s*[)\]]\s*:?$",
    rf"^{_ABOVE}[Ff]ractie\s+(?P<party>{PARTY})(?:,|\s[-–/]|:)\s(?!{KNOWN_PARTY}\s*:?$)(?P<name>{NAME})\s*:?$",
    # "VVD – Jansen", "VVD: Jansen", "Fractie VVD, Jan Jansen", "Jansen, VVD"
    rf"^{_ABOVE}(?:[Ff]ractie\s+)?(?P<party>{KNOWN_PARTY})(?:-fractie)?\s*(?:,|\s[-–/]|:)\s(?P<name>{NAME})\s*:?$",
    rf"^{_ABOVE}(?P<name>{NAME})\s*(?:,|\s[-–/])\s(?P<party>{KNOWN_PARTY})\s*:?$",
)
_PATTERNS = tuple((re.compile(pattern), pattern in _EITHER) for pattern in (*_BOTH, *_EITHER))
# "Lid Jansen", "Raadslid De Vries:"
_NAME_ONLY = re.compile(rf"^{_ABOVE}{MEMBER}\s+(?P<name>{NAMES})\s*:?$")
# "Fractie GroenLinks", "Vragen van de VVD-fractie", "Vragen PvdA"
_PARTY_ONLY = re.compile(
    rf"^(?:[Vv]ragen\s+(?:van\s+)?(?:de\s+)?)?(?:[Ff]ractie\s+(?P<party>[{CAPITALS}0-9][\w'’&+./-]*(?:\s[{CAPITALS}&0-9][\w'’&+./-]*){{0,3}})"
    rf"|(?P<party2>[{CAPITALS}0-9][\w'’&+./]*)-fractie)\s*:?$"
)
_PARTY_ALONE = re.compile(
    rf"^{_ABOVE}(?:de\s+)?(?:[Ff]racties?\s+(?:van\s+)?(?:de\s+)?)?(?P<party>{PARTIES})\s*:?$"
)
_EVERYBODY = re.compile(
    r"^(?:[Vv]ragen\s+(?:van\s+)?)?(?:[Aa]lle|[Mm]eerdere|[Oo]verige)\s+fracties\s*:?$"
)
# "VVD – Wonen en zorg", "VVD (vervolg)", "Wonen en zorg (VVD)", "Meer groen – VVD"
_SUBJECT_OF = re.compile(
    rf"^(?:(?P<party>{PARTIES})(?:-fractie)?(?:(?:\s[-–/]|[:,])\s\S.*|\s*\([^()]+\))"
    rf"|[{CAPITALS}].*\w(?:\s*\((?P<inside>{PARTIES})\)|\s[-–/]\s(?P<last>{PARTIES})))\s*:?$"
)
# "Lid Mangal (Denk) en lid Jansen (VVD)", "DENK (Mangal), VVD (Jansen)"
_TOGETHER = re.compile(
    rf"^{_ABOVE}{_ONE}(?:(?:,\s|\s+en\s+|,?\s+mede namens\s+){_ONE}){{1,4}}(?:,?\s(?:gezamenlijk|samen))?\s*:?$"
)
_EACH = re.compile(_ONE)
# A part of "(lid Jansen, VVD; mede namens D66)"
_PART = re.compile(
    rf"^(?:mede\s+)?(?:namens\s+)?(?:de\s+)?(?:(?P<member>{MEMBER})\s+)?(?P<words>.*)$"
)
# Who asks one question: "VVD: waarom?", "(VVD, Jansen) Waarom?", "Waarom? (lid Jansen, VVD)"
_BEFORE = re.compile(
    r"^(?:(?:(?:Vraag|VRAAG)\b|[VQ](?=[\s\d:.)]))\s*(?:\d{1,3}[a-z]?)?\s*[.:)]?\s*)?(?:\((?P<inside>[^()]{2,60})\)|(?P<bare>[^:?]{2,60}?)(?=:))\s*:?(?:\s|$)"
)
# "van D66", "– lid Jansen (VVD)", "Jansen (VVD) vraagt"
_AROUND = re.compile(r"^(?:van\s+(?:de\s+|het\s+)?|[-–]\s+)|\s+(?:vraagt|vroeg|wil weten)$")
_IN_LABEL = re.compile(
    r"^(?:Vraag|VRAAG|Vr\.)\s*(?:\d{1,3}[a-z]?)?\s*(?P<who>(?:van|[-–])\s[^?:]{2,60}?)\s*:?$"
)
_LABEL = re.compile(r"^(?:Vraag|VRAAG)\s*(?:\d{1,3}[a-z]?)?\s*[.:)]\s*")
_BEHIND_TITLE = re.compile(r"^[^()]{3,100}[^()\s]\s*\((?P<inside>[^()]{2,60})\)\s*$")
_BEHIND = re.compile(r"[?.]\s*\((?P<inside>[^()]{2,60})\)\s*$")
# In a cell for the party, whatever the party is called: "Dijkbelang (Jansen)"
_PARTY_AND_NAME = re.compile(rf"^(?P<party>[^()]{{2,40}}?)\s*\((?:{MEMBER}\s+)?(?P<name>{NAME})\)$")
# "Lid Kabamba gaf aan dat ...": a question in indirect speech.
_INDIRECT = re.compile(
    rf"^(?:(?:[Oo]ok|[Vv]erder|[Dd]aarnaast|[Tt]ot slot|[Vv]ervolgens)\s+(?:wil|vraagt|informeert)\s+(?:hij|zij|ze|(?:de|het)\s+\S+)\s"
    rf"|(?:[Hh]ij|[Zz]ij)\s+(?:vraagt|wil\s+(?:ook\s+)?weten)\b"
    rf"|(?:(?P<who>{MEMBER}\s+{NAME}(?:\s*\([^()]{{1,40}}\))?|(?:(?:De|Het)\s+)?{KNOWN_PARTY}(?:\s*\([^()]{{1,40}}\))?)|(?:De\s+)?[Ff]ractie\s+(?:van\s+)?[{CAPITALS}]\S+|De\s+\S+-fractie)\s+"
    r"(?:gaf\s+aan|geeft\s+aan|vraagt|vroeg|wil(?:de)?\s|verzoekt|verzocht|stelt|stelde|informeert|zegt|merkt|noemt))"
)

_SAME = re.compile(
    r"^(?:(?:Ook|Verder|Daarnaast|Tot slot|Vervolgens)\s+\w+\s+)?(?:[Hh]ij|[Zz]ij|ze)\s"
)

# "Fractie: D66", "Raadslid: Jansen (VVD)"
_FIELD = re.compile(
    rf"^(?P<word>[Ff]ractie|[Pp]artij|(?:[Rr]aads|[Cc]ommissie)?[Ll]id)\s*:\s+(?=[{CAPITALS}0-9])"
)
_LONGEST = 110  # characters of a heading


def asker_heading(text: str, said: Collection[str] = ()) -> Asker | None:
    """The asker that a heading names, or None when ``text`` is no such heading.

    ``said``: the words that the paper has in small letters, by which a subject is told from a name.

    >>> asker_heading("D66 (lid Schmit)"), asker_heading("D66 (Woningbouw)")
    (Asker(name='Schmit', party='D66'), Asker(name=None, party='D66'))
    """
    if len(text) > _LONGEST or text.endswith(("?", ".")):
        return None
    text = _FIELD.sub(r"\g<word> ", text)
    if _TOGETHER.match(text):
        return joined([asker_heading(one.group(), said) for one in _EACH.finditer(text)])
    for pattern, doubtful in _PATTERNS:
        if match := pattern.match(text):
            found = match.groupdict()
            name, party = match["name"].strip(), found.get("party") or found["known"]
            if is_office(party) or (doubtful and is_office(name)):
                return None
            subject = doubtful and is_subject(name, said)
            return Asker(None if subject else name, party_in(party))
    if match := _NAME_ONLY.match(text):
        return Asker(match["name"].strip(), None)
    if match := _PARTY_ONLY.match(text):
        return Asker(None, party_in(match["party"] or match["party2"]))
    if _EVERYBODY.match(text):
        return NOBODY
    if match := _PARTY_ALONE.match(text):
        return Asker(None, party_in(match["party"]))
    return None


def party_of_subject(text: str) -> Asker | None:
    """The party to which a subject above questions belongs: known, for the rest may be any words.

    >>> party_of_subject("Wonen en zorg (VVD)")
    Asker(name=None, party='VVD')
    """
    match = _SUBJECT_OF.match(text)
    return Asker(None, match["party"] or match["inside"] or match["last"]) if match else None


def asker_of(question: str, said: Collection[str] = ()) -> Asker | None:
    """The asker that a question itself names, in front of it or behind it; ``said`` as above.

    >>> asker_of("Vraag 1 (VVD, Jansen): Wat kost het?")
    Asker(name='Jansen', party='VVD')
    """
    indirect = _INDIRECT.match(_LABEL.sub("", question))
    if indirect and indirect["who"]:
        return asker_heading(re.sub(r"^(?:De|Het)\s+(?=[A-Z0-9])", "", indirect["who"]), said)
    if label := _IN_LABEL.match(question):
        return asker_heading(_AROUND.sub("", label["who"]), said)
    before, behind = _BEFORE.match(question), _BEHIND.search(question)
    if before and before["bare"]:
        named = asker_heading(_AROUND.sub("", before["bare"]), said)
        if named is not None:
            return named  # otherwise it is a label or a subject: "V1: Wat kost het? (VVD)"
    inside = (before and before["inside"]) or (behind and behind["inside"])
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
    bare = re.sub(rf"^{MEMBER}\s+", "", name.strip())
    return Asker(bare or None, BEFORE_PARTY.sub("", party.strip(" :,")) or None)


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
        if re.fullmatch(PARTIES, words):
            parties.append(words)
        elif re.fullmatch(NAME, words):
            names += [words] if match["member"] or not is_subject(words, said) else []
        else:
            return None
    if not parties:
        return None
    return Asker(" en ".join(names) or None, " en ".join(parties))


def is_of_the_same(text: str) -> bool:
    """Whether a question is of whoever asked the one before it: "Verder vraagt zij hoeveel het kost"."""
    return _SAME.match(text) is not None


def is_indirect_question(text: str) -> bool:
    """Whether ``text`` reports what a member asked: "Lid X gaf aan dat ze graag wil weten"."""
    return bool(_INDIRECT.match(text))
