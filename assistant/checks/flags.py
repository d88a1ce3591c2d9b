"""What a careful officer wants to see beside an answer."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime

from assistant.answer import Citation, Flag
from assistant.draft.passages import Quotable
from assistant.lines.found import FoundUnit, when
from assistant.lines.last_answer import was_said
from assistant.lines.other_now import Otherwise
from assistant.lines.places import paper
from ingest.dates import in_words
from ingest.paragraphs import listed
from ingest.units import Secrecy, UnitStatus
from register.lines import Line

# About a question that is still open: they cite the question itself.
ON_OPEN = ("placeholder", "other_alderman", "unanswered")

_MOST_NAMED = 4  # other papers on the subject of an overview


def secrecy(chosen: Sequence[FoundUnit], citations: Sequence[Citation], today: date) -> list[Flag]:
    """A paper, or a part of one, that is or on the chosen date was under secrecy."""
    flags: list[Flag] = []
    seen: set[str] = set()
    for found in chosen:
        if found.record.id not in seen:
            seen.add(found.record.id)
            numbers = _numbers([c for c in citations if c.document_id == found.record.id])
            flags += _secrecy_flag(
                found.record.file_name, found.record.metadata.secrecy, numbers, today
            )
        part = found.unit.secrecy
        if part is not None and found.unit.id not in seen:
            seen.add(found.unit.id)
            numbers = _numbers([c for c in citations if c.unit_id == found.unit.id])
            name = f"Een deel van {found.record.file_name}"
            flags += _secrecy_flag(name, part, numbers, today)
    return flags


def _secrecy_flag(name: str, secret: Secrecy, numbers: tuple[int, ...], today: date) -> list[Flag]:
    if secret.level not in ("geheim", "vertrouwelijk", "intern"):
        return []
    if not secret.lifted_at:
        message = f"{name} is {secret.level}. Niet extern gebruiken."
        return [Flag("secrecy", message, numbers)]
    moment = datetime.fromisoformat(secret.lifted_at)
    words = f"{in_words(moment.date())}, {moment:%H.%M} uur"
    if moment.date() < today:
        return [Flag("secrecy_lifted", f"{name} was {secret.level} tot {words}.", numbers)]
    message = f"{name} is {secret.level} tot {words}. Niet extern gebruiken."
    return [Flag("secrecy", message, numbers)]


def open_parts(chosen: Sequence[FoundUnit], citations: Sequence[Citation]) -> list[Flag]:
    """Units that are not finished: somebody still has to fill something in."""
    flags: list[Flag] = []
    for found in chosen:
        name = _question_name(found)
        cited = _numbers([item for item in citations if item.unit_id == found.unit.id])
        if found.unit.status is UnitStatus.PLACEHOLDER:
            flags.append(
                Flag(
                    "placeholder",
                    f"{name} is nog niet (helemaal) beantwoord: er moet nog iets worden aangevuld.",
                    cited,
                )
            )
        elif found.unit.status is UnitStatus.REFERS_TO_OTHER_ALDERMAN:
            who = found.unit.other_alderman or "een andere wethouder"
            message = f"{name} wordt beantwoord door wethouder {who}."
            flags.append(Flag("other_alderman", message, cited))
        elif found.unit.status is UnitStatus.UNANSWERED:
            flags.append(
                Flag("unanswered", f"Bij {name[:1].lower()}{name[1:]} staat geen antwoord.", cited)
            )
    return flags


def conditional(said: Sequence[tuple[Quotable, tuple[int, ...]]]) -> list[Flag]:
    """Lines that are only to be said if the occasion arises."""
    numbers = tuple(n for item, cited in said if item.is_conditional for n in cited)
    if not numbers:
        return []
    return [
        Flag(
            "conditional",
            "Deze lijn is voorwaardelijk: alleen gebruiken als daar aanleiding voor is.",
            numbers,
        )
    ]


def repeated(older: FoundUnit, numbers: tuple[int, ...]) -> Flag:
    """The line was said before in the same words."""
    return Flag("repeated", f"Deze lijn stond er ook al op {when(older)}.", numbers)


def nothing_new(chosen: Sequence[FoundUnit], said: str) -> list[Flag]:
    """All that answers a follow-up was quoted in the answer before it, whose words are ``said``."""
    if not all(was_said(found, said) for found in chosen):
        return []
    message = "Dit stond ook al in het vorige antwoord. Verder is er niets over gevonden."
    return [Flag("nothing_new", message)]


def otherwise(newer: Otherwise | None, citations: Sequence[Citation]) -> list[Flag]:
    """A newer paper has otherwise what the question names."""
    cited = [item for item in citations if newer and item.unit_id == newer.found.unit.id]
    if newer is None or not cited:
        return []
    message = (
        f"De vraag noemt ‘{newer.asked}’. Een nieuwer stuk ({when(newer.found)}) noemt "
        f"‘{newer.now}’; lees dat eerst."
    )
    return [Flag("overtaken_fact", message, _numbers(cited))]


def more_said(chosen: Sequence[FoundUnit], more: Sequence[FoundUnit]) -> list[Flag]:
    """Papers that speak of the subject of an overview as well, and are not quoted in it."""
    quoted = {found.record.id for found in chosen}
    records = {found.record.id: found.record for found in more if found.record.id not in quoted}
    if not records:
        return []
    newest = sorted(records.values(), key=lambda r: r.metadata.meeting_date or "", reverse=True)
    heads = ((record.metadata, record.file_name) for record in newest)
    names = [paper(head.kind.value, head.body, head.meeting_date, file) for head, file in heads]
    if len(names) > _MOST_NAMED:
        names = [*names[:_MOST_NAMED], f"nog {len(names) - _MOST_NAMED}"]
    return [Flag("more_said", f"Hierover staat ook iets in: {listed(names)}. Kijk bij Tijdlijn.")]


def withdrawn(line: Line, numbers: tuple[int, ...]) -> Flag:
    """An officer decided that the line is not to be said any more."""
    day = in_words(date.fromisoformat(line.decided_on))
    why = f" Reden: {line.note.rstrip('.')}." if line.note else ""
    return Flag(
        "withdrawn", f"Deze lijn is op {day} ingetrokken door {line.decided_by}.{why}", numbers
    )


def _numbers(items: Sequence[Citation]) -> tuple[int, ...]:
    return tuple(item.n for item in items)


def _question_name(found: FoundUnit) -> str:
    where = f"{found.record.file_name} ({when(found)})"
    if found.unit.number:
        return f"Vraag {found.unit.number} in {where}"
    return f"Een vraag in {where}"
