"""Outlets by every name that means them: "the Gazette", "the Gazette's website", "the Tarnhill paper"."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from sayso.comparing.actors.naming import agency_called
from sayso.comparing.copies.credits import find_credits, same_outlet
from sayso.comparing.matter import Matter, Member
from sayso.comparing.origins.descriptions import describe
from sayso.comparing.origins.wordlists import words
from sayso.records import Statement

_WORD = re.compile(r"[^\W_]+(?:[.&-][^\W_]+)*")
_FIRST = re.compile(r"^(?:the|la|le|les|el|il|die|der|das) ", re.IGNORECASE)
_TIE = re.compile(r" (?:of|on|in|for|at|de|del|di|da|des|du|von|of the) ", re.IGNORECASE)
_TAG = re.compile(r"[A-Z]{2,5}")
_OWNED = re.compile(r"['’]s?(?= |$)")

_LABEL = 60  # characters of a headline that stands for an outlet
_REMEMBERED, _PAIRS = 8192, 65_536  # names, and names with outlets: a server sees new ones all the time


def outlet_of(member: Member) -> str:
    """What an article was published by, or where."""
    article = member.reading.article
    return article.outlet or article.url or f"“{article.title[:_LABEL]}” ({member.revision[:6]})"


def outlet_meant(matter: Matter, name: str, member: Member | None = None) -> str | None:
    """The outlet of the matter that ``name`` means, as its articles call it; ``None`` if it is none or many.

    "The Post" is the "Evening Post", where no other outlet can be meant or ``member`` is an article of it;
    "the Tarnhill paper" the one paper whose name has the town. Linear in the articles, once for a name.
    """
    kept: dict[str, tuple[list[str], list[str]]] = matter.__dict__.setdefault("outlets_meant", {})
    if name not in kept:
        kept[name] = _outlets_meant(matter, name)
    found, equal = kept[name]
    own = member.reading.article.outlet if member else None
    if own in found and not equal:
        return own
    several = equal or found
    return several[0] if several and all(same_outlet(several[0], other) for other in several) else None


def _outlets_meant(matter: Matter, name: str) -> tuple[list[str], list[str]]:
    """The outlets of the matter that a name can mean, and those of them that are called so."""
    outlets = dict.fromkeys(one.reading.article.outlet for one in matter.members)
    found = [outlet for outlet in outlets if outlet and _can_mean(name, outlet)]
    if not found and _TAG.fullmatch(_bare(name)):
        found = [outlet for outlet in outlets if outlet and _is_tagged(matter, _bare(name), outlet)]
        return found, found
    return found, [outlet for outlet in found if same_outlet(_bare(name), outlet)]


def _is_tagged(matter: Matter, tag: str, outlet: str) -> bool:
    """Whether an outlet's own datelines have ``tag``, whose letters its name has: "(TLN)" of Taleno Wire."""
    letters = iter(outlet.casefold())
    spelled = tag[0] == outlet.removeprefix("The ")[:1] and all(one in letters for one in tag.casefold())
    return spelled and any(
        credit.kind == "tag" and credit.name == tag
        for member in matter.members
        if member.reading.article.outlet == outlet
        for credit in find_credits(member.reading.text)
    )


def only_other_outlet(matter: Matter, name: str, member: Member) -> str | None:
    """The outlet that "the newspaper" is: the one other than its own that an article names."""
    told = name.casefold().split()
    if told[:1] != ["the"] or len(told) != 2 or told[1] not in words("outlet_kinds") - {"agency"}:
        return None
    named = {outlet_meant(matter, actor.name) for actor in member.reading.actors}
    others = named - {None, member.reading.article.outlet}
    return others.pop() if len(others) == 1 else None


def is_outlet(matter: Matter, name: str) -> bool:
    """Whether ``name`` is an outlet of one of the articles."""
    return outlet_meant(matter, name) is not None


def outlet_end(matter: Matter, name: str, member: Member | None = None) -> str:
    """The end that is an outlet, the same for every name that means it."""
    meant = outlet_meant(matter, name, member) or agency_called(name) or _bare(name)
    return f"outlet|{re.sub('^the ', '', meant.casefold())}"


def calls_no_outlet(member: Member, said: Statement) -> bool:
    """Whether a statement's source is a noun that calls no outlet: "the company"."""
    source = describe(member.reading.words(said.source))
    return bool(source.sorts & {"company", "union", "ministry", "police", "party"}) and not source.proper


@lru_cache(_PAIRS)
def _can_mean(name: str, outlet: str) -> bool:
    bare = _bare(name)
    if bare.islower() and bare not in outlet:
        return False  # "the capital" is not The Capital
    if same_outlet(bare, outlet):
        return True
    told, whole = _words(bare), _words(outlet)
    if not told or not told - whole <= _kinds():
        return False
    if not any(word[:1].isupper() for word in _WORD.findall(bare)):
        return False
    kind = words("of_a_town") & {word.casefold() for word in _WORD.findall(name)}
    front = _WORD.findall(_TIE.split(_FIRST.sub("", outlet, count=1))[0].casefold())
    head = front[-1] if front else ""
    return told == whole or bool(kind and told & whole) or (head in told and not told <= words("any_outlet"))


@lru_cache(_REMEMBERED)
def _bare(name: str) -> str:
    """A name without what only says what it is: "newspaper The Capital", "the Meridian news agency"."""
    bare = _OWNED.sub("", name.strip(" .,“”\"'‘’"))
    told = bare.split()
    while len(told) > 1 and told[-1].casefold() in _kinds() and told[-1].islower():
        told = told[:-1]
        told = told[:-1] if len(told) > 1 and told[-1] == "news" else told
    while (
        len(told) > 1
        and (told[0].islower() or told[0] == "The")
        and set(map(str.casefold, told[:2])) & _kinds()
    ):
        told = told[1:]
    return _FIRST.sub("", " ".join(told), count=1)


@lru_cache(_REMEMBERED)
def _words(name: str) -> frozenset[str]:
    return frozenset(_WORD.findall(name.casefold())) - {"of", "on", "in", "for", "at", "the", "and", "s"}


@cache
def _kinds() -> frozenset[str]:
    return words("outlet_kinds")
