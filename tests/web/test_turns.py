"""Pages that compare for the first time take turns; others do not wait for them."""

from __future__ import annotations

import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from starlette.testclient import TestClient

from sayso.comparing.gathering import load
from sayso.comparing.matter import Matter
from sayso.web import matters, turns
from sayso.web.app import create_app
from sayso.web.settings import ServerSettings
from sayso.web.turns import Turns


def test_one_compares_at_a_time_in_the_order_of_asking_and_what_nobody_waits_for_last() -> None:
    turns, order = Turns(), list[str]()
    turns.take(behind=False)

    def compare(name: str, *, behind: bool) -> None:
        turns.take(behind=behind)
        order.append(name)
        turns.give_back()

    threads = []
    for name, behind in (("behind", True), ("first", False), ("second", False)):
        threads.append(threading.Thread(target=compare, args=(name,), kwargs={"behind": behind}))
        threads[-1].start()
        _until(lambda: turns.waiting == len(threads))
    assert order == []
    turns.give_back()
    for thread in threads:
        thread.join(10)
    assert order == ["first", "second", "behind"]


def test_what_was_compared_before_passes_what_is_compared_now(
    where: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    begun, ends = threading.Event(), threading.Event()
    with TestClient(create_app(ServerSettings(where)), base_url="http://127.0.0.1") as client:
        assert client.get("/conflicts").status_code == 200

        def slow(*about: Any) -> Matter:
            begun.set()
            ends.wait(20)
            return load(*about)

        monkeypatch.setattr(matters, "load", slow)
        slow_one = threading.Thread(target=client.get, args=("/conflicts?limit=2",))
        slow_one.start()
        begun.wait(10)
        assert client.get("/help").status_code == 200
        assert client.get("/conflicts").status_code == 200
        assert slow_one.is_alive()
        ends.set()
        slow_one.join(20)


def _until(holds: Callable[[], bool]) -> None:
    for _ in range(1_000):
        if holds():
            return
        threading.Event().wait(0.01)
    pytest.fail("waited ten seconds")


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
