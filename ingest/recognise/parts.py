"""Parts of a paper that are marked by themselves: a secret annex of a public proposal.

A mark only adds secrecy to a part. An annex runs to the next annex or the end of the paper; a
section as far as its heading reaches, and where headings have no level to the end as well.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from ingest.paragraphs import Paragraph
from ingest.recognise.levels import order, together
from ingest.recognise.lifting import part_lifted_at
from ingest.units import Secrecy, Unit

_HEADING = 2  # level of a part without a heading of its own
_LONGEST = 160  # characters of a heading
_NEAR = 4  # paragraphs below a heading in which a line may mark it
_STARTS = 3  # a part that begins within so many paragraphs is the paper itself
_LEVEL = r"(?P<level>geheim|vertrouwelijk|niet[- ]openbaar|besloten|embargo|intern)e?"
_ANNEX = re.compile(
    r"^\W*(?:(?:geheim|vertrouwelijk|besloten|intern)e?\W+)?(?:bijlage|appendix|annex)\b"
    r"\W*(?:nr\.?\s*)?(?P<number>\d{1,2}[a-z]?\b|[A-Z]\b)?",
    re.I,
)
# In the heading of an annex any such word counts; elsewhere only one that stands as a mark.
_IN_ANNEX = re.compile(
    r"\b(?P<level>geheim|vertrouwelijk|niet[- ]openbaar|besloten|embargo)e?\b", re.I
)
_TAGS = (
    re.compile(rf"[(\[]\s*(?:strikt\s+|zeer\s+)?{_LEVEL}\b[^)\]]{{0,80}}[)\]]", re.I),
    re.compile(
        rf"\s[-–—|:]\s*(?:strikt\s+|zeer\s+)?{_LEVEL}(?:\s+(?:tot|t/m)\b.{{0,60}})?\W*$", re.I
    ),
    re.compile(rf"^\W*(?:strikt\s+|zeer\s+)?{_LEVEL}\s*[-–—|:]\s*\S", re.I),
    re.compile(rf"^\W*(?:begin\s+)?(?:van\s+)?(?:het\s+)?{_LEVEL}\s+(?:gedeelte|deel)\b", re.I),
)
_ENDS = re.compile(
    r"^\W*einde\s+(?:van\s+)?(?:het\s+|de\s+)?"
    r"(?:(?:geheim|vertrouwelijk|besloten|intern)e?\b|bijlage\b)",
    re.I,
)
_LINE = re.compile(rf"^\W*(?:strikt\s+|zeer\s+)?{_LEVEL}(?:\s+(?:tot|t/m)\b.{{0,80}})?\W*$", re.I)
_SAYS_SO = re.compile(
    r"\b(?:deze|dit|de)\s+(?:bijlage|stuk|deel|gedeelte|onderdeel|hoofdstuk|paragraaf)\b[^.]{0,80}?"
    r"\b(?P<level>geheim|vertrouwelijk|niet[- ]openbaar)",
    re.I,
)
_OF_NUMBER = (
    re.compile(
        r"\bbijlagen?\s+(?:nr\.?\s*)?(?P<number>\d{1,2}[a-z]?|[A-Z])\b[^.;()]{0,60}?"
        r"\b(?P<level>geheim|vertrouwelijk|niet[- ]openbaar)",
        re.I,
    ),
    re.compile(
        r"\b(?P<level>geheim|vertrouwelijk)\w*\b[^.;]{0,80}?\bbijlage\s+(?:nr\.?\s*)?"
        r"(?P<number>\d{1,2}[a-z]?|[A-Z])\b",
        re.I,
    ),
)
_DENIED = re.compile(
    r"\bniet\s+(?:meer\s+|langer\s+)?(?:geheim|vertrouwelijk)"
    r"|\b(?:geheim|vertrouwelijk)\w*\s*[:?]+\s*(?:nee|neen|geen|n\.?v\.?t)\b",
    re.I,
)
_AS_LEVEL = {"embargo": "geheim", "besloten": "vertrouwelijk"}


@dataclass(frozen=True, slots=True)
class Part:
    """Paragraphs ``first`` to ``last`` (exclusive) that are marked, by the words in ``told``."""

    first: int
    last: int
    level: str
    told: tuple[str, ...]
    number: str = ""

    @property
    def is_paper(self) -> bool:
        """Whether it begins where the paper does: then it is no part of another."""
        return self.first < _STARTS


def marked_parts(body: Sequence[Paragraph]) -> list[Part]:
    """The parts of ``body`` that are marked, in order; they may lie in one another."""
    found = [part for index in range(len(body)) if (part := _part(body, index))]
    return [*found, *_named_elsewhere(body, found)]


def outside(body: Sequence[Paragraph], parts: Sequence[Part]) -> list[Paragraph]:
    """``body`` without the marked parts: what the paper says about itself stands there."""
    held = {place for part in parts if not part.is_paper for place in range(part.first, part.last)}
    return [paragraph for place, paragraph in enumerate(body) if place not in held]


def with_secrecy(
    parts: Sequence[Part], body: Sequence[Paragraph], paper: Secrecy, day: date | None
) -> list[tuple[Part, Secrecy]]:
    """``parts`` with what holds for them beside ``paper``, the secrecy of the whole.

    A part that only repeats the level of the paper ends when the paper's secrecy does. What stands
    in a part within it is said of that one.
    """
    found: list[tuple[Part, Secrecy]] = []
    for part in parts:
        inner = [item for item in parts if part.first < item.first < part.last]
        texts = [
            body[place].text
            for place in range(part.first, part.last)
            if not any(item.first <= place < item.last for item in inner)
        ]
        moment = None
        if part.level != "intern":
            moment = part_lifted_at(part.told, texts, part.number, day)
        repeats = moment is None and order(part.level) <= order(paper.level)
        if not part.is_paper and not repeats:
            found.append((part, Secrecy(level=part.level, lifted_at=moment)))
    return found


def of_paper(secrecy: Secrecy, parts: Sequence[Part]) -> Secrecy:
    """``secrecy`` of a paper, made as strict as a part with which it begins."""
    levels = [part.level for part in parts if part.is_paper]
    strictest = max(levels, key=order, default="")
    return Secrecy(level=strictest) if order(strictest) > order(secrecy.level) else secrecy


def headed(body: Sequence[Paragraph], parts: Sequence[Part]) -> list[Paragraph]:
    """``body`` with a heading where a part begins, so that no unit lies on both sides of it."""
    opens = {part.first for part in parts if not part.is_paper}
    return [
        replace(paragraph, heading=_HEADING)
        if place in opens and paragraph.heading is None and paragraph.cell is None
        else paragraph
        for place, paragraph in enumerate(body)
    ]


def of_unit(
    unit: Unit, body: Sequence[Paragraph], parts: Sequence[tuple[Part, Secrecy]]
) -> Secrecy | None:
    """What holds for ``unit``: that of every part it lies in, for however little of it."""
    here = [
        secrecy
        for part, secrecy in parts
        if any(
            block.start < paragraph.end and paragraph.start < block.end
            for paragraph in body[part.first : part.last]
            for block in unit.blocks
        )
    ]
    return together(here)


def reach(body: Sequence[Paragraph], index: int) -> int:
    """Where the part that the heading ``body[index]`` opens ends (exclusive)."""
    opener = body[index]
    is_annex = bool(_ANNEX.match(opener.text))
    for place in range(index + 1, len(body)):
        paragraph = body[place]
        if _ENDS.match(paragraph.text):
            return place + 1
        if _is_annex_heading(body, place):
            return place
        if is_annex or opener.heading is None or paragraph.heading is None:
            continue
        if paragraph.heading <= opener.heading:
            return place
    return len(body)


def _part(body: Sequence[Paragraph], index: int) -> Part | None:
    paragraph = body[index]
    if not _can_head(paragraph):
        return None
    is_annex = _is_annex_heading(body, index)
    match = _tagged(paragraph.text, is_annex=is_annex)
    told: tuple[str, ...]
    if match is not None and (is_annex or _heads_section(body, index)):
        told, level = (paragraph.text,), _level(match)
    elif is_annex or paragraph.heading is not None:
        below = _marked_below(body, index)
        if below is None:
            return None
        told, level = below
    else:
        return None
    number = _ANNEX.match(paragraph.text)
    named = (number["number"] or "").lower() if number else ""
    return Part(index, reach(body, index), level, told, named)


def _named_elsewhere(body: Sequence[Paragraph], found: Sequence[Part]) -> list[Part]:
    """Annexes that the text calls secret by their number."""
    annexes = {
        (match["number"] or "").lower(): place
        for place in range(len(body))
        if _is_annex_heading(body, place) and (match := _ANNEX.match(body[place].text))
    }
    annexes.pop("", None)
    made: list[Part] = []
    for paragraph in body if annexes else ():
        for match in (m for pattern in _OF_NUMBER for m in pattern.finditer(paragraph.text)):
            place = annexes.get(match["number"].lower())
            if place is not None and not _DENIED.search(match.group()):
                told = (match.group() + paragraph.text[match.end() :],)
                made.append(
                    Part(place, reach(body, place), _level(match), told, match["number"].lower())
                )
    return [part for part in made if part not in found]


def _marked_below(body: Sequence[Paragraph], index: int) -> tuple[tuple[str, ...], str] | None:
    """The mark in a line right below a heading, or in a sentence further on about the part."""
    end = reach(body, index)
    for place in range(index + 1, end):
        text = body[place].text
        near = place <= index + _NEAR and body[place].heading is None
        match = (_LINE.match(text) if near else None) or _SAYS_SO.search(text)
        if match is not None and not _DENIED.search(text):
            return (body[index].text, text), _level(match)
    return None


def _tagged(text: str, *, is_annex: bool) -> re.Match[str] | None:
    if _DENIED.search(text):
        return None
    tags = (_IN_ANNEX, *_TAGS) if is_annex else _TAGS
    return next((match for pattern in tags if (match := pattern.search(text))), None)


def _can_head(paragraph: Paragraph) -> bool:
    return (
        paragraph.cell is None
        and paragraph.bullet is None
        and len(paragraph.text) <= _LONGEST
        and not paragraph.text.endswith((".", ";", ","))
    )


def _is_annex_heading(body: Sequence[Paragraph], index: int) -> bool:
    """Whether an annex begins here; a line in a list of annexes begins none."""
    if not _can_head(body[index]) or not _ANNEX.match(body[index].text):
        return False
    if body[index].heading is not None:
        return True
    around = [body[place] for place in (index - 1, index + 1) if 0 <= place < len(body)]
    return not any(_ANNEX.match(paragraph.text) for paragraph in around)


def _heads_section(body: Sequence[Paragraph], index: int) -> bool:
    """Whether a section begins here; an item in a list of papers begins none."""
    paragraph = body[index]
    if paragraph.heading is not None:
        return True
    if _ANNEX.match(paragraph.text) or not 0 < index < len(body) - 1:
        return False
    # What follows a heading is a text, not the next line of a list.
    return (paragraph.gap or paragraph.bold) and not _can_head(body[index + 1])


def _level(match: re.Match[str]) -> str:
    word = match["level"].lower()
    return "vertrouwelijk" if word.startswith("niet") else _AS_LEVEL.get(word, word)
