"""Whether an article's first line is its headline."""

from __future__ import annotations

from sayso.export.printable import one_line

_QUOTES = "\"'”’»"
_SENTENCE_ENDS = (".", "!", "?", ":", ";")


def is_headline(first_line: str, headline: str | None) -> bool:
    """The line is the known headline or, where none is known, does not end like a sentence."""
    line = one_line(first_line)
    if headline:
        return line == one_line(headline)
    return not line.rstrip(_QUOTES).endswith(_SENTENCE_ENDS)
