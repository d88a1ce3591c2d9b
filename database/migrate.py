"""Brings a database up to date with the tables, step by step."""

from __future__ import annotations

from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Engine

MIGRATIONS = Path(__file__).with_name("migrations")


def upgrade(engine: Engine) -> None:
    """Take every step that ``engine``'s database has not seen yet, in one transaction."""
    configuration = alembic_config()
    with engine.begin() as connection:
        seen = MigrationContext.configure(connection).get_current_heads()
        if set(seen) == set(ScriptDirectory.from_config(configuration).get_heads()):
            return
        if connection.dialect.name == "sqlite":
            # SQLite begins none by itself for a table that is made: who was killed halfway, or two
            # who open a new database at once, would leave one that never opens again.
            connection.exec_driver_sql("BEGIN IMMEDIATE")
        configuration.attributes["connection"] = connection
        command.upgrade(configuration, "head")


def alembic_config() -> Config:
    """Alembic's configuration for our migrations."""
    configuration = Config()
    configuration.set_main_option("script_location", str(MIGRATIONS).replace("%", "%%"))
    return configuration
