"""Whether papers changed, or were read by an older version, since they were taken in."""

from __future__ import annotations

from pathlib import Path

from index.store import StoreCorrupt
from ingest.identity import content_hash
from settings import Settings
from upkeep.finding import Finding, State
from upkeep.known import known_documents

_NAME = "Ingelezen stukken"
_MOST_NAMED = 3


def check_reading(settings: Settings, _repair: bool) -> list[Finding]:
    """Tell which files would be read anew; only an ingest does so, for that may take long.

    The hash of a file holds the version of the ingest as well. A file that is away is no concern here.
    """
    try:
        entries = known_documents(settings.data_dir).entries.values()
    except StoreCorrupt:
        return []  # told by the check of the index
    old = [e for e in entries if _differs(Path(e.path), e.content_hash)]
    if not old:
        return []
    folders = dict.fromkeys(str(Path(entry.path).parent) for entry in old)
    named = " ".join(f'"{folder}"' for folder in list(folders)[:_MOST_NAMED])
    more = " (en de andere mappen)" if len(folders) > _MOST_NAMED else ""
    one = len(old) == 1
    told = (
        f"{len(old)} {'stuk is' if one else 'stukken zijn'} veranderd of ingelezen door een oudere versie van "
        f"Spreeklijn. Wat er staat, blijft doorzoekbaar. Lees {'het' if one else 'ze'} opnieuw in met: "
        f"spreeklijn ingest {named}{more}"
    )
    return [Finding(_NAME, State.WARNING, told)]


def _differs(path: Path, digest: str) -> bool:
    try:
        return path.is_file() and content_hash(path) != digest
    except OSError:
        return False
