"""The examples in all docstrings are true."""

from __future__ import annotations

import doctest
import importlib
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
_EXAMPLE = re.compile(r"^\s*>>> \S", re.M)
PACKAGES = sorted(file.parent for file in ROOT.glob("*/__init__.py") if file.parent.name != "tests")
MODULES = [
    ".".join(file.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__")
    for package in PACKAGES
    for file in sorted(package.rglob("*.py"))
    if _EXAMPLE.search(file.read_text(encoding="utf-8"))
]


@pytest.mark.parametrize("name", MODULES)
def test_examples(name: str) -> None:
    assert doctest.testmod(importlib.import_module(name)).failed == 0


@pytest.mark.parametrize("file", sorted((ROOT / "eval" / "measures").glob("[a-z]*.py")), ids=str)
def test_every_measure_has_an_example(file: Path) -> None:
    assert _EXAMPLE.search(file.read_text(encoding="utf-8"))
