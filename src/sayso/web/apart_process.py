"""A process that compares, from its own side: it answers pages until the server is gone.

It is a plain ``python -c`` with one socket, as the reading processes are: the end of the server, however it
comes, closes the socket and with it this process.
"""

from __future__ import annotations

import asyncio
import gc
import logging
import sys
from multiprocessing.connection import Connection
from threading import Lock, Thread

from anyio import to_thread
from fastapi import FastAPI
from starlette.types import Message, Scope

from sayso.errors import SaysoError
from sayso.web.apart import Answer
from sayso.web.app import create_comparing
from sayso.web.settings import ServerSettings

_WAITING = 200
"""Pages that may wait for their turn, each with a thread; behind them waits what has been compared, too."""
_GARBAGE = (20_000, 20, 5)
"""Objects, and rounds of collecting, after which Python looks for rings of garbage. With its 700, 10, 10 that
took an eighth of the time: the articles that are kept were gone through again and again, 0.4 s each time."""
_log = logging.getLogger("sayso.server")


def main() -> None:
    """``python -c`` enters here; the argument is the socket's number."""
    with Connection(int(sys.argv[1])) as server:
        try:
            settings: ServerSettings
            settings, number = server.recv()
            asyncio.run(_serve(server, create_comparing(settings, number)))
        except (EOFError, ConnectionError):
            return


async def _serve(server: Connection, app: FastAPI) -> None:
    loop, ended, lock = asyncio.get_running_loop(), asyncio.Event(), Lock()
    running: set[asyncio.Task[None]] = set()

    async def answer(number: int, scope: Scope) -> None:
        made = await _answer(app, scope)
        await to_thread.run_sync(send, (number, made))

    def send(message: object) -> None:
        with lock:
            server.send(message)

    def begin(number: int, scope: Scope) -> None:
        task = loop.create_task(answer(number, scope))
        running.add(task)
        task.add_done_callback(running.discard)

    def hear() -> None:
        try:
            while True:
                loop.call_soon_threadsafe(begin, *server.recv())
        except (EOFError, OSError, RuntimeError):  # The server is gone, or this loop.
            loop.call_soon_threadsafe(ended.set)

    to_thread.current_default_thread_limiter().total_tokens = _WAITING
    gc.freeze()
    gc.set_threshold(*_GARBAGE)
    async with app.router.lifespan_context(app):
        Thread(target=hear, daemon=True).start()
        await ended.wait()


async def _answer(app: FastAPI, scope: Scope) -> Answer | SaysoError:
    """The page, or why there is none: the server refuses it as it refuses what fails in itself."""
    start: Message = {"status": 500, "headers": []}
    body = bytearray()

    async def receive() -> Message:
        return {"type": "http.request", "body": b""}

    async def send(message: Message) -> None:
        if message["type"] == "http.response.start":
            start.update(message)
        else:
            body.extend(message.get("body", b""))

    try:
        await app({**scope, "state": {}}, receive, send)
    except SaysoError as error:
        return error
    except Exception:
        _log.exception("%s failed", scope["path"])
        return SaysoError("something failed inside the server", "look into its log")
    return Answer(start["status"], start["headers"], bytes(body))
