"""An empty database of each engine: SQLite in a folder, and Debian's PostgreSQL."""

import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest
from sqlalchemy import create_engine, text

from assistant.records.database import Database
from assistant.settings import Settings

_BINARIES = Path("/usr/lib/postgresql")
_CLUSTER_OWNER = "postgres"


@pytest.fixture(params=["sqlite", "postgresql"])
def settings(request: pytest.FixtureRequest, tmp_path: Path) -> Settings:
    """Settings that name an empty database."""
    if request.param == "sqlite":
        return Settings(data=tmp_path / "data", database_url="")
    return Settings(database_url=request.getfixturevalue("postgresql_url"))


@pytest.fixture
def database(settings: Settings) -> Iterator[Database]:
    """An empty database, open."""
    opened = Database.open(settings)
    yield opened
    opened.close()


@pytest.fixture
def postgresql_url(postgresql_server: str) -> str:
    """The address of a database of its own for one test."""
    engine = create_engine(
        f"postgresql+psycopg://{_CLUSTER_OWNER}@/postgres?host={postgresql_server}",
        isolation_level="AUTOCOMMIT",
    )
    with engine.connect() as connection:
        connection.execute(text("DROP DATABASE IF EXISTS visitors WITH (FORCE)"))
        connection.execute(text("CREATE DATABASE visitors"))
    engine.dispose()
    return f"postgres://{_CLUSTER_OWNER}@/visitors?host={postgresql_server}"


@pytest.fixture(scope="session")
def postgresql_server() -> Iterator[str]:
    """The folder of the socket of a PostgreSQL of ours; in CI its absence is a failure."""
    programs = max(_BINARIES.glob("*/bin"), default=None, key=lambda path: int(path.parent.name))
    if programs is None:
        message = "PostgreSQL est absent : installez le paquet « postgresql »"
        if os.environ.get("CI") == "true":
            pytest.fail(message)
        pytest.skip(message)
    # Short: the path of a socket holds at most 107 characters, fewer than pytest's folders have.
    folder = Path(tempfile.mkdtemp(prefix="pg-"))
    # PostgreSQL refuses to run as root.
    owner = _CLUSTER_OWNER if os.geteuid() == 0 else None
    if owner:
        shutil.chown(folder, owner)
    cluster = folder / "cluster"
    _run([programs / "initdb", "-D", cluster, "-U", _CLUSTER_OWNER, "-A", "trust", "-N"], owner)
    options = f"-k {folder} -c listen_addresses='' -c fsync=off"
    log = folder / "log"
    _run([programs / "pg_ctl", "-D", cluster, "-o", options, "-l", log, "-w", "start"], owner)
    try:
        yield str(folder)
    finally:
        _run([programs / "pg_ctl", "-D", cluster, "-m", "immediate", "stop"], owner)
        shutil.rmtree(folder)


def _run(command: Sequence[Path | str], owner: str | None) -> None:
    """Run ``command`` as ``owner``, who may not look into the folder of the project."""
    subprocess.run(command, user=owner, cwd="/", check=True, stdout=subprocess.DEVNULL)
