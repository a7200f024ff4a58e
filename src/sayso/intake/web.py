"""One page from the network, fetched so that nothing inside the user's own network can be reached.

Every address is checked (``connection``), each redirect anew. Proxies of the environment are not used,
since they would look names up by themselves. Size, growth, redirects and time are capped.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import urljoin, urlsplit

from sayso.errors import Disallowed, FetchFailed, NotFound, NotText, Refused, TooLarge
from sayso.intake.addresses import look_up
from sayso.intake.limits import FETCH_TIMEOUT_S, HTML_SIZE_BYTES, REDIRECT_COUNT
from sayso.intake.unpacking import unpack

if TYPE_CHECKING:
    import httpcore

    from sayso.intake.connection import Deadline

AGENT = "sayso"
"""The name by which robots.txt may speak of this reader."""

_TRY_LATER = "try again later, or save the page and give the file"
_REDIRECTS = {301, 302, 303, 307, 308}
_PAGE_TYPES = {"text/html", "application/xhtml+xml", "text/plain"}
_CHARSET = re.compile(r"charset=[\"']?([\w.:-]{2,40})", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Answer:
    """What a server answered: the URL in the end, the status, the headers (lower-case), the unpacked body."""

    url: str
    status: int
    headers: Mapping[str, str]
    data: bytes
    warnings: tuple[str, ...] = ()

    @property
    def kind(self) -> str:
        """The media type, ``text/html`` where none is named."""
        return self.headers.get("content-type", "text/html").split(";")[0].strip().lower()

    @property
    def charset(self) -> str | None:
        """The encoding that the server named."""
        match = _CHARSET.search(self.headers.get("content-type", ""))
        return match[1] if match else None


def fetch(url: str, *, allow_private: bool = False) -> Answer:
    """The page at a URL.

    Args:
        url: http or https, without a user name.
        allow_private: also connect to loopback, private and link-local addresses.

    Raises:
        NotFound: the server says 404 or 410, or the name does not exist.
        Disallowed: it says 401, 402, 403 or 451.
        NotText: neither a page nor plain text.
        SaysoError: what ``ask`` raises.
    """
    return require_page(ask(url, allow_private=allow_private))


def require_page(answer: Answer) -> Answer:
    """``answer``, if it is a page; raises as ``fetch`` does."""
    if require_found(answer).kind not in _PAGE_TYPES:
        what = f"the URL leads to {answer.kind or 'no media type'}, not to a page"
        raise NotText(what, "give the URL of an article")
    return answer


def require_found(answer: Answer) -> Answer:
    """``answer``, if the server had one.

    Raises:
        NotFound: HTTP 404 or 410.
        Disallowed: HTTP 401, 402, 403 or 451.
        FetchFailed: another status than 200.
    """
    if answer.status in {404, 410}:
        raise NotFound(f"the server has no such page (HTTP {answer.status})", "check the URL")
    if answer.status in {401, 402, 403, 451}:
        what = f"the server does not give it to this program (HTTP {answer.status})"
        raise Disallowed(what, "open it in a browser, and give the saved page")
    if answer.status != 200:
        raise FetchFailed(f"the server answers with HTTP {answer.status}", _TRY_LATER)
    return answer


def ask(
    url: str,
    *,
    allow_private: bool = False,
    conditions: Mapping[str, str] | None = None,
    before: Callable[[str], None] | None = None,
    limit_bytes: int = HTML_SIZE_BYTES,
) -> Answer:
    """What the server answers, whatever its status, after redirects.

    Args:
        url: http or https, without a user name.
        allow_private: also connect to loopback, private and link-local addresses.
        conditions: more headers, such as ``If-None-Match``.
        before: called with each URL before it is asked for; it may wait, and refuse by raising.
        limit_bytes: what the body may have.

    Raises:
        Refused: another scheme, credentials in the URL, or an address that is not public.
        NotFound: the name does not exist.
        TooLarge: a body of more than ``limit_bytes``, or grown beyond ``limits.EXPANSION_RATIO``.
        FetchFailed: everything else, among it more than ``limits.FETCH_TIMEOUT_S`` for all redirects, the
            look-up of names aside, which has the system's own limit.
    """
    import httpcore  # noqa: PLC0415

    from sayso.intake.connection import Deadline  # noqa: PLC0415

    left_s = FETCH_TIMEOUT_S
    try:
        for _ in range(REDIRECT_COUNT + 1):
            _require_plain(url)
            if before:
                before(url)
            deadline = Deadline(left_s)
            answer = _ask_once(url, conditions or {}, deadline, allow_private, limit_bytes)
            if answer.status not in _REDIRECTS or "location" not in answer.headers:
                return answer
            url = urljoin(url, answer.headers["location"])
            left_s = deadline.left_s()
    except httpcore.TimeoutException as error:
        what = f"the page did not arrive within {FETCH_TIMEOUT_S:g} s"
        raise FetchFailed(what, _TRY_LATER) from error
    except (httpcore.NetworkError, httpcore.ProtocolError, OSError, ValueError) as error:
        raise FetchFailed(f"the fetch failed ({error or type(error).__name__})", _TRY_LATER) from error
    raise FetchFailed(f"more than {REDIRECT_COUNT} redirects", "open it in a browser and give the final URL")


def _require_plain(url: str) -> None:
    parts = urlsplit(url)
    if parts.scheme.lower() not in {"http", "https"} or not parts.hostname:
        raise Refused("only http and https are fetched", "give a URL that begins with https://")
    if parts.username or parts.password:
        raise Refused("the URL holds a user name or a password", "save the page and give the file")


def _ask_once(
    url: str, conditions: Mapping[str, str], deadline: Deadline, allow_private: bool, limit_bytes: int
) -> Answer:
    import httpcore  # noqa: PLC0415
    import httpx  # noqa: PLC0415

    from sayso.intake.connection import CheckedBackend  # noqa: PLC0415

    try:
        parsed = httpx.URL(url).copy_with(fragment=None)
    except httpx.InvalidURL as error:
        raise ValueError(str(error)) from error
    target = httpcore.URL(
        scheme=parsed.raw_scheme, host=parsed.raw_host, port=parsed.port, target=parsed.raw_path
    )
    backend = CheckedBackend(look_up, deadline, allow_private=allow_private)
    sent = [(name.encode(), value.encode("latin-1")) for name, value in (_headers() | {**conditions}).items()]
    with (
        httpcore.ConnectionPool(network_backend=backend) as pool,
        pool.stream("GET", target, headers=sent) as response,
    ):
        headers = _joined(response.headers)
        status = response.status
        raw = b"" if status in _REDIRECTS else _body(response, headers, limit_bytes)
    data, warnings = unpack(raw, headers.get("content-encoding", ""), limit_bytes)
    return Answer(url, status, headers, data, tuple(warnings))


def _headers() -> dict[str, str]:
    from sayso import __version__  # noqa: PLC0415

    return {
        "User-Agent": f"{AGENT}/{__version__} (reads news articles for its user)",
        "Accept": "text/html, application/xhtml+xml, application/rss+xml, application/atom+xml, */*;q=0.5",
        "Accept-Encoding": "gzip",
        "Accept-Language": "en",
    }


def _joined(pairs: list[tuple[bytes, bytes]]) -> dict[str, str]:
    """Headers by lower-case name; of a repeated one the first, but all of the encodings."""
    headers: dict[str, str] = {}
    for raw_name, raw_value in pairs:
        name, value = raw_name.decode("ascii").lower(), raw_value.decode("latin-1").strip()
        if name == "content-encoding" and name in headers:
            headers[name] += f",{value}"
        headers.setdefault(name, value)
    return headers


def _body(response: httpcore.Response, headers: Mapping[str, str], limit_bytes: int) -> bytes:
    too_large = TooLarge(f"has more than {limit_bytes:,} bytes", "give the article's own page")
    stated = headers.get("content-length", "")
    if stated.isdecimal() and int(stated) > limit_bytes:
        raise too_large
    data = bytearray()
    for chunk in response.iter_stream():
        data += chunk
        if len(data) > limit_bytes:
            raise too_large
    return bytes(data)
