"""The whole page of a run, and of a comparison of two."""

from __future__ import annotations

from collections.abc import Sequence
from urllib.parse import quote

from markupsafe import Markup

from eval.backtest.run import Backtest
from eval.gate import Check
from eval.report.backtest_html import backtest_html, story
from eval.report.dutch import PARTS, count, moment
from eval.report.failures_html import failures_html
from eval.report.groups_html import groups_html
from eval.report.measures_html import kinds_html, meaning_html, measures_html, statuses_html
from eval.report.page import page, section, table
from eval.report.summary_html import summary_html
from eval.runs import Run


def run_html(run: Run, gate: Sequence[Check] | None = None) -> str:
    """The report of ``run``: what went wrong first, then every measure, then how it was done."""
    failed = failures_html(run.failures) if run.statuses else Markup("")
    parts = [
        failed,
        groups_html(run.groups),
        measures_html(run, gate),
        kinds_html(run),
        statuses_html(run),
        _backtests(run.backtests),
        meaning_html(run),
        _circumstances(run),
    ]
    body = Markup("<header>{head}{summary}{contents}</header><main>{parts}</main>").format(
        head=_head(run),
        summary=summary_html(run, gate),
        contents=_contents(run),
        parts=Markup("").join(parts),
    )
    return page(f"Meting {run.label}", body)


def backtest_pages(run: Run) -> dict[str, str]:
    """A page for each past paper, by file name, with both texts side by side."""
    return {
        backtest_file(test): page(f"Terugkijken: {test.name}", backtest_html(test))
        for test in run.backtests
    }


def backtest_file(test: Backtest) -> str:
    """The name of the page of a past paper."""
    return f"terugkijken-{test.day}-{test.file_name}.html"


def _backtests(tests: Sequence[Backtest]) -> Markup:
    """What looking back showed, with the way to the page of each paper."""
    if not tests:
        return Markup("")
    papers = Markup("").join(
        Markup(
            '<h3>{name}</h3><ul>{story}</ul><p><a href="{file}">Alle vragen naast elkaar</a></p>'
        ).format(
            name=test.name,
            story=Markup("").join(Markup("<li>{}</li>").format(item) for item in story(test)),
            file=quote(backtest_file(test)),
        )
        for test in tests
    )
    lead = (
        "Een annotatie van toen, en alles van daarna, is weggehaald. De vragen zijn opnieuw "
        "gesteld, en het concept is gelegd naast wat de ambtenaren echt schreven."
    )
    return section("terugkijken", "Terugkijken", papers, lead)


def _head(run: Run) -> Markup:
    where = run.circumstances
    return Markup(
        '<p class="merk">Spreeklijn</p><h1>Hoe goed antwoordt de assistent?</h1>'
        "<p>Vragenset {label} · {documents} · onderdeel: {part} · {when}</p>"
    ).format(
        label=run.label,
        documents=count(where.documents, "stuk", "stukken"),
        part=PARTS.get(run.part, run.part),
        when=moment(run.created),
    )


def _contents(run: Run) -> Markup:
    links = [
        ("fouten", "Wat ging mis", bool(run.statuses)),
        ("formuleringen", "Andere woorden", bool(run.groups)),
        ("maten", "Alle maten", True),
        ("terugkijken", "Terugkijken", bool(run.backtests)),
        ("uitleg", "Uitleg", True),
    ]
    shown = Markup(" · ").join(
        Markup('<a href="#{}">{}</a>').format(name, title) for name, title, there in links if there
    )
    return Markup('<nav aria-label="Inhoud">{}</nav>').format(shown)


def _circumstances(run: Run) -> Markup:
    where = run.circumstances
    rows: list[list[Markup | str]] = [
        ["Vragenset", f"{run.label} ({where.set_digest[:12]})"],
        ["Stukken", f"{where.documents} ({where.documents_hash or 'bestaande index'})"],
        *[[name.capitalize(), text] for name, text in where.versions.items()],
        *[[f"Instelling {name}", text] for name, text in where.settings.items()],
        ["Duur", f"{run.seconds:.0f} seconden"],
    ]
    lead = (
        "Zekerheid: bootstrap over vragen, 2.000 trekkingen, 95%. Formuleringen van één vraag "
        "gaan samen. Scoort alles 0% of 100%, dan is het interval dat van Wilson."
    )
    return section("verantwoording", "Hoe dit is gemeten", table(["Wat", "Waarde"], rows), lead)
