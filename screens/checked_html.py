"""A checked draft: every sentence with its verdict, why, and what the papers say."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from markupsafe import Markup

from assistant.answer import Citation
from assistant.checks.claims.checker import CheckedSentence
from assistant.checks.claims.model import Verdict
from screens.cite_html import places_html
from screens.source_name import heading, place

_VERDICTS = {
    Verdict.SUPPORTED: "Klopt",
    Verdict.CONTRADICTED: "Klopt niet",
    Verdict.UNSUPPORTED: "Niet gevonden",
}


def source_list(turn: int) -> str:
    """The name of the list that the numbers of a check belong to."""
    return f"controle-{turn}"


def checked_html(
    turn: int, sentences: Sequence[CheckedSentence], held: Mapping[str, str] | None = None
) -> Markup:
    """The sentences in their order. ``held`` says of a unit how secret it is, where it is."""
    return Markup(
        '<div class="sl-checked"><h5 tabindex="-1" data-checked>{said}</h5><ol>{rows}</ol></div>'
    ).format(
        said=check_summary(sentences),
        rows=Markup("").join(_sentence(turn, item, held or {}) for item in sentences),
    )


def check_summary(sentences: Sequence[CheckedSentence]) -> str:
    """How it went in a sentence."""
    counts = {verdict: sum(item.verdict is verdict for item in sentences) for verdict in Verdict}
    said = [f"{name.lower()}: {counts[verdict]}" for verdict, name in _VERDICTS.items()]
    return f"Controle per zin. {', '.join(said).capitalize()}."


def _sentence(turn: int, item: CheckedSentence, held: Mapping[str, str]) -> Markup:
    return Markup(
        '<li data-verdict="{verdict}"><p class="sl-said">{text}</p>'
        '<p><b class="sl-verdict">{name}</b> {reason}</p>{notes}{evidence}</li>'
    ).format(
        verdict=item.verdict.value,
        text=item.text,
        name=_VERDICTS[item.verdict],
        reason=item.reason,
        notes=Markup("").join(
            Markup("<p><b>Let op:</b> {}</p>").format(note) for note in item.notes
        ),
        evidence=Markup("").join(
            _evidence(turn, one, held.get(one.unit_id, "")) for one in item.evidence
        ),
    )


def _evidence(turn: int, citation: Citation, held: str) -> Markup:
    # "geheim tot 7 november 2024, 17.00 uur: niet extern gebruiken"
    words = f"{held[:1].upper()}{held[1:]}."
    secret = Markup('<b class="sl-secret">{}</b> ').format(words) if held else ""
    return Markup(
        '<p class="sl-evidence"><q>{quote}</q>{number} {secret}<span class="sl-where">{where}</span></p>'
    ).format(
        quote=citation.quote,
        secret=secret,
        number=places_html(source_list(turn), [citation]),
        where=" · ".join([heading(citation), *place(citation)]),
    )
