"""The LLM judge: what it is asked, how its answer is read, and how far it agrees with people."""

from __future__ import annotations

import pytest

from assistant.batch import InputError
from eval.checker import SourceVerdict
from eval.gold import GoldPassage
from eval.groups import Draft
from eval.house_checker import HouseChecker
from eval.judge import JudgeSettings, LlmJudge, agreement, configured_judge


@pytest.mark.parametrize(
    ("answer", "verdict"),
    [
        ("KLOPT", SourceVerdict.SUPPORTED),
        ("Oordeel: tegenspraak.", SourceVerdict.CONTRADICTED),
        ("ONBEKEND", SourceVerdict.UNSUPPORTED),
        ("Dat weet ik niet.", SourceVerdict.UNSUPPORTED),
        ("", SourceVerdict.UNSUPPORTED),
        ("KLOPT NIET", SourceVerdict.UNSUPPORTED),
        ("Niet: het klopt niet.", SourceVerdict.UNSUPPORTED),
        ("Dit klopt niet: TEGENSPRAAK", SourceVerdict.CONTRADICTED),
        ("KLOPT, er is geen tegenspraak.", SourceVerdict.SUPPORTED),
        ("KLOPT of ONBEKEND", SourceVerdict.UNSUPPORTED),
    ],
)
def test_an_answer_is_read(answer: str, verdict: SourceVerdict) -> None:
    assert LlmJudge(lambda _: answer)("Een zin.", ["Een citaat."]) is verdict


def test_the_prompt_holds_sentence_and_quotes() -> None:
    asked: list[str] = []
    LlmJudge(lambda prompt: asked.append(prompt) or "KLOPT")("De zin.", ["Citaat {een}.", "Twee."])
    assert "De zin." in asked[0]
    assert "Citaat {een}." in asked[0]


def test_agreement_is_over_drafts_with_evidence() -> None:
    drafts = [
        Draft("a", "Er is een meldpunt.", "supported", (GoldPassage("x", "Er is een meldpunt."),)),
        Draft("b", "Er is een quotum.", "supported", (GoldPassage("x", "Er is geen quotum."),)),
        Draft("c", "Iets anders.", "unsupported", ()),
    ]
    found = agreement(HouseChecker(), drafts)
    assert found is not None
    assert (found.value, found.items) == (0.5, 2)


def test_without_an_endpoint_it_says_what_to_set() -> None:
    with pytest.raises(InputError, match="SPREEKLIJN_JUDGE_URL en SPREEKLIJN_JUDGE_MODEL"):
        configured_judge(JudgeSettings(url=None, model=None, _env_file=None))
