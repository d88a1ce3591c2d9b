"""The examples in the docstrings of the register run and are right."""

from __future__ import annotations

import doctest
import importlib
import pkgutil

import pytest

import register

MODULES = [
    info.name for info in pkgutil.walk_packages(register.__path__, "register.") if not info.ispkg
]


@pytest.mark.parametrize("name", MODULES)
def test_examples(name: str) -> None:
    assert doctest.testmod(importlib.import_module(name)).failed == 0
