"""What an article tells of, by its headline and first lines: a number that says nothing else counts that."""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass
from datetime import date
from functools import cache

from sayso.comparing.figures.lexicon import content_words, cue_in, groups_in, names
from sayso.comparing.figures.struck import day_struck
from sayso.reading.actors.countries import country_names
from sayso.records import Reading

_NAME = 5  # letters that a land and its people share
_STEM = 6  # characters, as the words of a frame are kept
_HEAD = 400  # characters in which an article says what it tells of
_PARAGRAPH = 60  # characters that bylines and cross-heads seldom have
_PROPER = re.compile(r"(?<=[a-z,;:] )[A-Z][\w-]{3,}|^[A-Z]{4,}\b", re.MULTILINE)
_CAPITALISED = re.compile(r"\b[A-Z][\w'’-]*\w")
_CALENDAR = frozenset(
    word.casefold()
    for word in (*calendar.day_name, *calendar.month_name, "president", "minister", "ministry")
)


@dataclass(frozen=True, slots=True)
class Frame:
    """What an article tells of.

    Attributes:
        names: capitalised words of its first lines, but for those that begin a sentence or name a time.
        places: every capitalised word of its headline and first paragraph: a place among them is no part.
        groups: who is spoken of there (``soldiers``, ``miner``), by the nouns for people.
        words: those of its headline and first sentence that can tie it to another article.
        first: its first paragraph, as far as it is looked at.
        sudden: whether it tells of one sudden event, so that a count "since the war began" is another one.
        struck: the day on which that befell, where its first lines tell.
    """

    names: frozenset[str] = frozenset()
    places: frozenset[str] = frozenset()
    groups: frozenset[str] = frozenset()
    sudden: bool = False
    words: frozenset[str] = frozenset()
    first: str = ""
    struck: date | None = None

    def in_common(self, other: Frame) -> int:
        """How many names both begin with, "Korea" and "Korean" being one."""
        return len({name[:_NAME] for name in self.names} & {name[:_NAME] for name in other.names})

    def is_one_of_several(self, place: str) -> bool:
        """Whether it names a place beside another one: "hit Keldra and Tolm"."""
        name = re.escape(place)
        return re.search(rf"\b{name} and [A-Z]|[A-Z][\w-]+(?:,| and) {name}\b", self.first) is not None

    def lists(self, one: str, other: str) -> bool:
        """Whether it names two places side by side, "Keldra and Tolm", so that neither lies in the other."""
        return any(
            f"{a} and {b}" in self.first or f"{a}, {b}" in self.first for a, b in ((one, other), (other, one))
        )


NO_FRAME = Frame()
_ALIKE = 2  # names and words that two beginnings share


def begin_alike(one: Frame, other: Frame) -> bool:
    """Whether two articles begin with the same: two names or words in common, days and directions aside.

    Countries count only where neither tells of a sudden event: all articles on a war begin with the same two.
    An article without a frame may begin like any.
    """
    if not (one.words and other.words):
        return True
    sudden = one.sudden or other.sudden
    found = {word[:_STEM] for word in (one.names & other.names) | (one.words & other.words)}
    return len({word for word in found if not _says_nothing(word, countries=sudden)}) >= _ALIKE


def _says_nothing(word: str, *, countries: bool) -> bool:
    return word in _everywhere() or (countries and word in _countries())


@cache
def _everywhere() -> frozenset[str]:
    days = {word[:_STEM] for word in (*_CALENDAR, *calendar.month_abbr, *calendar.day_abbr) if word}
    return frozenset({word.casefold() for word in days} | {word[:_STEM] for word in names("directions")})


@cache
def _countries() -> frozenset[str]:
    """Beginnings of the names of countries, their capitals and peoples."""
    return frozenset(word[:_STEM].casefold() for name in country_names() for word in name.split())


def read_frame(reading: Reading) -> Frame:
    """The frame of one article. Looks at its headline and its first 400 characters."""
    head = reading.text[:_HEAD]
    headline = reading.article.headline or ""
    words = f"{headline}\n{head}"
    found = {match[0].casefold() for match in _PROPER.finditer(head)}
    outlet = set(re.findall(r"\w+", (reading.article.outlet or "").casefold()))
    return Frame(
        frozenset(found - _CALENDAR - outlet),
        frozenset(_bare(match[0]) for match in _CAPITALISED.finditer(f"{headline}\n{_first_line(head)}")),
        groups_in(f"{headline}\n{_first_line(head)}"),
        cue_in("sudden", words) is not None,
        content_words(f"{headline} {_first_sentence(head)}"),
        _first_line(head),
        day_struck(reading),
    )


def _first_sentence(head: str) -> str:
    return re.split(r"(?<=[a-z][.!?])\s", _first_line(head), maxsplit=1)[0]


def _first_line(head: str) -> str:
    """The first paragraph; "By Ruth Calloway" and other short lines above it are none."""
    lines = head.strip().split("\n")
    return next((line for line in lines if len(line) >= _PARAGRAPH), lines[0])


def _bare(word: str) -> str:
    return re.sub(r"['’]s$", "", word).casefold()
