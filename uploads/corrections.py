"""Corrections to what was recognised: written in the sidecar that the ingest reads."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import yaml

import atomic
from ingest.overrides import apply_overrides, load_sidecar, sidecar_of
from ingest.units import Metadata

_HEAD = "# Verbeterd in Spreeklijn. Wat hier staat, gaat voor wat in het document is herkend.\n"


def correct(path: Path, changes: Mapping[str, Any]) -> None:
    """Put ``changes`` with the earlier corrections of ``path``.

    Raises OverrideError, before anything is written, when a value cannot be used or the earlier
    ones cannot be read: they may hold that the paper is secret.
    """
    fields = {**load_sidecar(path), **changes}
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
