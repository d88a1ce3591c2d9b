"""An answer on the page: groups, numbers, flags and what is announced."""

from __future__ import annotations

from dataclasses import replace

from lxml import html

from assistant.answer import Answer, AnswerPart, AnswerStatus, Citation, Flag
from database.conversations import Filters, Turn
from screens.answer_html import GOING_ON, pending_html, summary, turn_html
from screens.copy_html import copy_html
from screens.copy_text import copy_text
from screens.dutch import DRAFT_NOTICE


def rendered(turn: Turn) -> html.HtmlElement:
    return html.fromstring(turn_html(turn))


def with_flags(turn: Turn, *flags: Flag) -> Turn:
    return replace(turn, answer=replace(turn.answer, flags=flags))


def test_bullets_of_one_unit_stand_together(turn: Turn, citation: Citation) -> None:
    other = replace(citation, n=2, pages=(3,))
    elsewhere = replace(citation, n=3, unit_id="u2", kind="raadsbrief", question_number="9")
    answer = replace(
        turn.answer,
        answer=(AnswerPart("een", (1,)), AnswerPart("twee", (2,)), AnswerPart("drie", (3,))),
        citations=(citation, other, elsewhere),
        flags=(),
    )
    groups = rendered(replace(turn, answer=answer)).find_class("sl-group")
    assert [len(group.findall("ul/li")) for group in groups] == [2, 1]
    assert "pagina's 2 en 3" in groups[0].text_content()
    assert "Voorbereid" in groups[0].text_content()
    assert "Op de record" in groups[1].text_content()


def test_every_number_is_a_button_that_says_its_source(turn: Turn) -> None:
    button = rendered(turn).find(".//section[@class='sl-group']//button[@data-act='cite']")
    assert (button.get("data-of"), button.get("data-n"), button.text) == ("7", "1", "1")
    assert button.get("aria-label") == (
        "Bron 1: Annotatie commissie BDI, 14 maart 2024, vraag 3, Okafor (De Brug), pagina 2"
    )


def test_flag_of_one_bullet_stands_below_it(turn: Turn) -> None:
    page = rendered(
        with_flags(turn, Flag("reworded", "Anders gezegd.", (1,)), Flag("prepared", "Let op!", ()))
    )
    assert "Anders gezegd." in page.find(".//section//li").text_content()
    assert "Anders gezegd." not in page.find(".//div[@class='sl-flags']").text_content()


def test_what_is_still_secret_says_so_at_its_source(turn: Turn, citation: Citation) -> None:
    secret = replace(citation, confidentiality="geheim")
    held = replace(turn, answer=replace(turn.answer, citations=(secret,)))
    for kind, said in (("secrecy", ["Voorbereid", "Geheim"]), ("secrecy_lifted", ["Voorbereid"])):
        page = rendered(with_flags(held, Flag(kind, "x", (1,))))
        assert [label.text for label in page.find_class("sl-standing")] == said


def test_no_flag_is_lost(turn: Turn) -> None:
    flags = [
        Flag(kind, f"melding {kind} {numbers}", numbers)
        for kind in ("reworded", "repeated", "conditional", "secrecy", "nieuw")
        for numbers in ((), (1,), (99,), (99, 1))
    ]
    text = rendered(with_flags(turn, *flags)).text_content()
    assert [flag.message for flag in flags if flag.message not in text] == []


def test_searched_is_shown_only_when_it_differs(turn: Turn) -> None:
    assert "Gezocht op" not in rendered(turn).text_content()
    follow_up = replace(turn, answer=replace(turn.answer, searched="Iets anders?"))
    assert "Gezocht op: Iets anders?" in rendered(follow_up).text_content()


def test_limits_are_in_words(turn: Turn) -> None:
    limited = replace(turn, filters=Filters(kinds=("op-stap-formulier",), committees=("BDI",)))
    assert "Op Stap-formulier · commissie BDI" in rendered(limited).text_content()


def test_a_period_is_in_words(turn: Turn) -> None:
    limited = replace(turn, filters=Filters(period=("2024-01-01", "2024-12-31")))
    told = rendered(limited).text_content()
    assert "stukken vanaf 1 januari 2024 tot en met 31 december 2024" in told


def test_what_is_copied_for_word_has_headings_and_bullets(turn: Turn) -> None:
    page = html.fragment_fromstring(copy_html(turn.question, turn.answer))
    assert page.get("lang") == "nl"
    assert page.findtext("h2") == turn.question
    assert page.find("ul/li").text_content() == "Wij werken met streefcijfers. [1]"
    assert [head.text for head in page.findall("h3")] == ["Bronnen", "Let op"]
    assert "annotatie.pdf" in page.text_content()
    # Word's own styles hold, and nothing of ours comes along.
    assert not [item for item in page.iter() if item.get("style") or item.get("class")]
    button = rendered(turn).find(".//button[@data-act='copy-word']")
    assert button.get("data-html") == copy_html(turn.question, turn.answer)


def test_every_answer_says_that_it_is_a_draft(turn: Turn) -> None:
    for status in AnswerStatus:
        answer = Answer(status=status, message="Bericht.")
        page = rendered(replace(turn, answer=answer))
        assert DRAFT_NOTICE in page.text_content()
        assert DRAFT_NOTICE in copy_text(turn.question, answer)
        assert DRAFT_NOTICE in copy_html(turn.question, answer)


def test_what_there_is_of_an_answer_has_numbers_that_work(turn: Turn) -> None:
    page = html.fromstring(pending_html(turn.question, turn.answer))
    button = page.find(".//button[@data-act='cite']")
    assert (button.get("data-of"), button.get("data-document")) == ("nieuw", "annotatie-1")
    assert GOING_ON in page.text_content()
    assert not page.findall(".//button[@data-act='judge']")


def test_announcement_is_one_sentence(turn: Turn) -> None:
    assert summary(turn.answer) == "Antwoord met 1 punt uit 1 stuk. Let op: 1 melding."
    nothing = Answer(status=AnswerStatus.NO_EVIDENCE, message="Niets gevonden.")
    assert summary(nothing) == "Geen antwoord gevonden. Niets gevonden."


def test_copied_text_holds_the_sources(turn: Turn) -> None:
    text = copy_text(turn.question, turn.answer)
    assert "- Wij werken met streefcijfers. [1]" in text
    assert "[1] annotatie.pdf; Commissie BDI van 14 maart 2024" in text
    assert "(voorbereid)" in text
    assert "- Voorbereide lijn." in text


def test_an_error_offers_nothing_to_do_with_it_and_says_whether_was_searched(turn: Turn) -> None:
    no_question = Answer(AnswerStatus.ERROR, message="Noem het onderwerp.")
    page = rendered(replace(turn, answer=no_question, edited=""))
    assert page.find(".//h4").text == "Geen antwoord"
    assert not page.find_class("sl-actions")
    failed = replace(no_question, searched="quota?")
    page = rendered(replace(turn, answer=failed, edited=""))
    assert page.find(".//h4").text == "Het zoeken is niet gelukt"
    assert rendered(replace(turn, answer=failed, edited="Mijn tekst.")).find_class("sl-editor")
