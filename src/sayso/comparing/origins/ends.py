"""What end a chain has: an actor across articles, a body called by what it is, or somebody without a name."""

from __future__ import annotations

import re

from sayso.comparing.matter import Matter, Member
from sayso.comparing.origins.chains import SaySo
from sayso.comparing.origins.counterparts import place_of
from sayso.comparing.origins.descriptions import describe, is_institution, singular
from sayso.comparing.origins.outlets import is_outlet
from sayso.comparing.origins.representing import is_nameless
from sayso.comparing.origins.standing import call_end, described
from sayso.comparing.origins.wordlists import words
from sayso.reading.actors.terms import terms
from sayso.records import Actor, Statement

# "A police spokeswoman said": a body may stand without its name where nobody asked not to be named.
_SPOKEN_FOR = re.compile(
    r"(?:an?|the) (?P<body>[\w-]+(?: [\w-]+)?) spokes(?:man|woman|person|people)", re.IGNORECASE
)
# "The previous toll announced by the ministry": what is counted, and who gave it.
_GIVEN_BY = re.compile(
    r"(?:the |an? |its |their )?(?:[\w-]+ ){0,3}?"
    r"(?:tolls?|counts?|figures?|tally|tallies|numbers?|data|statistics) (?:[a-z]+ )?"
    r"(?:reported|announced|given|released|issued|published|provided|compiled|gathered) by"
    r" (?P<who>(?:the )?[\w’'-]+"
    r"(?: (?!(?:on|in|at|earlier|late|this|last|state[sd]|say|said|shows?)\b)[\w’'-]+){0,5})",
    re.IGNORECASE,
)
# "Estimates by British intelligence", "a report posted on X by the ministry": a document, and who made it.
_MADE_BY = re.compile(
    r"(?:the |an? |its |their )?(?:[\w-]+ ){0,3}?"
    r"(?:reports?|estimates?|assessments?|analys[ei]s|forecasts?|projections?|stud(?:y|ies)|surveys?|updates?)"
    r"(?: (?:posted|released|issued|published|made|compiled|prepared|shared|drawn up|put out)"
    r"(?: on [\w ]{1,30}?)?)? by"
    r" (?P<who>(?:the )?[\w’'-]+"
    r"(?: (?!(?:on|in|at|earlier|late|this|last|state[sd]|say|said|shows?)\b)[\w’'-]+){0,5})",
    re.IGNORECASE,
)
# "A Ministry of Ports intelligence report": whose it is stands before what it is.
_OWN_MAKER = re.compile(
    r"(?:[Tt]he |[Aa]n? |[Ii]ts |[Tt]heir )?"
    r"(?P<who>(?!(?:The|An?|Its|Their|This|One)\b)[A-Z][\w’'-]*(?: (?:of |for |and |the )*[A-Z][\w’'-]*){0,6}"
    r"(?: (?:intelligence|police|government|army))?)"
    r"(?: [a-z-]+){1,3}$",
)
# "Figures from the union", "initial reports from the fire agency", "the agency's latest figures".
_HANDED_OUT = re.compile(
    r"(?:the |an? |its |their )?(?:[\w-]+ ){0,3}?"
    r"(?:tolls?|counts?|figures?|tally|numbers|data|statistics|reports?|estimates?|results) (?:from|by|of) "
    r"(?P<who>(?:the )?[\w’'-]+(?: [\w’'-]+){0,5})",
    re.IGNORECASE,
)
_OWN_FIGURES = re.compile(
    r"(?P<who>[^,;:]{2,60}?)['’]s? (?:[\w-]+ ){0,2}"
    r"(?:tolls?|counts?|figures?|tally|numbers|data|statistics|results)\b",
    re.IGNORECASE,
)
# "Latest figures show", "preliminary data show": nobody's name.
_DATA = re.compile(
    r"(?:the )?(?:latest|recent|initial|preliminary|official|early|updated|current|interim) (?:[a-z]+ ){0,2}"
    r"(?:figures|data|results|reports?|estimates?|numbers|information|statistics|tally|count)",
    re.IGNORECASE,
)
_OF_ITS_KEEPER = re.compile(
    r"the (?:[\w-]+ ){0,2}[\w-]+['’]s? (?P<before>[\w-]+)|the (?P<behind>[\w-]+) (?:of|at) the [\w -]+"
)
_ISSUED = frozenset({"statement", "release", "communique", "announcement"})
_ISSUED_WITHIN = 250  # characters behind who spoke in which his statement goes on
_BESIDE = 60  # characters behind a source in which it is told that it said so in a report
# "One of the people said", "another of them".
_ONE_OF = re.compile(
    r"(?:one|two|some|several|another|both|most|the other) of (?:the |those |these )?(?P<whom>them|[\w ]+)",
    re.IGNORECASE,
)


