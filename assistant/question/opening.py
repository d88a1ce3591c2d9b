"""What opens a question and is no part of it: "constaterende dat …, vraagt de fractie", "kunt u aangeven"."""

from __future__ import annotations

import re

from assistant.question.pointing import subject_words

_ASKING = (
    r"(?:of|hoe(?:veel)?|wat|wie|waarom|wanneer|welke?|in hoeverre|waar\w*"
    r"|(?:op|met|voor|aan|bij|door|sinds|tot) (?:welke?|wie|wanneer))"
)
_VERB = (
    r"(?:is|zijn|was|waren|heeft|hebben|had|kan|kunnen|kunt|wil|wilt|gaat|gaan|komt|komen|wordt|worden|moet|moeten"
    r"|mag|mogen|klopt|blijft|krijgt|krijgen|geldt|bent)"
)
_REQUESTS = r"(?:vraagt|vragen|verzoekt|verzoeken|stelt|stellen|wil|willen|is|zijn)"
_FORM = (
    r"(?:constaterende|overwegende|gelezen|gehoord|gezien|gelet op|kennis\s?genomen hebbend\w*|naar aanleiding van"
    r"|in reactie op|in vervolg op|onder verwijzing naar|verwijzend naar|met verwijzing naar|in verband met|in aanvulling op)\b"
)
_IS_FORMAL = re.compile(_FORM, re.I)
# "Constaterende dat …, vraagt de fractie van X hoe …", "gezien de onrust, wat gaat u doen?"
_FORMAL = re.compile(
    rf"^(?P<said>{_FORM}.*),\s+(?P<asked>(?:{_REQUESTS}\s.*?\b(?=(?:{_ASKING})\b)|(?=(?:{_ASKING}|{_VERB})\s)).+)$",
    re.I | re.S,
)
# "Kan de wethouder, gelet op de ernst van de zaak, aangeven hoe …"
_ASIDE = re.compile(
    rf"^(?P<before>[^,?]{{3,60}}),\s+(?P<said>{_FORM}[^?]*),\s+(?P<behind>[^,?]+(?:,[^?]*)?\?)$",
    re.I | re.S,
)
_REQUEST = re.compile(rf"^{_REQUESTS}\s[^?]*?\b(?P<asked>{_ASKING}\s.+)$", re.I | re.S)
_COLON = re.compile(r"^(?P<said>[^:?]{3,300}):\s+(?P<asked>\S[^:]*)$", re.S)
# "Kan de wethouder aangeven hoe …", "graag horen wij of …", "de fractie vraagt zich af wat …"; what a
# member wanted to know ("vroeg") is asked of the papers.
_INTRODUCES = re.compile(
    r"^(?:(?:en|ook|verder|daarnaast|tot slot|daarom|ten (?:eerste|tweede|derde|slotte)),?\s+)?"
    r"(?:(?:kan|kunt|kunnen|wil|wilt|zou|zouden)\s+(?:de wethouder|het college|u|deze wethouder|wethouder \S+)\s+(?:\w+\s+){0,4}?"
    r"(?:aangeven|uitleggen|toelichten|vertellen|zeggen|bevestigen|schetsen|duiden|uiteenzetten|laten weten|ingaan op)"
    r"|(?:graag|gaarne|ook|verder)?\s*(?:hoor|horen|hoort|verneem|vernemen|verneemt|weet|weten|wil|willen|vraag|vragen|vraagt|zou|zouden)"
    r"\s+(?:ik|wij|we|de fractie|onze fractie|mijn fractie)\b(?:\s+\w+){0,6}?"
    r"|[^?]{0,100}?\b(?:fractie|leden|lid|partij|ik|wij|we|hij|zij|(?-i:[A-Z])\w+)\b[^?,]{0,60}?\s(?:(?:vraagt|vragen|vraag)(?:\s+\w+){0,5}?"
    r"|(?:is|zijn|ben)(?:\s+\w+){0,2}\s(?:benieuwd|nieuwsgierig)(?:\s+naar)?|wil(?:len)?(?:\s+\w+){0,3}\sweten"
    r"|verzoek(?:t|en)?\s[^?,]{0,40}?(?:uiteen te zetten|aan te geven|toe te lichten|te laten weten|te vertellen)))"
    rf",?\s+(?P<asked>{_ASKING}\s.+)$",
    re.I | re.S,
)
_ASKS_ITSELF = re.compile(rf"^(?:en\s+)?{_ASKING}\b", re.I)
_IS_QUESTION = re.compile(rf"^(?:en\s+|maar\s+|dus\s+)?(?:{_ASKING}|{_VERB})\b", re.I)
_INVERTED = re.compile(
    r"^\w+\s+(?:er|ik|u|jullie|we|wij|ze|zij|hij|men|de|het|dat|dit|die|deze|onze|uw|alle|wethouder)\b"
)
_STATES = re.compile(
    r"^(?:dat|dit|die|deze|de|het|een|dus|maar|er|ik|wij|we|u|van|voor|na|in)\b", re.I
)


def opened(sentence: str) -> tuple[str, ...]:
    """What ``sentence`` says before it asks, if anything, and what it asks.

    >>> opened("Naar aanleiding van de brief in de krant: hoe gaat het?")
    ('Naar aanleiding van de brief in de krant.', 'Hoe gaat het?')
    >>> opened("Mijn vraag is: hoe gaat het?"), opened("Hoe gaat het?")
    (('Hoe gaat het?',), ('Hoe gaat het?',))
    """
    if found := _FORMAL.match(sentence):
        request = _REQUEST.match(found["asked"])
        asked = request["asked"] if request else found["asked"]
        return f"{found['said']}.", _as_question(opened(asked)[-1])
    if found := _ASIDE.match(sentence):
        return (
            f"{found['said'][:1].upper()}{found['said'][1:]}.",
            f"{found['before']} {found['behind']}",
        )
    found = _COLON.match(sentence)
    if found is None or _ASKS_ITSELF.match(found["said"]):
        return (sentence,)
    if not (_IS_QUESTION.match(found["asked"]) or sentence.endswith("?")):
        return (sentence,)
    asked = _as_question(found["asked"])
    if _IS_FORMAL.match(found["said"]):
        return f"{found['said']}.", asked
    # Any other words before a colon name the subject: "Het meldpunt: hoe lang blijft dat?"
    return (sentence,) if subject_words(found["said"]) else (asked,)


def bare(sentence: str) -> str:
    """``sentence`` without who asks, and of whom.

    >>> bare("Graag horen wij waarom dat zo is."), bare("Wat vroeg de VVD-fractie?")
    ('Waarom dat zo is?', 'Wat vroeg de VVD-fractie?')
    """
    found = None if _ASKS_ITSELF.match(sentence) else _INTRODUCES.match(sentence)
    return _as_question(found["asked"]) if found else sentence


def is_formed(sentence: str) -> bool:
    """Whether ``sentence`` has the form of a question: "drie keer en dan een gesprek?" has none.

    >>> is_formed("Komt er een quotum?"), is_formed("Dat noemt u ambitie?")
    (True, False)
    """
    if _IS_QUESTION.match(sentence) or _INTRODUCES.match(sentence):
        return True
    return not _STATES.match(sentence) and _INVERTED.match(sentence) is not None


def _as_question(words: str) -> str:
    words = words.strip()
    return words[:1].upper() + words[1:].rstrip(".") + ("" if words.endswith("?") else "?")
