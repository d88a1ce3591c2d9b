"""An answer as HTML. Everything that comes from a document or a user is escaped."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from markupsafe import Markup

from assistant.answer import Answer, AnswerPart, AnswerStatus, Citation
from assistant.question.clean import said_alike
from database.conversations import Turn
from screens.actions_html import actions
from screens.cite_html import cites_html, places_html
from screens.dutch import DRAFT_NOTICE, count, day, kind_name, standing
from screens.editor_html import editor_html
from screens.flags_html import flags_html, notes_html
from screens.near_html import near_html
from screens.rechecking import Checked
from screens.secret_html import secret_html
from screens.source_name import heading, place
from screens.words_html import TABLE, words_html

_NOTICES = {
    AnswerStatus.ANSWER: "",
    AnswerStatus.NO_EVIDENCE: "Geen antwoord gevonden",
    AnswerStatus.REFER_OTHER_WETHOUDER: "Een andere wethouder antwoordt",
    AnswerStatus.PLACEHOLDER_ONLY: "Nog niet beantwoord",
    AnswerStatus.NO_INDIVIDUAL_CASES: "Vraag over een persoon",
    AnswerStatus.ERROR: "Het zoeken is niet gelukt",
}

_NOT_SEARCHED = "Geen antwoord"  # the question was no question, or the answer cannot be read
# A wide table is scrolled, also with the keyboard.
PENDING = "nieuw"  # in place of the number of a turn that is not kept yet
GOING_ON = "Dit staat in de stukken. Het antwoord is nog niet af …"


def turn_html(turn: Turn, checked: Checked | None = None, told: Markup | str = "") -> Markup:
    """One question with its answer; ``checked`` is what came of checking what was made of it.

    ``told`` says what was done with the answer just now.
    """
    answer = turn.answer
    return Markup(
        '<article class="sl-turn" id="beurt-{id}" aria-labelledby="vraag-{id}">'
        '{asked}<div class="sl-answer">{searched}{notice}{flags}{parts}{below}'
        '<p class="sl-draft">{draft}</p></div></article>'
    ).format(
        id=turn.id,
        asked=_asked(turn.id, turn.question, _limits(turn)),
        searched=_searched(turn.question, answer.searched),
        notice=_notice(turn.id, answer),
        flags=flags_html(turn.id, answer),
        parts=_parts(turn.id, answer),
        below=_below(turn, checked, told),
        draft=DRAFT_NOTICE,
    )


def _below(turn: Turn, checked: Checked | None, told: Markup | str) -> Markup | str:
    """What one can do with the answer; with an error nothing, unless something was made of it."""
    if turn.answer.status is AnswerStatus.ERROR and not turn.edited:
        return ""
    return actions(turn, told) + editor_html(turn, checked)


def pending_html(question: str, draft: Answer | None = None) -> Markup:
    """A question that is being answered, with as much of the answer as there is."""
    return Markup(
        '<article class="sl-turn" id="beurt-{id}" aria-labelledby="vraag-{id}">{asked}{parts}'
        '<p class="sl-pending">{said}</p></article>'
    ).format(
        id=PENDING,
        asked=_asked(PENDING, question, ""),
        parts=Markup('<div class="sl-answer">{}</div>').format(_parts(PENDING, draft))
        if draft
        else "",
        said=GOING_ON if draft else "Bezig met zoeken in de stukken …",
    )


def summary(answer: Answer) -> str:
    """The answer in one sentence, as it is announced to who cannot see it appear."""
    notice = _title(answer)
    points = count(len(answer.answer), "punt", "punten")
    sources = count(len({item.document_id for item in answer.citations}), "stuk", "stukken")
    said = f"Antwoord met {points} uit {sources}." if answer.answer else ""
    warned = f"Let op: {count(len(answer.flags), 'melding', 'meldingen')}." if answer.flags else ""
    return " ".join(filter(None, [f"{notice}." if notice else "", answer.message, said, warned]))


def _asked(turn: int | str, question: str, limits: str) -> Markup:
    return Markup(
        '<header class="sl-asked"><h3 id="vraag-{turn}" tabindex="-1">'
        '<span class="sl-who">Uw vraag</span> {question}</h3>{limits}</header>'
    ).format(
        turn=turn,
        question=question,
        limits=Markup('<p class="sl-limits">{}</p>').format(limits) if limits else "",
    )


def _limits(turn: Turn) -> str:
    """What the question was limited to, in words."""
    found = [f"Peildatum {day(turn.as_of.isoformat())}"] if turn.as_of else []
    found += period_words(turn.filters.period)
    found += [kind_name(kind) for kind in turn.filters.kinds]
    found += [f"commissie {name}" for name in turn.filters.committees]
    found += list(turn.filters.parties)
    return " · ".join(found)


def period_words(period: Sequence[str]) -> list[str]:
    """A period in words; none where there is none.

    >>> period_words(("2024-01-01", ""))
    ['stukken vanaf 1 januari 2024']
    """
    first, last = period or ("", "")
    words = [f"vanaf {day(first)}"] if first else []
    words += [f"tot en met {day(last)}"] if last else []
    return [f"stukken {' '.join(words)}"] if words else []


def _searched(question: str, searched: str) -> Markup | str:
    if not searched or said_alike(question, searched):
        return ""
    return Markup('<p class="sl-searched">Gezocht op: <q>{}</q></p>').format(searched)


def _title(answer: Answer) -> str:
    if answer.status is AnswerStatus.ERROR and not answer.searched:
        return _NOT_SEARCHED
    return _NOTICES[answer.status]


def _notice(turn: int, answer: Answer) -> Markup | str:
    title = _title(answer)
    if not title and not answer.message:
        return ""
    return Markup(
        '<div class="sl-notice" data-status="{status}">{title}<p>{message}</p>{near}</div>'
    ).format(
        status=answer.status.value,
        title=Markup("<h4>{}</h4>").format(title) if title else "",
        message=answer.message,
        near=near_html(answer.near, lambda item: cites_html(turn, [item.n], answer.near)),
    )


def _parts(turn: int | str, answer: Answer) -> Markup:
    """The bullets, gathered under the unit they come from."""
    by_number = {item.n: item for item in answer.citations}

    def unit(part: AnswerPart) -> tuple[str, str]:
        first = by_number.get(part.citations[0]) if part.citations else None
        return (first.document_id, first.unit_id) if first else ("", "")

    groups = [
        _group(turn, list(parts), by_number, answer)
        for _, parts in groupby(answer.answer, key=unit)
    ]
    return Markup("").join(groups)


def _group(
    turn: int | str, parts: Sequence[AnswerPart], by_number: dict[int, Citation], answer: Answer
) -> Markup:
    bullets = Markup("").join(
        Markup("<li>{text}{cites}{notes}</li>").format(
            text=words_html(part.text, Markup(" <br>"), TABLE),
            cites=_cites(turn, part, answer),
            notes="" if isinstance(turn, str) else notes_html(turn, part, answer),
        )
        for part in parts
    )
    cited = [by_number[n] for part in parts for n in part.citations if n in by_number]
    return Markup('<section class="sl-group">{head}<ul>{bullets}</ul></section>').format(
        head=_group_head(cited, answer) if cited else "", bullets=bullets
    )


def _cites(turn: int | str, part: AnswerPart, answer: Answer) -> Markup:
    """The numbers of a bullet; those of a turn that is not kept say themselves where they stand."""
    if isinstance(turn, str):
        return places_html(turn, [item for item in answer.citations if item.n in part.citations])
    return cites_html(turn, part.citations, answer.citations)


def _secrecy_of(cited: Sequence[Citation], answer: Answer) -> str:
    """How secret what is cited still is, as the answer warns; empty where it does not."""
    warned = {n for flag in answer.flags if flag.kind == "secrecy" for n in flag.citations}
    return next((item.confidentiality for item in cited if item.n in warned), "")


def _group_head(cited: Sequence[Citation], answer: Answer) -> Markup:
    """The source that a group of bullets has in common."""
    held = standing(cited[0].kind)
    pages = sorted({number for citation in cited for number in citation.pages})
    return Markup(
        '<h4>{name} <span class="sl-standing" data-record="{record}">{held}</span>{secret}</h4>'
        '<p class="sl-where">{where}</p>'
    ).format(
        name=heading(cited[0]),
        record="ja" if held.on_record else "nee",
        held=held.label,
        secret=secret_html(_secrecy_of(cited, answer)),
        where=" · ".join(place(cited[0], pages)),
    )
