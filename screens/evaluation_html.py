"""What was measured: how the last run went, how it was before, and what went wrong."""

from __future__ import annotations

from collections.abc import Sequence

from markupsafe import Markup

from eval.measures.measure import Result
from eval.report.dutch import PARTS, count, moment, percent, span
from eval.report.summary_html import CARDS, Card
from eval.runs import Run
from eval.statistics import interval
from screens.evaluation_failures_html import failures_html
from screens.evaluation_plot import trend_html
from screens.status_html import status_html

PART = "sl-evaluation"  # the class of what this view shows
_COMMAND = "spreeklijn eval"
_LEAST = 0.005  # difference below which two values are the same to who reads them


def evaluation_html(runs: Sequence[Run], folder: str) -> Markup:
    """The page; ``runs`` stand newest first, ``folder`` is where they are kept."""
    if not runs:
        return _page("Er is nog geen meting.", _none(folder))
    last = runs[0]
    like = [run for run in runs if _is_like(run, last)]
    body = Markup("{head}{cards}{failures}{table}").format(
        head=_head(last),
        cards=_cards(like),
        failures=failures_html(last),
        table=_table(runs),
    )
    return _page(_sentence(last), body)


def _page(announcement: str, body: Markup) -> Markup:
    return Markup('{status}<div class="{part}">{body}</div>').format(
        part=PART, status=status_html(announcement), body=body
    )


def _none(folder: str) -> Markup:
    return Markup(
        '<div class="sl-notice"><h3>Er is nog geen meting</h3><p>Een meting stelt een lijst met '
        "vragen en kijkt of de antwoorden en bronnen kloppen. Wie Spreeklijn beheert, maakt er een op "
        "de opdrachtregel met <code>{command}</code>. Dat duurt enkele minuten. De uitkomst komt in de map "
        "<code>{folder}</code> en staat daarna hier.</p></div>"
    ).format(command=_COMMAND, folder=folder)


def _is_like(run: Run, other: Run) -> bool:
    """Whether two runs asked the same questions, so that they can be compared."""
    return run.circumstances.set_name == other.circumstances.set_name


def _sentence(run: Run) -> str:
    asked = run.result("status")
    if asked is None:
        return "De laatste meting vroeg niet om antwoorden."
    total, wrong = asked.items, len(run.failures)
    return f"Van de {count(total, 'vraag', 'vragen')} ging het bij {wrong} niet goed."


def _head(run: Run) -> Markup:
    return Markup(
        '<h3 class="sl-of">Laatste meting</h3><p class="sl-where">{when} · vragenset {label} · '
        "{documents} · onderdeel: {part}</p><p>{sentence}</p>{notes}"
    ).format(
        when=moment(run.created),
        label=run.label,
        documents=count(run.circumstances.documents, "stuk", "stukken"),
        part=PARTS.get(run.part, run.part),
        sentence=_sentence(run),
        notes=Markup("").join(Markup('<p class="sl-note">{}</p>').format(n) for n in run.notes),
    )


# -- the measures and their trend --------------------------------------------------------------


def _cards(runs: Sequence[Run]) -> Markup:
    """The first numbers of the newest of ``runs``, with what they were before."""
    shown = [
        _card(card, result, [r for run in runs[1:] if (r := run.result(card.name))])
        for card in CARDS
        if (result := runs[0].result(card.name))
    ]
    return Markup('<ul class="sl-measures">{}</ul>').format(Markup("").join(shown))


def _card(card: Card, result: Result, earlier: Sequence[Result]) -> Markup:
    values = [item.value for item in reversed([result, *earlier])]
    return Markup(
        '<li><h4>{asks}</h4><p class="sl-value">{value}</p>{trend}<p class="sl-where">{title}{low}. '
        "Waarschijnlijk tussen {span}. {before}</p></li>"
    ).format(
        asks=card.asks,
        value=percent(result.value),
        trend=trend_html(values, result.about.title),
        title=result.about.title,
        low=" (laag is goed)" if result.about.best == 0.0 else "",
        span=span(interval(result.points)),
        before=_before(result, earlier[0]) if earlier else "",
    )


def _before(result: Result, earlier: Result) -> str:
    """What it was the time before, and whether that is better now."""
    difference = result.value - earlier.value
    if abs(difference) < _LEAST:
        return "Net als de vorige keer."
    was = f"De vorige keer {percent(earlier.value)}"
    if result.about.best is None:
        return f"{was}."
    better = (difference > 0) == (result.about.best > 0)
    return f"{was}: nu {'beter' if better else 'slechter'}."


# -- all runs ----------------------------------------------------------------------------------


def _table(runs: Sequence[Run]) -> Markup:
    rows = Markup("").join(
        Markup(
            '<tr><th scope="row">{when}</th><td>{label}</td><td>{part}</td>'
            '<td class="sl-number">{wrong}</td><td class="sl-number">{seconds} s</td></tr>'
        ).format(
            when=moment(run.created),
            label=run.label,
            part=PARTS.get(run.part, run.part),
            wrong=len(run.failures) if run.result("status") else "–",
            seconds=round(run.seconds),
        )
        for run in runs
    )
    return Markup(
        '<h3>Alle metingen</h3><div class="sl-table" tabindex="0" role="region" '
        'aria-label="Alle metingen"><table><thead><tr><th scope="col">Wanneer</th>'
        '<th scope="col">Vragenset</th><th scope="col">Onderdeel</th>'
        '<th scope="col" class="sl-number">Niet goed</th><th scope="col" class="sl-number">Duur</th>'
        "</tr></thead><tbody>{rows}</tbody></table></div>"
    ).format(rows=rows)
