"""Feeds followed: one visit to each, and the new articles that they name."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator, MutableMapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime

from sayso.errors import BadRecord, Busy, FetchFailed, SaysoError
from sayso.intake.dates import to_utc
from sayso.intake.documents import Document, Failure, place_failure
from sayso.intake.feeds import Entry, read_feed
from sayso.intake.given import Given
from sayso.intake.limits import ENTRY_COUNT, FEED_SIZE_BYTES
from sayso.intake.pace import Pace
from sayso.intake.politeness import Guest, host_of
from sayso.intake.web import Answer, require_found, require_page


@dataclass(frozen=True, slots=True)
class FeedState:
    """What is remembered of a feed from one visit to the next. Times are ISO 8601 in UTC.

    ``etag`` and ``last_modified`` are the server's validators, empty while entries wait to be fetched;
    ``not_before`` is when the server lets the feed be fetched again; ``seen`` has the address of each
    entry that was fetched (or, without an address, its key) and when, as long as the feed lists it.
    """

    title: str | None = None
    etag: str | None = None
    last_modified: str | None = None
    fetched: str | None = None
    not_before: str | None = None
    seen: dict[str, str] = field(default_factory=dict)


def follow(
    feeds: Sequence[str],
    states: MutableMapping[str, FeedState],
    *,
    now: datetime,
    allow_private: bool = False,
    pace: Pace | None = None,
) -> Iterator[Document | Failure]:
    """Visits each feed once, then fetches the pages of its new entries, one host after the other in turn.

    A feed that has not changed costs one request. An entry is new if it was not seen, or if the feed says
    that it was updated since. What failed for good is seen; what may come right (a busy server, a network
    that is down) is tried again on the next visit.

    Args:
        feeds: their URLs.
        states: what is remembered, by URL of the feed. A feed's new state is put in once all of its entries
            were handed out. Save it only after all that was handed out has been kept: then a run that is
            killed loses nothing.
        now: when the visit begins, with its offset; pages are ``observed`` from then on.
        allow_private: also fetch from addresses inside this machine or network.
        pace: keeps requests to one host a second apart.

    Yields:
        A ``Document`` for each new entry, given as its URL (or as ``feed#key`` where the feed itself holds
        the article), and a ``Failure`` for each feed or entry that could not be fetched.

    Cost: one second for each new entry of a host, while other hosts take their turns; memory for the
    entries of all feeds.
    """
    guest = Guest(now, pace or Pace(), allow_private=allow_private)
    visits = [_Visit(url, states.get(url) or FeedState()) for url in dict.fromkeys(feeds)]
    for visit in visits:
        if failure := visit.begin(guest):
            yield failure
        if not visit.left:
            states[visit.url] = visit.end()
    dealt_with: dict[str, bool] = {}
    for visit, entry in _in_turn(visits):
        name = entry.name or ""
        if name not in dealt_with:
            found = visit.fetch(entry, guest)
            dealt_with[name] = isinstance(found, Failure) and isinstance(found.error, FetchFailed)
            yield found
        visit.mark(entry, guest, failed=dealt_with[name])
        if not visit.left:
            states[visit.url] = visit.end()


@dataclass(slots=True)
class _Visit:
    """One feed during one visit: what is left to fetch, and its state as it will be.

    A feed is put off where an entry has to be tried again: it must be sent whole the next time.
    """

    url: str
    state: FeedState
    title: str | None = None
    waiting: deque[Entry] = field(default_factory=deque)
    left: int = 0
    put_off: bool = False

    def begin(self, guest: Guest) -> Failure | None:
        """Fetches the feed and finds its new entries."""
        now = _iso(guest.now())
        if self.state.not_before and self.state.not_before > now:
            what = f"the server asks not to be asked before {self.state.not_before}"
            return place_failure(self.url, Busy(what, "try again then"))
        try:
            self._fetch_feed(guest)
        except SaysoError as error:
            if isinstance(error, Busy):
                self.state = replace(self.state, not_before=_iso(guest.free_at(self.url)))
            return place_failure(self.url, error)
        self.state = replace(self.state, fetched=now, not_before=None)
        return None

    def fetch(self, entry: Entry, guest: Guest) -> Document | Failure:
        """The page of an entry, or the article that the feed itself holds."""
        given_as = entry.url or f"{self.url}#{entry.name}"
        hints: Given = {"headline": entry.headline, "published": entry.published, "outlet": self.title}
        try:
            if entry.url:
                return _document(require_page(guest.ask(entry.url)), given_as, hints, guest)
            if entry.content:
                observed: Given = {"observed": _iso(guest.now())}
                return Document(given_as, "record", {"html": entry.content}, observed, hints=hints)
            raise BadRecord("the entry has neither a link nor a text", "read it on the site")
        except SaysoError as error:
            return place_failure(given_as, error)

    def mark(self, entry: Entry, guest: Guest, *, failed: bool) -> None:
        """An entry was dealt with. One that failed and may come right stays new, and the feed is put off.

        Where the feed's own host wants to be left alone, it is not asked for the feed before that either.
        """
        self.left -= 1
        self.put_off |= failed
        if failed and guest.is_put_off(self.url):
            self.state = replace(self.state, not_before=_iso(guest.free_at(self.url)))
        if not failed and entry.name:
            self.state = replace(self.state, seen={**self.state.seen, entry.name: _iso(guest.now())})

    def end(self) -> FeedState:
        """What to remember."""
        return replace(self.state, etag=None, last_modified=None) if self.put_off else self.state

    def _fetch_feed(self, guest: Guest) -> None:
        conditions = {"If-None-Match": self.state.etag, "If-Modified-Since": self.state.last_modified}
        answer = guest.ask(
            self.url,
            conditions={name: value for name, value in conditions.items() if value},
            limit_bytes=FEED_SIZE_BYTES,
        )
        if answer.status == 304:
            return
        feed = read_feed(require_found(answer).data, answer.url, answer.charset)
        self.title = feed.title
        listed = {entry.name: entry for entry in reversed(feed.entries) if entry.name}
        new = [entry for entry in reversed(listed.values()) if self._is_new(entry)]
        self.put_off = len(new) > ENTRY_COUNT
        self.waiting.extend(new[:ENTRY_COUNT])
        self.left = len(self.waiting)
        self.state = replace(
            self.state,
            title=feed.title,
            etag=answer.headers.get("etag"),
            last_modified=answer.headers.get("last-modified"),
            seen={name: when for name, when in self.state.seen.items() if name in listed},
        )

    def _is_new(self, entry: Entry) -> bool:
        seen = self.state.seen.get(entry.name or "")
        return seen is None or (to_utc(entry.updated) or "") > seen


def _document(answer: Answer, given_as: str, hints: Given, guest: Guest) -> Document:
    return Document(
        given_as,
        "text" if answer.kind == "text/plain" else "page",
        answer.data,
        {"observed": _iso(guest.now())},
        charset=answer.charset,
        base_url=answer.url,
        warnings=answer.warnings,
        hints=hints,
    )


def _in_turn(visits: Sequence[_Visit]) -> Iterator[tuple[_Visit, Entry]]:
    """All entries, one of each host in turn, so that hosts rest while others are asked."""
    hosts: dict[str, deque[tuple[_Visit, Entry]]] = {}
    for visit in visits:
        for entry in visit.waiting:
            hosts.setdefault(host_of(entry.url or ""), deque()).append((visit, entry))
    while hosts:
        for host in list(hosts):
            yield hosts[host].popleft()
            if not hosts[host]:
                del hosts[host]


def _iso(moment: datetime) -> str:
    return moment.strftime("%Y-%m-%dT%H:%M:%SZ")
