"""A sentence with everything that was understood of it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from assistant.checks.claims.words import Word, content_words
from assistant.checks.facts.denial import Denial, denials, restricts
from assistant.checks.facts.figure import Figure
from assistant.checks.facts.figures import find_figures
from assistant.checks.facts.labels import Label, find_groups, find_labels
from assistant.checks.facts.moments import Moment, find_moments
from assistant.checks.facts.names import Name, about_asker, find_names
from assistant.checks.facts.strength import Strength, find_strength, quantity
from index.analysis import DutchAnalyser, fold
from ingest import redaction

_VERB = re.compile(
    r"\b(?:is|zijn|was|waren|wordt|worden|werd|werden|kan|kunnen|kunt|mag|mogen|moet|moeten|heeft|hebben|gaat|gaan"
    r"|zal|zullen|wil|willen|doet|doen|komt|komen|blijft|blijven|werkt|werken|geldt)\b",
    re.I,
)


# Labels that are as hard a fact as a figure.
_FACTUAL = frozenset(
    [
        "frequentie",
        "geld",
        "herkomst",
        "indeling",
        "plicht",
        "uitslag",
        "stand",
        "openheid",
        "looptijd",
        "plek",
        "naam",
        "richting",
        "grens",
        "omvang",
    ]
)
_MEMBER = re.compile(
    r"\b(?:[Rr]aads|[Cc]ommissie)?[Ll]id\s+(?P<one>(?:(?:[Vv]an|[Dd]e|[Dd]er|[Dd]en|[Tt]en|[Tt]er|[Ee]l)\s+){0,3}[A-Z][\w'’-]+)"
    r"(?:\s*\(?\s*(?:van\s+)?(?:de\s+)?(?P<two>[A-Z][\w’']+(?:\s[A-Z]\w+)*)\)?)?"
    r"|\b(?:[Ff]ractie\s+(?:van\s+)?(?:de\s+)?|[Ii]ndiener:\s*)(?P<three>[A-Z][\w’']+)"
)

_CONDITION = re.compile(r"\b(?:als|wanneer|indien|tenzij|mocht|mochten|wie)\b", re.IGNORECASE)
# "Een directeur die ..." says which one; behind a comma it tells more of all.
_WHICH = re.compile(r"^[^\w,;]*\b(?:\w+ )*die\b", re.IGNORECASE)
# "Niet meer jaarlijks maar eens per twee jaar" does not say that it is yearly.
_NO_LONGER = re.compile(
    r"\bniet (?:meer|langer) (?P<gone>\w+(?: \w+){0,3}?),? maar\b", re.IGNORECASE
)

Fact = Figure | Moment | Label


@dataclass(frozen=True, slots=True)
class Statement:
    """A sentence and its typed facts; offsets are into ``text``.

    ``members`` are the names of council members and their parties.
    """

    text: str
    words: tuple[Word, ...]
    figures: tuple[Figure, ...]
    moments: tuple[Moment, ...]
    labels: tuple[Label, ...]
    groups: tuple[Label, ...]
    names: tuple[Name, ...]
    denied: tuple[Denial, ...]
    strength: Strength
    quantity: int
    restricted: bool
    about_asker: bool
    members: frozenset[str]

    @property
    def facts(self) -> tuple[Fact, ...]:
        """Everything a source must have exactly so."""
        labels = (label for label in self.labels if label.kind in _FACTUAL)
        return (*self.figures, *self.moments, *labels)

    @property
    def is_of_the_whole(self) -> bool:
        """Whether its figures are of the whole: "in totaal", "samen"."""
        return any(label.kind == "omvang" for label in self.labels)

    @property
    def weight(self) -> float:
        """The weight of all its words together."""
        return sum(word.weight for word in self.words)

    def clause_at(self, offset: int) -> int:
        """The clause of the word nearest to ``offset``."""
        if not self.words:
            return 0
        return min(self.words, key=lambda word: abs(word.start - offset)).clause

    def denied_core(self) -> frozenset[int]:
        """The words right behind the denials, or right before one that ends its clause."""
        found: set[int] = set()
        for denial in self.denied:
            clause = self.clause_at(denial.end)
            behind = [
                i for i, w in enumerate(self.words) if w.start >= denial.end and w.clause == clause
            ]
            before = [
                i for i, w in enumerate(self.words) if w.end <= denial.start and w.clause == clause
            ]
            if behind or before:
                found.add(behind[0] if behind else before[-1])
        return frozenset(found)

    def _right_behind(self, denial: Denial, word: Word) -> bool:
        """Whether ``word`` stands behind ``denial`` with no verb between them."""
        return word.start > denial.start and not _VERB.search(self.text[denial.end : word.start])

    def is_condition(self, clause: int) -> bool:
        """Whether a clause only says when, or of whom, the rest holds: "als ...", "wie ..."."""
        inside = [word for word in self.words if word.clause == clause]
        if not inside:
            return False
        before = [word.end for word in self.words if word.end <= inside[0].start]
        opening = self.text[max(before, default=0) : inside[0].start]
        return bool(_CONDITION.search(opening) or (before and _WHICH.match(opening)))

    def denied_words(self) -> list[bool]:
        """For each word whether it is denied: an odd number of denials reaches it."""
        counts = [int(word.negative) for word in self.words]
        for denial in self.denied:
            clause = self.clause_at(denial.end)
            for place, word in enumerate(self.words):
                if word.clause == clause and (
                    not denial.behind or self._right_behind(denial, word)
                ):
                    counts[place] += 1
        return [count % 2 == 1 for count in counts]


def _replaced(label: Label, labels: Sequence[Label], text: str) -> bool:
    """Whether it is what was before: "van jaarlijks naar tweejaarlijks"."""
    return text[: label.start].lower().endswith("van ") and any(
        other.kind == label.kind and text[label.end : other.start].strip().lower() == "naar"
        for other in labels
    )


def statement(text: str, analyser: DutchAnalyser) -> Statement:
    """``text`` understood. Redaction codes are left out."""
    return _understood(" ".join(redaction.strip(text).split()), analyser)


@lru_cache(maxsize=50_000)
def _understood(text: str, analyser: DutchAnalyser) -> Statement:
    figures, moments, labels = find_figures(text), find_moments(text), find_labels(text)
    gone = [match.span("gone") for match in _NO_LONGER.finditer(text)]
    labels = [item for item in labels if not any(a <= item.start < b for a, b in gone)]
    labels = [item for item in labels if not _replaced(item, labels, text)]
    told = [(figure.start, figure.end) for figure in figures]
    told += [(moment.start, moment.end) for moment in moments]
    told += [(label.start, label.end) for label in labels if label.kind == "frequentie"]
    words = (
        word
        for word in content_words(text, analyser)
        if not any(start <= word.start < end for start, end in told)
    )
    return Statement(
        text=text,
        words=tuple(words),
        figures=tuple(figures),
        moments=tuple(moments),
        labels=tuple(labels),
        groups=tuple(find_groups(text)),
        names=tuple(find_names(text)),
        denied=tuple(denials(text)),
        strength=find_strength(text),
        quantity=quantity(text),
        restricted=restricts(text),
        about_asker=about_asker(text),
        members=frozenset(
            fold(name).split()[-1]
            for match in _MEMBER.finditer(text)
            for name in match.groups()
            if name
        ),
    )
