"""Two runs side by side, on the terminal, as JSON and as a page."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from markupsafe import Markup

from eval.compare import Change
from eval.report.dutch import moment, percent
from eval.report.page import page, section, table
from eval.runs import Run

_MOST = 12  # items that are named on the terminal
_P_MEANS = (
    "p: kans op zo'n verschil als er niets veranderd was, gecorrigeerd voor het aantal maten."
)


def compare_text(first: Run, second: Run, changes: Sequence[Change]) -> str:
    """Every measure in both runs, and which questions moved."""
    width = max((len(item.about.title) for item in changes), default=10)
    lines = [f"{first.label}: {_when(first)} → {_when(second)}", ""]
    for item in changes:
        gap = item.difference
        lines.append(
            f"  {item.about.title:<{width}}  {gap.before:.3f} → {gap.after:.3f}  "
            f"{gap.after - gap.before:+.3f}  p={item.p:.3f}  {_word(item)}"
        )
        for word, items in (("beter", item.better), ("slechter", item.worse)):
            if items:
                lines.append(f"      {word} ({len(items)}): {_listed(items)}")
    lines.append("")
    lines.append(_P_MEANS)
    return "\n".join(lines) + "\n"


def compare_json(first: Run, second: Run, changes: Sequence[Change]) -> dict[str, Any]:
    """The same for a program."""
    return {
        "before": {"created": first.created, "versions": first.circumstances.versions},
        "after": {"created": second.created, "versions": second.circumstances.versions},
        "measures": [
            {
                "name": item.about.name,
                "before": round(item.difference.before, 4),
                "after": round(item.difference.after, 4),
                "p": round(item.difference.p, 4),
                "p_corrected": round(item.p, 4),
                "significant": item.is_significant,
                "better": list(item.better),
                "worse": list(item.worse),
            }
            for item in changes
        ],
    }


def compare_html(first: Run, second: Run, changes: Sequence[Change]) -> str:
    """The same as a page."""
    questions = {item.id: item.question for run in (first, second) for item in run.failures}
    rows: list[list[Markup | str]] = [
        [
            item.about.title,
            percent(item.difference.before),
            percent(item.difference.after),
            _points(item),
            f"{item.p:.3f}".replace(".", ","),
            _word(item),
            _counts(item),
        ]
        for item in changes
    ]
    head = ["Maat", "Eerst", "Nu", "Punten", "p", "Oordeel", "Per vraag"]
    moved = Markup("").join(_moved(item, questions) for item in changes)
    body = Markup(
        '<header><p class="merk">Spreeklijn</p><h1>Wat is er beter en slechter?</h1>'
        "<p>{label}: {before} tegenover {after}</p></header><main>{measures}{moved}</main>"
    ).format(
        label=first.label,
        before=_when(first),
        after=_when(second),
        measures=section("maten", "Alle maten", table(head, rows), _P_MEANS),
        moved=section("vragen", "Welke vragen veranderden", moved),
    )
    return page(f"Vergelijking {first.label}", body)


def _moved(item: Change, questions: dict[str, str]) -> Markup:
    if not (item.better or item.worse):
        return Markup("")
    rows: list[list[Markup | str]] = [
        [name, word, questions.get(name, "")]
        for word, names in (("slechter", item.worse), ("beter", item.better))
        for name in names
    ]
    return Markup("<h3>{}</h3>{}").format(item.about.title, table(["Vraag", "", ""], rows))


def _word(item: Change) -> str:
    if item.improved is None:
        return "gelijk" if item.about.best is not None else ""
    word = "beter" if item.improved else "slechter"
    return word if item.is_significant else f"{word}, kan toeval zijn"


def _counts(item: Change) -> str:
    if item.about.best is None:
        return ""
    return f"{len(item.better)} beter, {len(item.worse)} slechter"


def _points(item: Change) -> str:
    """The difference in whole points, with its sign: "+3", "0"."""
    points = round(100 * (item.difference.after - item.difference.before))
    return f"{points:+d}" if points else "0"


def _when(run: Run) -> str:
    return f"{moment(run.created)} (code {run.circumstances.versions.get('code', '?')})"


def _listed(items: Sequence[str]) -> str:
    more = f" en nog {len(items) - _MOST}" if len(items) > _MOST else ""
    return f"{', '.join(items[:_MOST])}{more}"
