"""Inputs as the user names them to articles, lazily and in order. One bad input does not stop the rest."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import BinaryIO

from sayso.errors import EmptyInput, InputError, NotFound, SaysoError
from sayso.intake.decoding import decode
from sayso.intake.files import open_file, read_bytes, walk
from sayso.intake.given import Given
from sayso.intake.html import from_html
from sayso.intake.jsonlines import from_json, split_records
from sayso.intake.limits import HTML_SIZE_BYTES, TEXT_SIZE_BYTES
from sayso.intake.sniffing import SUFFIXES, Kind, sniff
from sayso.intake.text import from_text
from sayso.intake.web import fetch
from sayso.records import Article

_URL = re.compile(r"https?://", re.IGNORECASE)
_HEAD_BYTES = 4096


@dataclass(frozen=True)
class Failure:
    """An input, or one line of it, that gave no article."""

    source: str
    error: SaysoError


def collect(
    sources: Sequence[str],
    *,
    published: str | None = None,
    outlet: str | None = None,
    url: str | None = None,
    headline: str | None = None,
    stdin: BinaryIO | None = None,
    allow_private: bool = False,
) -> Iterator[Article | Failure]:
    """Every article of the named inputs, in input order.

    Args:
        sources: paths of text, page and JSON files, folders, http(s) URLs, or ``-``.
        published: a fact of every article; it and the next three win over what the pages say.
        outlet: who published it.
        url: where it was published.
        headline: its headline.
        stdin: what ``-`` reads from.
        allow_private: also fetch from addresses inside this machine or network.

    Yields:
        An ``Article``, or a ``Failure`` with the error that names what was wrong.
    """
    given: Given = {"published": published, "outlet": outlet, "url": url, "headline": headline}
    for source in sources:
        try:
            yield from _collect_one(source, stdin, allow_private, given)
        except SaysoError as error:
            yield _failure(source, error)
        except (OSError, ValueError) as error:
            yield _failure(source, InputError(f"cannot be read ({error})", "check the input"))


def _collect_one(
    source: str, stdin: BinaryIO | None, allow_private: bool, given: Given
) -> Iterator[Article | Failure]:
    if _URL.match(source):
        yield replace(_from_web(source, allow_private, given), given_as=source)
    elif source == "-":
        if stdin is None:
            raise EmptyInput("there is no standard input", "give a file")
        yield from _from_stream(stdin, "-", None, given)
    elif source and Path(source).is_dir():
        for found in walk(Path(source)):
            if isinstance(found, InputError):
                yield _failure(found.where or source, found)
            else:
                yield from collect_file(found, given)
    elif not source:
        raise NotFound("the name of the input is empty", "check the command")
    else:
        yield from collect_file(Path(source), given)


def collect_file(path: Path, given: Given) -> Iterator[Article | Failure]:
    """The articles of one file; what goes wrong is a ``Failure`` that names the file."""
    try:
        with open_file(path) as stream:
            yield from _from_stream(stream, str(path), SUFFIXES.get(path.suffix.lower()), given)
    except SaysoError as error:
        yield _failure(str(path), error)
    except OSError as error:
        yield _failure(str(path), InputError(f"cannot be read ({error.strerror})", "check the file"))


def _from_stream(
    stream: BinaryIO, source: str, kind: Kind | None, given: Given
) -> Iterator[Article | Failure]:
    head = stream.read(_HEAD_BYTES)
    if not head:
        raise EmptyInput("nothing in it", "give an article")
    kind = kind or sniff(head)
    if kind == "json":
        yield from _from_records(stream, head, source, given)
        return
    limit = HTML_SIZE_BYTES if kind == "page" else TEXT_SIZE_BYTES
    data = read_bytes(stream, limit, head)
    decoded = decode(data, markup=kind == "page")
    read = from_html if kind == "page" else from_text
    yield replace(read(decoded.text, warnings=decoded.warnings, **given), given_as=source)


def _from_records(stream: BinaryIO, head: bytes, source: str, given: Given) -> Iterator[Article | Failure]:
    count = 0
    for number, record in split_records(stream, head):
        count += 1
        place = source if number is None else f"{source}:{number}"
        try:
            if isinstance(record, SaysoError):
                raise record
            yield replace(from_json(record, **given), given_as=place)
        except SaysoError as error:
            yield _failure(place, error)
    if not count:
        raise EmptyInput("nothing in it", "give an article")


def _from_web(source: str, allow_private: bool, given: Given) -> Article:
    page = fetch(source, allow_private=allow_private)
    decoded = decode(page.data, declared=page.charset, markup=page.kind != "text/plain")
    if page.kind == "text/plain":
        placed: Given = {**given, "url": given.get("url") or page.url}
        return from_text(decoded.text, warnings=decoded.warnings, **placed)
    return from_html(decoded.text, base_url=page.url, warnings=decoded.warnings, **given)


def _failure(source: str, error: SaysoError) -> Failure:
    """The failure with its place inside the error, so that the error alone says where it happened."""
    placed = error if error.where else type(error)(error.what, error.do, source)
    return Failure(source, placed)
