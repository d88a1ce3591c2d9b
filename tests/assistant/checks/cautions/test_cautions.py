"""What an officer is warned of, and what not."""

from __future__ import annotations

from datetime import date

import pytest

from assistant.answer import AnswerPart, Citation, Flag
from assistant.checks.cautions import cautions

TODAY = date(2025, 9, 1)


def citation(n: int, quote: str, day: str | None) -> Citation:
    return Citation(
        n=n, document=f"{n}.txt", document_id=str(n), unit_id=f"u{n}", title="Annotatie",
        kind="annotatie", body=None, meeting=None, meeting_date=day, agenda_items=(),
        question_number=None, asker=None, party=None, heading=None, pages=(),
        confidentiality="openbaar", quote=quote, start=0, end=len(quote),
    )  # fmt: skip


def flags(
    *said: str, question: str = "Hoe staat het?", day: str | None = "2024-02-28"
) -> list[Flag]:
    parts = [AnswerPart(text, (n,)) for n, text in enumerate(said, start=1)]
    cited = [citation(n, text, day) for n, text in enumerate(said, start=1)]
    return cautions(question, parts, cited, [], TODAY)


def told(found: list[Flag], kind: str) -> str:
    return " ".join(flag.message for flag in found if flag.kind == kind)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Er zijn 24 meldingen binnengekomen.", "24 meldingen"),
        ("Er zijn tot nu toe geen signalen.", "tot nu toe"),
        ("Bij Bureau Integriteit zijn geen meldingen gedaan.", "geen meldingen"),
        ("Voor zover bij mij bekend zijn er geen aangiftes gedaan.", "geen aangiftes"),
        ("Op dit moment loopt er een onderzoek.", "Op dit moment"),
        ("Van de acties lopen nog 24.", "lopen nog"),
    ],
)
def test_what_holds_for_a_while_gets_its_month(text: str, words: str) -> None:
    found = told(flags(text), "age")
    assert found.startswith("Stand februari 2024")
    assert words in found


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Eind 2023 waren er 24 meldingen.", "2024-02-28"),  # it has its own date
        ("Er zijn 24 meldingen binnengekomen.", "2025-09-10"),  # it is of this month
        ("We streven naar 24 vertrouwenspersonen.", "2024-02-28"),
        ("De uitvoeringsagenda heeft 8 thema's.", "2024-02-28"),
        ("Er zijn 24 meldingen binnengekomen.", None),
    ],
)
def test_what_does_not_age(text: str, day: str | None) -> None:
    assert not told(flags(text, day=day), "age")


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Voor de zomer gaan we hierover een brief sturen.", "zomer"),
        ("In december 2024 zullen we de raad informeren.", "december 2024"),
        ("Voor de winter gaan we dat doen.", "winter"),
        ("We streven ernaar dat in maart klaar te hebben.", "maart"),
    ],
)
def test_a_future_that_has_passed(text: str, words: str) -> None:
    assert words in told(flags(text), "overtaken")


@pytest.mark.parametrize(
    "text",
    [
        "In 2030 zullen we de raad informeren.",
        "In december 2023 zijn we gestart.",
        "We gaan hiermee door.",
    ],
)
def test_a_future_that_is_still_one(text: str) -> None:
    assert not told(flags(text), "overtaken")


def test_a_percentage_without_its_definition_and_year() -> None:
    found = flags(
        "Het aandeel niet-westers vanaf schaal 15 steeg.\n"
        "Culturele diversiteit is nu 14% in de top."
    )
    assert "niet-westers" in told(found, "definition")
    assert "schaal 15" in told(found, "definition")
    assert "14%" in told(found, "year")


def test_a_percentage_with_all_of_it() -> None:
    found = flags("In 2023 was 21% vanaf schaal 12 van Buiten-Europese herkomst.")
    assert not told(found, "definition")
    assert not told(found, "year")


def test_percentages_that_do_not_compare() -> None:
    found = flags(
        "In 2023 was 21% vanaf schaal 12 van Buiten-Europese herkomst.",
        "In 2023 was 14% vanaf schaal 12 niet-westers.",
    )
    assert "niet met elkaar te vergelijken" in told(found, "definitions_differ")


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("Waarom is het verloop 20%?", "20%"),
        ("Klopt het dat de training verplicht is?", "verplicht"),
        ("Waarom kostte dat € 2 miljoen?", "2 miljoen"),
        ("Waarom stopte het op 8 mei 2024?", "8 mei 2024"),
        ("Wat is er met motie 999 gebeurd?", "999"),
        ("Waarom is het quotum afgeschaft?", "afgeschaft"),
    ],
)
def test_a_premise_that_no_source_confirms(question: str, words: str) -> None:
    found = told(flags("We zijn hierover in gesprek.", question=question), "premise")
    assert words in found
    assert "bevestig het niet" in found.lower()


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("Is het verloop 20%?", "Het verloop is 20 procent."),
        ("Hoeveel meldingen waren er in 2023?", "Er waren 24 meldingen."),
        ("Wat zei u in februari 2024?", "We zijn in gesprek."),
        ("Is de training verplicht?", "Er is geen verplichting."),
        ("Wat is er met motie 732 gebeurd?", "Motie 732 is afgedaan."),
        ("Ik zie 14 en 21 procent: wat is het?", "Het was 14% en is 21%."),
    ],
)
def test_a_premise_that_holds_or_is_none(question: str, text: str) -> None:
    assert not told(flags(text, question=question), "premise")


def test_words_of_intention_are_named() -> None:
    found = flags(
        "We willen verkennen of dat kan.",
        "We streven naar 30%.",
        "Ik heb toegezegd de raad te informeren.",
    )
    assert "verkennen" in told(found, "not_decided")
    assert "streven" in told(found, "aim")
    assert "toegezegd" in told(found, "promise")
    assert not told(flags("De raad heeft hiertoe besloten."), "not_decided")


@pytest.mark.parametrize(
    "text",
    [
        "Daarom is dit onderzoek ook belangrijk.",
        "Daarom onderzoeken we geen personen op basis van een anonieme brief.",
        "Daarom onderzoeken we nooit een persoon op basis van een anonieme brief.",
        "Dank voor de onderzoeken en de anonieme brieven: wat daarin staat, raakt ons.",
        "De onderzoeken nu afronden is belangrijk.",
    ],
)
def test_a_paper_that_is_called_a_study_is_no_intention(text: str) -> None:
    assert not told(flags(text), "not_decided")


@pytest.mark.parametrize(
    "text",
    [
        "We onderzoeken nog of dat kan.",
        "Het college onderzoekt hoe dat kan.",
        "Dat onderzoeken we nu.",
    ],
)
def test_what_is_studied_is_not_decided(text: str) -> None:
    assert "onderzoek" in told(flags(text), "not_decided")


def test_slips_of_the_source() -> None:
    found = flags(
        "Dat neemt niet weg dat we de brief en de signalen daarin niet serieus nemen.",
        "Zonder horen wederhoor kan dat niet.",
        "We nemen de de signalen serieus.",
    )
    assert "niet over" in told(found, "double_negation")
    assert "hoor en wederhoor" in told(found, "source_error")
    assert "‘de de’" in told(found, "source_error")
    assert not told(flags("Dat neemt niet weg dat we doorgaan."), "double_negation")
    assert not told(flags("Ik weet dat dat kan."), "source_error")


def test_every_flag_points_to_its_bullets() -> None:
    for flag in flags("We zijn in gesprek.", "Er zijn 24 meldingen, zonder horen wederhoor."):
        assert flag.citations == (2,)
