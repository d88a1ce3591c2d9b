"""How the annotatie puts things, whatever it is written as: sources, headings, what is missing."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Sequence
from datetime import date

from annotatie.incoming import Head, IncomingQuestion
from annotatie.model import Annotatie, Bullet, DraftedQuestion, Group
from annotatie.personal import personal_data
from annotatie.signs import CONCEPT, NOBODY_YET, OFFICER, TO_FILL_IN
from assistant.answer import AnswerStatus, Citation, Flag
from assistant.checks.rewording import REPHRASED
from assistant.rows import grouped
from assistant.told import places_of
from ingest.dates import find_dates, in_words
from ingest.paragraphs import clean, listed
from ingest.split.askers import asker_heading
from ingest.split.people import Asker
from ingest.units import DocumentKind

CORE = "Kernboodschap"
CORE_NAME = "kern"  # where a source is used, beside the numbers of questions
QUESTIONS = "Binnengekomen raadsvragen"
OTHER_QUESTIONS = "Overige vragen"
UNKNOWN_ASKER = "Overige vragen: wie vraagt is niet bekend"
SOURCES = "Bronnen"
CHANGES = "Formuleringen die zijn veranderd"
NO_CORE = "kernboodschap; in de antwoorden komt geen vaste lijn terug. Door: behandelend ambtenaar"
NOT_FOUND = "Deze zin is niet in de stukken gevonden. Controleer hem, of haal hem weg."
ELSEWHERE = "Wat nog na te gaan is bij een antwoord staat als opmerking in het Word-bestand."
_STANDING = {
    DocumentKind.ANNOTATIE.value: "Voorbereide lijn",
    DocumentKind.OP_STAP.value: "Intern formulier",
    DocumentKind.VOORDRACHT.value: "Voorstel",
    DocumentKind.RAADSBRIEF.value: "Op de record, raadsbrief",
    DocumentKind.BESLUITENLIJST.value: "Op de record, besluitenlijst",
    DocumentKind.VERSLAG.value: "Op de record, verslag",
    DocumentKind.TOEZEGGINGENLIJST.value: "Op de record, toezeggingenlijst",
    DocumentKind.RAPPORT.value: "Rapport",
}
_FIRST_WORDS = 70  # characters of a heading or question without a number
# Every note on a source says that a line was only prepared, and the tables behind show what stood
# where before; a comment need not say it again, nor that another word was used. What was secret once can
# be said now.
_IN_NOTES = frozenset({"prepared", "repeated", REPHRASED, "secrecy_lifted"})
# Said of the question, whatever was taken over; what is said of words that are not there says nothing.
_OF_THE_QUESTION = frozenset({"placeholder", "other_alderman", "unanswered", "secrecy"})
_ABOUT_A_PERSON = (
    "Deze vraag gaat over een persoon. Zeg alleen de standaardlijn: noem geen naam en ga niet in op "
    "het geval."
)


def title(head: Head) -> str:
    """The first line of the annotatie."""
    name = head.alderman.removeprefix("wethouder ").removeprefix("Wethouder ")
    return f"Annotatie voor wethouder {name}" if name else "Annotatie"


def agenda_line(item: str) -> str:
    """A line for one agenda item, "10: Bespreken van ..." or just its number."""
    number, colon, name = item.partition(":")
    return f"Agendapunt {number.strip()}{colon} {name.strip()}".rstrip()


def officer_line(head: Head) -> str:
    """Who handles the questions, or that this must still be filled in."""
    return f"{OFFICER} {head.officer or NOBODY_YET}"


def status_line(annotatie: Annotatie) -> str:
    """That it is a draft, and from which papers it was made."""
    if annotatie.as_of is None:
        return CONCEPT
    return f"{CONCEPT} Gemaakt met stukken van vóór {in_words(annotatie.as_of)}."


def asker_line(asker: str | None, party: str | None) -> str:
    """The heading over the questions of a member, in a form that is read back as the same."""
    wanted = Asker(asker, party)
    member, members = ("leden", "Leden") if " en " in (asker or "") else ("lid", "Lid")
    if asker and party:
        forms = [
            f"{party} ({member} {asker})",
            f"{members} {asker} ({party})",
            f"{party}, {member} {asker}",
        ]
        names, parties = asker.split(" en "), party.split(" en ")
        if len(names) == len(parties) > 1:
            each = (f"{name} ({of})" for name, of in zip(names, parties, strict=True))
            forms.insert(0, f"Leden {listed(each)}")
    elif asker:
        forms = [f"{members} {asker}", f"Raads{member} {asker}"]
    elif party:
        forms = [party, f"Fractie {party}", f"Vragen van de {party}-fractie"]
    else:
        return OTHER_QUESTIONS
    asked_by = (
        f"Vragen van {asker} ({party})" if asker and party else f"Vragen van {asker or party}"
    )
    return next((form for form in forms if asker_heading(form) == wanted), asked_by)


def others_heading(group: Group) -> str:
    """The heading over the questions of nobody in particular."""
    unknown = any(question.incoming.above for question in group.questions)
    return UNKNOWN_ASKER if unknown else OTHER_QUESTIONS


def to_fill_in(missing: str) -> str:
    """The mark where somebody must still write something."""
    return f"{TO_FILL_IN}{missing}.]"


def meeting_of(item: Citation) -> str:
    """The meeting of a source with its date; its title where it has no meeting."""
    name = item.meeting or _title_alone(item) or item.document
    name = name[:1].lower() + name[1:] if item.meeting else name
    if item.meeting_date and next(find_dates(name), None) is None:
        name += f", {in_words(date.fromisoformat(item.meeting_date))}"
    return name


def _title_alone(item: Citation) -> str:
    """The title of a paper without the kind of paper before it, which is said anyway."""
    before, colon, rest = (item.title or "").partition(": ")
    return rest if colon and before.lower() == item.kind else item.title or ""


def question_of(item: Citation) -> str:
    """Which question or part of a paper a source is."""
    who = ", ".join(filter(None, [item.asker, item.party]))
    if item.question_number:
        return f"vraag {item.question_number}" + (f" ({who})" if who else "")
    heading = clean((item.heading or "").rsplit(" > ", 1)[-1])
    if len(heading) > _FIRST_WORDS:
        heading = heading[:_FIRST_WORDS].rsplit(" ", 1)[0] + "…"
    return " ".join(filter(None, [f"‘{heading}’" if heading else "", f"({who})" if who else ""]))


def standing_of(item: Citation) -> str:
    """Whether a source was prepared, proposed or said on the record."""
    return _STANDING.get(item.kind, "Stuk")


def agenda_of(item: Citation) -> str:
    """The agenda items of a source."""
    return ", ".join(item.agenda_items)


def source_words(*items: Citation) -> str:
    """The sources of one quotation, each in a sentence; pieces of one unit are one source."""
    units: dict[str, list[Citation]] = {}
    for item in items:
        units.setdefault(item.unit_id, []).append(item)
    return " ".join(map(_sentence, units.values()))


def _sentence(pieces: Sequence[Citation]) -> str:
    item = pieces[0]
    pages = sorted({page for piece in pieces for page in piece.pages})
    items = item.agenda_items
    parts = [
        f"{standing_of(item)}: {meeting_of(item)}",
        f"agendapunt{'en' if len(items) > 1 else ''} {agenda_of(item)}" if items else "",
        question_of(item),
        f"p. {', '.join(map(str, pages))}" if pages else "",
        item.document,
    ]
    return "; ".join(filter(None, parts)) + "."


def note_words(bullets: Sequence[Bullet]) -> str:
    """The footnote below ``bullets``, which have their sources in common."""
    words = source_words(*bullets[0].citations)
    pieces = grouped(bullets, lambda bullet: bullet.text)
    if [is_table for is_table, _ in pieces] == [True]:
        return f"Bron van deze tabel. {words}"
    points = sum(1 if is_table else len(group) for is_table, group in pieces)
    return f"Bron van deze {points} punten. {words}" if points > 1 else words


def runs_of(bullets: Sequence[Bullet]) -> list[list[Bullet]]:
    """``bullets`` that follow each other and have the same sources, together."""
    runs: list[list[Bullet]] = []
    for bullet in bullets:
        if runs and source_words(*runs[-1][0].citations) == source_words(*bullet.citations):
            runs[-1].append(bullet)
        else:
            runs.append([bullet])
    return runs


def question_words(question: DraftedQuestion) -> str:
    """A question as it is written, with the number and the agenda item that it came in under."""
    asked = question.incoming
    own = asked.number or ""
    word = "vraag " if own.isdigit() else ""
    item = asked.agenda.partition(":")[0].strip()
    more = [
        f"ingediend als {word}{own}" if own and own != question.number else "",
        f"agendapunt {item}" if item else "",
    ]
    said = "; ".join(filter(None, more))
    return f"{asked.text} ({said})" if said else asked.text


def notes_on(asked: IncomingQuestion) -> list[str]:
    """What is to be seen of how a question came in: who asks, for whom it is, personal data."""
    notes: list[str] = []
    if asked.above and not (asked.asker or asked.party):
        notes.append(f"Wie dit vraagt is niet herkend. Boven de vraag stond: ‘{asked.above}’.")
    if asked.holder:
        notes.append(
            f"In de lijst staat {asked.holder} als portefeuillehouder. Ga na wie deze vraag beantwoordt."
        )
    if found := personal_data(asked.text):
        notes.append(
            f"In deze vraag staat {listed(found)}. Haal dat weg voordat u de annotatie deelt."
        )
    return notes


def flags_on(question: DraftedQuestion, bullet: Bullet | None) -> list[Flag]:
    """The flags that belong at ``bullet``, or those of no bullet where it is None."""
    shown = {c.n for item in question.bullets for c in item.citations}
    here = {c.n for c in bullet.citations} if bullet else set()
    return [flag for flag in question.flags if _stands_at(flag, shown, here, bullet)]


def remarks_on(question: DraftedQuestion, bullet: Bullet | None) -> list[str]:
    """What a careful officer must see at ``bullet``, or at the question where it is None."""
    here = flags_on(question, bullet)
    remarks = [flag.message for flag in here if flag.kind not in _IN_NOTES]
    if bullet is not None and not bullet.citations:
        remarks.append(NOT_FOUND)
    if bullet is None:
        person = question.status is AnswerStatus.NO_INDIVIDUAL_CASES
        about = [_ABOUT_A_PERSON] if person else []
        remarks = [*about, *notes_on(question.incoming), *remarks]
        remarks += [conflict.message for conflict in question.conflicts if not conflict.sentence]
        if question.left_out > 0:
            remarks.append(left_out_words(question.left_out))
        if not question.bullets and question.near:
            remarks.append(f"Het dichtst bij komt: {places_of(question.near)}.")
    else:
        remarks += [
            c.message for c in question.conflicts if c.sentence and c.sentence in bullet.text
        ]
    return list(dict.fromkeys(remarks))


def left_out_words(count: int) -> str:
    """That more was found than was taken over."""
    if count == 1:
        return "Er is nog 1 punt gevonden dat niet is overgenomen."
    return f"Er zijn nog {count} punten gevonden die niet zijn overgenomen."


def has_remarks(annotatie: Annotatie) -> bool:
    """Whether there is anything to see at a question or an answer."""
    return any(
        remarks_on(question, bullet)
        for question in annotatie.questions
        for bullet in (None, *question.bullets)
    )


def _stands_at(flag: Flag, shown: set[int], here: set[int], bullet: Bullet | None) -> bool:
    numbers = set(flag.citations) & shown
    if bullet is not None:
        return min(numbers, default=0) in here
    return not numbers and (not flag.citations or flag.kind in _OF_THE_QUESTION or not shown)


def plain(text: str) -> str:
    """``text`` without characters that a file of this kind cannot hold."""
    return "".join(
        mark
        for mark in text
        if mark in "\t\n" or unicodedata.category(mark) not in ("Cc", "Cs", "Cn")
    )


def used_in(annotatie: Annotatie) -> dict[str, list[str]]:
    """For every unit that is cited, the numbers of the questions whose answers do; ``CORE_NAME`` first."""
    found: dict[str, list[str]] = {}
    core: Iterable[tuple[str, Bullet]] = ((CORE_NAME, bullet) for bullet in annotatie.core)
    said = ((q.number, bullet) for q in annotatie.questions for bullet in q.bullets)
    for name, bullet in (*core, *said):
        for item in bullet.citations:
            names = found.setdefault(item.unit_id, [])
            if name not in names:
                names.append(name)
    return found
