"""The MCP server over HTTP, behind the guard that stands before the pages too."""

from __future__ import annotations

from mcp.server.transport_security import TransportSecuritySettings
from starlette.types import ASGIApp

from sayso.access.guard import Guard
from sayso.access.rules import MCP
from sayso.ledger import Ledger
from sayso.mcp.server import LedgerServer
from sayso.web.settings import ServerSettings


def create_http_app(server: LedgerServer, ledger: Ledger, settings: ServerSettings) -> ASGIApp:
    """An ASGI application that answers at ``/mcp``.

    The guard asks for the name the client calls the server by (against DNS rebinding), refuses what other
    sites send, and with sign-in asks for a token of an account. No sessions are kept: every request stands
    alone.
    """
    # The guard has checked both before the SDK would; it knows the names the server goes by.
    checked = TransportSecuritySettings(enable_dns_rebinding_protection=False)
    app = server.streamable_http_app(
        streamable_http_path=MCP, stateless_http=True, json_response=True, transport_security=checked
    )
    return Guard(app, ledger, settings)
