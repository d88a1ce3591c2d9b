"""The labels of questions and answers, "Vraag 3" and "Antwoord op 2 t/m 4", and their numbers."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ingest.paragraphs import ANSWER, BY_WHOM, Paragraph, parted
from ingest.split.askers import asker_heading
from ingest.split.headings import Zone
from ingest.split.walk import Walk
from ingest.units import BlockRole, UnitKind

# Who asks, in the label: "Vraag 3 (VVD, Jansen)", "Vraag 3 van D66", "Vraag 3 – lid Jansen (VVD)"
_OF = r"(?:\([^()]{2,60}\)|(?:van|[-–])\s[^?:.]{2,60}(?=:|$))?"
# "Vraag 3", "VRAAG 3:", "Vraag 3a (VVD, Jansen): waarom?", "Vr. 3: waarom?", "V3: waarom?", "Vraag: waarom?"
LABEL_QUESTION = re.compile(
    rf"^(?:(?:Vraag|VRAAG|Vr\.)\s+(?P<number>\d{{1,3}}[a-z]?)\s*{_OF}\s*[.:)]?"
    rf"|[VQ]\s?(?P<short>\d{{1,3}})(?:\s*[.:)]\s|\s(?=[A-Z][a-z]))|(?:Vraag|VRAAG|V|Q)\s*{_OF}\s*:\s)\s*(?P<rest>.*)$"
)
# "3", "2, 3 en 5", "4 t/m 6"
NUMBERS = r"\d{1,3}(?:\s*(?:,(?:\s*en\b)?|en|t/m|tot en met|-|–)\s*\d{1,3})*"
LABEL_ANSWER = re.compile(
    rf"^(?:{ANSWER}{BY_WHOM}|Wethouder(?=:)|A(?=\d{{0,2}}\s*:))(?:\s*(?:op\s+)?(?:(?:de\s+)?vra(?:ag|gen)\s*)?"
    rf"(?P<numbers>{NUMBERS})?)?\s*[.:]?\s*$"
)
_RANGE = re.compile(r"(\d{1,3})\s*(?:t/m|tot en met|-|–)\s*(\d{1,3})")
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
    if match := LABEL_QUESTION.match(paragraph.text):
        number, rest = match["number"] or match["short"], match["rest"]
        asks = rest.endswith(("?", ":")) or (
            walk.zone is Zone.QUESTIONS and following is not None and is_answer_label(following)
        )
        if asks or (match["short"] is None and (walk.zone is Zone.QUESTIONS or not rest)):
            walk.start_question(paragraph, number=number)
            return True
    elif walk.current.kind is UnitKind.QUESTION and LABEL_ANSWER.match(paragraph.text):
        _take_answer_label(walk, paragraph)
        return True
    return False


def _take_answer_label(walk: Walk, label: Paragraph) -> None:
    """The label goes with the answer, and joins the questions that it names."""
    match = LABEL_ANSWER.match(label.text)
    _answer_together(walk, numbers_in((match and match["numbers"]) or ""))
    walk.current.add(label, BlockRole.HEADING)
    walk.numbering.answer_began = True


def numbers_in(text: str) -> set[str]:
    """The numbers of all questions that a label or a reference names.

    >>> sorted(numbers_in("2, 3 en 5 t/m 7"))
    ['2', '3', '5', '6', '7']
    """
    found = set(re.findall(r"\d+", text))
    for first, last in _RANGE.findall(text):
        found |= {str(number) for number in range(int(first), int(last) + 1)}
    return found


def _answer_together(walk: Walk, numbers: set[str]) -> None:
    """Questions that one answer names, and that have none of their own, become one unit."""
    current = walk.current
    if current.number not in numbers:
        return
    # A table or a note may stand between and below them, as a unit of its own.
    earlier = [draft for draft in walk.drafts if draft.kind is UnitKind.QUESTION][:-1]
    while earlier and current.number in numbers:
        before = earlier.pop()
        if before.has_answer or before.number not in numbers:
            break
        current.blocks[:0], current.texts[:0] = before.blocks, before.texts
        current.earlier = (*before.earlier, str(before.number), *current.earlier)
        walk.drafts[:] = [draft for draft in walk.drafts if draft is not before]


def is_answer_label(paragraph: Paragraph) -> bool:
    """Whether ``paragraph`` is the label of an answer, or begins with one."""
    return paragraph.label_end is not None or LABEL_ANSWER.match(paragraph.text) is not None


def label_follows(rest: Sequence[Paragraph]) -> bool:
    """Whether the label of an answer stands below, before anything that asks something else."""
    for paragraph in rest[:_LONGEST_QUESTION]:
        if is_answer_label(paragraph):
            return True
        begins = paragraph.number is not None or LABEL_QUESTION.match(paragraph.text)
        if begins or paragraph.heading is not None or asker_heading(paragraph.text):
            return False
    return False
