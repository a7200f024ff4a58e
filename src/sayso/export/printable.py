"""Makes words from anywhere safe to print: an article must not be able to drive the terminal.

Escape sequences and control characters can recolour, retitle or overwrite a terminal, and
bidirectional overrides can show words in an order in which they do not stand (CVE-2021-42574).
Each is replaced by one visible character, so offsets into the text stay right.
"""

from __future__ import annotations

import re

_LINE_ENDS = "\n\x0b\x0c\r\x85\u2028\u2029"
_UNSAFE = re.compile("[\x00-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ud800-\udfff]")


def printable(text: str) -> str:
    """``text`` with every character that could drive a terminal replaced, one for one.

    Tabs become spaces, line ends ``"\\n"``, C0 controls their pictures (``␛``), the rest ``�``.
    """
    return _UNSAFE.sub(lambda found: _stand_in(found[0]), text)


def one_line(text: str) -> str:
    """``printable`` text on one line, runs of white space as one space."""
    return " ".join(printable(text).split())


def _stand_in(character: str) -> str:
    if character in _LINE_ENDS:
        return "\n"
    if character == "\t":
        return " "
    if character < " ":
        return chr(0x2400 + ord(character))
    return "\N{REPLACEMENT CHARACTER}"


def unquoted(words: str) -> str:
    """Exact words in one line for quoting, without marks around all of them or a comma at the end."""
    line = one_line(words).strip().rstrip(",")
    inner = line[1:-1].rstrip(",")
    around = len(line) > 1 and line[0] in '“"' and line[-1] in '”"'
    return inner if around and not set('“”"') & set(inner) else line
