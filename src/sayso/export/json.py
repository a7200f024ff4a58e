"""The reading record as JSON, safe to print: what could drive a terminal is escaped inside its strings."""

from __future__ import annotations

import re

from sayso.records import Reading

# json.dumps escapes C0 controls only. All of these can stand inside strings alone, so escaping is lossless.
_ESCAPED = re.compile("[\x7f-\x9f\u2028-\u202e\u2066-\u2069\ud800-\udfff]")


def to_json(reading: Reading, indent: int | None = None) -> str:
    """One JSON object without a line end; on one line unless ``indent`` is given."""
    return escaped(reading.to_json(indent))


def escaped(json: str) -> str:
    """JSON text with every character inside its strings escaped that could drive a terminal."""
    return _ESCAPED.sub(lambda found: f"\\u{ord(found[0]):04x}", json)
