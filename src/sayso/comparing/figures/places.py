"""Where what is counted happened: all that the article tells of, a part of it, or somewhere else."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

from sayso.comparing.figures.crowd_places import crowd_place, fronted_place
from sayso.comparing.figures.points import REMEMBERED, FigurePoint, changed
from sayso.comparing.figures.verdicts import Comparison, ends
from sayso.records import Span

# Between a preposition and a name: "in the village of", "on the road to", "in neighbouring".
_PLACE = re.compile(
    r"\b(?:[Ii]n|[Aa]t|[Nn]ear|[Oo]utside|[Aa]cross|[Aa]round|[Tt]hroughout|from|of|to) (?:the )?"
    r"(?:(?:north|south|east|west|northern|southern|eastern|western|central|neighbou?ring|nearby) )?"
    r"(?:(?:village|town|city|province|region|district|island|state|port|valley|department|county|road|hospital|plant)"
    r" (?:of |to |in |at )?)?"
    r"(?P<name>(?:St\. )?[A-Z][\w'’-]*[a-z](?: [A-Z][\w'’-]*[a-z])*)"
)
# "In the worst of them, Lower Tarsa, 24 people died."
_BESIDE = re.compile(r"\b[Ii]n [a-z ]{3,40}, (?P<name>[A-Z][\w'’-]*[a-z](?: [A-Z][\w'’-]*[a-z])*), $")
_IN = re.compile(r"\b(?:in|at|near|outside|across|around|throughout)\b", re.IGNORECASE)
_FROM = re.compile(r"\b(?:came|were|was|are|come) from\b")
# "Officials in Port Mell put it at" are where they are, not where it happened.
_GIVES = re.compile(
    r"\b(?:estimates?d?|puts?|said|says?|counted|gave|gives|reported|spoke|told|believes?d?|announced)\b",
    re.IGNORECASE,
)
_OUTSIDE = "outside "
_BEFALLS = frozenset(
    {"killed", "wounded", "casualties", "missing", "captured", "sent", "rescued", "displaced"}
)
_OF_ONE_SCENE = 2  # names by which two articles tell of one place, of which only one names the land
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
# Every county is a county: "Lorne County" is not told of where "Colby County" is.
_KINDS = frozenset(
    {
        "county",
        "province",
        "district",
        "region",
        "state",
        "city",
        "town",
        "island",
        "islands",
        "lake",
        "river",
        "valley",
        "port",
        "bay",
        "north",
        "south",
        "east",
        "west",
        "northern",
        "southern",
        "eastern",
        "western",
        "central",
        "upper",
        "lower",
        "new",
        "old",
        "saint",
        "san",
        "santa",
        "los",
        "las",
        "the",
        "hospital",
        "square",
        "street",
        "university",
    }
)
_THERE = re.compile(
    r"(?<!and )\bthere\b(?! (?:is|are|was|were|has|have|had|may|might|could|would|will|must|should)\b)"
)
# "15,000 soldiers to Russia", "to assist Russia", "the 11,000 sent to the area".
_SENT_TO = re.compile(
    r"^[^.;]{0,60}?\bto (?:(?:assist|help|support|aid) )?"
    r"(?P<where>(?:[A-Z][\w-]+['’]s )?(?:the (?:area|region|front|border|zone)\b|[A-Z][\w-]+))"
)
ELSEWHERE = "elsewhere"
# "The storm killed 170 people elsewhere in the country."
_ELSEWHERE = re.compile(r"\belsewhere\b(?! (?:to|has|have|had|said|say|reported)\b)", re.IGNORECASE)
_NEAR = 300  # characters between a number that names a place and one that is "there"
_ALL_IN = re.compile(r"\ball (?:of them )?in\b")
# Names of what is no place: storms, and months and days.
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
        if place is None and named and _THERE.search(point.own_words) and _is_near(named[-1], point):
            place = named[-1].named_place  # "58 people remained missing there"
        named.append(changed(point, named_place=place))
    return [
        changed(point, place=point.named_place)
        if point.named_place
        and point.frame.places
        and (point.named_place.startswith(_OUTSIDE) or not _words(point.named_place) & point.frame.places)
        and not _ALL_IN.search(point.own_words)
        else point
        for point in named
    ]


def _goes_on(one: FigurePoint, other: FigurePoint) -> bool:
    """Whether a number is joined to the one before it by nothing but "and"."""
    return other.own[0].strip(" ,") in {"and", ""} and other.figure.span[0] - one.figure.span[1] < len(
        " , and "
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
            return where  # "170 were on board when it left Port Vance"
    if accounts := _ACCOUNTS.search(point.before):
        return accounts["name"]
    if beside := _BESIDE.search(point.before):
        return beside["name"]
    starts = _behind(point), point.figure.span[0] - len(point.own[0])
    for words, offset, last in ((point.own[1], starts[0], 0), (point.own[0], starts[1], -1)):
        found = [
            _OUTSIDE * match[0].casefold().startswith(_OUTSIDE) + _OWNED.sub("", match["name"])
            for match in _PLACE.finditer(words)
            if _is_place(match)
            and not (last and _GIVES.search(words, match.end()))
            and not any(start <= offset + match.start("name") < end for start, end in sayers)
        ]
        if found:
            return found[last]
    return None


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
    if match["name"].endswith(_OWNS) and _OWNER.match(match.string, match.end() - len(_OWNS[0])):
        return False
    before = match.string[max(0, match.start() - 5) : match.end()]
    return _IN.match(match[0]) is not None or _FROM.search(before) is not None or "road to" in match[0]


def compare_places(one: FigurePoint, other: FigurePoint) -> Comparison | None:
    """A place against another one, or against all that the articles tell of."""
    if ends(one) == ends(other):
        return None
    left, right = one.named_place, other.named_place
    if left and right:
        return None if _words(left) & _words(right) else _two_places(one, other)
    if one.place or other.place:
        return Comparison("different", f"one counts {told_place(one if one.place else other)} only")
    return None


def _two_places(one: FigurePoint, other: FigurePoint) -> Comparison | None:
    """Two names: of two places, or of a place and the land in which it lies."""
    left, right = one.named_place or "", other.named_place or ""
    listed = one.frame.lists(left, right) or other.frame.lists(left, right)
    # One article tells of the valley, the other of the valley and its land.
    told = _words(left) & other.frame.places or _words(right) & one.frame.places
    if one.place or other.place or listed or not told:
        return Comparison("different", f"they count in different places: {left} and {right}")
    return None


def one_place_unsaid(one: FigurePoint, other: FigurePoint) -> str | None:
    """A place that only one of them names, and that is not the one place of which both articles tell.

    Of two names it is not known whether one place lies in the other.
    """
    left, right = one.named_place, other.named_place
    if left and right and not _words(left) & _words(right):
        # One article tells of the mine, the other of the mine and its land.
        nested = _words(left) & other.frame.places and _words(right) & one.frame.places
        return None if nested else f"{left} or {right}"
    for named, bare in ((one, other), (other, one)):
        if named.named_place and not bare.named_place:
            words = _words(named.named_place)
            told = words & named.frame.places and words & bare.frame.places
            if not (told or _is_scene(words, named, bare)) or named.frame.is_one_of_several(
                named.named_place
            ):
                return named.named_place
    return None


def sent_elsewhere(one: FigurePoint, other: FigurePoint) -> str | None:
    """What is open of those sent to one place and those sent to another: a land, and a region of it."""
    if one.subject != "sent" or other.subject != "sent":
        return None
    left, right = (_SENT_TO.search(point.after) for point in (one, other))
    if left is None or right is None or _words(left["where"]) & _words(right["where"]):
        return None
    return f"whether those sent to {left['where']} are those sent to {right['where']}"


def _is_scene(words: set[str], named: FigurePoint, bare: FigurePoint) -> bool:
    """Whether a place is the one in which both articles' occurrence is set, though only one names it.

    Not of jobs: what one plant loses is told of under the plant's town.
    """
    return (
        named.subject in _BEFALLS
        and bool(words & named.frame.places)
        and named.frame.in_common(bare.frame) >= _OF_ONE_SCENE
    )


def place_of(point: FigurePoint) -> str | None:
    """The one place in which a figure counts, if its words or its record name one."""
    return point.place or point.named_place or point.figure.where


def told_place(point: FigurePoint) -> str:
    """The place as it is told: "in Kursk", "outside Solanta"; empty where there is none."""
    place = place_of(point) or ""
    return place if place in {"", ELSEWHERE} or place.startswith(_OUTSIDE) else f"in {place}"


@lru_cache(REMEMBERED)
def without_place(point: FigurePoint) -> FigurePoint:
    """The same figure as if it named no place."""
    return replace(point, place=None, named_place=None, figure=replace(point.figure, where=None))


def _words(place: str) -> set[str]:
    words = {word for word in re.findall(r"\w+", place.casefold()) if len(word) > 2}
    return words - _KINDS or words
