"""What is asked in a message, apart from what stands around it.

A member seldom only asks: she greets, says whose question it is, tells what she read and what she
thinks of it, and then asks. What asks carries the judgement; the rest may say what it is about.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from assistant.question.asking import asks, has_mark, is_half
from assistant.question.courtesy import (
    is_answered_mail,
    is_closing,
    is_courtesy,
    is_greeting,
    is_mail_line,
)
from assistant.question.opening import bare, is_formed, opened
from assistant.question.parts import question_parts
from assistant.question.pointing import leans_within, subject_words, without_joint
from ingest.sentences import RUNNING, split_sentences

_NEAR = 3  # sentences around a question that may say what it is about
_SIGNATURE = 4  # words of a line below the questions that is a name
# Asked for by name: "graag een overzicht van de kosten".
_WANTED = re.compile(
    r"\b(?:overzicht|inzicht|stand van zaken|update|cijfers|planning|duidelijkheid|toelichting op|reactie op)\b",
    re.I,
)
_INDIRECT = re.compile(
    r"\b(?:of|hoe|hoeveel|wat|wie|waarom|wanneer|welke?|waar\w*|in hoeverre)\b", re.I
)
# "Kun jij kijken wat we daarover hebben gezegd?": what somebody asks of a colleague.
_OF_A_COLLEAGUE = re.compile(
    r"\b(?:kun|kunnen|kan|wil|willen|zou|zouden) (?:je|jij|jullie|iemand)\b.*"
    r"\b(?:kijken|meekijken|helpen|uitzoeken|opzoeken|nagaan|zoeken)\b",
    re.I,
)


@dataclass(frozen=True, slots=True)
class Asked:
    """One thing that is asked, and the sentences said around it.

    ``leans``: it says little without those. ``is_part``: the message asks more.
    """

    words: str
    around: tuple[str, ...] = ()
    leans: bool = False
    is_part: bool = False

    @property
    def near(self) -> str:
        """Of what was said around it what may say what it is about."""
        return " ".join(self.around[-_NEAR:])

    @property
    def whole(self) -> str:
        """All that was said and asked."""
        return " ".join([*self.around, self.words])

    def made(self, change: Callable[[str], str]) -> Asked:
        """The same with all that is said in it changed."""
        return replace(self, words=change(self.words), around=tuple(map(change, self.around)))


def asked_in(message: str) -> list[Asked]:
    """What ``message`` asks, in order; the message as it is where no sentence of it asks.

    >>> asked = asked_in("Dank u wel. Het was druk in Oost. Wat kost het meldpunt?")
    >>> [(item.words, item.near) for item in asked]
    [('Wat kost het meldpunt?', 'Het was druk in Oost.')]
    """
    lines = list(_body(message))
    listed = question_parts("\n".join(lines))
    if len(listed) > 1:
        return [replace(item, is_part=True) for item in _of_a_list(listed)]
    said = list(_before_closing(sentence for line in lines for sentence in _said(line)))
    return (_gathered(said) if len(said) > 1 else []) or [Asked(message)]


def is_list(message: str) -> bool:
    """Whether ``message`` numbers its questions."""
    return len(question_parts("\n".join(_body(message)))) > 1


def together(asked: Sequence[Asked]) -> Asked:
    """All that is ``asked``, as one question."""
    first, *others = asked
    around = dict.fromkeys(sentence for item in asked for sentence in item.around)
    words = " ".join(item.words for item in asked)
    return Asked(words, tuple(around), first.leans and not others)


def _said(line: str) -> list[str]:
    return [part for sentence in split_sentences(line, RUNNING) for part in opened(sentence)]


def _before_closing(said: Iterable[str]) -> Iterator[str]:
    """The sentences before the greeting above a signature, where both stand on one line."""
    for place, sentence in enumerate(said):
        if place and is_closing(sentence):
            return
        yield sentence


def _of_a_list(items: Sequence[str]) -> list[Asked]:
    """The items of a list, each one question; one that leans has the one before it around it."""
    found: list[Asked] = []
    for item in items:
        asked = _gathered(_said(item))
        one = asked[0] if len(asked) == 1 else Asked(item, leans=leans_within(item))
        if one.leans and not one.around and found:
            one = replace(one, around=(found[-1].words,))
        found.append(one)
    return found


def _gathered(said: Sequence[str]) -> list[Asked]:
    """What is asked in the sentences ``said``, each with what was said before it."""
    asking = _asking(said)
    found: list[Asked] = []
    around: list[str] = []
    for sentence in said:
        words = bare(sentence)
        if sentence not in asking:
            around += [sentence] if _tells(sentence) else []
        elif found and not around and (is_half(words) or leans_within(words)):
            # "Zo nee, waarom niet?" belongs to the question before it.
            more = "" if is_half(words) and not subject_words(words) else f" {words}"
            found[-1] = replace(found[-1], words=found[-1].words + more)
        elif subject_words(words) or (around and not found):
            leaning = leans_within(words)
            asked = words if leaning else without_joint(words)
            found.append(Asked(asked, tuple(around), leaning))
            around = []
    if found and around:
        # What was said before it is nearer than what is said behind it.
        found[-1] = replace(found[-1], around=(*around, *found[-1].around))
    return [replace(item, is_part=len(found) > 1) for item in found]


def _asking(said: Sequence[str]) -> list[str]:
    """Those of ``said`` that ask; what has the form of a question goes before what only has a mark,
    and what is asked of the council before what is asked of a colleague."""
    asking = [sentence for sentence in said if _asks(sentence)]
    for kept in (
        [sentence for sentence in asking if not _OF_A_COLLEAGUE.search(sentence)],
        [sentence for sentence in asking if not has_mark(sentence) or is_formed(sentence)],
    ):
        asking = [sentence for sentence in asking if sentence in kept] or asking
    return asking


def _asks(sentence: str) -> bool:
    if is_courtesy(sentence) or not asks(sentence):
        return False
    return has_mark(sentence) or bool(_INDIRECT.search(sentence) or _WANTED.search(sentence))


def _tells(sentence: str) -> bool:
    """Whether ``sentence`` may say what a question is about."""
    said_aside = is_courtesy(sentence) or _OF_A_COLLEAGUE.search(sentence)
    return not said_aside and bool(subject_words(sentence))


def _body(message: str) -> Iterator[str]:
    """The lines of ``message`` without the head, the greetings and the signature of a mail."""
    lines = [line.strip() for line in message.splitlines() if line.strip()]
    last = max(
        (n for n, line in enumerate(lines) if "?" in line or _asks(line)), default=len(lines)
    )
    for place, line in enumerate(lines):
        if place and (is_closing(line) or is_answered_mail(line, lines[place + 1 :])):
            return
        signed = place > last and len(line.split()) <= _SIGNATURE and not line.endswith((".", "?"))
        if len(lines) == 1 or not (is_greeting(line) or is_mail_line(line) or signed):
            yield line
