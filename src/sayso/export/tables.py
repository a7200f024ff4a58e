"""The tables below the article: who said what, how many, when."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rich.console import Console
from rich.text import Text

from sayso.export.layout import GAP, Column, stack, table, trimmed, wrapped
from sayso.export.manner import manner
from sayso.export.moments import moment
from sayso.export.printable import one_line
from sayso.export.signs import Signs
from sayso.export.values import commitment
from sayso.export.voices import NOBODY, Voice
from sayso.records import Figure, Reading

# Below this many cells columns side by side leave too little room for the words.
NARROW = 76
_LINES_OF_WORDS = 2
_SMALL = 20  # a plain count up to it needs no column of its own
_ARTICLE = "the article itself"


def who_said_what(
    reading: Reading, found: dict[str, Voice], signs: Signs, console: Console
) -> Iterator[Text]:
    """One row a statement: number, speaker and addressees, how it was said, the words."""
    number_width = len(str(len(found)))
    room = (console.width - number_width - 3 * GAP) if console.width >= NARROW else 0
    who_width, how_width = int(room * 0.27), int(room * 0.2)
    words_width = (room - who_width - how_width) if room else console.width - number_width - 1
    names = {actor.id: one_line(actor.name) for actor in reading.actors}
    rows = []
    for voice in found.values():
        number = Text(str(voice.number).rjust(number_width), voice.colour)
        words = one_line(reading.words(voice.statement.content))
        words = trimmed(words, _LINES_OF_WORDS * words_width - 4, signs.ellipsis)
        rows.append([number, _who(voice, names, signs), Text(_how(voice, found)), Text(words)])
    widths = {"": number_width, "who": who_width, "how": how_width, "words": words_width}
    columns = [Column(title, width) for title, width in widths.items()]
    yield from table(columns, rows, console) if room else stack(rows, number_width, console)


def how_many(reading: Reading, found: dict[str, Voice], signs: Signs, console: Console) -> Iterator[Text]:
    """One row a figure: the exact words, what they commit to, on whose word.

    Small plain counts ("three countries") say it themselves: they stand below, in one paragraph.
    """
    told = sorted(reading.figures, key=lambda figure: figure.span)
    figures = [figure for figure in told if not _says_it_itself(figure)]
    if figures:
        yield from _figure_rows(reading, figures, found, signs, console)
    plain = dict.fromkeys(_counted(reading, figure) for figure in told if _says_it_itself(figure))
    if plain:
        paragraph = Text("also counted: ", "dim").append(f" {signs.dot} ".join(plain), "italic")
        yield from wrapped(paragraph, console.width, console)


def _says_it_itself(figure: Figure) -> bool:
    """Whether a figure is a small whole number of something and nothing more."""
    return (
        figure.low == figure.high
        and figure.low is not None
        and float(figure.low).is_integer()
        and abs(figure.low) <= _SMALL
        and not figure.approximate
        and (figure.measure, figure.scope) == ("other", "not_stated")
        and (figure.status == "actual" or figure.low == 1)  # "if one country is attacked"
        and figure.change == "="
        and figure.counted is not None
    )


def _figure_rows(
    reading: Reading, figures: Sequence[Figure], found: dict[str, Voice], signs: Signs, console: Console
) -> Iterator[Text]:
    rows = [
        [
            Text(_counted(reading, figure)),
            Text(commitment(figure, signs.dash)),
            _on_whose_word(figure, found, signs),
        ]
        for figure in figures
    ]
    if console.width < NARROW:
        yield from stack(([Text(signs.dot), *row] for row in rows), 1, console)
        return
    room = console.width - 2 * GAP
    widths = int(room * 0.36), int(room * 0.34)
    titles = ("in the words", "what they commit to", "says who")
    columns = [
        Column(title, width) for title, width in zip(titles, (*widths, room - sum(widths)), strict=True)
    ]
    yield from table(columns, rows, console)


def when(reading: Reading, signs: Signs) -> Text:
    """The times with what they resolve to, each pair once, in one paragraph.

    Durations and plain years are left out, for they say it themselves, and so is what stays open, which a
    warning of the reading names.
    """
    pairs = {
        (one_line(reading.text[slice(*time.span)]), moment(time)): None
        for time in sorted(reading.times, key=lambda time: time.span)
        if time.type != "DURATION"
        and not time.value.startswith("XXXX")
        and not (time.type == "SET" and reading.text.startswith("a ", time.span[0]))  # "euros a day"
    }
    paragraph = Text()
    for words, value in pairs:
        if words == value:
            continue
        if paragraph:
            paragraph.append(f" {signs.dot} ", "dim")
        paragraph.append(words, "italic").append(f" = {value}")
    return paragraph


def _who(voice: Voice, names: dict[str, str], signs: Signs) -> Text:
    who = Text()
    if voice.goes_on:
        who.append(f"{signs.goes_on} goes on", voice.colour)
    else:
        who.append(voice.speaker, "dim" if voice.speaker == NOBODY else f"bold {voice.colour}")
    addressees = [names[actor] for actor in voice.statement.to if actor in names]
    if addressees and not voice.goes_on:
        who.append(f" {signs.to} {', '.join(addressees)}")
    return who


def _how(voice: Voice, found: dict[str, Voice]) -> str:
    statement = voice.statement
    parts = manner(statement)
    if statement.within in found:
        parts.append(f"within {found[statement.within].number}")
    others = [str(found[other].number) for other in statement.alternatives if other in found]
    if others:
        parts.append(f"or within {', '.join(others)}")
    if statement.about in found:
        parts.append(f"on {found[statement.about].number}")
    return ", ".join(parts)


def _counted(reading: Reading, figure: Figure) -> str:
    words = one_line(reading.text[slice(*figure.span)])
    if figure.counted is None or _overlap(figure.counted, figure.span):
        return words
    return f"{words} ({one_line(reading.text[slice(*figure.counted)])})"


def _overlap(one: tuple[int, int], other: tuple[int, int]) -> bool:
    return one[0] < other[1] and other[0] < one[1]


def _on_whose_word(figure: Figure, found: dict[str, Voice], signs: Signs) -> Text:
    voice = found.get(figure.statement or "")
    if voice is None:
        return Text(_ARTICLE, "dim")
    return Text(voice.speaker, voice.colour).append(signs.number([voice.number]))
