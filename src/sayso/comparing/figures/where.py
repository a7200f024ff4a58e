"""Where what is counted happened, as a number's own words and its article tell."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from sayso.comparing.figures.crowd_places import crowd_place, fronted_place
from sayso.comparing.figures.lands import in_common, place_words
from sayso.comparing.figures.owners import is_of_people
from sayso.comparing.figures.points import REMEMBERED, FigurePoint, changed
from sayso.records import Span

# Between a preposition and a name: "in the village of", "on the road to", "in neighbouring".
_PLACE = re.compile(
    r"\b(?:[Ii]n|[Aa]t|[Nn]ear|[Oo]utside|[Aa]cross|[Aa]round|[Tt]hroughout|from|of|to) (?:the )?"
    # "In the Sorian port city of Tolm" names Tolm, "in the Tolm region of Soria" both.
    r"(?:[A-Z][\w-]{1,20}(?:ian|ish|ese|ean|can|ch|i) (?:[a-z]+ ){0,2}"
    r"(?:village|town|city|port|capital|district|province|region|oblast|island|state|suburb) of )?"
    r"(?:(?:north|south|east|west|northern|southern|eastern|western|central|neighbou?ring|nearby) )?"
    r"(?:(?:village|town|city|province|region|district|island|state|port|valley|department|county|road|hospital"
    r"|plant) (?:of |to |in |at )?)?"
    r"(?P<name>(?:St\. )?[A-Z][\w'’-]*[a-z](?: [A-Z][\w'’-]*[a-z])*)"
)
# "In the worst of them, Lower Tarsa, 24 people died."
_BESIDE = re.compile(r"\b[Ii]n [a-z ]{3,40}, (?P<name>[A-Z][\w'’-]*[a-z](?: [A-Z][\w'’-]*[a-z])*), $")
# "In the Copper Quarter alone, reporters have counted 140 dead."
_ALONE = re.compile(
    r"\b(?:[Ii]n|[Aa]t|[Nn]ear) (?:the )?(?:(?:village|town|city|province|region|district) of )?"
    r"(?P<name>[A-Z][\w'’-]*[a-z](?: [A-Z][\w'’-]*[a-z])*)(?: [a-z]+)? alone\b"
)
# "Our own count on the first day was 140": another number for what was just told.
_ANOTHER_COUNT = re.compile(
    r"\b(?:[Oo]ur|[Ii]ts|[Tt]heir|[Hh]is|[Hh]er|[Oo]wn|[Ff]irst|[Ee]arlier|[Pp]revious|[Ii]nitial|[Oo]fficial)"
    r" (?:\w+ ){0,2}(?:count|figure|tally|toll|estimate|number)\b[^,.;]{0,40}"
    r"\b(?:was|is|were|had been|stood at|stands at) $"
)
_IN = re.compile(r"\b(?:in|at|near|outside|across|around|throughout)\b", re.IGNORECASE)
_FROM = re.compile(r"\b(?:came|were|was|are|come) from\b")
# "Officials in Port Mell put it at" are where they are, not where it happened.
_GIVES = re.compile(
    r"\b(?:estimates?d?|puts?|said|says?|counted|gave|gives|reported|spoke|told|believes?d?|announced)\b",
    re.IGNORECASE,
)
OUTSIDE = "outside "
"""How a place begins that is told of as none of those: "outside Solanta"."""
# "Killed in Russia's war against Ukraine" names no place, "in Russia's Kursk region" does.
_OWNER = re.compile(
    r"['’]s (?![A-Z]|(?:\w+ )?"
    r"(?:capital|coast|north|south|east|west|region|province|border|city|port|interior)\b)"
)
_OWNS = ("'s", "’s")
_OWNED = re.compile(r"^.*['’]s (?=[A-Z])")
# "Misri, the worst-hit district, accounts for 52 of the deaths."
_ACCOUNTS = re.compile(
    r"(?P<name>\b[A-Z][\w'’-]{0,40}[a-z](?: [A-Z][\w'’-]{0,40}[a-z]){0,4})(?:, [^,.;]{3,60},)? (?:alone )?"
    r"(?:accounts?|accounted|accounting) for (?:\w+ ){0,2}$"
)
_THERE = re.compile(
    r"(?<!and )\bthere\b(?! (?:is|are|was|were|has|have|had|may|might|could|would|will|must|should)\b)"
)
ELSEWHERE = "elsewhere"
"""What is told of as outside of a place named before."""
# "The storm killed 170 people elsewhere in the country."
_ELSEWHERE = re.compile(r"\belsewhere\b(?! (?:to|has|have|had|said|say|reported)\b)", re.IGNORECASE)
_NEAR = 300  # characters between a number that names a place and one that is "there"
_ALL_IN = re.compile(r"\ball (?:of them )?in\b")
# "In the Ebola outbreak", "a source in the Lebanese Health department".
_OF_NO_PLACE = re.compile(
    r" (?:virus |disease )?(?:outbreak|epidemic|pandemic|virus|disease|fever|cases?|infections?)\b"
    r"|(?<=Health) |(?<=Interior) |(?<=Defence) |(?<=Defense) |(?<=Justice) |(?<=Foreign) |(?<=Education) "
)
# "Including 29 deaths, he told a press conference in Geneva": there it was said.
_SAID_THERE = re.compile(
    r"\b(?:conference|briefing|interview|speech|meeting|reporters|journalists|lawmakers) "
    r"(?:[a-z]+ )?(?:in|at) (?:the )?$"
)
# Names of what is no place: storms, and months and days.
_ITS_CAPITAL = re.compile(r" (?:\w+ )?(?:capital|city|town|port|village)\b(?! of\b)")
_NO_PLACE = re.compile(
    r"(?:Cyclone|Hurricane|Typhoon|Tropical|Storm|Operation|January|February|March|April|May|June|July|August|September"
    r"|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|Parliament|Congress)\b"
)


def with_places(points: Sequence[FigurePoint], sayers: Sequence[Span]) -> list[FigurePoint]:
    """The points of one article, each with the place that its own words name, and whether that is a part.

    An article on a flood in Varnia counts all its dead, unless it says "in Tolm". Where its headline or
    first paragraph tells of Tolm, that is what it tells of.

    Args:
        points: in text order, with their own words.
        sayers: where the article names those who speak: "the ministry in Sovin" is no place of the dead.
    """
    named: list[FigurePoint] = []
    carried: str | None = None
    for point in points:
        place = _named(point, sayers) or crowd_place(point, named[-1] if named else None, carried)
        fronted = fronted_place(point)
        carried = fronted or (carried if place in {None, carried} else None)
        if place is None and point.bare and named and _goes_on(named[-1], point):
            place = named[-1].named_place  # "In Osmark it is 310 and 12"
        if place is None and point.bare and named and _counts_again(named[-1], point):
            place = named[-1].named_place
        if place is None and named and _THERE.search(point.own_words) and _is_near(named[-1], point):
            place = named[-1].named_place  # "58 people remained missing there"
        named.append(changed(point, named_place=place))
    return [
        changed(point, place=point.named_place)
        if point.named_place
        and point.frame.places
        and _is_part(point, point.named_place)
        and not _ALL_IN.search(point.own_words)
        else point
        for point in named
    ]


def _is_part(point: FigurePoint, place: str) -> bool:
    """Whether a place is not that of which the article tells, or is said to be but a part of it."""
    apart = place.startswith(OUTSIDE) or _ALONE.search(point.own_words) is not None
    return apart or not in_common(place_words(place), point.frame.places)


def _goes_on(one: FigurePoint, other: FigurePoint) -> bool:
    """Whether a number is joined to the one before it by nothing but "and"."""
    return other.own[0].strip(" ,") in {"and", ""} and other.figure.span[0] - one.figure.span[1] < len(
        " , and "
    )


def _counts_again(one: FigurePoint, other: FigurePoint) -> bool:
    """Whether a number is another count of what the one before it counts: "their first count was 40"."""
    return (
        one.subject == other.subject
        and other.slice is None
        and _is_near(one, other)
        and _ANOTHER_COUNT.search(other.own[0]) is not None
    )


def _behind(point: FigurePoint) -> int:
    """Where the words behind the number that belong to it begin: perhaps past a part told in passing."""
    return point.figure.span[1] + max(0, point.after.find(point.own[1]))


def _is_near(one: FigurePoint, other: FigurePoint) -> bool:
    return other.figure.span[0] - one.figure.span[1] < _NEAR


def _named(point: FigurePoint, sayers: Sequence[Span]) -> str | None:
    if _ELSEWHERE.search(point.own_words):
        return ELSEWHERE
    where = point.figure.where
    if (
        where
        and where[:1].isupper()
        and not _NO_PLACE.match(where)
        and not _names_no_place(where, point.after)
    ):
        left = point.subject == "aboard" and re.search(rf"\b(?:left|leaving) {re.escape(where)}", point.after)
        if not left:
            return _with_town(point, where)  # "170 were on board when it left Port Vance"
    if accounts := _ACCOUNTS.search(point.before):
        return accounts["name"]
    if beside := _BESIDE.search(point.before) or _ALONE.search(point.own_words):
        return beside["name"]
    starts = _behind(point), point.figure.span[0] - len(point.own[0])
    for words, offset, last in ((point.own[1], starts[0], 0), (point.own[0], starts[1], -1)):
        found = [
            OUTSIDE * match[0].casefold().startswith(OUTSIDE) + _OWNED.sub("", match["name"])
            for match in _PLACE.finditer(words)
            if _is_place(match)
            and not (last and _GIVES.search(words, match.end()))
            and not any(start <= offset + match.start("name") < end for start, end in sayers)
        ]
        if found:
            return found[last]
    return None


def _with_town(point: FigurePoint, site: str) -> str:
    """A site with its town where the article is set there: "the fire at the *Falken factory in Dolmara*"."""
    town = re.search(rf"\b{re.escape(site)} in (?P<town>[A-Z][\w-]*[a-z])\b", point.after)
    return f"{site}, {town['town']}" if town and place_words(site) & point.frame.places else site


@lru_cache(REMEMBERED)
def scene(first: str) -> str | None:
    """The one place that an article's first paragraph says something was in: "a fever in Port Kessel".

    ``None`` where it names several or none. Linear in the paragraph.
    """
    found = {match["name"] for match in _PLACE.finditer(first) if _is_place(match)}
    return next(iter(found)) if len(found) == 1 else None


def _names_no_place(name: str, words: str) -> bool:
    """Whether a name only says whose something is ("in Russia's war"), or is a disease's or an office's."""
    at = words.find(name)
    end = at + len(name)
    return at >= 0 and (
        _OWNER.match(words, end) is not None
        or _OF_NO_PLACE.match(words, end) is not None
        or _SAID_THERE.search(words, 0, at) is not None
    )


def _is_place(match: re.Match[str]) -> bool:
    if _NO_PLACE.match(match["name"]) or _OF_NO_PLACE.match(match.string, match.end()):
        return False
    if _SAID_THERE.search(match.string, 0, match.start("name")):
        return False
    if _ITS_CAPITAL.match(match.string, match.end()) and is_of_people(match["name"]):
        return False  # "in the Kessarian capital"
    if match["name"].endswith(_OWNS) and _OWNER.match(match.string, match.end() - len(_OWNS[0])):
        return False
    before = match.string[max(0, match.start() - 5) : match.end()]
    return _IN.match(match[0]) is not None or _FROM.search(before) is not None or "road to" in match[0]
