"""``spreeklijn draft``: incoming questions become an annotatie."""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, Any

from assistant.batch import InputError, parse_date
from assistant.commands.clearance import add_clearance, given_clearance
from assistant.commands.output import print_json
from assistant.commands.who import who_asks
from settings import Settings

if TYPE_CHECKING:
    from annotatie.incoming import Head, Incoming
    from annotatie.model import Annotatie

_DONE, _NOTHING = 0, 1
_LONGEST_NAME = 500  # characters; a longer argument is a text, not the name of a file
_STATES = {
    "answer": "met een eerdere lijn",
    "no_evidence": "zonder eerdere lijn",
    "refer_other_wethouder": "voor een andere wethouder",
    "placeholder_only": "eerder gesteld, niet beantwoord",
    "no_individual_cases": "over een persoon",
    "error": "mislukt",
}


def add_parser(commands: Any) -> argparse.ArgumentParser:
    """Add the command to ``commands``."""
    draft: argparse.ArgumentParser = commands.add_parser(
        "draft", help="maak van binnengekomen vragen een annotatie in Word"
    )
    draft.add_argument(
        "questions",
        metavar="VRAGEN",
        help="bestand met de vragen (Word, PDF, Excel, CSV, e-mail, tekst), of - voor invoer",
    )
    draft.add_argument(
        "-o", "--output", type=Path, metavar="BESTAND", help=".docx, .odt, .pdf of .md"
    )
    draft.add_argument("--template", type=Path, metavar="SJABLOON.docx", help="sjabloon in Word")
    draft.add_argument("--meeting", default="", metavar="VERGADERING")
    draft.add_argument(
        "--agenda", action="append", default=[], metavar="PUNT", help="'10: Titel'; mag vaker"
    )
    draft.add_argument("--alderman", default="", metavar="WETHOUDER")
    draft.add_argument("--as-of", metavar="JJJJ-MM-DD", help="alleen stukken van voor deze dag")
    add_clearance(draft)
    draft.set_defaults(run=run_draft)
    return draft


def run_draft(options: argparse.Namespace, settings: Settings) -> int:
    """Draft an annotatie and write it; 1 where it cannot be written."""
    from annotatie import recorded
    from annotatie.contract import annotatie_json
    from annotatie.drafting import draft
    from annotatie.export import ExportError, check_target, exported, write
    from annotatie.word import TemplateError
    from annotatie.word.template import open_document
    from assistant.desk import Desk

    if options.output is None and not options.json:
        raise InputError("Zeg waar de annotatie komt: -o annotatie.docx, of vraag --json.")
    as_of = parse_date(options.as_of, "--as-of")
    try:
        # Whatever cannot work is said before the questions are answered.
        if options.output is not None:
            check_target(options.output)
        template = options.template or settings.word_template
        if template is not None:
            open_document(template)
        incoming = _incoming(options.questions)
        with Desk.open(settings, given_clearance(options)) as desk:
            made = draft(
                incoming,
                desk,
                head=_head(options),
                as_of=as_of,
                on_progress=_progress(options.json),
            )
            who = who_asks()
            desk.note(who, "draft", lambda keep: recorded.made(made, keep))
            if options.output is not None:
                suffix = options.output.suffix.lower()
                data = exported(made, suffix, template)
                desk.note(who, "save", lambda _: recorded.saved(made, suffix, data))
                write(data, options.output)
    except TemplateError as error:
        raise InputError(str(error)) from error
    except ExportError as error:
        sys.stderr.write(f"spreeklijn: {error}\n")
        return _NOTHING
    if options.json:
        print_json(annotatie_json(made))
    else:
        sys.stdout.write(report(made, options.output))
    return _DONE


def _incoming(given: str) -> Incoming:
    from annotatie.incoming import IncomingError, read_file, read_text

    try:
        if given == "-":
            return read_text(sys.stdin.read())
        if len(given) > _LONGEST_NAME or "\n" in given:
            return read_text(given)
        path = Path(given)
        if path.is_dir():
            raise InputError(f"{path} is een map. Geef het bestand met de vragen.")
        if not path.exists():
            raise InputError(f"Dit bestand bestaat niet: {path}.")
        return read_file(path)
    except IncomingError as error:
        raise InputError(str(error)) from error


def _head(options: argparse.Namespace) -> Head:
    from annotatie.incoming import Head

    return Head(options.alderman.strip(), options.meeting.strip(), tuple(options.agenda))


def _progress(quiet: bool) -> Any:
    """Draws on the terminal how far the work is."""
    if quiet or not sys.stderr.isatty():
        return None

    def show(done: int, total: int, text: str) -> None:
        words = f"vraag {done + 1} van {total}" if text else "antwoorden vergelijken"
        sys.stderr.write(f"\r{words:<40}" + ("" if text else "\n"))
        sys.stderr.flush()

    return show


def report(annotatie: Annotatie, target: Path) -> str:
    """What was made, for a terminal."""
    from assistant.text import wrapped

    questions = list(annotatie.questions)
    counts = Counter(question.status.value for question in questions)
    lines = [f"{target}: {len(questions)} vragen."]
    lines += [f"  {counts[name]} {words}" for name, words in _STATES.items() if counts[name]]
    at_odds = [question.number for question in questions if question.conflicts]
    if at_odds:
        lines.append(f"  tegenstrijdig, kijk na: vraag {', '.join(at_odds)}")
    for warning in annotatie.warnings:
        lines += wrapped(warning, "  ! ")
    passed = [item for item in annotatie.skipped if item.why == "geen vraag"]
    if passed:
        lines.append("Niet als vraag gezien:")
        for item in passed:
            lines += wrapped(f"({item.place.label}) {item.text}", "  ")
    return "\n".join(lines) + "\n"
