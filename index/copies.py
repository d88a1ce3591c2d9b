"""Papers that are there twice: the Word file of a paper and its PDF, or one file in two folders.

Only one of them speaks, or everything would be found, counted and cited twice. A paper is a copy where
letters and digits are the same, and what is known of it: kind, day, secrecy and dossier. A draft that
differs by a word is another paper.
"""

from __future__ import annotations

from collections.abc import Iterable

from index.catalogue import Entry


def copies(entries: Iterable[Entry]) -> dict[str, Entry]:
    """By the id of every copy, the paper that speaks in its stead.

    That is the one without pages, in which lists and headings are known and not guessed; among
    equals the first by name.
    """
    spoken: dict[tuple[object, ...], Entry] = {}
    found: dict[str, Entry] = {}
    for entry in sorted(entries, key=lambda e: (e.pages > 0, e.file_name, e.document_id)):
        first = spoken.setdefault(_key(entry), entry) if entry.letters else entry
        if first is not entry:
            found[entry.document_id] = first
    return found


def speaking(entries: Iterable[Entry]) -> list[Entry]:
    """``entries`` without the copies, in their own order."""
    known = list(entries)
    silent = copies(known)
    return [entry for entry in known if entry.document_id not in silent]


def _key(entry: Entry) -> tuple[object, ...]:
    marked = frozenset(secrecy for _, secrecy in entry.parts)
    return (entry.letters, entry.kind, entry.meeting_date, entry.secrecy, entry.dossier, marked)