def end_at(matter: Matter, record: str, actor: Actor, links: tuple[str, ...], reason: str) -> SaySo:  # noqa: PLR0911
    """The chain that ends at an actor of the record's article."""
    member, _ = matter.find(record)
    body = _body_before(matter, member, record, actor) or _author_before(member, record, actor)
    if body is not None:
        return end_at(matter, record, body, (*links, actor.name), f"{actor.name} is {body.name}")
    if links[-1] != actor.name:
        links = (*links, actor.name)
    if found := _stands_for(matter, member, actor):
        other, why = found
        links = (*links, matter.actor_names.get(other, actor.name))
        if record.partition(":")[2].startswith("f") and (briefer := matter.standing.briefed_by.get(other)):
            name = matter.actor_names.get(briefer, briefer.replace("|", " "))
            return SaySo(record, (*links, name), briefer, True, f"{why}, who was briefed by {name}")
        return SaySo(record, links, other, True, why)
    who = matter.actor_of.get(member.id(actor.id), "")
    if (spoken_for := _SPOKEN_FOR.fullmatch(actor.name)) and not is_nameless(member, actor):
        body_end, known = body_called(matter, member, f"the {spoken_for['body']}")
        if known:
            return SaySo(record, links, body_end, True, f"{actor.name} speaks for the {spoken_for['body']}")
    if end := described(actor.name):
        return SaySo(record, links, who or end, True, reason)
    if (_is_described(actor) and is_institution(actor.name)) or (not who and _is_office(actor)):
        return SaySo(record, links, call_end(actor.name), True, reason)
    if who and not _is_described(actor):
        return SaySo(record, links, matter.standing.represented.get(who, who), True, reason)
    return SaySo(
        record,
        links,
        f"{member.article}|{_group_of(member, actor).casefold()}",
        False,
        f"no name is given for {actor.name}",
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
        f"no name is given for {source}" if source else "reported without a source",
        "described" if source else "voice",
    )


def body_called(matter: Matter, member: Member, who: str) -> tuple[str, bool]:
    """Who "the coast guard" is: the one body whose name ends so, here or in articles that share names."""
    plain = re.sub(r"^(?:the|an?|its|their) ", "", who.casefold())
    named = {end for end, name in matter.actor_names.items() if f" {name.casefold()}".endswith(f" {plain}")}
    named = {end for end in named if matter.standing.is_near(end, member) and _has_name(matter, end)}
    if len(named) == 1:
        (end,) = named
        return matter.standing.represented.get(end, end), True
    if holder := matter.standing.holder(who, member):
        return matter.standing.represented.get(holder, holder), True
    if other := matter.standing.side_of(who, member) or described(who):
        return other, True
    if is_institution(who):
        return call_end(who), True
    return f"{member.article}|{plain}", False


def _has_name(matter: Matter, end: str) -> bool:
    """Whether an actor is no "assessment by Ukrainian officials"."""
    name = matter.actor_names[end]
    return name[:1].isupper() or name.startswith("the ")


def end_called(matter: Matter, record: str, links: tuple[str, ...], reason: str) -> SaySo:
    """The chain that ends at whoever is called by its last words: "the company"."""
    member, _ = matter.find(record)
    end, known = body_called(matter, member, links[-1])
    return SaySo(record, links, end, known, reason, "actor" if known else "described")


def _stands_for(matter: Matter, member: Member, actor: Actor) -> tuple[str, str] | None:
    """The one holder of an office, or the person whose side it is, that ``actor`` is called by; and why."""
    if holder := matter.standing.holder(actor.name, member):
        name = matter.actor_names.get(holder, actor.name)
        return matter.standing.represented.get(holder, holder), f"{actor.name} is {name}"
    if end := matter.standing.side_of(actor.name, member):
        return end, f"{actor.name} speaks for {matter.actor_names.get(end, 'somebody')}"
    return None


def named_beside(member: Member, said: Statement, speaker: Actor) -> Actor:
    """Aquatest for "the laboratory, Aquatest": the body whose name stands beside what it is called."""
    if _is_name(speaker.name) or not said.source:
        return speaker
    start, end = said.source[0][0], said.source[-1][1]
    for actor in member.reading.actors:
        for at, to in actor.mentions:
            if (
                at == start
                and _is_name(actor.name)
                and re.match(r", (?:an?|the) ", member.reading.text[to:end])
            ):
                return actor
    if speaker.kind != "organisation":
        return speaker
    beside = [
        (at, actor.id, actor)
        for actor in member.reading.actors
        if actor.kind == "organisation" and _is_name(actor.name)
        for at, to in actor.mentions
        if start < at and to == end and member.reading.text[at - 2 : at] == ", "
    ]
    return max(beside)[2] if beside else speaker


def quoted_in(member: Member, said: Statement) -> Actor | None:
    """Whom a document is said to quote: "a statement quoted president Amsel as saying"."""
    if said.source_kind != "document" or not said.cue or not said.content:
        return None
    text, start, end = member.reading.text, said.cue[0][0], said.content[0][0]
    if not re.match(r"(?:quot|cit)\w+ .{2,80} as (?:saying|telling)", text[start : start + 120]):
        return None
    limit = max(end, text.find(" as ", start))
    inside = [
        (at, actor.id, actor)
        for actor in member.reading.actors
        for at, _ in actor.mentions
        if start < at < limit
    ]
    return min(inside)[2] if inside else None


