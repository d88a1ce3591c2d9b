"""Whether a sentence asks, on whom it leans, and how many questions it holds."""

from __future__ import annotations

import re

from assistant.question.courtesy import is_courtesy
from ingest.split.askers import is_indirect_question

_QUESTION_WORD = r"(?:of|hoe|hoeveel|wat|wie|waarom|wanneer|welke?|in hoeverre|op welke|met welke|voor welke|aan welke|bij welke|door wie|sinds wanneer|waar(?:om|mee|door|voor|aan|toe|bij|in|uit|op|over|van)?)"
_WHO = (
    r"(?:(?:ik|wij|we|men)|(?:de|onze|mijn)\s+(?:fractie|wethouder|partij)(?:\s+van\s+\S+)?|(?:het|dit)\s+college|(?:de\s+)?\S+-fractie"
    r"|(?:raads|commissie)?lid\s+\S+|[A-Z][\w'’]+)"
)
# "Graag hoor ik ...", "De fractie vraagt zich af ...", "Kan de wethouder aangeven ...".
_REQUESTS = tuple(
    re.compile(pattern, re.I)
    for pattern in (
        r"\b(?:graag|gaarne)\b.{0,60}\b(?:hoor|hoort|horen|verneem|verneemt|vernemen|weet|weten|ontvang|ontvangt|ontvangen|zie|ziet|zien|krijg|krijgen"
        r"|reactie|toelichting|uitleg|antwoord|inzicht|overzicht|duidelijkheid|update|stand van zaken|aandacht)\b",
        rf"\b{_WHO}\s+(?:vraag|vragen|vraagt|vroeg|vroegen)\s+(?:me|mij|ons|zich|u|het college|de wethouder|om|naar|of|hoe|wat|waarom|wanneer|welke|hoeveel|aandacht)\b",
        rf"\b{_WHO}\s+(?:ben|is|zijn|was|waren)\s+(?:\w+\s+){{0,3}}(?:benieuwd|nieuwsgierig)\b|\bbenieuwd\s+(?:naar|of|hoe|wat|wanneer|waarom)\b",
        rf"\b{_WHO}\s+(?:wil|willen|wilde|zou|zouden)\s+(?:\w+\s+){{0,4}}(?:weten|horen|vernemen|vragen)\b",
        r"\bvra(?:ag|gen|agt)\s+(?:ik|wij|we)\s+(?:me|mij|ons)\b.{0,12}\baf\b|\b(?:hoor|verneem|weet|zie|krijg|wil|zou)\s+(?:ik|wij|we)\s+graag\b",
        r"^(?:kan|kunt|kunnen|wil|wilt|zou|is|heeft|gaat|bent|deelt|ziet|erkent|herkent|klopt|vindt)\s+(?:de wethouder|het college|u|de burgemeester|het|dit|wethouder\s\S+|deze wethouder)\b",
        r"^(?:verzoek|het verzoek|ons verzoek|mijn verzoek)\b.{0,20}\b(?:om|is|aan)\b",
        r"^(?:mijn|onze|de)\s+(?:\w+\s+)?vraag\s+(?:is|luidt|aan de wethouder is)\b",
        r"\bblijft (?:de|mijn|onze) vraag\b|\bis (?:mijn|onze|de) vraag\b",
    )
)
_BARE = re.compile(
    r"^(?:en\s+)?(?:hoe(?!\s+dan\s+ook)|waarom|hoeveel|in hoeverre|op welke (?:wijze|manier)|welke?|klopt het)\b",
    re.I,
)
# Words that begin a statement as well: a question where no full stop or colon ends the line.
_BARE_OPEN = re.compile(
    r"^(?:en\s+)?(?:wie|wat(?!\s+(?:(?:ons|mij|de fractie|onze fractie)\s+)?betreft)|wanneer|waar(?:mee|door|voor|aan|toe|bij|in|uit|op|over|van)?|komt er|komen er"
    r"|(?:is|zijn|kan|kunnen|heeft|hebben|moet|moeten|mag|mogen|klopt)\s+(?:er|het|de|die|dat|deze|dit|we|wij|u)|gaat (?:de|het)|blijft (?:de|het)|wordt (?:de|het|er)|worden (?:de|er))\b",
    re.I,
)
_STATED = (".", ",", ":", ";", "!")
_QUESTION_END = re.compile(r"\?[\s\"'”’)\]]*$")

