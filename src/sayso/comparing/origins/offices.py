"""The bodies that a person speaks for, heads or belongs to, by every word that presents him."""

from __future__ import annotations

import re
from functools import cache

from sayso.comparing.matter import Member
from sayso.comparing.origins.descriptions import Description, belongs, describe, no_body
from sayso.comparing.origins.wordlists import words
from sayso.records import Actor

_REACH = 110  # characters before and behind a name in which words that present its bearer stand
_BEHIND = re.compile(r"['’]?s?,? (?P<phrase>(?:who |the |an? |its |their )[^.;:“”\"\n]{3,90})")
_BEFORE = re.compile(
    r"(?:^|[,.;:“”\"\n]|\b(?:said|says|told|and|by|to) )\s*"
    r"(?P<phrase>[^,.;:“”\"\n]{3,80}),? (?:[A-Z][\w.-]+ ){0,2}$"
)
_CALLED_BEFORE = re.compile(
    r"\b(?P<phrase>[Tt]he (?:[\w'’-]+ ){0,3}[\w'’-]+), "
    r"(?:(?:who|which) calls? (?:themselves|itself) )?(?:the )?$"
)
_CLOSED = re.compile(r"[.)]|, (?!and\b|or\b)")
_CALLED_BEHIND = re.compile(r", (?P<phrase>(?:the|an?) [a-z][^,.;:\n]{2,60})(?=[,.])")
_HEADS = re.compile(
    r"who (?:heads?|headed|leads?|led|chairs?|chaired|runs?|directs?|commands?|speaks? for|represents?) "
    r"(?P<body>[^,]+)"
)


def offices(member: Member, actor: Actor) -> tuple[Description, ...]:
    """The bodies of ``actor`` as this article presents him: "the union" of "the union's head".

    Linear in his mentions and statements.
    """
    found_bodies = (body for phrase in _presenting(member, actor) for body in _bodies_in(phrase))
    return tuple(dict.fromkeys(found_bodies))


def presented_as(member: Member, actor: Actor) -> tuple[Description, ...]:
    """What ``actor`` is called beside his name: "the headman of the village".

    Linear in his mentions and statements.
    """
    phrases = (phrase for phrase in _presenting(member, actor) if not phrase.startswith("who "))
    return tuple(dict.fromkeys(describe(phrase) for phrase in phrases if phrase.strip()))


def called_beside(member: Member, actor: Actor) -> tuple[Description, ...]:
    """What a body is called where its name stands beside it: "the election commission, the CES".

    Linear in its mentions.
    """
    text = member.reading.text
    found: list[str] = []
    for start, end in actor.mentions:
        if not text[start].isupper():
            continue
        # Closed by a comma; "in the laboratory, the Authority admitted" and a list are none.
        closed = _CLOSED.match(text, end) is not None
        if closed and (before := _CALLED_BEFORE.search(text, max(0, start - _REACH), start)):
            found.append(before["phrase"])
        if behind := _CALLED_BEHIND.match(text, end, end + _REACH):
            found.append(behind["phrase"])
    return tuple(dict.fromkeys(map(describe, found)))


def _presenting(member: Member, actor: Actor) -> list[str]:
    """His roles, the words beside each mention of his name, and the sources that name him."""
    text = member.reading.text
    phrases = list(actor.roles)
    last = actor.name.split()[-1]
    for start, end in actor.mentions:
        if last not in text[start:end]:
            continue
        if found := _BEHIND.match(text, end, end + _REACH):
            phrases.append(found["phrase"])
        if found := _BEFORE.search(text, max(0, start - _REACH), start):
            phrases.append(found["phrase"])
    for said in member.reading.statements:
        if actor.id in said.speakers:
            source = member.reading.words(said.source)
            phrases += [part for part in re.split(r", ", source) if last not in part]
            phrases += [source.split(last)[0]] if last in source else []
    return phrases


def _bodies_in(phrase: str) -> tuple[Description, ...]:
    phrase = re.sub(r"\bchief of staff\b", "chief", phrase, flags=re.IGNORECASE)
    phrase = re.sub(r"\bprime minister\b", "president", phrase, flags=re.IGNORECASE)
    if found := _HEADS.match(phrase):
        return (describe(found["body"]),)
    roles = _roles()
    found_bodies: list[Description] = []
    if match := roles["of"].search(phrase):
        found_bodies.append(describe(f"{_office_of(match['role'])} {match['body']}".strip()))
    elif match := roles["owned"].search(phrase):
        found_bodies.append(describe(match["body"]))
    elif match := roles["before"].search(phrase):
        body = " ".join(filter(None, (match["body"], _office_of(match["role"]))))
        found_bodies.append(describe(body))
    return tuple(
        body
        for body in found_bodies
        if body.owner or body.telling - no_body() or body.head in words("points_back")
    )


def _office_of(role: str) -> str:
    """What a minister's office is called beside what he is minister of."""
    return {"minister": "ministry", "secretary": "department"}.get(role.casefold(), "")


@cache
def _roles() -> dict[str, re.Pattern[str]]:
    known = sorted(
        (belongs() - {"authority", "service", "agency", "department", "office", "team"}),
        key=len,
        reverse=True,
    )
    roles = "|".join(map(re.escape, known))
    return {
        "of": re.compile(
            rf"\b(?P<role>{roles})s? (?:of|for|at|from|with) (?P<body>[^,]{{2,70}})", re.IGNORECASE
        ),
        "owned": re.compile(
            rf"^(?P<body>[^,]{{2,70}}?)['’]s? (?:[\w-]+ ){{0,3}}(?:{roles})s?\b", re.IGNORECASE
        ),
        "before": re.compile(
            rf"^(?:(?:the|an?|its) )?(?P<body>[^,]{{2,60}}?) (?P<role>{roles})s?\b", re.IGNORECASE
        ),
    }
