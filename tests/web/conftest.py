"""A served ledger and a browser that looks at it."""

from __future__ import annotations

import shutil
import threading
from collections.abc import Iterator

import pytest
import uvicorn
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

from sayso.ledger import Ledger
from sayso.ledger.questions import find_figures, find_revisions, find_statements
from sayso.web.app import create_app
from sayso.web.settings import ServerSettings
from tests.web import library

_CHROMIUM = ("chromium", "chromium-browser", "google-chrome")
_FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]


@pytest.fixture(scope="session")
def where(tmp_path_factory: pytest.TempPathFactory) -> str:
    """The ledger's file."""
    path = str(tmp_path_factory.mktemp("served") / "sayso.db")
    library.fill(path)
    return path


@pytest.fixture(scope="session")
def served(where: str) -> Iterator[str]:
    """The address of a server of it."""
    app = create_app(ServerSettings(where, local_name="ana"))
    server = uvicorn.Server(uvicorn.Config(app, host="127.0.0.1", port=0, log_level="warning"))
    thread = threading.Thread(target=server.run, daemon=True)
    thread.start()
    while not server.started:
        thread.join(0.02)
    port = server.servers[0].sockets[0].getsockname()[1]
    yield f"http://127.0.0.1:{port}"
    server.should_exit = True
    thread.join(10)


@pytest.fixture(scope="session")
def addresses(where: str) -> dict[str, str]:
    """One address of every page, by what it shows."""
    return find_addresses(where)


def find_addresses(where: str) -> dict[str, str]:
    """The same of any ledger that ``library.fill`` made."""
    with Ledger(where) as ledger:
        said = find_statements(ledger, by="Ivo Brandt")[0]
        counted = next(row for row in find_figures(ledger) if row.words.startswith("Between 20"))
        page = find_revisions(ledger, "https://gazette.example/ferry")[0].revision
    return {
        "home": "/",
        "help": "/help",
        "article": f"/articles/{said.revision}",
        "words": f"/articles/{said.revision}?words={said.span_start}-{said.span_end}#words",
        "statement": f"/statements/{said.id}",
        "figure": f"/figures/{counted.id}",
        "search": "/search?q=ferry",
        "search without hits": "/search?q=zeppelin",
        "sources": "/sources",
        "source": "/sources?name=Ivo+Brandt",
        "series": "/series?q=how+many+passengers+were+killed",
        "one series": f"/series/{counted.id}",
        "conflicts": "/conflicts?others=true",
        "origins": f"/origins/{counted.id}",
        "timeline": "/timeline",
        "changes": f"/changes/{page}",
        "dossier": "/dossier?q=how+many+passengers+were+killed",
        "dossier form": "/dossier",
        "decisions": "/decisions",
        "sign in": "/sign-in",
        "nothing there": "/articles/0000000000000000",
    }


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """Headless Chromium, one for a file: while it runs, no test can have an event loop of its own."""
    path = next(filter(None, map(shutil.which, _CHROMIUM)), None)
    if path is None:
        pytest.skip("no Chromium is installed")
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=path, args=_FLAGS)
        yield started
        started.close()


@pytest.fixture
def context(browser: Browser, served: str) -> Iterator[BrowserContext]:
    """A fresh visit of the served ledger."""
    made = browser.new_context(
        base_url=served,
        viewport={"width": 1280, "height": 900},
        permissions=["clipboard-read", "clipboard-write"],
    )
    yield made
    made.close()


@pytest.fixture
def page(context: BrowserContext) -> Page:
    """A page that fails its test when a script does, or when anything is asked for elsewhere."""
    made = context.new_page()
    made.on("pageerror", lambda error: pytest.fail(str(error)))
    return made
