"""What the documentation points at is there: links, files, modules, commands; and weights are those of the code."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from assistant.cli import main
from index.retriever import Weights
from tests.conftest import ROOT

PAGES = sorted(
    page.relative_to(ROOT)
    for page in [
        *ROOT.glob("*.md"),
        *(ROOT / "docs").rglob("*.md"),
        *(ROOT / "index").glob("*/README.md"),
        ROOT / "corpus" / "README.md",
    ]
)
_LINK = re.compile(r"\]\((?!https?:)(?P<file>[^)\s#]*)(?:#(?P<anchor>[^)\s]+))?\)")
_FILE = re.compile(r"`(?!DATA/)(?P<file>(?:[\w-]+/)+[\w-]+\.(?:py|toml|jsonl|css|js))`")
_MODULE = re.compile(r"python -m (?P<module>(?:benchmarks|eval|training|upkeep)[\w.]*)")
_COMMAND = re.compile(r"(?:\.venv/bin/|`|^ {4})spreeklijn (?P<command>[a-z]+)", re.M)


@pytest.mark.parametrize("page", PAGES, ids=str)
def test_links_lead_somewhere(page: Path) -> None:
    for link in _LINK.finditer(_text(page)):
        target = (ROOT / page.parent / link["file"]) if link["file"] else ROOT / page
        assert target.exists(), link.group()
        if link["anchor"]:
            assert link["anchor"] in _anchors(target.read_text("utf-8")), link.group()


@pytest.mark.parametrize("page", PAGES, ids=str)
def test_named_files_and_modules_are_there(page: Path) -> None:
    named = {match["file"] for match in _FILE.finditer(_text(page))}
    assert not {name for name in named if not _is_file(name)}
    modules = {match["module"].replace(".", "/") for match in _MODULE.finditer(_text(page))}
    assert not {
        name
        for name in modules
        if not any((ROOT / f).is_file() for f in (f"{name}.py", f"{name}/__main__.py"))
    }


def test_named_commands_are_there(capsys: pytest.CaptureFixture[str]) -> None:
    named = {match["command"] for page in PAGES for match in _COMMAND.finditer(_text(page))}
    assert {"ingest", "ask", "check", "draft"} <= named
    for command in sorted(named):
        with pytest.raises(SystemExit) as ended:
            main([command, "--help"])
        assert ended.value.code == 0, command
    capsys.readouterr()


def test_weights_are_those_of_the_code() -> None:
    told = re.search(r"The weights are (?P<told>.+?) \(", _text(Path("docs/retrieval.md")))
    assert told is not None
    weights = Weights()
    assert told["told"] == (
        f"text {weights.text:.2f}, lead {weights.lead:.2f}, 4-grams {weights.grams:.2f}, "
        f"meaning {weights.dense:.2f}, pieces {weights.late:.2f}"
    )


def _text(page: Path) -> str:
    return (ROOT / page).read_text("utf-8")


def _anchors(text: str) -> Iterator[str]:
    for heading in re.findall(r"^#+ (.+)$", text, re.M):
        yield re.sub(r"[^\w -]", "", heading).lower().replace(" ", "-")


def _is_file(name: str) -> bool:
    """Whether ``name`` is a file, from the root or, in a page on one folder, within the house."""
    folders = (path for path in ROOT.iterdir() if path.is_dir() and path.name[0] != ".")
    return (ROOT / name).is_file() or any(
        path.as_posix().endswith(f"/{name}")
        for folder in folders
        for path in folder.rglob(Path(name).name)
    )
