"""A line through time: which wording is compared with which, and how firm the newest is."""

from __future__ import annotations

from ingest.units import Span
from register.book import steps
from register.build import make_line
from register.change import ChangeKind
from register.lines import LineStatus, Wording

OLD = "Een signaal zonder naam is ook een signaal. We leggen het niet weg."
NEW = "Een anoniem signaal is ook een signaal. We leggen het nooit weg."


def wording(text: str, day: str, kind: str = "annotatie") -> Wording:
    return Wording(day, day, f"{day}.docx", kind, day, day, (Span(0, 9),), text, (day,))


def test_words_that_were_only_prepared_are_not_on_record_because_older_ones_are() -> None:
    line = make_line([wording(OLD, "2024-07-02", "raadsbrief"), wording(NEW, "2025-04-09")])
    assert line.current.text == NEW
    assert line.status is LineStatus.PREPARED


def test_words_that_were_sent_before_are_on_record() -> None:
    line = make_line([wording(OLD, "2024-07-02", "raadsbrief"), wording(OLD, "2025-04-09")])
    assert line.status is LineStatus.ON_RECORD
    line = make_line([wording(OLD, "2024-07-02"), wording(NEW, "2025-04-09", "verslag")])
    assert line.status is LineStatus.ON_RECORD


def test_another_wording_is_compared_with_the_one_before_it() -> None:
    first, second = steps(make_line([wording(OLD, "2024-07-02"), wording(NEW, "2025-04-09")]))
    assert first.change is None
    assert second.since is first.wording
    assert second.change is not None
    assert second.change.kind is ChangeKind.REWORDED


def test_what_says_something_else_is_no_change_of_wording() -> None:
    other = "Voorzitters krijgen een instructie van anderhalf uur over selecteren."
    line = make_line(
        [wording(OLD, "2024-07-02"), wording(other, "2025-01-09"), wording(NEW, "2025-04-09")]
    )
    _, between, last = steps(line)
    assert between.since is None
    assert between.change is None
    assert last.since is not None
    assert last.since.text == OLD
