"""WARC records as crawlers write them, around pages of invented outlets."""

from __future__ import annotations

import gzip

HEAD = b"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n"


def record(
    url: str,
    body: bytes,
    *,
    head: bytes = HEAD,
    type_: str = "response",
    length: int | None = None,
    extra: tuple[str, ...] = (),
) -> bytes:
    """A WARC record of an HTTP message; ``length`` is what it claims to hold."""
    block = head + body
    kind = {"response": "response", "request": "request"}.get(type_, "")
    media = f"application/http; msgtype={kind}" if kind else "application/warc-fields"
    lines = (
        "WARC/1.0",
        f"WARC-Type: {type_}",
        "WARC-Date: 2025-11-04T07:30:00Z",
        f"WARC-Target-URI: {url}",
        "WARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-000000000000>",
        f"Content-Type: {media}",
        f"Content-Length: {len(block) if length is None else length}",
        *extra,
    )
    return "\r\n".join(lines).encode() + b"\r\n\r\n" + block + b"\r\n\r\n"


def pack(*records: bytes) -> bytes:
    """One gzip member a record, as Common Crawl does."""
    return b"".join(gzip.compress(one, mtime=0) for one in records)


def offsets(*parts: bytes) -> list[int]:
    """Where each part begins when they stand one behind the other."""
    return [sum(map(len, parts[:count])) for count in range(len(parts))]
