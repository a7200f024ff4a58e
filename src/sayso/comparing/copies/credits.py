"""Whom an article credits: a dateline's agency tag, a byline, a line that says where the text is from."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files
from typing import Any, Literal

from sayso.records import Span

CreditKind = Literal["tag", "byline", "credit"]

# "HALVIK, Feb. 3 (CNA) -", "LONDON (Reuters) —", "(AFP) -"
_DATELINE = re.compile(
    r"[ \t]*(?P<place>[A-Z][\w.,'’ -]{1,60}?)?[ \t]*\((?P<name>[A-Z][\w.&'’ -]{0,38}[\w.])\)\s?[-–—:]+"
)
_PLACE = re.compile(
    r"[ \t]*[A-Z][A-Z.'’-]{2,}[A-Z.'’ -]{0,30}(?:, [A-Z][\w. ]{1,20})?(?:, [A-Z][a-z]+\.? \d+)? ?[-–—]+ "
)
_LAST_LINE = re.compile(
    r"[ \t]*[\[(—–-]+[ \t]*(?:by |source: )?(?P<name>[A-Z][\w.&'’ /-]{1,60}?)[ \t]*[\])]?[ \t]*"
)
_SOURCE = re.compile(
    r"(?:source|credit|via)[:\s]+(?P<a>[A-Z][\w.&'’ -]{1,50})"
    r"|(?:with|additional) (?:reporting|material|files?) (?:by|from) (?P<b>[A-Z][\w.&'’ -]{1,50})"
    r"|(?P<c>[A-Z][\w.&'’ -]{1,50}?),? (?:has |have )?contributed to this (?:report|story|article)"
    r"|(?:first|originally) (?:published|appeared) (?:by|in|on|at) (?P<d>[A-Z][\w.&'’ -]{1,50})"
    r"|(?:© ?|copyright )(?:\d{4} )?(?P<e>[A-Z][\w.&'’ -]{1,50})",
    re.IGNORECASE,
)
_OF_SOURCE = (
    "source",
    "credit",
    "via",
    "reporting",
    "material",
    "file",
    "contributed",
    "published",
    "appeared",
    "©",
    "copyright",
)
_BY = re.compile(r"(?:by )?(?:the )?(?P<name>.+?)(?: staff| reporters?)?", re.IGNORECASE)
_HEAD_LINES = 4  # lines at the top in which a dateline or a byline may stand
_FOOT_LINES = 3
_LONGEST_NAME = 7  # words
_SMALL = frozenset({"of", "the", "and", "for", "de", "&", "news"})
_LONGEST_LINE = 200  # a longer line is prose
_NEWS_AGENCY = re.compile(r" [Nn]ews(?: [Aa]gency| [Ww]ire)?$| [Ww]ire (?:[Ss]ervice|[Aa]gency)$")
_SHORTEST = 3  # letters of a name that may be one in lower case too
_NAMES = 4096  # of the newest questions: every chain of say-so asks of every name whether it is an outlet


@dataclass(frozen=True, slots=True)
class Credit:
    """Somebody whom the article names as the source of its text; ``span`` is the line or tag that says so."""

    name: str
    kind: CreditKind
    span: Span | None


def find_credits(text: str, bylines: Iterable[str] = ()) -> tuple[Credit, ...]:
    """The agencies and outlets that ``text`` credits, in the order in which they stand.

    A tag in brackets before the dash of a dateline counts whatever it says; a byline only if it names an
    agency. Linear in the number of lines; only the first and last lines are read closely.
    """
    lines = [m.span() for m in re.finditer(r"[^\n]*\S[^\n]*", text)]
    found: list[Credit] = []
    for start, end in lines[:_HEAD_LINES]:
        if tag := _DATELINE.match(text, start, min(end, start + 120)):
            found.append(Credit(tag["name"], "tag", tag.span()))
        elif end - start < _LONGEST_LINE and (name := _agency_byline(text[start:end])):
            found.append(Credit(name, "byline", (start, end)))
    for start, end in lines[max(1, len(lines) - _FOOT_LINES) :]:
        if end - start < _LONGEST_LINE and (name := _foot(text[start:end])):
            found.append(Credit(name, "credit", (start, end)))
    for byline in bylines:
        name = _agency_byline(byline)
        if name and all(name != credit.name for credit in found):
            found.append(Credit(name, "byline", None))
    return tuple(dict.fromkeys(found))


def credit_spans(text: str, credits: Iterable[Credit]) -> list[Span]:
    """What of ``text`` is credit and dateline and no running prose."""
    spans = [credit.span for credit in credits if credit.span]
    place = _PLACE.match(text)
    return [*spans, place.span()] if place else spans


@lru_cache(_NAMES)
def agency_name(words: str) -> str | None:
    """The usual name of the agency that ``words`` name, if they name one."""
    bare = words.strip().removeprefix("the ").removeprefix("The ").strip(" .,")
    known = _agencies().get(bare.casefold())
    if known:
        return known
    parts = bare.split()
    if not 1 < len(parts) <= _LONGEST_NAME or parts[-1].casefold() not in _lexicon_words("agency_words"):
        return None
    if not _lexicon_words("of_a_state").isdisjoint(part.casefold() for part in parts):
        return None  # "the International Health Agency"
    # "A lawmaker said so, citing the spy agency" is prose.
    small = _SMALL | _lexicon_words("agency_words")
    return bare if all(part[0].isupper() or part in small for part in parts) and bare[0].isupper() else None


def known_agency(name: str) -> str | None:
    """The usual full name of a news agency of the list: "the Reuters news agency", "AP"."""
    bare = _NEWS_AGENCY.sub("", name.removeprefix("the ").removeprefix("The "))
    return _agencies().get(bare.casefold()) if len(bare) > _SHORTEST or bare.isupper() else None


def same_outlet(name: str, other: str) -> bool:
    """Whether two names are one outlet: equal, a known short form, or the initials of the other."""
    one, two = _plain(name), _plain(other)
    return one == two or one == _initials(other) or two == _initials(name)


def _agency_byline(line: str) -> str | None:
    match = _BY.fullmatch(line.strip())
    return agency_name(match["name"]) if match else None


def _foot(line: str) -> str | None:
    if match := _LAST_LINE.fullmatch(line):
        return match["name"] if agency_name(match["name"]) or line.lstrip()[0] in "([" else None
    lowered = line.lower()
    if any(word in lowered for word in _OF_SOURCE) and (match := _SOURCE.search(line)):
        name = next(group for group in match.groups() if group)
        return agency_name(name) or (name.strip() if lowered.startswith("source") else None)
    return _agency_byline(line)


@lru_cache(_NAMES)
def _plain(name: str) -> str:
    known = agency_name(name) or name
    return re.sub(r"[^\w]+", " ", known.casefold()).strip().removeprefix("the ")


@lru_cache(_NAMES)
def _initials(name: str) -> str:
    """ "cna" of "Corvan News Agency"; nothing of a single word."""
    words = re.findall(r"\w+", name.removeprefix("The "))
    return "".join(word[0] for word in words).casefold() if len(words) > 1 else ""


@cache
def _agencies() -> dict[str, str]:
    rows: list[list[str]] = _lexicon()["agencies"]
    return {name.casefold(): row[0] for row in rows for name in row}


@cache
def _lexicon_words(table: str) -> frozenset[str]:
    words: list[str] = _lexicon()[table]
    return frozenset(words)


@cache
def _lexicon() -> dict[str, Any]:
    return tomllib.loads((files("sayso.comparing") / "lexicon" / "agencies.toml").read_text("utf-8"))
