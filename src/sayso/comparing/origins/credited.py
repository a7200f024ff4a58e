"""Whom the clause of a number credits with it: its giver, or the outlet's own eyes."""

from __future__ import annotations

import re
from dataclasses import replace

from sayso.comparing.figures import FigurePoint
from sayso.comparing.matter import Matter, Member
from sayso.comparing.origins.chains import SaySo
from sayso.comparing.origins.descriptions import describe
from sayso.comparing.origins.ends import end_at, end_called
from sayso.comparing.origins.eyes import own_eyes
from sayso.comparing.origins.givers import counter_span, giver_span, giver_verb, own_clause_of
from sayso.comparing.origins.outlets import is_outlet, outlet_end, outlet_meant, outlet_of
from sayso.comparing.origins.representing import speaks_for
from sayso.comparing.origins.wordlists import words
from sayso.records import Actor, Statement

# "In May it had spoken of 600": a pronoun gives the number.
_GIVEN_BY_PRONOUN = re.compile(
    r"\b(?P<who>it|he|she|they) (?:had |has |have )?"
    r"(?:spoken|spoke|speaks|put|puts|gave|given|gives|counted|estimated)\b",
    re.IGNORECASE,
)
# "The authority said so, which a day earlier had put it at 33", "having spoken of 8,000".
_GIVEN_BY_SUBJECT = re.compile(
    r", (?:(?:which|who) (?:\w+ ){0,4}?(?:had|has|have)|having) (?:\w+ ){0,2}?"
    r"(?:spoken|put|given|counted|estimated|named)\b"
)
_SEEN_BY = re.compile(r"\b(?:seen|reviewed|obtained|examined|verified|read) by\b")
_AUTHOR = re.compile(
    r"\b(?:assessment|report|letter|memo|document|paper|note|estimate|briefing|presentation|list|analysis|study)s?"
    r" (?:(?:drawn up|written|prepared|compiled|drafted|made|sent|issued) )?(?:by|from|of) (?:the )?"
    r"(?P<who>[^,.;]{3,60}?)(?= (?:seen|reviewed|obtained|examined|verified|read) by\b)"
)
_RELATIVE = re.compile(r",? (?:which|that) [^.;\n]{2,80}")
_ITS_FIGURE = re.compile(
    r"\b(?:its|their) (?:own )?(?:previous|earlier|first|initial|last|latest|prior) "
    r"(?:figure|estimate|count|toll|tally|number)s? (?:of|at|was|stood at) (?:about |some |at least )?$"
)
_WE = re.compile(r"(?:we|our (?:own )?(?:count|tally|calculations?|analysis|reporters?))", re.IGNORECASE)
_NEAR = 200  # characters between a statement and a pronoun for its speaker


def seen_by_outlet(matter: Matter, record: str, said: Statement | None) -> SaySo | None:
    """The chain of what an outlet's own people saw, where the clause of the number or the source says so.

    A statement that somebody else makes says it better, unless it is made of the seeing itself, or is a
    document's without an author of its own: "according to a letter seen by the Gazette".
    """
    member, _ = matter.find(record)
    own = member.reading.article.outlet or ""
    source = member.reading.words(said.source) if said else ""
    if said is not None and _is_we(member, said):
        return _seen(matter, record, own) if own else None
    if said is not None and (said.source_kind == "document" or _SEEN_BY.search(source)):
        outlet = own_eyes(_with_relative(member, said), own)
        if outlet and (author := _AUTHOR.search(source)):
            # "An assessment by Ukrainian officials seen by the Ledger" is theirs.
            links = (outlet_of(member), author["who"])
            return end_called(matter, record, links, f"{outlet} saw what {author['who']} wrote")
        return _seen(matter, record, outlet) if outlet else None
    point = matter.worded_point(record)
    if point is None:
        return None
    if said is not None and not words("saw") & set(member.reading.words(said.cue).casefold().split()):
        return None
    before, after = own_clause_of(point)
    outlet = own_eyes(before + point.words + after, own, alone=said is None)
    return _seen(matter, record, outlet) if outlet else None


