"""Questions with their answers, in the shapes in which papers have them."""

from __future__ import annotations

from time import process_time

from ingest.units import BlockRole, UnitKind, UnitStatus

_HEAD = (
    "Annotatie voor wethouder Hofstra\n\nCommissie BDI van 9 oktober 2025\n\nIngekomen vragen\n\n"
)


def test_steps_in_an_answer_are_no_questions(paper, units) -> None:
    record = paper(
        _HEAD
        + "Lid Visser (Groen Lindewaard)\n\n1. Hoe staat het ermee?\n\n- In deze volgorde:\n\n"
        "1. We vragen advies.\n\n2. We besluiten.\n\n2. Wanneer is het klaar?\n\n- Vóór de zomer.\n"
    )
    assert [u.number for u in units(record, UnitKind.QUESTION)] == ["1", "2"]


def test_questions_without_numbers(paper, units, words) -> None:
    record = paper(
        _HEAD + "Raadslid Visser, Groen Lindewaard\n\nHoe staat het ermee?\n\n- Goed.\n\n"
        "Lid Visser vraagt of het sneller kan.\n\n- Nee.\n"
    )
    first, second = units(record, UnitKind.QUESTION)
    assert words(record, first, BlockRole.QUESTION) == "Hoe staat het ermee?"
    assert words(record, second, BlockRole.TEXT) == "Nee."


def test_open_questions_and_those_of_another_alderman(paper, units) -> None:
    record = paper(
        _HEAD + "Lid Visser (Groen Lindewaard)\n\n1. Hoeveel?\n\n- [Aanvullen door P&O]\n\n"
        "2. Waarom?\n\n- Deze vraag wordt beantwoord door wethouder Azimi.\n\n3. Wanneer?\n"
    )
    questions = units(record, UnitKind.QUESTION)
    assert [u.status for u in questions] == [
        UnitStatus.PLACEHOLDER,
        UnitStatus.REFERS_TO_OTHER_ALDERMAN,
        UnitStatus.UNANSWERED,
    ]
    assert questions[1].other_alderman == "Azimi"


def test_questions_that_are_answered_together_are_one(paper, units, words) -> None:
    record = paper(
        "Geachte leden van de raad,\n\nHierbij antwoordt het college.\n\n"
        "Vraag 1\n\nHoe gaat het?\n\nAntwoord op vraag 1\n\nGoed.\n\n"
        "Vraag 2\n\nHoe dan?\n\nVraag 3\n\nEn waarom?\n\nAntwoord op vragen 2 en 3\n\nDaarom.\n\n"
        "Vraag 4\n\nNog iets?\n\nAntwoord 4\n\nNee.\n"
    )
    questions = units(record, UnitKind.QUESTION)
    assert [u.number for u in questions] == ["1", "2-3", "4"]
    assert words(record, questions[1], BlockRole.TEXT) == "Daarom."
    assert {u.status for u in questions} == {UnitStatus.ANSWERED}


def test_a_short_answer_without_a_full_stop_is_no_subject(paper, units, words) -> None:
    record = paper(
        _HEAD + "Lid Visser (Groen Lindewaard)\n\n1. Hoe lang blijft dat zo?\n\nTot en met 2027\n\n"
        "Geld\n\n2. Wat kost het?\n\nVier ton.\n"
    )
    first, second = units(record, UnitKind.QUESTION)
    assert words(record, first, BlockRole.TEXT) == "Tot en met 2027"
    assert second.heading_path[-1] == "Geld"


def test_letters_number_the_questions_of_each_asker(paper, units, words) -> None:
    record = paper(
        _HEAD + "VVD (mw. Kuipers)\n\na) Wat kost het?\n\nAntwoord: Vier ton.\n\nb) Stopt het?\n\n"
        "Antwoord: Nee.\n\nLid Visser (Groen Lindewaard)\n\na. Waarom?\n\n- Daarom.\n"
    )
    questions = units(record, UnitKind.QUESTION)
    assert [(u.number, u.party) for u in questions] == [
        ("a", "VVD"), ("b", "VVD"), ("a", "Groen Lindewaard"),
    ]  # fmt: skip
    assert words(record, questions[1], BlockRole.TEXT) == "Nee."


