"""The recognised questions and the head, to be corrected before anything is answered."""

from __future__ import annotations

from collections.abc import Sequence

from markupsafe import Markup

from annotatie.incoming import Head, IncomingQuestion, Skipped
from annotatie.wording import notes_on
from annotatie.work import Work
from screens.annotatie_form import LONGEST_FIELD, LONGEST_TEXT
from screens.annotaties_html import crumbs_html
from screens.drafting_room import Step
from screens.dutch import count, day
from screens.status_html import status_html


def incoming_html(
    annotatie_id: int, work: Work, *, announcement: str = "", problem: str = "", day_typed: str = ""
) -> Markup:
    """The form; ``problem`` says why it was not taken, ``day_typed`` is a day that is none."""
    questions = work.questions
    return Markup(
        '{status}<div class="sl-drafting" data-stage="questions" data-id="{id}" data-count="{all}">{back}'
        '<h3 tabindex="-1">Kloppen de vragen?</h3><p>{number} herkend. Verbeter wat niet klopt. Wat u '
        "verandert, wordt meteen bewaard.</p>{warnings}"
        '<form class="sl-incoming">{head}<ol>{rows}</ol>{skipped}'
        '<p class="sl-error" role="alert">{problem}</p>'
        '<div class="sl-actions"><button type="submit" class="sl-button sl-main-act">Beantwoord {these}'
        '</button><button type="button" class="sl-button" data-act="add" data-place="{last}">Voeg een vraag toe'
        "</button></div></form></div>"
    ).format(
        status=status_html(announcement or problem),
        id=annotatie_id,
        all=len(questions),
        back=crumbs_html(),
        number=count(len(questions), "vraag", "vragen"),
        warnings=warnings_html(work.warnings),
        head=Markup("<fieldset><legend>Voor welke vergadering</legend>{}</fieldset>").format(
            head_fields(work.head, _day(work, day_typed))
        ),
        rows=Markup("").join(_row(place, item) for place, item in enumerate(questions)),
        skipped=skipped_html(work.skipped),
        problem=problem,
        these="de vraag" if len(questions) == 1 else f"de {len(questions)} vragen",
        last=len(questions) - 1,
    )


def running_html(annotatie_id: int, step: Step) -> Markup:
    """The news of a batch that is going on."""
    said = (
        f"Vraag {min(step.place + 1, step.total)} van {step.total} wordt beantwoord …"
        if step.text
        else "De antwoorden worden met elkaar vergeleken …"
    )
    return Markup(
        '{status}<div class="sl-drafting" data-stage="running" data-id="{id}">{back}'
        '<h3 tabindex="-1">Bezig met de antwoorden</h3><div class="sl-intake"><p>{said}</p>'
        '<progress aria-label="Voortgang" max="{most}" value="{place}"></progress></div>'
        '<p class="sl-said">{text}</p><p class="sl-hint">U kunt intussen iets anders doen. Het werk gaat door, ook als u '
        "deze pagina sluit.</p></div>"
    ).format(
        # Every tenth is enough to hear.
        status=status_html(said if step.place % 10 == 0 or not step.text else ""),
        id=annotatie_id,
        back=crumbs_html(),
        said=said,
        most=step.total + 1,
        place=step.place,
        text=step.text if step.text != "…" else "",
    )


def head_fields(head: Head, more: Markup | str = "") -> Markup:
    """Vergadering, wethouder, ``more`` and agendapunten."""
    return Markup(
        '{meeting}{alderman}{more}<p class="sl-field sl-wide"><label for="kop-agenda">Agendapunten, elk op een regel</label>'
        '<textarea id="kop-agenda" name="agenda" rows="{rows}" maxlength="{longest}">\n{agenda}</textarea></p>'
    ).format(
        meeting=_field("kop-vergadering", "meeting", "Vergadering", head.meeting),
        alderman=_field("kop-wethouder", "alderman", "Wethouder", head.alderman),
        more=more,
        rows=max(2, min(6, len(head.agenda) + 1)),
        longest=LONGEST_TEXT,
        agenda="\n".join(head.agenda),
    )


