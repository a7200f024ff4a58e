"""What a server is started with."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ServerSettings:
    """``where`` is the ledger: a path or ``postgresql://user@host/name``; it is made where there is none.

    With ``sign_in`` nothing but the sign-in page and ``/healthz`` is answered to strangers. Without it,
    whoever reaches the server is its editor, which only suits a loopback address; decisions are then signed
    with ``local_name``. ``host`` is what it listens on, ``names`` are those it goes by beside it.
    ``comparers`` are the processes in which pages that compare are made, beside all others; without any, the
    server makes them itself.
    """

    where: str
    sign_in: bool = False
    host: str = "127.0.0.1"
    names: tuple[str, ...] = ()
    local_name: str = "local"
    comparers: int = 0
