"""What the application does for itself when it starts, after it was ended in the middle of things or renewed."""

from __future__ import annotations

from collections.abc import Callable

from index.generations import open_current
from index.store import StoreCorrupt, StoreError, StoreMissing
from settings import Settings
from upkeep.finding import Finding, State
from upkeep.folder_checks import check_uploads
from upkeep.index_check import check_index, must_be_renewed
from upkeep.restore import check_restore

_RENEWING = (
    "De index is gemaakt door een andere versie van Spreeklijn en wordt nu opnieuw gemaakt van wat al "
    "is ingelezen. Dat duurt even, bij veel stukken enkele minuten."
)


def mend(settings: Settings, tell: Callable[[str], object] = lambda _: None) -> list[Finding]:
    """Finish what was broken off, repair a damaged index and renew one of another version.

    Gives what was done about it; ``tell`` is told beforehand of what takes long. Nothing else is
    looked at that a whole folder would be kept waiting for. Raises StoreError and OSError.
    """
    found = check_restore(settings, True)
    try:
        if _must_be_renewed(settings):
            tell(_RENEWING)
            found += check_index(settings, True)
    except StoreCorrupt:
        found += check_index(settings, True)
    except StoreMissing:
        pass  # there may be uploads all the same
    except StoreError as error:
        return [*found, Finding("Index", State.ERROR, str(error))]
    found += check_uploads(settings, True)
    return [item for item in found if item.state is not State.OK]


def _must_be_renewed(settings: Settings) -> bool:
    generation = open_current(settings.data_dir)
    try:
        return must_be_renewed(settings, generation)
    finally:
        generation.release()
