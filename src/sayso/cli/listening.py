"""What the verbs that serve have in common: who may reach them, and the socket they listen on."""

from __future__ import annotations

import socket
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sayso.ledger import Ledger
    from sayso.web.settings import ServerSettings


def check_listening(settings: ServerSettings) -> None:
    """That nobody but this machine reaches a server without sign-in.

    Raises:
        Refused: others could.
    """
    from sayso.access.sites import LOOPBACK_NAMES, is_loopback  # noqa: PLC0415
    from sayso.errors import Refused  # noqa: PLC0415

    others = [name for name in settings.names if name not in LOOPBACK_NAMES]
    if not settings.sign_in and (others or not is_loopback(settings.host)):
        reached = others[0] if others else settings.host
        raise Refused(
            f"without sign-in, whoever reaches {reached} could change the ledger",
            "give --sign-in, or listen on 127.0.0.1",
        )


def check_accounts(settings: ServerSettings, ledger: Ledger) -> None:
    """That somebody can sign in where that is asked for.

    Raises:
        Refused: the ledger has no account.
    """
    from sayso.access.accounts import has_accounts  # noqa: PLC0415
    from sayso.errors import Refused  # noqa: PLC0415

    if settings.sign_in and not has_accounts(ledger):
        raise Refused(
            "nobody could sign in: the ledger has no account",
            "make one: sayso accounts add NAME --role admin",
        )


def listen(host: str, port: int) -> socket.socket:
    """A socket on that address, taken before anything else is done.

    Raises:
        SetupError: the port is taken, or the host is none of this machine's addresses.
    """
    from sayso.errors import SetupError  # noqa: PLC0415

    found: socket.socket | None = None
    try:
        family, kind, protocol, _, address = socket.getaddrinfo(
            host.strip("[]"), port, type=socket.SOCK_STREAM, flags=socket.AI_PASSIVE
        )[0]
        found = socket.socket(family, kind, protocol)
        found.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        found.bind(address)
        found.listen(128)
    except OSError as error:
        if found:
            found.close()
        raise SetupError(
            f"cannot listen on {shown_host(host)}:{port} ({(error.strerror or str(error)).lower()})",
            "give another --port, or end the server that has it",
        ) from error
    return found


def shown_host(host: str) -> str:
    """A host as it stands in a URL."""
    return f"[{host}]" if ":" in host and not host.startswith("[") else host
