"""The user's guide speaks of every view, and its pictures are there."""

from __future__ import annotations

import re

import pytest
from PIL import Image

from screens.views import VIEWS
from tests.conftest import ROOT

GUIDE = (ROOT / "docs" / "handleiding.md").read_text("utf-8")
PICTURES = sorted({*re.findall(r"!\[[^\]]+\]\((img/[\w-]+\.png)\)", GUIDE)})
LARGEST = 150_000  # bytes


def test_every_view_has_a_chapter() -> None:
    chapters = re.findall(r"^## (.+)$", GUIDE, re.M)
    assert {view.title for view in VIEWS} <= {*chapters}
    for chapter in chapters:
        anchor = re.sub(r"[^\w -]", "", chapter).lower().replace(" ", "-")
        assert f"(#{anchor})" in GUIDE


@pytest.mark.parametrize("name", PICTURES)
def test_every_picture_is_there_and_small(name: str) -> None:
    file = ROOT / "docs" / name
    assert file.stat().st_size < LARGEST
    with Image.open(file) as picture:
        assert min(picture.size) > 300


def test_no_picture_is_left_over() -> None:
    assert {file.name for file in (ROOT / "docs" / "img").iterdir()} == {
        name.removeprefix("img/") for name in PICTURES
    }