def warnings_html(warnings: Sequence[str]) -> Markup | str:
    """What the officer must know of what came in."""
    if not warnings:
        return ""
    items = Markup("").join(Markup("<p>{}</p>").format(warning) for warning in warnings)
    return Markup('<div class="sl-notice">{}</div>').format(items)


def skipped_html(skipped: Sequence[Skipped]) -> Markup | str:
    """What was not taken for a question, and the way to do so after all."""
    if not skipped:
        return ""
    items = Markup("").join(
        Markup(
            '<li>{text} <span class="sl-where">{place}, {why}</span> <button type="button" class="sl-quiet" data-act="take" '
            'data-place="{number}" aria-label="Toch een vraag: {short}">Toch een vraag</button></li>'
        ).format(
            text=item.text,
            place=item.place.label,
            why=item.why,
            number=number,
            short=item.text[:60],
        )
        for number, item in enumerate(skipped)
    )
    return Markup(
        '<details class="sl-skipped"><summary>Niet als vraag gezien: {}</summary><ul>{}</ul></details>'
    ).format(count(len(skipped), "stukje tekst", "stukjes tekst"), items)


def _day(work: Work, typed: str) -> Markup:
    shown = typed or day(work.as_of.isoformat() if work.as_of else None)
    return Markup(
        '<p class="sl-field"><label for="kop-peildatum">Peildatum</label><input id="kop-peildatum" name="as_of" type="text" '
        'value="{}" maxlength="60" autocomplete="off" aria-describedby="kop-peildatum-hulp"><span class="sl-hint" '
        'id="kop-peildatum-hulp">Alleen stukken van vóór deze dag. Leeg is alles.</span></p>'
    ).format(shown)


def _field(key: str, name: str, label: str, value: str) -> Markup:
    return Markup(
        '<p class="sl-field"><label for="{key}">{label}</label><input id="{key}" name="{name}" type="text" '
        'value="{value}" maxlength="{longest}" autocomplete="off"></p>'
    ).format(key=key, name=name, label=label, value=value, longest=LONGEST_FIELD)


def _row(place: int, question: IncomingQuestion) -> Markup:
    number = place + 1
    key = f"vraag-{number}"
    first = place == 0
    return Markup(
        '<li data-row><fieldset><legend>Vraag {number} <span class="sl-where">{where}</span></legend>'
        "{short}{party}{asker}"
        '<p class="sl-field sl-wide"><label for="{key}-tekst">Tekst</label>'
        '<textarea id="{key}-tekst" name="text" rows="{rows}" maxlength="{longest}">\n{text}</textarea></p>{notes}'
        '<div class="sl-wide sl-actions">{follows}{join}'
        '<button type="button" class="sl-quiet" data-act="add" data-place="{place}" aria-label="Vraag eronder, onder vraag '
        '{number}">Vraag eronder</button>'
        '<button type="button" class="sl-quiet" data-act="remove" data-place="{place}" aria-label="Verwijder vraag '
        '{number}">Verwijder</button></div></fieldset></li>'
    ).format(
        number=number,
        key=key,
        place=place,
        where=question.place.label,
        short=_field(f"{key}-nummer", "number", "Nummer", question.number or ""),
        party=_field(f"{key}-fractie", "party", "Fractie", question.party or ""),
        asker=_field(f"{key}-lid", "asker", "Lid", question.asker or ""),
        # On a narrow screen a line holds some forty characters.
        rows=max(2, min(8, len(question.text) // 42 + 1)),
        longest=LONGEST_TEXT,
        text=question.text,
        notes=Markup("").join(
            Markup('<p class="sl-note sl-wide">{}</p>').format(note) for note in notes_on(question)
        ),
        follows=""
        if first
        else Markup(
            '<label class="sl-choice"><input type="checkbox" name="follows"{}> Gaat door op de vraag ervoor</label>'
        ).format(Markup(" checked") if question.follows else ""),
        join=""
        if first
        else Markup(
            '<button type="button" class="sl-quiet" data-act="join" data-place="{}" aria-label="Voeg samen met de vorige: '
            'vraag {}">Voeg samen met de vorige</button>'
        ).format(place, number),
    )
