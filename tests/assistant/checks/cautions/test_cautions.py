"""What an officer is warned of, and what not."""

from __future__ import annotations

import time
from datetime import date, timedelta

import pytest

from access.clearance import EVERYTHING
from assistant.answer import AnswerPart, Citation, Flag
from assistant.checks.cautions import cautions
from assistant.desk import Desk
from settings import Settings

TODAY = date(2025, 9, 1)


def citation(n: int, quote: str, day: str | None) -> Citation:
    return Citation(
        n=n, document=f"{n}.txt", document_id=str(n), unit_id=f"u{n}", title="Annotatie",
        kind="annotatie", body=None, meeting=None, meeting_date=day, agenda_items=(),
        question_number=None, asker=None, party=None, heading=None, pages=(),
        confidentiality="openbaar", quote=quote, start=0, end=len(quote),
    )  # fmt: skip


def flags(
    *said: str,
    question: str = "Hoe staat het?",
    day: str | None = "2024-02-28",
    today: date = TODAY,
) -> list[Flag]:
    parts = [AnswerPart(text, (n,)) for n, text in enumerate(said, start=1)]
    cited = [citation(n, text, day) for n, text in enumerate(said, start=1)]
    return cautions(question, parts, cited, [], today)


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
        ("Er zijn tot en met 25 januari 24 meldingen binnengekomen.", "24 meldingen"),
        ("We hebben zes vertrouwenspersonen.", "zes vertrouwenspersonen"),
        ("De module is nu vrijwillig.", "is nu vrijwillig"),
        ("Het beleid geldt nu voor schaal 13 en hoger.", "geldt nu voor schaal"),
        ("Nu gebeurt dat bij een op de drie.", "Nu gebeurt"),
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
        ("Een cultuur verandert niet met één training.", "2024-02-28"),
        ("We noemen geen aantal als er minder dan vijf meldingen zijn.", "2024-02-28"),
        ("Zeven van de twaalf acties zijn klaar.", "2024-02-28"),
        ("De eerstvolgende 10 vacatures gaan dan naar vrouwen.", "2024-02-28"),
        ("Er zijn 74 gesprekken gevoerd.", "2024-02-28"),
        ("Er waren 60 deelnemers.", "2024-02-28"),
        ("Nu de brief er ligt, kunnen we verder.", "2024-02-28"),
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
        ("In juni ontvangt u de evaluatie.", "juni"),
        ("Op 1 juli 2025 is de module verplicht.", "1 juli 2025"),
        ("Het meldpunt blijft tot maart 2025 actief.", "maart 2025"),
        ("Met ingang van 1 september 2024 uit te breiden.", "1 september 2024"),
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
        "In januari kreeg u een brief.",
        "Dat is in januari afgesproken.",
        "Sinds de brief van juni is er veel gebeurd.",
        "Dat stond in de Inclusieagenda 2024-2025.",
        "Elk jaar komt in maart de monitor.",
    ],
)
def test_a_future_that_is_still_one(text: str) -> None:
    assert not told(flags(text), "overtaken")


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("Vóór het kerstreces komt de brief.", date(2024, 12, 20)),
        ("Vóór de zomer komt de brief.", date(2024, 7, 15)),
        ("Op 31 maart komt de brief.", date(2024, 3, 31)),
        ("In het eerste kwartaal komt de brief.", date(2024, 3, 31)),
        ("Het meldpunt blijft tot april 2024.", date(2024, 3, 31)),
    ],
)
def test_a_future_has_passed_on_the_day_after_its_last(text: str, last: date) -> None:
    day = (last - timedelta(days=40)).isoformat()
    assert not told(flags(text, day=day, today=last), "overtaken")
    assert told(flags(text, day=day, today=last + timedelta(days=1)), "overtaken")


