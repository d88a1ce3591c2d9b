"""``spreeklijn check``: every sentence of a draft against the papers."""

from __future__ import annotations

import argparse
import json
import re
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from assistant.batch import InputError, parse_date, read_batch
from assistant.commands.clearance import add_clearance, given_clearance
from assistant.commands.who import who_asks
from settings import Settings

if TYPE_CHECKING:
    from assistant.checks.claims.checker import CheckedSentence

_NAMES = {"supported": "klopt", "contradicted": "KLOPT NIET", "unsupported": "niet gevonden"}
# What looks like the name of a file: no sentence ends so.
_FILE_NAME = re.compile(
    r"\.(?:txt|text|md|docx?|docm|dotx|pdf|od[tsp]|rtf|html?|xhtml|xlsx?|pptx?|msg|eml|pages)$",
    re.IGNORECASE,
)

_LONGEST_PATH = 500  # characters


def add_parser(commands: Any) -> argparse.ArgumentParser:
    """Add the command to ``commands``."""
    check: argparse.ArgumentParser = commands.add_parser(
        "check", help="controleer een concept, zin voor zin, tegen de stukken"
    )
    check.add_argument("draft", nargs="?", metavar="BESTAND of TEKST")
    check.add_argument("--batch", type=Path, metavar="BESTAND.jsonl", help="per regel een 'draft'")
    check.add_argument("--as-of", metavar="JJJJ-MM-DD", help="alleen stukken van voor deze dag")
    add_clearance(check)
    check.set_defaults(run=run_check)
    return check


def run_check(options: argparse.Namespace, settings: Settings) -> int:
    """Check one draft, or every line of a batch; 1 where there was nothing to check."""
    from assistant.contract import check_json
    from assistant.desk import Desk

    if (options.draft is None) == (options.batch is None):
        raise InputError(
            'Geef een bestand of een tekst, of een bestand met --batch: spreeklijn check "uw tekst".'
        )
    if options.batch is not None and not options.json:
        raise InputError("Gebruik --batch samen met --json.")
    as_of = parse_date(options.as_of, "--as-of")
    text = read_draft(options.draft) if options.draft is not None else ""
    who = who_asks()
    with Desk.open(settings, given_clearance(options)) as desk:
        if options.batch is None:
            sentences = desk.check(text, as_of=as_of, who=who)
            if options.json:
                data = json.dumps(check_json(sentences), ensure_ascii=False, indent=2)
                sys.stdout.write(data + "\n")
            else:
                sys.stdout.write(check_text(sentences))
            return 0 if sentences else 1
        for item in read_batch(options.batch, "draft"):
            found = check_json(desk.check(item.text, as_of=item.as_of or as_of, who=who))
            line = json.dumps({"id": item.id, **found}, ensure_ascii=False)
            sys.stdout.write(line + "\n")
            sys.stdout.flush()
    return 0


def read_draft(given: str) -> str:
    """The draft: the text of a file, or ``given`` itself. Raises InputError."""
    if not given.strip():
        raise InputError("De tekst is leeg.")
    return _read_file(Path(given)) if _is_path(given) else given


def _is_path(given: str) -> bool:
    """Whether ``given`` names a file or a folder, also one that is not there.

    One word is no sentence: whoever gives one means a file.
    """
    if len(given) >= _LONGEST_PATH or "\n" in given:
        return False
    try:
        there = Path(given).exists()
    except OSError:  # longer than the system lets a name be
        return False
    named = bool(_FILE_NAME.search(given.strip()))
    return there or named or (not re.search(r"[\s?!]", given) and not given.endswith("."))


def _read_file(path: Path) -> str:
    from ingest.reading import SafeReader

    if path.is_dir():
        raise InputError(
            f"Dit is een map: {path}. Geef één bestand, bijvoorbeeld {path / 'concept.docx'}."
        )
    if not path.exists():
        raise InputError(
            f"Dit bestand bestaat niet: {path}. Controleer de naam en de map, of zet een hele zin "
            "tussen aanhalingstekens."
        )
    # A draft is as much of unknown origin as a paper: read apart, within bounds of time and memory.
    with SafeReader() as reader:
        result = reader.read(path)
    if result.document is None and result.message:
        raise InputError(result.message)
    if result.document is None or not result.document.text.strip():
        raise InputError(f"{path.name}: dit bestand is niet te lezen, of er staat geen tekst in.")
    text: str = result.document.text
    return text


def check_text(sentences: Sequence[CheckedSentence]) -> str:
    """Checked sentences, ready to print."""
    from assistant.text import source_line, wrapped

    if not sentences:
        return "Er staat geen zin in dit concept.\n"
    lines: list[str] = []
    for item in sentences:
        lines += wrapped(f"[{_NAMES[item.verdict.value]}] {item.text}")
        lines += wrapped(item.reason, "    ")
        for note in item.notes:
            lines += wrapped(f"Let op: {note}", "    ")
        for citation in item.evidence:
            lines += wrapped(f"“{citation.quote}”", "    ")
            lines += wrapped(f"({source_line(citation)})", "    ")
        lines.append("")
    return "\n".join(lines) + "\n"
