"""Opens the index in a process of its own: a damaged one may end that process.

Run as ``python -m upkeep.probe DATA``; the other settings come from the environment. Prints a list
of what is wrong as JSON; an index that cannot be opened is such a thing too.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from settings import Settings

_SECONDS = 600.0
_MOST_NAMED = 3


def probe(data: Path) -> list[str]:
    """What is wrong with the index in ``data``, in Dutch; nothing where all is well."""
    root = str(Path(__file__).resolve().parent.parent)
    paths = [root, *filter(None, [os.environ.get("PYTHONPATH")])]
    try:
        done = subprocess.run(
            [sys.executable, "-m", "upkeep.probe", str(data)],
            capture_output=True,
            timeout=_SECONDS,
            check=True,
            env={**os.environ, "PYTHONPATH": os.pathsep.join(paths)},
        )
        return [str(item) for item in json.loads(done.stdout)]
    except subprocess.TimeoutExpired:
        return ["De index openen duurde te lang."]
    except (subprocess.SubprocessError, OSError, ValueError):
        return ["De index laat het programma vastlopen dat hem opent."]


def main(data: Path) -> int:
    """Print what is wrong with the index in ``data``."""
    from index.store import StoreCorrupt, StoreError
    from settings import load_settings

    wrong: list[str] = []
    try:
        wrong = look(load_settings(data_dir=data))
    except StoreCorrupt as error:
        wrong = [str(error)]
    except StoreError:
        pass  # another model, or a server that is away: nothing of the index itself is damaged
    sys.stdout.write(json.dumps(wrong))
    return 0


def look(settings: Settings) -> list[str]:
    """Every document must be wholly in the index, and nothing else."""
    from index.catalogue import Catalogue
    from index.engine import open_reading
    from index.generations import open_current
    from index.library import RECORDS, entries_of
    from index.schema import SearchFilter
    from ingest.split import passages

    generation = open_current(settings.data_dir)
    store = open_reading(settings, generation)
    catalogue = Catalogue(settings.data_dir / RECORDS)
    wrong: list[str] = []
    total = 0
    for entry in entries_of(generation.manifest).values():
        record = catalogue.get(entry.record)
        expected = sum(len(passages(record, unit)) for unit in record.units)
        found = store.count(SearchFilter(documents=(entry.document_id,)))
        total += expected
        if found != expected:
            wrong.append(f"{entry.file_name}: {found} van {expected} passages in de index.")
    surplus = store.count() - total
    if surplus > 0 and generation.manifest.engine == "edge":
        wrong.append(f"Er staan {surplus} passages te veel in de index.")
    store.close()
    generation.release()
    return wrong[:_MOST_NAMED] + (
        [f"… en nog {len(wrong) - _MOST_NAMED}."] if len(wrong) > _MOST_NAMED else []
    )


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
