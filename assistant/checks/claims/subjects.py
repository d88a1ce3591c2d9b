"""Who does it, where no board or office need be named: the subject of a main clause.

"De Steiger heeft dat betaald", "en ik heb de commissie gesproken". A subject is read only where it is
plain: a pronoun, a name, or an article with a noun, right before the verb or right behind it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from assistant.checks.claims.actors import PASSIVE
from assistant.checks.claims.deeds import deeds
from assistant.checks.claims.statement import Statement
from assistant.checks.lexicon import words_of
from index.embedding import Vectors
from ingest.sentences import split_sentences

_TOKEN = re.compile(r"[^\W\d_]+(?:['’.-][^\W\d_]+)*|[,;:()]")
_FINITE = words_of("finite verb")
_LEADS = frozenset(["en", "maar", "want", "ook", "dus"])
_ARTICLES = frozenset(["de", "het", "een", "onze", "uw"])
# Whom a pronoun means in these papers; of another one it is not known whom it means.
_PRONOUNS = {
    "ik": frozenset(["ik", "wethouder", "portefeuillehouder", "bestuurder"]),
    "we": frozenset(),
    "wij": frozenset(),
}
_UNKNOWN = words_of("unknown subject")
_OPENS = words_of("opening")
_OF = frozenset(["van", "bij", "uit"])
_MOST_BEFORE = 4  # words of a subject before the verb
_SAME_VERB = 0.8
_LIKE = 0.5  # likeness from which one subject is the other
_ACT = 0.7  # share of the other words of the claim that the source must have


@dataclass(frozen=True, slots=True)
class _Subject:
    """The words of a subject, and where they and the rest of the clause stand in the text."""

    words: str
    head: str
    start: int
    end: int


def subjects(claim: Statement, source: Statement, sims: Vectors) -> tuple[str, str] | None:
    """The subject of the claim and that of the source, where another did the same thing."""
    if PASSIVE.search(claim.text) or not claim.words or not source.words:
        return None
    mine = _subject(claim.text)
    if mine is None or mine.head in ("we", "wij"):
        return None
    ours = [i for i, word in enumerate(claim.words) if mine.start <= word.start < mine.end]
    act = [i for i in range(len(claim.words)) if i not in ours]
    if not act or (not ours and mine.head not in _PRONOUNS):
        return None
    done = [place for place in deeds(claim) if place in act]
    if not done:
        return None
    other = _doer(source, act, done[0], claim, sims)
    if other is None or _share(claim, act, range(len(source.words)), sims) < _ACT:
        return None
    theirs = [i for i, word in enumerate(source.words) if other.start <= word.start < other.end]
    return None if _same(mine, ours, other, theirs, sims) else (mine.words, other.words)


def _doer(
    source: Statement, act: Sequence[int], deed: int, claim: Statement, sims: Vectors
) -> _Subject | None:
    """The subject of the sentence of the source that tells most of the act, its deed included."""
    found: tuple[float, _Subject | None] = (0.0, None)
    offset = 0
    for sentence in split_sentences(source.text):
        start = source.text.find(sentence, offset)
        offset = start + len(sentence)
        inside = [i for i, word in enumerate(source.words) if start <= word.start < offset]
        if not any(float(sims[deed, column]) >= _SAME_VERB for column in inside):
            continue
        share = _share(claim, act, inside, sims)
        if share > found[0]:
            who = None if PASSIVE.search(sentence) else _subject(sentence)
            moved = who and _Subject(who.words, who.head, start + who.start, start + who.end)
            found = share, moved
    return found[1]


def _subject(text: str) -> _Subject | None:
    """The subject of the main clause of ``text``; None where it is not plain."""
    tokens = list(_TOKEN.finditer(text))
    verb = next((n for n, token in enumerate(tokens) if token.group().lower() in _FINITE), None)
    if verb is None or any(token.group() in ",;:()" for token in tokens[:verb]):
        return None
    before = tokens[:verb]
    while before and before[0].group().lower() in _LEADS:
        before = before[1:]
    if before and before[0].group().lower() in _OPENS:
        return _plain(_behind(tokens[verb + 1 :]))
    return _plain(before)


def _behind(tokens: Sequence[re.Match[str]]) -> Sequence[re.Match[str]]:
    """The words right behind the verb that may be its subject."""
    if not tokens:
        return ()
    first = tokens[0].group().lower()
    # "een" behind the verb is mostly what was done: "heeft een positief advies gegeven".
    return () if first == "een" else tokens[:2] if first in _ARTICLES else tokens[:1]


def _plain(tokens: Sequence[re.Match[str]]) -> _Subject | None:
    """The subject that ``tokens`` are: a pronoun, a name, an article with a noun."""
    # "De directeur van de stichting": the words before "van".
    of = next((n for n, token in enumerate(tokens) if n and token.group() in _OF), len(tokens))
    tokens = tokens[:of]
    if not tokens or len(tokens) > _MOST_BEFORE:
        return None
    words = [token.group() for token in tokens]
    first = words[0].lower()
    if len(words) == 1 and (first in _UNKNOWN or (first not in _PRONOUNS and words[0].islower())):
        return None
    if len(words) > 1 and first not in _ARTICLES and any(word.islower() for word in words):
        return None  # "Huurdersvereniging De Sleutel" is one
    text = " ".join(words)
    return _Subject(text, words[-1].lower(), tokens[0].start(), tokens[-1].end())


def _same(
    mine: _Subject, ours: Sequence[int], other: _Subject, theirs: Sequence[int], sims: Vectors
) -> bool:
    """Whether both may be the same; of a pronoun that means many it is taken to be so."""
    if "we" in (mine.head, other.head) or "wij" in (mine.head, other.head):
        return True
    for one, two in ((mine, other), (other, mine)):
        if one.head in _PRONOUNS:
            return two.head in _PRONOUNS[one.head]
    if not ours or not theirs:
        return True
    return any(float(sims[row, column]) >= _LIKE for row in ours for column in theirs)


def _share(claim: Statement, act: Sequence[int], columns: Sequence[int], sims: Vectors) -> float:
    """The share of the words ``act`` of the claim, by weight, among ``columns`` of the source."""
    total = sum(claim.words[row].weight for row in act)
    found = sum(claim.words[row].weight * float(sims[row, list(columns)].max()) for row in act)
    return found / total if total and columns else 0.0
