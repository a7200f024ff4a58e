"""What a server is started with."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ServerSettings:
    """``where`` is the ledger: a path or ``postgresql://user@host/name``; it is made where there is none.

    With ``sign_in`` nothing but the sign-in page and ``/healthz`` is answered to strangers. Without it,
    whoever reaches the server is its editor, which only suits a loopback address.
    """

    where: str
    sign_in: bool = False