@pytest.mark.parametrize(
    ("text", "day", "last"),
    [
        ("U krijgt dit op 1 april 2027 of in het najaar.", "2025-02-01", "2025-11-30"),
        ("Na de kerst komt de evaluatie.", "2025-11-01", "2026-03-31"),
        ("In de winter komt de evaluatie.", "2025-12-20", "2026-02-28"),
        ("In het voorjaar van volgend jaar komt de evaluatie.", "2025-01-15", "2026-05-31"),
        ("In mei volgend jaar komt de evaluatie.", "2025-02-01", "2026-05-31"),
        ("Op 3 mei van het volgend jaar komt de evaluatie.", "2025-02-01", "2026-05-03"),
    ],
)
def test_a_moment_is_over_after_its_own_last_day(text: str, day: str, last: str) -> None:
    today = date.fromisoformat(last)
    assert not told(flags(text, day=day, today=today), "overtaken")
    assert told(flags(text, day=day, today=today + timedelta(days=1)), "overtaken")


@pytest.mark.parametrize(
    "words", ["op 12 maart 2026 en ", "in mei ", "voor de zomer en ", "we overwegen "]
)
def test_a_long_sentence_is_looked_at_in_a_moment(words: str) -> None:
    flags(words)  # the lexicons are read once
    began = time.process_time()
    flags(words * (10_000 // len(words)))
    assert time.process_time() - began < 0.8


def test_what_has_passed_is_told_once_for_a_bullet() -> None:
    found = flags("In mei hoort u meer.\nIn juni ontvangt u de evaluatie.")
    assert "‘mei’, ‘juni’" in told(found, "overtaken")
    assert len([flag for flag in found if flag.kind == "overtaken"]) == 1


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


@pytest.mark.parametrize(
    "text",
    [
        "Op 1 april 2025 hadden 148 mensen de module gevolgd. Dat is 52%.",
        "203 mensen hebben de module gevolgd (stand 1 oktober 2025). Dat is 71%.",
        "Schaal\t2022\t2023\nSchaal 1 t/m 6\t24%\t25%",
        "Schaal | 2022 | 2023\nSchaal 1 t/m 6 | 24% | 25%",
        "Dat is één procentpunt erbij.",
    ],
)
def test_a_percentage_of_which_the_year_stands_beside_it(text: str) -> None:
    assert not told(flags(text), "year")


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Ongeveer de helft heeft geen werkmail.", ": de helft "),
        ("Sinds 2021 geldt de regel. Het aandeel steeg van 5% naar 8%.", ": 5%, 8% "),
        ("Stap\tAandeel\nEen\t31%\nTwee\t20%\nDrie\t18%\nVier\t5%", ": 31%, 20%, 18% en nog 1 "),
    ],
)
def test_a_percentage_without_a_year_as_it_stands_in_the_text(text: str, words: str) -> None:
    assert words in told(flags(text), "year")


def test_two_definitions_in_the_papers_are_named_beside_a_percentage_that_has_none(
    real_index: Settings,
) -> None:
    with Desk.open(real_index, EVERYTHING) as desk:
        answer = desk.ask("Hoe zit het met de stijging van 9% naar 14%?")
    found = told(list(answer.flags), "definition")
    assert "Bij 9% en 14%: de definitie staat er niet bij" in found
    assert "Bij 33% en 34%: de definitie staat er niet bij" in found


def test_percentages_that_do_not_compare() -> None:
    found = flags(
        "In 2023 was 21% vanaf schaal 12 van Buiten-Europese herkomst.",
        "In 2023 was 14% vanaf schaal 12 niet-westers.",
    )
    assert "niet met elkaar te vergelijken" in told(found, "definitions_differ")


def test_a_definition_under_another_name_compares() -> None:
    found = flags(
        "De stand is 17% eind 2024, volgens de nieuwe indeling (herkomst buiten Europa).",
        "Het streefcijfer is 20% met een herkomst buiten Europa.",
        "Volgens de nieuwe indeling was dat 16%.",
    )
    assert not told(found, "definitions_differ")


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
        ("Kost dat twee miljoen?", "Dat kost € 2 miljoen."),
        ("Geldt het in schaal 12?", "Het gaat om schaal 12 tot en met 14."),
    ],
)
def test_a_premise_that_holds_or_is_none(question: str, text: str) -> None:
    assert not told(flags(text, question=question), "premise")


