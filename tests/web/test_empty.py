"""A ledger without articles says so on every page."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from sayso.web.app import create_app
from sayso.web.settings import ServerSettings


@pytest.fixture(scope="module")
def client(tmp_path_factory: pytest.TempPathFactory) -> Iterator[TestClient]:
    where = str(Path(tmp_path_factory.mktemp("empty")) / "l.db")
    with TestClient(create_app(ServerSettings(where)), base_url="http://127.0.0.1") as made:
        yield made


@pytest.mark.parametrize("address", ["/series", "/conflicts", "/timeline"])
def test_a_page_that_compares_leads_to_adding(client: TestClient, address: str) -> None:
    answer = client.get(address)
    assert answer.status_code == 200
    assert 'The ledger has no articles yet. <a href="/">Add an article</a>.' in answer.text


@pytest.mark.parametrize("address", ["/series", "/conflicts", "/timeline"])
def test_what_is_not_found_is_said_once(client: TestClient, address: str) -> None:
    answer = client.get(address, params={"q": "zeppelin"})
    assert answer.text.count('class="nothing"') == 1
    assert "Nothing in the ledger is or holds" in answer.text


@pytest.mark.parametrize("address", ["/", "/help", "/search?q=x", "/sources", "/dossier?q=x", "/decisions"])
def test_every_other_page_is_there(client: TestClient, address: str) -> None:
    assert client.get(address).status_code == 200
