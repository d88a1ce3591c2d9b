"""What the list of documents and the report on an upload say of a paper that is not for everybody."""

from __future__ import annotations

from dataclasses import replace

from ingest.report import FileReport
from ingest.source import FileStatus
from ingest.units import Secrecy
from screens.documents_html import Listed, documents_html
from screens.intake_html import report_html
from tests.screens.test_escaping import record

SECRET = Secrecy("geheim", "2027-01-01T00:00")


def test_a_secret_paper_says_so() -> None:
    paper = record()
    secret = replace(paper, metadata=replace(paper.metadata, secrecy=SECRET))
    assert "Geheim tot 1 januari 2027" in documents_html([Listed(secret, True)], {})
    report = FileReport("a.docx", FileStatus.INDEXED, kind="annotatie", secrecy=SECRET)
    assert "geheim tot 1 januari 2027" in report_html([report], {})
    inside = replace(paper, metadata=replace(paper.metadata, secrecy=Secrecy("intern")))
    assert "ntern" not in documents_html([Listed(inside, True)], {})
