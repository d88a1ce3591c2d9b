"""A question within a message is meant and searched with what it leans on, and nothing else."""

from __future__ import annotations

from assistant.question.meant import moving, names_asker, searched, standing
from assistant.question.message import Asked

_BEFORE = [{"role": "user", "content": "Wat kost het meldpunt in 2025?"}]


def test_a_question_with_a_subject_leaves_what_stands_around_it() -> None:
    put = Asked("Wat kost het meldpunt?", ("De fractie Volt maakt zich zorgen over de werf.",))
    assert standing(put, _BEFORE) == searched(put, _BEFORE) == "Wat kost het meldpunt?"
    assert moving(put, _BEFORE) == put.around[0]


def test_what_leans_within_a_message_leans_further_back_as_well() -> None:
    put = Asked("Hoe komt dat?", ("Dat is veel.",), leans=True)
    assert standing(put, _BEFORE) == "Wat kost het meldpunt in 2025? Dat is veel. Hoe komt dat?"


def test_a_question_by_itself_leans_on_the_turn_before() -> None:
    assert standing(Asked("en in 2026?"), _BEFORE) == "Wat kost het meldpunt in 2026?"


def test_only_who_asked_before_is_looked_for() -> None:
    now = Asked("Wat vindt u daarvan?", ("De fractie Volt is bezorgd.",), leans=True)
    then = Asked("Wat zeiden wij toen?", ("De fractie Volt vroeg naar quota.",), leans=True)
    assert names_asker(now, standing(now, ())) == now.words
    assert "Volt" in names_asker(then, standing(then, ()))
