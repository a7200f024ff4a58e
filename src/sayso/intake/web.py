"""One page from the network, fetched so that nothing inside the user's own network can be reached.

The name is resolved here, every address it has must be public, and the connection goes to the very
address that was checked: a name that changes its answer in between (DNS rebinding) gains nothing. Each
redirect is checked again. Proxies of the environment are not used, since they would resolve by themselves.
"""

from __future__ import annotations

import ipaddress
import socket
import time
from contextlib import closing
from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import urljoin, urlsplit

from sayso.errors import FetchFailed, NotFound, NotText, Refused, TooLarge
from sayso.intake.limits import FETCH_TIMEOUT_S, HTML_SIZE_BYTES, REDIRECT_COUNT

if TYPE_CHECKING:
    import httpx

_AGENT = "sayso/0.1 (reads single news articles for their reader)"
_TRY_LATER = "try again later, or save the page and give the file"
_NAT64 = ipaddress.ip_network("64:ff9b::/96")


@dataclass(frozen=True, slots=True)
class Page:
    """What a server sent: the address it came from in the end, the media type, the charset it named."""

    url: str
    kind: str
    charset: str | None
    data: bytes


def fetch(url: str, *, allow_private: bool = False) -> Page:
    """The page at a URL.

    Args:
        url: http or https, without a user name.
        allow_private: also connect to loopback, private and link-local addresses.

    Raises:
        Refused: another scheme, credentials in the URL, or an address that is not public.
        NotFound: the server says 404 or 410, or the name does not exist.
        TooLarge: more than ``limits.HTML_SIZE_BYTES``.
        NotText: neither a page nor plain text.
        FetchFailed: everything else, among it a fetch that takes longer than ``limits.FETCH_TIMEOUT_S``.
    """
    import httpx  # noqa: PLC0415

    deadline_s = time.monotonic() + FETCH_TIMEOUT_S
    headers = {
        "User-Agent": _AGENT,
        "Accept": "text/html, application/xhtml+xml, text/plain;q=0.9, */*;q=0.1",
    }
    headers |= {"Accept-Encoding": "gzip, deflate", "Accept-Language": "en"}
    try:
        with httpx.Client(timeout=FETCH_TIMEOUT_S, trust_env=False, headers=headers) as client:
            for _ in range(REDIRECT_COUNT + 1):
                request = _request(client, url, allow_private)
                with closing(client.send(request, stream=True)) as response:
                    if not response.has_redirect_location:
                        return _page(url, response, deadline_s)
                    url = urljoin(url, response.headers["location"])
    except httpx.TimeoutException as error:
        raise FetchFailed(f"the server did not answer within {FETCH_TIMEOUT_S:g} s", _TRY_LATER) from error
    except (httpx.HTTPError, httpx.InvalidURL, ValueError) as error:
        raise FetchFailed(f"the fetch failed ({error or type(error).__name__})", _TRY_LATER) from error
    raise FetchFailed(f"more than {REDIRECT_COUNT} redirects", "open it in a browser and give the final URL")


def _request(client: httpx.Client, url: str, allow_private: bool) -> httpx.Request:
    """A request to the checked address under the URL's own name."""
    parts = urlsplit(url)
    host = parts.hostname
    if parts.scheme.lower() not in {"http", "https"} or not host:
        raise Refused("only http and https are fetched", "give a URL that begins with https://")
    if parts.username or parts.password:
        raise Refused("the URL holds a user name or a password", "save the page and give the file")
    port = parts.port or (443 if parts.scheme.lower() == "https" else 80)
    address = _public_address(host, port, allow_private)
    target = client.build_request("GET", url).url.copy_with(host=address)
    name = host if parts.port is None else f"{host}:{parts.port}"
    if ":" in host:
        name = f"[{host}]" if parts.port is None else f"[{host}]:{parts.port}"
    extensions = {"sni_hostname": host.encode("idna").decode("ascii")} if ":" not in host else {}
    host_header = name.encode("idna").decode("ascii") if not name.isascii() else name
    return client.build_request("GET", target, headers={"Host": host_header}, extensions=extensions)


def _public_address(host: str, port: int, allow_private: bool) -> str:
    try:
        answers = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError) as error:
        raise NotFound(f"there is no host named {host}", "check the URL and the network") from error
    addresses = [str(answer[4][0]) for answer in answers]
    if not allow_private:
        for address in addresses:
            if not is_public(address):
                raise Refused(
                    f"{host} is at {address}, inside a private network", "save the page and give the file"
                )
    return addresses[0]


def is_public(address: str) -> bool:
    """Whether an IP address belongs to the public internet, also behind its IPv6 disguises."""
    ip = ipaddress.ip_address(address.partition("%")[0])
    if isinstance(ip, ipaddress.IPv6Address):
        inner = ip.ipv4_mapped or ip.sixtofour or (ip.teredo[1] if ip.teredo else None)
        if inner is None and ip in _NAT64:
            inner = ipaddress.IPv4Address(int(ip) & 0xFFFFFFFF)
        if inner is not None:
            return inner.is_global and not inner.is_multicast
    return ip.is_global and not ip.is_multicast


def _page(url: str, response: httpx.Response, deadline_s: float) -> Page:
    status = response.status_code
    if status in {404, 410}:
        raise NotFound(f"the server has no such page (HTTP {status})", "check the URL")
    if status != 200:
        raise FetchFailed(f"the server answers with HTTP {status}", _TRY_LATER)
    kind = response.headers.get("content-type", "text/html").split(";")[0].strip().lower()
    if kind not in {"text/html", "application/xhtml+xml", "text/plain"}:
        raise NotText(
            f"the URL leads to {kind or 'no media type'}, not to a page", "give the URL of an article"
        )
    if int(response.headers.get("content-length") or 0) > HTML_SIZE_BYTES:
        raise TooLarge(f"has more than {HTML_SIZE_BYTES:,} bytes", "give the article's own page")
    data = bytearray()
    for chunk in response.iter_bytes():
        data += chunk
        if len(data) > HTML_SIZE_BYTES:
            raise TooLarge(f"has more than {HTML_SIZE_BYTES:,} bytes", "give the article's own page")
        if time.monotonic() > deadline_s:
            raise FetchFailed(f"the page did not arrive within {FETCH_TIMEOUT_S:g} s", _TRY_LATER)
    return Page(url, kind, response.charset_encoding, bytes(data))
