"""A draft written by a model: only what holds against its sources is kept.

A sentence must carry the token of a source and pass the verifier. One that fails gives way to its
source, word for word; one without a source is dropped. Both are listed with the reason.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from assistant.answer import AnswerPart
from assistant.checks.support import Fault, SupportVerifier
from assistant.draft.reply import Drafted, read_reply
from assistant.draft.sources import Source, as_prompt, harmless
from assistant.draft.writer import Writer
from prompts.template import load_prompt

_MOST = 8  # sentences of a draft
_MARKUP = re.compile(r"https?:|www\.|\]\(|[<>{}`|]|!\[|\w@\w", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Held:
    """A part of the draft with the tokens it rests on; ``is_own``: in the model's words."""

    part: AnswerPart
    tokens: frozenset[str]
    is_own: bool


@dataclass(slots=True)
class Written:
    """What is left of a model's draft; ``repaired`` and ``dropped`` tell of the other sentences."""

    lines: list[Held] = field(default_factory=list)
    repaired: list[str] = field(default_factory=list)
    dropped: list[str] = field(default_factory=list)

    @property
    def parts(self) -> list[AnswerPart]:
        return [line.part for line in self.lines]

    @property
    def has_own(self) -> bool:
        """Whether any sentence of the model itself is left."""
        return any(line.is_own for line in self.lines)


def write(question: str, sources: Sequence[Source], writer: Writer) -> list[Drafted]:
    """The sentences of a model, not yet verified. Raises WriterError."""
    system, user = load_prompt("concept").fill(vraag=harmless(question), bronnen=as_prompt(sources))
    return read_reply(writer.write(system, user))


def hold(
    drafted: Sequence[Drafted], sources: Sequence[Source], verifier: SupportVerifier
) -> Written:
    """What of ``drafted`` holds against ``sources``."""
    known = {source.token: source for source in sources}
    written = Written()
    for item in drafted:
        cited = [known[token] for token in item.tokens if token in known]
        faults = _faults(item, cited, verifier)
        if not faults:
            numbers = tuple(dict.fromkeys(n for source in cited for n in source.citations))
            part = AnswerPart(item.text, numbers)
            written.lines.append(Held(part, frozenset(item.tokens), True))
            continue
        (written.repaired if cited else written.dropped).append(_told(item, faults))
        written.lines += [Held(source.part, frozenset([source.token]), False) for source in cited]
    written.lines = _once(written.lines)[:_MOST]
    return written


def _once(lines: Sequence[Held]) -> list[Held]:
    """Every part once; what rests on sources that are given whole says nothing more."""
    whole = {token for line in lines if not line.is_own for token in line.tokens}
    kept: list[Held] = []
    for line in lines:
        is_new = all(line.part != other.part for other in kept)
        if is_new and not (line.is_own and line.tokens <= whole):
            kept.append(line)
    return kept


def _faults(
    item: Drafted, cited: Sequence[Source], verifier: SupportVerifier
) -> list[tuple[Fault | None, str]]:
    """Everything that is wrong with a sentence."""
    if not item.tokens:
        return [(None, "Er staat geen bron bij.")]
    if len(cited) < len(item.tokens):
        return [(None, "De genoemde bron bestaat niet.")]
    if _MARKUP.search(item.text) or item.text.endswith("?"):
        return [(None, "Dit is geen gewone zin.")]
    quotes = [quote for source in cited for quote in source.quotes]
    around = " ".join(source.around for source in cited)
    return [(found.fault, found.message) for found in verifier.findings(item.text, quotes, around)]


def _told(item: Drafted, faults: Sequence[tuple[Fault | None, str]]) -> str:
    """A sentence that failed, as it may be listed: an unknown name is not passed on."""
    kinds = {fault for fault, _ in faults}
    if Fault.NAME in kinds:
        return "een zin met een naam die niet in de bron staat"
    if None in kinds:
        return f"een zin van {len(item.text.split())} woorden. {faults[0][1]}"
    return f"‘{item.text}’ {faults[0][1]}"
