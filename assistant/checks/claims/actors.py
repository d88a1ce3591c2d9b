"""Who does what: another actor for the same act than the source names.

The actor stands behind "door" or "verantwoordelijk", or is a board or an office that is the subject
of a verb that is not passive ("het college besloot").
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from assistant.checks.claims.lemma import is_past
from assistant.checks.claims.statement import Statement
from assistant.checks.lexicon import lines_of
from index.embedding import Vectors

Span = tuple[int, int]

_BY = re.compile(r"\bdoor\s+(?=(?:de|het|een|wethouder|bureau|directie|[A-Z])\b|[A-Z])")
_RESPONSIBLE = re.compile(
    r"(?P<one>[^,;:.]+?)\s+(?:is|zijn)\s+(?:\w+\s+)?verantwoordelijk\s+voor\b"
    r"|\bonder\s+(?:de\s+)?verantwoordelijkheid\s+van\s+(?P<two>[^,;:.]+)",
    re.IGNORECASE,
)
_END = re.compile(
    r"[,;:.!?()]|$|\s(?:die|dat|om|met|in|op|van|voor|over|als|en|of|is|zijn|wordt|worden|werd|werden)\s"
)
# What may stand before a subject: the verb, where something else opens the sentence.
_BEFORE = re.compile(
    r"(?:^|[.;:,]\s*|\b(?:en|dat|maar)"
    r"|\b(?P<verb>heeft|hebben|had|hadden|zal|zullen|gaat|gaan|wil|willen|kan|kunnen|moet|moeten"
    r"|\w+(?:de|te|oot|am|ief)))\s*(?:\b(?:de|het)\b)?\s*$",
    re.IGNORECASE,
)
_VERB = re.compile(
    r"\s+(?:heeft|hebben|had|hadden|zal|zullen|gaat|gaan|wil|willen|kan|kunnen|moet|moeten|mag|mogen|vroeg|gaf|nam|kreeg"
    r"|schreef|zei|sprak|koos|bood|droeg|\w{3,}(?:t|de|te|den|ten))\b",
    re.IGNORECASE,
)
_NEXT_WORD = re.compile(r"\s+(\w+)")
PASSIVE = re.compile(r"\b(?:wordt|worden|werd|werden|is|zijn|was|waren)\b", re.IGNORECASE)
_NO_VERB = frozenset(["met", "tot", "niet", "dit", "dat", "het", "uit", "de", "te", "onder"])
_OUTSIDE = frozenset(
    [
        "burgemeester",
        "griffie",
        "ombudsman",
        "rekenkamer",
        "kabinet",
        "kamer",
        "provincie",
        "politie",
        "integriteit",
        "rechter",
    ]
)
_LIKE = 0.5  # likeness from which a word of the one actor is one of the other
_ACT = 0.75  # share of the words of the act that the source must have


def actors(claim: Statement, source: Statement, sims: Vectors) -> tuple[str, str] | None:
    """The actor of the claim and that of the source, where both do the same but differ."""
    pairs = [(find(claim.text), find(source.text)) for find in (_doer, _responsible)]
    mine, theirs = _named(claim.text), _named(source.text)
    if mine is not None and theirs is not None:
        pairs.append((mine, theirs))
    for one, other in pairs:
        if one is None or other is None:
            continue
        ours, others = _inside(claim, one), _inside(source, other)
        act = [row for row in range(len(claim.words)) if row not in ours]
        if not ours or not others or not act or _same(claim, one, source, other):
            continue
        # One actor named more fully is the same one.
        if any(float(sims[row, column]) >= _LIKE for row in ours for column in others):
            continue
        rest = [column for column in range(len(source.words)) if column not in others]
        if rest and _share(claim, act, rest, sims) >= _ACT:
            return _said(claim, one), _said(source, other)
    return None


def others_named(text: str) -> list[Span]:
    """The offices in a sentence for which no paper says "we", "ik" or "u"."""
    return [span for name, span in _offices(text) if name in _OUTSIDE]


def _doer(text: str) -> Span | None:
    """Where "door" names who does it; the only one there is."""
    found = list(_BY.finditer(text))
    if len(found) != 1:
        return None
    end = _END.search(text, found[0].end())
    return found[0].end(), end.start() if end else len(text)


def _responsible(text: str) -> Span | None:
    """Where it says who is responsible."""
    match = _RESPONSIBLE.search(text)
    if match is None:
        return None
    return match.span("one" if match["one"] else "two")


def _named(text: str) -> Span | None:
    """The board or office that does something: behind "door", or the subject of a verb."""
    by = _doer(text)
    if by is not None:
        return by if _names(text, by) else None
    if PASSIVE.search(text):
        return None
    found = [span for name, span in _offices(text) if _is_subject(text, span)]
    return found[0] if len(found) == 1 else None


def _is_subject(text: str, span: Span) -> bool:
    """Whether an office at ``span`` stands where a subject does, before or behind its verb."""
    before = _BEFORE.search(text[: span[0]])
    if before is None:
        return False
    if before["verb"]:
        return True
    verb = _VERB.match(text, span[1])
    if verb is not None:
        return verb.group().strip().lower() not in _NO_VERB
    word = _NEXT_WORD.match(text, span[1])
    return word is not None and is_past(word[1].lower())


def _offices(text: str) -> list[tuple[str, Span]]:
    """The boards and offices in a sentence, with their places."""
    lowered = text.lower()
    found = [
        (name, match.span()) for name, pattern in _patterns() for match in pattern.finditer(lowered)
    ]
    return sorted(found, key=lambda item: item[1])


def _names(text: str, span: Span) -> frozenset[str]:
    return frozenset(name for name, (start, _) in _offices(text) if span[0] <= start < span[1])


def _same(claim: Statement, one: Span, source: Statement, other: Span) -> bool:
    """Whether both spans name an office, and the same one, or the source speaks of itself."""
    mine, theirs = _names(claim.text, one), _names(source.text, other)
    return bool(mine & theirs)


@lru_cache(maxsize=1)
def _patterns() -> tuple[tuple[str, re.Pattern[str]], ...]:
    rows = lines_of("actors.tsv")
    return tuple((name, re.compile(rf"(?<![\w-])(?:{pattern})(?![\w-])")) for name, pattern in rows)


def _inside(said: Statement, span: Span) -> list[int]:
    return [i for i, word in enumerate(said.words) if span[0] <= word.start < span[1]]


def _share(claim: Statement, act: Sequence[int], rest: Sequence[int], sims: Vectors) -> float:
    total = sum(claim.words[row].weight for row in act)
    found = sum(claim.words[row].weight * float(sims[row, rest].max()) for row in act)
    return found / total if total else 0.0


def _said(said: Statement, span: Span) -> str:
    return said.text[span[0] : span[1]].strip()
