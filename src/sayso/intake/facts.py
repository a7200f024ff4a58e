"""What a page says of its article: headline, bylines, outlet, times, canonical URL, language.

JSON-LD comes first, then OpenGraph and other ``<meta>``, then marked elements. Each fact is one function;
what no marked place says stays ``None``.
"""

from __future__ import annotations

import html
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import urljoin, urlsplit

from sayso.intake import linked_data
from sayso.intake.dates import to_iso

if TYPE_CHECKING:
    from lxml.html import HtmlElement  # type: ignore[import-untyped]

_PUBLISHED = (
    "article:published_time", "og:published_time", "datepublished", "date_published", "parsely-pub-date",
    "sailthru.date", "dc.date.issued", "dcterms.created", "dc.date", "dcterms.date", "pubdate", "publishdate",
    "publish_date", "publish-date", "publication_date", "article.published", "cxenseparse:recs:publishtime",
    "date",
)  # fmt: skip
_UPDATED = (
    "article:modified_time", "og:updated_time", "datemodified", "date_modified", "lastmod", "last-modified",
    "dcterms.modified", "dc.date.modified", "article.updated", "revision_date",
)  # fmt: skip
_OUTLET = ("og:site_name", "dc.publisher", "publisher", "application-name")
_HEADLINE = ("og:title", "twitter:title", "dc.title", "parsely-title", "sailthru.title")
_AUTHOR = (
    "author",
    "article:author",
    "parsely-author",
    "sailthru.author",
    "dc.creator",
    "byl",
    "cxenseparse:author",
)
_BYLINE_XPATH = (
    ".//*[@rel='author' or @itemprop='author' or contains(concat(' ', @class, ' '), ' byline ')"
    " or contains(concat(' ', @class, ' '), ' author ')"
    " or contains(concat(' ', @class, ' '), ' byline__name ')"
    " or contains(concat(' ', @class, ' '), ' author-name ')]"
)
_BY = re.compile(r"^(?:(?:written|reported|story|text)\s+)?by:?\s+", re.IGNORECASE)
_BETWEEN_NAMES = re.compile(r"\s*(?:,|;|\||&|\band\b)\s*")
_NAME = re.compile(r"[^\W\d_][^\d@<>{}|/]{1,60}$")
_NO_NAME = re.compile(
    r"\b(?:published|updated|minutes?|read|share|follow|editor$|reporter$|correspondent$|staff$)",
    re.IGNORECASE,
)
_SITE_SUFFIX = re.compile(r"\s+[|–—\-»:]\s+")


@dataclass(frozen=True, slots=True)
class Facts:
    """A page's facts; ``is_article`` says that the page itself claims to be an article."""

    headline: str | None = None
    bylines: tuple[str, ...] = ()
    outlet: str | None = None
    published: str | None = None
    updated: str | None = None
    url: str | None = None
    language: str | None = None
    is_article: bool = False


def read_facts(tree: HtmlElement, base_url: str | None = None) -> Facts:
    """The facts of a parsed page.

    Args:
        tree: the page as parsed, with its head and scripts.
        base_url: where it was fetched from; used for relative addresses and where no canonical URL is named.
    """
    meta = _metas(tree)
    url = _canonical(tree, meta, base_url)
    about = linked_data.find_article(linked_data.things(tree), url)
    outlet = _first(*linked_data.names(about.get("publisher"))[:1], *(meta.get(key) for key in _OUTLET))
    published = _first_day(
        linked_data.first_string(about.get("datePublished")), *(meta.get(key) for key in _PUBLISHED),
        *_marked_times(tree, "datePublished"),
    )  # fmt: skip
    updated = _first_day(
        linked_data.first_string(about.get("dateModified")), *(meta.get(key) for key in _UPDATED),
        *_marked_times(tree, "dateModified"),
    )  # fmt: skip
    return Facts(
        headline=_headline(tree, about, meta, outlet),
        bylines=_bylines(tree, about, meta, outlet),
        outlet=outlet,
        published=published,
        updated=None if updated == published else updated,
        url=url,
        language=_language(tree, about, meta),
        is_article=bool(about) or meta.get("og:type") == "article" or "article:published_time" in meta,
    )


def _metas(tree: HtmlElement) -> dict[str, str]:
    """The first content of each ``<meta>``, by its lower-case name."""
    found: dict[str, str] = {}
    for element in tree.iter("meta"):
        key = (
            element.get("property")
            or element.get("name")
            or element.get("itemprop")
            or element.get("http-equiv")
        )
        content = _clean(element.get("content"))
        if key and content:
            found.setdefault(key.strip().lower(), content)
    return found


