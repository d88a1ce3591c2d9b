"""What a careful officer wants to see beside an answer."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime

from assistant.answer import Citation, Flag
from assistant.draft.passages import Quotable
from assistant.lines.found import FoundUnit, when
from assistant.lines.last_answer import was_said
from ingest.dates import in_words
from ingest.paragraphs import listed
from ingest.units import DocumentKind, Secrecy, UnitStatus
from register.lines import Line

# About a question that is still open: they cite the question itself.
ON_OPEN = ("placeholder", "other_alderman", "unanswered")


def prepared(citations: Sequence[Citation]) -> list[Flag]:
    """An annotatie is what was prepared to be said; a proposal is not a decision."""
    flags: list[Flag] = []
    by_kind: dict[str, list[Citation]] = {}
    for item in citations:
        by_kind.setdefault(item.kind, []).append(item)
    if items := by_kind.get(DocumentKind.ANNOTATIE.value):
        meetings = list(dict.fromkeys(_meeting(item) for item in items))
        flags.append(
            Flag(
                "prepared",
                f"Voorbereide lijn voor {listed(meetings)}. Of het zo is gezegd, staat in het verslag.",
                _numbers(items),
            )
        )
    if items := by_kind.get(DocumentKind.VOORDRACHT.value):
        flags.append(
            Flag(
                "proposal",
                "Dit komt uit een voordracht. Of het college zo heeft besloten, staat in de besluitenlijst.",
                _numbers(items),
            )
        )
    if items := by_kind.get(DocumentKind.OP_STAP.value):
        flags.append(
            Flag("internal", "Dit komt uit een intern Op Stap-formulier.", _numbers(items))
        )
    return flags


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


def withdrawn(line: Line, numbers: tuple[int, ...]) -> Flag:
    """An officer decided that the line is not to be said any more."""
    day = in_words(date.fromisoformat(line.decided_on))
    why = f" Reden: {line.note.rstrip('.')}." if line.note else ""
    return Flag(
        "withdrawn", f"Deze lijn is op {day} ingetrokken door {line.decided_by}.{why}", numbers
    )


def _meeting(item: Citation) -> str:
    if item.meeting:
        return item.meeting[:1].lower() + item.meeting[1:]
    return item.meeting_date or item.document


def _numbers(items: Sequence[Citation]) -> tuple[int, ...]:
    return tuple(item.n for item in items)


def _question_name(found: FoundUnit) -> str:
    where = f"{found.record.file_name} ({when(found)})"
    if found.unit.number:
        return f"Vraag {found.unit.number} in {where}"
    return f"Een vraag in {where}"