def _is_we(member: Member, said: Statement) -> bool:
    """Whether an outlet speaks of itself, and nobody whom it quotes: "We counted", "by our count"."""
    if _WE.fullmatch(member.reading.words(said.source)) is None:
        return False
    line = member.reading.text.rfind("\n", 0, said.source[0][0]) + 1
    before = member.reading.text[line : said.source[0][0]]
    opened = before.count('"') % 2 or before.count("“") > before.count("”")
    return not opened


def _with_relative(member: Member, said: Statement) -> str:
    """A source and the relative clause behind it: "the paper, which this newspaper has read"."""
    if not said.source:
        return ""
    start, end = said.source[0][0], said.source[-1][1]
    behind = _RELATIVE.match(member.reading.text, end)
    return member.reading.text[start : behind.end() if behind else end]


def _seen(matter: Matter, record: str, outlet: str) -> SaySo:
    member, _ = matter.find(record)
    name = outlet_meant(matter, outlet, member) or outlet
    links = tuple(dict.fromkeys((outlet_of(member), name)))
    return SaySo(record, links, outlet_end(matter, outlet, member), True, f"{name} saw it itself", "eyes")


def given(matter: Matter, record: str, said: Statement | None) -> SaySo | None:
    """The chain of a number whose own clause names who gives it: "the police put the crowd at 12,000".

    A statement whose source stands in that clause says it better.
    """
    member, _ = matter.find(record)
    point = matter.worded_point(record)
    if point is None:
        return None
    if owner := _whose_figure(member, point):
        return end_at(matter, record, owner, (outlet_of(member),), f"it is a figure of {owner.name}")
    span = counter_span(point)
    if span is None and said is not None and _in_clause(said, point):
        return None
    span = span or giver_span(point)
    giver = _mentioned(member, span) if span else _beside(matter, member, point) if said is None else None
    links = (outlet_of(member),)
    if giver is not None and not is_outlet(matter, giver.name):
        body = (giver.kind == "person" and speaks_for(member, giver, as_quoted=False)) or giver
        return end_at(matter, record, body, links, f"the sentence credits {giver.name}")
    if span is None or giver is not None:
        return None
    who = member.reading.text[slice(*span)]
    return end_called(matter, record, (*links, who), f"the sentence credits {who}")


def outlet_credited(matter: Matter, record: str, *, alone: bool) -> str | None:
    """The outlet whose report or count the clause of a number says it is, by the name of its articles.

    ``alone``: no statement says whose number it is, so that whoever gives it in the clause counts.
    """
    point = matter.worded_point(record)
    span = (giver_span(point) if alone else counter_span(point)) if point else None
    if point is None or span is None:
        return None
    member, _ = matter.find(record)
    return outlet_meant(matter, member.reading.text[slice(*span)], member)


def given_inside(matter: Matter, record: str, said: Statement, *, sourceless: bool) -> SaySo | None:
    """The chain of a statement whose first number has its own giver: "170, says the coast guard; 148, …".

    Asked where the statement has no source, or none in the clause of the number.
    """
    # Who calls "the Front's claim of 70 dead" a lie does not rest on the Front.
    if matter.worded_point(record) or said.stance in {"denial", "evaluation"}:
        return None
    member, _ = matter.find(record)
    inside = [
        figure
        for figure in member.reading.figures
        if any(start <= figure.span[0] < end for start, end in said.content)
    ]
    if not inside:
        return None
    first = min(inside, key=lambda one: one.span)
    # Who gives it is told by its own words, without what other articles make of it.
    if not sourceless and not giver_span(member.worded_points[first.id]):
        return None
    found = given(matter, member.id(first.id), None if sourceless else said)
    return replace(found, record=record) if found else None