def test_letters_within_a_question_are_parts_of_it(paper, units, words) -> None:
    record = paper(
        _HEAD
        + "Lid Visser (Groen Lindewaard)\n\n1. Wat kost het:\na. dit jaar?\nb. volgend jaar?\n\n"
        "- Vier ton.\n\n2. Stopt het?\n\n- Nee.\n"
    )
    first, _ = units(record, UnitKind.QUESTION)
    assert words(record, first, BlockRole.TEXT) == "Vier ton."


def test_steps_without_a_colon_above_them(paper, units) -> None:
    record = paper(
        _HEAD
        + "Lid Visser (Groen Lindewaard)\n\n1. Wat doet u?\n\nWe doen drie dingen.\n\n1. We bellen.\n\n"
        "2. We plannen.\n\n3. We besluiten.\n\n2. Wanneer?\n\n- Vóór de zomer.\n"
    )
    assert [u.number for u in units(record, UnitKind.QUESTION)] == ["1", "2"]


def test_a_fixed_name_between_questions_does_not_end_them(paper, units, words) -> None:
    record = paper(
        _HEAD
        + "Lid Visser (Groen Lindewaard)\n\n1. Hoe staat het ermee?\n\n- Goed.\n\nAchtergrond\n\n"
        "- Het begon in 2019.\n\n2. Wanneer is het klaar?\n\n- Vóór de zomer.\n"
    )
    first, second = units(record, UnitKind.QUESTION)
    assert (second.number, second.asker) == ("2", "Visser")
    assert "2019" not in words(record, first)


def test_bold_and_bulleted_questions_without_numbers(paper, units, words) -> None:
    record = paper(
        _HEAD.replace("Ingekomen vragen", "## Ingekomen vragen")
        + "Lid Visser (Groen Lindewaard)\n\n- Wat kost het?\n\nVier ton.\n\n- Stopt het?\n\nNee.\n",
        "stuk.md",
    )
    first, second = units(record, UnitKind.QUESTION)
    assert words(record, first, BlockRole.TEXT) == "Vier ton."
    assert words(record, second, BlockRole.QUESTION) == "Stopt het?"


def test_frequently_asked_questions_as_headings(paper, units, words) -> None:
    record = paper(
        "# Meldpunt\n\n## Wie kan melden?\n\nIedereen.\n\n## Waar kan dat?\n\nOnline.\n\n## Contact\n\nBel.\n",
        "vragen.md",
    )
    questions = units(record, UnitKind.QUESTION)
    assert [words(record, u, BlockRole.QUESTION) for u in questions] == [
        "Wie kan melden?",
        "Waar kan dat?",
    ]


def test_questions_in_a_row_of_an_op_stap_form(paper, units, words) -> None:
    record = paper(
        "Op Stap-formulier\n\nOnderwerp\tNetwerk\nDatum en tijd\t12 juni 2025, 10.00 uur\nWethouder\tHofstra\n"
        "Programma\tOpening en gesprek\nMogelijke vragen\tWat kost het netwerk?\nNiet zeggen\tDe voorzitter vertrekt.\n"
    )
    (question,) = units(record, UnitKind.QUESTION)
    assert words(record, question, BlockRole.QUESTION) == "Wat kost het netwerk?"
    assert record.metadata.meeting_date == "2025-06-12"
    assert all("vertrekt" not in words(record, u, BlockRole.TEXT) for u in record.units)


def test_questions_in_running_prose(paper, units, words) -> None:
    record = paper(
        _HEAD + "Fractie CDA\n\nDe heer Van Beek vraagt of de prijs stijgt.\nAntwoord: Nee.\n\n"
        "Ook wil hij weten wanneer het klaar is.\nAntwoord: volgt\n\n"
        "D66\n\nD66 vraagt waarom.\nAntwoord: Daarom.\n"
    )
    questions = units(record, UnitKind.QUESTION)
    assert [(u.asker, u.party) for u in questions] == [
        ("Van Beek", "CDA"), ("Van Beek", "CDA"), (None, "D66"),
    ]  # fmt: skip
    assert [u.status for u in questions] == [
        UnitStatus.ANSWERED,
        UnitStatus.PLACEHOLDER,
        UnitStatus.ANSWERED,
    ]


