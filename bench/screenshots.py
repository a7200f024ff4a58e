"""Makes the pictures of README and docs: the pages of a ledger of the examples in headless Chromium.

    python -m bench.screenshots [--out docs/pictures]

Reads the examples into a ledger in a scratch folder, serves it, and takes one picture a page. Needs the
development packages and Chromium; takes half a minute.
"""

from __future__ import annotations

import argparse
import shutil
import tempfile
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import uvicorn
from playwright.sync_api import sync_playwright

from sayso.intake import collect
from sayso.intake.documents import Failure
from sayso.ledger import Ledger
from sayso.ledger.questions import find_figures, find_revisions
from sayso.reading.pipeline import read_article
from sayso.web.app import create_app
from sayso.web.settings import ServerSettings

EXAMPLES = Path(__file__).parents[1] / "examples"
_SIZE = (1180, 820)


def main() -> None:
    """Takes the pictures."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n\n")[0])
    parser.add_argument("--out", type=Path, default=Path("docs/pictures"))
    out: Path = parser.parse_args().out
    out.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        where = str(Path(folder) / "sayso.db")
        addresses = _fill(where)
        with _served(where) as base, sync_playwright() as playwright:
            browser = playwright.chromium.launch(
                executable_path=shutil.which("chromium"), args=["--no-sandbox", "--disable-gpu"]
            )
            for name, address in addresses.items():
                page = browser.new_page(viewport={"width": _SIZE[0], "height": _SIZE[1]})
                page.goto(base + address)
                page.wait_for_timeout(400)
                page.screenshot(path=out / f"{name}.png")
                page.close()
            browser.close()


def _fill(where: str) -> dict[str, str]:
    with Ledger(where) as ledger:
        for article in collect([str(EXAMPLES)]):
            if not isinstance(article, Failure):
                ledger.add(read_article(article), now="2026-01-01T00:00:00Z")
        clash = next(
            one.revision for one in find_revisions(ledger) if "border clash" in (one.headline or "").lower()
        )
        flood = next(
            row.id
            for row in find_figures(ledger, measure="killed")
            if "flood" in (row.headline or "").lower()
        )
    return {"article": f"/articles/{clash}", "series": f"/series/{flood}", "origins": f"/origins/{flood}"}


@contextmanager
def _served(where: str) -> Iterator[str]:
    config = uvicorn.Config(create_app(ServerSettings(where)), port=0, log_level="warning")
    server = uvicorn.Server(config)
    thread = threading.Thread(target=server.run, daemon=True)
    thread.start()
    while not server.started:
        thread.join(0.02)
    yield f"http://127.0.0.1:{server.servers[0].sockets[0].getsockname()[1]}"
    server.should_exit = True
    thread.join(10)


if __name__ == "__main__":
    main()
