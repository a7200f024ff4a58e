"""How somebody is called, taken apart: "Sorland's health officials" are officials, of health, of Sorland."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files
from typing import Any

from sayso.comparing.figures.owners import is_of_people, land_of_part, owner_key
from sayso.reading.actors.countries import country_word
from sayso.reading.actors.terms import terms

_CUT = re.compile(
    r"[,;:(\[“\"]| (?:who|which|that|whom|whose|speaking|quoted|cited|and|based|told|said|says) ",
    re.IGNORECASE,
)
_DOTTED = re.compile(r"\b([A-Z])\.([A-Z])\.")
_TIED = re.compile(r" (of|for|at|in|from|on|with|under|inside|near|to) ", re.IGNORECASE)
_OWNED = re.compile(r"^(?P<owner>.+?)['’]s? (?P<rest>.+)$")
_WORD = re.compile(r"[^\W_]+(?:[-&][^\W_]+)*")
_INDEFINITE = re.compile(
    r"(?:an?|one|two|three|four|some|several|many|another|other|at least \w+) ", re.IGNORECASE
)
_SPELLINGS = {"defense": "defence", "labor": "labour", "center": "centre"}
# Who runs a body is no part of its name: "the Brigades-run health ministry".
_RUN_BY = re.compile(r"-(?:run|led|controlled|held|backed|affiliated|appointed|owned)$", re.IGNORECASE)
_PLACED = frozenset({"in", "near", "inside", "on", "under"})
_REMEMBERED = 16_384  # phrases; a server sees new ones all the time


@dataclass(frozen=True, slots=True)
class Description:
    """A name or a description taken apart.

    ``head`` is the noun it is about, ``words`` all that tell (singular, lower case, the head among them),
    ``owner`` what ``owner_key`` makes of the country or people it is of. ``indefinite`` marks "a doctor",
    ``proper`` words of which one is a name. ``rank`` are words that make another office of one: "deputy".
    """

    head: str
    words: frozenset[str]
    owner: str | None
    indefinite: bool
    proper: bool
    rank: frozenset[str] = frozenset()

    @property
    def telling(self) -> frozenset[str]:
        """The words that tell whose it is, without those for whoever belongs to a body."""
        return self.words - belongs() - any_state()

    @property
    def sorts(self) -> frozenset[str]:
        """The sorts of body that it can be or belong to."""
        named = {sort for sort, (named, _) in _sorts().items() if named & self.words}
        called = {sort for sort, (_, called) in _sorts().items() if self.head in called}
        found = named | called
        return frozenset(found - {"ministry"} or found)

    @property
    def is_general(self) -> bool:
        """Whether it calls somebody by what he is: "officials", "the company", "firefighters"."""
        if self.head in belongs() or self.head in any_state():
            return not self.proper or bool(self.owner)
        return any(self.head in called for _, called in _sorts().values())

    def tells_beyond(self, sorts: frozenset[str]) -> bool:
        """Whether a telling word is none of those for a body of one of ``sorts``."""
        known = frozenset().union(
            *(named | called for sort, (named, called) in _sorts().items() if sort in sorts)
        )
        return bool(self.telling - known)


@lru_cache(_REMEMBERED)
def describe(words: str) -> Description:
    """Takes ``words`` apart; linear in their length."""
    for bloc, short in _lexicon()["blocs"].items():
        words = words.replace(bloc, short)
    phrase = _CUT.split(_DOTTED.sub(r"\1\2", words).strip(" .“”\"'‘"))[0].strip()
    indefinite = _INDEFINITE.match(phrase) is not None
    owner = None
    if (owned := _OWNED.match(phrase)) and owned["owner"][:4].strip():
        name = re.sub(r"^(?:the|The) ", "", owned["owner"])
        if singular(name.split()[-1]) in terms().sorts:
            phrase = f"{name} {owned['rest']}"  # "Sheriff's Office", "the company's spokesman"
        elif name[:1].isupper():
            owner, phrase = owner_key(name), owned["rest"]
        else:
            phrase = f"{owned['rest']} of {name}"
    front, *ties = _TIED.split(phrase)
    found, told = _owner_and_rest(_WORD.findall(front))
    if not told and found:
        told = ["government"]  # "Kyiv", "the Kremlin", "the Ardanian claim"
    head = singular(told[-1]) if told else singular((_WORD.findall(front) or [""])[-1])
    proper = any(
        (word.isupper() and len(word) > 1) or (word[0].isupper() and number)
        for number, word in enumerate(told)
    )
    proper = proper or (front[:1].islower() and any(word[0].isupper() for word in told))
    owner = owner or found
    for tie, rest in zip(ties[::2], ties[1::2], strict=True):
        found, behind = _owner_and_rest(_WORD.findall(rest))
        owner = owner or found
        told += [] if tie.casefold() in _PLACED else behind
    telling = frozenset(map(singular, told)) or frozenset({head})
    return Description(head, telling, owner, indefinite, proper, ranked(phrase))


def ranked(phrase: str) -> frozenset[str]:
    """The words of a phrase that make another office of one: "deputy", "former"."""
    return frozenset(_WORD.findall(phrase.casefold())) & frozenset(_lexicon()["ranked"].split())


def _owner_and_rest(words: list[str]) -> tuple[str | None, list[str]]:
    """The country or people that is named first ("South Korean", "Kashiri"), and the words that tell."""
    owner, rest, number = None, list[str](), 0
    while number < len(words):
        last = number + 1 == len(words)
        length = next((n for n in (2, 1) if _is_owner(words[number : number + n], last=last)), 0)
        if owner is None and length:
            owner = owner_key(" ".join(words[number : number + length]))
        elif words[number].casefold() not in small_words() and not _RUN_BY.search(words[number]):
            rest.append(words[number])
        number += length or 1
    return owner, rest


def _is_owner(words: list[str], *, last: bool) -> bool:
    """Whether words name a country or a people; a people that no list knows only before another word."""
    return words[0][0].isupper() and (
        (len(words) == 1 and words[0] in _lexicon()["blocs"].values())
        or country_word(" ".join(words)) is not None
        or land_of_part(" ".join(words)) is not None
        or (len(words) == 1 and not last and is_of_people(words[0]))
    )


def is_institution(words: str) -> bool:
    """Whether an article that says no more than this means one body all the same: "a public inquiry"."""
    called = describe(words)
    return called.head in _lexicon()["institutions"].split()


def is_office(call: Description, held: Description) -> bool:
    """Whether "the minister" can be who is presented as "the transport minister"; no deputy is."""
    if call.head != held.head or call.rank != held.rank or call.indefinite:
        return False
    if call.owner and held.owner and call.owner != held.owner:
        return False
    if call.head in belongs() - {"minister", "president", "governor"}:
        return call.words == held.words and len(call.words) > 1
    return call.words <= held.words or held.words <= call.words


def singular(word: str) -> str:
    """A rough singular in lower case, in British spelling."""
    plain = word.casefold()
    plain = _SPELLINGS.get(plain, plain)
    if plain.endswith("men"):
        return plain[:-2] + "an"
    if plain.endswith("ies") and len(plain) > 4:
        return plain[:-3] + "y"
    if plain.endswith("s") and not plain.endswith(("ss", "us", "is")) and len(plain) > 3:
        return plain[:-1]
    return plain


@cache
def belongs() -> frozenset[str]:
    """Nouns for whoever belongs to a body."""
    return frozenset(_lexicon()["belongs"].split())


@cache
def small_words() -> frozenset[str]:
    """Words that tell nothing of whom a description means."""
    return frozenset(_lexicon()["small"].split())


@cache
def no_body() -> frozenset[str]:
    """What is left beside a role where no body is named."""
    return frozenset(_lexicon()["no_body"].split())


@cache
def any_state() -> frozenset[str]:
    """Nouns by which any body of a state can be meant."""
    return frozenset(_lexicon()["any_state"].split())


@cache
def state_sorts() -> frozenset[str]:
    """The sorts of body that a state has."""
    return frozenset(_lexicon()["state"].split())


@cache
def _sorts() -> dict[str, tuple[frozenset[str], frozenset[str]]]:
    rows = _lexicon()["sorts"]
    return {sort: (_singulars(row["named"]), _singulars(row["called"])) for sort, row in rows.items()}


def _singulars(words: str) -> frozenset[str]:
    return frozenset(map(singular, words.split()))


@cache
def _lexicon() -> dict[str, Any]:
    return tomllib.loads((files("sayso.comparing") / "lexicon" / "sorts.toml").read_text("utf-8"))
