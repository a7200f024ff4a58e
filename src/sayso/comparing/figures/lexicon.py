"""What comparing figures knows of words, from ``words.toml``."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from functools import cache, lru_cache
from importlib.resources import files
from typing import Any

from sayso.reading.figures.lexicon import word_set

# Nouns for those who speak in the news more often than they are counted.
_SAYERS = frozenset(
    {"minister", "mayor", "general", "official", "commander", "reporter", "lawmaker", "senator"}
)
SUFFERED = frozenset({"killed", "wounded", "casualties", "missing", "lost"})
"""What befalls people in an attack, an accident or a disaster."""
_SENTENCES = 8192  # of the newest questions: a figure is compared with many, its words are looked at once


@cache
def _tables() -> dict[str, Any]:
    return tomllib.loads(files("sayso.comparing.figures").joinpath("words.toml").read_text(encoding="utf-8"))


@cache
def _groups() -> dict[str, str]:
    return {noun: group for group, nouns in _tables()["groups"].items() for noun in nouns}


def group_of(unit: str) -> str:
    """The group that the head of a counted noun belongs to, the head itself where no list has it."""
    words = unit.lower().split()
    head = words[-1] if words else ""
    return _groups().get(" ".join(words[-2:]), _groups().get(head, head))


def is_part_of_people(group: str) -> bool:
    """Whether a group says who somebody is, so that its count is a part of a count of people."""
    return group in _tables()["overlapping"]["parts"]


@cache
def _people() -> tuple[frozenset[str], re.Pattern[str]]:
    """The nouns for people, as a pattern, and the words with which they begin."""
    parts = _tables()["overlapping"]["parts"]
    nouns = word_set("figures_people", "nouns") | {
        noun for group in ("people", *parts) for noun in _tables()["groups"][group]
    }
    plurals = {noun.removesuffix("an") + "en" for noun in nouns if noun.endswith("man")} | {"children"}
    ordered = sorted((nouns | plurals) - _SAYERS, key=len, reverse=True)
    begins = {word for noun in ordered for word in re.findall(r"\w+", noun)[:1]}
    pattern = re.compile(rf"({'|'.join(map(re.escape, ordered))})(?:s|es)?\b", re.IGNORECASE)
    return frozenset(f"{word}{end}" for word in begins for end in ("", "s", "es")), pattern


def groups_in(words: str) -> frozenset[str]:
    """The groups of people of whom ``words`` speak by a noun."""
    begins, nouns = _people()
    found: set[str] = set()
    end = 0
    for word in re.finditer(r"\w+", words):
        if word.start() >= end and word[0].lower() in begins and (noun := nouns.match(words, word.start())):
            found.add(noun[1].lower())
            end = noun.end()
    return frozenset(group_of(singular(noun)) for noun in found)


def singular(noun: str) -> str:
    """A noun for people without its plural: ``man`` of men, ``child`` of children."""
    noun = noun.lower()
    if noun.endswith("men"):
        return noun.removesuffix("en") + "an"
    if noun.endswith("children"):
        return noun.removesuffix("ren")
    return noun.removesuffix("s") if group_of(noun) == noun.rpartition(" ")[2] else noun


@cache
def _cue_pattern(kind: str) -> re.Pattern[str]:
    phrases = "|".join(map(re.escape, _tables()["cues"][kind]))
    return re.compile(rf"\b(?:{phrases})\b", re.IGNORECASE)


@cache
def _cue_signs(kind: str) -> frozenset[str]:
    return frozenset(map(_sign, _tables()["cues"][kind]))


def _sign(cue: str) -> str:
    """The longest word of a cue. Looking for it first saves nine of ten searches for the cue."""
    words: list[str] = re.findall(r"\w+", cue.lower())
    return max(words, key=len)


@lru_cache(_SENTENCES)
def _words_in(words: str) -> frozenset[str]:
    return frozenset(re.findall(r"\w+", words.lower()))


@lru_cache(_SENTENCES)
def cue_in(kind: str, words: str) -> str | None:
    """The first cue of ``kind`` in ``words``: its exact words."""
    return next((found[0] for found in cues_in(kind, words)), None)


def cues_in(kind: str, words: str) -> Iterator[re.Match[str]]:
    """Every cue of ``kind`` in ``words``, in text order."""
    return iter(()) if _cue_signs(kind).isdisjoint(_words_in(words)) else _cue_pattern(kind).finditer(words)


@lru_cache(_SENTENCES)
def subject_of_noun(unit: str) -> str:
    """What a counted noun itself says the count is about: ``infected`` for cases; ``""`` for most."""
    head = unit.lower().rpartition(" ")[2]
    return next((subject for subject, nouns in _tables()["about"].items() if head in nouns), "")


@cache
def _aspect_patterns(table: str) -> dict[str, re.Pattern[str]]:
    """A pattern for each aspect; "…" in a cue stands for up to 30 characters, such as those of a number."""
    return {
        aspect: re.compile(
            rf"\b(?:{'|'.join(re.escape(cue).replace('…', '[^.;]{0,30}?') for cue in cues)})\b", re.IGNORECASE
        )
        for aspect, cues in _tables()[table].items()
    }


@cache
def _aspect_signs(table: str) -> dict[str, frozenset[str]]:
    return {aspect: frozenset(map(_sign, cues)) for aspect, cues in _tables()[table].items()}


@lru_cache(_SENTENCES)
def aspect_places(words: str, table: str = "aspects") -> tuple[tuple[str, int, int], ...]:
    """What ``words`` say that a number is about: the aspect, and from where to where its cue stands.

    ``table``: ``aspects`` of people, or ``fates`` of buildings and things.
    """
    patterns, known = _aspect_patterns(table), _words_in(words)
    return tuple(
        (aspect, *found.span())
        for aspect, signs in _aspect_signs(table).items()
        if not signs.isdisjoint(known)
        for found in patterns[aspect].finditer(words)
        if not _NOT_YET.search(words, max(0, found.start() - _NOT_YET_REACH), found.start())
        and not (aspect == "members" and _OF_A_CREW.search(words, 0, found.start()))
        and not (aspect == "searching" and _AND_RESCUE.match(words, found.end()))
        and not (_ENDED.fullmatch(found[0]) and _A_LIST.match(words, found.end()))
    )


# "Who was about to be captured" was not.
_NOT_YET = re.compile(
    r"\b(?:about to|avoid|avoided|escaped?|verge of|brink of|rather than|instead of|risk) (?:be |being )?$"
)
_NOT_YET_REACH = 24
_OF_A_CREW = re.compile(r"\b(?:crew|staff|family|team|council|cabinet|cast|gang|committee|household) $")
_AND_RESCUE = re.compile(r"[ -]and[ -]rescue\b")  # the name of an agency
# "The ministry closed its list at 1,688", "closed its own in June": what is counted is told before.
_ENDED = re.compile(r"clos(?:ed?|es|ing)|shuts?|opened", re.IGNORECASE)
_A_LIST = re.compile(
    r" (?:its|their|his|her|the)(?: own(?= (?:in|on|at|with|last)\b)"
    r"|(?: \w+)? (?:lists?|counts?|tally|books|registers?|ledger|files?|rolls?|toll))\b"
)


@cache
def _bodies() -> frozenset[str]:
    return frozenset(_tables()["bodies"]["words"])


def is_body(unit: str) -> bool:
    """Whether a noun is that of a body: in "the 148 of the company" it gives the number."""
    return unit.lower().rpartition(" ")[2] in _bodies()


def is_thing(unit: str) -> bool:
    """Whether a counted noun is one for what can be destroyed: a house, a bridge, a tank."""
    return group_of(unit) == "homes" or unit.lower().rpartition(" ")[2] in _tables()["things"]["nouns"]


def is_anybody(group: str) -> bool:
    """Whether a group is that of whoever was there: "40 residents were killed" may be all the dead."""
    return group in _tables()["overlapping"]["anybody"]


def is_people(unit: str) -> bool:
    """Whether a counted noun is one for people."""
    head = unit.lower().rpartition(" ")[2]
    group = group_of(unit)
    known = group == "people" or is_part_of_people(group) or is_anybody(group)
    return known or head in word_set("figures_people", "nouns")


@cache
def attackers() -> frozenset[str]:
    """Nouns for those who do the harm."""
    return frozenset(_tables()["attackers"]["words"])


def ordinal_in(words: str) -> int:
    """The greatest ordinal among ``words``, 0 without one."""
    known = _tables()["ordinals"]
    return max((known.get(word, 0) for word in words.lower().split()), default=0)


@cache
def _common() -> frozenset[str]:
    return frozenset(_tables()["common"]["words"])


@cache
def _giving() -> frozenset[str]:
    return frozenset(_tables()["giving"]["words"]) | _common()


def is_giving(word: str) -> bool:
    """Whether a word only gives a number, or says by whom, when, how far: it tells not what is counted."""
    return word in _giving()


@lru_cache(_SENTENCES)
def content_words(words: str) -> frozenset[str]:
    """The words of a sentence that can tie it to another, cut to their stems' first six letters."""
    found = re.findall(r"[^\W\d_]{3,}", words.lower())
    return frozenset(word[:6] for word in found if word not in _common() and word not in _groups())


@cache
def names(kind: str) -> frozenset[str]:
    """Names that tell no two matters apart: actors named ``everywhere``, ``directions`` in lower case."""
    return frozenset(_tables()["names"][kind])
