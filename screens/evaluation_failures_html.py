"""The questions that went wrong in a run, by cause, the gravest first."""

from __future__ import annotations

from collections.abc import Sequence

from markupsafe import Markup

from eval.failures import Cause, Expected, Failure
from eval.report.dutch import kind, status
from eval.report.failures_html import MEANING
from eval.runs import Run
from ingest.paragraphs import shortened
from screens.dutch import count

_LONGEST = 260  # characters of a bullet that are shown
_MOST = 2  # bullets of an answer that are shown


def failures_html(run: Run) -> Markup:
    """What went wrong; nothing where no questions were asked."""
    if run.result("status") is None:
        return Markup("")
    if not run.failures:
        return Markup("<h3>Wat ging mis</h3><p>Geen enkele vraag ging mis.</p>")
    groups = Markup("").join(
        _group(cause, found)
        for cause in Cause
        if (found := [item for item in run.failures if item.cause is cause])
    )
    return Markup(
        '<h3>Wat ging mis</h3><p class="sl-where">De ernstigste oorzaken staan vooraan. Open een '
        "oorzaak voor de vragen.</p>{}"
    ).format(groups)


def _group(cause: Cause, items: Sequence[Failure]) -> Markup:
    return Markup(
        '<details class="sl-cause"><summary><b>{cause}</b> <span class="sl-standing">{number}</span>'
        "<span>{meaning}</span></summary><ul>{items}</ul></details>"
    ).format(
        cause=cause.value,
        number=count(len(items), "vraag", "vragen"),
        meaning=MEANING[cause],
        items=Markup("").join(_failure(item) for item in items),
    )


def _failure(item: Failure) -> Markup:
    return Markup(
        '<li><h4 class="sl-asked-for">{question}</h4><p class="sl-where">{why} {kind} · {id}</p>'
        '<div class="sl-both"><div><h5>Hoort te komen: {wanted}</h5>{expected}{facts}</div>'
        "<div><h5>Kwam: {got}</h5>{message}{given}</div></div></li>"
    ).format(
        question=item.question,
        why=item.why,
        kind=kind(item.kind),
        id=item.id,
        wanted=status(item.expected_status),
        expected=Markup("").join(_expected(passage) for passage in item.expected)
        or Markup("<p>In de stukken staat hier geen antwoord op.</p>"),
        facts=_facts(item.missing_facts),
        got=status(item.status),
        message=_paragraph(item.message) if item.message != item.why else "",
        given=_given(item),
    )


def _paragraph(text: str) -> Markup | str:
    return Markup("<p>{}</p>").format(text) if text else ""


def _expected(item: Expected) -> Markup:
    where = f"plaats {item.rank} bij zoeken" if item.rank else "niet gevonden bij zoeken"
    cited = "aangehaald" if item.cited else "niet aangehaald"
    return Markup(
        '<blockquote>{quote}<p class="sl-where">{doc} · {cited} · {where}</p></blockquote>'
    ).format(quote=item.quote, doc=item.document, cited=cited, where=where)


def _facts(facts: Sequence[str]) -> Markup | str:
    if not facts:
        return ""
    return Markup("<p>Ontbreekt: {}</p>").format("; ".join(facts))


def _given(item: Failure) -> Markup:
    shown = Markup("").join(
        Markup('<blockquote>{text}<p class="sl-where">{place}</p></blockquote>').format(
            text=shortened(bullet.text, _LONGEST), place=bullet.place
        )
        for bullet in item.given[:_MOST]
    )
    more = len(item.given) - _MOST
    if more <= 0:
        return shown
    rest = "Er volgt nog één punt." if more == 1 else f"Er volgen nog {more} punten."
    return shown + Markup("<p>{}</p>").format(rest)
