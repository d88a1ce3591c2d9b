"""Parts of a paper that are marked by themselves; what is not marked stays as it was."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from access.moments import instant
from access.rules import terms
from ingest.overrides import OverrideError
from ingest.recognise.parts import together
from ingest.units import DocumentRecord, Secrecy

Paper = Callable[..., DocumentRecord]
_HEAD = """# Voordracht voor de collegevergadering van 1 oktober 2030

Openbaar

## Toelichting

De brug over het kanaal wordt vervangen, want hij is te smal geworden.

"""


def marked(record: DocumentRecord) -> dict[str, tuple[str, str | None]]:
    """The words of the marked units, with their level and its end."""
    return {
        record.text[unit.start : unit.end].split("\n")[-1][:24]: (
            unit.secrecy.level,
            unit.secrecy.lifted_at,
        )
        for unit in record.units
        if unit.secrecy
    }


def words(record: DocumentRecord) -> str:
    return " ".join(record.text[u.start : u.end] for u in record.units if u.secrecy)


@pytest.mark.parametrize(
    "heading",
    [
        "## Bijlage 2: Grondprijs (geheim)",
        "## GEHEIM - Bijlage 2 Grondprijs",
        "## Geheime bijlage 2",
        "## Bijlage 2 – Grondprijs – geheim",
        "## Bijlage 2: Grondprijs\\n\\nGeheim",
        "## Bijlage 2: Grondprijs\\n\\nDeze bijlage is geheim.",
        "Bijlage 2 (geheim)",
        "## Grondprijs (geheim)",
    ],
)
def test_a_marked_part_of_a_public_paper(paper: Paper, heading: str) -> None:
    heading = heading.replace("\\n", "\n")
    record = paper(f"{_HEAD}{heading}\n\nDe grond kost € 4.123.000.\n", "stuk.md")
    assert record.metadata.secrecy.level == "openbaar"
    assert {level for level, _ in marked(record).values()} == {"geheim"}
    assert "4.123.000" in words(record)
    assert "te smal" not in words(record)


def test_an_annex_runs_to_the_next_annex(paper: Paper) -> None:
    text = (
        f"{_HEAD}## Bijlage 1 (vertrouwelijk)\n\n# Inleiding\n\nDe prijs is laag.\n\n"
        "## Bijlage 2\n\nDe kaart is openbaar.\n"
    )
    record = paper(text, "stuk.md")
    assert "laag" in words(record)
    assert "kaart" not in words(record)


def test_a_section_reaches_as_far_as_its_heading(paper: Paper) -> None:
    text = (
        f"{_HEAD}## Grondprijs (geheim)\n\n### Opbouw\n\nDe grond kost veel.\n\n"
        "## Planning\n\nIn maart wordt er begonnen.\n"
    )
    record = paper(text, "stuk.md")
    assert "veel" in words(record)
    assert "maart" not in words(record)


def test_it_ends_where_the_paper_says_so(paper: Paper) -> None:
    text = (
        f"{_HEAD}## Besloten gedeelte\n\nDe koper is bekend.\n\nEinde besloten gedeelte\n\n"
        "De voorzitter sluit de vergadering.\n"
    )
    record = paper(text, "stuk.md")
    assert marked(record)
    assert "koper" in words(record)


def test_an_annex_that_the_text_calls_secret_by_its_number(paper: Paper) -> None:
    text = (
        f"{_HEAD}Op bijlage 3 rust geheimhouding tot 7 november 2030, 17.00 uur.\n\n"
        "## Bijlage 3\n\nDe grond kost € 4.123.000.\n"
    )
    record = paper(text, "stuk.md")
    assert set(marked(record).values()) == {("geheim", "2030-11-07T17:00")}
    assert record.metadata.secrecy.lifted_at is None


def test_a_list_of_annexes_marks_nothing(paper: Paper) -> None:
    text = (
        f"{_HEAD}## Meegezonden stukken\n\nBijlage 1: Kaart\n\nBijlage 2: Taxatie (geheim)\n\n"
        "Bijlage 3: Planning\n\n## Ondertekening\n\nDe wethouder tekent deze voordracht.\n"
    )
    assert marked(paper(text, "stuk.md")) == {}


@pytest.mark.parametrize(
    "heading",
    ["## Geheimhouding", "## Vertrouwelijke gesprekken met medewerkers", "## Vertrouwenspersonen"],
)
def test_a_subject_is_no_mark(paper: Paper, heading: str) -> None:
    assert marked(paper(f"{_HEAD}{heading}\n\nDaar wordt over gesproken.\n", "stuk.md")) == {}


def test_in_a_secret_paper_an_annex_ends_with_the_paper(paper: Paper) -> None:
    text = _HEAD.replace(
        "Openbaar", "Geheim\n\nDe geheimhouding wordt opgeheven op 7 november 2030, 17.00 uur."
    )
    record = paper(f"{text}## Bijlage 1 (geheim)\n\nDe grond kost veel.\n", "stuk.md")
    assert record.metadata.secrecy.lifted_at == "2030-11-07T17:00"
    assert marked(record) == {}


def test_a_paper_that_is_an_annex_is_secret_as_a_whole(paper: Paper) -> None:
    record = paper("# Bijlage 2 (geheim)\n\nDe grond kost veel.\n", "bijlage.md")
    assert record.metadata.secrecy.level == "geheim"


def test_what_a_secret_part_says_of_itself_is_not_said_of_the_paper(paper: Paper) -> None:
    text = f"{_HEAD}## Bijlage 2 (geheim)\n\nOnderwerp: Overname van de werf\n\nHet plan.\n"
    record = paper(text, "stuk.md")
    assert "Overname" not in f"{record.metadata.subject} {record.metadata.title}"


@pytest.mark.parametrize(
    ("sentence", "lifted"),
    [
        ("Geheim tot 7 november 2030, 17.00 uur", "2030-11-07T17:00"),
        ("Embargo tot en met 7 november 2030", "2030-11-08T00:00"),
        # The first such day after the paper, not one that has gone by.
        ("Geheimhouding geldt tot 15 januari.", "2031-01-15T00:00"),
        ("Geheimhouding wordt op bijlage 2 opgeheven op 2 oktober 2030.", None),
        (
            "Het embargo geldt tot 3 oktober 2030. De geheimhouding vervalt op 5 oktober 2030.",
            "2030-10-05T00:00",
        ),
        ("Geheimhouding geldt tot nader order.", None),
        # What is said of something else says nothing about this paper.
        ("De geheimhouding op bijlage B vervalt op 2 oktober 2030.", None),
        ("Bijlage 2 van dit stuk is geheim tot 2 oktober 2030.", None),
        ("Op de vorige raadsbrief rustte een embargo tot 2 oktober 2030.", None),
        ("Het embargo op het persbericht geldt tot 2 oktober 2030.", None),
        ("Het rapport komt later. De geheimhouding daarvan eindigt op 2 oktober 2030.", None),
        ("Alle bedragen blijven geheim tot 2 oktober 2030.", None),
        ("Op deze voordracht rust geheimhouding tot 2 oktober 2030.", "2030-10-02T00:00"),
        (
            "Het college legt op grond van artikel 87 geheimhouding op tot 2 oktober 2030.",
            "2030-10-02T00:00",
        ),
    ],
)
def test_the_end_is_never_too_early(paper: Paper, sentence: str, lifted: str | None) -> None:
    text = (
        "# Voordracht voor de collegevergadering van 1 oktober 2030\n\nGeheim\n\n"
        f"{sentence}\n\n## Toelichting\n\nDe brug is te smal.\n"
    )
    assert paper(text, "stuk.md").metadata.secrecy.lifted_at == lifted


def test_an_annex_is_not_opened_by_a_part_of_it_or_by_another_matter(paper: Paper) -> None:
    text = (
        f"{_HEAD}## Bijlage 1 (vertrouwelijk)\n\nDe partijen zijn bekend. Het embargo op het "
        "persbericht geldt tot 1 juni 2031.\n\n### Biedingen (geheim tot 1 juni 2031)\n\n"
        "De laagste bieding was 4 miljoen euro.\n"
    )
    levels = {unit.secrecy for unit in paper(text, "stuk.md").units if unit.secrecy}
    # The inner part is open to fewer until its end; then it is as closed as the annex around it.
    assert levels == {
        Secrecy("vertrouwelijk"),
        Secrecy("geheim", "2031-06-01T00:00", lifted_to="vertrouwelijk"),
    }


@pytest.mark.parametrize(
    "secrecies",
    [
        [Secrecy("geheim", "2031-01-01T00:00"), Secrecy("vertrouwelijk", "2032-01-01T00:00")],
        [Secrecy("geheim", "2031-01-01T00:00", lifted_to="intern"), Secrecy("vertrouwelijk")],
        [Secrecy("geheim"), Secrecy("geheim", "2031-01-01T00:00")],
        [Secrecy("onbekend"), Secrecy("geheim", "2031-01-01T00:00")],
        [Secrecy("intern"), Secrecy("vertrouwelijk", "2031-01-01T00:00"), Secrecy("openbaar")],
    ],
)
def test_secrecies_that_hold_together_are_never_less_than_one_of_them(
    secrecies: list[Secrecy],
) -> None:
    made = together(secrecies)
    for year in (2030, 2031, 2032, 2033):
        now = instant(f"{year}-06-01T00:00")
        assert terms(made).at(now) >= max(terms(item).at(now) for item in secrecies)


def test_an_annex_with_a_letter_is_secret_where_the_text_says_so(paper: Paper) -> None:
    text = f"{_HEAD}Op bijlage B rust geheimhouding.\n\n## Bijlage B\n\nDe grond kost veel.\n"
    assert "veel" in words(paper(text, "stuk.md"))


# -- corrected by an officer -----------------------------------------------------------------


def test_parts_in_front_matter_go_before_what_was_recognised(paper: Paper) -> None:
    stated = (
        "---\nparts:\n  - part: Bijlage 2\n    confidentiality: vertrouwelijk\n"
        "    lifted_at: 2030-11-07T17:00\n---\n"
    )
    text = f"{_HEAD}## Bijlage 1 (geheim)\n\nDe kaart.\n\n## Bijlage 2\n\nDe grond kost veel.\n"
    record = paper(stated + text, "stuk.md")
    assert set(marked(record).values()) == {("vertrouwelijk", "2030-11-07T17:00")}
    assert "veel" in words(record)
    assert marked(paper(f"---\nparts: []\n---\n{text}", "stuk.md")) == {}


@pytest.mark.parametrize(
    ("stated", "message"),
    [
        ("parts: geheim", "'parts' moet een lijst zijn"),
        ("parts:\n  - part: Bijlage 9\n    confidentiality: geheim", "'Bijlage 9' staat niet in"),
        ("parts:\n  - part: Bijlage 1", "niet volledig"),
        ("parts:\n  - part: Bijlage 1\n    confidentiality: zeer", "'zeer' is onbekend"),
        ("parts:\n  - part: Bijlage 1\n    confidentiality: geheim\n    tot: nu", "veld 'tot'"),
    ],
)
def test_a_mistake_in_parts_is_told(paper: Paper, stated: str, message: str) -> None:
    with pytest.raises(OverrideError, match=message):
        paper(f"---\n{stated}\n---\n{_HEAD}## Bijlage 1\n\nDe kaart.\n", "stuk.md")
