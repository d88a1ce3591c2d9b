"""Facts that age: counts that go on, and states of affairs."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from datetime import date

from assistant.answer import Flag
from assistant.checks.cautions.said import Said, month_of, quoted
from assistant.checks.facts.figure import Figure, Kind
from assistant.checks.facts.figures import find_figures
from assistant.checks.facts.moments import find_moments

_STANDING = re.compile(
    r"\b(?:tot (?:nu|nog) toe|tot op heden|tot dusver(?:re)?|op dit moment|momenteel|inmiddels|vooralsnog|thans"
    r"|nog (?:geen|niet|niets|steeds)|voor zover .{0,20}\bbekend|lopen nog|loopt nog|dit (?:jaar|kwartaal)"
    r"|vorig jaar|onlangs|recent|binnenkort|volgend jaar|volgende (?:maand|week)|deze (?:maand|week))\b"
    r"|\bgeen (?:enkele )?(?:[a-z]+ )?(?:meldingen?|aangiftes?|signalen|klachten?|gevallen|zaken|dossiers)\b",
    re.IGNORECASE,
)
# "De training is nu vrijwillig", "nu gebeurt dat bij een op de drie": not "nu de brief er ligt", a
# reason, nor "we pakken het nu anders aan", a turn of speech.
_STATE = (
    r"(?:is|zijn|geldt|gelden|staat|staan|werkt|werken|loopt|lopen|ligt|liggen|duurt|duren|gebeurt|kan|kunnen|mag|mogen"
    r"|telt|tellen|krijgt|krijgen|kost|kosten|valt|vallen|bestaat|bestaan|zit|zitten|woont|wonen)"
)
_NOW = re.compile(
    rf"\b(?:{_STATE}\s+(?:(?:er|dat|dit|het|al|ook|daarom|niet|geen|we|wij)\s+){{0,2}}nu(?!\s+eenmaal)"
    rf"|nu\s+(?:al\s+)?{_STATE}|(?:t/m|tot en met) nu)\b(?:\s+\w+){{0,2}}|(?<=,\s)nu\s+\d+(?:,\d+)?%?",
    re.IGNORECASE,
)
# What is counted again and again, so that a number of it holds for a while.
COUNTED = re.compile(
    r"(?:aanvra|aangifte|actie|auto|bewoner|bezoeker|bezwa|bijeenkomst|boete|bome?n?\b|cli[eë]nt|collega|contract"
    r"|deelnemer|dossier|gesprek|huishouden|incident|inwoner|jongere|kinder|klacht|leerling|leidinggevende|leden"
    r"|medewerker|melding|mensen|onderzoek|organisatie|personen|plaatsen|plekken|procedure|scho(?:ol|len)|signalen"
    r"|training|trekker|vacature|vergunning|vertrouwenspersonen|vrijwilliger|wachtende|woning|za(?:ak|ken)\b)",
    re.IGNORECASE,
)
# A count that goes on: "er zijn 24 meldingen binnengekomen", "we hebben zes vertrouwenspersonen".
_GOES_ON = re.compile(
    r"\b(?:stand|tussenstand)\b|\b(?:tot en met|t/m) \d{1,2} [a-z]"
    r"|\ber (?:zijn|is|lopen|liggen|staan|werken|wonen|wachten)\b|\b(?:zijn|is|lopen|liggen|staan|werken|wonen|wachten) er\b"
    r"|\b(?:zijn|is)\b.*\b(?:binnen\s?gekomen|ontvangen|gemeld|aangemeld)\b"
    r"|\b(?:we|wij|gemeente|organisatie|stad) (?:hebben|heeft|telt|kent)\b|\b(?:hebben|heeft) (?:we|wij|de gemeente)\b",
    re.IGNORECASE,
)
# What is over has its number for good: conversations that were held, people who took part.
_OVER = re.compile(
    r"\b(?:was|waren|had|hadden|werd|werden|kwam|kwamen|deed|deden|vond|vonden|sprak|spraken)\b"
    r"|\b(?:gevoerd|gesproken|gehouden|meegedaan|deelgenomen|georganiseerd|afgerond|uitgevoerd|geweest|opgenomen)\b",
    re.IGNORECASE,
)
# A threshold ("minder dan tien meldingen"), and the size of a plan ("van de twaalf acties").
_NO_COUNT = re.compile(
    r"\b(?:minder|meer|hoger|lager) dan\s+$|\b(?:vanaf|als|bij|onder|per|elke|de eerste|de eerstvolgende|de|deze|die|alle)\s+$",
    re.IGNORECASE,
)
_WANTED = re.compile(
    r"\b(?:doel|streef\w*|streven|norm|maximaal|minimaal|moet|moeten|per jaar)\b", re.I
)


def aged(said: Sequence[Said], today: date) -> list[Flag]:
    """Counts and states of affairs, with the month for which they held."""
    words: dict[str, list[str]] = defaultdict(list)
    numbers: dict[str, tuple[int, ...]] = defaultdict(tuple)
    for item in said:
        found = _ageing(item)
        if found and item.day is not None and month_of(item.day) != month_of(today):
            words[month_of(item.day)] += found
            numbers[month_of(item.day)] += item.numbers
    return [
        Flag(
            "age",
            f"Stand {month}: {quoted(found)}. Ga na of dit nog klopt.",
            tuple(dict.fromkeys(numbers[month])),
        )
        for month, found in words.items()
    ]


def _ageing(item: Said) -> list[str]:
    """The words of a sentence that hold for a while only."""
    text = item.text
    now = list(_NOW.finditer(text))
    standing = [
        match
        for match in _STANDING.finditer(text)
        if not any(one.start() <= match.start() < one.end() for one in now)
    ]
    found = [match.group() for match in (*standing, *now)]
    dated = any(moment.year for moment in find_moments(text))
    if dated or item.is_row or _WANTED.search(text) or _OVER.search(text):
        return found
    if not _GOES_ON.search(text):
        return found
    counts = [figure for figure in find_figures(text) if _is_counted(figure, text)]
    return [_clipped(text[figure.start :], figure.unit) for figure in counts] + found


def _is_counted(figure: Figure, text: str) -> bool:
    return (
        figure.kind is Kind.COUNT
        and figure.value > 1
        and bool(COUNTED.match(figure.unit))
        and not _NO_COUNT.search(text[: figure.start])
    )


def _clipped(text: str, unit: str) -> str:
    """ "24 meldingen" of "24 meldingen gedaan"."""
    end = text.lower().find(unit)
    return text[: end + len(unit)] if end >= 0 else text.split()[0]
