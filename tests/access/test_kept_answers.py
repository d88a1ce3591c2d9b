"""Answers that were kept, shown again to somebody who may not see all of it any more."""

from __future__ import annotations

from dataclasses import replace

import pytest

from access.clearance import clearance
from assistant.answer import Answer, AnswerPart, AnswerStatus, Flag
from assistant.withdrawn import WITHDRAWN_PART
from eval.leaks.run import BEFORE, LeakTest


@pytest.fixture
def office(leak_test: LeakTest) -> LeakTest:
    leak_test.now = BEFORE
    return leak_test


def _mixed(test: LeakTest) -> Answer:
    """An answer out of a public paper and out of the secret annex of another."""
    public, secret = (test.addresses[test.papers[place].canaries[0].number] for place in (0, 6))
    return Answer(
        AnswerStatus.ANSWER,
        (AnswerPart("Openbaar punt.", (1,)), AnswerPart("Geheim punt.", (2,))),
        (public, replace(secret, n=2)),
        (Flag("prepared", "Voorbereid.", (1,)), Flag("open", "Vraag 3 van geheim.pdf")),
        searched="wat",
        drawn_from=tuple((item.document_id, item.unit_id) for item in (public, secret)),
    )


def test_a_point_that_may_not_be_seen_any_more_is_withdrawn(office: LeakTest) -> None:
    shown = office.office.desk_for("openbaar").shown(_mixed(office))
    assert [part.text for part in shown.answer] == ["Openbaar punt.", WITHDRAWN_PART]
    assert [citation.n for citation in shown.citations] == [1]
    assert [flag.message for flag in shown.flags] == ["Voorbereid."]
    assert "ingetrokken" in shown.message
    whole = office.office.desk_for("eigenaar").shown(_mixed(office))
    assert whole == _mixed(office)


def test_an_answer_that_only_drew_on_a_secret_names_nothing_from_it(office: LeakTest) -> None:
    answer = replace(
        _mixed(office),
        answer=(),
        citations=(),
        status=AnswerStatus.NO_EVIDENCE,
        message="Wel gevonden: geheim.pdf.",
    )
    shown = office.office.desk_for("openbaar").shown(answer)
    assert "geheim.pdf" not in repr(shown)
    assert shown.flags == ()


def test_a_secret_that_came_near_is_not_named_and_cannot_be_opened(office: LeakTest) -> None:
    mixed = _mixed(office)
    public, secret = (replace(item, n=n) for n, item in enumerate(mixed.citations, start=1))
    answer = Answer(
        AnswerStatus.NO_EVIDENCE,
        message="Geen antwoord.",
        drawn_from=mixed.drawn_from,
        near=(public, secret),
    )
    assert office.office.desk_for("openbaar").shown(answer).near == (public,)
    assert office.office.desk_for("eigenaar").shown(answer) == answer


def test_an_answer_of_before_this_was_kept_may_draw_on_anything(office: LeakTest) -> None:
    answer = Answer(AnswerStatus.NO_EVIDENCE, message="Wel gevonden: geheim.pdf.")
    assert "geheim.pdf" not in office.office.desk_for("intern").shown(answer).message


def test_a_correction_to_a_word_of_a_secret_paper_is_not_told_again(office: LeakTest) -> None:
    secret = office.papers[5].canaries[0].project
    answer = replace(_mixed(office), citations=(), answer=(), drawn_from=(), searched=secret)
    assert office.office.desk_for("openbaar").shown(answer).searched == ""
    assert office.office.desk_for("eigenaar").shown(answer).searched == secret


@pytest.mark.parametrize(
    ("level", "mine", "is_shown"),
    [
        ("openbaar", clearance("openbaar"), True),
        ("onbekend", clearance("openbaar"), False),
        ("geheim", clearance("vertrouwelijk"), False),
        ("vertrouwelijk", clearance("vertrouwelijk"), True),
        ("vertrouwelijk", clearance("vertrouwelijk", {"Zuidoost": "intern"}), False),
        ("openbaar", clearance("openbaar", {"Zuidoost": "niets"}), False),
    ],
)
def test_of_a_paper_that_is_gone_the_level_of_then_counts(
    office: LeakTest, level: str, mine: object, is_shown: bool
) -> None:
    citation = replace(
        office.addresses[0], document_id="weg", unit_id="weg#1", confidentiality=level
    )
    answer = Answer(
        AnswerStatus.ANSWER, (AnswerPart("Een punt.", (1,)),), (citation,), drawn_from=()
    )
    desk = office.office.desk_for("openbaar").cleared(mine)  # type: ignore[arg-type]
    assert ([part.text for part in desk.shown(answer).answer] == ["Een punt."]) is is_shown


def test_a_quotation_from_a_paper_that_was_cut_otherwise(office: LeakTest) -> None:
    """Units of a paper with a secret annex may get other names: then the words decide."""
    public = office.office.desk_for("openbaar").document(
        office.addresses[office.papers[6].canaries[0].number].document_id
    )
    assert public is not None
    place = public.text.index("nieuwe brug")
    citation = replace(
        office.addresses[office.papers[6].canaries[0].number],
        unit_id=public.units[0].id,
        quote="nieuwe brug",
        start=place,
        end=place + 11,
    )
    answer = Answer(
        AnswerStatus.ANSWER, (AnswerPart("De brug.", (1,)),), (citation,), drawn_from=()
    )
    desk = office.office.desk_for("openbaar")
    assert desk.shown(answer).answer == answer.answer
    secret = office.papers[6].canaries[0].amount
    moved = replace(answer, citations=(replace(citation, quote=secret),))
    assert desk.shown(moved).answer[0].text == WITHDRAWN_PART


def test_what_was_made_of_an_answer_goes_with_it(office: LeakTest) -> None:
    book, answer = office.office.conversations, _mixed(office)
    for name, left in (("openbaar", ""), ("eigenaar", "Geheim punt, kort.")):
        (turn,) = book.add(name, None, "wat", answer).turns
        assert office.office.drafts.keep(name, turn.id, "Geheim punt, kort.")
        again = book.turn(name, turn.id)
        assert again is not None
        assert again.edited == left
