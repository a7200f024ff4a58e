"""What end a chain has: an actor across articles, a body called by what it is, or somebody without a name."""

from __future__ import annotations

import re

from sayso.comparing.matter import Matter, Member
from sayso.comparing.origins.bodies import described
from sayso.comparing.origins.chains import SaySo
from sayso.comparing.origins.counterparts import place_of
from sayso.comparing.origins.descriptions import describe, is_institution, singular
from sayso.comparing.origins.outlets import is_outlet
from sayso.comparing.origins.wordlists import words
from sayso.reading.actors.terms import terms
from sayso.records import Actor


def end_at(matter: Matter, record: str, actor: Actor, links: tuple[str, ...], reason: str) -> SaySo:
    """The chain that ends at an actor of the record's article."""
    member, _ = matter.find(record)
    if (body := _body_before(matter, member, record, actor)) is not None:
        return end_at(matter, record, body, (*links, actor.name), f"{actor.name} is {body.name}")
    if links[-1] != actor.name:
        links = (*links, actor.name)
    if end := described(actor.name, matter.standing.holders):
        name = matter.actor_names.get(end, actor.name)
        who = matter.actor_of.get(member.id(actor.id), "")
        if end in matter.actor_names:
            return SaySo(
                record,
                (*links, name),
                matter.standing.represented.get(end, end),
                True,
                f"{actor.name} is {name}",
            )
        return SaySo(record, links, who or end, True, reason)
    who = matter.actor_of.get(member.id(actor.id), "")
    if (_is_described(actor) and is_institution(actor.name)) or (not who and _is_office(actor)):
        return SaySo(record, links, f"the|{describe(actor.name).head}", True, reason)
    if who and not _is_described(actor):
        return SaySo(record, links, matter.standing.represented.get(who, who), True, reason)
    return SaySo(
        record,
        links,
        f"{member.article}|{actor.name.casefold()}",
        False,
        f"{actor.name} is not named",
        "described",
    )


def unnamed(matter: Matter, record: str, links: tuple[str, ...]) -> SaySo:
    """The chain that ends at words that name nobody, or at none."""
    member, _ = matter.find(record)
    source = links[-1] if len(links) > 1 else ""
    return SaySo(
        record,
        links,
        f"{member.article}|{source.casefold()}",
        False,
        f"the source {source} is not named" if source else "reported without a source",
        "described" if source else "voice",
    )


def body_called(matter: Matter, member: Member, who: str) -> tuple[str, bool]:
    """Who "the coast guard" is: the one body of the matter whose name ends so, if there is one."""
    plain = re.sub(r"^(?:the|an?|its|their) ", "", who.casefold())
    named = {end for end, name in matter.actor_names.items() if f" {name.casefold()}".endswith(f" {plain}")}
    if len(named) == 1:
        (end,) = named
        return matter.standing.represented.get(end, end), True
    if holder := described(who, matter.standing.holders):
        return holder, True
    if is_institution(who):
        return f"the|{describe(who).head}", True
    return f"{member.article}|{plain}", False


def end_called(matter: Matter, record: str, links: tuple[str, ...], reason: str) -> SaySo:
    """The chain that ends at whoever is called by its last words: "the company"."""
    member, _ = matter.find(record)
    end, known = body_called(matter, member, links[-1])
    return SaySo(record, links, end, known, reason, "actor" if known else "described")


def _body_before(matter: Matter, member: Member, record: str, actor: Actor) -> Actor | None:
    """The body that "the agency" goes back to: the one last named before, in its line or the one above."""
    called = actor.name.casefold().split()
    if actor.kind != "organisation" or called[:1] != ["the"] or len(called) != 2:
        return None
    if called[1] not in words("points_back"):
        return None
    at = place_of(member, record)[0]
    line = member.reading.text.rfind("\n", 0, max(0, member.reading.text.rfind("\n", 0, at) - 1))
    named = [
        (start, other.id, other)
        for other in member.reading.actors
        if other.kind == "organisation" and _is_named_body(matter, other)
        for start, _ in other.mentions
        if line < start < at
    ]
    return max(named)[2] if named else None


def _is_named_body(matter: Matter, actor: Actor) -> bool:
    """Whether a body has a name of its own, which "The agency" has not, and is no outlet."""
    name = actor.name
    return name[:1].isupper() and not name.startswith("The ") and not is_outlet(matter, name)


def _is_office(actor: Actor) -> bool:
    """Whether a role without a name can only be one person's where the news comes from: "the coroner"."""
    words_of = actor.name.split()
    return actor.name.casefold().startswith("the ") and words_of[-1].casefold() in words("offices")


def _is_described(actor: Actor) -> bool:
    """ "A Western diplomat", "Neighbor": no name, whatever capitals it has."""
    if singular(actor.name) in terms().sorts and singular(actor.name) not in words("offices"):
        return terms().sorts[singular(actor.name)] in {"person", "group"}
    return bool(re.match(r"(?:an?|one|two|three|several|some|many|another) ", actor.name, re.IGNORECASE))
