"""One record of a WARC archive: is it a page, and if so, its document."""

from __future__ import annotations

import io
from collections import Counter
from typing import TYPE_CHECKING

from sayso.errors import Damaged, TooLarge
from sayso.intake.documents import Document, Failure, place_failure
from sayso.intake.given import Given
from sayso.intake.limits import EXPANSION_FLOOR_BYTES, EXPANSION_RATIO, HTML_SIZE_BYTES
from sayso.intake.sniffing import sniff

if TYPE_CHECKING:
    from fastwarc.stream_io import WarcReader
    from fastwarc.warc import HeaderMap, WarcRecord

_PAGE_TYPES = frozenset({"text/html", "application/xhtml+xml"})
_HEAD_BYTES = 4096
_TOO_LARGE = TooLarge(f"the page has more than {HTML_SIZE_BYTES:,} bytes", "save the article alone")


def read_record(
    record: WarcRecord, given_as: str, given: Given, skipped: Counter[str]
) -> Document | Failure | None:
    """The page in a record; ``None``, counted in ``skipped``, where it holds none.

    Raises:
        Damaged: the record is cut off.
        OSError: the bytes of the record are not what its header says.
    """
    if "WARC-Type" not in record.headers:
        raise Damaged("has no WARC-Type", "fetch the archive again")
    if why := _no_page(record):
        skipped[why] += 1
        return None
    length_bytes = record.content_length
    if length_bytes > HTML_SIZE_BYTES:
        return place_failure(given_as, _TOO_LARGE)
    raw = record.reader.read(length_bytes)
    if len(raw) < length_bytes:
        raise Damaged("the record is cut off", "fetch the archive again")
    try:
        body, warnings = _unpack(raw, record.http_headers)
    except TooLarge as error:
        return place_failure(given_as, error)
    if not _media_type(record) and sniff(body[:_HEAD_BYTES]) != "page":
        skipped["no HTML"] += 1
        return None
    if "WARC-Truncated" in record.headers:
        warnings.append("the crawl cut the page off; its end is missing")
    return Document(
        given_as,
        "page",
        body,
        {**given, "observed": record.headers.get("WARC-Date")},
        charset=record.http_charset,
        base_url=(record.headers.get("WARC-Target-URI") or "").strip("<> ") or None,
        warnings=tuple(warnings),
    )


def _no_page(record: WarcRecord) -> str | None:
    """Why a record's headers say that it holds no page, if they do."""
    from fastwarc.warc import WarcRecordType  # noqa: PLC0415

    if record.record_type != WarcRecordType.response or not record.is_http:
        return "no HTTP response"
    # Some crawlers end the lines of HTTP headers with LF alone.
    record.parse_http(quirks_mode=True)
    status = None if record.http_headers is None else record.http_headers.status_code
    if status != 200:
        return f"HTTP status {status or 'missing'}"
    kind = _media_type(record)
    return "no HTML" if kind and kind not in _PAGE_TYPES else None


def _media_type(record: WarcRecord) -> str:
    named = record.http_content_type or record.headers.get("WARC-Identified-Payload-Type") or ""
    return named.lower()


def _unpack(raw: bytes, headers: HeaderMap) -> tuple[bytes, list[str]]:
    """The body without its transfer and content encodings, in the order in which they were put on.

    Some crawlers store the unpacked body and leave the headers, so what does not unpack is taken as it is.
    """
    from fastwarc.stream_io import BrotliReader, ChunkedReader, GzipReader, ZstdReader  # noqa: PLC0415

    warnings: list[str] = []
    encodings = ",".join((headers.get("Content-Encoding") or "", headers.get("Transfer-Encoding") or ""))
    for encoding in reversed([word.strip().lower() for word in encodings.split(",")]):
        packed = io.BytesIO(raw)
        reader: WarcReader
        if encoding == "chunked":
            reader = ChunkedReader(packed)
        elif encoding in {"gzip", "x-gzip"}:
            reader = GzipReader(packed)
        elif encoding == "deflate":
            reader = GzipReader(packed, zlib=True)
        elif encoding == "br":
            reader = BrotliReader(packed)
        elif encoding == "zstd":
            reader = ZstdReader(packed)
        else:
            continue
        body, whole = _read(reader, max(EXPANSION_FLOOR_BYTES, EXPANSION_RATIO * len(raw)))
        if body and not whole:
            warnings.append(f"the page's {encoding} encoding is broken; its end is missing")
        raw = body or raw
    return raw, warnings


def _read(reader: WarcReader, limit_bytes: int) -> tuple[bytes, bool]:
    """All that a reader gives, and whether it came to its end."""
    body = bytearray()
    try:
        while piece := reader.read(1 << 16):
            body += piece
            if len(body) > min(limit_bytes, HTML_SIZE_BYTES):
                raise _TOO_LARGE
    except OSError:
        return bytes(body), False
    return bytes(body), True
