"""The top of the page: how it went, in a few sentences and numbers."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup

from eval.gate import Check
from eval.measures.measure import Result
from eval.report.dutch import count, percent, span
from eval.runs import Run
from eval.statistics import interval


@dataclass(frozen=True, slots=True)
class Card:
    """A measure among the first numbers of the page, with a question it answers."""

    name: str
    asks: str


CARDS = (
    Card("any_gold_top5", "Wordt de goede passage gevonden?"),
    Card("citation_f1", "Haalt het antwoord de goede bronnen aan?"),
    Card("nugget_recall", "Staan de feiten erin?"),
    Card("figure_precision", "Staan alle cijfers in de bron?"),
    Card("refusal_recall", "Zegt de assistent het als er niets is?"),
    Card("wrong_refusals", "Zegt de assistent ten onrechte dat er niets is?"),
    Card("same_first_unit", "Zelfde vraag, zelfde bron?"),
    Card("right_line", "Goede lijn bij elke formulering?"),
    Card("contradiction_recall", "Wordt tegenspraak opgemerkt?"),
    Card("ndcg_10", "Hoe hoog staan de goede stukken?"),
    Card("backtest_brought", "Komt terug wat ambtenaren hergebruikten?"),
)
_MOST = 8


def summary_html(run: Run, gate: Sequence[Check] | None) -> Markup:
    """How it went, in sentences, and the first numbers."""
    cards = [(card, result) for card in CARDS if (result := run.result(card.name))]
    shown = Markup("").join(_card(card, result) for card, result in cards[:_MOST])
    said = Markup("").join(Markup("<p>{}</p>").format(s) for s in _sentences(run, gate))
    return Markup('{sentences}<div class="kaarten">{cards}</div>').format(
        sentences=Markup('<div class="kort">{}</div>').format(said) if said else "", cards=shown
    )


def _sentences(run: Run, gate: Sequence[Check] | None) -> list[str]:
    found: list[str] = []
    asked = run.result("status")
    if asked:
        wrong, total = len(run.failures), asked.items
        found.append(f"Van de {count(total, 'vraag', 'vragen')} ging het bij {wrong} niet goed.")
        if wrong:
            cause, times = Counter(item.cause for item in run.failures).most_common(1)[0]
            found[-1] += f" Wat het meest voorkomt: {cause.value.lower()} ({times} keer)."
    found += _trust(run)
    if gate is not None:
        missed = [check for check in gate if not check.passed]
        found.append(
            f"Van de {count(len(gate), 'drempel', 'drempels')} worden er {len(missed)} niet gehaald: "
            f"{'; '.join(check.sentence for check in missed)}."
            if missed
            else f"Alle {len(gate)} drempels worden gehaald."
        )
    return [*found, *run.notes]


def _trust(run: Run) -> list[str]:
    """What must never go wrong, and whether it did."""
    wanted = (
        ("quote_exactness", "alle citaten staan letterlijk in de stukken"),
        ("figure_precision", "alle cijfers staan in de aangehaalde tekst"),
        ("as_of_leaks", "geen enkel antwoord haalt een stuk van na de peildatum aan"),
    )
    good = [text for name, text in wanted if _is_perfect(run.result(name))]
    if not good:
        return []
    return [f"Wat altijd goed ging: {'; '.join(good)}."]


def _is_perfect(result: Result | None) -> bool:
    return result is not None and result.value == result.about.best


def _card(card: Card, result: Result) -> Markup:
    return Markup(
        '<div class="kaart"><h3>{asks}</h3><p class="getal">{value}</p>'
        "<p>{title}{low}. Waarschijnlijk {span}; {items}.</p></div>"
    ).format(
        asks=card.asks,
        value=percent(result.value),
        title=result.about.title,
        low=" (laag is goed)" if result.about.best == 0.0 else "",
        span=f"tussen {span(interval(result.points))}",
        items=count(result.items, "geval", "gevallen"),
    )
