"""Officers' decisions about lines, read where there is a database to read them from."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from database import FILE_NAME
from register.decisions import Decision
from settings import Settings

if TYPE_CHECKING:
    from database.lines import LineBook


class KnownDecisions:
    """The decisions there are at this moment. Raises DatabaseError when they cannot be read."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        self._book: LineBook | None = None

    def __call__(self) -> Sequence[Decision]:
        if self._book is None and self._exists:
            # A database takes a while to open: only where one was made.
            from database.connection import DatabaseError, copied_database, open_database
            from database.lines import LineBook

            try:
                self._book = LineBook(open_database(self._settings))
            except DatabaseError:
                # A full disk does not make what was decided unknown: a withdrawn line stays so.
                with copied_database(self._settings) as sessions:
                    return self._read(LineBook(sessions))
        return self._read(self._book) if self._book is not None else ()

    def _read(self, book: LineBook) -> Sequence[Decision]:
        from sqlalchemy.exc import SQLAlchemyError

        from database.connection import DatabaseError

        try:
            return book.all()
        except SQLAlchemyError as error:
            raise DatabaseError(
                "De besluiten over standaardlijnen zijn niet te lezen. Controleer of de database "
                "er nog is en probeer het opnieuw."
            ) from error

    @property
    def _exists(self) -> bool:
        settings = self._settings
        return settings.database_url is not None or (settings.data_dir / FILE_NAME).is_file()
