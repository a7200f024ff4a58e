"""One server for the tests of the API."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from tests.served import fill, visit


@pytest.fixture(scope="module")
def api(tmp_path_factory: pytest.TempPathFactory) -> Iterator[TestClient]:
    """A client of a server without sign-in."""
    where = str(Path(tmp_path_factory.mktemp("api")) / "l.db")
    fill(where)
    with visit(where, local_name="ana") as client:
        yield client
