"""Pages that compare, answered soon: with what was compared lately, where comparing anew takes longer."""

from __future__ import annotations

import logging
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor, wait
from functools import wraps
from threading import Lock
from time import monotonic, sleep
from typing import Any

from fastapi import Request
from fastapi.responses import Response

from sayso.comparing.gathering import Chosen
from sayso.web.compared import compared_of
from sayso.web.matters import afresh, matters_of
from sayso.web.turns import turn

_PATIENCE_S = 0.25
"""How long a page waits for the present comparison before it shows the earlier one."""
HEADER = "sayso-compared"
"""Of an answer that rests on an earlier comparison: when that was made, of how many articles, how many newer
ones are being compared."""
Page = Callable[..., Response]
_log = logging.getLogger("sayso.server")


class Refresher:
    """Makes pages again whose comparison is no longer the present one, one after the other."""

    def __init__(self) -> None:
        self._thread = ThreadPoolExecutor(1, "sayso-comparing")
        self._begun: dict[Chosen, Future[Response]] = {}
        self._lock = Lock()
        self._rests_until = 0.0

    def refresh(self, chosen: Chosen, page: Callable[[], Response]) -> Future[Response] | None:
        """The page to come; ``None`` where it has to wait for others, or another page of it is being made."""
        with self._lock:
            if chosen in self._begun:
                return None
            is_first = not self._begun
            made = self._begun[chosen] = self._thread.submit(self._make, page)
        made.add_done_callback(lambda ended: self._ended(chosen, ended))
        return made if is_first else None

    def _make(self, page: Callable[[], Response]) -> Response:
        """Half of the time is left to those who wait for other pages."""
        sleep(max(0.0, self._rests_until - monotonic()))
        began = monotonic()
        try:
            return page()
        finally:
            self._rests_until = 2 * monotonic() - began

    def _ended(self, chosen: Chosen, made: Future[Response]) -> None:
        with self._lock:
            del self._begun[chosen]
        if not made.cancelled() and (error := made.exception()):
            _log.error("comparing anew failed; what was compared before is shown", exc_info=error)

    def end(self) -> None:
        """Ends after the page that is being made."""
        self._thread.shutdown(cancel_futures=True)


def soon(page: Page) -> Page:
    """A handler that answers soon. Args: ``page``, one that compares, with the request as ``request``."""

    @wraps(page)
    def answer(request: Request, **asked: Any) -> Response:
        began = monotonic()
        with turn(request):
            made = page(request=request, **asked)
        compared = compared_of(request)
        if compared is None:
            return made
        if not compared.is_earlier:
            matters_of(request).finish(compared)
            return made
        made.headers[HEADER] = f"{compared.at}; articles={compared.articles}; newer={compared.newer}"

        def again() -> Response:
            return _made_again(page, request, asked)

        coming = request.app.state.refresher.refresh(compared.chosen, again)
        return _within(coming, began + _PATIENCE_S) or made

    return answer


def _made_again(page: Page, request: Request, asked: dict[str, Any]) -> Response:
    anew = afresh(request)
    with turn(anew, behind=True):
        made = page(request=anew, **asked)
    if compared := compared_of(anew):
        matters_of(anew).finish(compared)
    return made


def _within(coming: Future[Response] | None, until: float) -> Response | None:
    """The page, if it is made by then; what goes wrong with it is not the earlier one's fault."""
    if coming is None:
        return None
    done = wait([coming], max(0.0, until - monotonic())).done
    return coming.result() if done and not coming.exception() else None
