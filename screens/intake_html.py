"""How the reading of documents goes, and what came of it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from markupsafe import Markup

from ingest.record import BY_FILE
from ingest.report import FileReport
from ingest.source import FileStatus
from screens.dutch import count, day, kind_name, secrecy_words
from screens.status_html import notice_html
from uploads.folder import Outcome

_GOOD = {
    FileStatus.INDEXED: "ingelezen",
    FileStatus.UNCHANGED: "stond er al in",
    FileStatus.REMOVED: "verwijderd",
}
_OUTCOME = {
    Outcome.REPLACED: "De vorige versie is vervangen; uw eerdere verbeteringen blijven gelden.",
    Outcome.BESIDE: "Er was al een ander stuk met deze naam; dat is gebleven.",
}

_FILL_IN = "Kies het stuk in de lijst om dit aan te vullen."


def progress_html(place: int, number: int, name: str) -> Markup:
    """File ``place`` (from 0) of ``number`` is being read; without a name all have been."""
    said = (
        f"Bezig met {name}, bestand {min(place + 1, number)} van {number} …"
        if name
        else "De stukken krijgen hun plek in de index …"
    )
    return _region(
        Markup('<p>{}</p><progress aria-label="Voortgang" max="{}" value="{}"></progress>').format(
            said, number + 1, place
        )
    )


def nothing_html() -> Markup:
    """The region while nothing goes on; it must be there before it speaks."""
    return _region(Markup(""))


def problem_html(message: str) -> Markup:
    """Something that did not work, and what to do about it."""
    return _region(notice_html(message, "error"))


def done_html(message: str) -> Markup:
    """Something that worked."""
    return _region(notice_html(message))


def report_html(
    reports: Sequence[FileReport],
    outcomes: dict[str, Outcome],
    refused: Iterable[str] = (),
) -> Markup:
    """What became of every file; ``refused`` are the messages on files that were not taken."""
    items = [_refusal(message) for message in refused]
    items += [_item(report, outcomes.get(report.path)) for report in reports]
    return _region(Markup('<ul class="sl-report">{}</ul>').format(Markup("").join(items)))


def _item(report: FileReport, outcome: Outcome | None) -> Markup:
    said = _GOOD.get(report.status)
    if said is None:
        # The message of the reader names the file and says what to do.
        return _refusal(" ".join(report.warnings))
    name = report.path.replace("\\", "/").rsplit("/", 1)[-1]
    facts = [
        kind_name(report.kind) if report.kind else "",
        day(report.meeting_date) or ("zonder datum" if report.kind else ""),
        count(report.units, "onderdeel", "onderdelen") if report.units else "",
        secrecy_words(report.secrecy).lower(),
    ]
    notes = [item.replace(BY_FILE, _FILL_IN) for item in report.warnings]
    notes += filter(None, [_OUTCOME.get(outcome) if outcome else None])
    return Markup("<li><strong>{name}</strong>: {said}. {facts}.{notes}</li>").format(
        name=name,
        said=said,
        facts=", ".join(filter(None, facts)),
        notes=Markup("<ul>{}</ul>").format(
            Markup("").join(Markup("<li>{}</li>").format(note) for note in notes)
        )
        if notes
        else "",
    )


def _refusal(message: str) -> Markup:
    return Markup('<li data-good="nee">{}</li>').format(message)


def _region(content: Markup) -> Markup:
    return Markup('<div class="sl-intake" role="status" aria-live="polite">{}</div>').format(
        content
    )
