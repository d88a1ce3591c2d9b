"""What a withheld part of a paper holds is not counted for whoever may not see it."""

from __future__ import annotations

from eval.leaks.run import LeakTest


def test_a_paper_that_is_seen_in_part_is_not_counted_by_itself(leak_test: LeakTest) -> None:
    counted = {"some": 0, "none": 0}
    for name in ("openbaar", "eigenaar"):
        desk = leak_test.office.desk_for(name)
        seen = desk.archive.seen(desk.clearance)
        for entry in seen.view.entries.values():
            partly = entry.document_id in seen.view.hidden
            assert seen.retriever.rarity.near([entry.record]) == ([] if partly else [entry.record])
            counted["some" if partly else "none"] += 1
    assert all(counted.values())
