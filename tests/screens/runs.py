"""Runs of the evaluation, made up, with as many good answers as one wants."""

from __future__ import annotations

from eval.failures import Cause, Expected, Failure
from eval.measures.measure import About, Group, Point, Result
from eval.runs import Circumstances, Run

WHERE = Circumstances("demo", "1.0", "abc", 14, "def", {}, {})


def result(name: str, good: int, of: int = 10, best: float = 1.0) -> Result:
    about = About(name, f"Maat {name}", "", "", Group.FACTS, best)
    return Result(about, tuple(Point(str(n), "", float(n < good), 1.0) for n in range(of)))


def failure(**given: object) -> Failure:
    values: dict[str, object] = {
        "id": "v1",
        "kind": "direct",
        "question": "Waarom geen quotum?",
        "cause": Cause.REFUSED,
        "why": "Er is niets gevonden.",
        "expected_status": "answer",
        "status": "no_evidence",
        "expected": (Expected("stuk.pdf", "Geen quotum.", None, False),),
        "given": (),
        "missing_facts": (),
        "message": "",
        **given,
    }
    return Failure(**values)  # type: ignore[arg-type]  # filled in above


def run(day: int, good: int, **given: object) -> Run:
    values: dict[str, object] = {
        "created": f"2026-01-{day:02}T10:00:00+00:00",
        "part": "all",
        "circumstances": WHERE,
        "seconds": 61.4,
        "results": (
            result("status", good),
            result("nugget_recall", good),
            result("wrong_refusals", 10 - good, best=0.0),
        ),
        "failures": (failure(),),
        **given,
    }
    return Run(**values)  # type: ignore[arg-type]  # filled in above
