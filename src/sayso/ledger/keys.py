"""What makes two pages the same article and two texts the same revision.

Public ids are made of content alone, so that they do not depend on the order of adding and stay the same in
every ledger. Sixty-four bits: among a million articles two share an id with a chance of one in 37 million,
and the database would refuse the second rather than mix them.
"""

from __future__ import annotations

import hashlib
from datetime import UTC, datetime
from typing import NamedTuple
from urllib.parse import urlsplit, urlunsplit

from courlan import normalize_url
from sqlalchemy import ColumnElement, and_, false

from sayso.records import Article

_ID_LENGTH = 16


class Keys(NamedTuple):
    """``article_key`` is what the ledger files a page under; the ids are what people see."""

    article_key: str
    article_id: str
    revision_id: str


def find_keys(article: Article) -> Keys:
    """Where an article is filed: its canonical URL, or its outlet, headline and text where it has none."""
    headline = article.headline or ""
    if article.url:
        key = canonical_url(article.url)
    else:
        key = f"sha256:{_digest(article.outlet or '', headline, article.text)}"
    return Keys(key, _digest(key)[:_ID_LENGTH], _digest(key, headline, article.text)[:_ID_LENGTH])


def canonical_url(url: str) -> str:
    """``url`` without its scheme, fragment, default port and tracking parameters, its query in order.

    The scheme goes because the same page answers to both; ``www.`` stays because it need not.
    """
    try:
        parts = urlsplit(normalize_url(url, trailing_slash=True))
    except ValueError:
        return url
    if not parts.netloc:
        return url
    return urlunsplit(("", parts.netloc.lower(), parts.path.rstrip("/") or "/", parts.query, ""))


def begins(public_id: ColumnElement[str], prefix: str) -> ColumnElement[bool]:
    """The condition that a public id begins so, in a form that its index answers (unlike ``LIKE``)."""
    if not prefix or not set(prefix) <= set("0123456789abcdef"):
        return false()
    # Every hexadecimal digit sorts before g, whatever the collation.
    return and_(public_id >= prefix, public_id < f"{prefix}g")


def as_of(article: Article) -> str | None:
    """When the page stood as it does: ``updated``, else ``observed``, else ``published``, in UTC."""
    for moment in (article.updated, article.observed, article.published):
        if moment:
            return in_utc(moment)
    return None


def in_utc(moment: str) -> str:
    """A time with an offset in UTC, to the second; a day, or what is no ISO 8601, as it is."""
    if len(moment) <= len("2026-01-31"):
        return moment
    try:
        then = datetime.fromisoformat(moment)
        if then.tzinfo is None:
            return then.isoformat(timespec="seconds")
        return then.astimezone(UTC).isoformat(timespec="seconds").replace("+00:00", "Z")
    except (ValueError, OverflowError):  # the years 1 and 9999 end within a time zone
        return moment


def _digest(*parts: str) -> str:
    hashed = hashlib.sha256()
    for part in parts:
        hashed.update(part.encode("utf-8", "surrogatepass") + b"\0")
    return hashed.hexdigest()
