"""What changed since an older wording: the facts by name, or else the words."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from assistant.answer import Flag
from assistant.checks.facts.changed import Changed, Changes, changed_facts
from assistant.lines.found import when
from assistant.lines.other_wordings import Other
from register.change import Change, ChangeKind
from register.worded import edits

REWORDED = "reworded"
REPHRASED = "rephrased"
OLDER_WORDING = frozenset({REWORDED, REPHRASED})  # flags that point to an older wording
_ALIKE = 0.4  # share of the words below which more than the wording may have changed
_NAMED = 2  # changes that are named; who wants to see all of them compares both
_LONG = 90  # characters of one of them
_PART = (ChangeKind.EXTENDED, ChangeKind.NARROWED)  # of which the one holds the other
_THE = {"cijfer": "Het cijfer", "bedrag": "Het bedrag", "plicht": "De verplichting"}


def reworded(other: Other, numbers: tuple[int, ...]) -> Flag:
    """The line is newer than another wording of it: "rephrased" where only trifles differ."""
    day = when(other.item.found)
    told = list(_facts(other.facts, day))
    if how := _how(other.change):
        told.append(f"De formulering is veranderd sinds {day}{how}.")
    if not told and other.likeness < _ALIKE and other.change.kind not in _PART:
        told.append(
            f"Dit staat er anders dan op {day}. Vergelijk beide: ook de inhoud kan zijn veranderd."
        )
    if not told:
        told += _words(other, day)
    if not told:
        return Flag(REPHRASED, f"Alleen losse woorden zijn anders dan op {day}.", numbers)
    return Flag(REWORDED, " ".join(told), numbers)


def change_in_words(change: Change, old: str, new: str) -> str:
    """The change in a few words, with the facts that are other now.

    >>> from register.change import change_between
    >>> old, new = "Vier van de twaalf acties zijn klaar.", "Zeven van de twaalf acties zijn klaar."
    >>> change_in_words(change_between(old, new), old, new)
    'anders verwoord; cijfer vier van de twaalf → zeven van de twaalf'
    """
    changes = changed_facts(old, new)
    told = [replace(change, figures=change.figures and not changes).in_words]
    if changes.counted:
        told.append(f"anders geteld: {changes.counted[0]} → {changes.counted[1]}")
    return "; ".join([*told, *(f"{item.sort} {_arrow(item)}" for item in changes.facts)])


def _facts(changes: Changes, day: str) -> Iterator[str]:
    if changes.counted:
        before, after = changes.counted
        yield (
            f"Anders geteld dan op {day}: toen {before}, nu {after}. De cijfers zijn niet te "
            "vergelijken."
        )
    if not changes.facts:
        return
    sorts = list(dict.fromkeys(item.sort for item in changes.facts))
    of = f" (toen {changes.of[0]}, nu {changes.of[1]})" if changes.of else ""
    if len(sorts) == 1:
        the = _THE.get(sorts[0], f"De {sorts[0]}")
        moved = "; ".join(map(_arrow, changes.facts))
        yield f"{the} is veranderd sinds {day}: {moved}{of}."
    else:
        moved = "; ".join(f"{item.sort} {_arrow(item)}" for item in changes.facts)
        yield f"Veranderd sinds {day}: {moved}{of}."


def _arrow(item: Changed) -> str:
    return f"{item.before} → {item.after}"


def _words(other: Other, day: str) -> Iterator[str]:
    """What it says otherwise, in the words of both."""
    found = edits(other.old, other.new)
    if found:
        first = "; ".join(_became(_short(edit.gone), _short(edit.come)) for edit in found[:_NAMED])
        among = ", onder meer" if len(found) > _NAMED else ""
        yield f"Veranderd sinds {day}{among}: {first}."


def _short(words: str) -> str:
    return words if len(words) <= _LONG else f"{words[:_LONG].rsplit(' ', 1)[0]} …"


def _how(change: Change) -> str:
    if change.kind is ChangeKind.REVERSED:
        return " en zegt nu het omgekeerde"
    if change.force:
        return f" en is {change.force.value} geworden{_by_which_words(change)}"
    return ""


def _by_which_words(change: Change) -> str:
    old, new = change.weight or ("", "")
    return f" ({_became(old, new)})" if old or new else ""


def _became(old: str, new: str) -> str:
    if old and new:
        return f"‘{old}’ werd ‘{new}’"
    return f"‘{old}’ verviel" if old else f"‘{new}’ kwam erbij"
