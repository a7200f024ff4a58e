"""A ledger with fifty articles that speak to assistants and others, and a client of its server."""

from __future__ import annotations

import os
import sys
from collections.abc import Awaitable, Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Any, TypeVar

import anyio
import pytest
from mcp.client.client import Client
from mcp.client.stdio import StdioServerParameters, stdio_client

from sayso.ledger import Ledger
from sayso.reading.pipeline import read_article
from tests.mcp.injections import articles
from tests.served import readings

T = TypeVar("T")


@pytest.fixture(scope="session")
def place(tmp_path_factory: pytest.TempPathFactory) -> str:
    """Where the ledger is."""
    where = str(tmp_path_factory.mktemp("mcp") / "ledger.db")
    with Ledger(where) as ledger:
        ledger.add_all([read_article(one) for one in articles()])
        ledger.add_all(readings())
    return where


def over_stdio(where: str, asking: Callable[[Client], Awaitable[T]], *flags: str) -> T:
    """What ``asking`` finds out from ``sayso mcp``, which is started and ended for it."""
    command = ["-c", "from sayso.cli.main import main; main()", "mcp", "--ledger", where, *flags]
    server = StdioServerParameters(command=sys.executable, args=command, env=dict(os.environ))

    async def run() -> T:
        async with Client(stdio_client(server)) as client:
            return await asking(client)

    # In a thread of its own: where a browser was driven before, its event loop still runs in this one.
    with ThreadPoolExecutor(1) as apart:
        return apart.submit(anyio.run, run).result()


async def ask(client: Client, tool: str, **arguments: Any) -> dict[str, Any]:
    """A tool's structured answer, which its text repeats.

    Raises:
        AssertionError: it is an error.
    """
    answer = await client.call_tool(tool, arguments)
    assert not answer.is_error, answer.content
    assert answer.structured_content is not None
    return answer.structured_content
