"""Under which keys a JSON article, or a row of a table, says what it is: ours, and what others call the same.

``lexicon/keys.toml`` holds the names of others. What has no name that is known is told of, so that nothing is
lost without a word.
"""

from __future__ import annotations

import json
import re
import tomllib
from collections import Counter
from functools import cache
from importlib.resources import files
from typing import Any, NamedTuple

from sayso.intake.facts import split_names
from sayso.intake.linked_data import names
from sayso.intake.sniffing import sniff

FACTS = ("published", "outlet", "url", "headline", "observed")
"""Our keys beside ``text``, ``html`` and ``id`` whose values have to be strings."""
KNOWN = (
    "id", "text", "html", "headline", "outlet", "published", "updated", "url", "bylines", "language",
    "observed",
)  # fmt: skip
"""All our keys."""
BODIES = ("text", "html", "text_or_html")
"""What tells the words of an article."""
_BETWEEN = re.compile(r"[\s_\-]+")
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{2,8})*")
_URL = re.compile(r"https?://\S+", re.IGNORECASE)
_HEAD_CHARS, _KEY_CHARS = 4096, 60


class Settled(NamedTuple):
    """A record under our names, and the keys of it that hold something and are not read."""

    fields: dict[str, Any]
    unread: tuple[str, ...]


def settle(record: dict[str, Any]) -> Settled:
    """A record's values under our names.

    What stands under a name of ours wins, and of the names of others the first in the lexicon; these are
    taken only where their value is of a kind that fits. Of a text and a page, one is taken: the page's own
    facts are lost beside a text, and so its key is told of. The facts in ``article`` of a reading record
    count as the record's own.
    """
    about = record.get("article")
    if isinstance(about, dict):
        record = {**{key: about[key] for key in KNOWN if key in about}, **record}
        del record["article"]
    fields: dict[str, Any] = {}
    taken: set[str] = set()
    body: Any = None
    for key in sorted(filter(find_fact, record), key=_rank):
        fact, value = _fitting(key, record[key])
        if _is_empty(value):
            continue
        held = body if fact in BODIES else fields.get(fact)
        if held is None:
            fields[fact] = value
            body = value if fact in BODIES else body
        elif held != value:
            continue
        taken.add(key)
    if body is None:  # there, and empty
        fields |= {key: record[key] for key in ("text", "html") if isinstance(record.get(key), str)}
    unread = (key for key, value in record.items() if key not in taken and not _is_empty(value))
    return Settled(fields, tuple(key[:_KEY_CHARS] for key in unread))


def count_unread(record: str | dict[str, Any], skipped: Counter[str]) -> None:
    """Counts the keys of a record that are not read; where it is no article, its error names them."""
    try:
        found = json.loads(record) if isinstance(record, str) else record
    except (ValueError, RecursionError):
        return
    if isinstance(found, dict):
        settled = settle(found)
        if {"text", "html"} & set(settled.fields):
            # A key that is known holds what does not fit, or another has told the same.
            skipped.update(f'"{key}" {"values" if find_fact(key) else "keys"}' for key in settled.unread)


def find_fact(key: str) -> str | None:
    """What a key tells, by our name for it; ``text_or_html`` where its value has to be looked at."""
    return _names().get(_fold(key), (None, 0))[0]


def _fitting(key: str, value: Any) -> tuple[str, Any]:
    """Our name for what a key tells, and its value; ``None`` where that is not of a kind that fits."""
    fact = find_fact(key) or ""
    if fact == "text_or_html":
        is_page = isinstance(value, str) and sniff(value[:_HEAD_CHARS].encode("utf-8", "replace")) == "page"
        fact = "html" if is_page else "text"
    elif fact == "bylines":
        return fact, tuple(dict.fromkeys(name for words in names(value) for name in split_names(words)))
    elif fact == "outlet" and key != fact:
        return fact, next(iter(names(value)), None)
    elif key == fact and fact in ("id", "text", "html", *FACTS):
        return fact, value  # of the wrong kind, it is an error
    shape = {"url": _URL, "language": _LANGUAGE}.get(fact)
    fits = isinstance(value, str) and (shape is None or shape.fullmatch(value.strip()))
    return fact, value if fits else None


def _rank(key: str) -> tuple[int, int]:
    fact, rank = _names()[_fold(key)]
    unsure = BODIES.index(fact) if fact in BODIES else 0
    return (0 if key == fact else 1 + rank + 100 * (unsure // 2), unsure)


@cache
def _names() -> dict[str, tuple[str, int]]:
    """Of each key, folded, what it tells and its place among the names of the same."""
    source = files("sayso.intake") / "lexicon" / "keys.toml"
    lexicon: dict[str, list[str]] = tomllib.loads(source.read_text("utf-8"))
    ours = {fact: (fact, 0) for fact in KNOWN}
    return ours | {key: (fact, rank) for fact, keys in lexicon.items() for rank, key in enumerate(keys, 1)}


def _fold(key: str) -> str:
    return _BETWEEN.sub("", key[: 2 * _KEY_CHARS]).lower()


def _is_empty(value: Any) -> bool:
    return value is None or value in ((), [], {}) or (isinstance(value, str) and not value.strip())