def test_a_premise_may_stand_in_any_source_of_a_bullet() -> None:
    head, row = citation(1, "Nummer | Stand", "2024-02-28"), "Klaar, drie maanden later dan gepland"
    part = AnswerPart(f"Nummer | Stand\n1 | {row}", (1, 2))
    cited = [head, citation(2, row, "2024-02-28")]
    assert not told(cautions("Is het drie maanden te laat?", [part], cited, [], TODAY), "premise")


def test_a_premise_in_an_earlier_question_is_known_by_its_value(real_index: Settings) -> None:
    with Desk.open(real_index, EVERYTHING) as desk:
        answer = desk.ask("Klopt het dat twee miljoen onrechtmatig is uitgegeven?")
    assert "‘twee miljoen’ staat in een eerdere vraag" in told(list(answer.flags), "premise")


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
        "Leden van het netwerk liepen rond om te kijken of zij er zelfstandig kunnen werken.",
        "Van de deelnemers overweegt 44% om weg te gaan. Overwegen is nog geen vertrekken.",
        "Bijlage 3. Uitkomst verkenning voorkeursbeleid (AD2025-018221)",
        "Ik laat niet uitzoeken of zin drie klopt.",
        "12 | Verkenning voorkeursbeleid starten | Hofstra",
        "U krijgt de uitkomst van de verkenning naar uitbreiding van het voorkeursbeleid.",
        "De verkenning naar voorkeursbeleid in schaal 10 loopt. "
        "Het college heeft op 24 juni 2025 besloten over voorkeursbeleid in schaal 10.",
    ],
)
def test_what_is_no_decision_of_ours_or_is_taken_is_no_intention(text: str) -> None:
    assert not told(flags(text), "not_decided")


@pytest.mark.parametrize(
    "text",
    [
        "We onderzoeken nog of dat kan.",
        "Het college onderzoekt hoe dat kan.",
        "Dat onderzoeken we nu.",
        "De verkenning loopt. Er is nog niets besloten.",
        "Hiervoor zal een bredere verkenning naar onderzoek plaatsvinden.",
        "We hebben nog geen besluit genomen en onderzoeken of dat kan.",
    ],
)
def test_what_is_studied_is_not_decided(text: str) -> None:
    found = told(flags(text), "not_decided")
    assert "onderzoek" in found or "verkenning" in found


def test_what_a_newer_paper_decided_is_not_called_undecided() -> None:
    told_of = ("Het college heeft besloten over voorkeursbeleid in schaal 10 tot en met 12.",
               "We verkennen voorkeursbeleid in schaal 10 tot en met 12.")  # fmt: skip
    parts = [AnswerPart(text, (n,)) for n, text in enumerate(told_of, start=1)]
    days = ("2025-07-03", "2024-11-07")
    for dated, is_open in ((days, False), (days[::-1], True)):
        cited = [citation(n, told_of[n - 1], dated[n - 1]) for n in (1, 2)]
        found = told(cautions("Hoe staat het?", parts, cited, [], TODAY), "not_decided")
        assert bool(found) is is_open


@pytest.mark.parametrize(
    ("text", "is_promise"),
    [
        ("Ik zeg u toe dat u de uitkomst krijgt.", True),
        ("Toezegging TA2024-000207: wethouder Hofstra stuurt een tussenstand.", True),
        ("Zo groeit het, zonder een onhaalbare sprong te beloven.", False),
        ("Dat kan ik niet toezeggen.", False),
        ("Daarmee doen wij de toezegging af.", False),
    ],
)
def test_a_promise_is_one_that_is_made(text: str, is_promise: bool) -> None:
    assert bool(told(flags(text), "promise")) is is_promise


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
