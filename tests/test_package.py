"""What is installed holds every file that the program reads."""

from __future__ import annotations

import tomllib
from pathlib import Path

HOME = Path(__file__).parent.parent
NOT_READ = {"__pycache__"}


def test_every_file_of_a_package_is_installed() -> None:
    setup = tomllib.loads((HOME / "pyproject.toml").read_text(encoding="utf-8"))["tool"][
        "setuptools"
    ]
    names = [pattern.rstrip("*") for pattern in setup["packages"]["find"]["include"]]
    installed = {
        file
        for package, patterns in setup["package-data"].items()
        for pattern in patterns
        for file in (HOME / package.replace(".", "/")).glob(pattern)
    }
    found = [
        file
        for name in names
        for file in (HOME / name).rglob("*")
        if file.is_file() and file.suffix != ".py" and not NOT_READ & set(file.parts)
    ]
    assert len(found) > 50
    assert sorted(set(found) - installed) == []
