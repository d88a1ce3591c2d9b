"""The database itself: opened by URL, brought up to date, and handed out as sessions."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from alembic.util.exc import CommandError
from sqlalchemy import Engine, create_engine, event
from sqlalchemy.engine import make_url
from sqlalchemy.exc import ArgumentError, SQLAlchemyError
from sqlalchemy.orm import Session, sessionmaker

from database import FILE_NAME
from explained import Explained
from index.disk import make_data_folder
from settings import Settings

_BUSY_SECONDS = 15  # how long SQLite waits for another writer

Sessions = sessionmaker[Session]


class DatabaseError(Explained):
    """The database cannot be used; the message is Dutch and says what to do."""


def database_url(settings: Settings) -> str:
    """The URL of the database: the configured one, or SQLite in the data folder."""
    if settings.database_url is not None:
        return settings.database_url.get_secret_value()
    return f"sqlite:///{(settings.data_dir / FILE_NAME).resolve().as_posix()}"


def open_database(settings: Settings) -> Sessions:
    """Sessions on a database with all tables. Raises DatabaseError."""
    from database.migrate import upgrade

    if settings.database_url is None:
        make_data_folder(settings.data_dir)
    try:
        engine = connect(database_url(settings))
    except (ArgumentError, ModuleNotFoundError, ValueError):
        # Not "from error": that one may quote a piece of the password.
        raise DatabaseError(
            "De instelling SPREEKLIJN_DATABASE_URL klopt niet. Schrijf bijvoorbeeld "
            "postgresql+psycopg://naam:wachtwoord@server/database, en een teken als / of @ in het "
            "wachtwoord als %2F of %40."
        ) from None
    try:
        upgrade(engine)
    except CommandError as error:
        raise DatabaseError(
            "De database is van een nieuwere versie van Spreeklijn. Installeer die versie, of zet "
            "een oudere back-up terug."
        ) from error
    except SQLAlchemyError as error:
        raise DatabaseError(
            "De database is niet te openen. Controleer SPREEKLIJN_DATABASE_URL, of u in de map "
            "met gegevens mag schrijven, en of de schijf niet vol is."
        ) from error
    return sessionmaker(engine, expire_on_commit=False)


@contextmanager
def copied_database(settings: Settings) -> Iterator[Sessions]:
    """A copy of the SQLite database among the temporary files, only to read from.

    For a disk that is full or takes no writing: SQLite writes a little even when it reads. Raises
    DatabaseError.
    """
    if settings.database_url is not None:
        raise DatabaseError("De database is niet te bereiken. Controleer SPREEKLIJN_DATABASE_URL.")
    with tempfile.TemporaryDirectory(prefix="spreeklijn-") as folder:
        try:
            for file in settings.data_dir.glob(f"{FILE_NAME}*"):
                shutil.copy(file, folder)
        except OSError as error:
            raise DatabaseError(
                "De database is niet te lezen. Maak ruimte op de schijf en probeer het opnieuw."
            ) from error
        sessions = open_database(settings.model_copy(update={"data_dir": Path(folder)}))
        try:
            yield sessions
        finally:
            sessions.kw["bind"].dispose()


def connect(url: str) -> Engine:
    """An engine for ``url``; nothing is opened yet."""
    if make_url(url).get_backend_name() != "sqlite":
        return create_engine(url, pool_pre_ping=True)
    engine = create_engine(url, connect_args={"timeout": _BUSY_SECONDS})
    event.listen(engine, "connect", _prepare_sqlite)
    return engine


def _prepare_sqlite(connection: Any, _record: Any) -> None:
    """SQLite guards references only when asked; WAL lets readers go on beside a writer."""
    cursor = connection.cursor()
    cursor.execute("PRAGMA foreign_keys = ON")
    cursor.execute("PRAGMA journal_mode = WAL")
    cursor.close()
