"""The office over the invented papers, made once: tests set its time back when they are done."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from eval.leaks.run import LeakTest


@pytest.fixture(scope="session")
def leak_test(tmp_path_factory: pytest.TempPathFactory) -> Iterator[LeakTest]:
    made = LeakTest(tmp_path_factory.mktemp("leaks"))
    yield made
    made.close()
