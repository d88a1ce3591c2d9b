"""Questions with their answers: numbered or not, labelled or not, under the name of who asks."""

from __future__ import annotations

import re

from ingest.paragraphs import Paragraph
from ingest.split.askers import asker_heading, asker_of, is_indirect_question, party_of_subject
from ingest.split.conditional import is_conditional
from ingest.split.draft import Draft
from ingest.split.headings import Zone
from ingest.split.internal import is_internal
from ingest.split.numbering import Numbering
from ingest.split.openings import opening_role
from ingest.split.people import NOBODY, Asker
from ingest.split.question_labels import LABEL_ANSWER, LABEL_QUESTION, is_answer_label
from ingest.split.walk import Walk
from ingest.units import BlockRole, DocumentKind, UnitKind

_LETTER = re.compile(r"^(?P<letter>[a-z])[.)]\s+\S")
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
    r"|\bhieronder\s+(?:\w+\s){0,2}?beantwoord\w*\s(?:\w+\s){0,4}vragen\b"
    r"|\bvragen\b[^.?]{0,60}\b(?:cursief|schuingedrukt|vetgedrukt|gevolgd door (?:ons|het|de) antwoord)"
    r"|\bstel(?:t|len|de|den)\b(?:[^.]|\bart\.){0,240}\bvolgende\s+(?:\w+\s+)?vragen\s*:",
    re.I,
)


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
    if not answered and not is_answer_label(following):
        return False
    walk.numbering = Numbering()
    walk.start_question(paragraph, number=paragraph.number)
    return True


def _is_contribution(walk: Walk, paragraph: Paragraph, following: Paragraph | None) -> bool:
    """Whether "Bijdrage lid Jansen (VVD): ..." stands right above what the alderman says to it."""
    if not paragraph.is_plain or following is None or not is_answer_label(following):
        return False
    if walk.zone is Zone.HEAD and following.text.startswith("Wethouder"):
        return False  # for whom the paper is
    return asker_of(paragraph.text) is not None


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
    asker = _asker_above(walk, paragraph, following)
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


def take_in_questions(
    walk: Walk, paragraph: Paragraph, following: Paragraph | None, *, labelled: bool
) -> None:
    """A paragraph among questions: a question, a part of its answer, or a subject above them.

    ``labelled``: the label of an answer stands below it.
    """
    current = walk.current
    asking = current.kind is UnitKind.QUESTION
    below_label = LABEL_ANSWER.match(current.last_text) is not None
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
    label = LABEL_QUESTION.match(current.last_text)
    if label is None or label["rest"] or current.has_answer:
        return False
    return paragraph.text.endswith(":") or (following is not None and is_answer_label(following))


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


def _asker_above(walk: Walk, paragraph: Paragraph, following: Paragraph | None) -> Asker | None:
    """Who asks what stands below, by a heading or, among questions, by a subject with its party."""
    if paragraph.bullet is not None:
        return None
    asker = asker_heading(paragraph.text, walk.said)
    if walk.zone is not Zone.QUESTIONS or not _asks_below(following):
        return asker
    subject = party_of_subject(paragraph.text) if _is_title(walk, paragraph) else None
    if asker in (None, subject) and subject and subject.party == walk.asker.party:
        return walk.asker  # a subject of the member who was named above it
    return asker or subject


def _may_ask(walk: Walk, following: Paragraph | None) -> bool:
    return walk.zone in (Zone.QUESTIONS, Zone.CORE) or _asks_below(following)


def _asks_below(following: Paragraph | None) -> bool:
    if following is None:
        return False
    asks = following.number is not None or following.text.endswith("?")
    asks = asks or (following.in_italics and "?" in following.text)
    return asks or LABEL_QUESTION.match(following.text) is not None


def _answers(walk: Walk, paragraph: Paragraph) -> bool:
    """Whether a plain paragraph right under a question is its answer, not more question."""
    return "?" not in paragraph.text or walk.numbering.answer_began


def _asks(walk: Walk, paragraph: Paragraph, following: Paragraph | None) -> bool:
    """Whether a paragraph without a number is a question."""
    text = paragraph.text.rstrip("\"'”’)] ")
    current = walk.current
    begins = current.kind is not UnitKind.QUESTION or current.has_answer
    labelled = following is not None and is_answer_label(following)
    if begins and labelled and not walk.replying:
        return True
    if walk.numbering.numbered and walk.current.kind is UnitKind.QUESTION:
        return False  # between numbered questions it is rhetoric within an answer
    if text.endswith("?") or is_indirect_question(paragraph.text):
        return True
    if following is None or following.bold or following.text.endswith("?"):
        return False
    if "?" in text and _stands_out_below_asker(walk, paragraph, following):
        return True
    return (following.bullet is not None and "?" in text) or (
        paragraph.bold and (following.bullet is not None or following.is_plain)
    )


def _stands_out_below_asker(walk: Walk, paragraph: Paragraph, following: Paragraph) -> bool:
    """A question that goes on after its mark, in other type than its answer, right below who asks it."""
    current = walk.current
    first = walk.asker != NOBODY and not current.texts[1:] and current.is_bare
    differs = paragraph.in_italics and not following.in_italics
    return first and following.is_plain and (differs or paragraph.bold)


def _asks_in_bullet(walk: Walk, paragraph: Paragraph, following: Paragraph | None) -> bool:
    """Whether a bullet is a question of its own, with its answer in plain text or deeper bullets."""
    current = walk.current
    if walk.kind is DocumentKind.OP_STAP and paragraph.text.endswith("?"):
        return True  # a form lists what may be asked, mostly without answers
    if walk.numbering.numbered or not paragraph.text.endswith("?") or following is None:
        return False
    if current.kind is UnitKind.QUESTION and (not current.has_answer or not walk.bulleted):
        return False
    answered = following.is_plain or (following.bullet or 0) > (paragraph.bullet or 0)
    walk.bulleted = answered
    return answered


def _is_title(walk: Walk, paragraph: Paragraph) -> bool:
    """Whether a line may name a part of the questions: a short one, or a heading below theirs."""
    level = paragraph.heading
    below = level is None or walk.zone_level is None or level > walk.zone_level
    unmarked = paragraph.bullet is None and paragraph.number is None and paragraph.cell is None
    return unmarked and below and _is_short(paragraph.text)


def _is_short(text: str) -> bool:
    short = len(text.split()) <= _SUBJECT_WORDS and not text.endswith((".", "?", "!", ";"))
    return short and text[0].isupper()


def _is_subject(paragraph: Paragraph, following: Paragraph | None) -> bool:
    """A short line above questions or standard lines: what they are about."""
    if not (_is_short(paragraph.text) and paragraph.is_plain) or following is None:
        return False
    return (
        following.number is not None
        or following.bullet is not None
        or following.text.endswith("?")
        or asker_heading(following.text) is not None
    )
