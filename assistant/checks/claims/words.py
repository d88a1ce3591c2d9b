"""The words of a sentence, ready to be held against those of another."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from assistant.checks.claims.lemma import PARTICLES, bases
from assistant.checks.lexicon import lines_of
from index.analysis import DutchAnalyser, fold, stem, stopwords
from index.keywords import rarity
from ingest.numerals import word_value

_TOKEN = re.compile(r"\d+(?:[.,]\d+)*|[^\W\d_]+(?:['’&.-][^\W\d_]+)*&?|[,;:()–.?!]")
_BREAK = frozenset(",;:()–.?!")
_CONJUNCTIONS = frozenset(
    [
        "maar",
        "want",
        "omdat",
        "zodat",
        "terwijl",
        "hoewel",
        "waardoor",
        "dus",
        "waarbij",
        "waarvan",
        "tenzij",
        "als",
        "wanneer",
        "indien",
    ]
)
_RELATIVES = frozenset(["die", "wie", "waarin", "waarmee", "waarvoor"])
# "Berichten zoals die in Zuidoost", "van die brief": "die" points at something there.
_POINTS = frozenset(["zoals", "dan", "van", "voor", "over", "naar", "met", "op"])
_PARTICLES = frozenset(
    [
        "in",
        "af",
        "op",
        "uit",
        "aan",
        "mee",
        "toe",
        "door",
        "voort",
        "over",
        "vast",
        "weg",
        "terug",
        "bij",
        "na",
    ]
)
_VERB_BY = 7  # tokens before which the verb of a main clause stands
_NEW_CLAUSE = frozenset(
    ["geen", "niet", "nooit", "ook", "er", "daar", "dat", "we", "wij", "ik", "dan", "wel"]
)
_AUXILIARIES = frozenset(
    [
        "is",
        "zijn",
        "was",
        "waren",
        "wordt",
        "worden",
        "werd",
        "werden",
        "heeft",
        "hebben",
        "loopt",
        "lopen",
    ]
)
_MODALS = frozenset(
    [
        "wil",
        "willen",
        "kan",
        "kunnen",
        "moet",
        "moeten",
        "mag",
        "mogen",
        "zal",
        "zullen",
        "gaat",
        "gaan",
        "durft",
        "durven",
    ]
)
_DENYING = frozenset(["niet", "geen", "nooit", "niets", "niemand"])
# No preposition stands right before these: "in" before "met" belongs to a verb.
_NO_PHRASE = frozenset(["met", "van", "voor", "over", "naar", "om", "dat", "of", "bij", "tot"])
_NO_PREFIX = frozenset(["onlangs", "ontrouw", "ongeveer", "ongeacht"])


@dataclass(frozen=True, slots=True)
class Word:
    """A word that says something. ``weight`` is its rarity; ``clause`` counts from 0.

    ``keys`` are its stem and bases; two words with a key in common are the same word.
    ``parts`` are the same for the parts of a compound. ``place`` counts all tokens.
    ``negative``: it says the opposite of its keys ("onveilig" has those of "veilig").
    """

    text: str
    keys: frozenset[str]
    parts: tuple[frozenset[str], ...]
    weight: float
    clause: int
    place: int
    start: int
    end: int
    negative: bool = False


def content_words(text: str, analyser: DutchAnalyser) -> list[Word]:
    """The words of ``text`` that say something, in order; figures and stop words are none."""
    found: list[Word] = []
    clause = 0
    tokens = list(_TOKEN.finditer(text))
    for place, token in enumerate(tokens):
        raw = token.group()
        plain = fold(raw)
        following = fold(tokens[place + 1].group()) if place + 1 < len(tokens) else ""
        before = fold(tokens[place - 1].group()) if place else ""
        if (
            raw in _BREAK
            or plain in _CONJUNCTIONS
            or (plain in _RELATIVES and place > 0 and not (plain == "die" and before in _POINTS))
            or (plain in ("en", "of") and following in _NEW_CLAUSE)
            or (plain == "en" and (_counts_on(tokens, place) or _goes_on(tokens, place)))
        ):
            clause += 1
            continue
        if raw[0].isdigit() or plain in stopwords() or plain in _empty() or len(plain) < 2:
            continue
        root = _root(plain, analyser)
        keys, parts = _analysed(root, analyser)
        if particle := _particle(tokens, place):
            # "voert ... in" is "invoeren".
            keys |= bases(particle + plain) | {stem(particle + plain)}
        if keys:
            span = (token.start(), token.end())
            weight, negative = rarity(plain), root != plain
            found.append(Word(plain, keys, parts, weight, clause, place, *span, negative))
    return found


def _counts_on(tokens: list[re.Match[str]], place: int) -> bool:
    """Whether "en" begins with a number what is said of others: "... en drie zijn vervallen"."""
    if place + 2 >= len(tokens):
        return False
    number, verb = (fold(token.group()) for token in tokens[place + 1 : place + 3])
    return (number[0].isdigit() or word_value(number) is not None) and verb in _AUXILIARIES


def _goes_on(tokens: list[re.Match[str]], place: int) -> bool:
    """Whether "en" ends what is denied: "zich niet veilig voelen en anoniem willen melden"."""
    before: list[str] = []
    for token in reversed(tokens[:place]):
        if token.group() in _BREAK:
            break
        before.append(fold(token.group()))
    behind: list[str] = []
    for token in tokens[place + 1 :]:
        if token.group() in _BREAK:
            break
        behind.append(fold(token.group()))
    return (
        not _DENYING.isdisjoint(before)
        and not _MODALS.isdisjoint(behind[1:])
        and _DENYING.isdisjoint(behind)
    )


def _particle(tokens: list[re.Match[str]], place: int) -> str:
    """The particle at the end of the clause, where the word at ``place`` may be its verb.

    Or before what the verb asks for: "stemt in met het plan".
    """
    if place > _VERB_BY:
        return ""
    last = ""
    for token in tokens[place + 1 :]:
        if token.group() in _BREAK:
            break
        plain = fold(token.group())
        if last in _PARTICLES and plain in _NO_PHRASE:
            return last
        last = plain
    return last if last in _PARTICLES else ""


@lru_cache(maxsize=1)
def _empty() -> frozenset[str]:
    """Words that say little in a claim, though they are no stop words of the index."""
    return frozenset(word for (word,) in lines_of("empty_words.txt"))


@lru_cache(maxsize=50_000)
def _root(plain: str, analyser: DutchAnalyser) -> str:
    """The word behind the prefix "on-", where there is one: "onveilig" is "veilig"."""
    rest = plain[2:]
    if not plain.startswith("on") or len(rest) < 5 or plain in _NO_PREFIX:
        return plain
    return rest if analyser.compounds.knows(rest) else plain


@lru_cache(maxsize=100_000)
def _analysed(
    plain: str, analyser: DutchAnalyser
) -> tuple[frozenset[str], tuple[frozenset[str], ...]]:
    """The keys of a folded word and of its parts."""
    terms = list(analyser.terms(plain))
    if not terms:
        return frozenset(), ()
    whole = re.sub(r"['’]s$", "", plain)
    joined = re.sub(r"['’&.-]", "", whole)
    keys = {terms[0].text, stem(joined), *bases(joined)}
    pieces = [piece for piece in re.split(r"['’&.-]", whole) if len(piece) > 1]
    if len(pieces) < 2:
        pieces = list(analyser.compounds.split(joined))
    if len(pieces) < 2:
        return frozenset(keys), _after_particle(joined)
    parts = tuple(frozenset({stem(piece), *bases(piece)}) for piece in pieces)
    return frozenset(keys), parts


def _after_particle(word: str) -> tuple[frozenset[str], ...]:
    """The verb behind a separable particle: "invoeren" has "voeren" in it."""
    for particle in PARTICLES:
        rest = word[len(particle) :]
        if word.startswith(particle) and len(rest) > 4:
            return (frozenset({particle}), frozenset({stem(rest), *bases(rest)}))
    return ()
