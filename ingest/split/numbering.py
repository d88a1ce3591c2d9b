"""Telling the number of a question from the number of a step inside an answer."""

from __future__ import annotations

from dataclasses import dataclass
from string import ascii_lowercase

from ingest.paragraphs import Paragraph
from ingest.split.draft import Draft


@dataclass(slots=True)
class Numbering:
    """The numbers seen so far in one list of questions."""

    last_question: int | None = None
    last_letter: str | None = None  # of the last question, where letters number them
    last_step: int | None = None
    fresh: bool = True  # a heading or an asker came in between: numbers may start again
    answer_began: bool = False

    @property
    def numbered(self) -> bool:
        """Whether the questions of this list carry numbers."""
        return self.last_question is not None or self.last_letter is not None

    def restart(self) -> None:
        """After the heading of an asker: the next number is a question's, whatever it is."""
        self.fresh = True
        self.last_step = None

    def start(self, number: str | None) -> None:
        """A question began, with or without a number."""
        self.last_step = None
        self.answer_began = False
        self.last_letter = number if number and number.isalpha() else None
        if number is not None and number[0].isdigit():
            self.last_question = int(number.rstrip(ascii_lowercase))
        self.fresh = False

    def begins_with_letter(self, letter: str, current: Draft) -> bool:
        """Whether "a)" or the next letter begins a new question, or is a part of the open one."""
        if self.fresh:
            return letter == "a"
        return (
            self.last_letter is not None
            and ord(letter) == ord(self.last_letter) + 1
            and current.has_answer
        )

    def begins(self, paragraph: Paragraph, current: Draft) -> bool:
        """Whether the number of ``paragraph`` begins a new unit; ``current`` is the open one."""
        number = int(paragraph.number or 0)
        asks = paragraph.bold or "?" in paragraph.text
        if self.fresh:
            return True
        if self.last_question is None:
            # Questions without numbers: only a new list that asks is more than a step.
            return number == 1 and asks and not current.last_text.endswith(":")
        if number == 1 and not asks:
            self.last_step = 1
            return False
        if self.last_step is not None and number == self.last_step + 1 and not asks:
            self.last_step = number
            return False
        if number == self.last_question + 1:
            return True
        return asks and number > self.last_question