def _beside(matter: Matter, member: Member, point: FigurePoint) -> Actor | None:
    """Who stands before a word that gives numbers: "Metra, an institute, gave a figure of 50,000".

    A pronoun before it is whoever spoke last.
    """
    start = point.figure.span[0] - len(point.before)
    if _GIVEN_BY_SUBJECT.search(point.before):
        return _speaker_between(member, start, point.figure.span[0])
    if given_by := _GIVEN_BY_PRONOUN.search(point.before):
        place = start + given_by.start("who"), start + given_by.end("who")
        meant = (actor for actor in member.reading.actors if place in actor.mentions)
        return next(meant, None) or _last_speaker(member, start)
    gives = [
        (mention[0], actor)
        for actor in member.reading.actors
        if actor.kind != "country" and not is_outlet(matter, actor.name)
        for mention in actor.mentions
        if start <= mention[0] and giver_verb().match(point.before, mention[1] - start)
    ]
    return min(gives, key=lambda one: one[0])[1] if gives else None


def _whose_figure(member: Member, point: FigurePoint) -> Actor | None:
    """Whose "its previous figure" is: the body that speaks somewhere here and is named last before it."""
    found = _ITS_FIGURE.search(point.before)
    if found is None:
        return None
    at = point.figure.span[0] - len(point.before) + found.start()
    speakers = {who for one in member.reading.statements for who in one.speakers}
    named = [
        (start, actor.id, actor)
        for actor in member.reading.actors
        if actor.kind in {"organisation", "country"} and actor.id in speakers
        for start, _ in actor.mentions
        if at - _NEAR <= start < at
    ]
    return max(named)[2] if named else None


def _in_clause(said: Statement, point: FigurePoint) -> bool:
    """Whether a statement's source stands in the clause of the number."""
    before, after = own_clause_of(point)
    start, end = point.figure.span[0] - len(before), point.figure.span[1] + len(after)
    return any(start <= at < end for at, _ in said.source)


def _mentioned(member: Member, span: tuple[int, int]) -> Actor | None:
    """The first actor mentioned from ``span``'s beginning to its end who is no part of what is named."""
    text = member.reading.text
    inside = sorted(
        (start, -stop, actor.id, actor)
        for actor in member.reading.actors
        for start, stop in actor.mentions
        if span[0] <= start
        and stop <= span[1]
        and _is_named_by(actor, text[span[0] : start], text[stop : span[1]])
    )
    return inside[0][3] if inside else None


def _is_named_by(actor: Actor, before: str, rest: str) -> bool:
    """Whether the words around a mention only tell more of it: "the Metra institute", "the NSS of Sorland".

    "Kashiri officials" are not Kashir.
    """
    if not rest:
        return not re.search(r" (?:of|in|for|at|from) (?:the )?$", before)
    if re.match(r" (?:of|in|for|at|on) ", rest):
        return True
    return (
        actor.kind == "organisation"
        and re.fullmatch(r" [a-z]+", rest) is not None
        and bool(describe(rest).sorts)
    )


def _speaker_between(member: Member, start: int, end: int) -> Actor | None:
    """Who speaks last in a stretch of text, by where the source stands."""
    said = [
        (one.source[-1][0], one.speakers[-1])
        for one in member.reading.statements
        if one.speakers and one.source and start <= one.source[-1][0] < end
    ]
    return next((actor for actor in member.reading.actors if said and actor.id == max(said)[1]), None)


def _last_speaker(member: Member, before: int) -> Actor | None:
    """Who speaks last before a place, not far from it: whom "it had spoken of 600" means by "it"."""
    said = [
        (max(end for _, end in (*one.content, *one.cue, *one.source)), one.speakers[-1])
        for one in member.reading.statements
        if one.speakers
    ]
    near = [(end, who) for end, who in said if before - _NEAR <= end <= before]
    if not near:
        return None
    return next((actor for actor in member.reading.actors if actor.id == max(near)[1]), None)
