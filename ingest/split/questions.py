"""Questions with their answers: numbered or not, labelled or not, under the name of who asks."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from ingest.paragraphs import ANSWER, BY_WHOM, Paragraph, parted
from ingest.split.conditional import is_conditional
from ingest.split.draft import Draft
from ingest.split.headings import Zone
from ingest.split.internal import is_internal
from ingest.split.numbering import Numbering
from ingest.split.openings import opening_role
from ingest.split.people import (
    addressee,
    asker_heading,
    asker_of,
    is_indirect_question,
    labelled_writer,
    party_of_writer,
    writer_in_rows,
    written_by,
)
from ingest.split.walk import Walk
from ingest.tables import rows_of
from ingest.units import BlockRole, DocumentKind, UnitKind

# "Vraag 3", "VRAAG 3:", "Vraag 3a (VVD, Jansen): waarom?", "V3: waarom?", "Vraag: waarom?"
_LABEL_QUESTION = re.compile(
    r"^(?:(?:Vraag|VRAAG)\s+(?P<number>\d{1,3}[a-z]?)\s*(?:\([^()]{2,60}\))?\s*[.:)]?"
    r"|[VQ]\s?(?P<short>\d{1,3})\s*[.:)]\s|(?:Vraag|VRAAG|V|Q)\s*(?:\([^()]{2,60}\))?\s*:\s)\s*(?P<rest>.*)$"
)
_LABEL_ANSWER = re.compile(
    rf"^(?:{ANSWER}{BY_WHOM}|Wethouder(?=:)|A(?=\d{{0,2}}\s*:))(?:\s*(?:op\s+)?(?:(?:de\s+)?vra(?:ag|gen)\s*)?"
    r"(?P<numbers>\d{1,3}(?:\s*(?:,(?:\s*en\b)?|en|t/m|tot en met|-|–)\s*\d{1,3})*)?)?\s*[.:]?\s*$"
)
_LETTER = re.compile(r"^(?P<letter>[a-z])[.)]\s+\S")
_RANGE = re.compile(r"(\d{1,3})\s*(?:t/m|tot en met|-|–)\s*(\d{1,3})")
_SUBJECT_WORDS = 10
# A short line right under a question that answers it: no subject of the questions that follow.
_ANSWERS_SHORTLY = re.compile(
    r"^(?:ja|nee|neen|klopt|zeker|niet|nog niet|nooit|geen|circa|ca\.|ongeveer|zo'n|tot|vanaf|per|zie|momenteel"
    r"|dat|dit|die|deze|we|wij|ik|er)\b|^[€\d]",
    re.I,
)
_ANNOUNCES = re.compile(
    r"\bvragen\b[^.]{0,40}\b(?:als volgt|hieronder|onderstaand|in de bijlage)\b[^.]{0,30}\bbeantwoord"
    r"|\bbeantwoord\w*\b[^.]{0,30}\bvragen\b[^.]{0,30}\b(?:als volgt|hieronder|onderstaand)"
    r"|\bbeantwoord\w*\s(?:deze|die|ze)\b[^.]{0,30}\b(?:als volgt|hieronder)"
    r"|\bvragen\b[^.?]{0,60}\b(?:cursief|schuingedrukt|vetgedrukt|gevolgd door (?:ons|het|de) antwoord)"
    r"|\bstel(?:t|len|de|den)\b(?:[^.]|\bart\.){0,240}\bvolgende\s+(?:\w+\s+)?vragen\s*:",
    re.I,
)
_WRITER_LINE = 400  # characters
_LONGEST_QUESTION = 8  # paragraphs between the first words of a question and its answer


def take_label(walk: Walk, paragraph: Paragraph, following: Paragraph | None) -> bool:
    """``Vraag 3`` and ``Antwoord``, as written answers to questions have them."""
    if paragraph.label_end is not None and walk.current.kind is UnitKind.QUESTION:
        label, answer = parted(paragraph)
        _take_answer_label(walk, label)
        walk.say(answer)
        return True
    if paragraph.number is not None:
        return False  # "4. Vraag 3 van vorige week ..." is question 4
    if match := _LABEL_QUESTION.match(paragraph.text):
        number, rest = match["number"] or match["short"], match["rest"]
        asks = rest.endswith("?") or (
            walk.zone is Zone.QUESTIONS and following is not None and _is_answer_label(following)
        )
        if asks or (match["short"] is None and (walk.zone is Zone.QUESTIONS or not rest)):
            walk.start_question(paragraph, number=number)
            return True
    elif walk.current.kind is UnitKind.QUESTION and _LABEL_ANSWER.match(paragraph.text):
        _take_answer_label(walk, paragraph)
        return True
    return False


def _take_answer_label(walk: Walk, label: Paragraph) -> None:
    """The label goes with the answer, and joins the questions that it names."""
    match = _LABEL_ANSWER.match(label.text)
    _answer_together(walk, _numbers((match and match["numbers"]) or ""))
    walk.current.add(label, BlockRole.HEADING)
    walk.numbering.answer_began = True


def _numbers(text: str) -> set[str]:
    """The numbers of the questions that a label names: "2, 3 en 5", "4 t/m 6"."""
    found = set(re.findall(r"\d+", text))
    for first, last in _RANGE.findall(text):
        found |= {str(number) for number in range(int(first), int(last) + 1)}
    return found


def _answer_together(walk: Walk, numbers: set[str]) -> None:
    """Questions that one answer names, and that have none of their own, become one unit."""
    current = walk.current
    # A table or a note may stand between and below them, as a unit of its own.
    earlier = [draft for draft in walk.drafts if draft.kind is UnitKind.QUESTION][:-1]
    while earlier and current.number in numbers:
        before = earlier.pop()
        if before.has_answer or before.number not in numbers:
            break
        current.blocks[:0], current.texts[:0] = before.blocks, before.texts
        current.earlier = (*before.earlier, str(before.number), *current.earlier)
        walk.drafts[:] = [draft for draft in walk.drafts if draft is not before]


def notice_writer(walk: Walk, paragraph: Paragraph) -> None:
    """Remember who sent in the questions that follow, where the lines above them say so."""
    if walk.current.kind is UnitKind.QUESTION or len(paragraph.text) > _WRITER_LINE:
        return
    found = labelled_writer(paragraph.text)
    if walk.zone is Zone.QUESTIONS:
        walk.writer = walk.writer or found
        return
    found = found or written_by(paragraph.text)
    if walk.kind is DocumentKind.RAADSBRIEF and walk.zone is Zone.HEAD:
        found = found or addressee(paragraph.text)
    walk.writer = walk.writer or found
    if walk.writer is None or walk.writer.party is not None:
        return
    # The subject of a letter gives the name, its first sentence the party.
    same = found is not None and found.name == walk.writer.name
    party = found.party if found is not None and same else None
    walk.writer = replace(walk.writer, party=party or party_of_writer(paragraph.text))


def notice_writer_in_table(walk: Walk, cells: Sequence[Paragraph]) -> None:
    """The same, where a table above the questions names who sent them in."""
    if walk.writer is not None or walk.numbering.numbered:
        return
    rows = [list(row) for row in rows_of(cells)]
    pairs = [(row[0].text, row[1].text) for row in rows if len(row) == 2]
    walk.writer = writer_in_rows(pairs)


def take_answered(walk: Walk, paragraph: Paragraph, following: Paragraph | None) -> bool:
    """A question with the label of its answer right below it, wherever it stands.

    It has a number, or begins with who asks it.
    """
    if walk.zone is not Zone.QUESTIONS and _is_contribution(walk, paragraph, following):
        walk.numbering = Numbering()
        walk.start_question(paragraph)
        return True
    if walk.zone is not Zone.TEXT or paragraph.number is None or following is None:
        return False
    if not paragraph.text.endswith("?"):
        return False
    # Where it is known who sent in questions, plain text below one is its answer.
    sent_in = walk.kind is DocumentKind.RAADSBRIEF and walk.writer is not None
    answered = sent_in and following.is_plain and not following.text.endswith("?")
    if not answered and not _is_answer_label(following):
        return False
    walk.numbering = Numbering()
    walk.start_question(paragraph, number=paragraph.number)
    return True


def _is_contribution(walk: Walk, paragraph: Paragraph, following: Paragraph | None) -> bool:
    """Whether "Bijdrage lid Jansen (VVD): ..." stands right above what the alderman says to it."""
    if not paragraph.is_plain or following is None or not _is_answer_label(following):
        return False
    if walk.zone is Zone.HEAD and following.text.startswith("Wethouder"):
        return False  # for whom the paper is
    return asker_of(paragraph.text) is not None


def _is_answer_label(paragraph: Paragraph) -> bool:
    return paragraph.label_end is not None or _LABEL_ANSWER.match(paragraph.text) is not None


def take_announcement(walk: Walk, paragraph: Paragraph) -> bool:
    """A sentence that says that the answers follow: what is numbered below it is a question."""
    announces = walk.zone is Zone.TEXT and _ANNOUNCES.search(paragraph.text) is not None
    if announces:
        walk.say(paragraph)
        walk.zone = Zone.QUESTIONS
        walk.numbering = Numbering()
    return announces


def take_asker(walk: Walk, paragraph: Paragraph, following: Paragraph | None) -> bool:
    """The heading that says who asks."""
    asker = asker_heading(paragraph.text, walk.said) if paragraph.bullet is None else None
    if asker is None or not _may_ask(walk, following):
        return False
    walk.zone = Zone.QUESTIONS
    walk.outline.enter(1 if paragraph.text.startswith("Q") else 2, paragraph.text)
    walk.asker, walk.asker_level = asker, paragraph.heading
    walk.numbering.restart()
    if paragraph.number is not None:
        # "1. Raadslid X, partij Y": the number of the question stands before the asker.
        walk.start_question(None, number=paragraph.number)
    else:
        walk.open(UnitKind.STANDARD_LINES)
    walk.current.add(paragraph, BlockRole.HEADING)
    return True


def label_follows(rest: Sequence[Paragraph]) -> bool:
    """Whether the label of an answer stands below, before anything that asks something else."""
    for paragraph in rest[:_LONGEST_QUESTION]:
        if _is_answer_label(paragraph):
            return True
        begins = paragraph.number is not None or _LABEL_QUESTION.match(paragraph.text)
        if begins or paragraph.heading is not None or asker_heading(paragraph.text):
            return False
    return False


def take_in_questions(
    walk: Walk, paragraph: Paragraph, following: Paragraph | None, *, labelled: bool
) -> None:
    """A paragraph among questions: a question, a part of its answer, or a subject above them.

    ``labelled``: the label of an answer stands below it.
    """
    current = walk.current
    asking = current.kind is UnitKind.QUESTION
    below_label = _LABEL_ANSWER.match(current.last_text) is not None
    if labelled and asking and not current.has_answer and not (below_label or paragraph.number):
        current.add(paragraph, BlockRole.QUESTION)  # what is above the label is not yet answer
    elif walk.italic and asking and paragraph.is_plain:
        walk.say(paragraph)  # the questions are in italics: what asks here is rhetoric
    elif paragraph.bullet is not None:
        if _asks_in_bullet(walk, paragraph, following):
            walk.start_question(paragraph)
        else:
            walk.say(paragraph)
    elif is_internal(paragraph.text):
        walk.say(paragraph)
    elif paragraph.number is not None:
        if walk.numbering.begins(paragraph, current):
            walk.start_question(paragraph, number=paragraph.number)
        else:
            walk.say(paragraph)
    elif (letter := _LETTER.match(paragraph.text)) and walk.numbering.begins_with_letter(
        letter["letter"], current
    ):
        walk.start_question(paragraph, number=letter["letter"])
    elif asking and not current.has_answer and letter:
        if _answers_part(current, letter["letter"], paragraph.text):
            walk.say(paragraph)
        else:
            current.add(paragraph, BlockRole.QUESTION)  # "a. voor werving": a part of it
    elif asking and (not current.has_question or _is_under_label(current, paragraph, following)):
        current.add(paragraph, BlockRole.QUESTION)
    elif asking and (opening_role(paragraph.text) or is_conditional(paragraph.text)):
        walk.say(paragraph)
    elif asking and not current.has_answer and not _answers(walk, paragraph):
        current.add(paragraph, BlockRole.QUESTION)
    elif asking and not current.has_answer and _ANSWERS_SHORTLY.match(paragraph.text):
        walk.say(paragraph)
    elif _asks(walk, paragraph, following):
        walk.start_question(paragraph)
    elif _is_subject(paragraph, following) and not (asking and paragraph.text.endswith(":")):
        walk.outline.enter(3, paragraph.text)
        walk.open(UnitKind.STANDARD_LINES).add(paragraph, BlockRole.HEADING)
    else:
        walk.say(paragraph)


def _is_under_label(current: Draft, paragraph: Paragraph, following: Paragraph | None) -> bool:
    """Whether a text without a question mark, right under "Vraag 5", is the question all the same."""
    label = _LABEL_QUESTION.match(current.last_text)
    if label is None or label["rest"] or current.has_answer:
        return False
    return paragraph.text.endswith(":") or (following is not None and _is_answer_label(following))


def _answers_part(current: Draft, letter: str, text: str) -> bool:
    """Whether "a. ..." below a question with or without parts of its own is the answer to it."""
    if text.endswith("?"):
        return False
    said = zip(current.texts, current.blocks, strict=True)
    asked = [words for words, block in said if block.role is BlockRole.QUESTION]
    parts = [match["letter"] for words in asked if (match := _LETTER.match(words))]
    if parts:
        return letter in parts
    return text.endswith(".") and any(words.endswith("?") for words in asked[-1:])


def _may_ask(walk: Walk, following: Paragraph | None) -> bool:
    if walk.zone in (Zone.QUESTIONS, Zone.CORE):
        return True
    return following is not None and (following.number is not None or following.text.endswith("?"))


def _answers(walk: Walk, paragraph: Paragraph) -> bool:
    """Whether a plain paragraph right under a question is its answer, not more question."""
    return "?" not in paragraph.text or walk.numbering.answer_began


def _asks(walk: Walk, paragraph: Paragraph, following: Paragraph | None) -> bool:
    """Whether a paragraph without a number is a question."""
    text = paragraph.text.rstrip("\"'”’)] ")
    current = walk.current
    begins = current.kind is not UnitKind.QUESTION or current.has_answer
    if begins and following is not None and _is_answer_label(following):
        return True
    if walk.numbering.numbered and walk.current.kind is UnitKind.QUESTION:
        return False  # between numbered questions it is rhetoric within an answer
    if text.endswith("?") or is_indirect_question(paragraph.text):
        return True
    if following is None or following.bold or following.text.endswith("?"):
        return False
    return (following.bullet is not None and "?" in text) or (
        paragraph.bold and (following.bullet is not None or following.is_plain)
    )


def _asks_in_bullet(walk: Walk, paragraph: Paragraph, following: Paragraph | None) -> bool:
    """Whether a bullet is a question of its own, with its answer in plain text or deeper bullets."""
    current = walk.current
    if walk.numbering.numbered or not paragraph.text.endswith("?") or following is None:
        return False
    if current.kind is UnitKind.QUESTION and (not current.has_answer or not walk.bulleted):
        return False
    answered = following.is_plain or (following.bullet or 0) > (paragraph.bullet or 0)
    walk.bulleted = answered
    return answered


def _is_subject(paragraph: Paragraph, following: Paragraph | None) -> bool:
    """A short line above questions or standard lines: what they are about."""
    text = paragraph.text
    short = len(text.split()) <= _SUBJECT_WORDS and not text.endswith((".", "?", "!", ";"))
    if not (short and paragraph.is_plain and text[0].isupper()) or following is None:
        return False
    return (
        following.number is not None
        or following.bullet is not None
        or following.text.endswith("?")
        or asker_heading(following.text) is not None
    )
