"""One question of an annotatie: its answer to edit and check, what is at odds, what to mind."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import groupby

from markupsafe import Markup

from annotatie.model import Bullet, Conflict, ConflictKind, DraftedQuestion
from annotatie.wording import flags_on, notes_on, question_words
from annotatie.work import Work
from assistant.answer import Citation, Flag
from assistant.rows import as_line, grouped
from screens.annotatie_form import LONGEST_TEXT
from screens.annotatie_state import standing_of
from screens.annotaties_html import VIEW
from screens.answers_html import badges_html, who
from screens.cite_html import places_html
from screens.dutch import count
from screens.dutch import standing as standing_of_kind
from screens.near_html import near_html
from screens.source_name import heading, place
from screens.status_html import status_html
from screens.words_html import TABLE, table_html

_OF_ALL = frozenset({"secrecy", "prepared", "proposal", "internal"})  # of whole papers


def empty_drafted_html() -> Markup:
    """The panel before a question is chosen."""
    return Markup(
        '{}<section class="sl-line sl-drafted" aria-label="Vraag en antwoord"><h3 tabindex="-1">Eén vraag</h3>'
        '<p class="sl-hint">Kies een vraag in de lijst. Hier leest u dan het antwoord met de bronnen, en kunt u het '
        "aanpassen.</p></section>"
    ).format(status_html(""))


def drafted_html(
    annotatie_id: int,
    work: Work,
    question: DraftedQuestion,
    *,
    announcement: str = "",
    problem: str = "",
) -> Markup:
    """The panel of ``question``; ``problem`` says why something was not done."""
    standing = standing_of(work, question)
    asked = question.incoming
    return Markup(
        '{status}<section class="sl-line sl-drafted" aria-label="Vraag en antwoord" data-id="{id}" data-number="{number}">'
        '<h3 tabindex="-1">Vraag {number}</h3><p class="sl-held">{who} {badges}</p>'
        '<blockquote class="sl-now">{words}</blockquote>'
        '<p class="sl-error" role="alert">{problem}</p>{message}{near}{conflicts}{flags}'
        "<h4>Antwoord</h4>{bullets}{left}"
        '<form data-form="answer"><label for="antwoord-tekst">Uw tekst, elk punt op een eigen regel</label>'
        '<textarea id="antwoord-tekst" name="text" rows="{rows}" maxlength="{longest}">\n{typed}</textarea>'
        '<div class="sl-actions"><button type="submit" class="sl-button">Bewaar en controleer</button>'
        '<button type="button" class="sl-button" data-act="done" aria-pressed="{done}">Klaar</button>'
        '<button type="button" class="sl-button" data-act="next">Volgende vraag</button></div></form>'
        '<details class="sl-again"><summary>Vraag aanpassen en opnieuw laten beantwoorden</summary>'
        '<form data-form="again"><label for="antwoord-vraag">De vraag</label>'
        '<textarea id="antwoord-vraag" name="text" rows="3" maxlength="{longest}">\n{text}</textarea>'
        '<p class="sl-hint">Het antwoord van nu wordt vervangen.</p>'
        '<button type="submit" class="sl-button">Beantwoord opnieuw</button></form></details>'
        '<p><button type="button" class="sl-quiet" data-act="drop">Verwijder deze vraag</button></p></section>'
    ).format(
        status=status_html(announcement or problem),
        id=annotatie_id,
        number=question.number,
        who=who(asked.asker, asked.party),
        badges=badges_html(standing),
        words=question_words(question),
        text=asked.text,
        problem=problem,
        message=Markup('<p class="sl-note">{}</p>').format(question.message)
        if question.message
        else "",
        near=_near(question, work.annotatie.sources if work.annotatie else ()),
        conflicts=_conflicts(question.conflicts, work.annotatie.sources if work.annotatie else ()),
        flags=_flags([*notes_on(asked), *(flag.message for flag in _whole(question))]),
        bullets=_bullets(question),
        left=_left(question.left_out),
        rows=max(4, min(14, sum(len(b.text) // 60 + 1 for b in question.bullets) + 1)),
        longest=LONGEST_TEXT,
        typed=work.typed.get(question.number, written(question.bullets)),
        done="true" if standing.is_done else "false",
    )


def written(bullets: Sequence[Bullet]) -> str:
    """The bullets as a text to go on with."""
    return "\n".join(bullet.text for bullet in bullets)


def _bullets(question: DraftedQuestion) -> Markup:
    """The bullets, those of one source together below what that source is."""
    groups = Markup("").join(
        Markup('{}<ul class="sl-points">{}</ul>').format(
            _source(name),
            Markup("").join(
                _rows(question, group)
                if is_table
                else Markup("").join(_bullet(question, bullet) for bullet in group)
                for is_table, group in grouped(bullets, lambda bullet: bullet.text)
            ),
        )
        for name, bullets in groupby(question.bullets, key=_source_name)
    )
    if not question.missing:
        return groups
    return groups + Markup(
        '<ul class="sl-points"><li><mark>[Aanvullen: {}]</mark></li></ul>'
    ).format(question.missing)


def _source_name(bullet: Bullet) -> tuple[str, str, str]:
    """Paper, place and standing of the first source; all empty where there is none."""
    if not bullet.citations:
        return "", "", ""
    first = bullet.citations[0]
    return heading(first), " · ".join(place(first, ())), standing_of_kind(first.kind).label


def _source(name: tuple[str, str, str]) -> Markup | str:
    paper, where, held = name
    if not paper:
        return ""
    return Markup(
        '<p class="sl-where"><strong>{}</strong>{} <span class="sl-standing">{}</span></p>'
    ).format(paper, f" · {where}" if where else "", held)


def _whole(question: DraftedQuestion) -> list[Flag]:
    """The flags about the answer as a whole: of no bullet, or of every bullet of a kind of paper."""
    placed = [flag for bullet in question.bullets for flag in flags_on(question, bullet)]
    return [flag for flag in question.flags if flag.kind in _OF_ALL or flag not in placed]


def _first_with(question: DraftedQuestion, flag: Flag) -> Bullet | None:
    """The bullet at which ``flag`` is told; it may belong at more."""
    return next((item for item in question.bullets if flag in flags_on(question, item)), None)


def _bullet(question: DraftedQuestion, bullet: Bullet) -> Markup:
    return _point(question, bullet, Markup("{}").format(as_line(bullet.text)), [bullet])


def _rows(question: DraftedQuestion, rows: Sequence[Bullet]) -> Markup:
    """The rows of a table as one point."""
    table = TABLE.format(table_html([row.text for row in rows]))
    return _point(question, rows[0], table, rows)


def _point(
    question: DraftedQuestion, first: Bullet, words: Markup, bullets: Sequence[Bullet]
) -> Markup:
    notes = [
        flag.message
        for bullet in bullets
        for flag in flags_on(question, bullet)
        if flag.kind not in _OF_ALL and _first_with(question, flag) is bullet
    ]
    return Markup("<li>{}{}{}{}</li>").format(
        words,
        places_html(VIEW, first.citations),
        ""
        if first.citations
        else Markup(' <span class="sl-standing" data-tone="warn">geen bron gevonden</span>'),
        Markup("").join(Markup('<p class="sl-note">{}</p>').format(note) for note in notes),
    )


def _conflicts(conflicts: Sequence[Conflict], sources: Sequence[Citation]) -> Markup | str:
    if not conflicts:
        return ""
    numbers = _numbers(conflicts, sources)
    items = Markup("").join(
        Markup("<li>{message}{cites}{link}</li>").format(
            message=item.message,
            cites=places_html(VIEW, [replace(c, n=numbers[_place(c)]) for c in item.citations]),
            link=Markup(
                ' <button type="button" class="sl-quiet" data-act="other" data-number="{0}">Ga naar vraag {0}</button>'
            ).format(item.number)
            if item.kind is ConflictKind.WITHIN and item.number
            else "",
        )
        for item in conflicts
    )
    return Markup(
        '<div class="sl-notice" data-status="error"><h4>Tegenstrijdig</h4><ul>{}</ul></div>'
    ).format(items)


def _near(question: DraftedQuestion, sources: Sequence[Citation]) -> Markup | str:
    """What comes nearest; its numbers come behind those of all sources and conflicts."""
    taken = len(_numbers(question.conflicts, sources))
    return near_html(
        question.near, lambda item: places_html(VIEW, [replace(item, n=taken + item.n)])
    )


def _numbers(
    conflicts: Sequence[Conflict], sources: Sequence[Citation]
) -> dict[tuple[str, int, int], int]:
    """The number of every citation: those of the annotatie keep theirs, others come behind them."""
    numbers = {_place(item): item.n for item in sources}
    for conflict in conflicts:
        for item in conflict.citations:
            numbers.setdefault(_place(item), len(numbers) + 1)
    return numbers


def _place(item: Citation) -> tuple[str, int, int]:
    return item.document_id, item.start, item.end


def _flags(messages: Sequence[str]) -> Markup | str:
    if not messages:
        return ""
    items = Markup("").join(
        Markup("<li>{}</li>").format(message) for message in dict.fromkeys(messages)
    )
    return Markup('<div class="sl-flags"><h4>Let op</h4><ul>{}</ul></div>').format(items)


def _left(number: int) -> Markup | str:
    if not number:
        return ""
    return Markup(
        '<p class="sl-hint">Er {} meer gevonden: {}. Stel de vraag bij Vraag om alles te zien.</p>'
    ).format("is" if number == 1 else "zijn", count(number, "punt", "punten"))
