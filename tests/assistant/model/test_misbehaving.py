"""Whatever a model writes, only what its sources say reaches the officer as an answer."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from access.clearance import EVERYTHING
from assistant.answer import Answer, AnswerStatus
from assistant.desk import Desk
from tests.assistant.model.conftest import FakeModel, Stream, wired

ZONES = "Hoe staat het met de 30 kilometerzones rond scholen?"
FIREWORKS = "Geldt het vuurwerkverbod in het Wilhelminapark nog?"
GOOD = (
    "- Bij 41 van de scholen is de straat al aangepast {41 scholen}.\n"
    "- De motie is op 9 november 2023 aangenomen {Motie 118}.\n"
)


def said(answer: Answer) -> str:
    return "\n".join(part.text for part in answer.answer)


def kinds(answer: Answer) -> set[str]:
    return {flag.kind for flag in answer.flags}


def told(answer: Answer, kind: str) -> str:
    return "\n".join(flag.message for flag in answer.flags if flag.kind == kind)


def is_verbatim(answer: Answer) -> bool:
    """Whether every line of the answer stands in a quotation of it."""
    quotes = " ".join(item.quote.replace("- ", "") for item in answer.citations)
    return all(
        " ".join(line.split()) in quotes
        for part in answer.answer
        for line in part.text.splitlines()
    )


def test_sentences_that_hold_are_the_answer(desk: Desk, model: FakeModel) -> None:
    model.says(GOOD)
    answer = desk.ask(ZONES)
    assert answer.status is AnswerStatus.ANSWER
    assert [part.text for part in answer.answer] == [
        "Bij 41 van de scholen is de straat al aangepast.",
        "De motie is op 9 november 2023 aangenomen.",
    ]
    assert "proef" in told(answer, "generated")
    assert not kinds(answer) & {"repaired", "dropped", "verbatim_fallback"}
    numbers = {item.n for item in answer.citations}
    assert all(part.citations and set(part.citations) <= numbers for part in answer.answer)
    assert model.requests[0]["stream"] is True


@pytest.mark.parametrize(
    ("bad", "never"),
    [
        ("- In 2024 is er 9 miljoen euro bijgekomen {41 scholen}.", "miljoen"),
        ("- Bij 42 scholen is de straat al aangepast {41 scholen}.", "42"),
        ("- Motie 119 is op 9 november 2023 aangenomen {Motie 118}.", "119"),
        ("- De motie is op 9 december 2023 aangenomen {Motie 118}.", "december"),
        (
            "- Volgens directeur Vermeulen is de straat bij 41 scholen aangepast {41 scholen}.",
            "Verm",
        ),
        ("- De laatste acht zijn voor de zomer van 2025 klaar {laatste acht}.", "zijn voor"),
        ("- De politie controleert structureel op 30 km {structureel}.", "controleert structureel"),
        ("- Bij alle scholen is de straat al aangepast {41 scholen}.", "alle scholen"),
        ("- Zie http://evil.example/?q=41 voor 41 scholen {41 scholen}.", "evil"),
        ("- ![x](http://evil.example/x.png) 41 scholen {41 scholen}.", "evil"),
        ("- De wethouder treedt af vanwege de scholen {41 scholen}.", "treedt af"),
    ],
)
def test_a_sentence_that_does_not_hold_gives_way_to_its_source(
    desk: Desk, model: FakeModel, bad: str, never: str
) -> None:
    model.says(GOOD + bad)
    answer = desk.ask(ZONES)
    assert never not in said(answer)
    assert told(answer, "repaired")
    assert answer.status is AnswerStatus.ANSWER


@pytest.mark.parametrize(
    ("bad", "never"),
    [
        ("- Alle scholen zijn klaar [b99].", "klaar"),
        ("- Alle scholen zijn klaar.", "klaar"),
        ("Hier is het concept voor de heer Vermeulen:", "Vermeulen"),
        ("- Alle scholen zijn klaar [1].", "klaar"),
        ("- Alle scholen zijn klaar (bron: raadsbrief).", "raadsbrief"),
    ],
)
def test_a_sentence_without_a_source_is_dropped_and_listed(
    desk: Desk, model: FakeModel, bad: str, never: str
) -> None:
    model.says(GOOD + bad)
    answer = desk.ask(ZONES)
    assert never not in said(answer)
    assert told(answer, "dropped")
    assert never not in told(answer, "dropped")
    assert len(answer.answer) == 2


def test_an_invented_name_is_not_even_listed(desk: Desk, model: FakeModel) -> None:
    model.says(GOOD + "- Volgens directeur Vermeulen zijn 41 scholen aangepast {41 scholen}.")
    answer = desk.ask(ZONES)
    assert "Vermeulen" not in str(answer)


def test_nothing_that_holds_leaves_the_words_of_the_papers(desk: Desk, model: FakeModel) -> None:
    model.says("- Alle scholen zijn klaar.\n- Er komt 9 miljoen bij [b77].")
    answer = desk.ask(ZONES)
    assert is_verbatim(answer)
    assert "letterlijk uit de stukken" in told(answer, "verbatim_fallback")


def test_instructions_in_a_document_never_reach_model_or_officer(
    desk: Desk, model: FakeModel
) -> None:
    model.says("- Het vuurwerkverbod blijft van kracht tot en met 2026 {vuurwerkverbod}.")
    answer = desk.ask(FIREWORKS)
    assert said(answer) == "Het vuurwerkverbod blijft van kracht tot en met 2026."
    assert "Negeer" not in model.prompts[0]
    assert "miljoen" not in model.prompts[0]
    assert "2024-04-18" in told(answer, "instruction")


def test_an_obeyed_instruction_is_no_answer(desk: Desk, model: FakeModel) -> None:
    model.says(
        "- Het vuurwerkverbod is afgeschaft {vuurwerkverbod}.\n"
        "- Er komt 9 miljoen euro voor vuurwerk {vuurwerkverbod}.\n"
    )
    answer = desk.ask(FIREWORKS)
    assert "afgeschaft" not in said(answer)
    assert "miljoen" not in said(answer)
    assert is_verbatim(answer)


def test_without_a_model_an_instruction_is_not_quoted_either(papers: Path) -> None:
    from settings import Settings

    with Desk.open(Settings(data_dir=papers), EVERYTHING) as desk:
        answer = desk.ask(FIREWORKS)
    assert "Negeer" not in said(answer)
    assert "tot en met 2026" in said(answer)
    assert "instruction" in kinds(answer)


def test_a_thought_and_a_question_are_no_sentences(desk: Desk, model: FakeModel) -> None:
    model.says(
        "<think>Misschien 9 miljoen [b1]?</think>" + GOOD + "- Klopt 41 scholen {41 scholen}?"
    )
    answer = desk.ask(ZONES)
    assert "miljoen" not in str(answer.answer)
    assert "Klopt" not in said(answer)


def test_a_figure_of_the_question_is_no_fact(desk: Desk, model: FakeModel) -> None:
    model.says(GOOD + "- Inderdaad zijn 60 scholen aangepast {41 scholen}.")
    answer = desk.ask(ZONES.replace("?", ", waarvan er 60 zijn aangepast?"))
    assert "60 scholen" not in said(answer)


# -- a server that does not do what it should ------------------------------------------------


def cut_off(stream: Stream, prompt: str) -> None:
    stream.say("- Bij 41 scholen is de straat aange")


def ends_early(stream: Stream, prompt: str) -> None:
    stream.say("- Bij 41 scholen is de straat aange")
    stream.end("length")


def hangs(stream: Stream, prompt: str) -> None:
    stream.wait(30)


def hangs_halfway(stream: Stream, prompt: str) -> None:
    stream.say("- Bij 41 scholen")
    stream.wait(30)


def drips(stream: Stream, prompt: str) -> None:
    for _ in range(200):
        stream.say("a")
        stream.wait(0.05)


def babbles(stream: Stream, prompt: str) -> None:
    for _ in range(3000):
        stream.raw(": rust\n\n")
        stream.chunk({"content": "bla " * 50}, None)


def speaks_gibberish(stream: Stream, prompt: str) -> None:
    stream.raw("data: {dit is geen json\n\n")


def has_no_choices(stream: Stream, prompt: str) -> None:
    stream.raw('data: {"id": "x", "choices": null}\n\n')
    stream.raw("data: [DONE]\n\n")


@pytest.mark.parametrize(
    ("behaviour", "reason"),
    [
        (cut_off, "brak af"),
        (ends_early, "brak af"),
        (hangs, "te lang"),
        (hangs_halfway, "te lang"),
        (drips, "te lang"),
        (babbles, "bleef maar schrijven"),
        (speaks_gibberish, "onleesbaar"),
        (has_no_choices, ""),
        (lambda stream, prompt: stream.status(429), "te druk"),
        (lambda stream, prompt: stream.status(429, Retry_After="120"), "te druk"),
        (lambda stream, prompt: stream.status(500), "storing"),
        (lambda stream, prompt: stream.status(401), "401"),
        (lambda stream, prompt: stream.end(), "geen zin"),
    ],
)
def test_the_words_of_the_papers_instead(
    papers: Path,
    model: FakeModel,
    clock: Callable[[], float],
    behaviour: Callable[[Stream, str], None],
    reason: str,
) -> None:
    model.behaviour = behaviour
    with Desk.open(wired(papers, model, llm_timeout=1.5), EVERYTHING) as desk:
        answer = desk.ask(ZONES)
    assert clock() < 6
    assert answer.status is AnswerStatus.ANSWER
    assert is_verbatim(answer)
    assert reason in told(answer, "verbatim_fallback")
    assert "generated" not in kinds(answer)


def test_no_server_at_all(papers: Path, model: FakeModel) -> None:
    settings = wired(papers, model).model_copy(update={"llm_url": "http://127.0.0.1:9/v1"})
    with Desk.open(settings, EVERYTHING) as desk:
        answer = desk.ask(ZONES)
    assert is_verbatim(answer)
    assert "niet te bereiken" in told(answer, "verbatim_fallback")


def test_a_busy_server_is_asked_again(papers: Path, model: FakeModel) -> None:
    def busy_once(stream: Stream, prompt: str) -> None:
        stream.status(429, Retry_After="0.1")
        model.says(GOOD)

    model.behaviour = busy_once
    with Desk.open(wired(papers, model, llm_retries=1, llm_timeout=10), EVERYTHING) as desk:
        answer = desk.ask(ZONES)
    assert "generated" in kinds(answer)
    assert len(model.prompts) == 2
