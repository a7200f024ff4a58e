"""``sayso mcp``: the ledger for assistants."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from sayso.cli.login import login_name
from sayso.cli.rows import ledger_option

if TYPE_CHECKING:
    from sayso.ledger import Ledger
    from sayso.mcp.server import LedgerServer
    from sayso.web.settings import ServerSettings


@click.command()
@ledger_option
@click.option("--http", is_flag=True, help="Speak HTTP instead of stdin and stdout.")
@click.option(
    "--host",
    default="127.0.0.1",
    show_default=True,
    help="With --http: the address to listen on; elsewhere, sign in.",
)
@click.option(
    "--port",
    type=click.IntRange(0, 65535),
    default=8711,
    show_default=True,
    help="With --http: the port; 0 takes a free one.",
)
@click.option("--sign-in", is_flag=True, help="With --http: ask for a token (see sayso tokens).")
@click.option(
    "--name",
    "names",
    multiple=True,
    metavar="HOST",
    help="With --http: a name the server goes by; may be repeated.",
)
@click.option("--allow-writes", is_flag=True, help="Also offer tools that add articles and decide.")
@click.option(
    "--by",
    envvar="SAYSO_BY",
    default=lambda: login_name() or "local",
    metavar="NAME",
    help="With --allow-writes: who signs decisions; by default the name you are logged in by.",
)
def mcp(
    *, where: str, http: bool, host: str, port: int, sign_in: bool, names: tuple[str, ...],
    allow_writes: bool, by: str,
) -> None:  # fmt: skip
    """Let an assistant ask the ledger, over the Model Context Protocol.

    It speaks on stdin and stdout, for the assistant that starts it; see docs/mcp.md for how to tell
    it. With --http it listens on 127.0.0.1, where only this machine reaches it.
    """
    from sayso.cli.listening import check_accounts, check_listening  # noqa: PLC0415
    from sayso.ledger import Ledger  # noqa: PLC0415
    from sayso.web.settings import ServerSettings  # noqa: PLC0415

    settings = ServerSettings(where, sign_in=sign_in, host=host, names=names, local_name=by or "local")
    if http:
        check_listening(settings)
    with Ledger(where, create=allow_writes) as ledger:
        if http:
            check_accounts(settings, ledger)
        from sayso.mcp.server import create_server  # noqa: PLC0415

        server = create_server(ledger, allow_writes=allow_writes, by=by or "local")
        if http:
            _listen(server, ledger, settings, port)
        else:
            server.run("stdio")


def _listen(server: LedgerServer, ledger: Ledger, settings: ServerSettings, port: int) -> None:
    import uvicorn  # noqa: PLC0415

    from sayso.access.rules import MCP  # noqa: PLC0415
    from sayso.cli.listening import listen, shown_host  # noqa: PLC0415
    from sayso.mcp.http import create_http_app  # noqa: PLC0415

    listening = listen(settings.host, port)
    url = f"http://{shown_host(settings.host)}:{listening.getsockname()[1]}{MCP}"
    click.echo(f"sayso: assistants can ask the ledger at {url} (Ctrl-C ends it)", err=True)
    config = uvicorn.Config(
        create_http_app(server, ledger, settings), log_level="warning", server_header=False,
        timeout_keep_alive=15, limit_concurrency=200,
    )  # fmt: skip
    uvicorn.Server(config).run(sockets=[listening])
