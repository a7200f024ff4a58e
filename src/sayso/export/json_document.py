"""One JSON document around a list that is written item by item, so that it may be longer than memory."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any, BinaryIO

from sayso.export.json import escaped


def write_document(frame: dict[str, Any], items: Iterable[dict[str, Any]], out: BinaryIO) -> int:
    """Writes ``frame`` with ``items``, one a line, in the place of its only empty list; returns how many."""
    head, tail = json.dumps(frame, ensure_ascii=False).split("[]")
    out.write(f"{head}[".encode())
    written = 0
    for item in items:
        line = escaped(json.dumps(item, ensure_ascii=False))
        out.write(f"{',' if written else ''}\n{line}".encode())
        written += 1
    out.write(f"\n]{tail}\n".encode())
    return written
