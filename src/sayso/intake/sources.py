"""Inputs as the user names them to documents, lazily and in order. One bad input does not stop the rest."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import BinaryIO, Literal

from sayso.errors import EmptyInput, InputError, NotFound, NotText, SaysoError
from sayso.intake.csv import is_heading, read_table
from sayso.intake.documents import Document, Failure, place_failure, to_article
from sayso.intake.files import movable, not_read, open_file, read_bytes, walk
from sayso.intake.given import Given
from sayso.intake.gzipped import open_inflated, read_head
from sayso.intake.jsonlines import split_records
from sayso.intake.keys import count_unread
from sayso.intake.limits import HTML_SIZE_BYTES, JSON_SIZE_BYTES, TEXT_SIZE_BYTES
from sayso.intake.parquet import read_rows
from sayso.intake.sniffing import Kind, find_document, sniff
from sayso.intake.warc import read_archive
from sayso.intake.web import fetch
from sayso.records import Article

_URL = re.compile(r"https?://", re.IGNORECASE)
_OTHER_SCHEME = re.compile(r"[a-z][a-z0-9+.-]*://", re.IGNORECASE)
_HEAD_BYTES = 4096


def collect(
    sources: Sequence[str],
    *,
    published: str | None = None,
    outlet: str | None = None,
    url: str | None = None,
    headline: str | None = None,
    stdin: BinaryIO | None = None,
    allow_private: bool = False,
    now: datetime | None = None,
    skipped: Counter[str] | None = None,
) -> Iterator[Article | Failure]:
    """Every article of the named inputs, in input order.

    Args:
        sources: paths of text, page, JSON, WARC and Parquet files (all of them also packed by gzip, but
            for Parquet), folders, http(s) URLs, or ``-``.
        published: a fact of every article; it and the next three win over what the pages say.
        outlet: who published it.
        url: where it was published.
        headline: its headline.
        stdin: what ``-`` reads from.
        allow_private: also fetch from addresses inside this machine or network.
        now: the time of fetching, with its offset; it becomes what is ``observed`` of fetched pages.
        skipped: counts what is passed over: the records of archives that are no pages, by reason; the
            files of folders that are no articles, by suffix; the keys of records that are not read, by name.

    Yields:
        An ``Article``, or a ``Failure`` with the error that names what was wrong. Both carry a name that is
        the same from run to run (``Article.given_as``, ``Failure.source``); see ``Document``.
    """
    given: Given = {"published": published, "outlet": outlet, "url": url, "headline": headline}
    for found in find_documents(
        sources, given, stdin=stdin, allow_private=allow_private, now=now, skipped=skipped
    ):
        if isinstance(found, Failure):
            yield found
            continue
        try:
            yield to_article(found)
        except SaysoError as error:
            yield place_failure(found.given_as, error)


def find_documents(
    sources: Sequence[str],
    given: Given | None = None,
    *,
    stdin: BinaryIO | None = None,
    allow_private: bool = False,
    now: datetime | None = None,
    skipped: Counter[str] | None = None,
) -> Iterator[Document | Failure]:
    """What ``collect`` makes articles of, before the work: files read and URLs fetched, no page parsed.

    ``to_article`` does the work, in another process if need be: documents can be pickled. The arguments
    are those of ``collect``.
    """
    finder = _Finder(given or {}, stdin, allow_private, now, Counter() if skipped is None else skipped)
    for source in sources:
        try:
            yield from finder.find(source)
        except SaysoError as error:
            yield place_failure(source, error)
        except (OSError, ValueError) as error:
            yield place_failure(source, InputError(f"cannot be read ({error})", "check the input"))


@dataclass(frozen=True, slots=True)
class _Finder:
    given: Given
    stdin: BinaryIO | None
    allow_private: bool
    now: datetime | None
    skipped: Counter[str]

    def find(self, source: str) -> Iterator[Document | Failure]:
        if not source:
            raise NotFound("the name of the input is empty", "check the command")
        if _URL.match(source):
            yield self._from_web(source)
        elif source == "-":
            if self.stdin is None:
                raise EmptyInput("there is no standard input", "give a file")
            yield from self._from_stream(self.stdin, "-", "")
        elif _OTHER_SCHEME.match(source) and not Path(source).exists():
            raise NotFound("is no address that is fetched", "give one that begins with https:// or http://")
        elif Path(source).is_dir():
            for found in walk(Path(source), self.skipped):
                if isinstance(found, InputError):
                    yield place_failure(found.where or source, found)
                else:
                    yield from self._from_file(found)
        else:
            yield from self._from_file(Path(source))

    def _from_file(self, path: Path) -> Iterator[Document | Failure]:
        try:
            with open_file(path) as stream:
                yield from self._from_stream(stream, str(path), path.name)
        except SaysoError as error:
            yield place_failure(str(path), error)
        except OSError as error:
            yield place_failure(str(path), InputError(f"cannot be read ({error.strerror})", "check the file"))

    def _from_stream(self, stream: BinaryIO, source: str, name: str) -> Iterator[Document | Failure]:
        head = stream.read(_HEAD_BYTES)
        if not head:
            raise EmptyInput("nothing in it", "give an article")
        # What is text is read, whatever its file is called.
        if document := find_document(name if b"\0" in head else "", head):
            raise not_read(document, source)
        kind = sniff(head, name)
        if kind in {"gzip", "warc", "parquet"}:
            with movable(stream, head) as archive:
                yield from self._from_archive(archive, kind, source, name)
        else:
            yield from self._from_words(stream, head, kind, source)

    def _from_archive(
        self, archive: BinaryIO, kind: Kind, source: str, name: str
    ) -> Iterator[Document | Failure]:
        inside = sniff(read_head(archive, _HEAD_BYTES), name) if kind == "gzip" else kind
        if inside == "warc":
            yield from read_archive(archive, source, self.given, self.skipped)
        elif kind == "parquet":
            yield from read_rows(archive, source, self.given, self.skipped)
        elif inside in {"gzip", "parquet"}:
            raise NotText(f"holds {inside} data inside gzip", "unpack it once")
        else:
            yield from self._from_words(open_inflated(archive), b"", inside, source)

    def _from_words(
        self, stream: BinaryIO, head: bytes, kind: Kind, source: str
    ) -> Iterator[Document | Failure]:
        if kind == "json":
            yield from self._from_records(stream, head, source)
        elif kind == "csv" or (kind == "text" and _is_table(head)):
            data = read_bytes(stream, JSON_SIZE_BYTES, head)
            yield from read_table(data, source, self.given, self.skipped)
        else:
            shape: Literal["text", "page"] = "page" if kind == "page" else "text"
            data = read_bytes(stream, HTML_SIZE_BYTES if kind == "page" else TEXT_SIZE_BYTES, head)
            yield Document(source, shape, data, self.given)

    def _from_records(self, stream: BinaryIO, head: bytes, source: str) -> Iterator[Document | Failure]:
        empty = True
        for line, record in split_records(stream, head):
            empty = False
            place = source if line is None else f"{source}:{line}"
            if isinstance(record, SaysoError):
                yield place_failure(place, record)
                continue
            count_unread(record, self.skipped)
            yield Document(place, "record", record, self.given)
        if empty:
            raise EmptyInput("nothing in it", "give an article")

    def _from_web(self, source: str) -> Document:
        page = fetch(source, allow_private=self.allow_private)
        kind: Literal["text", "page"] = "text" if page.kind == "text/plain" else "page"
        given: Given = {**self.given, "observed": self.now.isoformat() if self.now else None}
        return Document(
            source, kind, page.data, given, charset=page.charset, base_url=page.url, warnings=page.warnings
        )


def _is_table(head: bytes) -> bool:
    """Whether what has no suffix that says so begins as a table of articles does."""
    line, end, _ = head.decode("utf-8-sig", "replace").partition("\n")
    return bool(end) and is_heading(line)
