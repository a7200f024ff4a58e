"""Outlets by every name that means them."""

from __future__ import annotations

import re

from sayso.comparing.copies.credits import same_outlet
from sayso.comparing.matter import Matter, Member
from sayso.comparing.origins.descriptions import describe
from sayso.records import Statement


def outlet_of(member: Member) -> str:
    """What an article was published by, or where."""
    article = member.reading.article
    return article.outlet or article.url or member.revision


def is_outlet(matter: Matter, name: str) -> bool:
    """Whether ``name`` is an outlet of one of the articles."""
    return any(
        same_outlet(name, m.reading.article.outlet) for m in matter.members if m.reading.article.outlet
    )


def outlet_name(matter: Matter, name: str) -> str:
    """The outlet of the matter that ``name`` means ("the Ledger"), or the name itself."""
    for member in matter.members:
        outlet = member.reading.article.outlet
        if outlet and (same_outlet(name, outlet) or f" {outlet.casefold()}".endswith(f" {name.casefold()}")):
            return outlet
    return name


def outlet_end(matter: Matter, name: str) -> str:
    """The end that is an outlet, the same for every name that means it."""
    return f"outlet|{re.sub('^the ', '', outlet_name(matter, name).casefold())}"


def calls_no_outlet(member: Member, said: Statement) -> bool:
    """Whether a statement's source is a noun that calls no outlet: "the company"."""
    source = describe(member.reading.words(said.source))
    return bool(source.sorts & {"company", "union", "ministry", "police", "party"}) and not source.proper
