"""What went wrong: first how often each cause, then every question with what was expected."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import groupby

from markupsafe import Markup

from eval.failures import Cause, Expected, Failure, Given
from eval.report.dutch import kind, status
from eval.report.page import section
from eval.report.plots import Bar, bars
from ingest.paragraphs import shortened

_LONGEST = 220  # characters of a bullet that are shown
_NO_ANSWER = "In de stukken staat hier geen antwoord op."
_NO_PASSAGE = "In de vragenset staat hier geen passage bij."
_MOST = 2  # bullets of an answer that are shown

MEANING = {
    Cause.INEXACT: "Een citaat wijkt af van het stuk. Dit mag nooit.",
    Cause.MUST_NOT: "Het antwoord doet een uitspraak die hier niet gedaan mag worden.",
    Cause.ANSWERED: "De stukken geven geen antwoord, maar de assistent komt wel met iets.",
    Cause.REFUSED: "De assistent zegt dat er niets is, terwijl het er wel staat.",
    Cause.STATUS: "Er kwam een antwoord van een andere soort dan hoort.",
    Cause.NOT_FOUND: "Zoeken levert de passage niet op: de vraag en het stuk delen te weinig woorden.",
    Cause.TOO_LOW: "Zoeken levert de passage op, maar te laag om in het antwoord te komen.",
    Cause.DROPPED: "De passage stond bij de eerste vijf, maar het antwoord gebruikt iets anders.",
    Cause.PARTLY: "Het antwoord gebruikt een deel van de passages die erbij horen.",
    Cause.FEW_FACTS: "De bron is goed, maar meer dan de helft van de feiten ontbreekt.",
}


def failures_html(items: Sequence[Failure]) -> Markup:
    """All failures by cause."""
    if not items:
        return section("fouten", "Wat ging mis", Markup("<p>Geen enkele vraag ging mis.</p>"))
    counts = Counter(item.cause for item in items)
    present = [cause for cause in Cause if counts[cause]]
    longest = max(counts.values())
    plot = bars(
        [Bar(cause.value, counts[cause] / longest, str(counts[cause])) for cause in present],
        "Aantal vragen per oorzaak",
    )
    groups = Markup("").join(
        _group(cause, [item for item in items if item.cause is cause]) for cause in present
    )
    return section(
        "fouten",
        "Wat ging mis",
        Markup("{}{}").format(plot, groups),
        "De ernstigste oorzaken staan vooraan. Links wat er hoorde te komen, rechts wat er kwam.",
    )


def _group(cause: Cause, items: Sequence[Failure]) -> Markup:
    return Markup('<h3>{cause} <span class="aantal">{n}</span></h3><p>{meaning}</p>{items}').format(
        cause=cause.value,
        n=len(items),
        meaning=MEANING[cause],
        items=Markup("").join(_failure(item) for item in items),
    )


def _failure(item: Failure) -> Markup:
    return Markup(
        '<article class="fout"><h4>{question}</h4>'
        '<p class="oorzaak">{why} <span class="soort">{kind} · {id}</span></p>'
        '<div class="naast"><div><h5>Hoort te komen: {wanted}</h5>{expected}{facts}</div>'
        "<div><h5>Kwam: {got}</h5>{message}{given}</div></div></article>"
    ).format(
        question=item.question,
        why=item.why,
        kind=kind(item.kind),
        id=item.id,
        wanted=status(item.expected_status),
        expected=_expected_list(item),
        facts=_facts(item),
        got=status(item.status),
        message=_message(item),
        given=_given_list(item.given),
    )


def _message(item: Failure) -> Markup:
    """What the assistant said beside the answer, where the line above does not say so already."""
    if not item.message or item.message == item.why:
        return Markup("")
    return Markup("<p>{}</p>").format(item.message)


def _expected_list(item: Failure) -> Markup:
    if not item.expected:
        nothing = item.expected_status == "no_evidence"
        return Markup("<p>{}</p>").format(_NO_ANSWER if nothing else _NO_PASSAGE)
    return Markup("").join(_expected(passage) for passage in item.expected)


def _expected(item: Expected) -> Markup:
    where = f"plaats {item.rank} bij zoeken" if item.rank else "niet gevonden bij zoeken"
    mark = "✓ aangehaald" if item.cited else "✗ niet aangehaald"
    return Markup(
        '<blockquote class="{css}"><p>{quote}</p><footer>{doc} · {mark} · {where}</footer></blockquote>'
    ).format(
        css="wel" if item.cited else "niet",
        quote=item.quote,
        doc=item.document,
        mark=mark,
        where=where,
    )


def _facts(item: Failure) -> Markup:
    if not item.missing_facts:
        return Markup("")
    listed = Markup("").join(Markup("<li>{}</li>").format(fact) for fact in item.missing_facts)
    return Markup('<p class="klein">Ontbrekende feiten:</p><ul class="klein">{}</ul>').format(
        listed
    )


def _given_list(items: Sequence[Given]) -> Markup:
    """The first bullets; what stands in one place is shown together."""
    shown: list[Markup] = []
    for place, bullets in groupby(items[:_MOST], key=lambda item: item.place):
        texts = Markup("").join(
            Markup("<p>{}</p>").format(shortened(b.text, _LONGEST)) for b in bullets
        )
        shown.append(
            Markup("<blockquote>{texts}<footer>{place}</footer></blockquote>").format(
                texts=texts, place=place
            )
        )
    more = len(items) - _MOST
    if more > 0:
        rest = "Er volgt nog één passage." if more == 1 else f"Er volgen nog {more} passages."
        shown.append(Markup('<p class="klein">{}</p>').format(rest))
    return Markup("").join(shown)
