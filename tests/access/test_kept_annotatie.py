"""An annotatie that was kept, shown again to somebody who may not see all of it any more."""

from __future__ import annotations

import pytest

from annotatie.drafting import draft
from annotatie.incoming import Incoming, IncomingQuestion
from annotatie.withdrawing import seen_by
from annotatie.work import Work, marked, with_typed
from assistant.withdrawn import WITHDRAWN_PART
from eval.leaks import exits
from eval.leaks.run import BEFORE, LeakTest
from screens.annotating import change, read


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
    came = dict(exits.annotatie(office.office, "openbaar", book.add("openbaar", work)))
    for canary in office.canaries:
        citation = office.addresses[canary.number]
        if not desk.archive.gate(desk.clearance).passes(citation.document_id, citation.unit_id):
            assert not [way for way, text in came.items() if canary.amount in text]
    shown = seen_by(work.annotatie, desk)
    texts = {bullet.text for question in shown.questions for bullet in question.bullets}
    assert WITHDRAWN_PART in texts
    assert any(canary.amount in text for canary in office.canaries for text in texts)


def test_what_was_written_goes_with_what_it_was_made_of(office: LeakTest) -> None:
    """Her own words began with the answer: they are withdrawn with it, and come back with it."""
    public, secret = (office.papers[place].canaries[0] for place in (0, 5))
    desk = office.office.desk_for("eigenaar")
    asked = (IncomingQuestion(public.question), IncomingQuestion(secret.question))
    work = with_typed(Work(annotatie=draft(Incoming(asked), desk)), "1", "Eigen woorden.")
    work = with_typed(work, "2", f"Ongeveer {secret.amount}.")
    number = office.office.annotaties.add("openbaar", work)
    shown = read(office.office, "openbaar", number)
    assert shown is not None
    assert dict(shown.typed) == {"1": "Eigen woorden."}
    change(office.office, "openbaar", number, lambda item: marked(item, "1", is_done=True))
    kept = office.office.annotaties.get("openbaar", number)
    assert kept is not None
    assert kept.typed == work.typed, "it is withheld, and not thrown away"


def test_who_may_see_all_sees_all(office: LeakTest) -> None:
    made = drafted(office).annotatie
    assert made is not None
    assert seen_by(made, office.office.desk_for("eigenaar")) == made
