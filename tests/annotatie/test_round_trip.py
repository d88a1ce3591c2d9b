"""What is exported is read back by the ingest as it was written."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from annotatie.grouping import grouped, numbered
from annotatie.incoming import Head, IncomingQuestion, read_file
from annotatie.model import Annotatie, DraftedQuestion, Group
from annotatie.word import word_file
from annotatie.wording import NO_CORE, to_fill_in
from assistant.answer import AnswerStatus
from tests.annotatie.reading import core_of, read_back, record_of, written


def check(annotatie: Annotatie, file: Path) -> None:
    file.write_bytes(word_file(annotatie))
    record = record_of(file)
    assert read_back(record) == written(annotatie)
    core = [bullet.text for bullet in annotatie.core] or [to_fill_in(NO_CORE)]
    assert core_of(record) == core
    assert record.metadata.alderman == annotatie.head.alderman
    assert record.metadata.meeting == annotatie.head.meeting


def test_the_forty_questions_of_december_2024(real_draft: Annotatie, tmp_path: Path) -> None:
    assert len(list(real_draft.questions)) == 40
    assert sum(len(question.bullets) for question in real_draft.questions) > 100
    check(real_draft, tmp_path / "annotatie.docx")


def test_the_demo_papers(demo_draft: Annotatie, tmp_path: Path) -> None:
    assert len(list(demo_draft.questions)) == 23
    check(demo_draft, tmp_path / "annotatie.docx")


def test_an_exported_annotatie_comes_in_with_the_same_questions(
    demo_draft: Annotatie, tmp_path: Path
) -> None:
    file = tmp_path / "annotatie.docx"
    file.write_bytes(word_file(demo_draft))
    again = read_file(file)
    assert [(q.number, q.asker, q.party, q.text) for q in again.questions] == [
        (q.number, q.incoming.asker, q.incoming.party, q.incoming.text)
        for q in demo_draft.questions
    ]
    assert again.head == demo_draft.head


@pytest.mark.parametrize(
    ("asker", "party"),
    [("De Vries", "D66"), ("Jansen", None), (None, "VVD"), (None, "Volt"), (None, None),
     ("El Amrani", "Progressief Lindewaard"), ("Kabamba", "lijst Kabamba"), (None, "Stadspartij")],
)  # fmt: skip
def test_who_asks(tmp_path: Path, asker: str | None, party: str | None) -> None:
    check(
        bare([IncomingQuestion("Hoe staat het met de motie?", None, asker, party)]),
        tmp_path / "a.docx",
    )


def test_their_own_numbers(tmp_path: Path) -> None:
    asked = [("3", "De Vries"), ("12", "De Vries"), ("5", "Jansen"), ("999", "Jansen"), ("1", None)]
    questions = [
        IncomingQuestion("Wij vinden dit te langzaam gaan.", number, who, who and "D66")
        for number, who in asked
    ]
    made = bare(questions)
    assert [question.number for question in made.questions] == [number for number, _ in asked]
    check(made, tmp_path / "a.docx")


_ASKERS = st.sampled_from([("De Vries", "D66"), ("Jansen", "VVD"), (None, "PvdA"), (None, None)])
_TEXTS = st.sampled_from(
    ["Hoe staat het met de motie?", "Wij vinden dit te langzaam gaan.", "Graag een toelichting", "a",
     "Vraag 3 van vorige week: hoe zit dat?", "Antwoord graag", "Is het 1. of 2. geworden?",
     "Kernboodschap?", "hoe dan? En waarom nu", "Bijlage: wat staat daarin?"]
)  # fmt: skip


@settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(st.lists(st.tuples(_ASKERS, _TEXTS, st.booleans()), min_size=1, max_size=8))
def test_any_questions(
    tmp_path: Path, asked: list[tuple[tuple[str | None, str | None], str, bool]]
) -> None:
    questions = [IncomingQuestion(text, None, *who) for who, text, _ in asked]
    check(bare(questions, missing=[missing for _, _, missing in asked]), tmp_path / "a.docx")


def bare(questions: list[IncomingQuestion], missing: list[bool] | None = None) -> Annotatie:
    """An annotatie without answers."""
    groups, _ = numbered(grouped(questions))
    made = [
        Group(
            group[0][1].asker,
            group[0][1].party,
            tuple(
                DraftedQuestion(question, number, AnswerStatus.NO_EVIDENCE, missing="antwoord")
                for number, question in group
            ),
        )
        for group in groups
    ]
    if missing and not any(missing):
        made = [
            replace(g, questions=tuple(replace(q, missing="") for q in g.questions)) for g in made
        ]
    head = Head("Hofstra", "Commissie BDI van 9 oktober 2025", ("4: Bespreken van de tussenstand",))
    return Annotatie(head, tuple(made))
