"""The examples in the measures and readers are true."""

from __future__ import annotations

import doctest
import importlib
import pkgutil

import pytest

import eval as suite

MODULES = [item.name for item in pkgutil.walk_packages(suite.__path__, "eval.")]


@pytest.mark.parametrize("name", MODULES)
def test_examples(name: str) -> None:
    assert doctest.testmod(importlib.import_module(name)).failed == 0


@pytest.mark.parametrize("name", [name for name in MODULES if name.startswith("eval.measures.")])
def test_every_measure_has_an_example(name: str) -> None:
    examples = doctest.DocTestFinder().find(importlib.import_module(name))
    assert any(item.examples for item in examples)
