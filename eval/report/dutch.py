"""Words and numbers of a report, in Dutch."""

from __future__ import annotations

from datetime import datetime

from eval.statistics import Interval
from ingest.dates import in_words

STATUSES = {
    "answer": "antwoord",
    "no_evidence": "geen antwoord",
    "refer_other_wethouder": "andere wethouder",
    "placeholder_only": "nog open",
    "no_individual_cases": "geen individuele gevallen",
    "error": "fout",
}
VERDICTS = {
    "supported": "klopt",
    "contradicted": "klopt niet",
    "unsupported": "staat er niet",
}
_KINDS = {
    "paraphrase": "andere woorden",
    "direct": "letterlijk gevraagd",
    "numbers": "cijfers",
    "unanswerable": "niet te beantwoorden",
    "keyword": "trefwoorden",
    "standard_line": "standaardlijn",
    "timeline": "ontwikkeling in de tijd",
    "overview": "alles over een onderwerp",
    "pending": "nog open of van een ander",
    "follow_up_style": "vervolgvraag",
    "typo": "typefouten",
    "individual_case": "over een persoon",
    "english": "Engels",
}
PARTS = {
    "all": "alles",
    "retrieval": "terugvinden",
    "answers": "antwoorden",
    "consistency": "zelfde vraag, zelfde antwoord",
    "contradictions": "beweringen",
    "backtest": "terugkijken",
}


def kind(name: str) -> str:
    """A kind of question in words; an office's own kinds stand as they are."""
    return _KINDS.get(name, name.replace("_", " "))


def status(name: str) -> str:
    """The status of an answer in words."""
    return STATUSES.get(name, name)


def verdict(name: str) -> str:
    """A verdict on a sentence in words."""
    return VERDICTS.get(name, name)


def percent(value: float) -> str:
    """A share as an officer reads it; never rounded to all or nothing when it is neither.

    >>> percent(0.614), percent(0.998), percent(0.9999), percent(1.0), percent(0.005)
    ('61%', '99,8%', '99,9%', '100%', '0,5%')
    """
    if 0 < value <= 0.005 or 0.995 <= value < 1:
        return f"{min(max(100 * value, 0.1), 99.9):.1f}%".replace(".", ",")
    return f"{100 * value:.0f}%"


def span(item: Interval) -> str:
    """An interval as an officer reads it, behind "tussen": "81 en 94%"."""
    return f"{100 * item.low:.0f} en {100 * item.high:.0f}%"


def count(number: int, one: str, more: str) -> str:
    """A number with its noun.

    >>> count(1, "vraag", "vragen")
    '1 vraag'
    """
    return f"{number} {one if number == 1 else more}"


def moment(text: str) -> str:
    """A moment in words: "5 december 2024, 14.05 uur" in the time of this computer."""
    when = datetime.fromisoformat(text).astimezone()
    return f"{in_words(when.date())}, {when:%H.%M} uur"