def test_an_answer_by_letters_below_a_question_by_letters(paper, units, words) -> None:
    record = paper(
        "Annotatie raad 3 juni 2025\n\nVragen en antwoorden\n\nVVD (mw. Smit)\n\n"
        "1. Over de pont:\na. Wat kost die?\nb. Wanneer vaart die?\n\n"
        "a. Twee euro.\nb. [intern - niet delen] Dat is nog niet zeker.\n\n"
        "2. Kunt u aangeven:\na. hoeveel het kost;\nb. wie het betaalt?\n\nDe gemeente, 12 euro.\n"
    )
    first, second = units(record, UnitKind.QUESTION)
    assert words(record, first, BlockRole.QUESTION).endswith("b. Wanneer vaart die?")
    assert words(record, first, BlockRole.TEXT) == "a. Twee euro."
    assert words(record, first, BlockRole.INTERNAL).startswith("b. [intern")
    assert words(record, second, BlockRole.TEXT) == "De gemeente, 12 euro."


def test_a_numbered_part_behind_the_questions_is_none(paper, units, words) -> None:
    record = paper(
        "Annotatie raad 3 juni 2025\n\n1. Kernboodschap\n\n- De pont vaart.\n\n"
        "2. Vragen en antwoorden\n\nVVD (mw. Smit)\n\n1. Wat kost de pont?\n\nTwee euro.\n\n"
        "3. Achtergrond\n\nDe pont vaart sinds 1954.\n"
    )
    (question,) = units(record, UnitKind.QUESTION)
    assert words(record, question, BlockRole.TEXT) == "Twee euro."


def test_a_title_without_an_asker_gathers_lines(paper, units) -> None:
    text = "# Annotatie raad 3 juni 2025\n\n## Vragen\n\n### {}\n\nTwee euro.\n"
    assert units(paper(text.format("Kosten"), "stuk.md"), UnitKind.QUESTION) == []
    (question,) = units(paper(text.format("Kosten (VVD, lid Smit)"), "met.md"), UnitKind.QUESTION)
    assert (question.asker, question.party) == ("Smit", "VVD")


def test_a_numbered_subject_among_questions_is_one_of_them(paper, units) -> None:
    record = paper(
        "Annotatie raad 3 juni 2025\n\nVragen en antwoorden\n\nVVD (mw. Smit)\n\n"
        "1. Wat kost de pont?\n\nTwee euro.\n\n2. Planning\n\nDe pont vaart in mei.\n\n"
        "3. Wie vaart de pont?\n\nDe gemeente.\n"
    )
    assert [u.number for u in units(record, UnitKind.QUESTION)] == ["1", "2", "3"]


def test_what_members_say_with_what_the_alderman_says_to_it(paper, units, words) -> None:
    record = paper(
        "Annotatie voor wethouder Hofstra\n\nKernboodschap\n\nWe kiezen voor zon op dak.\n\n"
        "Bijdrage lid Jansen (VVD): De VVD vindt molens lelijk.\n\nReactie wethouder:\n\n"
        "- Wij zoeken verder.\n- Het bod blijft gelijk.\n\n"
        "Bijdrage lid Bos (Dorpsbelang): Spreekt zorgen uit over geluid.\n\n"
        "Reactie wethouder: Wij wachten op de norm.\n"
    )
    questions = units(record, UnitKind.QUESTION)
    assert [(u.asker, u.party, words(record, u, BlockRole.TEXT)) for u in questions] == [
        ("Jansen", "VVD", "Wij zoeken verder. Het bod blijft gelijk."),
        ("Bos", "Dorpsbelang", "Wij wachten op de norm."),
    ]


def test_a_request_between_labels_keeps_its_number(paper, units) -> None:
    record = paper(
        "Annotatie voor wethouder Hofstra\n\nVragen\n\nQ1: Hoeveel palen?\n\nA1: Er komen er 85.\n\n"
        "Q2: Graag een kaart.\n\nA2: Die is bijgevoegd.\n"
    )
    assert [unit.number for unit in units(record, UnitKind.QUESTION)] == ["1", "2"]


