"""What the application does for itself when it starts after it was ended in the middle of things."""

from __future__ import annotations

from index.generations import open_current
from index.store import StoreCorrupt, StoreError, StoreMissing
from settings import Settings
from upkeep.finding import Finding, State
from upkeep.folder_checks import check_uploads
from upkeep.index_check import check_index
from upkeep.restore import check_restore


def mend(settings: Settings) -> list[Finding]:
    """Finish what was broken off and repair a damaged index; what was done about it.

    Nothing is looked at that a whole folder would be kept waiting for. Raises StoreError and
    OSError.
    """
    found = check_restore(settings, True)
    try:
        open_current(settings.data_dir).release()
    except StoreCorrupt:
        found += check_index(settings, True)
    except StoreMissing:
        pass  # there may be uploads all the same
    except StoreError:
        return found
    found += check_uploads(settings, True)
    return [item for item in found if item.state is not State.OK]
