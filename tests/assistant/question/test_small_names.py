"""A name is seen without its capital, and a common word is not taken for one."""

from __future__ import annotations

import pytest

from assistant.question.small_names import with_capitals
from tests.bounded import no_hanging


@pytest.mark.parametrize(
    ("question", "seen"),
    [
        ("heeft pietersen dat gezegd", "heeft Pietersen dat gezegd"),
        ("klopt het verhaal over van dijk", "klopt het verhaal over van Dijk"),
        ("is de bruin al terug", "is de Bruin al terug"),
        ("heeft de directie gefaald", "heeft de directie gefaald"),
        ("Is discriminatie al minder geworden?", "Is discriminatie al minder geworden?"),
        ("hoe gaat het met voorkeursbeleid", "hoe gaat het met voorkeursbeleid"),
    ],
)
def test_a_name_without_its_capital(question: str, seen: str) -> None:
    assert with_capitals(question) == seen


@pytest.mark.parametrize("word", ["heeft jansen ", "van van ", "is de bruin "])
def test_a_long_question_is_looked_at_in_a_moment(word: str) -> None:
    with no_hanging():
        with_capitals((word * 2000)[:8000])
