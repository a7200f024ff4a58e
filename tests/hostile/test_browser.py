"""Hostile articles in a real browser: no script of theirs runs, nothing is asked for elsewhere."""

from __future__ import annotations

import shutil
import threading
from collections.abc import Iterator

import pytest
import uvicorn
from playwright.sync_api import sync_playwright

from sayso.web.app import create_app
from sayso.web.settings import ServerSettings
from tests.hostile import payloads

_CHROMIUM = ("chromium", "chromium-browser", "google-chrome")
_FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]


@pytest.fixture(scope="module")
def base(hostile: str) -> Iterator[str]:
    config = uvicorn.Config(
        create_app(ServerSettings(hostile)), host="127.0.0.1", port=0, log_level="warning"
    )
    server = uvicorn.Server(config)
    thread = threading.Thread(target=server.run, daemon=True)
    thread.start()
    while not server.started:
        thread.join(0.02)
    yield f"http://127.0.0.1:{server.servers[0].sockets[0].getsockname()[1]}"
    server.should_exit = True
    thread.join(10)


def test_no_script_of_theirs_runs(base: str, addresses: list[str]) -> None:
    path = next(filter(None, map(shutil.which, _CHROMIUM)), None)
    if path is None:
        pytest.skip("no Chromium is installed")
    articles = [one for one in addresses if one.startswith("/articles/")]
    asked = [*addresses[:7], *articles[:: max(1, len(articles) // 20)], *addresses[len(articles) + 7 :: 20]]
    seen: list[str] = []
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=_FLAGS)
        page = browser.new_page()
        page.on("dialog", lambda dialog: (seen.append(f"dialog {page.url}"), dialog.dismiss()))
        page.on("pageerror", lambda error: seen.append(f"{page.url}: {error}"))
        page.on(
            "console", lambda told: seen.append(f"{page.url}: {told.text}") if told.type == "error" else None
        )
        page.on(
            "request", lambda sent: None if sent.url.startswith((base, "data:")) else seen.append(sent.url)
        )
        for address in asked:
            answer = page.goto(base + address)
            hacked = page.evaluate("window.__hacked")
            if hacked is not None or not page.url.startswith(base):
                seen.append(f"hacked {address[:100]}")
            if answer and answer.status in (404, 422):
                seen = [one for one in seen if "status of 4" not in one]
        browser.close()
    assert seen == []
    assert len(asked) > len(payloads.PLACES) * 5
