"""The drawing of a first source, and the source that somebody chose."""

from __future__ import annotations

from collections.abc import Iterator

from screens.awaited import Awaited


def panels() -> Iterator[str]:
    yield "passage"
    yield "passage met pagina"


def said(shown: Iterator[object]) -> list[str]:
    """What the screen gets to see; without what tells Gradio to leave it as it is."""
    return [item for item in shown if isinstance(item, str)]


def test_the_first_source_is_drawn() -> None:
    awaited = Awaited()
    awaited.expect("een", "7")
    assert said(awaited.drawn("een", "7", panels())) == ["passage", "passage met pagina"]


def test_what_is_chosen_while_the_page_is_drawn_stays() -> None:
    awaited = Awaited()
    awaited.expect("een", "7")
    drawn = awaited.drawn("een", "7", panels())
    assert next(drawn) == "passage"
    awaited.expect("een", "bron 3")
    rest = list(drawn)
    assert said(iter(rest)) == []
    assert rest, "Gradio empties what a generator fills that yields nothing"


def test_what_is_chosen_before_the_drawing_begins_stays() -> None:
    awaited = Awaited()
    awaited.expect("een", "7")
    awaited.expect("een", "bron 3")
    assert said(awaited.drawn("een", "7", panels())) == []


def test_the_drawing_of_an_earlier_answer_comes_too_late() -> None:
    awaited = Awaited()
    awaited.expect("een", "7")
    drawn = awaited.drawn("een", "7", panels())
    next(drawn)
    awaited.expect("een", "8")
    assert said(drawn) == []
    assert said(awaited.drawn("een", "8", panels())) == ["passage", "passage met pagina"]


def test_another_open_page_goes_on() -> None:
    awaited = Awaited()
    awaited.expect("een", "7")
    awaited.expect("ander", "7")
    awaited.expect("een", "bron 3")
    assert said(awaited.drawn("ander", "7", panels())) == ["passage", "passage met pagina"]


def test_a_choice_that_is_still_drawn_gives_way_to_the_next_answer() -> None:
    awaited = Awaited()
    choice = object()
    awaited.expect("een", choice)
    chosen = awaited.drawn("een", choice, panels())
    next(chosen)
    awaited.expect("een", "8")
    assert said(chosen) == []
    assert said(awaited.drawn("een", "8", panels())) == ["passage", "passage met pagina"]