# "Zo nee, waarom niet?": half a question that only says something behind the one before it.
_HALF = re.compile(
    r"^(?:en\s+)?(?:zo\s+(?:ja|nee|niet)|indien\s+(?:ja|nee|niet|ontkennend|bevestigend)|waarom\s+(?:wel|niet|dan)|waarom\s*\?|hoe\s+dan"
    r"|en\s+(?:waarom|wanneer|hoe|wie)\s*\?|of\s+(?:niet|juist)|wat\s+dan|wanneer\s*\?|hoe\s*\?|hoezo|graag (?:uw )?(?:een )?(?:toelichting|reactie)\.?$|graag toelichten)",
    re.I,
)
# It leans on what was said before: "Hoe komt dat?", "Wat doet de wethouder daaraan?".
_LEANS = re.compile(
    r"^(?:en|maar|ook|dus)\b"
    r"|\b(?:daar(?:van|na|voor|over|aan|bij|mee|op|door|toe|in|uit)?|hier(?:van|na|voor|over|aan|bij|mee|op|door|toe|in|uit)?"
    r"|er(?:van|over|mee|aan|voor|bij|tegen)|hiermee|deze|dit|ze|zij|hij|hen|hun|zulke|dergelijke|diezelfde)\b"
    r"|\b(?:is|was|wordt|komt|kan|gaat|moet|betekent|doet|heeft|klopt|vindt|ligt|zit|werkt|hoe|wat|waarom|wanneer|met|over|van|voor|bij|aan|op|naar)\s+(?:dat|die)\b(?!\s+(?:de|het|een|er|we|wij|u|ik|college)\b)",
    re.I,
)
LONGEST = 1200  # characters of a sentence; a longer one is none, and slow to look through
_SHORT = 14  # words; a longer question stands on its own

_INTRO = re.compile(
    rf"^(?P<intro>.*?\b(?:hoor(?:t|en)?|verneemt?|vernemen|weet|weten|benieuwd|nieuwsgierig|aangeven|toelichten|uitleggen|vertellen|bevestigen|zeggen|schetsen"
    rf"|duidelijk\s+maken|inzichtelijk\s+maken|vraagt?|vragen|vroeg|af|reageren|ingaan\s+op|vraag\s+is|informeren|delen|duiden|toezeggen)"
    rf"(?:\s+(?:ik|wij|we|u|men|me|mij|ons|zich|graag|ook|dan|nog|af|naar|over|tevens|van\s+(?:u|de\s+wethouder|het\s+college)|de\s+wethouder|het\s+college|de\s+raad|daarom|daarnaast|verder))*"
    rf"[,:]?\s+)(?P<rest>{_QUESTION_WORD}\b.+)$",
    re.I,
)
_AND = re.compile(
    rf"(?:[,;]\s+|\s+)(?:en|alsmede|alsook|evenals|en\s+ook|en\s+tot\s+slot|en\s+verder|en\s+daarnaast)\s+(?={_QUESTION_WORD}\b)",
    re.I,
)
_COMMA = re.compile(
    r"[,;]\s+(?=(?:of|hoe|hoeveel|waarom|welke?|wat|wie|wanneer|in hoeverre|op welke)\b)", re.I
)
_AND_DIRECT = re.compile(
    r"(?:[,;]\s+|\s+)(?:en|alsmede)\s+(?=(?:hoe|hoeveel|wat|wie|waarom|wanneer|welke?|in hoeverre|op welke|met welke)\s+\S+\s+\S+)",
    re.I,
)
# "wanneer verwacht hij ...": the verb stands before who does it, so it asks by itself.
_DIRECT = re.compile(
    r"^(?:hoe(?:veel\s+\w+)?|wat|wie|waarom|wanneer|welke?\s+\w+|waar(?:om|mee|door|voor|aan|toe|bij|in|uit|op|over|van)?)\s+"
    r"(?!(?:de|het|een|er|dit|dat|die|deze|ik|wij|we|u|hij|zij|ze|men|of|niet|in|op|bij|van|voor|met|om|aan)\b)\w+\s+"
    r"(?:ik|wij|we|u|hij|zij|ze|men|de|het|er)\b",
    re.I,
)
_FEWEST = 3  # words of a clause that is a question by itself
_FEWEST_DIRECT = 4
_STARTS = re.compile(rf"^(?:{_QUESTION_WORD}|[A-Za-zé]+(?:t|n|s)?)\b", re.I)


