"""What the page of one article shows, from its reading."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from sayso.export.html.kinds import KINDS, Kind
from sayso.export.html.links import NO_LINKS, Links
from sayso.export.html.notes import Name, Note, notes
from sayso.export.html.rows import Row, rows
from sayso.export.html.stretches import Marked
from sayso.export.html.voiced import Voiced, voiced
from sayso.export.moments import moment
from sayso.export.printable import one_line, printable
from sayso.export.values import commitment
from sayso.export.voices import listed
from sayso.records import Figure, Reading, Span, Time


@dataclass(frozen=True, slots=True)
class Entry:
    """A voice in the index: who, what the article calls them, and the numbers of their statements."""

    number: int
    who: tuple[Name, ...]
    roles: str
    notes: tuple[Note, ...]

    @property
    def name(self) -> str:
        """All names as one line."""
        return listed([name.words for name in self.who])


@dataclass(frozen=True, slots=True)
class TimeRow:
    """A time: its words and the moment they mean."""

    id: str
    words: str
    moment: str


@dataclass(frozen=True, slots=True)
class FigureRow:
    """A figure: its words and what is counted, what the words commit to, on whose word."""

    id: str
    words: str
    counted: str
    commitment: str
    note: Note | None
    permalink: str


@dataclass(frozen=True, slots=True)
class ArticlePage:
    """The article as it is set: its head, its lines with their notes, and the indexes after them."""

    headline: str
    title: str
    facts: tuple[str, ...]
    url: str
    rows: tuple[Row, ...]
    index: tuple[Entry, ...]
    kinds: tuple[Kind, ...]
    figures: tuple[FigureRow, ...]
    times: tuple[TimeRow, ...]
    warnings: tuple[str, ...]
    statement_count: int


def article_page(reading: Reading, links: Links = NO_LINKS, asked: Span | None = None) -> ArticlePage:
    """The page of ``reading``.

    Args:
        reading: the article with its records.
        links: where names and words lead.
        asked: words to point at, in code points.

    Cost: linear in the text and in its marks.
    """
    article = reading.article
    text = printable(reading.text)
    found = voiced(reading)
    margin = tuple(notes(reading, found, links))
    lines = tuple(rows(reading, text, Marked(reading, found, text, asked), margin))
    has_headline = bool(lines) and lines[0].kind == "headline"
    headline = one_line(reading.text[slice(*lines[0].span)] if has_headline else article.headline or "")
    facts = (article.outlet, _day(article.published), ", ".join(article.bylines))
    return ArticlePage(
        headline="" if has_headline else headline,
        title=headline or one_line(article.title),
        facts=tuple(one_line(fact) for fact in facts if fact),
        url=article.url if article.url and article.url.startswith(("https://", "http://")) else "",
        rows=lines,
        index=tuple(_index(reading, margin)),
        kinds=tuple(kind for kind in KINDS.values() if any(note.voiced.kind == kind for note in margin)),
        figures=tuple(_figures(reading, found, margin, links)),
        times=tuple(_times(reading)),
        warnings=tuple(map(one_line, reading.warnings)),
        statement_count=len(margin),
    )


def _day(published: str | None) -> str:
    return moment(Time("", (0, 0), "DATE", published[:10])) if published else ""


def _index(reading: Reading, margin: tuple[Note, ...]) -> Iterator[Entry]:
    """The voices, in the order in which they first speak."""
    standing: dict[int, list[Note]] = {}
    for note in margin:
        standing.setdefault(note.voiced.voice_number, []).append(note)
    roles = {actor.id: one_line(", ".join(actor.roles)) for actor in reading.actors}
    for number, own in standing.items():
        speakers = own[0].voiced.statement.speakers
        yield Entry(number, own[0].who, roles.get(speakers[0], "") if len(speakers) == 1 else "", tuple(own))


def _figures(
    reading: Reading, found: dict[str, Voiced], margin: tuple[Note, ...], links: Links
) -> Iterator[FigureRow]:
    by_number = {note.voiced.number: note for note in margin}
    for figure in sorted(reading.figures, key=lambda figure: figure.span):
        voiced = found.get(figure.statement or "")
        yield FigureRow(
            figure.id,
            one_line(reading.text[slice(*figure.span)]),
            _counted(reading, figure),
            commitment(figure, "–"),
            by_number[voiced.number] if voiced else None,
            links.words(figure.span),
        )


def _counted(reading: Reading, figure: Figure) -> str:
    """The words for what is counted, where they stand apart from the figure's own."""
    counted = figure.counted
    if counted is None or (counted[0] < figure.span[1] and figure.span[0] < counted[1]):
        return ""
    return one_line(reading.text[slice(*counted)])


def _times(reading: Reading) -> Iterator[TimeRow]:
    """Times with what they resolve to, each pair once; those that say it themselves are left out."""
    seen = set()
    for time in sorted(reading.times, key=lambda time: time.span):
        pair = one_line(reading.text[slice(*time.span)]), moment(time)
        if time.type != "DURATION" and pair[0] != pair[1] and pair not in seen:
            seen.add(pair)
            yield TimeRow(time.id, *pair)
