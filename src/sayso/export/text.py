"""The picture of one article for a terminal: its words with every statement marked, then the tables.

Statements are told apart by sign and number as well as by colour, so nothing is lost without
colour; without bold and underline too (a pipe, a dumb terminal), sources and cues get signs.
"""

from __future__ import annotations

from collections.abc import Iterator
from io import StringIO

from rich.console import Console
from rich.text import Text

from sayso.export.headline import is_headline
from sayso.export.layout import wrapped
from sayso.export.marks import paragraphs
from sayso.export.moments import moment
from sayso.export.printable import one_line
from sayso.export.signs import Signs, signs_for
from sayso.export.tables import how_many, when, who_said_what
from sayso.export.voices import voices
from sayso.records import Reading, Time

MAX_WIDTH = 100
_INSET_FROM = 60


def print_picture(reading: Reading, console: Console) -> None:
    """Prints the picture of ``reading``, as wide as ``console`` is."""
    for line in _lines(reading, console):
        console.print(line, soft_wrap=True)


def to_text(reading: Reading, width: int = MAX_WIDTH) -> str:
    """The picture of ``reading`` as plain text, ``width`` terminal cells wide, without escape sequences."""
    out = StringIO()
    print_picture(reading, plain_console(out, width))
    return out.getvalue()


def plain_console(out: StringIO, width: int) -> Console:
    """A console that writes no escape sequences, whatever the environment says."""
    return Console(
        file=out, width=width, color_system=None, force_terminal=False, highlight=False, markup=False
    )


def _lines(reading: Reading, console: Console) -> Iterator[Text]:
    signs = signs_for(console.encoding)
    found = voices(reading, signs)
    inset = 2 if console.width >= _INSET_FROM else 0
    body = list(paragraphs(reading, found, signs, plain=console.color_system is None))
    yield from _head(reading, body, signs, console)
    for paragraph in body:
        for line in wrapped(paragraph, console.width - 2 * inset, console):
            yield Text(" " * inset) + line
        yield Text()
    if found:
        yield from _title("Who said what", signs, console)
        yield from who_said_what(reading, found, signs, console)
        yield Text()
    if reading.figures:
        yield from _title("How many", signs, console)
        yield from how_many(reading, found, signs, console)
        yield Text()
    if times := when(reading, signs):
        yield from _title("When", signs, console)
        yield from wrapped(times, console.width, console)
        yield Text()
    yield from _remarks(reading, signs, console)


def _head(reading: Reading, body: list[Text], signs: Signs, console: Console) -> Iterator[Text]:
    """The headline, outlet, day and bylines.

    The article's own first line is set as the headline where it is known to be it, and where no
    headline is known and that line does not end like a sentence.
    """
    article = reading.article
    headline = Text(one_line(article.headline or ""))
    if len(body) > 1 and is_headline(reading.text.lstrip().partition("\n")[0], article.headline):
        headline = body.pop(0)
    headline.stylize("bold")
    if headline:
        yield from wrapped(headline, console.width, console)
    published = moment(Time("", (0, 0), "DATE", article.published[:10])) if article.published else ""
    facts = [article.outlet or "", published, ", ".join(article.bylines)]
    facts = [one_line(fact) for fact in facts if fact]
    if facts:
        yield from wrapped(Text(f" {signs.dot} ".join(facts), "dim"), console.width, console)
    if headline or facts:
        yield Text(signs.rule * console.width, "dim")
        yield Text()


def _title(words: str, signs: Signs, console: Console) -> Iterator[Text]:
    start = f"{signs.rule * 2} {words} "
    yield Text(start, "bold").append(signs.rule * (console.width - len(start)), "dim")


def _remarks(reading: Reading, signs: Signs, console: Console) -> Iterator[Text]:
    """The outlet's notes and what the reader could not resolve, each behind a bar."""
    notes = [("italic", one_line(reading.text[slice(*note.span)])) for note in reading.article.notes]
    warnings = [("yellow", f"warning: {one_line(warning)}") for warning in reading.warnings]
    for style, words in notes + warnings:
        for line in wrapped(Text(words, style), console.width - 2, console):
            yield Text(f"{signs.bar} ", "dim") + line
    if notes or warnings:
        yield Text()
