"""The tool that reads one article, a part at a time."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from sayso.errors import NoSuchRecord
from sayso.ledger import Ledger
from sayso.ledger.questions import find_revisions
from sayso.mcp.answers import ArticlePart, Counted, Page, Said
from sayso.mcp.parameters import Revision
from sayso.mcp.quoting import PAGE_CHARS, cite, moment, quote_always, quote_name, quote_names, quote_page
from sayso.records import Article, Figure, Reading, Statement

Start = Annotated[int, Field(ge=0, description="Where to begin, in characters of the text.")]
Length = Annotated[int, Field(ge=200, le=PAGE_CHARS, description="At most so many characters.")]


class Paging:
    """The tool ``read_article`` of one ledger."""

    def __init__(self, ledger: Ledger) -> None:
        self._ledger = ledger

    def read_article(self, revision: Revision, *, start: Start = 0, length: Length = 3_000) -> ArticlePart:
        """Read a part of one article, with the statements and figures that begin in it.

        Records are as people corrected them; their ids (REV:s3, REV:f2) can be given to origins and series.
        """
        reading = self._ledger.decided(revision)
        found = next(
            one.revision
            for one in find_revisions(self._ledger, revision)
            if one.revision.startswith(revision)
        )
        if start >= max(1, len(reading.text)):
            raise NoSuchRecord(
                f"the article has no words at {start}", f"its text has {len(reading.text):,} characters"
            )
        end = _end_of_part(reading.text, start, length)
        return ArticlePart(
            page=page_of(found, reading.article),
            text=quote_page(reading.text, found, (start, end)),
            length=len(reading.text),
            next=end if end < len(reading.text) else None,
            statements=[
                said_in(found, reading, one) for one in reading.statements if start <= one.content[0][0] < end
            ],
            figures=[
                counted_in(found, reading, one) for one in reading.figures if start <= one.span[0] < end
            ],
            warnings=quote_names(reading.warnings),
        )


def page_of(revision: str, facts: Article) -> Page:
    """What is known about a page."""
    return Page(
        revision=revision,
        outlet=quote_name(facts.outlet),
        headline=quote_name(facts.headline),
        bylines=quote_names(facts.bylines),
        url=quote_name(facts.url),
        published=moment(facts.published),
        updated=moment(facts.updated),
    )


def said_in(revision: str, reading: Reading, one: Statement) -> Said:
    """A statement of a reading."""
    facts = reading.article
    names = {actor.id: actor.name for actor in reading.actors}
    return Said(
        id=f"{revision}:{one.id}",
        speakers=quote_name("; ".join(names[who] for who in one.speakers)),
        source=quote_name(reading.words(one.source)),
        cue=quote_name(reading.words(one.cue)),
        content=quote_always(
            reading.words(one.content), cite(revision, (one.content[0][0], one.content[-1][1]))
        ),
        mode=one.mode,
        source_kind=one.source_kind,
        identification=one.identification,
        stance=one.stance,
        route=one.route,
        outlet=quote_name(facts.outlet),
        as_of=moment(facts.updated or facts.published),
        within=f"{revision}:{one.within}" if one.within else None,
    )


def counted_in(revision: str, reading: Reading, one: Figure) -> Counted:
    """A figure of a reading."""
    facts = reading.article
    names = {actor.id: actor.name for actor in reading.actors}
    said = next((each for each in reading.statements if each.id == one.statement), None)
    return Counted(
        id=f"{revision}:{one.id}",
        words=quote_always(reading.text[slice(*one.span)], cite(revision, one.span)),
        low=one.low,
        high=one.high,
        approximate=one.approximate,
        change=one.change,
        measure=one.measure,
        unit=quote_name(one.unit),
        of=quote_names(names[who] for who in one.of),
        where=quote_name(one.where),
        scope=one.scope,
        status=one.status,
        speakers=quote_names((names[who] for who in said.speakers) if said else ()),
        statement=f"{revision}:{one.statement}" if one.statement else None,
        outlet=quote_name(facts.outlet),
        as_of=moment(facts.updated or facts.published),
    )


def _end_of_part(text: str, start: int, length: int) -> int:
    """The end of the last whole line that fits, else of the last word, else where the length ends."""
    end = start + length
    if end >= len(text):
        return len(text)
    for stop in ("\n", " "):
        if (at := text.rfind(stop, start + length // 2, end)) > start:
            return at + 1
    return end
