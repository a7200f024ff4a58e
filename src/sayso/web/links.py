"""Addresses of the server's pages."""

from __future__ import annotations

from urllib.parse import quote, urlencode

from sayso.export.html.links import Links
from sayso.records import Reading, Span


def article_address(revision: str, span: Span | None = None) -> str:
    """The page of a revision, open at some of its words if they are named."""
    return f"/articles/{revision}" + (f"?words={span[0]}-{span[1]}#words" if span else "")


def source_address(name: str) -> str:
    """The page of all that somebody of this name said."""
    return f"/sources?{urlencode({'name': name})}"


def record_address(record: str) -> str:
    """The page of a statement (``REV:s3``) or a figure (``REV:f2``)."""
    kind = "statements" if record.partition(":")[2].startswith("s") else "figures"
    return f"/{kind}/{quote(record)}"


def links_of(revision: str, reading: Reading) -> Links:
    """Where the names, numbers and words of a reading lead on the server."""
    return Links(revision, {actor.id: source_address(actor.name) for actor in reading.actors})
