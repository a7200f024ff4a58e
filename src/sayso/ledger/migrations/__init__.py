"""The schema's versions, oldest first, and the way from each to the newest."""

from __future__ import annotations

from pathlib import Path

from sqlalchemy import Connection, Engine

from sayso.ledger.dialect import WRITES, lock_writers
from sayso.ledger.journal import choose_journal
from sayso.ledger.views import create_views, drop_views

VERSIONS = ("0001", "0002", "0003", "0004", "0005", "0006")
HEAD = VERSIONS[-1]
_DERIVED = "0004"
"""The last version that changed what follows from other tables: an older ledger derives it anew."""


def migrate(engine: Engine) -> None:
    """Brings the database to the newest version, in one transaction: whole or not at all."""
    choose_journal(engine)
    with engine.connect().execution_options(**{WRITES: True}) as connection, connection.begin():
        lock_writers(connection)
        upgrade(connection, HEAD)


def upgrade(connection: Connection, to: str) -> None:
    """Brings the database to the version ``to``, within the connection's transaction."""
    from alembic import command  # noqa: PLC0415  # 0.15 s that a ledger of the newest version need not spend
    from alembic.config import Config  # noqa: PLC0415
    from alembic.migration import MigrationContext  # noqa: PLC0415

    from sayso.ledger.derive import derive_anew  # noqa: PLC0415

    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent))
    config.attributes["connection"] = connection
    before = MigrationContext.configure(connection).get_current_revision()
    # A view stands in the way of changes to its tables, and holds nothing itself.
    drop_views(connection)
    command.upgrade(config, to)
    if to == HEAD:
        create_views(connection)
        if before is not None and before < _DERIVED:
            derive_anew(connection)