def _canonical(tree: HtmlElement, meta: dict[str, str], base_url: str | None) -> str | None:
    links = (link.get("href") for link in tree.iter("link") if (link.get("rel") or "").lower() == "canonical")
    for named in (*links, meta.get("og:url")):
        try:
            url: str = urljoin(base_url or "", (named or "").strip())
            parts = urlsplit(url)
            own_path = urlsplit(base_url or "").path
        except ValueError:
            continue
        # A canonical URL that leads from an article to the front page is a template left unfilled.
        if (
            parts.scheme in {"http", "https"}
            and parts.netloc
            and (parts.path.strip("/") or not own_path.strip("/"))
            and (base_url is None or _site(url) == _site(base_url))
        ):
            return url
    return base_url


def _site(url: str) -> str:
    """The registered domain: a page does not speak for another site, or it could pass for its articles."""
    from courlan import extract_domain  # noqa: PLC0415

    return extract_domain(url) or urlsplit(url).hostname or ""


def _headline(
    tree: HtmlElement, about: linked_data.Thing, meta: dict[str, str], outlet: str | None
) -> str | None:
    # The outlet's name stands in an <h1> of its own where a site marks its banner so.
    heads = [words for head in tree.iter("h1") if (words := _clean(head.text_content())) and words != outlet]
    only = heads[0] if len(heads) == 1 else None
    title = next((_clean(element.text_content()) for element in tree.iter("title")), None)
    found = _first(
        linked_data.first_string(about.get("headline")),
        only,
        *(meta.get(key) for key in _HEADLINE),
        *heads,
        title,
    )
    if not found:
        return None
    # Titles end in the outlet's name: "Ships collide off port | The Harbour Post".
    *front, last = _SITE_SUFFIX.split(found)
    if front and outlet and last.lower() == outlet.lower():
        return found[: found.rindex(last)].rstrip(" |–—-»:\t")
    return found


def _bylines(
    tree: HtmlElement, about: linked_data.Thing, meta: dict[str, str], outlet: str | None
) -> tuple[str, ...]:
    marked = (element.text_content() for element in tree.xpath(_BYLINE_XPATH)[:20])
    for source in (linked_data.names(about.get("author")), [meta.get(key, "") for key in _AUTHOR], marked):
        people = [name for words in source for name in split_names(words) if name != outlet]
        if people:
            return tuple(dict.fromkeys(people))
    return ()


def split_names(words: str) -> list[str]:
    """The names of a byline; words that are no name, such as an address or a job, are left out."""
    cleaned = _clean(words) or ""
    if len(cleaned) > 200 or "://" in cleaned:
        return []
    pieces = _BETWEEN_NAMES.split(_BY.sub("", cleaned))
    return [piece for piece in pieces if _NAME.match(piece) and not _NO_NAME.search(piece)]


def _marked_times(tree: HtmlElement, role: str) -> list[str | None]:
    """``<time>`` and other elements marked as the day of publishing; unmarked ones only when unique."""
    marked = tree.xpath(f".//*[@itemprop='{role}']")
    if not marked and role == "datePublished":
        times = [element for element in tree.iter("time") if element.get("datetime")]
        if len({element.get("datetime") for element in times}) == 1:
            marked = times[:1]
        else:
            marked = [element for element in times if element.get("pubdate") is not None]
    return [
        element.get("datetime") or element.get("content") or _clean(element.text_content())
        for element in marked
    ]


def _language(tree: HtmlElement, about: linked_data.Thing, meta: dict[str, str]) -> str | None:
    named = (
        linked_data.first_string(about.get("inLanguage")), tree.get("lang"),
        tree.get("{http://www.w3.org/XML/1998/namespace}lang"), meta.get("content-language"),
        meta.get("language"), meta.get("og:locale"),
    )  # fmt: skip
    for value in named:
        code = re.match(r"\s*([A-Za-z]{2,3})(?:[-_,\s].*)?$", value or "")
        if code:
            return code[1].lower()
    return None


def _first(*values: str | None) -> str | None:
    return next((cleaned for value in values if (cleaned := _clean(value))), None)


def _first_day(*values: str | None) -> str | None:
    return next((day for value in values if (day := to_iso(_clean(value)))), None)


def _clean(value: str | None) -> str | None:
    """Entities that were escaped twice, tags inside titles and runs of spaces, all undone."""
    words = html.unescape(value or "")
    words = re.sub(r"</?[a-zA-Z][^<>]{0,200}>", "", words)
    return " ".join(words.split()) or None
