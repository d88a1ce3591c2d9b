"""An overview is asked for: "wat hebben we eerder gezegd over X?" wants all that was said of X."""

from __future__ import annotations

import re

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
_SUBJECT = r"(?P<subject>.+)"
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
_ARTICLE = re.compile(
    r"^(?:de|het|een|onze|ons|uw|al(?:le)? (?:de|het)?|the|our|this|that)\s+", re.I
)
_BEHIND = re.compile(
    rf"(?:{_BEFORE}|,?\s*(?:en )?(?:wanneer|in welke (?:vergadering|stukken)|bij welk agendapunt)|\s+before|\W)+$",
    re.I,
)
# A clause asks for one thing; "daarover" and "die brief" are what was named before.
_NO_SUBJECT = re.compile(
    r"^(?:hoe|of|waarom|wat|wie|dat|wanneer|waar|welke?|hoeveel|die|dit|dat|deze|daar|hier|elkaar|how|why|whether|it|them)\b",
    re.I,
)
_MOST = 9  # words of a subject


def overview_subject(question: str) -> str | None:
    """The subject of which ``question`` asks all that was said; None for any other question.

    >>> overview_subject("Wat hebben we eerder gezegd over het externe meldpunt?")
    'externe meldpunt'
    >>> overview_subject("Wat zeiden we over hoe lang een melding duurt?")
    """
    for form in _FORMS:
        found = form.search(question.strip())
        if found is None:
            continue
        subject = _ARTICLE.sub("", _BEHIND.sub("", found["subject"]).strip())
        if subject and not _NO_SUBJECT.match(subject) and len(subject.split()) <= _MOST:
            return subject
    return None
