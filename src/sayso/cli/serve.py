"""``sayso serve``: the ledger in a browser."""

from __future__ import annotations

import os

import click

from sayso.cli.login import login_name
from sayso.cli.rows import ledger_option

_COMPARERS = 2
"""Processes that compare, where there are cores for them: each holds up to 500 MB of articles."""


@click.command()
@ledger_option
@click.option(
    "--host", default="127.0.0.1", show_default=True, help="The address to listen on; elsewhere, sign in."
)
@click.option(
    "--port",
    type=click.IntRange(0, 65535),
    default=8710,
    show_default=True,
    help="The port; 0 takes a free one.",
)
@click.option("--sign-in", is_flag=True, help="Ask everybody to sign in (see sayso accounts).")
@click.option(
    "--name", "names", multiple=True, metavar="HOST", help="A name the server goes by; may be repeated."
)
@click.option(
    "--certificate", type=click.Path(exists=True, dir_okay=False), help="Speak TLS, with this certificate."
)
@click.option("--key", type=click.Path(exists=True, dir_okay=False), help="The certificate's private key.")
@click.option(
    "--local-name",
    envvar="SAYSO_BY",
    default=lambda: login_name() or "local",
    metavar="NAME",
    help="Without sign-in: who signs decisions; by default the name you are logged in by.",
)
@click.option("--open", "opens", is_flag=True, help="Open the browser.")
def serve(
    *, where: str, host: str, port: int, sign_in: bool, names: tuple[str, ...], certificate: str | None,
    key: str | None, local_name: str, opens: bool,
) -> None:  # fmt: skip
    """Open the ledger in a browser, for you alone or, with --sign-in, for a team.

    It listens on 127.0.0.1, where only this machine reaches it. To listen elsewhere or to go by another name,
    give --sign-in and make an account first.
    """
    import uvicorn  # noqa: PLC0415

    from sayso.cli.listening import check_accounts, check_listening, listen, shown_host  # noqa: PLC0415
    from sayso.web.app import create_app  # noqa: PLC0415
    from sayso.web.settings import ServerSettings  # noqa: PLC0415

    settings = ServerSettings(
        where,
        sign_in=sign_in,
        host=host,
        names=names,
        local_name=local_name or "local",
        comparers=min(_COMPARERS, os.cpu_count() or 1),
    )
    check_listening(settings)
    with listen(host, port) as listening:
        app = create_app(settings)
        check_accounts(settings, app.state.ledger)
        url = f"{'https' if certificate else 'http'}://{shown_host(host)}:{listening.getsockname()[1]}"
        name = where if "://" not in where else "the ledger"
        click.echo(f"sayso: {name} is open at {url} (Ctrl-C ends it)", err=True)
        if opens:
            click.launch(url)
        config = uvicorn.Config(
            app, log_level="warning", ssl_certfile=certificate, ssl_keyfile=key, server_header=False,
            timeout_keep_alive=15, limit_concurrency=500,
        )  # fmt: skip
        uvicorn.Server(config).run(sockets=[listening])
