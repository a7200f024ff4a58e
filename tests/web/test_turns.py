"""Pages that compare take turns; other pages do not wait for them."""

from __future__ import annotations

import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from sayso.web import turns
from sayso.web.app import create_app
from sayso.web.pages import conflicts, timeline
from sayso.web.settings import ServerSettings
from sayso.web.turns import AT_ONCE


@pytest.fixture
def client(where: str) -> Iterator[TestClient]:
    with TestClient(create_app(ServerSettings(where)), base_url="http://127.0.0.1") as made:
        yield made


def test_few_compare_at_once_and_other_pages_pass_them(
    client: TestClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    running, most, ends = [], [0], threading.Event()

    def slow(*_about: object) -> None:
        running.append(1)
        most[0] = max(most[0], len(running))
        ends.wait(20)
        running.pop()
        raise RuntimeError

    for page in (conflicts, timeline):
        monkeypatch.setattr(page, "ask", slow)
    askers = [
        threading.Thread(target=client.get, args=(address,))
        for address in ("/conflicts", "/timeline", "/conflicts", "/timeline", "/conflicts")
    ]
    for asker in askers:
        asker.start()
    for _ in range(200):
        if len(running) == AT_ONCE:
            break
        threading.Event().wait(0.05)
    assert client.get("/help").status_code == 200
    ends.set()
    for asker in askers:
        asker.join(20)
    assert most == [AT_ONCE]


@pytest.fixture
def without_servers(monkeypatch: pytest.MonkeyPatch) -> Iterator[float]:
    """The usual interval, whatever servers of other tests run in this process."""
    found, usual = sys.getswitchinterval(), 0.005
    monkeypatch.setattr(turns, "_before", [])
    sys.setswitchinterval(usual)
    yield sys.getswitchinterval()
    sys.setswitchinterval(found)


def test_threads_follow_each_other_quickly_while_a_server_runs(
    tmp_path: Path, without_servers: float
) -> None:
    with TestClient(create_app(ServerSettings(str(tmp_path / "l.db")))):
        assert sys.getswitchinterval() < without_servers / 5
    assert sys.getswitchinterval() == without_servers


def test_the_first_server_to_end_slows_no_other(without_servers: float) -> None:
    one, other = turns.short_switches(), turns.short_switches()
    one.__enter__()
    other.__enter__()
    one.__exit__(None, None, None)
    assert sys.getswitchinterval() < without_servers / 5
    other.__exit__(None, None, None)
    assert sys.getswitchinterval() == without_servers
