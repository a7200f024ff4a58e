"""One record of a WARC archive: is it a page, and if so, its document."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from sayso.errors import Damaged, TooLarge
from sayso.intake.documents import Document, Failure, place_failure
from sayso.intake.given import Given
from sayso.intake.limits import HTML_SIZE_BYTES
from sayso.intake.sniffing import sniff
from sayso.intake.unpacking import unpack

if TYPE_CHECKING:
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
        skipped[f"archive records ({why})"] += 1
        return None
    length_bytes = record.content_length
    if length_bytes > HTML_SIZE_BYTES:
        return place_failure(given_as, _TOO_LARGE)
    raw = record.reader.read(length_bytes)
    if len(raw) < length_bytes:
        raise Damaged("the record is cut off", "fetch the archive again")
    try:
        body, warnings = unpack(raw, _encodings(record.http_headers), HTML_SIZE_BYTES)
    except TooLarge as error:
        return place_failure(given_as, error)
    if not _media_type(record) and sniff(body[:_HEAD_BYTES]) != "page":
        skipped["archive records (no HTML)"] += 1
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


def _encodings(headers: HeaderMap) -> str:
    return ",".join(headers.get(name) or "" for name in ("Content-Encoding", "Transfer-Encoding"))
