"""What is still to do stands above the annotatie, in a few lines."""

from __future__ import annotations

from dataclasses import replace
from io import BytesIO

from docx import Document
from docx.oxml.ns import qn

from annotatie.attention import attention
from annotatie.incoming import Head, IncomingQuestion
from annotatie.model import Annotatie, Bullet, DraftedQuestion, Group
from annotatie.word import word_file
from annotatie.word.edges import running_title
from annotatie.wording import remarks_on
from assistant.answer import AnswerStatus, Flag


def question(number: str, status: AnswerStatus, **more: object) -> DraftedQuestion:
    made = DraftedQuestion(IncomingQuestion("Wat kost het?"), number, status)
    return replace(made, **more)  # type: ignore[arg-type]


def test_nothing_to_do_is_no_line(demo_draft: Annotatie) -> None:
    cited = demo_draft.sources[:1]
    done = question("1", AnswerStatus.ANSWER, bullets=(Bullet("Niets.", cited),))
    assert attention(Annotatie(Head(), (Group(None, None, (done,)),))) == []


def test_every_kind_of_work_has_its_questions() -> None:
    said = (Bullet("Nee.", ()),)
    group = Group(
        None,
        None,
        (
            question("1", AnswerStatus.NO_EVIDENCE, missing="antwoord"),
            question("2", AnswerStatus.REFER_OTHER_WETHOUDER, missing="antwoord"),
            question("3", AnswerStatus.NO_INDIVIDUAL_CASES, bullets=said),
            question("4", AnswerStatus.PLACEHOLDER_ONLY, missing="antwoord"),
            question(
                "5", AnswerStatus.ANSWER, bullets=said, flags=(Flag("secrecy", "Geheim.", ()),)
            ),
        ),
    )
    made = Annotatie(Head(), (group,))
    assert attention(made) == [
        "Nog te doen. Nog aan te vullen: vraag 1, 4.",
        "Een andere wethouder antwoordt: vraag 2.",
        "Over een persoon: vraag 3. Noem geen naam en ga niet in op het geval.",
        "Uit een stuk dat nog niet openbaar is: vraag 5. Niet extern gebruiken.",
        "Een zin zonder bron: vraag 3, 5.",
    ]
    lines = [p.text for p in Document(BytesIO(word_file(made))).paragraphs]
    assert lines.index("Nog te doen. Nog aan te vullen: vraag 1, 4.") < lines.index("Kernboodschap")
    assert "noem geen naam" in " ".join(remarks_on(group.questions[2], None))


def test_what_is_said_of_a_source_that_is_not_there_is_not_told(demo_draft: Annotatie) -> None:
    shown = demo_draft.sources[0]
    bullets = (Bullet("Nee.", (shown,)),)
    flags = (Flag("age", "Stand oktober 2025.", (shown.n + 1,)), Flag("premise", "Ga na.", ()))
    made = question("1", AnswerStatus.ANSWER, bullets=bullets, flags=flags)
    assert remarks_on(made, None) == ["Ga na."]


def test_every_page_says_for_what_it_is_and_how_many_there_are(demo_draft: Annotatie) -> None:
    section = Document(BytesIO(word_file(demo_draft))).sections[0]
    assert section.header.paragraphs[0].text == running_title(demo_draft.head)
    assert "Commissie BDI" in running_title(demo_draft.head)
    assert "agendapunten 4, 5, 6" in running_title(demo_draft.head)
    for footer in (section.footer, section.first_page_footer):
        fields = [f.get(qn("w:instr")).strip() for f in footer._element.iter(qn("w:fldSimple"))]
        assert fields == ["PAGE", "NUMPAGES"]
