"""RSS and Atom feeds to entries: where an article is, and what the feed says of it.

Feeds are parsed by feedparser, which forgives what feeds get wrong. Before it, the bytes are decoded here
and definitions of entities are refused, so that none can grow. A feed's words are text: markup in them is
taken off.
"""

from __future__ import annotations

import html
import io
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from time import struct_time
from typing import TYPE_CHECKING
from urllib.parse import urljoin, urlsplit, urlunsplit

from sayso.errors import BadRecord, TooLarge
from sayso.intake.dates import to_iso, to_utc
from sayso.intake.decoding import decode
from sayso.intake.limits import FEED_SIZE_BYTES, TAG_COUNT

if TYPE_CHECKING:
    from feedparser import FeedParserDict

_ENTITY = re.compile(r"<!ENTITY\s+[^>]{0,400}", re.IGNORECASE)
# One character by its number or its name, as feeds of the early years define.
_HARMLESS = re.compile(r"""<!ENTITY\s+\w{1,20}\s+(["'])(?:&#\w{1,8};|[^&"'%]{1,8})\1\s*""", re.IGNORECASE)
_TAG = re.compile(r"<[a-zA-Z]")
_MARKUP = re.compile(r"</?[a-zA-Z][^<>]{0,400}>")
_DECLARATION = re.compile(rb"""\s{0,20}<\?xml[^>]{0,100}?encoding=["']([\w.:-]{2,40})["']""")
_TITLE_CHARS = 2000
_FEED_TYPES = ("application/rss+xml", "application/atom+xml", "application/rdf+xml")


@dataclass(frozen=True, slots=True)
class Entry:
    """One article that a feed names. What the feed leaves out is ``None``.

    ``url`` is absolute, http or https; ``published`` and ``updated`` are ISO 8601; ``content`` is the HTML
    that the feed itself gives as the article's text.
    """

    url: str | None = None
    headline: str | None = None
    published: str | None = None
    updated: str | None = None
    content: str | None = None
    key: str | None = None

    @property
    def name(self) -> str | None:
        """What stays the same of it from visit to visit: its address, else its key, else its headline."""
        return self.url or self.key or self.headline


@dataclass(frozen=True, slots=True)
class Feed:
    """A feed as it stood: its own title, and its entries in its order."""

    title: str | None
    entries: tuple[Entry, ...]


def read_feed(data: bytes, base_url: str, charset: str | None = None) -> Feed:
    """The feed in some bytes.

    Args:
        data: RSS 0.9 to 2.0, RDF or Atom, well-formed or not.
        base_url: where it came from; relative addresses are resolved against it.
        charset: the encoding that the server named.

    Raises:
        BadRecord: it is no feed, or it defines entities. Where a page names its feed, the error does too.
        TooLarge: above ``limits.FEED_SIZE_BYTES`` or ``limits.TAG_COUNT``.
        NotText: bytes that are not text.

    Cost: about 1 ms an entry.
    """
    import feedparser  # noqa: PLC0415

    if len(data) > FEED_SIZE_BYTES:
        raise TooLarge(f"the feed has more than {FEED_SIZE_BYTES:,} bytes", "follow a smaller one")
    text = decode(data, declared=charset or _declared(data)).text
    if len(_TAG.findall(text)) > TAG_COUNT:
        raise TooLarge(f"the feed has more than {TAG_COUNT:,} tags", "follow a smaller one")
    if any(not _HARMLESS.fullmatch(entity) for entity in _ENTITY.findall(text)):
        raise BadRecord("the feed defines entities of its own", "follow another feed of the site")
    # The headers win over what the feed declares of itself, which no longer holds.
    headers = {"content-type": "application/xml; charset=utf-8", "content-location": base_url}
    parsed = feedparser.parse(
        io.BytesIO(text.encode("utf-8", "replace")), response_headers=headers, sanitize_html=False,
        resolve_relative_uris=False,
    )  # fmt: skip
    version = parsed.get("version") or ""
    if not version:
        found = next(_named_feeds(text, base_url), None)
        raise BadRecord("is no RSS or Atom feed", f"follow {found}" if found else "give the feed's own URL")
    entries = tuple(_entry(entry, base_url, is_rss=version.startswith("rss")) for entry in parsed.entries)
    return Feed(_words(parsed.feed.get("title")), entries)


def _entry(entry: FeedParserDict, base_url: str, *, is_rss: bool) -> Entry:
    updated = _moment(entry, "updated")
    # feedparser calls dc:date, the only date of many RSS feeds, the time of the last change.
    published = _moment(entry, "published") or (updated if is_rss else None)
    contents = [part.get("value") or "" for part in entry.get("content") or () if isinstance(part, dict)]
    return Entry(
        url=_address(entry.get("link"), base_url),
        headline=_words(entry.get("title")),
        published=published,
        updated=None if updated == published else updated,
        content=max(contents, key=len, default="") or None,
        key=entry.get("id") or None,
    )


def _address(link: str | None, base_url: str) -> str | None:
    """A link made absolute, without what only a browser needs; ``None`` where it does not lead to a page."""
    if not link or not link.strip():
        return None
    try:
        parts = urlsplit(urljoin(base_url, link.strip()))
    except ValueError:
        return None
    if parts.scheme.lower() not in {"http", "https"} or not parts.netloc:
        return None
    return urlunsplit(parts._replace(fragment=""))


def _moment(entry: FeedParserDict, name: str) -> str | None:
    # The feed's own ``get`` answers with the time of publication where no update is given.
    if stated := to_iso(dict.get(entry, name)):
        return stated
    parsed = dict.get(entry, f"{name}_parsed")
    if not isinstance(parsed, struct_time):
        return None
    try:
        return to_utc(datetime(*parsed[:6], tzinfo=UTC).isoformat())
    except ValueError:
        return None


def _words(value: str | None) -> str | None:
    """A title as text: RSS does not say whether a title is HTML, and many are."""
    import lxml.html  # type: ignore[import-untyped]  # noqa: PLC0415
    from lxml import etree  # noqa: PLC0415

    text = (value or "")[:_TITLE_CHARS]
    if _MARKUP.search(text):
        try:
            tree = lxml.html.fragment_fromstring(text, create_parent="div")
            etree.strip_elements(tree, "script", "style", with_tail=False)
            text = tree.text_content()
        except (etree.LxmlError, ValueError):
            text = _MARKUP.sub(" ", text)
    return " ".join(html.unescape(text).split()) or None


def _named_feeds(page: str, base_url: str) -> Iterator[str]:
    """The feeds that a page names for readers of feeds."""
    from sayso.intake.extraction import parse  # noqa: PLC0415

    tree = parse(page)
    links = [] if tree is None else tree.xpath("//link[@rel='alternate'][@href]")
    for link in links:
        if link.get("type") in _FEED_TYPES and (url := _address(link.get("href"), base_url)):
            yield url


def _declared(data: bytes) -> str | None:
    match = _DECLARATION.match(data)
    return match[1].decode("ascii") if match else None
