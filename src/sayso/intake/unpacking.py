"""Bodies of HTTP messages without the encodings put around them, capped in size and growth."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

from sayso.errors import TooLarge
from sayso.intake.limits import EXPANSION_FLOOR_BYTES, EXPANSION_RATIO

if TYPE_CHECKING:
    from fastwarc.stream_io import WarcReader

_CHUNK_BYTES = 1 << 16


def unpack(raw: bytes, encodings: str, limit_bytes: int) -> tuple[bytes, list[str]]:
    """A body unpacked, and warnings where it is broken.

    Args:
        raw: the body as sent.
        encodings: the names of its encodings in the order in which they were put on, between commas. Some
            crawlers and servers name one that is not there: what does not unpack is taken as it is.
        limit_bytes: what it may have in the end.

    Raises:
        TooLarge: more than ``limit_bytes``, or grown beyond ``limits.EXPANSION_RATIO``.
    """
    warnings: list[str] = []
    for name in reversed([word.strip().lower() for word in encodings.split(",")]):
        reader = _open(name, raw)
        if reader is None:
            continue
        most_bytes = min(max(EXPANSION_FLOOR_BYTES, EXPANSION_RATIO * len(raw)), limit_bytes)
        body, whole = _read(reader, most_bytes)
        if body and not whole:
            warnings.append(f"the page's {name} encoding is broken; its end is missing")
        raw = body or raw
    return raw, warnings


def _open(name: str, raw: bytes) -> WarcReader | None:
    from fastwarc import stream_io  # noqa: PLC0415

    packed = io.BytesIO(raw)
    match name:
        case "chunked":
            return stream_io.ChunkedReader(packed)
        case "gzip" | "x-gzip":
            return stream_io.GzipReader(packed)
        case "deflate":
            return stream_io.GzipReader(packed, zlib=True)
        case "br":
            return stream_io.BrotliReader(packed)
        case "zstd":
            return stream_io.ZstdReader(packed)
    return None


def _read(reader: WarcReader, most_bytes: int) -> tuple[bytes, bool]:
    """All that a reader gives, and whether it came to its end."""
    body = bytearray()
    try:
        while piece := reader.read(_CHUNK_BYTES):
            body += piece
            if len(body) > most_bytes:
                raise TooLarge(f"unpacks to more than {most_bytes:,} bytes", "save the article alone")
    except OSError:
        return bytes(body), False
    return bytes(body), True
