"""What is recorded besides questions: searches, checks, timelines, annotaties and their edits."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from hashlib import sha256
from io import BytesIO
from pathlib import Path

import pytest
from docx import Document

from annotatie.incoming import Head, IncomingQuestion
from annotatie.recorded import annotatie_hash
from annotatie.work import Work, marked, with_head, with_typed
from assistant.cli import main
from audit.asked import answer_hash
from audit.entry import Entry, digest
from audit.trail import AuditError, Trail
from audit.verify import verify
from screens.annotating import as_file, change, checked, read, remove
from screens.asking import Filters, ask
from screens.office import Office
from screens.rechecking import recheck
from settings import Settings

QUESTION = "Kan de gemeente zelf een quotum instellen?"
CLAIM = "Het streefcijfer is 25% eind 2028."


@pytest.fixture
def office(settings: Settings) -> Iterator[Office]:
    made = Office(settings)
    yield made
    made.close()


def entries(settings: Settings) -> list[Entry]:
    return list(Trail.open(settings).entries())


def test_what_was_looked_at_is_recorded(settings: Settings, office: Office) -> None:
    desk = office.desk_for("anna")
    hits = desk.search(QUESTION, limit=3, who="anna")
    found = desk.timeline("quotum", who="anna")
    sentences = desk.check(CLAIM, who="anna")
    desk.check(CLAIM)  # a measurement, and nobody's
    search, timeline, check = entries(settings)
    assert [e.action for e in (search, timeline, check)] == ["search", "timeline", "check"]
    assert [item["unit"] for item in search.details["sources"]] == [hit.unit_id for hit in hits]
    assert timeline.details["threads"] == len(found.threads) > 0
    assert timeline.details["sources"]
    assert check.details["verdicts"] == {"contradicted": 1}
    assert {item["unit"] for item in check.details["sources"]} == {
        citation.unit_id for item in sentences for citation in item.evidence
    }
    for entry in (search, timeline, check):
        assert entry.details["index"]["generation"] == 1
        assert {"model", "prompts", "code", "filter"} <= entry.details.keys()


def answered(office: Office) -> int:
    """An annotatie of two questions, answered in the background."""
    asked = (IncomingQuestion(QUESTION), IncomingQuestion("Is er een extern meldpunt?"))
    work = Work(Head(meeting="Commissie BDI"), asked)
    number = office.annotaties.add("anna", work)
    office.drafting.begin("anna", number, work)
    list(office.drafting.follow(number))
    assert office.drafting.problem(number) == ""
    return number


def test_an_annotatie_and_its_edits_can_be_reconstructed(
    settings: Settings, office: Office, capsys: pytest.CaptureFixture[str]
) -> None:
    number = answered(office)
    drafted = read(office, "anna", number)
    desk = office.desk_for("anna")
    text = "Wij stellen geen quotum in.\nDat kan de gemeente niet zelf."
    edits = [
        lambda work: with_typed(work, "1", "Nog niet"),  # not checked: no part of the annotatie
        lambda work: checked(desk, work, "1", text),
        lambda work: with_head(work, replace(work.head, alderman="Van Dam")),
        lambda work: marked(work, "2", is_done=True),
    ]
    for edit in edits:
        change(office, "anna", number, edit)
    kept = read(office, "anna", number)
    assert drafted is not None
    assert kept is not None
    assert drafted.annotatie is not None
    assert kept.annotatie is not None
    assert remove(office, "anna", number)
    assert not remove(office, "anna", number)

    draft, answer, head, done, gone = entries(settings)
    assert [e.action for e in (draft, answer, head, done, gone)] == [
        "draft", "edit", "edit", "edit", "remove"
    ]  # fmt: skip
    assert draft.details["annotatie_hash"] == annotatie_hash(drafted.annotatie)
    assert [item["question"] for item in draft.details["questions"]] == [
        question.incoming.text for question in drafted.annotatie.questions
    ]
    (edit,) = answer.details["changes"]
    assert (edit["what"], edit["number"], edit["text"]) == ("answer", "1", text)
    assert edit["text_hash"] == digest(text)
    assert edit["before_hash"] == draft.details["questions"][0]["text_hash"]
    assert done.details["annotatie_hash"] == annotatie_hash(kept.annotatie)

    data = ["--data", str(settings.data_dir)]
    desk.search(QUESTION, who="bas")
    assert main(["audit", "show", "--annotatie", str(number), *data]) == 0
    shown = capsys.readouterr().out
    for words in (
        f"anna: annotatie gemaakt, annotatie {number}",
        f"vraag 1 (answer) {QUESTION}",
        "vraag 1: ander antwoord: Wij stellen geen quotum in. Dat kan",
        "andere kop: Van Dam",
        "vraag 2 klaar",
        "annotatie verwijderd",
        drafted.annotatie.sources[0].document,
        "gemaakt met: index 1, model geen, code ",
    ):
        assert words in shown
    assert "bas" not in shown
    assert main(["audit", "verify", *data]) == 0
    assert verify(Trail.open(settings)).entries == 6


def test_a_saved_file_is_recorded_with_its_hash(
    settings: Settings, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    template = tmp_path / "huisstijl.docx"
    house = Document()
    house.sections[0].header.paragraphs[0].text = "Gemeente Lindewaard"
    house.save(str(template))
    office = Office(settings.model_copy(update={"word_template": template}))
    number = answered(office)
    work = read(office, "anna", number)
    assert work is not None
    assert work.annotatie is not None
    data = as_file(office, "anna", number, work.annotatie, ".docx")
    office.close()
    header = Document(BytesIO(data)).sections[0].header
    assert header.paragraphs[0].text == "Gemeente Lindewaard"
    *_, saved = entries(settings)
    assert saved.action == "save"
    assert saved.details["file_hash"] == sha256(data).hexdigest()
    assert saved.details["annotatie_hash"] == annotatie_hash(work.annotatie)
    assert main(["audit", "show", "--data", str(settings.data_dir)]) == 0
    shown = capsys.readouterr().out
    assert f"annotatie opgeslagen als bestand, annotatie {number}\n    als .docx" in shown
    assert sha256(data).hexdigest() in shown


def test_an_edited_answer_leads_to_the_answer_it_was_made_of(
    settings: Settings, office: Office, capsys: pytest.CaptureFixture[str]
) -> None:
    (turn,) = ask(office, "anna", None, QUESTION, None, Filters()).turns
    assert recheck(office, "anna", turn, CLAIM).sentences
    again = office.conversations.turn("anna", turn.id)
    assert again is not None
    recheck(office, "anna", again, CLAIM)  # the same text is no edit
    asked, edit, check, _ = entries(settings)
    assert (edit.action, check.action) == ("edit", "check")
    assert edit.details["answer_hash"] == asked.details["answer_hash"] == answer_hash(again.answer)
    assert edit.details["text_hash"] == digest(CLAIM)
    assert main(["audit", "show", "--data", str(settings.data_dir)]) == 0
    assert "hoort bij het antwoord van regel 1" in capsys.readouterr().out


def test_no_more_is_kept_than_policy_says(settings: Settings) -> None:
    office = Office(settings.model_copy(update={"audit_question_length": 0}))
    number = answered(office)
    desk = office.desk_for("anna")
    change(office, "anna", number, lambda work: checked(desk, work, "1", "Dit is mijn eigen zin."))
    desk.search(QUESTION, who="anna")
    desk.check(CLAIM, who="anna")
    office.close()
    written = Trail.open(settings).file.read_text(encoding="ascii")
    for words in (QUESTION, "eigen zin", "Commissie BDI", "streefcijfer"):
        assert words not in written
    assert len(entries(settings)) == 4


def test_what_must_be_recorded_and_cannot_is_not_done(
    settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object, **__: object) -> Entry:
        raise AuditError("vol")

    office = Office(settings.model_copy(update={"audit": "required"}))
    number = answered(office)
    before = read(office, "anna", number)
    monkeypatch.setattr(Trail, "add", full)
    desk = office.desk_for("anna")
    for use in (desk.search, desk.timeline, desk.check):
        with pytest.raises(AuditError):
            use(QUESTION, who="anna")
    with pytest.raises(AuditError):
        change(office, "anna", number, lambda work: marked(work, "1", is_done=True))
    with pytest.raises(AuditError):
        remove(office, "anna", number)
    assert read(office, "anna", number) == before
    office.close()
    lenient = Office(settings)
    assert lenient.desk_for("anna").search(QUESTION, who="anna")
    lenient.close()


def test_a_draft_on_the_command_line_is_recorded(settings: Settings, tmp_path: Path) -> None:
    target = ["-o", str(tmp_path / "a.md"), "--data", str(settings.data_dir)]
    assert main(["draft", f"1. {QUESTION}\n", *target]) == 0
    assert main(["search", QUESTION, "--data", str(settings.data_dir)]) == 0
    assert main(["check", CLAIM, "--data", str(settings.data_dir)]) == 0
    assert main(["timeline", "quotum", "--data", str(settings.data_dir)]) == 0
    found = entries(settings)
    assert [e.action for e in found] == ["draft", "save", "search", "check", "timeline"]
    assert found[0].details["annotatie"] is None
    written = (tmp_path / "a.md").read_bytes()
    assert found[1].details["file_hash"] == sha256(written).hexdigest()


def test_a_user_without_a_name_is_recorded_by_her_number(
    settings: Settings, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def nameless() -> str:
        raise KeyError("getpwuid(): uid not found: 1234")

    monkeypatch.setattr("getpass.getuser", nameless)
    monkeypatch.setattr("os.getuid", lambda: 1234)
    where = ["--data", str(settings.data_dir)]
    for command in (["ask", QUESTION], ["search", QUESTION], ["timeline", "quotum"]):
        assert main([*command, *where]) == 0
    assert {entry.who for entry in entries(settings)} == {"gebruiker 1234"}
    assert capsys.readouterr().out
