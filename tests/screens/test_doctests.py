"""The examples in the docstrings of the screens run and are right."""

from __future__ import annotations

import doctest
import importlib
import pkgutil

import pytest

import screens

MODULES = [info.name for info in pkgutil.iter_modules(screens.__path__, "screens.")]


@pytest.mark.parametrize("name", MODULES)
def test_examples(name: str) -> None:
    assert doctest.testmod(importlib.import_module(name)).failed == 0
