"""All cautions together, and slips of the source."""

from __future__ import annotations

import pytest

from tests.assistant.checks.cautions.said import flags, told
from tests.bounded import no_hanging


@pytest.mark.parametrize(
    "words", ["op 12 maart 2026 en ", "in mei ", "voor de zomer en ", "we overwegen "]
)
def test_a_long_sentence_is_looked_at_in_a_moment(words: str) -> None:
    with no_hanging():
        flags(words * (10_000 // len(words)))


def test_slips_of_the_source() -> None:
    found = flags(
        "Dat neemt niet weg dat we de brief en de signalen daarin niet serieus nemen.",
        "Zonder horen wederhoor kan dat niet.",
        "We nemen de de signalen serieus.",
    )
    assert "niet over" in told(found, "double_negation")
    assert "hoor en wederhoor" in told(found, "source_error")
    assert "‘de de’" in told(found, "source_error")
    assert not told(flags("Dat neemt niet weg dat we doorgaan."), "double_negation")
    assert not told(flags("Ik weet dat dat kan."), "source_error")


def test_every_flag_points_to_its_bullets() -> None:
    for flag in flags("We zijn in gesprek.", "Er zijn 24 meldingen, zonder horen wederhoor."):
        assert flag.citations == (2,)
