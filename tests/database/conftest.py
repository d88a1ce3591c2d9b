"""The databases that are tested: SQLite always, PostgreSQL where its programs are installed."""

from __future__ import annotations

import contextlib
import os
import pwd
import shutil
import signal
import subprocess
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import Engine
from sqlalchemy.exc import OperationalError

from database.connection import connect
from database.models import Base
from settings import Settings, load_settings

_DEBIAN = "/usr/lib/postgresql"  # Debian keeps these programs out of the search path
_ACCOUNT = "postgres"


@pytest.fixture(scope="session")
def postgresql_url() -> Iterator[str]:
    """A PostgreSQL server of our own that listens on a socket in a folder of its own."""
    pytest.importorskip("psycopg", reason="psycopg is not installed")
    folders = sorted(Path(_DEBIAN).glob("*/bin"), reverse=True)
    path = os.pathsep.join([os.environ.get("PATH", ""), *map(str, folders)])
    initdb, postgres = shutil.which("initdb", path=path), shutil.which("postgres", path=path)
    if initdb is None or postgres is None:
        pytest.skip("PostgreSQL is not installed on this computer")
    account = _account()
    folder = Path(tempfile.mkdtemp(prefix="spreeklijn-pg-"))
    if account is not None:
        shutil.chown(folder, account)
    try:
        data = str(folder / "data")
        subprocess.run(
            [initdb, "-D", data, "-U", _ACCOUNT, "-A", "trust", "--no-sync"],
            check=True,
            user=account,
            stdout=subprocess.DEVNULL,
        )
        server = subprocess.Popen(
            [postgres, "-D", data, "-k", str(folder), "-c", "listen_addresses=", "-c", "fsync=off"],
            user=account,
            stderr=subprocess.DEVNULL,
        )
        try:
            yield f"postgresql+psycopg://{_ACCOUNT}@/postgres?host={folder}"
        finally:
            server.send_signal(signal.SIGINT)  # at once, also with connections open
            server.wait(timeout=30)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


@pytest.fixture(params=["sqlite", "postgresql"])
def settings(request: pytest.FixtureRequest, tmp_path: Path) -> Settings:
    """Settings with an empty database behind them."""
    if request.param == "sqlite":
        return load_settings(data_dir=tmp_path)
    url = request.getfixturevalue("postgresql_url")
    engine = connect(url)
    _wait_for(engine)
    with engine.begin() as connection:
        Base.metadata.drop_all(connection)
        connection.exec_driver_sql("DROP TABLE IF EXISTS alembic_version")
    engine.dispose()
    return load_settings(data_dir=tmp_path, database_url=url)


def _account() -> str | None:
    """The account to run under: PostgreSQL refuses to run as root."""
    if os.geteuid() != 0:
        return None
    with contextlib.suppress(KeyError):
        return pwd.getpwnam(_ACCOUNT).pw_name
    pytest.skip("PostgreSQL does not run as root, and there is no other account for it")


def _wait_for(engine: Engine) -> None:
    for _ in range(100):
        try:
            engine.connect().close()
            return
        except OperationalError:
            time.sleep(0.1)
    raise AssertionError("PostgreSQL did not start")
