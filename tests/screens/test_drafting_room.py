"""The room in which annotaties are answered keeps nothing of those that are done."""

from __future__ import annotations

import threading

from screens.drafting_room import DraftingRoom


def test_two_take_turns_and_no_lock_is_left() -> None:
    room = DraftingRoom(None, None, None)  # type: ignore[arg-type]
    seen: list[str] = []

    def second() -> None:
        with room.alone_with(7):
            seen.append("tweede")

    with room.alone_with(7):
        thread = threading.Thread(target=second)
        thread.start()
        thread.join(0.2)
        seen.append("eerste")
    thread.join()
    assert seen == ["eerste", "tweede"]
    assert not list(room._locks)
