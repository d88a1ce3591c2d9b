"""A drafted sentence may say less than its source, never more."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from assistant.checks.support import Fault, SupportVerifier
from ingest.sentences import split_sentences

PAPERS = Path(__file__).parents[3] / "training" / "claims" / "papers"
SENTENCES = [
    sentence
    for paper in sorted(PAPERS.iterdir())
    for line in paper.read_text(encoding="utf-8").splitlines()
    if line.startswith(("- ", " - "))
    for sentence in split_sentences(line)
]
WITH_FIGURES = [sentence for sentence in SENTENCES if re.search(r"\d", sentence)]
QUICK = settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)

EXPLORED = (
    "Dat is de reden dat we willen verkennen of het beleid uitgebreid kan worden naar schaal 12-14."
)
DEFINED = (
    "Het aandeel medewerkers met een Buiten-Europese herkomst vanaf schaal 12 was in 2023 21%."
)
COUNTED = "Van deze acties zijn er 45 afgerond en 24 lopen nog."
DENIED = "Je kunt geen melding doen bij een vertrouwenspersoon, dat kan bij het meldpunt."
AIMED = "We streven ernaar om de laatste acht scholen voor de zomer van 2025 klaar te hebben."


def faults(verifier: SupportVerifier, sentence: str, *quotes: str, around: str = "") -> set[Fault]:
    return {finding.fault for finding in verifier.findings(sentence, quotes, around)}


@QUICK
@given(st.sampled_from(SENTENCES), st.lists(st.sampled_from(SENTENCES), max_size=3))
def test_a_copy_of_the_source_passes(
    verifier: SupportVerifier, sentence: str, others: list[str]
) -> None:
    assert verifier.findings(sentence, [*others, sentence]) == []
    assert verifier.findings(f"- {sentence.upper()} ", [" ".join([sentence, *others])]) == []


@QUICK
@given(st.sampled_from(WITH_FIGURES), st.integers(1, 9), st.randoms(use_true_random=False))
def test_a_changed_figure_fails(
    verifier: SupportVerifier, sentence: str, step: int, chance: object
) -> None:
    places = [match.start() for match in re.finditer(r"\d", sentence)]
    place = chance.choice(places)  # type: ignore[attr-defined]
    digit = str((int(sentence[place]) + step) % 10)
    changed = sentence[:place] + digit + sentence[place + 1 :]
    assume(digit != sentence[place])
    # A leading zero, or a figure that stands in the sentence already, changes nothing or another thing.
    assume(not re.search(r"(?<![\d.,])0\d", changed))
    new = set(re.findall(r"\d+(?:[.,/-]\d+)*", changed)) - set(
        re.findall(r"\d+(?:[.,/-]\d+)*", sentence)
    )
    assume(new)
    assert faults(verifier, changed, sentence) & {Fault.FIGURE, Fault.DATE, Fault.NAME}, changed


@pytest.mark.parametrize(
    ("sentence", "source", "fault"),
    [
        ("Het beleid wordt uitgebreid naar schaal 12-14.", EXPLORED, Fault.STRENGTH),
        ("In 2023 was het aandeel vanaf schaal 12 21%.", DEFINED, Fault.DEFINITION),
        (
            "Het aandeel medewerkers met een niet-westerse herkomst vanaf schaal 12 was in 2023 21%.",
            DEFINED,
            Fault.DEFINITION,
        ),
        ("Van de acties zijn er 24 afgerond en lopen er 45.", COUNTED, Fault.FIGURE),
        ("Je kunt een melding doen bij een vertrouwenspersoon.", DENIED, Fault.DENIAL),
        ("De laatste acht scholen zijn voor de zomer van 2025 klaar.", AIMED, Fault.STRENGTH),
        (
            "Ik zeg toe dat de acht scholen voor de zomer van 2025 klaar zijn.",
            AIMED,
            Fault.STRENGTH,
        ),
        ("Volgens Jansen zijn 45 acties afgerond.", COUNTED, Fault.NAME),
        ("De VVD vindt dat 45 acties zijn afgerond.", COUNTED, Fault.NAME),
        ("Op 3 maart 2025 waren er 45 acties afgerond.", COUNTED, Fault.DATE),
        ("Zie bijlage 2b: 45 acties zijn afgerond.", COUNTED, Fault.FIGURE),
        ("Motie 732 vroeg om 45 acties.", COUNTED, Fault.FIGURE),
        ("TA2024-000089: 45 acties zijn afgerond.", COUNTED, Fault.FIGURE),
        ("Alle acties zijn afgerond.", COUNTED, Fault.SCOPE),
        ("Het zwembad blijft open in de zomer.", COUNTED, Fault.SUBJECT),
        ("Het aandeel is met 21% gestegen.", DEFINED, Fault.FIGURE),
        ("In 2023 zijn 24 acties afgerond.", COUNTED, Fault.FIGURE),
        (
            "De norm voor huurwoningen is verhoogd.",
            "De raad voor te stellen de norm voor huurwoningen te verhogen.",
            Fault.STRENGTH,
        ),
        (
            "Voor de bestuursopdracht is structureel 2 miljoen euro beschikbaar.",
            "Voor de bestuursopdracht is incidenteel € 2 miljoen beschikbaar.",
            Fault.DIFFERENT,
        ),
    ],
)
def test_what_a_sentence_may_not_do(
    verifier: SupportVerifier, sentence: str, source: str, fault: Fault
) -> None:
    assert fault in faults(verifier, sentence, source)


@pytest.mark.parametrize(
    ("sentence", "source"),
    [
        ("We verkennen of het beleid naar schaal 12-14 uitgebreid kan worden.", EXPLORED),
        ("In 2023 had 21% vanaf schaal 12 een Buiten-Europese herkomst.", DEFINED),
        ("Er zijn 45 acties afgerond, 24 lopen nog.", COUNTED),
        ("Bij een vertrouwenspersoon kun je geen melding doen.", DENIED),
        (
            "Het streven is om de laatste acht scholen voor de zomer van 2025 klaar te hebben.",
            AIMED,
        ),
        ("Voor 2025 is 2 miljoen euro beschikbaar.", "Voor 2025 is € 2.000.000 beschikbaar."),
        (
            "Een kwart van de kosten betaalt de provincie.",
            "De provincie betaalt 25% van de kosten.",
        ),
    ],
)
def test_what_a_sentence_may_do(verifier: SupportVerifier, sentence: str, source: str) -> None:
    assert verifier.findings(sentence, [source]) == []


def test_a_name_may_come_from_the_source_itself(verifier: SupportVerifier) -> None:
    sentence = "Op de vraag van lid Yildiz: er zijn 45 acties afgerond."
    assert Fault.NAME in faults(verifier, sentence, COUNTED)
    assert Fault.NAME not in faults(verifier, sentence, COUNTED, around="GroenLinks (lid Yildiz)")


def test_messages_are_dutch_and_name_the_fault(verifier: SupportVerifier) -> None:
    (finding,) = verifier.findings("Er zijn 46 acties afgerond.", [COUNTED])
    assert finding.message == "46 staat niet (zo) in de aangehaalde tekst."
