"""The answers of an annotatie: cited, verified, short, and held against each other."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from access.clearance import EVERYTHING
from annotatie.answering import MOST_BULLETS, answer_question, drafted
from annotatie.conflicts import conflicts_with_papers, is_quoted
from annotatie.drafting import draft, with_conflicts
from annotatie.incoming import Head, IncomingQuestion, read_text
from annotatie.model import Annotatie, Bullet, ConflictKind, DraftedQuestion, Group
from annotatie.sources import Sources
from annotatie.wording import remarks_on
from assistant.answer import Answer, AnswerStatus
from assistant.desk import Desk
from assistant.lines.places import place
from settings import Settings
from tests.annotatie.conftest import DEMO_DAY


def test_every_bullet_stands_in_its_sources(demo_draft: Annotatie, demo_index: Settings) -> None:
    bullets = [*demo_draft.core, *(b for q in demo_draft.questions for b in q.bullets)]
    assert len(bullets) > 60
    with Desk.open(demo_index, EVERYTHING) as desk:
        for bullet in bullets:
            assert bullet.citations
            assert is_quoted(bullet.text, bullet.citations)
            for item in bullet.citations:
                record = desk.document(item.document_id)
                assert record is not None
                assert " ".join(record.text[item.start : item.end].split()) == item.quote
                assert (item.meeting_date or "") < DEMO_DAY.isoformat()


def test_sources_are_numbered_through(demo_draft: Annotatie) -> None:
    assert [item.n for item in demo_draft.sources] == list(range(1, len(demo_draft.sources) + 1))
    for question in demo_draft.questions:
        for bullet in question.bullets:
            for item in bullet.citations:
                assert demo_draft.sources[item.n - 1] == item
        for flag in question.flags:
            assert all(0 < n <= len(demo_draft.sources) for n in flag.citations)


def test_a_question_without_evidence_says_who_must_fill_it_in(demo_draft: Annotatie) -> None:
    empty = [q for q in demo_draft.questions if q.status is AnswerStatus.NO_EVIDENCE]
    assert empty
    for question in empty:
        assert not question.bullets
        assert "Door: behandelend ambtenaar" in question.missing
        assert question.near
        (remark,) = [r for r in remarks_on(question, None) if r.startswith("Het dichtst bij komt")]
        assert all(place(item) in remark for item in question.near)


def test_another_alderman_is_named(real_index: Settings) -> None:
    asked = "Welke directe maatregelen worden genomen om te voorkomen dat mogelijk getroffen bijstandsgerechtigden extra schade lijden tijdens dit proces?"
    with Desk.open(real_index, EVERYTHING) as desk:
        made = answer_question(
            desk, "1", IncomingQuestion(asked), None, Sources(desk.document), None
        )
    assert made.status is AnswerStatus.REFER_OTHER_WETHOUDER
    assert made.missing == "antwoord van wethouder Groot Wassink. Door: wethouder Groot Wassink"


def test_an_answer_can_be_said(demo_draft: Annotatie, real_draft: Annotatie) -> None:
    for annotatie in (demo_draft, real_draft):
        for question in annotatie.questions:
            assert len({bullet.citations for bullet in question.bullets}) <= MOST_BULLETS
            # What sends to a question by its number in another annotatie is left out.
            assert not any(b.text.startswith("Zie verder") for b in question.bullets)


def test_the_core_message_speaks(demo_draft: Annotatie, real_draft: Annotatie) -> None:
    for annotatie in (demo_draft, real_draft):
        assert 2 <= len(annotatie.core) <= 6
        for bullet in annotatie.core:
            assert {item.kind for item in bullet.citations} <= {"annotatie", "raadsbrief"}


def test_a_share_that_opens_says_of_which_scales_it_is(demo_index: Settings) -> None:
    asked = read_text(
        "1. Hoeveel procent heeft een herkomst buiten Europa?\n2. Wat is het streefcijfer voor herkomst?\n"
        "3. Is het streefcijfer van 20% gehaald?\n4. Hoe hoog is het streefcijfer eind 2028?\n"
    )
    with Desk.open(demo_index, EVERYTHING) as desk:
        made = draft(asked, desk)
    said = [bullet.text for question in made.questions for bullet in question.bullets]
    assert "Het streefcijfer is 20% eind 2028." in " ".join(said)
    assert not any("20%" in b.text and "schaal" not in b.text for b in made.core)


def test_what_was_secret_once_needs_no_comment(demo_index: Settings) -> None:
    with Desk.open(demo_index, EVERYTHING) as desk:
        made = draft(read_text("1. Hoeveel kost de verlenging van het meldpunt?\n"), desk)
    (question,) = made.questions
    assert any(flag.kind == "secrecy_lifted" for flag in question.flags)
    told = [
        remark for bullet in (None, *question.bullets) for remark in remarks_on(question, bullet)
    ]
    assert not any("was geheim" in remark for remark in told)


def test_changes_of_wording_are_those_of_the_register(demo_draft: Annotatie) -> None:
    assert demo_draft.changes
    for change in demo_draft.changes:
        assert change.old != change.new
        assert change.old_source.document_id != change.new_source.document_id
    # What became weaker, stronger or the opposite comes first.
    forces = [change.change.force is not None for change in demo_draft.changes]
    assert forces == sorted(forces, reverse=True)


def test_the_start_of_the_programme_has_two_dates(real_draft: Annotatie) -> None:
    """One paper says since 2019, another 23 June 2020: a real tension in the papers."""
    found = [c for q in real_draft.questions for c in q.conflicts]
    assert any("2019" in c.sentence + c.other and "2020" in c.sentence + c.other for c in found)
    assert all(c.kind is ConflictKind.WITHIN for c in found)
    assert len({frozenset((c.sentence, c.other)) for c in found}) <= 3


def test_an_edited_answer_is_held_against_the_others_and_the_papers(
    demo_index: Settings, demo_draft: Annotatie
) -> None:
    asked = demo_draft.groups[0].questions[0]
    true = Bullet("Op 1 april 2025 hebben 148 van de 286 leidinggevenden de module gevolgd.", ())
    wrong = Bullet("Op 1 april 2025 hebben 188 van de 286 leidinggevenden de module gevolgd.", ())
    groups = [
        Group("A", "P", (replace(asked, number="1", bullets=(true,)),)),
        Group("B", "Q", (replace(asked, number="2", bullets=(wrong,)),)),
    ]
    with Desk.open(demo_index, EVERYTHING) as desk:
        first, second = (g.questions[0] for g in with_conflicts(groups, desk, None))
        assert conflicts_with_papers(desk, wrong.text, None)
    within = [c for c in first.conflicts if c.kind is ConflictKind.WITHIN]
    assert [c.number for c in within] == ["2"]
    assert any(c.kind is ConflictKind.EARLIER for c in second.conflicts)
    assert not any(c.kind is ConflictKind.EARLIER for c in first.conflicts)


def test_a_citation_that_does_not_hold_is_never_said(
    demo_index: Settings, demo_draft: Annotatie
) -> None:
    with Desk.open(demo_index, EVERYTHING) as desk:
        answer = desk.ask("Kan de gemeente zelf een quotum instellen?", as_of=DEMO_DAY)
        forged = tuple(replace(item, quote=item.quote + " Echt waar.") for item in answer.citations)
        made: DraftedQuestion = drafted(
            "1",
            IncomingQuestion("?"),
            Answer(answer.status, answer.answer, forged),
            Sources(desk.document),
        )
    assert made.bullets == ()
    assert made.missing


def test_progress_and_head(demo_index: Settings) -> None:
    seen: list[tuple[int, int, str]] = []
    incoming = read_text(
        "D66 - De Vries:\n1. Komt er een quotum?\n1. Hoe staat het met het meldpunt?\n"
    )
    with Desk.open(demo_index, EVERYTHING) as desk:
        made = draft(
            incoming,
            desk,
            head=Head("Hofstra", "Raad", ()),
            as_of=DEMO_DAY,
            on_progress=lambda *step: seen.append(step),
        )
    assert seen == [
        (0, 2, "Komt er een quotum?"),
        (1, 2, "Hoe staat het met het meldpunt?"),
        (2, 2, ""),
    ]
    assert made.head.alderman == "Hofstra"
    assert [q.number for q in made.questions] == ["1", "2"]
    assert any("doorgenummerd" in warning for warning in made.warnings)


def test_a_question_that_leans_is_asked_with_the_one_before_it(demo_index: Settings) -> None:
    asked = read_text("Hoe staat het met het externe meldpunt? En hoe komt dat?").questions
    with Desk.open(demo_index, EVERYTHING) as desk:
        sources = Sources(desk.document)
        made = answer_question(desk, "2", asked[1], asked[0], sources, DEMO_DAY)
    assert asked[1].follows
    assert made.status is AnswerStatus.ANSWER
    assert "meldpunt" in " ".join(bullet.text for bullet in made.bullets).lower()


def test_a_bullet_names_the_words_that_it_quotes(demo_draft: Annotatie) -> None:
    """Not all of what its answer quotes: where an answer is a list, each bullet has its own source."""
    for question in demo_draft.questions:
        for bullet in question.bullets:
            quoting = [c for c in bullet.citations if is_quoted(bullet.text, [c])]
            assert len(quoting) in (0, len(bullet.citations))


def test_when_it_was_said_is_no_bullet(demo_index: Settings) -> None:
    """A development is told with its moments; in an annotatie the footnotes tell these."""
    asked = IncomingQuestion("Hoe is onze lijn over het meldpunt veranderd?")
    with Desk.open(demo_index, EVERYTHING) as desk:
        answer = desk.ask(asked.text)
        moments = {part.text.partition("\n")[0] for part in answer.answer}
        made = drafted("1", asked, answer, Sources(desk.document))
    assert len({item.document for item in answer.citations}) > 1
    assert made.bullets
    assert not moments & {bullet.text for bullet in made.bullets}


def test_no_questions_about_a_person_get_content(demo_index: Settings, tmp_path: Path) -> None:
    with Desk.open(demo_index, EVERYTHING) as desk:
        made = draft(
            read_text("Is directeur Bakker ontslagen wegens racisme?"), desk, as_of=DEMO_DAY
        )
    (question,) = made.questions
    assert question.status is AnswerStatus.NO_INDIVIDUAL_CASES
    assert "Bakker" not in " ".join(bullet.text for bullet in question.bullets)
