"""The examples in the package are true."""

from __future__ import annotations

import doctest
import importlib
import pkgutil

import pytest

import annotatie

MODULES = [item.name for item in pkgutil.walk_packages(annotatie.__path__, "annotatie.")]


@pytest.mark.parametrize("name", MODULES)
def test_examples(name: str) -> None:
    assert doctest.testmod(importlib.import_module(name)).failed == 0
