"""Plain text to ``Article``: the text stays as it is."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from typing import Unpack

from sayso.errors import EmptyInput
from sayso.intake.given import Given, finish
from sayso.intake.heading import read_published
from sayso.intake.notes import find_notes
from sayso.records import Article

# Headlines of the agencies stay below 120 characters; the longest of large papers are near 200.
_HEADLINE_CHARS = 200
_FIRST_LINES = re.compile(r"\s*([^\n]+)\n([^\S\n]*\n)?\s*([^\n]+)")
_SENTENCE_ENDS = (".", ",", ";", ":", '."', ".”", ',"', ",”", ".'", ".’", "…")


def from_text(text: str, *, warnings: Iterable[str] = (), **given: Unpack[Given]) -> Article:
    """An article from its plain text.

    Args:
        text: kept unchanged, character for character.
        warnings: what happened on the way here, such as a guessed encoding.
        given: ``id``, ``published``, ``outlet``, ``url``, ``headline``. Without a headline, the first
            line is taken if it stands like one; without ``published``, the day that a line above the
            text names, with a warning.

    Raises:
        EmptyInput: nothing but white space.
        TooLarge: above ``limits.TEXT_LENGTH_CHARS``.
        NotText: half a surrogate pair.
    """
    if not text.strip():
        raise EmptyInput("nothing in it", "give the text of an article")
    article = Article(text, headline=_first_line(text))
    if not given.get("published") and (found := read_published(text)):
        day, line = found
        article = replace(article, published=day, warnings=(f"published: taken from the line {line!r}",))
    return finish(article, warnings, **given)


def _first_line(text: str) -> str | None:
    """The first line where it is a headline: short, without a final stop, and set apart.

    Set apart is a blank line after it or a following line more than twice as long; lines of one
    length are text that was wrapped.
    """
    match = _FIRST_LINES.match(text[: 4 * _HEADLINE_CHARS])
    if not match:
        return None
    line = match[1].strip()
    if len(line.split()) < 4 or len(line) > _HEADLINE_CHARS or line.endswith(_SENTENCE_ENDS):
        return None
    if line.startswith("(") or line.endswith(")") or "|" in line or find_notes(line):
        return None
    following = match[3]
    apart = len(following) > len(line) if match[2] else len(following) > 2 * len(line)
    note_follows = bool(match[2]) and bool(find_notes(following.strip()))
    return line if apart or note_follows else None
