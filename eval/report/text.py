"""A run as a table on the terminal or in Markdown, and as JSON."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from eval.gate import Check
from eval.measures.measure import Group, Result
from eval.runs import Run
from eval.statistics import interval

_HEAD = ("maat", "waarde", "95%-interval", "n")


def run_text(run: Run, gate: Sequence[Check] | None = None) -> str:
    """The measures as lines for the terminal."""
    width = max((len(item.about.title) for item in run.results), default=10)
    lines = [f"{run.label}: {run.circumstances.documents} stukken, {run.seconds:.0f} s"]
    for group in Group:
        found = [item for item in run.results if item.about.group is group]
        if found:
            lines.append(f"\n{group.value}")
        for item in found:
            value, between, number = _cells(item)
            lines.append(f"  {item.about.title:<{width}}  {value}  {between}  n={number}")
            lines += [f"    {kind:<{width}}{share:.3f}" for kind, share in _apart(item)]
    if run.failures:
        lines.append(f"\nMis: {len(run.failures)} vragen")
    lines += [
        f"  {item.id}: {item.cause.value}: {item.question[:80]}" for item in run.failures[:10]
    ]
    lines += [f"\nLet op: {note}" for note in run.notes]
    if gate is not None:
        missed = [check for check in gate if not check.passed]
        lines.append(f"\nDrempels: {len(gate) - len(missed)} van {len(gate)} gehaald")
        lines += [f"  NIET GEHAALD {check.sentence}" for check in missed]
    return "\n".join(lines) + "\n"


def run_markdown(run: Run, gate: Sequence[Check] | None = None) -> str:
    """The report in Markdown: the failures first, then the measures."""
    lines = [f"# Meting {run.label}", ""]
    if run.failures:
        lines += [f"## Wat ging mis ({len(run.failures)} vragen)", ""]
        lines += ["| vraag | oorzaak | waarom |", "|---|---|---|"]
        lines += [
            f"| {_escaped(item.question)} ({item.id}) | {item.cause.value} | {_escaped(item.why)} |"
            for item in run.failures
        ]
        lines.append("")
    lines += ["## Alle maten", ""]
    for group in Group:
        found = [item for item in run.results if item.about.group is group]
        if found:
            lines += [f"### {group.value}", "", f"| {' | '.join(_HEAD)} |", "|---|---|---|---|"]
            for item in found:
                lines.append(f"| {item.about.title} | {' | '.join(_cells(item))} |")
                lines += [f"| – {kind} | {share:.3f} | | |" for kind, share in _apart(item)]
            lines.append("")
    if gate is not None:
        lines += ["## Drempels", ""]
        lines += [f"- {'gehaald' if c.passed else '**niet gehaald**'}: {c.sentence}" for c in gate]
        lines.append("")
    lines += [f"{note}\n" for note in run.notes]
    return "\n".join(lines)


def run_json(run: Run, gate: Sequence[Check] | None = None) -> dict[str, Any]:
    """The run for a program: every measure with its interval, and what went wrong."""
    where = run.circumstances
    data: dict[str, Any] = {
        "set": {"name": where.set_name, "version": where.set_version, "hash": where.set_digest},
        "documents": {"count": where.documents, "hash": where.documents_hash},
        "versions": where.versions,
        "settings": where.settings,
        "created": run.created,
        "part": run.part,
        "seconds": run.seconds,
        "measures": [_measure_json(item) for item in run.results],
        "failures": [
            {
                "id": item.id,
                "cause": item.cause.name.lower(),
                "why": item.why,
                "query": item.question,
            }
            for item in run.failures
        ],
        "notes": list(run.notes),
    }
    if gate is not None:
        data["gate"] = [
            {
                "measure": c.name,
                "bound": c.bound,
                "least": c.is_least,
                "found": c.found,
                "passed": c.passed,
            }
            for c in gate
        ]
    return data


def _measure_json(item: Result) -> dict[str, Any]:
    width = interval(item.points)
    return {
        "name": item.about.name,
        "title": item.about.title,
        "value": round(item.value, 4),
        "low": round(width.low, 4),
        "high": round(width.high, 4),
        "n": item.items,
        "by_kind": {kind: round(value, 4) for kind, value in item.by_kind().items()},
    }


def _apart(item: Result) -> list[tuple[str, float]]:
    """The value at each temperature, or pair of them; nothing for other measures."""
    return list(item.by_kind().items()) if item.about.group is Group.TEMPERATURE else []


def _cells(item: Result) -> tuple[str, str, str]:
    width = interval(item.points)
    return f"{item.value:.3f}", f"{width.low:.3f}–{width.high:.3f}", str(item.items)


def _escaped(text: str) -> str:
    return " ".join(text.replace("|", "\\|").split())
