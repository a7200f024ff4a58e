"""What the user says of an article beside its words; it wins over what the page says of itself."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import replace
from typing import TypedDict, Unpack

from sayso.errors import NotText, TooLarge
from sayso.intake.dates import to_iso, to_utc
from sayso.intake.limits import TEXT_LENGTH_CHARS
from sayso.intake.notes import find_notes
from sayso.records import Article


class Given(TypedDict, total=False):
    """The facts that a flag, a JSON key or a Python argument can give; ``None`` is not given.

    ``observed`` is when the page was fetched or archived, a time with its offset.
    """

    id: str | None
    published: str | None
    outlet: str | None
    url: str | None
    headline: str | None
    observed: str | None


def finish(article: Article, warnings: Iterable[str] = (), **given: Unpack[Given]) -> Article:
    """``article`` with what is given, its notes and its id filled in.

    A given day that cannot be read leaves the page's own one, with a warning.

    Raises:
        TooLarge: the text is longer than ``TEXT_LENGTH_CHARS``.
        NotText: the text holds half a surrogate pair, which no output format can carry.
    """
    text = article.text
    if len(text) > TEXT_LENGTH_CHARS:
        raise TooLarge(f"has {len(text):,} characters, and the limit is {TEXT_LENGTH_CHARS:,}", "split it")
    try:
        digest = hashlib.sha256(text.encode()).hexdigest()
    except UnicodeEncodeError as error:
        raise NotText("holds half a surrogate pair", "write it as UTF-8") from error
    warnings = [*article.warnings, *warnings]
    published = to_iso(given.get("published"))
    if given.get("published") and published is None:
        warnings.append(f"published: {given['published']!r} is not one certain day; write it as YYYY-MM-DD")
    observed = to_utc(given.get("observed"))
    if given.get("observed") and observed is None:
        warnings.append(f"observed: {given['observed']!r} is no moment; write it as YYYY-MM-DDThh:mm:ssZ")
    return replace(
        article,
        id=given.get("id") or article.id or f"sha256:{digest}",
        published=published or article.published,
        outlet=given.get("outlet") or article.outlet,
        url=given.get("url") or article.url,
        headline=given.get("headline") or article.headline,
        observed=observed or article.observed,
        notes=find_notes(text),
        warnings=tuple(warnings),
    )
