"""The processes that compare, from the server's side.

Comparing is Python alone. In the server's own process every other page would wait for it, row by row; in
others it takes other cores. They answer whole pages, so that what one keeps of matters stays with it
(``apart_process.py``), and what is asked about one article always comes to the same one.
"""

from __future__ import annotations

import asyncio
import os
import re
import socket
import subprocess
import sys
from concurrent.futures import Future
from contextlib import suppress
from itertools import count
from multiprocessing.connection import Connection
from threading import Lock, Thread
from typing import NamedTuple
from zlib import crc32

from starlette.requests import Request
from starlette.responses import Response
from starlette.types import Scope

from sayso.access.identity import VISIT, Visit, visitor
from sayso.errors import ComparingEnded, SaysoError
from sayso.web.settings import ServerSettings

_CODE = "from sayso.web.apart_process import main; main()"
_ARTICLE = re.compile(r"[0-9a-f]{16}")
_TRIES = 2
"""Processes that are asked for one page: the one that runs, and another one where that ended meanwhile."""
_PASSED_ON = {
    *("type", "http_version", "method", "scheme", "path", "raw_path", "query_string", "client", "server"),
}
_HEADERS = {b"host", b"accept", b"cache-control"}
"""What a page can depend on. Who asks is passed on as the guard found it, never with what proves it."""
_TAGGED = {b"etag", b"vary"}
"""What the server puts on answers itself."""
_SOCKET_BYTES = 1 << 18


class Answer(NamedTuple):
    """A page as the process made it."""

    status: int
    headers: list[tuple[bytes, bytes]]
    body: bytes


class Apart:
    """The processes, started with the server and again where one has ended."""

    def __init__(self, settings: ServerSettings) -> None:
        self._settings = settings
        self._processes: list[_Process | None] = [None] * settings.comparers
        self._lock = Lock()

    def start(self) -> None:
        """Starts them all."""
        for number in range(len(self._processes)):
            self.process(number)

    def process(self, number: int) -> _Process:
        """The one of that number which runs, or a new one; the first one files new articles."""
        with self._lock:
            process = self._processes[number]
            if process is None or process.has_ended:
                process = self._processes[number] = _Process(self._settings, number)
            return process

    async def ask(self, request: Request) -> Response:
        """The page that a process makes of a request.

        Raises:
            SaysoError: what the page's handler raised there.
            ComparingEnded: the process ended at it, and so did another one.
        """
        asked = _plain(request)
        number = share_of(_about(request), len(self._processes))
        for _ in range(_TRIES):
            try:
                answer = await asyncio.wrap_future(self.process(number).ask(asked))
            except EOFError:
                continue
            if isinstance(answer, SaysoError):
                raise answer
            made = Response(answer.body, answer.status)
            made.raw_headers = [pair for pair in answer.headers if pair[0] not in _TAGGED]
            return made
        raise ComparingEnded("what compares ended at this page twice", "ask for fewer articles, or later")

    def end(self) -> None:
        """Ends them."""
        with self._lock:
            for process in self._processes:
                if process:
                    process.end()


class _Process:
    """One process, and what it was asked and has not answered."""

    def __init__(self, settings: ServerSettings, number: int) -> None:
        ours, theirs = socket.socketpair()
        for one in (ours, theirs):
            one.setsockopt(socket.SOL_SOCKET, socket.SO_SNDBUF, _SOCKET_BYTES)
        with theirs:
            self._process = subprocess.Popen(  # noqa: S603
                [sys.executable, "-P", "-c", _CODE, str(theirs.fileno())],
                pass_fds=(theirs.fileno(),),
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                env=os.environ | {"PYTHONPATH": os.pathsep.join(map(os.path.abspath, sys.path))},
                process_group=0,  # The terminal sends Ctrl-C to the foreground's group only.
            )
        self._connection = Connection(ours.detach())
        self._connection.send((settings, number))
        self._asked: dict[int, Future[Answer | SaysoError]] = {}
        self._numbers = count()
        self._lock = Lock()
        self.has_ended = False
        Thread(target=self._hear, name="sayso-apart", daemon=True).start()

    def ask(self, scope: Scope) -> Future[Answer | SaysoError]:
        """The answer to come; ``EOFError`` where the process ends before."""
        number, coming = next(self._numbers), Future[Answer | SaysoError]()
        with self._lock:
            if self.has_ended:
                raise EOFError
            self._asked[number] = coming
            with suppress(OSError):  # Its end is heard, and told to all who wait, by the thread below.
                self._connection.send((number, scope))
        return coming

    def _hear(self) -> None:
        try:
            while True:
                number, answer = self._connection.recv()
                with self._lock:
                    coming = self._asked.pop(number)
                if coming.set_running_or_notify_cancel():
                    coming.set_result(answer)
        except (EOFError, OSError):
            pass
        with self._lock:
            self.has_ended = True
            left = list(self._asked.values())
        self._process.wait()
        for coming in left:
            if coming.set_running_or_notify_cancel():
                coming.set_exception(EOFError())

    def end(self) -> None:
        self._process.kill()


def share_of(about: str, processes: int) -> int:
    """Which of the processes is asked about an article, or for some words."""
    return crc32(about.encode()) % processes


def _about(request: Request) -> str:
    """The article that a page is about, wherever it stands in the address, else the words."""
    words = request.query_params.get("q", "")
    found = _ARTICLE.search(f"{request.url.path} {words}")
    return found[0] if found else words


def _plain(request: Request) -> Scope:
    """What a process needs of a request to answer it as the server itself would."""
    scope = request.scope
    return {
        **{name: scope[name] for name in _PASSED_ON if name in scope},
        # Of an address in the API the scope has the mount's: the process finds it anew.
        "root_path": scope.get("app_root_path", scope.get("root_path", "")),
        "headers": [pair for pair in scope["headers"] if pair[0] in _HEADERS],
        VISIT: Visit(visitor(request)),
    }
