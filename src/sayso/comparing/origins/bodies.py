"""For whom somebody speaks: the spokeswoman for her ministry, the briefed lawmaker for the service."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from functools import cached_property

from sayso.comparing.copies.credits import agency_name
from sayso.comparing.matter import Matter, Member
from sayso.comparing.origins.descriptions import describe
from sayso.comparing.origins.wordlists import words
from sayso.records import Actor, Span, Statement

_PASSES_ON = re.compile(
    r"\b(?:brief(?:ed|ings?)\b(?: \w+){0,3}? (?:by|from|with|of)|citing|quoting|information from) (?:the )?",
    re.IGNORECASE,
)
_INDEFINITE = re.compile(r"(?:an?|one|two|three|several|some) ", re.IGNORECASE)
_NAMELESS = re.compile(
    r"\banonym|\bunnamed\b|\bwithh[eo]ld"
    r"|\b(?:not|declined|refused|asked) (?:to |want to |wish to |wanting to )?be(?:ing)? (?:named|identified)"
    r"|\bnames? (?:not |to )?be (?:used|published|withheld)"
    r"|\bnot (?:be )?(?:named|identified|authori[sz]ed)\b",
    re.IGNORECASE,
)
_SENTENCE = re.compile(r"[.!?][\"”’]?\s+(?=[\"“‘]?[A-Z])|\n")
_REACH = 40  # characters between "by" and the body's name: "the Republic of Korea's"
_ARTICLE = re.compile(r"^(?:the|a|an|its|his|her|their) ", re.IGNORECASE)


def speaks_for(member: Member, actor: Actor, statements: tuple[Statement, ...]) -> Actor | None:
    """The body of the same article whose spokesman, head or official ``actor`` is, if the article says so.

    Args:
        member: the article.
        actor: who speaks.
        statements: those on this actor's word; their sources hold the words that present the actor.
    """
    if is_nameless(member, actor):
        return None
    presented = [actor.name, *actor.roles, *(member.reading.words(one.source) for one in statements)]
    bodies = _bodies(member)
    for phrase in presented:
        for body_words in _owners(phrase, actor.name):
            if (body := bodies.get(_plain(body_words))) and body.id != actor.id:
                return body
    return None


def is_nameless(member: Member, actor: Actor) -> bool:
    """Whether a line that mentions ``actor``, who has no name, says that he will not be named."""
    if _INDEFINITE.match(actor.name) is None:
        return False
    text = member.reading.text
    return any(
        _NAMELESS.search(text, text.rfind("\n", 0, start) + 1, _line_end(text, end)) is not None
        for start, end in actor.mentions
    )


def _line_end(text: str, start: int) -> int:
    end = text.find("\n", start)
    return len(text) if end < 0 else end


def _bodies(member: Member) -> dict[str, Actor]:
    """Organisations of the article by every way in which it names them; the first of two keeps a name.

    "The company" is no outlet that it mentions.
    """
    found: dict[str, Actor] = {}
    for actor in member.reading.actors:
        if actor.kind == "organisation":
            mentions = [member.reading.text[start:end] for start, end in actor.mentions]
            outlet = words("papers") & {part for name in mentions for part in name.casefold().split()}
            for name in [actor.name, *mentions]:
                if name == actor.name or describe(name).proper or not (outlet or _is_media(member, actor)):
                    found.setdefault(_plain(name), actor)
    return found


def _is_media(member: Member, actor: Actor) -> bool:
    return (
        any(actor.id in one.speakers and one.source_kind == "media" for one in member.reading.statements)
        or agency_name(actor.name) is not None
    )


def _owners(phrase: str, name: str) -> list[str]:
    """The body in "the directorate's spokeswoman", "a spokesman for the police", "Lund of the DMI"."""
    roles = "|".join(sorted((re.escape(word) for word in words("speaks_for")), key=len, reverse=True))
    patterns = (
        rf"(?P<body>[^,;]{{2,80}}?)['’]s? (?:\w+ ){{0,2}}(?:{roles})\b",
        rf"\b(?:{roles})s? (?:of|for|at|from|with|in) (?P<body>[^,;]{{2,80}})",
        rf"{re.escape(name)}(?:,)? (?:of|for|from) (?P<body>[^,;]{{2,80}})",
        rf"^(?:an? |the |two |three |several |some |senior )*(?P<body>[^,;]{{2,80}}?) (?:{roles})\b",
    )
    return [match["body"] for pattern in patterns for match in re.finditer(pattern, phrase, re.IGNORECASE)]


def _plain(name: str) -> str:
    return _ARTICLE.sub("", name.strip(" .“”\"'")).casefold()


@dataclass(frozen=True)
class Standing:
    """Who stands for whom over all articles of a matter; each table is made when it is first asked for."""

    matter: Matter

    @cached_property
    def represented(self) -> dict[str, str]:
        """See ``represented``."""
        return represented(self.matter)

    @cached_property
    def holders(self) -> dict[str, str]:
        """See ``office_holders``."""
        return office_holders(self.matter)

    @cached_property
    def briefings(self) -> dict[str, dict[str, str]]:
        """See ``briefings``."""
        return briefings(self.matter)

    @cached_property
    def briefed_by(self) -> dict[str, str]:
        """See ``briefed_by``."""
        return briefed_by(self.matter)


def represented(matter: Matter) -> dict[str, str]:
    """Who it is across articles -> the body across articles that some article shows him to speak for.

    Where the articles name two bodies, nobody is taken to speak for either.
    """
    found: defaultdict[str, set[str]] = defaultdict(set)
    for member in matter.members:
        for actor in member.reading.actors:
            who = matter.actor_of.get(member.id(actor.id))
            own = tuple(one for one in member.reading.statements if actor.id in one.speakers)
            if _INDEFINITE.match(actor.name):
                continue
            if who and actor.kind == "person" and (body := speaks_for(member, actor, own)):
                found[who].add(matter.actor_of.get(member.id(body.id), f"the|{_plain(body.name)}"))
    return {who: next(iter(bodies)) for who, bodies in found.items() if len(bodies) == 1}


def office_holders(matter: Matter) -> dict[str, str]:
    """Role words of one named person alone -> who that is across articles: "mayor" -> Helena Pinto."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    for member in matter.members:
        for actor in member.reading.actors:
            who = matter.actor_of.get(member.id(actor.id))
            if who and actor.kind == "person" and actor.name[:1].isupper():
                for role in actor.roles:
                    found[_head(role)].add(who)
    return {role: next(iter(holders)) for role, holders in found.items() if len(holders) == 1}


