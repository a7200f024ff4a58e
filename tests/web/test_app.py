"""The application answers at all."""

from __future__ import annotations

from pathlib import Path

from fastapi.testclient import TestClient

from sayso.web.app import create_app
from sayso.web.settings import ServerSettings


def test_the_first_page_of_an_empty_ledger_says_what_it_holds(tmp_path: Path) -> None:
    with TestClient(
        create_app(ServerSettings(str(tmp_path / "l.db"))), base_url="http://127.0.0.1"
    ) as browser:
        answer = browser.get("/")
    assert answer.status_code == 200
    assert "0 articles" in answer.text
