"""Schemathesis sends what the OpenAPI document allows, and what it forbids, to every operation."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import schemathesis
from hypothesis import HealthCheck, Phase, given, settings
from schemathesis.specs.openapi.checks import positive_data_acceptance

from sayso.errors import NotFound
from sayso.ledger.bulk import Kept
from sayso.ledger.writer import Added
from sayso.web.app import create_app
from sayso.web.settings import ServerSettings
from tests.served import fill

# The document cannot say which cursors there are, nor that a question needs a word: such requests are
# answered with 400, which this check takes for a fault.
EXCLUDED = [positive_data_acceptance]
KEPT = json.loads((Path(__file__).parents[2] / "docs" / "openapi.json").read_text(encoding="utf-8"))
OPERATIONS = [(path, method) for path, methods in KEPT["paths"].items() for method in methods]


def _takes_something(path: str, method: str) -> bool:
    """Whether there is anything that a request could have wrong."""
    return not {"parameters", "requestBody"}.isdisjoint(KEPT["paths"][path][method])


@pytest.fixture(scope="module")
def document(tmp_path_factory: pytest.TempPathFactory) -> Any:
    where = str(Path(tmp_path_factory.mktemp("schema")) / "l.db")
    fill(where)
    app = create_app(ServerSettings(where))
    return schemathesis.openapi.from_asgi("/api/v1/openapi.json", app, headers={"host": "127.0.0.1"})


@pytest.fixture(scope="module", autouse=True)
def reader() -> Iterator[None]:
    """Stands in for reading, which starts a process, and for fetching."""

    def add(_ledger: object, source: object, _facts: object) -> list[Kept]:
        if isinstance(source, str):
            raise NotFound("the server answers 404", "check the URL")
        return [Kept("-", Added("0" * 16, "1" * 16, "new"))]

    with pytest.MonkeyPatch.context() as patched:
        patched.setattr("sayso.api.resources.articles.add_handed_in", add)
        yield


def test_every_operation_is_described(document: Any) -> None:
    for path, method in OPERATIONS:
        operation = KEPT["paths"][path][method]
        assert operation["summary"], path
        assert operation["description"], path
    assert len(OPERATIONS) > 20


@pytest.mark.parametrize(
    ("path", "method", "mode"),
    [
        (path, method, mode)
        for path, method in OPERATIONS
        for mode in schemathesis.GenerationMode
        if mode is schemathesis.GenerationMode.POSITIVE or _takes_something(path, method)
    ],
)
def test_the_api_keeps_to_its_document(
    document: Any, path: str, method: str, mode: schemathesis.GenerationMode
) -> None:
    @settings(
        max_examples=8,
        deadline=None,
        derandomize=True,
        database=None,
        phases=[Phase.explicit, Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    @given(case=document[path][method].as_strategy(generation_mode=mode))
    def check(case: schemathesis.Case) -> None:
        case.call_and_validate(headers={"host": "127.0.0.1"}, excluded_checks=EXCLUDED)

    check()
