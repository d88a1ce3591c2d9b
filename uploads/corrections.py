"""Corrections to what was recognised: written in the sidecar that the ingest reads."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import yaml

import atomic
from ingest.overrides import apply_overrides, sidecar_of
from ingest.units import Metadata

_HEAD = "# Verbeterd in Spreeklijn. Wat hier staat, gaat voor wat in het document is herkend.\n"


def corrections(path: Path) -> dict[str, Any]:
    """The fields that were corrected for the document at ``path``; none where none were."""
    try:
        found = yaml.safe_load(sidecar_of(path).read_text(encoding="utf-8-sig"))
    except (FileNotFoundError, yaml.YAMLError):
        return {}
    return found if isinstance(found, dict) else {}


def correct(path: Path, changes: Mapping[str, Any]) -> None:
    """Put ``changes`` with the earlier corrections of ``path``.

    Raises OverrideError, before anything is written, when a value cannot be used.
    """
    fields = {**corrections(path), **changes}
    apply_overrides(Metadata(), fields, path.name)
    write(path, fields)


def write(path: Path, fields: Mapping[str, Any]) -> None:
    """Make ``fields`` the sidecar of ``path``; without fields there is none."""
    sidecar = sidecar_of(path)
    if not fields:
        sidecar.unlink(missing_ok=True)
        return
    text = yaml.safe_dump(dict(fields), allow_unicode=True, sort_keys=False)
    atomic.write(sidecar, _HEAD + text)
