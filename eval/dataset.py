"""A set of questions and where its documents are: our own, an office's, or one given by path.

A set is a folder with ``queries*.jsonl``, ``consistency*.jsonl`` and ``contradictions*.jsonl``
(each may be absent), a workbook, or one file of questions. It is known by a hash of its files:
``sets/versions.toml`` lists the hashes of released sets, which never change.
"""

from __future__ import annotations

import hashlib
import tomllib
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from assistant.batch import InputError
from eval.groups import Draft, Group, parse_draft, parse_group
from eval.questions import Question, parse_question
from eval.rows import Row, SetError, json_rows, parsed
from eval.workbook import DRAFTS, GROUPS, QUESTIONS, Sheet, has_sheets, sheet_rows

SETS = Path(__file__).with_name("sets")
DEMO = SETS / "demo"
VERSIONS = SETS / "versions.toml"
PROJECT = Path(__file__).resolve().parent.parent

_PARTS = ("queries", "consistency", "contradictions")
_BESIDE = ("documenten", "stukken", "documents", "corpus")  # names of a folder of documents
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class EvalSet:
    """A set as it was read. ``version`` is None for one that was never released."""

    name: str
    version: str | None
    digest: str
    documents: Path | None
    questions: tuple[Question, ...] = ()
    groups: tuple[Group, ...] = ()
    drafts: tuple[Draft, ...] = ()

    @property
    def quoted(self) -> set[str]:
        """The documents that the set quotes, without their extensions."""
        return named_documents(self.questions, self.groups, self.drafts)

    @property
    def label(self) -> str:
        """The set as a report names it."""
        return f"{self.name}, versie {self.version}" if self.version else self.name


def open_set(path: Path, documents: Path | None = None) -> EvalSet:
    """The set at ``path``. Raises SetError with every mistake, and InputError where there is none."""
    if not path.exists():
        raise InputError(
            f"{path}: deze vragenset bestaat niet. Geef met --set een map, een .jsonl of een .xlsx."
        )
    files = set_files(path)
    questions, wrong = _read(files, "queries", QUESTIONS, parse_question, lambda item: item.id)
    groups, more = _read(files, "consistency", GROUPS, parse_group, lambda item: item.id)
    drafts, most = _read(files, "contradictions", DRAFTS, parse_draft, lambda item: item.id)
    if problems := [*wrong, *more, *most]:
        raise SetError(problems)
    if not questions and not groups and not drafts:
        raise InputError(f"{path}: hier staan geen vragen, formuleringen of beweringen in.")
    digest = files_digest(files)
    name, version = known_version(digest) or (path.resolve().stem, None)
    return EvalSet(
        name,
        version,
        digest,
        documents or documents_beside(path, named_documents(questions, groups, drafts)),
        tuple(questions),
        tuple(groups),
        tuple(drafts),
    )


def archive(documents: Path) -> EvalSet:
    """A folder of documents alone: enough to look back on its annotaties."""
    return EvalSet(documents.resolve().name, None, "", documents)


def set_files(path: Path) -> list[Path]:
    """The files that make up the set at ``path``."""
    if path.is_file():
        return [path]
    found = [file for part in _PARTS for file in sorted(path.glob(f"{part}*.jsonl"))]
    books = (file for file in sorted(path.glob("*.xlsx")) if not file.name.startswith("~$"))
    return found + [file for file in books if has_sheets(file)]


def files_digest(files: Iterable[Path]) -> str:
    """A hash of names and contents."""
    digest = hashlib.sha256()
    for file in files:
        digest.update(file.name.encode() + b"\0" + file.read_bytes() + b"\0")
    return digest.hexdigest()


def known_version(digest: str) -> tuple[str, str] | None:
    """Name and version of a released set, or None."""
    released = tomllib.loads(VERSIONS.read_text(encoding="utf-8"))
    for name, versions in released.items():
        for version, known in versions.items():
            if known == digest:
                return name, version
    return None


def named_documents(
    questions: Iterable[Question], groups: Iterable[Group], drafts: Iterable[Draft]
) -> set[str]:
    """The documents that the set quotes, without their extensions."""
    gold = [item.gold for item in questions] + [item.gold for item in groups]
    evidence = [item.evidence for item in drafts]
    return {passage.stem for passages in [*gold, *evidence] for passage in passages}


def documents_beside(path: Path, named: set[str]) -> Path | None:
    """The documents that belong to a set: the project's own, or a folder in or beside it.

    Where there are several, it is the one with a document that the set quotes.
    """
    if path.resolve().parent == DEMO.resolve().parent:
        return PROJECT / "corpus"
    folder = path.resolve() if path.is_dir() else path.resolve().parent
    places = [place / name for place in (folder, folder.parent) for name in _BESIDE]
    places = [place for place in (*places, folder) if place.is_dir()]
    for place in places:
        if any(file.stem in named for file in place.iterdir()):
            return place
    return None


def distractors_beside(path: Path) -> Path | None:
    """Papers on other subjects beside a set, to see whether they move its answers."""
    folder = path.resolve().parent / "distractors"
    return folder if folder.is_dir() else None


def _read(
    files: Sequence[Path],
    part: str,
    sheet: Sheet,
    parse: Callable[[Row], T],
    id_of: Callable[[T], str],
) -> tuple[list[T], list[str]]:
    return parsed(_rows(files, part, sheet), parse, id_of)


def _rows(files: Sequence[Path], part: str, sheet: Sheet) -> Iterator[Row | InputError]:
    """The rows of one part in all files; a single file of questions may have any name."""
    for file in files:
        if file.suffix.lower() == ".xlsx":
            yield from sheet_rows(file, sheet)
        elif file.name.startswith(part) or (len(files) == 1 and part == _part_of(file)):
            yield from json_rows(file)


def _part_of(file: Path) -> str:
    return next((part for part in _PARTS if file.name.startswith(part)), "queries")