def described(name: str, holders: dict[str, str]) -> str | None:
    """Who a description without a name can only be: an office's holder, or a body such as "the police"."""
    plain = _plain(name)
    if re.match(r"(?:an?|one|two|three|several|some|many|another) ", name, re.IGNORECASE):
        return None
    if (holder := holders.get(_head(plain))) is not None:
        return holder
    return f"the|{_head(plain)}" if _head(plain) in words("bodies") else None


def _head(phrase: str) -> str:
    """The noun that a phrase is about: "mayor" of "mayor of Maro", "minister" of "transport minister"."""
    front = re.split(r" (?:of|for|in|at|from|on) ", phrase.casefold())[0]
    return front.split()[-1] if front.split() else ""


def briefings(matter: Matter) -> dict[str, dict[str, str]]:
    """Per revision: actors who were briefed -> the one body that briefed them, as local ids of actors.

    "The service told lawmakers": from then on a lawmaker of that article who gives figures gives the
    service's. Where two bodies brief, nobody is taken to pass on either.
    """
    return {member.revision: found for member in matter.members if (found := _briefed(member))}


def _briefed(member: Member) -> dict[str, str]:
    names = {actor.id: actor.name for actor in member.reading.actors}
    briefing: set[str] = set()
    for said in member.reading.statements:
        told = " ".join([member.reading.words(said.cue), *(names.get(who, "") for who in said.to)])
        if said.speakers and words("audience") & set(re.findall(r"\w+", told.casefold())):
            briefing.update(said.speakers[:1])
    passed_on = _passed_on(member)
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
