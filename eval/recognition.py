"""How well documents were recognised and split, against a description made by hand.

``python -m eval.recognition --gold documents.json FILE...`` prints, for each file, the metadata
and the units that differ. A file is matched to the description with the same name, whatever its
extension, so Word and PDF versions can be held against the description of the text.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from ingest.paragraphs import clean
from ingest.readers import read_file
from ingest.record import build_record
from ingest.units import BlockRole, DocumentRecord, Unit, UnitKind

# The statuses of the description in the words of the contract. A partly answered question
# stays a placeholder: something in it is still open.
_STATUS = {
    "answered": "answered",
    "placeholder": "placeholder",
    "answered_partly+placeholder": "placeholder",
    "refers_to_other_wethouder": "refers_to_other_alderman",
    "question_only_no_answer": "unanswered",
}
_FIRST_WORDS = 40  # characters of the question that must agree


@dataclass(frozen=True, slots=True)
class Comparison:
    """What agreed and what differed for one document."""

    name: str
    fields_right: int
    fields: int
    units_right: int
    units: int
    extra_units: int  # questions found that the description does not have
    differences: tuple[str, ...] = field(default=())


def compare(record: DocumentRecord, gold: dict[str, Any]) -> Comparison:
    """Hold ``record`` against its description."""
    differences: list[str] = []
    wanted = _wanted_metadata(gold)
    for name, (found, expected) in _metadata_pairs(record, wanted).items():
        if not _agree(found, expected):
            differences.append(f"{name}: {found!r}, moet zijn {expected!r}")
    fields_right = len(wanted) - len(differences)
    described = gold["units"]
    right = 0
    used: set[str] = set()
    for item in described:
        unit = _find(record, item, used)
        if unit is None:
            differences.append(f"{item['unit']}: niet gevonden ({item['first_words'][:50]})")
            continue
        used.add(unit.id)
        wrong = _unit_differences(unit, item)
        right += not wrong
        differences += [f"{item['unit']}: {text}" for text in wrong]
    extra = [u for u in record.units if u.kind is UnitKind.QUESTION and u.id not in used]
    differences += [f"te veel: {_question(record, unit)[:70]}" for unit in extra]
    return Comparison(
        record.file_name,
        fields_right,
        len(wanted),
        right,
        len(described),
        len(extra),
        tuple(differences),
    )


def _wanted_metadata(gold: dict[str, Any]) -> dict[str, Any]:
    wanted = {
        "kind": gold["type"],
        "meeting_date": gold["date"],
        "meeting_date_end": gold.get("date_end"),
        "body": gold["body"],
        "agenda_items": gold["agenda_items"],
        "alderman": gold.get("wethouder"),
        "confidentiality": gold["confidentiality"]["level"],
        "lifted_at": gold["confidentiality"]["lifted"],
    }
    if "portfolio" in gold:
        wanted["portfolio"] = gold["portfolio"]
    if numbers := gold.get("numbers"):
        motions = [n.split()[0] for n in numbers["motions"]]
        wanted["registration_numbers"] = numbers["registration"]
        wanted["commitments"] = [n["nr"] if isinstance(n, dict) else n for n in numbers["ta"]]
        wanted["motions"] = [number for number in motions if number != "motie"]
    return wanted


def _metadata_pairs(record: DocumentRecord, wanted: dict[str, Any]) -> dict[str, tuple[Any, Any]]:
    meta = record.metadata
    found = {
        "confidentiality": meta.secrecy.level,
        "lifted_at": meta.secrecy.lifted_at,
        "kind": meta.kind.value,
    }
    return {
        name: (found[name] if name in found else getattr(meta, name), expected)
        for name, expected in wanted.items()
    }


def _agree(found: Any, expected: Any) -> bool:
    if isinstance(found, tuple):
        return sorted(found) == sorted(expected)
    if found == "onbekend" and expected == "openbaar":
        return True  # the paper does not say that it is public, and that is never guessed
    if found is None or expected is None:
        # A working visit has no body; the description says in words what it is.
        return not found and (not expected or "werkbezoek" in str(expected))
    one, other = str(found).lower(), str(expected).lower()
    return one == other or one in other or _abbreviation(one) in other


def _abbreviation(text: str) -> str:
    match = re.search(r"\b[a-z]{2,5}$", text)
    return f"({match.group()})" if match else text


def _find(record: DocumentRecord, item: dict[str, Any], used: set[str]) -> Unit | None:
    words = _plain(item["first_words"])[:_FIRST_WORDS]
    for unit in record.units:
        if unit.id not in used and _plain(_question(record, unit)).startswith(words):
            return unit
    return None


def _unit_differences(unit: Unit, item: dict[str, Any]) -> Iterable[str]:
    wrong: list[str] = []
    number = str(item["number"]) if item.get("number") is not None else None
    if unit.number != number:
        wrong.append(f"nummer {unit.number}, moet zijn {number}")
    for name, found in (("asker", unit.asker), ("party", unit.party)):
        expected = item.get(name)
        if (found or "").lower() != (expected or "").lower() and not (
            found and expected and expected.lower().startswith(found.lower())
        ):
            wrong.append(f"{name} {found}, moet zijn {expected}")
    status = _STATUS[item["status"]]
    if unit.status.value != status:
        wrong.append(f"status {unit.status.value}, moet zijn {status}")
    return wrong


def _question(record: DocumentRecord, unit: Unit) -> str:
    spans = unit.spans_of(BlockRole.QUESTION) or unit.spans_of(BlockRole.HEADING)
    spans = spans or unit.spans_of(BlockRole.CONDITIONAL)
    return " ".join(clean(record.text[s.start : s.end]) for s in spans)


def _plain(text: str) -> str:
    return re.sub(r"^\d+[.)]\s*|[^\w]+", "", text.lower())


def compare_files(files: Sequence[Path], gold_file: Path) -> list[Comparison]:
    """Read every file and compare it. Raises OSError when the description cannot be read."""
    described = {
        Path(item["id"]).stem: item
        for item in json.loads(gold_file.read_text(encoding="utf-8"))["documents"]
    }
    results: list[Comparison] = []
    for file in files:
        if file.stem not in described:
            results.append(Comparison(file.name, 0, 0, 0, 0, 0, ("staat niet in de beschrijving",)))
            continue
        document = read_file(file).document
        if document is None:
            results.append(Comparison(file.name, 0, 0, 0, 0, 0, ("niet te lezen",)))
            continue
        results.append(compare(build_record(file, document, ""), described[file.stem]))
    return results


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the comparison; exit code 1 when anything differs."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--gold", type=Path, required=True)
    parser.add_argument("files", nargs="+", type=Path)
    options = parser.parse_args(arguments)
    results = compare_files(options.files, options.gold)
    for item in results:
        sys.stdout.write(
            f"{item.name}: velden {item.fields_right}/{item.fields}, "
            f"eenheden {item.units_right}/{item.units}, te veel {item.extra_units}\n"
        )
        for difference in item.differences:
            sys.stdout.write(f"    {difference}\n")
    return int(any(item.differences for item in results))


if __name__ == "__main__":
    raise SystemExit(main())
