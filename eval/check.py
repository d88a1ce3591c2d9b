"""Whether an office's own set fits its documents: every quote must stand in the document it names.

Each complaint is Dutch and says which question it is about, what is wrong and what is nearest.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from difflib import get_close_matches
from pathlib import Path

from rapidfuzz import fuzz

from eval.checker import sentences
from eval.dataset import EvalSet
from eval.gold import GoldPassage
from eval.matching import plain
from eval.measures.must_not import is_judged
from ingest.units import DocumentRecord

_LIKE = 70.0  # of 100: how much a sentence must resemble a quote to be named


def check_set(data: EvalSet, records: Sequence[DocumentRecord]) -> list[str]:
    """Everything that is wrong with the quotes of ``data``, in Dutch; empty when all is well."""
    known = {Path(record.file_name).stem: record for record in records}
    return [
        f"{where}: {problem}"
        for where, passage in _passages(data)
        if (problem := _problem(passage, known))
    ]


def unjudged(data: EvalSet) -> list[str]:
    """What an answer must not say, but is too short to be judged, in Dutch: it counts nowhere."""
    return [
        f"vraag '{question.id}': \"{text}\" is te kort om te beoordelen en telt niet mee. Schrijf "
        "de uitspraak uit, in minstens drie woorden."
        for question in data.questions
        for text in question.must_not
        if not is_judged(text)
    ]


def _passages(data: EvalSet) -> Iterator[tuple[str, GoldPassage]]:
    for question in data.questions:
        yield from ((f"vraag '{question.id}'", item) for item in question.gold)
    for group in data.groups:
        yield from ((f"formuleringen '{group.id}'", item) for item in group.gold)
    for draft in data.drafts:
        yield from ((f"bewering '{draft.id}'", item) for item in draft.evidence)


def _problem(passage: GoldPassage, known: dict[str, DocumentRecord]) -> str | None:
    record = known.get(passage.stem)
    if record is None:
        near = get_close_matches(passage.stem, known, n=1)
        hint = f" Bedoelt u '{known[near[0]].file_name}'?" if near else ""
        return f"het stuk '{passage.document}' is er niet.{hint}"
    quote = plain(passage.quote)
    if quote not in plain(record.text):
        return (
            f"deze woorden staan niet in '{record.file_name}': \"{passage.quote[:120]}\"."
            f"{_nearest(quote, record)}"
        )
    if not any(quote in plain(record.text[u.start : u.end]) for u in record.units):
        return (
            f"dit citaat loopt over twee vragen of alinea's van '{record.file_name}': "
            f'"{passage.quote[:120]}". Knip het in twee citaten.'
        )
    return None


def _nearest(quote: str, record: DocumentRecord) -> str:
    texts: Iterable[str] = sentences(record.text)
    best = max(texts, key=lambda text: fuzz.ratio(quote, plain(text)), default="")
    if fuzz.ratio(quote, plain(best)) < _LIKE:
        return " Neem de woorden letterlijk over uit het stuk."
    return f' Er staat wel: "{best[:160]}".'