def has_mark(text: str) -> bool:
    """Whether ``text`` ends in a question mark."""
    return _QUESTION_END.search(text) is not None


def asks(sentence: str, *, alone: bool = False) -> bool:
    """Whether ``sentence`` asks something. ``alone``: it is a whole line or list item.

    >>> asks("Graag hoor ik hoe het staat met de motie."), asks("Wij steunen dit voorstel.")
    (True, False)
    """
    if len(sentence) > LONGEST:
        return has_mark(sentence)
    if is_courtesy(sentence):
        return False
    if has_mark(sentence) or is_indirect_question(sentence):
        return True
    if any(pattern.search(sentence) for pattern in _REQUESTS):
        return True
    if not alone or len(sentence.split()) < _FEWEST_DIRECT:
        return False
    open_ended = not sentence.endswith(_STATED) and _BARE_OPEN.match(sentence) is not None
    return open_ended or _BARE.match(sentence) is not None


def is_half(sentence: str) -> bool:
    """Whether ``sentence`` only asks on: "Zo nee, waarom niet?"."""
    return _HALF.match(sentence) is not None


def leans(sentence: str) -> bool:
    """Whether a question means little without what stands before it.

    >>> leans("Hoe komt dat?"), leans("Hoe komt het dat de wachtlijst groeit?")
    (True, False)
    """
    return len(sentence.split()) <= _SHORT and _LEANS.search(sentence) is not None


def separate(sentence: str) -> list[str]:
    """The questions in one sentence; each gets the words that they have in common.

    >>> separate("Graag hoor ik hoe het loopt, en of er een planning is.")
    ['Graag hoor ik hoe het loopt.', 'Graag hoor ik of er een planning is.']
    """
    if len(sentence) > LONGEST:
        return [sentence]
    end = sentence[len(sentence.rstrip("?.! ")) :].strip() or "."
    bare = sentence.rstrip("?.! ")
    if match := _INTRO.match(bare):
        clauses = _clauses(match["rest"])
        if len(clauses) > 1:
            intro = match["intro"]
            return [
                _capital(f"{clause}?")
                if place and _DIRECT.match(clause)
                else f"{intro}{clause}{end}"
                for place, clause in enumerate(clauses)
            ]
    elif has_mark(sentence):
        clauses = [part.strip(" ,;") for part in _AND_DIRECT.split(bare)]
        if len(clauses) > 1 and all(len(c.split()) >= _FEWEST_DIRECT for c in clauses):
            return [_capital(f"{clause}?") for clause in clauses]
    return [sentence]


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def _clauses(rest: str) -> list[str]:
    """The clauses of "hoe ..., waarom ... en of ..."; one where they do not stand apart."""
    found = list(_AND.finditer(rest))
    if not found:
        return [rest]
    last = found[-1]
    parts: list[str] = []
    for part in _AND.split(rest[: last.start()]):
        parts += _COMMA.split(part)
    parts.append(rest[last.end() :])
    parts = [part.strip(" ,;") for part in parts]
    return parts if all(len(part.split()) >= _FEWEST for part in parts) else [rest]
