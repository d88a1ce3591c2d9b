"""Names of persons in a question, as far as they can be told by a title or a capital."""

from __future__ import annotations

import re
from itertools import pairwise

from index.analysis import fold, stopwords
from index.frequencies import zipf
from ingest.names import CAPITALS, PREFIX, SURNAME

_ADDRESS = r"mevrouw|meneer|mevr\.?|mw\.?|dhr\.?|de heer"
# "mevrouw Van Dijk", "de heer jansen": after a form of address comes a name, with a capital or not. All in
# small letters only these stand before it: "mevrouw al weg" is no Mrs Al Weg.
_IN_SMALL = r"(?:(?:van|de|der|den|ten|ter|el)\s+){0,3}"
ADDRESSED = re.compile(
    rf"\b(?P<title>{_ADDRESS})\s+"
    rf"(?:(?-i:{SURNAME})|{_IN_SMALL}(?!(?:van|de|het|uit|die|dat|in|bij|met|op)\b)[\w'’-]+)",
    re.I,
)
# Who works there, by what she does.
FUNCTIONS = (
    r"(?:afdelingshoofd\w*|teamleid\w*|teamhoofd\w*|leidinggevende\w*|directeur\w*|directielid|directieleden"
    r"|mt-?l(?:id|eden)|managers?|chefs?|baas|bazen|hoofd|ambtena\w+|medewerk\w+|collega\w*|mensen|personen|persoon"
    r"|man|mannen|vrouw|dame|heer|bestuurder|(?!staats)\w*secretaris\w*|vertrouwensperso\w+|melders?|meldster|briefschrij\w+"
    r"|schrijver\w*|opsteller\w*|beschuldigde\w*|voorman\w*|ploegleid\w*|ploegba\w+|coördinator|projectleider"
    r"|opzichter|klokkenluider\w*|slachtoffer\w*|dader\w*|betrokkene\w*|topambtena\w+|stagiair\w*|handhaver|boa"
    r"|inspecteur|griffier|wijkmanager|interim\w*)"
)
LEFT_OUT = "…"  # what stands in the place of a name
_IN_A_ROW = re.compile(rf"{LEFT_OUT}(?:[ -]{LEFT_OUT})+")
_SAYS_WHO = re.compile(rf"{FUNCTIONS}|{_ADDRESS}")
_TOKEN = re.compile(rf"\b(?:[{CAPITALS}]\.)+(?!\w)|['’]?\w+(?:['’.&]\w+)*")
_INITIALS = re.compile(rf"(?:[{CAPITALS}]\.)+")
_INITIAL = re.compile(rf"\b[{CAPITALS}]$")
_PREFIX = re.compile(PREFIX, re.I)
_GAP = re.compile(r"\s+|-")
_STOP = re.compile(r"[.?!:]")
_ELIDED = re.compile(r"^\w['’](?=\w)")  # "d'Hont"
_AUXILIARY = re.compile(r"is|was|wordt|werd|heeft|had|moet|kan|zou|mag|gaat|ging|zal")
_LONGEST_ABBREVIATION = 5
_COMMON = 5.3  # Zipf value above which no word is a name
_KNOWN = 3.2  # that of a word that is a verb, if it looks like one


def without_names(question: str) -> str:
    """``question`` without names: of persons, and of places, which cannot be told apart from them.

    >>> without_names("Is mevrouw Van Dijk van de afdeling Parkeren ontslagen?")
    'Is mevrouw … van de afdeling … ontslagen?'
    """
    titled = ADDRESSED.sub(lambda match: f"{match['title']} {LEFT_OUT}", question)
    left, end = "", 0
    for token in _names(titled):
        left += titled[end : token.start()] + LEFT_OUT
        end = token.end()
    return _IN_A_ROW.sub(LEFT_OUT, left + titled[end:])


def _names(text: str) -> list[re.Match[str]]:
    """The words of the names in ``text``, with initials and what may stand before a surname."""
    found: list[re.Match[str]] = []
    tokens = [None, *_TOKEN.finditer(text), None]
    shouted = text.isupper()
    start = 0  # of the name in hand, without the small words before it
    for (before, token), (_, behind) in reversed([*pairwise(pairwise(tokens))]):
        assert token is not None
        begins = _begins(text, before, token)
        is_name = _is_name(token.group(), shouted=shouted)
        joined = found and _GAP.fullmatch(text, token.end(), found[-1].start())
        if (is_name and not (begins and _opens(text, token, behind))) or (
            joined and _INITIALS.fullmatch(token.group())
        ):
            found.append(token)
            start = token.start()
        # Behind one name "van" stands before a place: "mevrouw … van Noorderkade".
        elif joined and not begins and not text[: token.start()].rstrip().endswith(LEFT_OUT):
            found += [token] if _PREFIX.fullmatch(text, token.start(), start) else []
    return found[::-1]


def _begins(text: str, before: re.Match[str] | None, token: re.Match[str]) -> bool:
    """Whether a sentence begins with ``token``, which comes after the word ``before``."""
    if before is None:
        return True
    start = before.end() + bool(_INITIAL.search(before.group()))  # the dot of "P." ends nothing
    return _STOP.search(text, start, token.start()) is not None


def _is_name(word: str, *, shouted: bool) -> bool:
    """Whether ``word`` has a capital that no abbreviation, title, function or small word explains."""
    bare = _ELIDED.sub("", word)
    return (
        bare[:1].isupper()
        and (shouted or not _is_abbreviation(bare))
        and fold(bare) not in stopwords()
        and not _SAYS_WHO.fullmatch(fold(bare))
    )


def _is_abbreviation(word: str) -> bool:
    """Whether ``word`` is one: "MT", "PvdA", "D66", "GGD'er"; a long one may be a name in capitals."""
    letters = re.split("['’]", word)[0]
    return len(letters) <= _LONGEST_ABBREVIATION and not letters[-1:].islower()


def _opens(text: str, token: re.Match[str], behind: re.Match[str] | None) -> bool:
    """Whether ``token`` is a common word that has its capital because a sentence begins with it.

    "Klopt het", "Deugt Jansen": a verb before who it is about; but "Smit is weg".
    """
    word = token.group()
    common = zipf(word.lower())
    if common >= _COMMON or behind is None or text[token.end() : behind.start()].strip():
        return common >= _COMMON
    about = behind.group()
    small = fold(about) in stopwords() and not _AUXILIARY.fullmatch(fold(about))
    return word.endswith("t") and common >= _KNOWN and (small or about[0].isupper())
