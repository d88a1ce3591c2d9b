"""All measures with their intervals, per kind of question, and what they mean."""

from __future__ import annotations

from collections.abc import Sequence

from markupsafe import Markup

from eval.gate import Check
from eval.measures.measure import Group, Result
from eval.report.dutch import kind, percent, span, status, verdict
from eval.report.page import section, table
from eval.report.plots import Mark, interval_plot
from eval.runs import Run
from eval.statistics import interval

_BY_KIND = ("any_gold_top5", "citation_f1", "nugget_recall", "status")
_BY_STYLE = ("wording_found", "right_line", "wording_status")
_BY_PAIR = (
    "temperature_same_first_unit",
    "temperature_cited_jaccard",
    "temperature_same_figures",
    "temperature_no_contradiction",
    "temperature_same_status",
    "temperature_consistent_and_right",
)
_BY_TEMPERATURE = ("temperature_right_line", "temperature_status", "temperature_written")


def measures_html(run: Run, gate: Sequence[Check] | None) -> Markup:
    """A table of the measures for each group of them."""
    bounds = {check.name: check for check in gate or ()}
    tables = Markup("").join(
        Markup("<h3>{}</h3>{}").format(group.value, _group(found, bounds))
        for group in Group
        if (found := [item for item in run.results if item.about.group is group])
    )
    lead = (
        "De stip is wat gemeten is. De band eromheen geeft aan waarbinnen de waarde met 95% "
        "zekerheid ligt: hoe minder gevallen, hoe breder."
    )
    if bounds:
        lead += " Een rood streepje is de drempel."
    return section("maten", "Alle maten", tables, lead)


def kinds_html(run: Run) -> Markup:
    """The first measures per kind of question and per style of wording."""
    parts = [
        _kinds(run, _BY_KIND, "Soort vraag"),
        _kinds(run, _BY_STYLE, "Formulering"),
        _kinds(run, _BY_PAIR, "Temperaturen"),
        _kinds(run, _BY_TEMPERATURE, "Temperatuur"),
    ]
    found = [part for part in parts if part]
    if not found:
        return Markup("")
    return section("soorten", "Per soort vraag", Markup("").join(found))


def statuses_html(run: Run) -> Markup:
    """How answers ended against how they should."""
    parts: list[Markup] = []
    if run.statuses:
        parts.append(_matrix(run.statuses, {name: status(name) for name in _names(run.statuses)}))
    if run.verdicts:
        names = {name: verdict(name) for name in _names(run.verdicts)}
        parts += [Markup("<h3>Oordelen over zinnen</h3>"), _matrix(run.verdicts, names)]
    if not parts:
        return Markup("")
    return section(
        "statussen",
        "Wat hoorde, en wat kwam",
        Markup("").join(parts),
        "Per rij wat er hoorde te komen, per kolom wat er kwam. Op de vette vakken klopte het.",
    )


def meaning_html(run: Run) -> Markup:
    """What every measure means and where it comes from."""
    rows = [
        [item.about.title, item.about.meaning, f"{item.about.source} ({item.about.name}, 0 tot 1)"]
        for item in run.results
    ]
    return section(
        "uitleg",
        "Wat de maten betekenen",
        table(["Maat", "Betekenis", "Herkomst"], [list(row) for row in rows], "uitleg"),
    )


def _group(found: Sequence[Result], bounds: dict[str, Check]) -> Markup:
    rows: list[list[Markup | str]] = []
    for item in found:
        width = interval(item.points)
        check = bounds.get(item.about.name)
        row: list[Markup | str] = [
            _named(item),
            percent(item.value),
            interval_plot(Mark(item.value, width, check.bound if check else None)),
            span(width),
            str(item.items),
        ]
        rows.append([*row, _verdict(check)] if bounds else row)
    head = ["Maat", "Waarde", "0% tot 100%", "Tussen", "Gevallen"]
    return table([*head, "Drempel"] if bounds else head, rows, "maten")


def _named(item: Result) -> Markup:
    low = Markup(' <span class="klein">(laag is goed)</span>') if item.about.best == 0.0 else ""
    return Markup("{}{}").format(item.about.title, low)


def _verdict(check: Check | None) -> Markup | str:
    if check is None:
        return "–"
    bound = f"{'≥' if check.is_least else '≤'} {percent(check.bound)}"
    css, word = ("gehaald", "✓") if check.passed else ("gemist", "✗")
    return Markup('<span class="{css}">{word} {bound}</span>').format(
        css=css, word=word, bound=bound
    )


def _kinds(run: Run, names: Sequence[str], head: str) -> Markup:
    found = [result for name in names if (result := run.result(name))]
    if not found:
        return Markup("")
    per_kind = [result.by_kind() for result in found]
    kinds = sorted({name for values in per_kind for name in values})
    if len(kinds) < 2:
        return Markup("")
    rows: list[list[Markup | str]] = []
    for name in kinds:
        cells = [_cell(values.get(name)) for values in per_kind]
        number = max(sum(p.kind == name for p in result.points) for result in found)
        rows.append([kind(name), str(number), *cells])
    return table([head, "Aantal", *(r.about.title for r in found)], rows, "soorten")


def _cell(value: float | None) -> Markup | str:
    if value is None:
        return "–"
    return Markup('<span class="vak"><i style="width:{w}%"></i></span> {text}').format(
        w=round(100 * value), text=percent(value)
    )


def _names(counts: dict[str, dict[str, int]]) -> list[str]:
    """In the order of the rows, so that what is right stands on the diagonal."""
    return list(dict.fromkeys([*counts, *(name for row in counts.values() for name in row)]))


def _matrix(counts: dict[str, dict[str, int]], names: dict[str, str]) -> Markup:
    rows: list[list[Markup | str]] = []
    for wanted, row in counts.items():
        cells: list[Markup | str] = [
            Markup("<b>{}</b>").format(row.get(got, 0)) if got == wanted else str(row.get(got, "·"))
            for got in names
        ]
        total = sum(row.values())
        rows.append(
            [Markup("{} <span class='klein'>({})</span>").format(names[wanted], total), *cells]
        )
    return table(["Hoort ↓ · kwam →", *names.values()], rows, "matrix")
