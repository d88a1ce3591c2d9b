"""Answers that stand apart from their questions: first all questions of a member, then what is said to each."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from ingest.paragraphs import Paragraph, parted
from ingest.split.draft import Draft
from ingest.split.headings import Zone
from ingest.split.question_labels import LABEL_ANSWER, numbers_in
from ingest.split.walk import Walk
from ingest.units import BlockRole, UnitKind

# The heading or sentence above the answers.
_ANSWERS = re.compile(
    r"^(?:de\s|onze\s|hieronder\s(?:vindt\su\s)?(?:de\s|onze\s)?)?(?:antwoord(?:en)?|beantwoording|reactie)\b"
    r"(?:[^.?!]{0,60}\b(?:vragen|college|als volgt|hieronder))?\W*$",
    re.I,
)
# "Ad 1. De kade wordt hersteld."
_AD = re.compile(r"^Ad\.?\s*(?P<number>\d{1,2})\s*[).:]?(?:\s|$)")
_FEWEST = 2  # questions that wait: below a single one its answer stands where it belongs


def take_reply(walk: Walk, paragraph: Paragraph, following: Paragraph | None) -> bool:
    """What opens an answer to a question further up, or stands above all answers; else False."""
    if (
        walk.zone is not Zone.QUESTIONS
        or paragraph.cell is not None
        or paragraph.bullet is not None
    ):
        return False
    if not walk.replying:
        waiting = _waiting(walk.drafts)
        first = min(waiting, key=int, default="")
        if len(waiting) < _FEWEST or walk.current is not waiting[max(waiting, key=int)]:
            return False
        if _ANSWERS.match(paragraph.text) and following is not None:
            if first not in _answered(following, waiting):
                return False
            walk.replying, walk.current = waiting, waiting[first]
            walk.current.add(paragraph, BlockRole.HEADING)
            return True
        if first not in _answered(paragraph, waiting):
            return False
        if paragraph.number is not None and not _repeats(paragraph, waiting[first]):
            return False  # the first step of an answer to the last question
        walk.replying = waiting
    numbers = sorted(_answered(paragraph, walk.replying), key=int)
    if not numbers:
        return False
    _reply(walk, paragraph, numbers)
    return True


def _waiting(drafts: Sequence[Draft]) -> dict[str, Draft]:
    """The last questions without an answer, by their numbers."""
    found: dict[str, Draft] = {}
    for draft in reversed(drafts):
        number = draft.number
        if draft.kind is not UnitKind.QUESTION or draft.has_answer or not draft.has_question:
            break
        if number is None or not number.isdigit() or number in found:
            break
        found[number] = draft
    return found


def _answered(paragraph: Paragraph, waiting: dict[str, Draft]) -> set[str]:
    """The numbers among ``waiting`` that ``paragraph`` answers, by its number or its label."""
    label = LABEL_ANSWER.match(paragraph.text)
    if paragraph.label_end is not None:
        label = LABEL_ANSWER.match(parted(paragraph)[0].text)
    if label is not None:
        return numbers_in(label["numbers"] or "") & waiting.keys()
    if match := _AD.match(paragraph.text):
        return {match["number"]} & waiting.keys()
    return {paragraph.number or ""} & waiting.keys()


def _reply(walk: Walk, paragraph: Paragraph, numbers: Sequence[str]) -> None:
    draft = walk.replying[numbers[-1]]
    for number in reversed(numbers[:-1]):
        # One answer to several questions makes them one.
        before = walk.replying.pop(number)
        if before is draft:
            continue
        draft.blocks[:0], draft.texts[:0] = before.blocks, before.texts
        draft.earlier = (*before.earlier, number, *draft.earlier)
        walk.drafts[:] = [other for other in walk.drafts if other is not before]
    walk.current, draft.apart = draft, True
    walk.numbering.answer_began = True
    if paragraph.label_end is not None:
        label, answer = parted(paragraph)
        draft.add(label, BlockRole.HEADING)
        walk.say(answer)
    elif LABEL_ANSWER.match(paragraph.text) or _repeats(paragraph, draft):
        draft.add(paragraph, BlockRole.HEADING)
    else:
        walk.say(replace(paragraph, number=None))


def _repeats(paragraph: Paragraph, draft: Draft) -> bool:
    """Whether the question is printed once more above its answer."""
    return paragraph.text.endswith("?") and paragraph.text in draft.texts
