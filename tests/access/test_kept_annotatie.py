"""An annotatie that was kept, shown again to somebody who may not see all of it any more."""

from __future__ import annotations

import pytest

from annotatie.drafting import draft
from annotatie.incoming import Incoming, IncomingQuestion
from annotatie.withdrawing import seen_by
from annotatie.work import Work
from assistant.withdrawn import WITHDRAWN_PART
from eval.leaks import exits
from eval.leaks.run import BEFORE, LeakTest


@pytest.fixture
def office(leak_test: LeakTest) -> LeakTest:
    leak_test.now = BEFORE
    return leak_test


def drafted(test: LeakTest) -> Work:
    """All facts of all papers, asked for by who may see them."""
    asked = tuple(IncomingQuestion(canary.question) for canary in test.canaries)
    made = draft(Incoming(asked), test.office.desk_for("eigenaar"))
    return Work(annotatie=made)


def test_what_may_not_be_seen_any_more_is_withdrawn(office: LeakTest) -> None:
    work = drafted(office)
    assert work.annotatie is not None
    hidden = [c for c in office.canaries if c.paper != office.papers[0].name]
    book = office.office.annotaties
    hers = dict(exits.annotatie(office.office, "eigenaar", book.add("eigenaar", work)))
    assert all(canary.amount in hers["annotatie"] for canary in hidden)
    desk = office.office.desk_for("openbaar")
    for canary in office.canaries:
        citation = office.addresses[canary.number]
        passes = desk.archive.gate(desk.clearance).passes(citation.document_id, citation.unit_id)
        number = book.add("openbaar", work)
        for way, came in exits.annotatie(office.office, "openbaar", number):
            if not passes:
                assert canary.amount not in came, way
    shown = seen_by(work.annotatie, desk)
    texts = {bullet.text for question in shown.questions for bullet in question.bullets}
    assert WITHDRAWN_PART in texts
    assert any(canary.amount in text for canary in office.canaries for text in texts)


def test_who_may_see_all_sees_all(office: LeakTest) -> None:
    made = drafted(office).annotatie
    assert made is not None
    assert seen_by(made, office.office.desk_for("eigenaar")) == made
