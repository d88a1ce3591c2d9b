"""What Spreeklijn leans on: the database, a Qdrant server, a language model, the clock, OCR."""

from __future__ import annotations

import sqlite3
import urllib.error
import urllib.request
from contextlib import closing
from datetime import UTC, datetime, timedelta

from audit.trail import Trail
from audit.verify import verify
from database import FILE_NAME
from database.connection import DatabaseError, open_database
from index.disk import is_writable
from index.generations import read_current
from index.store import StoreCorrupt, StoreError
from settings import Settings
from upkeep.finding import Finding, State

_SECONDS = 5.0
_MADE = datetime(2025, 1, 1, tzinfo=UTC)  # Spreeklijn did not exist before
_DRIFT = timedelta(minutes=10)


def check_database(settings: Settings, repair: bool) -> list[Finding]:
    """Whether conversations and decisions can be read, and are whole."""
    name = "Database"
    file = settings.data_dir / FILE_NAME
    if settings.database_url is None and not file.exists():
        return [Finding(name, State.OK, "Er is nog niets bewaard.")]
    try:
        if settings.database_url is None:
            with closing(sqlite3.connect(f"file:{file.resolve()}?mode=ro", uri=True)) as opened:
                told = str(opened.execute("PRAGMA quick_check(1)").fetchone()[0])
            if told != "ok":
                raise sqlite3.DatabaseError(told)
        if settings.database_url is not None or is_writable(settings.data_dir):
            open_database(settings).kw["bind"].dispose()
    except DatabaseError as error:
        return [Finding(name, State.ERROR, str(error))]
    except sqlite3.OperationalError:
        # It may be whole: on a disk that is full or only read SQLite cannot even look.
        told = f"{file.name} is nu niet te controleren. Maak de schijf eerst beschrijfbaar."
        return [Finding(name, State.WARNING, told)]
    except sqlite3.DatabaseError:
        return [
            Finding(
                name,
                State.ERROR,
                f"{file.name}: het bestand is beschadigd. Gesprekken en besluiten staan hierin; "
                "zet een back-up terug met: spreeklijn restore BESTAND",
            )
        ]
    return [Finding(name, State.OK, "Gesprekken en besluiten zijn heel.")]


def check_server(settings: Settings, repair: bool) -> list[Finding]:
    """Whether the Qdrant server answers, where one is configured."""
    if not settings.qdrant_url:
        return []
    from index.server_store import ServerStore

    key = settings.qdrant_api_key.get_secret_value() if settings.qdrant_api_key else None
    try:
        store = ServerStore.connect(settings.qdrant_url, key, settings.qdrant_collection)
        try:
            store.exists()
        finally:
            store.close()
    except StoreError as error:
        return [Finding("Qdrant-server", State.ERROR, str(error))]
    return [Finding("Qdrant-server", State.OK, "De server antwoordt.")]


def check_model(settings: Settings, repair: bool) -> list[Finding]:
    """Whether the language model answers, where one is configured."""
    if not settings.llm_url:
        return []
    name = "Taalmodel"
    request = urllib.request.Request(f"{settings.llm_url.rstrip('/')}/models")
    if settings.llm_api_key:
        request.add_header("Authorization", f"Bearer {settings.llm_api_key.get_secret_value()}")
    try:
        with urllib.request.urlopen(request, timeout=_SECONDS):
            return [Finding(name, State.OK, "Het taalmodel antwoordt.")]
    except urllib.error.HTTPError as error:
        told = f"Het taalmodel weigert (code {error.code}). Controleer SPREEKLIJN_LLM_API_KEY."
    except (OSError, ValueError):
        told = "Het taalmodel is niet te bereiken. Controleer SPREEKLIJN_LLM_URL en het netwerk."
    return [Finding(name, State.WARNING, f"{told} Antwoorden blijven intussen woordelijk.")]


def check_audit(settings: Settings, repair: bool) -> list[Finding]:
    """Whether the audit record is as it was written. It is never repaired: that would be a change."""
    trail = Trail.open(settings)
    if not trail.file.exists() and not trail.head.exists():
        return []
    key = settings.audit_key.get_secret_value().encode() if settings.audit_key else b""
    found = verify(trail, key)
    if found.problems:
        told = f"{found.problems[0]} Bewaar het bestand en meld dit aan wie toezicht houdt."
        return [Finding("Vastlegging", State.ERROR, told)]
    return [Finding("Vastlegging", State.OK, f"{found.entries} regels, niets veranderd.")]


def check_clock(settings: Settings, repair: bool) -> list[Finding]:
    """Whether the clock was put back since the index was made, or stands in another age."""
    name, now = "Klok", datetime.now(UTC)
    try:
        manifest = read_current(settings.data_dir)
    except StoreCorrupt:
        manifest = None
    made = _moment(manifest.created_at) if manifest else None
    if now < _MADE or (made is not None and made > now + _DRIFT):
        told = (
            f"De klok van deze computer staat op {now:%d-%m-%Y %H:%M} (UTC)"
            + (f", maar de index is van {made:%d-%m-%Y %H:%M}" if made else "")
            + ". Zet de klok goed: de leeftijd van lijnen en het moment waarop een embargo "
            "afloopt hangen ervan af."
        )
        return [Finding(name, State.WARNING, told)]
    return [Finding(name, State.OK, f"De klok staat op {now:%d-%m-%Y %H:%M} (UTC).")]


def _moment(text: str) -> datetime | None:
    try:
        found = datetime.fromisoformat(text)
    except ValueError:
        return None
    return found if found.tzinfo else found.replace(tzinfo=UTC)
