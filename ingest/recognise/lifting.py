"""When secrecy ends, as a paper says it. In doubt it ends later, or not at all."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date, datetime, time, timedelta

from ingest.dates import find_dates, find_moment

# Looked for at every place: a sentence that ends one secrecy may hide that of another.
_LIFTED = re.compile(
    r"(?=((?:geheimhouding|embargo|vertrouwelijkheid)\b[^.]{0,160}?"
    r"(?:opgeheven|vervalt|eindigt|geldt tot|tot en met|t/m|tot)\b[^\n]{0,120}"
    r"|embargo\s*[:–-]\s*(?:\w+dag\s+)?\d[^\n]{0,80}"
    r"|niet\s+(?:eerder\s+)?(?:publiceren|openbaar\s+maken|verspreiden|delen)\s+(?:vóór|voor|dan)\s+(?:\w+dag\s+)?\d[^\n]{0,80}"
    r"|(?:geheim|vertrouwelijk|niet[- ]openbaar|embargo)\s+(?:tot|t/m)\b[^\n]{0,80}))",
    re.I,
)
_THROUGH = re.compile(r"\b(?:tot en met|t/m|na)\s+(?:\w+dag\s+)?\d", re.I)
_BREAK = re.compile(r"[.!?;]\s+|[\n\t|]|::")
_ANNEX = re.compile(r"\bbijlagen?\s+(?:nr\.?\s*)?(?:\d|(?-i:[IVX]{1,4})\b|[A-Z]\b)", re.I)
_NOUN = (
    r"(?:college|raads)?(?:voordracht|voorstel|brief|bericht|besluit)|stuk(?:ken)?|document|notitie"
    r"|nota|annotatie|memo|rapport|formulier|verslag"
)
_PART_NOUN = r"bijlage|deel|gedeelte|onderdeel|hoofdstuk|paragraaf|passage"
_THIS = re.compile(rf"\b(?:deze|dit)\s+(?:{_NOUN})\b", re.I)
_THIS_PART = re.compile(rf"\b(?:(?:deze|dit)\s+(?:{_NOUN}|{_PART_NOUN})|de\s+bijlage)\b", re.I)
# What may stand before the word where nothing is named that the secrecy rests on: a mark, or a
# sentence that begins with little words, with who decides, or with the law.
_LEAD = re.compile(
    r"\W*(?:(?:\d+\w?|de|het|een|deze|dit|er|hier\w*|daarom|daarmee|ook|dan|dus|tevens|nu|en|is|zijn|wordt"
    r"|worden|geldt|gelden|rust|ligt|legt|leggen|stelt|heeft|hebben|hef|heft|heffen|vraagt|verzoekt|besluit"
    r"|in|te|stemmen|met|voor|om|tot|op|door|van|grond|voorstel|wij|we|college|burgemeester|raad"
    r"|wethouders?|b&w|bekrachtigen?|bekrachtigt|opleggen|opgelegde|onder|strikt|zeer|persoonlijk"
    r"|geheim|geheimhouding|vertrouwelijk|vertrouwelijkheid|embargo|openbaarheid|niet|openbaar"
    r"|status|classificatie|rubricering|artikel|lid|gemeentewet|wet|overheid|open|woo)\b\W*)*",
    re.I,
)
# What follows the word when the secrecy of something is meant: "de geheimhouding op het rapport".
_OBJECT = re.compile(
    r"\b(?:op|voor|rond|rondom|omtrent|inzake|betreffende"
    r"|(?<=geheimhouding )(?:van|over|bij|aan|in)|(?<=vertrouwelijkheid )(?:van|over|bij|aan|in)"
    r"|(?<=embargo )(?:van|over|bij|aan|in))\s+"
    r"(?:(?:de|het|een|die|dat|alle|beide|onze|uw|haar|zijn)\s+)?(?P<what>[\w'’-]+)",
    re.I,
)
_NO_OBJECT = re.compile(
    r"\d.*|\w+dag|te|tot|grond|basis|artikel|gemeentewet|wet|woo|besluit|voorstel|raad|college"
    r"|burgemeester|duur|ingang",
    re.I,
)
_OF_THAT = re.compile(r"\b(?:daar|er|waar)(?:op|van|over|voor)\b", re.I)
_END = re.compile(r"\b(?:tot|t/m)\b", re.I)


def lifted_at(texts: Iterable[str], day: date | None) -> str | None:
    """The last moment (ISO, local time) that ``texts`` name as the end; None without one.

    ``day`` is that of the paper: a date without a year is the first one after it. Only a mark
    counts, or a sentence about this paper: not what is said of an annex or of another paper.
    """
    return _last(moment for text in texts for moment in _ends(text, day, _THIS))


def part_lifted_at(
    told: Iterable[str], texts: Iterable[str], number: str, day: date | None
) -> str | None:
    """The same for a part: by the heading or sentence that marks it, ``told``, or its ``texts``.

    What is said of the annex ``number`` is said of the part.
    """
    itself = re.compile(rf"\bbijlage\s+(?:nr\.?\s*)?{re.escape(number)}\b", re.I)
    found: list[datetime] = []
    for items, is_mark in ((told, True), (texts, False)):
        for item in items:
            text = itself.sub("deze bijlage", item) if number else item
            found += _ends(text, day, _THIS_PART, is_mark=is_mark)
    return _last(found)


def _last(moments: Iterable[datetime]) -> str | None:
    last = max(moments, default=None)
    return last.isoformat(timespec="minutes") if last else None


def _ends(
    text: str, day: date | None, this: re.Pattern[str], *, is_mark: bool = False
) -> Iterator[datetime]:
    for match in _LIFTED.finditer(text):
        begin = max((end.end() for end in _BREAK.finditer(text, 0, match.start())), default=0)
        before = text[begin : match.start()]
        if is_mark:
            # The words of a heading that stand before its mark: "Biedingen (geheim tot 1 juni)".
            before = re.split(r"[(\[:–—]|\s-", before)[-1] if not this.search(before) else before
        if _is_about(this, before, match[1]) and (moment := _moment(match[1], day)):
            yield moment


def _is_about(this: re.Pattern[str], before: str, said: str) -> bool:
    """Whether the end in ``said`` is that of this paper (or part), as far as the sentence tells."""
    named = this.search(before)
    if named is None and not _LEAD.fullmatch(before):
        return False
    sentence = _BREAK.split(said)[0]
    about = this.search(sentence)
    if _ANNEX.search(before) or (_ANNEX.search(sentence) and not (named or about)):
        return False
    end = _END.search(sentence)
    until = sentence[: end.start()] if end else sentence
    if _OF_THAT.search(until):
        return False
    for item in _OBJECT.finditer(until):
        if about is not None and item.start() <= about.start() <= item.end():
            return True
        if not _NO_OBJECT.fullmatch(item["what"]):
            return False
    return True


def _moment(text: str, day: date | None) -> datetime | None:
    year = day.year if day else None
    found = next(find_dates(text, default_year=year), None)
    if found is None:
        return None
    if day is not None and found.first < day and str(found.first.year) not in text:
        year = day.year + 1
    moment = find_moment(text[found.start :], default_year=year)
    if moment is not None and moment.time() == time(0, 0) and _THROUGH.search(text):
        return moment + timedelta(days=1)  # "tot en met 7 november": that day still
    return moment
