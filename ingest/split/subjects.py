"""Whether what stands beside a party is a member's name, or a subject: "VVD – Jansen", "VVD – Parkeren"."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable

from ingest.names import PREFIX

# What a text of a party is called, and fields that papers name by a word of their own: no names,
# whatever else the paper says.
_KIND = (
    r"(?:\w*vra(?:ag|gen)|inbreng|bijdrage|betoog|spreektekst|woordvoering|termijn|motie|amendement|\w*voorstel"
    r"|toezegging|reactie|antwoord|beantwoording|onderwerp|thema|agendapunt|actualiteit|mededeling|debat|interpellatie"
    r"|vraagsteller|indiener|fractie|partij|raad|commissie|college|portefeuille|coalitie|oppositie)(?:s|en|'s)?"
)
_FIELD = (
    r"algemeen|overige?|diversen|wonen|parkeren|verkeer|vervoer|mobiliteit|sport|cultuur|kunst|erfgoed|jeugd|zorg|welzijn"
    r"|onderwijs|energie|klimaat|milieu|natuur|water|afval|financiën|economie|werk|inkomen|armoede|inclusie|handhaving"
    r"|dienstverlening|belasting(?:en)?|horeca|toerisme|erfpacht|personeel|bestuur"
    r"|\w+(?:beleid|bouw|beheer|zorg|visie|nota|agenda|rekening|begroting|overlast|heid|teit|atie|woningen)|begroting"
)
_SUBJECT = re.compile(rf"{_KIND}|{_FIELD}", re.I)
# Who holds an office answers or leads, and asks nothing.
_OFFICE = re.compile(
    r"(?:(?:loco-?)?burgemeester|wethouder|(?:vice-?|commissie|raads)?voorzitter|(?:raads|commissie)?griffier"
    r"|(?:gemeente)?secretaris|portefeuillehouder)\b",
    re.I,
)
_PREFIXED = re.compile(rf"^{PREFIX}")
_INITIAL = re.compile(r"^\w\.")
# A word in running text: no part of an address of the web or of mail.
_WORD = re.compile(r"(?<![\w@./-])\w[\w'’-]*+(?!@|\.\w)")
# Told by its compounds as well ("ligplaatsenplan") is a longer word that names nobody who does something:
# of a "bakker" there are "bakkerijen", of a "timmerman" "timmermanswoningen".
_COMPOUNDS = re.compile(r"\w{6,}(?<!er)(?<!ers)(?<!man)(?<!mans)")
_INFLECTED = re.compile(r"ijen|tjes?")  # what is long enough for one
_SHORTEST_PART = 3  # letters of what follows in a compound


def small_words(texts: Iterable[str]) -> frozenset[str]:
    """The words that stand in ``texts`` in small letters, as names do not.

    >>> sorted(small_words(["Het parkeren kost jansen@duin.nl niets, zegt Jansen."]))
    ['kost', 'niets', 'parkeren', 'zegt']
    """
    return frozenset(word for text in texts for word in _WORD.findall(text) if word.islower())


def is_office(text: str) -> bool:
    """Whether ``text`` names who leads or answers: "Burgemeester", "Voorzitter"."""
    return _OFFICE.match(text) is not None


def is_subject(text: str, said: Collection[str]) -> bool:
    """Whether ``text`` is no name; ``said``: the words that the paper has in small letters.

    How common a word is does not tell: more people are called Jansen than park.

    >>> [is_subject(text, {"woningbouw"}) for text in ("Woningbouw", "Inbreng", "Van Pijpen", "Kuipers")]
    [True, True, False, False]
    """
    if _PREFIXED.sub("", text) != text or _INITIAL.match(text):
        return False
    words = re.split(r"[ /]", text)
    if any(map(_SUBJECT.fullmatch, words)):
        return True
    first = words[0].lower()
    forms = {first, first.removesuffix("s"), first.removesuffix("en")}
    return not forms.isdisjoint(said) or _has_compound(first, said)


def _has_compound(word: str, said: Collection[str]) -> bool:
    """Whether a word of ``said`` is ``word`` with another behind it, and no other form of it."""
    if not _COMPOUNDS.fullmatch(word):
        return False
    rests = (longer.removeprefix(word) for longer in said if longer.startswith(word))
    return any(len(rest) >= _SHORTEST_PART and not _INFLECTED.fullmatch(rest) for rest in rests)
