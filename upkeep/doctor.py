"""``spreeklijn doctor``: looks at everything there is, and repairs what can be repaired."""

from __future__ import annotations

from collections.abc import Callable

from index.disk import explained
from index.store import StoreError
from settings import Settings
from upkeep.finding import Finding, State
from upkeep.folder_checks import check_folder, check_leftovers, check_uploads
from upkeep.index_check import check_index
from upkeep.outside_checks import (
    check_audit,
    check_clock,
    check_database,
    check_model,
    check_server,
)
from upkeep.reading_check import check_reading
from upkeep.restore import check_restore

Check = Callable[[Settings, bool], list[Finding]]

# In this order: what is found out first decides what the next can do.
CHECKS: tuple[tuple[str, Check], ...] = (
    ("Map met gegevens", check_folder),
    ("Terugzetten", check_restore),
    ("Klok", check_clock),
    ("Qdrant-server", check_server),
    ("Index", check_index),
    ("Ingelezen stukken", check_reading),
    ("Resten", check_leftovers),
    ("Toegevoegde stukken", check_uploads),
    ("Database", check_database),
    ("Vastlegging", check_audit),
    ("Taalmodel", check_model),
)


def examine(settings: Settings, *, repair: bool = True) -> list[Finding]:
    """What every check found. Without ``repair`` nothing is changed."""
    findings: list[Finding] = []
    for name, check in CHECKS:
        try:
            findings += check(settings, repair)
        except StoreError as error:
            findings.append(Finding(name, State.ERROR, str(error)))
        except OSError as error:
            findings.append(Finding(name, State.ERROR, explained(error)))
    return findings
