"""Which site a request was sent by, and which it believes to speak to."""

from __future__ import annotations

from ipaddress import ip_address
from urllib.parse import quote, urlsplit

from starlette.requests import Request

from sayso.access.rules import SAFE_METHODS
from sayso.errors import Refused
from sayso.web.settings import ServerSettings

LOOPBACK_NAMES = ("localhost", "127.0.0.1", "[::1]")


def is_loopback(host: str) -> bool:
    """Whether a host to listen on is reached from this machine alone."""
    try:
        return ip_address(host.strip("[]")).is_loopback
    except ValueError:
        return host == "localhost"


def check_name(request: Request, settings: ServerSettings) -> None:
    """That the browser called the server by a name it goes by.

    A site whose name was made to point at 127.0.0.1 (DNS rebinding) would otherwise be taken for this one.
    A server that listens elsewhere and was given no names goes by any: there, sign-in protects.

    Raises:
        Refused: it was called by another name.
    """
    if not is_loopback(settings.host) and not settings.names:
        return
    host = _without_port(request.headers.get("host", ""))
    if host not in (*LOOPBACK_NAMES, settings.host.lower(), *(name.lower() for name in settings.names)):
        raise Refused(
            f"the server does not go by the name {host!r}", "start it with --name for the names it goes by"
        )


def check_origin(request: Request) -> None:
    """That no other site sent a request in the name of whoever looks at it.

    Browsers say with Sec-Fetch-Site who sent it, older ones with Origin; programs say neither. Other sites
    may link here, and may not write, embed or fetch.

    Raises:
        Refused: another site sent it.
    """
    site = request.headers.get("sec-fetch-site")
    writes = request.method not in SAFE_METHODS
    follows_link = not writes and request.headers.get("sec-fetch-mode") == "navigate"
    if site is not None:
        if site not in ("same-origin", "none") and not follows_link:
            raise Refused("another site sent this", "open the server's own page and do it there")
        return
    origin = request.headers.get("origin")
    if origin is None or not writes:
        return
    if origin == "null" or urlsplit(origin).netloc.lower() != request.headers.get("host", "").lower():
        raise Refused("another site sent this", "open the server's own page and do it there")


def wants_page(request: Request) -> bool:
    """Whether a person looks at the answer: a page was asked for, not the API."""
    path = request.url.path
    return not path.startswith(("/api/", "/mcp")) and path not in ("/healthz", "/readyz")


def sign_in_address(request: Request) -> str:
    """The sign-in page that leads back to what was asked for."""
    query = f"?{request.url.query}" if request.url.query else ""
    return f"/sign-in?next={quote(request.url.path + query, safe='/')}"


def safe_next(wanted: str) -> str:
    """``wanted`` if it is an address of this server, else the first page: no redirect leads elsewhere."""
    fine = wanted.startswith("/") and not wanted.startswith("//") and "\\" not in wanted
    return wanted if fine and wanted.isprintable() else "/"


def _without_port(host: str) -> str:
    host = host.lower()
    name, _, port = host.rpartition(":")
    return name if name and port.isdigit() and not name.endswith(":") else host
