"""``sayso serve``: the ledger in a browser."""

from __future__ import annotations

import click

from sayso.cli.rows import ledger_option


@click.command()
@ledger_option
@click.option(
    "--port", type=click.IntRange(0, 65535), default=8710, show_default=True, help="The port to listen on."
)
def serve(*, where: str, port: int) -> None:
    """Open the ledger in a browser, at http://127.0.0.1:8710."""
    import uvicorn  # noqa: PLC0415

    from sayso.web.app import create_app  # noqa: PLC0415
    from sayso.web.settings import ServerSettings  # noqa: PLC0415

    app = create_app(ServerSettings(where))
    click.echo(f"sayso: http://127.0.0.1:{port}, Ctrl-C ends it", err=True)
    uvicorn.run(app, host="127.0.0.1", port=port, log_level="warning")
