"""``sayso serve``: the ledger in a browser."""

from __future__ import annotations

import socket
from typing import TYPE_CHECKING

import click

from sayso.cli.rows import ledger_option

if TYPE_CHECKING:
    from sayso.web.settings import ServerSettings


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
    envvar=["SAYSO_BY", "USER", "USERNAME"],
    default="local",
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

    from sayso.web.app import create_app  # noqa: PLC0415
    from sayso.web.settings import ServerSettings  # noqa: PLC0415

    settings = ServerSettings(
        where, sign_in=sign_in, host=host, names=names, local_name=local_name or "local"
    )
    _check(settings)
    listening = _listen(host, port)
    app = create_app(settings)
    _check_accounts(settings, app.state.ledger)
    url = f"{'https' if certificate else 'http'}://{_shown(host)}:{listening.getsockname()[1]}"
    click.echo(
        f"sayso: {where if '://' not in where else 'the ledger'} is open at {url} (Ctrl-C ends it)", err=True
    )
    if opens:
        click.launch(url)
    config = uvicorn.Config(
        app, log_level="warning", ssl_certfile=certificate, ssl_keyfile=key, server_header=False,
        timeout_keep_alive=15, limit_concurrency=500,
    )  # fmt: skip
    uvicorn.Server(config).run(sockets=[listening])


def _check(settings: ServerSettings) -> None:
    from sayso.access.sites import LOOPBACK_NAMES, is_loopback  # noqa: PLC0415
    from sayso.errors import Refused  # noqa: PLC0415

    others = [name for name in settings.names if name not in LOOPBACK_NAMES]
    if not settings.sign_in and (others or not is_loopback(settings.host)):
        reached = others[0] if others else settings.host
        raise Refused(
            f"without sign-in, whoever reaches {reached} could change the ledger",
            "give --sign-in, or listen on 127.0.0.1",
        )


def _check_accounts(settings: ServerSettings, ledger: object) -> None:
    from sayso.access.accounts import has_accounts  # noqa: PLC0415
    from sayso.errors import Refused  # noqa: PLC0415
    from sayso.ledger import Ledger  # noqa: PLC0415

    if settings.sign_in and isinstance(ledger, Ledger) and not has_accounts(ledger):
        ledger.close()
        raise Refused(
            "nobody could sign in: the ledger has no account",
            "make one: sayso accounts add NAME --role admin",
        )


def _listen(host: str, port: int) -> socket.socket:
    """A socket on that address, taken before anything else is done.

    Raises:
        SetupError: the port is taken, or the host is none of this machine's addresses.
    """
    from sayso.errors import SetupError  # noqa: PLC0415

    try:
        family, kind, protocol, _, address = socket.getaddrinfo(
            host.strip("[]"), port, type=socket.SOCK_STREAM, flags=socket.AI_PASSIVE
        )[0]
        found = socket.socket(family, kind, protocol)
        found.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        found.bind(address)
        found.listen(128)
    except OSError as error:
        raise SetupError(
            f"cannot listen on {_shown(host)}:{port} ({(error.strerror or str(error)).lower()})",
            "give another --port, or end the server that has it",
        ) from error
    return found


def _shown(host: str) -> str:
    return f"[{host}]" if ":" in host and not host.startswith("[") else host
