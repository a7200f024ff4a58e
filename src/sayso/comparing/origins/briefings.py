"""Who passes on the word of a body that briefed him: the lawmaker the service's."""

from __future__ import annotations

import re
from collections import defaultdict

from sayso.comparing.matter import Matter, Member
from sayso.comparing.origins.descriptions import describe
from sayso.comparing.origins.wordlists import words
from sayso.records import Actor, Span

_PASSES_ON = re.compile(
    r"\b(?:brief(?:ed|ings?)\b(?: \w+){0,3}? (?:by|from|with|of)|citing|quoting|information from) (?:the )?",
    re.IGNORECASE,
)
_SENTENCE = re.compile(r"[.!?][\"”’]?\s+(?=[\"“‘]?[A-Z])|\n")
_REACH = 40  # characters between "by" and the body's name: "the Republic of Korea's"


def briefings(matter: Matter) -> dict[str, dict[str, str]]:
    """Per revision: actors who were briefed -> the one body that briefed them, as local ids of actors.

    "The service told lawmakers": from then on a lawmaker of that article who gives figures gives the
    service's. Where two bodies brief, nobody is taken to pass on either.
    """
    return {member.revision: found for member in matter.members if (found := member.once(_briefed))}


def _briefed(member: Member) -> dict[str, str]:
    names = {actor.id: actor.name for actor in member.reading.actors}
    briefing: set[str] = set()
    for said in member.reading.statements:
        told = " ".join([member.reading.words(said.cue), *(names.get(who, "") for who in said.to)])
        if said.speakers and words("audience") & set(re.findall(r"\w+", told.casefold())):
            briefing.update(said.speakers[:1])
    passed_on = _passed_on(member)
    # "A lawmaker has said. Lee, speaking after parliament was briefed by the service, said another 1,000 …".
    briefing = briefing or set(passed_on.values())
    if len(briefing) != 1:
        return passed_on
    (body,) = briefing
    return passed_on | {
        actor.id: body for actor in member.reading.actors if actor.id != body and _may_be_briefed(actor)
    }


def _passed_on(member: Member) -> dict[str, str]:
    """Speakers whose own sentence says whose word they pass on.

    "Lawmakers said after being briefed by the service", "told reporters after a briefing by the service",
    "said, citing the service". Where it names two bodies, nobody is taken to pass on either.
    """
    text = member.reading.text
    bodies = sorted(
        (start, actor.id, actor)
        for actor in member.reading.actors
        if actor.kind == "organisation" and "parliament" not in describe(actor.name).sorts
        for start, _ in actor.mentions
    )
    found: defaultdict[str, set[str]] = defaultdict(set)
    for said in member.reading.statements:
        if not (said.speakers and said.source):
            continue
        start, end = _sentence_around(text, said.source[-1])
        for match in _PASSES_ON.finditer(text, start, end):
            near = [
                actor
                for at, _, actor in bodies
                if match.end() - len("the ") <= at <= match.end() + _REACH and at < end
            ]
            for who in said.speakers:
                if near and near[0].id != who:
                    found[who].add(near[0].id)
    return {who: next(iter(named)) for who, named in found.items() if len(named) == 1}


def _sentence_around(text: str, span: Span) -> Span:
    """From the line's beginning or the last full stop before ``span`` to the next one behind it."""
    before = max(
        (match.end() for match in _SENTENCE.finditer(text, max(0, span[0] - 600), span[0])), default=0
    )
    after = _SENTENCE.search(text, span[1])
    return before, after.start() if after else len(text)


def _may_be_briefed(actor: Actor) -> bool:
    presented = " ".join((*actor.roles, actor.name)).casefold()
    return bool(words("briefed") & set(re.findall(r"\w+", presented)))


def briefed_by(matter: Matter) -> dict[str, str]:
    """Who it is across articles -> the body across articles that briefs them, where that is one."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    for revision, pairs in briefings(matter).items():
        for who, body in pairs.items():
            a, b = matter.actor_of.get(f"{revision}:{who}"), matter.actor_of.get(f"{revision}:{body}")
            if a and b:
                found[a].add(b)
    return {who: next(iter(bodies)) for who, bodies in found.items() if len(bodies) == 1}
