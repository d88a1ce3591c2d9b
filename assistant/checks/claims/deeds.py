"""What a sentence says is done: the word that carries it, which its source must have as well.

"Wij hebben excuses aangeboden": everything else of it may stand in a paper about something else.
The word is the last verb of a clause with an auxiliary or a modal; where that verb says little
("maken", "geven"), it is what stands right before it, and behind "krijgt een" the noun.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from assistant.checks.claims.statement import Statement
from assistant.checks.lexicon import words_of

_HELPS = re.compile(
    r"\b(?:heeft|hebben|heb|had|hadden|is|zijn|was|waren|wordt|worden|werd|werden|gaat|gaan|zal|zullen|wil|willen"
    r"|laat|laten)\b",
    re.IGNORECASE,
)
_PARTICIPLE = re.compile(
    r"(?:\w{2,5})?ge\w{2,}(?:d|t|en)|(?:\w{2,5})?(?:be|ver|ont|her|er)\w{2,}(?:d|t|en)",
    re.IGNORECASE,
)
# "krijgen een vergoeding", "geeft het team een eigen budget"
_GETS = re.compile(
    r"\b(?:krijgt|krijgen|kreeg|kregen|ontvangt|ontvangen|geeft|geven|gaf|gaven|biedt|bieden|betaalt|betalen)\b"
    r"[^,;:.]*?\b(?:een|geen)\s+(?:\w+e\s+|eigen\s+|extra\s+)?(?P<noun>\w{4,})",
    re.IGNORECASE,
)
_LIGHT = words_of("light verb")
_AFTER = words_of("behind a verb")
_TOKEN = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*|[,;:.?!()]")
_STOPS = frozenset(",;:.?!()")


def deeds(claim: Statement) -> Iterator[int]:
    """The places, among the words of ``claim``, of the words that carry what it says is done."""
    at = {word.start: place for place, word in enumerate(claim.words)}
    found: set[int] = set()
    for clause in _clauses(claim.text):
        helps = next((n for n, token in enumerate(clause) if _HELPS.fullmatch(token.group())), None)
        if helps is None:
            continue
        verb = _last_verb(clause, helps)
        if verb is None:
            continue
        carrier = verb
        if clause[verb].group().lower() in _LIGHT:
            carrier = verb - 1
        if carrier > helps and clause[carrier].start() in at:
            found.add(at[clause[carrier].start()])
    for match in _GETS.finditer(claim.text):
        if match.start("noun") in at:
            found.add(at[match.start("noun")])
    yield from sorted(found)


def _clauses(text: str) -> Iterator[list[re.Match[str]]]:
    """The words of a sentence between its marks."""
    clause: list[re.Match[str]] = []
    for token in _TOKEN.finditer(text):
        if token.group() in _STOPS:
            yield clause
            clause = []
        else:
            clause.append(token)
    yield clause


def _last_verb(clause: list[re.Match[str]], helps: int) -> int | None:
    """The participle of a clause, or the infinitive that ends it."""
    behind = range(helps + 1, len(clause))
    for place in behind:
        if _PARTICIPLE.fullmatch(clause[place].group()) and _ends(clause, place):
            return place
    last = len(clause) - 1
    if last > helps and clause[last].group().endswith("en"):
        return last
    return None


def _ends(clause: list[re.Match[str]], place: int) -> bool:
    """Whether the verb group ends there: at the end, or before a preposition or a conjunction."""
    if place == len(clause) - 1:
        return True
    return clause[place + 1].group().lower() in _AFTER
