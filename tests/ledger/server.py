"""A PostgreSQL server for tests: the one that SAYSO_TEST_POSTGRES names, or one in a scratch folder."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import count
from pathlib import Path

from sqlalchemy import create_engine, text

from sayso.ledger.database import address

_NUMBERS = count(1)


class NoServer(Exception):
    """There is none, and why."""


class Server:
    """A running server. Args: ``url``, which leads to a database from which others can be made."""

    def __init__(self, url: str) -> None:
        self.url = url

    def make_database(self, template: str = "template1") -> str:
        """A database of its own, as the address of a ledger."""
        name = f"sayso_test_{os.getpid()}_{next(_NUMBERS)}"
        self._run(f"CREATE DATABASE {name} TEMPLATE {template}")
        return address(self.url).set(drivername="postgresql", database=name).render_as_string(False)

    def drop_database(self, where: str) -> None:
        """Removes it, whoever is connected."""
        self._run(f"DROP DATABASE IF EXISTS {address(where).database} WITH (FORCE)")

    def _run(self, command: str) -> None:
        engine = create_engine(address(self.url), isolation_level="AUTOCOMMIT")
        with engine.connect() as connection:
            connection.execute(text(command))
        engine.dispose()


@contextmanager
def running_server() -> Iterator[Server]:
    """A server for the time of the block.

    Raises:
        NoServer: none is named, and PostgreSQL is not installed or cannot be started here.
    """
    if named := os.environ.get("SAYSO_TEST_POSTGRES"):
        yield Server(named)
        return
    folder = Path(tempfile.mkdtemp(prefix="sayso-postgresql-", dir=tempfile.gettempdir()))
    try:
        with _started(folder) as url:
            yield Server(url)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


@contextmanager
def _started(folder: Path) -> Iterator[str]:
    programs = _find_programs()
    # The server refuses to run as root.
    user = "postgres" if hasattr(os, "geteuid") and os.geteuid() == 0 else None
    if user:
        shutil.chown(folder, user)
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    data = folder / "data"

    def run(program: str, *arguments: str) -> None:
        command = [str(programs / program), "-D", str(data), *arguments]
        done = subprocess.run(  # noqa: S603
            command, user=user, cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True,
            check=False,
        )  # fmt: skip
        if done.returncode:
            raise NoServer(f"{program} fails: {done.stderr.strip()[-300:]}")

    run("initdb", "--auth=trust", "--no-sync", "--username=sayso", "--encoding=UTF8", "--locale=C")
    run("pg_ctl", "-w", "-l", str(folder / "log"), "-o", f"-p {port} -h 127.0.0.1 -k {folder} -F", "start")
    try:
        yield f"postgresql://sayso@127.0.0.1:{port}/postgres"
    finally:
        run("pg_ctl", "-m", "immediate", "stop")


def _find_programs() -> Path:
    homes = sorted(Path("/usr/lib/postgresql").glob("*/bin"), key=lambda home: int(home.parent.name))
    on_path = shutil.which("initdb")
    for home in [*reversed(homes), *([Path(on_path).parent] if on_path else [])]:
        if (home / "initdb").exists() and (home / "pg_ctl").exists():
            return home
    raise NoServer("SAYSO_TEST_POSTGRES names no server, and PostgreSQL is not installed here")
