"""What an input is, by its name or by how it begins."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Literal

Kind = Literal["text", "page", "json", "csv", "warc", "parquet", "gzip"]

GZIP, PARQUET, WARC = b"\x1f\x8b\x08", b"PAR1", b"WARC/1."
SUFFIXES: dict[str, Kind] = {
    ".txt": "text",
    ".html": "page", ".htm": "page", ".xhtml": "page",
    ".json": "json", ".jsonl": "json", ".ndjson": "json",
    ".csv": "csv", ".tsv": "csv",
    ".warc": "warc", ".parquet": "parquet",
}  # fmt: skip

# Files that may well hold an article, but not as text.
DOCUMENTS: dict[str, str] = {
    ".pdf": "a PDF", ".doc": "a Word document", ".docx": "a Word document", ".odt": "an OpenDocument text",
    ".rtf": "an RTF document", ".epub": "an e-book", ".mobi": "an e-book", ".pages": "a Pages document",
    ".mht": "a web archive of one page", ".mhtml": "a web archive of one page",
    ".webarchive": "a web archive of one page", ".eml": "a mail", ".msg": "a mail",
    ".zip": "an archive", ".tar": "an archive", ".tgz": "an archive", ".7z": "an archive",
    ".rar": "an archive",
    ".bz2": "a packed file", ".xz": "a packed file", ".zst": "a packed file",
}  # fmt: skip
_PDF = b"%PDF-"

_PAGE = re.compile(
    r"\s*(?:<\?xml[^>]{0,200}>\s*)?(?:<!--.{0,2000}?-->\s*)*"
    r"<(?:!doctype|html|head|body|main|article|section|div|h[1-6]|p|meta|title|script|link|span|table)\b",
    re.IGNORECASE | re.DOTALL,
)
_RECORD = re.compile(r'\s*(?:\[\s*)?\{\s*(?:"|\})')


_MAGIC: dict[bytes, Kind] = {GZIP: "gzip", PARQUET: "parquet", WARC: "warc"}


def has_suffix(path: Path) -> bool:
    """Whether a file's name ends as an input's does; ``.gz`` may follow."""
    return _kind_by_name(path.name) is not None


def find_document(name: str, head: bytes = b"") -> str | None:
    """What kind of document a file is that may hold an article but not as text: "a PDF"; else ``None``."""
    if head.startswith(_PDF):
        return DOCUMENTS[".pdf"]
    return DOCUMENTS.get(Path(name.lower().removesuffix(".gz")).suffix)


def sniff(head: bytes, name: str = "") -> Kind:
    """The kind of an input: by its first bytes where they are unmistakable, else by its name, else by look.

    Args:
        head: the first bytes; 4,096 are plenty.
        name: the file's name, ``.gz`` included or not.
    """
    for magic, kind in _MAGIC.items():
        if head.startswith(magic):
            return kind
    if named := _kind_by_name(name):
        return named
    words = head.decode("utf-16" if head[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-8-sig", "ignore")
    if _RECORD.match(words):
        return "json"
    return "page" if _PAGE.match(words) else "text"


def _kind_by_name(name: str) -> Kind | None:
    return SUFFIXES.get(Path(name.lower().removesuffix(".gz")).suffix)
