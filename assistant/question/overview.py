"""An overview is asked for: "wat hebben we eerder gezegd over X?" wants all that was said of X."""

from __future__ import annotations

import re
from collections.abc import Sequence

# What the alderman said is asked of the minutes.
_WE = r"(?:we|wij|jullie|u|ik|de gemeente|er)"
_BEFORE = (
    r"(?:\s+(?:eerder|al|allemaal|ooit|eigenlijk|precies|nou|nu|altijd|toen|vroeger|destijds|zoal|hier|tot (?:nu|nog) toe"
    r"|tot (?:dusver|nu|vandaag)|in het verleden|de (?:afgelopen|laatste) (?:tijd|jaren)|(?:in|aan|tegen) de (?:gemeente)?raad"
    r"|in de (?:raad|commissie)(?:svergadering)?|in (?:de|onze|alle|eerdere|oude) (?:eerdere |oude )?(?:stukken|papieren|documenten|annotaties)))*"
)
_SAID = r"(?:gezegd|gemeld|geschreven|verteld|geantwoord|gedeeld|opgeschreven|bekend|geweten)"
_SAYS = r"(?:zeiden|zei|zeggen|zegt|schreven|schreef|vertelden|meldden|antwoordden|weten)"
_LINES = (
    r"(?:lijnen|passages|uitspraken|antwoorden|teksten|formuleringen|vindplaatsen|regels|stukken)"
)
_SUBJECT = r"(?P<subject>[^?!]+)[?!.\s]*"
_FORMS = tuple(
    re.compile(form, re.I | re.S)
    for form in (
        rf"\bwat (?:hebben|heeft|hadden|had|is|was|werd) {_WE}{_BEFORE}\s+{_SAID}{_BEFORE}\s+over\s+{_SUBJECT}$",
        rf"\bwat (?:hebben|heeft|hadden|had|is|was|werd) {_WE}{_BEFORE}\s+over\s+(?P<subject>.+?){_BEFORE}\s+{_SAID}{_BEFORE}\W*$",
        rf"\bwat {_SAYS} {_WE}{_BEFORE}\s+over\s+{_SUBJECT}$",
        rf"\bwat (?:staat|stond) er{_BEFORE}\s+over\s+{_SUBJECT}$",
        rf"\balles\b(?: wat| dat)?(?:\s+\w+){{0,6}}?\s+over\s+{_SUBJECT}$",
        rf"\boverzicht\b.{{0,60}}?\s(?:over|van|rond)\s+(?!wat\b|alles\b|alle\b|eerdere\b|uitspraken\b|lijnen\b){_SUBJECT}$",
        rf"\b(?:alle|welke|eerdere|vorige) (?:eerdere |vaste |bestaande )?(?:standaard|spreek)?{_LINES}\b.{{0,40}}?\s+over\s+{_SUBJECT}$",
        rf"\bwhat (?:did|have|has) (?:we|you|the \w+) (?:\w+ )?(?:say|said|write|written|tell|told)\b(?: \w+){{0,4}}? (?:about|on)\s+{_SUBJECT}$",
    )
)
_ARTICLE = re.compile(r"^(?:de|het|een|onze|ons|uw|al(?:le)? (?:de|het)?|the|our)\s+", re.I)
_BEHIND = re.compile(
    rf"(?:{_BEFORE}|,?\s*(?:en )?(?:wanneer|in welke (?:vergadering|stukken)|bij welk agendapunt)|\s+before|\W)+$",
    re.I,
)
# A clause asks for one thing; "daarover" and "die brief" are what was named before.
_NO_SUBJECT = re.compile(
    r"^(?:hoe|of|waarom|wat|wie|dat|wanneer|waar|welke?|hoeveel|die|dit|dat|deze|daar|hier|elkaar|how|why|whether|it|this|that|these|those|them)\b",
    re.I,
)
_MOST = 9  # words of a subject
_AND_ON = re.compile(
    r"^(?:en|of|maar) (?:(?:dan|wat|nog|ook) )*over (?P<subject>[^?!]+)[?!.\s]*$", re.I
)


def overview_subject(question: str) -> str | None:
    """The subject of which ``question`` asks all that was said; None for any other question.

    >>> overview_subject("Wat hebben we eerder gezegd over het externe meldpunt?")
    'externe meldpunt'
    >>> overview_subject("Wat zeiden we over hoe lang een melding duurt?")
    """
    for form in _FORMS:
        found = form.search(question.strip())
        if found is not None and (subject := _named(found["subject"])):
            return subject
    return None


def next_subject(question: str, before: Sequence[str]) -> str | None:
    """The subject of which ``question`` asks the same as the questions ``before`` it (oldest first),
    where those ask an overview.

    >>> next_subject("En over quota?", ["Wat hebben we gezegd over het meldpunt?"])
    'quota'
    >>> next_subject("En over quota?", ["Wat kost het meldpunt?"])
    """
    found = _AND_ON.match(question.strip())
    first = next((each for each in reversed(before) if not _AND_ON.match(each.strip())), "")
    return _named(found["subject"]) if found and overview_subject(first) else None


def _named(said: str) -> str | None:
    """The subject in ``said``; None where it names none."""
    subject = _ARTICLE.sub("", _BEHIND.sub("", said).strip())
    is_one = subject and not _NO_SUBJECT.match(subject) and len(subject.split()) <= _MOST
    return subject if is_one else None
