"""What an input is, by its name or by how it begins."""

from __future__ import annotations

import re
from typing import Literal

Kind = Literal["text", "page", "json"]

SUFFIXES: dict[str, Kind] = {
    ".txt": "text",
    ".html": "page", ".htm": "page", ".xhtml": "page",
    ".json": "json", ".jsonl": "json", ".ndjson": "json",
}  # fmt: skip

_PAGE = re.compile(
    r"\s*(?:<\?xml[^>]{0,200}>\s*)?(?:<!--.{0,2000}?-->\s*)*"
    r"<(?:!doctype|html|head|body|main|article|section|div|h[1-6]|p|meta|title|script|link|span|table)\b",
    re.IGNORECASE | re.DOTALL,
)
_RECORD = re.compile(r'\s*(?:\[\s*)?\{\s*(?:"|\})')


def sniff(head: bytes) -> Kind:
    """The kind of an input from its first bytes (4,096 are plenty): JSON, a page, or else text."""
    words = head.decode("utf-16" if head[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-8-sig", "ignore")
    if _RECORD.match(words):
        return "json"
    return "page" if _PAGE.match(words) else "text"
