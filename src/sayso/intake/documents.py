"""What was found in an input before anything is made of it: a ``Document`` is cheap, its article is work.

Finding is one stream of bytes; extraction takes 20 ms a page and meets hostile markup. So the two are
apart, and a bulk run can send documents to processes of which one may be lost.
"""

from __future__ import annotations

from copy import copy
from dataclasses import dataclass, field, replace
from typing import Any, Literal

from sayso.errors import SaysoError
from sayso.intake.decoding import decode
from sayso.intake.given import Given
from sayso.intake.html import from_html
from sayso.intake.record import from_json
from sayso.intake.text import from_text
from sayso.records import Article


@dataclass(frozen=True)
class Failure:
    """An input, or one part of it, that gave no article."""

    source: str
    error: SaysoError


@dataclass(frozen=True, slots=True)
class Document:
    """One article as it was found, unread.

    ``given_as`` is a name that stays the same from run to run: a path or URL, ``x.jsonl:12`` (a line),
    ``x.parquet#12`` and ``x.csv#12`` (a row), ``crawl.warc.gz#4711`` (where the record begins). ``content``
    is bytes for ``text`` and ``page``, and for ``record`` a JSON object or the text of one. ``charset`` is
    what the server named, ``base_url`` where the page came from; ``given`` wins over what the content says,
    and ``hints`` stand in for what it does not say.
    """

    given_as: str
    kind: Literal["text", "page", "record"]
    content: bytes | str | dict[str, Any]
    given: Given
    charset: str | None = None
    base_url: str | None = None
    warnings: tuple[str, ...] = ()
    hints: Given = field(default_factory=Given)


def to_article(document: Document) -> Article:
    """The article in a document, with ``given_as`` set.

    Raises:
        InputError: what ``from_text``, ``from_html`` and ``from_json`` raise.

    Cost: that of ``from_html`` for a page; little for the others.
    """
    given: Given = document.given
    if isinstance(document.content, bytes):
        is_page = document.kind == "page"
        decoded = decode(document.content, declared=document.charset, markup=is_page)
        warnings = (*document.warnings, *decoded.warnings)
        if is_page:
            article = from_html(decoded.text, base_url=document.base_url, warnings=warnings, **given)
        else:
            placed: Given = {**given, "url": given.get("url") or document.base_url}
            article = from_text(decoded.text, warnings=warnings, **placed)
    else:
        article = from_json(document.content, warnings=document.warnings, **given)
    hints: dict[str, Any] = {
        name: value for name, value in document.hints.items() if getattr(article, name) is None
    }
    return replace(article, given_as=document.given_as, **hints)


def place_failure(source: str, error: SaysoError) -> Failure:
    """The failure with its place inside the error, so that the error alone says where it happened."""
    if not error.where:
        error = copy(error)
        error.where = source
    return Failure(source, error)
