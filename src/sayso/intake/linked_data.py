"""JSON-LD: the object with which a page describes its own article (schema.org)."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from lxml.html import HtmlElement  # type: ignore[import-untyped]

Thing = dict[str, Any]

_ARTICLE = re.compile(r"(?:\w*Article|BlogPosting|LiveBlogPosting|Report)$")
# What scripts are wrapped in, to hide them from browsers of the last century.
_OPENINGS = ("<!--", "//<![CDATA[", "// <![CDATA[", "<![CDATA[", "/*<![CDATA[*/", "/* <![CDATA[ */")
_CLOSINGS = (";", "-->", "//]]>", "// ]]>", "]]>", "/*]]>*/", "/* ]]> */")
_LAST_COMMA = re.compile(r",(?=\s*+[}\]])")
_DEPTH = 6


def things(tree: HtmlElement) -> list[Thing]:
    """Every object in the JSON-LD of a page, also inside ``@graph`` and lists; broken ones are left out."""
    found: list[Thing] = []
    for script in tree.iter("script"):
        if "ld+json" in (script.get("type") or "").lower() and script.text:
            found += _unfold(_parse(script.text), _DEPTH)
    return found


def find_article(found: list[Thing], page_url: str | None) -> Thing:
    """The object of the page's own article: the one with its URL, else the only one, else none (``{}``).

    A reference by ``@id`` to an author or a publisher is replaced by what it refers to.
    """
    articles = [thing for thing in found if _is_article(thing)]
    own = [thing for thing in articles if page_url and page_url in set(_addresses(thing))]
    if not own and len({str(thing.get("headline")) for thing in articles}) == 1:
        own = articles
    if not own:
        return {}
    by_id = {str(thing["@id"]): thing for thing in reversed(found) if "@id" in thing and len(thing) > 1}
    return {key: _resolve(value, by_id) for key, value in own[0].items()}


def names(value: Any) -> list[str]:
    """The names in an author or publisher: strings, objects with ``name``, lists of either."""
    if isinstance(value, list):
        return [name for item in value for name in names(item)]
    if isinstance(value, dict):
        return names(value.get("name"))
    return [value] if isinstance(value, str) and value.strip() else []


def first_string(value: Any) -> str | None:
    """The first string of a value that should be one and may be a list or an object with a name."""
    if isinstance(value, dict):
        value = value.get("alternateName") or value.get("name")
    if isinstance(value, list):
        value = value[0] if value else None
    return value if isinstance(value, str) else None


def _is_article(thing: Thing) -> bool:
    kinds = thing.get("@type")
    kinds = kinds if isinstance(kinds, list) else [kinds]
    return any(isinstance(kind, str) and _ARTICLE.search(kind.rsplit("/", 1)[-1]) for kind in kinds)


def _addresses(thing: Thing) -> Iterator[str]:
    page = thing.get("mainEntityOfPage")
    page = page.get("@id") or page.get("url") if isinstance(page, dict) else page
    for value in (thing.get("url"), page, thing.get("@id")):
        if isinstance(value, str):
            yield value
            yield value.split("#")[0]


def _resolve(value: Any, by_id: dict[str, Thing]) -> Any:
    if isinstance(value, list):
        return [_resolve(item, by_id) for item in value]
    if isinstance(value, dict) and "name" not in value and "@id" in value:
        return by_id.get(str(value["@id"]), value)
    return value


def _unfold(value: Any, depth: int) -> list[Thing]:
    if depth == 0:
        return []
    if isinstance(value, list):
        return [thing for item in value for thing in _unfold(item, depth - 1)]
    if not isinstance(value, dict):
        return []
    inner = [value[key] for key in ("@graph", "mainEntity") if key in value]
    return [value, *(thing for item in inner for thing in _unfold(item, depth - 1))]


def _parse(text: str) -> Any:
    """JSON as sites write it: inside comments, with control characters, with a comma too many."""
    text = text.strip()
    for opening in _OPENINGS:
        text = text.removeprefix(opening).strip()
    for closing in _CLOSINGS:
        text = text.removesuffix(closing).strip()
    for attempt in (text, _LAST_COMMA.sub("", text)):
        try:
            return json.loads(attempt, strict=False)
        except (ValueError, RecursionError):
            continue
    return None