def issuer(member: Member, said: Statement, speaker: Actor) -> Actor | str | None:
    """Who gave what speaks, or what he is called: the ministry of "the toll reported by the ministry".

    A document is of those who made it, wherever that is told: "A report by the ministry … The report added".
    """
    text = member.reading.text
    found = _GIVEN_BY.match(text, said.source[0][0]) if said.source else None
    if found is None and said.source_kind == "document":
        places = [*(start for start, _ in said.source), *(start for start, _ in speaker.mentions)]
        found = next((made for at in places if (made := _MADE_BY.match(text, at))), None)
        if found is None and (own := _OWN_MAKER.match(speaker.name)):
            return own["who"]
    if found is None:
        return _handed_out(member, said)
    inside = [
        (start, actor.id, actor)
        for actor in member.reading.actors
        for start, _ in actor.mentions
        if found.start("who") <= start < found.end()
    ]
    return min(inside)[2] if inside else found["who"]


def _handed_out(member: Member, said: Statement) -> Actor | None:
    """The body of "figures from the union" or of "the agency's latest figures"; a place is none."""
    if not said.source:
        return None
    start, end = said.source[0][0], said.source[-1][1]
    found = _HANDED_OUT.match(member.reading.text, start, end) or _OWN_FIGURES.match(
        member.reading.text, start, end
    )
    if found is None:
        return None
    inside = [
        (at, -to, actor.id, actor)
        for actor in member.reading.actors
        if actor.kind == "organisation"
        for at, to in actor.mentions
        if found.start("who") <= at and to <= found.end("who")
    ]
    return min(inside)[3] if inside else None


def _group_of(member: Member, actor: Actor) -> str:
    """What "one of the people" was called where the text first spoke of them: "two people"."""
    if not actor.mentions:
        return actor.name
    text = member.reading.text
    found = _ONE_OF.match(actor.name) or _ONE_OF.match(text, actor.mentions[0][0], actor.mentions[0][0] + 60)
    if found is None:
        return actor.name
    before = [
        (start, other.name)
        for other in member.reading.actors
        if _is_described(other) and not _ONE_OF.match(other.name)
        for start, _ in other.mentions
        if start < actor.mentions[0][0]
        and (found["whom"].startswith("them") or describe(other.name).head == describe(found["whom"]).head)
    ]
    return max(before)[1] if before else actor.name


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


def _author_before(member: Member, record: str, actor: Actor) -> Actor | None:
    """Whose "the report" is: of who said something in a report before it."""
    called = actor.name.casefold().split()
    if called[:1] != ["the"] or len(called) != 2 or called[1] not in words("documents"):
        return None
    text, at = member.reading.text, place_of(member, record)[0]
    told = [
        match.start()
        for match in re.finditer(
            rf"\b(?:in|of) (?:an?|its|their|the|this) (?:[\w-]+ ){{0,3}}{called[1]}\b",
            text[:at],
            re.IGNORECASE,
        )
    ]
    said = [
        one
        for one in member.reading.statements
        if told and one.speakers and one.source and one.source[0][0] < told[-1] < one.source[-1][1] + _BESIDE
    ]
    if not told and called[1] in _ISSUED:
        # "The toll has risen to 133, the committee said. “…,” the statement said."
        said = [
            one
            for one in member.reading.statements
            if one.speakers and one.source and 0 < at - one.source[-1][1] <= _ISSUED_WITHIN
        ]
    speaker = max(said, key=lambda one: one.source[0][0]).speakers[-1] if said else None
    return next((one for one in member.reading.actors if one.id == speaker and one.id != actor.id), None)


def _is_named_body(matter: Matter, actor: Actor) -> bool:
    """Whether a body has a name of its own, which "The agency" has not, and is no outlet."""
    return _is_name(actor.name) and not is_outlet(matter, actor.name)


def _is_name(name: str) -> bool:
    return name[:1].isupper() and not name.startswith("The ")


def _is_office(actor: Actor) -> bool:
    """Whether a role without a name can only be one person's where the news comes from: "the coroner".

    Or in the one place that is said to be his: "the cemetery's keeper", "the imam of the mosque".
    """
    called = actor.name.casefold()
    if not called.startswith("the "):
        return False
    owned = _OF_ITS_KEEPER.fullmatch(called)
    keeper = owned and (owned["before"] or owned["behind"]) in words("keepers")
    return bool(keeper) or called.split()[-1] in words("offices")


def _is_described(actor: Actor) -> bool:
    """ "A Western diplomat", "Neighbor": no name, whatever capitals it has."""
    if _DATA.fullmatch(actor.name):
        return True
    if singular(actor.name) in terms().sorts and singular(actor.name) not in words("offices"):
        return terms().sorts[singular(actor.name)] in {"person", "group"}
    return bool(re.match(r"(?:an?|one|two|three|several|some|many|another) ", actor.name, re.IGNORECASE))
