"""How Alembic reaches the database: the connection it is given, or the configured one.

The application hands over its own connection. For a new migration, after a change in
``database/models.py``: ``alembic revision --autogenerate -m "what changes"``.
"""

from __future__ import annotations

from alembic import context
from sqlalchemy import Connection

from database.connection import connect, database_url
from database.models import Base
from settings import load_settings


def run(connection: Connection) -> None:
    """Take the steps over ``connection``; SQLite changes a table by copying it."""
    context.configure(connection=connection, target_metadata=Base.metadata, render_as_batch=True)
    with context.begin_transaction():
        context.run_migrations()


if context.is_offline_mode():
    context.configure(
        url=context.config.get_main_option("sqlalchemy.url") or database_url(load_settings()),
        target_metadata=Base.metadata,
        literal_binds=True,
    )
    with context.begin_transaction():
        context.run_migrations()
elif (given := context.config.attributes.get("connection")) is not None:
    run(given)
else:
    with connect(database_url(load_settings())).connect() as opened:
        run(opened)