def test_motions_below_the_questions_are_nobodys_question(paper, units, words) -> None:
    record = paper(
        "# Annotatie voor wethouder Hofstra\n\n## Vragen\n\n### VVD, lid Jansen\n\n**Kan het met minder?**\n\n"
        "Nee.\n\n## Moties\n\n**Motie 14 (SP, lid Bos) - Gratis zwemles**\n\nPreadvies: Overbodig.\n"
    )
    (question,) = units(record, UnitKind.QUESTION)
    assert words(record, question, BlockRole.TEXT) == "Nee."


def test_motions_as_a_subject_of_questions(paper, units) -> None:
    record = paper(
        "# Annotatie voor wethouder Hofstra\n\n## Vragen\n\n### Moties\n\nWat vindt u van motie 14?\n\nOverbodig.\n\n"
        "En van motie 15?\n\nDie laten wij aan de raad.\n"
    )
    assert len(units(record, UnitKind.QUESTION)) == 2


def test_a_number_of_two_parts_is_the_number_of_a_question(paper, units) -> None:
    record = paper(
        _HEAD + "VVD (mw. Kuipers)\n\n1.1 Wat kost het?\n\nVier ton.\n\n1.2 Stopt het?\n\nNee.\n"
    )
    assert [u.number for u in units(record, UnitKind.QUESTION)] == ["1.1", "1.2"]


def test_a_heading_that_asks_keeps_its_number(paper, units) -> None:
    record = paper(
        _HEAD.replace("Ingekomen vragen", "## Ingekomen vragen")
        + "### 1. Wat kost het? (VVD)\n\nVier ton.\n\n### 2. Stopt het? (D66)\n\nNee.\n",
        "stuk.md",
    )
    asked = [(u.number, u.party) for u in units(record, UnitKind.QUESTION)]
    assert asked == [("1", "VVD"), ("2", "D66")]


def test_four_times_as_many_questions_take_about_four_times_as_long(paper, units) -> None:
    took = []
    for number in (1500, 6000):
        lines = "\n".join(f"Vraag: Wat kost het?\nAntwoord: {n}" for n in range(number))
        tries = []  # the best of two: a busy machine slows one of them
        for _ in range(2):
            began = process_time()
            record = paper(_HEAD + "Lid Visser (Groen Lindewaard)\n\n" + lines)
            tries.append(process_time() - began)
        took.append(min(tries))
        assert len(units(record, UnitKind.QUESTION)) == number
    assert took[1] < 9 * took[0]


def test_a_question_in_italics_goes_on_after_its_mark(paper, units, words) -> None:
    record = paper(
        "# Annotatie voor wethouder Hofstra\n\n## Vraag van het lid Kuipers (VVD)\n\n"
        "*Worden de platanen gekapt? Daar zijn mensen ongerust over.*\n\nNee, ze blijven staan.\n",
        "annotatie.md",
    )
    (question,) = units(record, UnitKind.QUESTION)
    assert words(record, question, BlockRole.TEXT) == "Nee, ze blijven staan."


def test_an_op_stap_form_lists_what_may_be_asked(paper, units) -> None:
    record = paper(
        "# Op Stap-formulier\n\n## Vragen die u kunt krijgen\n\n"
        "- Blijft de subsidie?\n- Kan de loods worden gehuurd?\n",
        "formulier.md",
    )
    questions = units(record, UnitKind.QUESTION)
    assert [u.status for u in questions] == [UnitStatus.UNANSWERED] * 2


def test_short_labels_need_no_colon(paper, units, words) -> None:
    record = paper(
        "Annotatie voor wethouder Hofstra\n\nVragen\n\nV1 Hoeveel stallen er?\n\nA1 Zo'n 340 per dag.\n\n"
        "V2 Wie betaalt de vernieuwing?\n\nA2 Deze vraag beantwoordt wethouder Boersma.\n\n"
        "V3 Is de weg dicht?\n\nA27 richting Utrecht is open.\n"
    )
    first, second, third = units(record, UnitKind.QUESTION)
    assert (first.number, words(record, first, BlockRole.TEXT)) == ("1", "Zo'n 340 per dag.")
    assert second.status is UnitStatus.REFERS_TO_OTHER_ALDERMAN
    assert words(record, third, BlockRole.TEXT) == "A27 richting Utrecht is open."
