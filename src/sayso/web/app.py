"""The application that ``sayso serve`` runs."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable
from contextlib import AbstractContextManager, ExitStack, asynccontextmanager
from importlib.resources import files

from fastapi import FastAPI
from fastapi.staticfiles import StaticFiles

from sayso import access
from sayso.access import pages as access_pages
from sayso.api import health
from sayso.api.app import PREFIX, create_api
from sayso.comparing.filer import filed_elsewhere, filing
from sayso.ledger import Ledger
from sayso.web.ahead import Ahead
from sayso.web.apart import Apart, share_of
from sayso.web.counting import Counting
from sayso.web.lately import Refresher
from sayso.web.matters import Matters
from sayso.web.mistakes import answer_mistakes
from sayso.web.pages import ROUTERS
from sayso.web.settings import ServerSettings
from sayso.web.turns import Turns, short_switches


def create_app(settings: ServerSettings) -> FastAPI:
    """Everything a server answers: the pages here, the API and the access rules from their packages.

    The ledger is opened when the application is made, so that an unusable one is an error before anything
    listens. ``app.state.ledger``, ``.settings`` and ``.matters`` are what handlers use. Pages that compare
    are made in processes of their own if the settings want any.

    Raises:
        LedgerError: the ledger cannot be used.
    """
    app = _create(settings, Apart(settings) if settings.comparers else None)
    access.guard(app)
    return app


def create_comparing(settings: ServerSettings, number: int) -> FastAPI:
    """The same for a process that compares: the guard has let in what comes to it.

    The first one (``number`` 0) files new articles; each compares ahead what it will be asked about.
    """

    def mine(article: str) -> bool:
        return share_of(article, settings.comparers) == number

    return _create(settings, None, filed_elsewhere if number else filing, mine)


def _create(
    settings: ServerSettings,
    apart: Apart | None,
    filed: Callable[[Ledger], AbstractContextManager[None]] = filing,
    ahead_of: Callable[[str], bool] | None = None,
) -> FastAPI:
    ledger = Ledger(settings.where)

    @asynccontextmanager
    async def closing(app: FastAPI) -> AsyncIterator[None]:
        with ExitStack() as around:
            around.callback(ledger.close)
            if apart:
                around.callback(apart.end)
                apart.start()
            else:
                around.enter_context(filed(ledger))
                around.callback(app.state.refresher.end)
            if ahead_of:
                ahead = Ahead(ledger, app.state.matters, app.state.turns, ahead_of)
                ahead.start()
                around.callback(ahead.end)
            else:
                counting = Counting(ledger)
                counting.start()
                around.callback(counting.end)
            around.enter_context(short_switches())
            yield

    app = FastAPI(title="sayso", lifespan=closing, docs_url=None, redoc_url=None, openapi_url=None)
    app.state.ledger = ledger
    app.state.settings = settings
    app.state.matters = Matters()
    app.state.refresher = Refresher()
    app.state.turns = Turns()
    app.state.apart = apart
    app.mount("/static", StaticFiles(directory=str(files("sayso.web") / "static")), name="static")
    app.mount("/type", StaticFiles(directory=str(files("sayso.export.html") / "static")), name="type")
    app.mount(PREFIX, create_api(app.state), name="api")
    for router in (*ROUTERS, access_pages.router, health.router):
        app.include_router(router, include_in_schema=False)
    answer_mistakes(app)
    return app
