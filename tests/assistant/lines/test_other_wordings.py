"""What is shown as another wording of a line, and what as something else."""

from __future__ import annotations

import pytest

from assistant.desk import Desk


@pytest.mark.parametrize(
    ("question", "words", "other"),
    [
        # Two years of the same figures.
        ("Wat is het aandeel in schaal 10-12?", "27%", "26%"),
        # A mark beside a number of reports, in passages that share one sentence.
        ("Wat vinden melders van het meldpunt?", "7,6", "63 meldingen"),
    ],
)
def test_other_figures_are_no_other_wording(
    desk: Desk, question: str, words: str, other: str
) -> None:
    answer = desk.ask(question)
    quotes = {item.n: item.quote for item in answer.citations}
    for flag in answer.flags:
        if flag.kind == "reworded":
            told = [quotes[n] for n in flag.citations]
            assert not (any(words in one for one in told) and any(other in one for one in told))


def test_another_limit_is_another_wording(desk: Desk) -> None:
    answer = desk.ask("Hoe verwoordden we de grens voor aantallen per afdeling?")
    assert any("vijf meldingen" in item.quote for item in answer.citations)
    assert any(flag.kind == "reworded" for flag in answer.flags)
