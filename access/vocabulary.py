"""The words that somebody may be helped with: those of the papers in a view, and no others.

A correction or a spelt-out abbreviation would tell that a word stands in a paper that is withheld.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping

from access.view import View
from index.catalogue import Entry
from index.vocabulary import Vocabulary, abbreviations
from ingest.units import DocumentRecord


def vocabulary_of(
    view: View,
    every: Mapping[str, Entry],
    whole: Vocabulary,
    read: Callable[[Entry], DocumentRecord],
    shown: Callable[[Entry], DocumentRecord],
) -> Vocabulary:
    """The vocabulary of ``view``, which is a part of ``every`` with the vocabulary ``whole``.

    ``read`` gives a record as it is kept, ``shown`` as it may be seen. The fewer papers are read,
    the better: those that are withheld are taken out, or those that are shown put together.
    """
    if view.is_whole:
        return whole
    partly = [view.entries[name] for name in view.hidden]
    fully = [entry for name, entry in view.entries.items() if name not in view.hidden]
    withheld = [entry for name, entry in every.items() if name not in view.entries]
    if len(withheld) + len(partly) <= len(fully):
        made = Vocabulary(Counter(whole.counts))
        for entry in (*withheld, *partly):
            made.remove(read(entry).text)
    else:
        made = Vocabulary()
        for entry in fully:
            made.add(read(entry).text)
    made.abbreviations = {}
    for entry in fully:
        made.abbreviations.update(entry.abbreviations)
    for entry in partly:
        text = shown(entry).text
        made.add(text)
        made.abbreviations.update(abbreviations(text))
    return made
