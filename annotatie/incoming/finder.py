"""From lines to questions: lists, letters, and questions inside running text."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from annotatie.incoming.askers import asker_before, may_name, sent_by, signed_by
from annotatie.incoming.forms import form_of, in_form, names_in_front
from annotatie.incoming.heads import AGENDA_ITEM
from annotatie.incoming.line import Line
from annotatie.incoming.openings import any_asks, begins_bullets, names_who_lists, opens_questions
from annotatie.incoming.question import IncomingQuestion, Place, Skipped
from annotatie.incoming.stems import with_stem
from assistant.question.asking import asks, is_half, leans, separate
from assistant.question.courtesy import (
    cuts,
    is_answered_mail,
    is_closing,
    is_courtesy,
    is_for_party,
    is_greeting,
    is_mail_line,
    subject_of,
)
from ingest.sentences import RUNNING, split_sentences
from ingest.split.people import NOBODY, Asker

_ANSWER = re.compile(r"^antwoord(?:en)?\b[^?]{0,20}:?$", re.I)
_FROM = re.compile(r"^(?:van|from)\s*:\s*(?P<who>.+)$", re.I)
OLDER = "een eerdere mail"
_BARE_LABEL = "Vraag"  # "Vraag 3" on a line of its own
_LISTED = 0.5  # share of the numbered lines that ask, from which the others do as well
_HEADER = 7  # lines of a mail that say who sent it, when, to whom and about what
_SIGNATURE = 6  # lines below a greeting that belong to a signature
_ENDS = (".", "?", "!", ":")


class Finder:
    """One pass over lines. ``questions`` and ``skipped`` hold all of them, in order.

    ``agenda`` is the agenda item below which they stand; ``asker`` who asks at the end of them.
    """

    def __init__(self, lines: Sequence[Line], agenda: str = "") -> None:
        self.questions: list[IncomingQuestion] = []
        self.skipped: list[Skipped] = []
        self._lines = lines
        self.asker = NOBODY
        self._above = ""  # words that may name who asks, where nobody is known by them
        self.agenda = agenda
        self._older = False  # what follows is a mail that was answered
        self._subject = ""  # of this mail
        self._place = 0  # of the line that is taken
        self._for_party = False  # who signs does so for a party
        self._number: str | None = None  # of a label on a line of its own
        self._item: int | None = None  # the question whose list item may run on
        self._stem = ""  # "Kan de wethouder aangeven:", above the items a, b and c, or bullets
        self._stem_number: str | None = None
        self._signature: list[str] | None = None  # the lines below a greeting
        self._message = 0  # the first question of this message
        numbered = [line for line in lines if line.number is not None]
        self._form = form_of(line.text for line in lines if line.bullet is None)
        self._in_front = names_in_front([line.text for line in lines])
        self._listed = sum(any_asks(line.text) for line in numbered) >= _LISTED * len(numbered)

    def run(self) -> None:
        """Take all lines."""
        for place, line in enumerate(self._lines):
            self._place = place
            self._take(line)
        self._end_message()

    def _take(self, line: Line) -> None:
        text = line.text
        below = [item.text for item in self._lines[self._place + 1 : self._place + _HEADER]]
        answered = self.questions and is_answered_mail(text, below, self._subject)
        if self._older or answered:
            if not self._older:
                self._end_message()
            self._older = True
            self._skip(line, OLDER)
        elif is_mail_line(text) or cuts(text):
            self._end_message()
            self._subject = subject_of([text]) or self._subject
            self._skip(line, "kop van een mail")
            if (match := _FROM.match(text)) and (named := asker_before(match["who"])):
                self.asker, self._above = named[0], ""
        elif is_greeting(text):
            self._end_message()
            self._skip(line, "aanhef")
        elif is_closing(text):
            self._leave_item()
            self._signature = self._signature or []
            self._for_party = self._for_party or is_for_party(text)
            self._skip(line, "afsluiting")
        elif self._signature is not None and self._is_signature(line):
            self._signature.append(text)
            self._skip(line, "ondertekening")
        elif _ANSWER.match(text):
            self._leave_item()
            self._skip(line, "kop")
        elif match := AGENDA_ITEM.match(text):
            self._leave_item()
            self.agenda = ": ".join(filter(None, (match["number"], match["name"])))
            self._skip(line, "agendapunt")
        elif ((found := asker_before(text)) and (line.bullet is None or found[1])) or (
            found := self._in_front.get(text)
        ):
            self._enter(line, *found)
        elif self._is_unknown_asker(line) and (formed := in_form(text, self._form)):
            self._enter(line, formed, "")
        elif self._is_unknown_asker(line):
            self._leave_item()
            self.asker, self._above = NOBODY, text.strip(" :")
            self._skip(line, "wie vraagt is niet herkend")
        else:
            self._say(line)

    def _enter(self, line: Line, asker: Asker, rest: str) -> None:
        """The questions of a member begin."""
        self._leave_item()
        self.asker, self._above = asker, ""
        self._number = line.number
        self._signature = None
        before = line.text[: len(line.text) - len(rest)].strip() if rest else line.text
        self.skipped.append(Skipped(before, line.place, "wie vraagt"))
        if rest:
            self._say(replace(line, text=rest))

    def _is_unknown_asker(self, line: Line) -> bool:
        """Whether a line above questions may name who asks them, and nobody is known by it."""
        apart = line.marked or line.gap or self._place == 0 or self._has_ended()
        if not apart or line.cell is not None or not may_name(line.text):
            return False
        return opens_questions(line, self._below)

    @property
    def _below(self) -> Line | None:
        """The line below the one that is taken."""
        return next(iter(self._lines[self._place + 1 : self._place + 2]), None)

    def _has_ended(self) -> bool:
        """Whether the list item above is whole."""
        return self._item is not None and self.questions[self._item].text.endswith(_ENDS)

    def _say(self, line: Line) -> None:
        if line.number is not None and line.text == _BARE_LABEL:
            self._leave_item()
            self._number = line.number
        elif self._number is not None and line.number is None:
            number, self._number = self._number, None
            self._add(line.text, line.place, number)
            self._item = len(self.questions) - 1
        elif line.letter is not None and self._take_letter(line):
            return
        elif begins_bullets(line, self._below):
            self._leave_item()
            self._stem = line.text
            self._skip(line, "kop")
        elif line.number is not None:
            self._take_number(line)
        elif line.bullet is not None:
            self._take_bullet(line)
        elif self._runs_on(line):
            self._extend(line.text)
        else:
            self._leave_item()
            self._take_running(line)

    def _take_number(self, line: Line) -> None:
        self._leave_item()
        known = line.labelled or self._listed or self.asker != NOBODY
        if not (known or any_asks(line.text)):
            self._skip(line)
            return
        self._add(line.text, line.place, line.number)
        self._item = len(self.questions) - 1

    def _take_letter(self, line: Line) -> bool:
        """An item "a)" of a numbered question, or of a list of its own."""
        if self._item is not None and line.letter == "a":
            last = self.questions[self._item]
            self._stem_number = last.number
            if not any_asks(last.text) or last.text.endswith(":"):
                # It only introduces the items: each of them gets its words.
                self._stem = last.text
                del self.questions[self._item]
        elif self._item is None and not any_asks(line.text, alone=True):
            return False
        number = f"{self._stem_number}{line.letter}" if self._stem_number else line.letter
        # "1a" behind question 1 may lean on it, unless it got the words above it.
        follows = bool(self._stem_number and not self._stem)
        self._add(f"{self._stem} {line.text}".strip(), line.place, number, follows=follows)
        self._item = len(self.questions) - 1
        return True

    def _take_bullet(self, line: Line) -> None:
        """A bullet: the end of a question that ends in a colon, or a question by itself."""
        if self._stem and self._stem_number is None:
            self._add(with_stem(self._stem, line.text), line.place)
        elif self._item is not None and self.questions[self._item].text.endswith(":"):
            self._extend(line.text)
        elif any_asks(line.text, alone=True) and not is_courtesy(line.text):
            item, self._item = self._item, None
            self._add(line.text, line.place)
            # What stands below the bullets of a numbered question does not belong to it.
            self._item = len(self.questions) - 1 if item is None else None
        else:
            self._skip(line)

    def _runs_on(self, line: Line) -> bool:
        """Whether a plain line is the rest of the list item above it."""
        if self._item is None or line.marked or line.cell is not None:
            return False
        if not self.questions[self._item].text.endswith(_ENDS):
            return True
        return not line.gap and any_asks(line.text) and not is_courtesy(line.text)

    def _take_running(self, line: Line) -> None:
        """The questions inside a paragraph, with what they lean on."""
        if line.marked and not any_asks(line.text):
            self._skip(line, "kop")
            return
        said = split_sentences(line.text, RUNNING)
        context = ""  # the sentence before, where it is no question
        for sentence in said:
            if not asks(sentence, alone=len(said) == 1):
                if sender := sent_by(sentence):
                    self.asker, self._above = sender, ""
                self.skipped.append(Skipped(sentence, line.place))
                context = sentence
            elif is_half(sentence) and self.questions and not context:
                self._item = len(self.questions) - 1
                self._extend(sentence)
                self._item = None
            else:
                self._ask(sentence, context, line.place)
                context = ""

    def _ask(self, sentence: str, context: str, place: Place) -> None:
        first, *others = separate(sentence)
        follows = leans(first) or is_half(first)
        if follows and context:
            # It says little without the sentence before it.
            self.skipped.pop()
            first, follows = f"{context} {first}", False
        self._add(first, place, follows=follows and bool(self.questions))
        for other in others:
            self._add(other, place, follows=leans(other))

    def _is_signature(self, line: Line) -> bool:
        lines = self._signature or []
        if len(lines) >= _SIGNATURE or line.number is not None or any_asks(line.text):
            return False
        return not names_who_lists(line, self._below)

    def _end_message(self) -> None:
        """Questions that nobody's name stood above were asked by who signed."""
        self._leave_item()
        signed = self._signature or ()
        if signed and (asker := signed_by(signed, for_party=self._for_party)):
            for place in range(self._message, len(self.questions)):
                item = self.questions[place]
                is_open = item.asker is None and item.party in (None, asker.party)
                if is_open and not item.above:
                    self.questions[place] = replace(item, asker=asker.name, party=asker.party)
        self._signature, self._for_party = None, False
        self._message = len(self.questions)

    def _add(
        self, text: str, place: Place, number: str | None = None, *, follows: bool = False
    ) -> None:
        asker = self.asker
        self.questions.append(
            IncomingQuestion(
                text,
                number,
                asker.name,
                asker.party,
                place,
                follows,
                agenda=self.agenda,
                above=self._above,
            )
        )

    def _extend(self, text: str) -> None:
        if self._item is not None:
            item = self.questions[self._item]
            self.questions[self._item] = replace(item, text=f"{item.text} {text}")

    def _leave_item(self) -> None:
        self._item, self._stem, self._stem_number = None, "", None

    def _skip(self, line: Line, why: str = "geen vraag") -> None:
        self.skipped.append(Skipped(line.text, line.place, why))
