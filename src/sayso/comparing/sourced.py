"""Figures with their origins, and with what other articles say of the same number."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from sayso.comparing.figures import Block, FigurePoint, first_equal, relation
from sayso.comparing.figures.points import changed
from sayso.comparing.matter import Matter
from sayso.comparing.origins import follower_of
from sayso.comparing.origins.descriptions import any_state, describe
from sayso.comparing.origins.givers import giver_span
from sayso.comparing.origins.merging import one_party


def with_origins(matter: Matter) -> list[FigurePoint]:
    """The figures of a matter, each with the far end of its say-so where that is known; ordered by id."""
    found = [point for block in matter.blocks for point in block_with_origins(matter, block)]
    found += [point for point in matter.points.values() if point.teller]
    return sorted(found, key=lambda point: point.id)


def block_with_origins(matter: Matter, block: Block) -> list[FigurePoint]:
    """The same for the figures of one block, which is kept with the matter."""
    kept: dict[Block, list[FigurePoint]] = matter.__dict__.setdefault("with_origins", {})
    if block not in kept:
        kept[block] = _with_origins(matter, matter.blocks[block])
    return kept[block]


def _with_origins(matter: Matter, points: Iterable[FigurePoint]) -> list[FigurePoint]:
    follower = follower_of(matter)
    points = list(points)
    chains = {point.id: follower.follow(point.id) for point in points}
    party = one_party(matter, chains.values())
    found = []
    for point in points:
        record, said = point.id, chains[point.id]
        likely = None
        if not said.known and not point.speakers and giver_span(point) is None:
            beside = _beside(matter, record)
            likely = follower.follow(beside) if beside else None
        sourced = changed(
            point,
            reported=point.reported or giver_span(point) is not None,
            origin=party.get(said.end, said.end) if said.known else None,
            likely_origin=party.get(likely.end, likely.end) if likely and likely.known else None,
        )
        found.append(first_equal(sourced))
    return _with_twins(found, {record: frozenset(said.links) for record, said in chains.items()})


def _with_twins(points: Sequence[FigurePoint], links: Mapping[str, frozenset[str]]) -> list[FigurePoint]:
    """``points`` of a block, each with what it leaves unsaid and those say that give the same number for it.

    "The cyclone is known to have killed 23" rests on whoever gave 23 elsewhere, if that is one source. What
    an outlet is cited for (``links``, the chain of each) holds for the day on which it had it.
    """
    alike: defaultdict[tuple[float | None, float | None], list[FigurePoint]] = defaultdict(list)
    for point in points:
        alike[point.figure.low, point.figure.high].append(point)
    found = []
    for one in points:
        twins = alike[one.figure.low, one.figure.high]
        cited = [other for other in twins if other.outlet in links[one.id] and other.outlet != one.outlet]
        found.append(_told_elsewhere(_as_cited(one, cited), twins))
    return found


def _as_cited(point: FigurePoint, cited: Sequence[FigurePoint]) -> FigurePoint:
    """With the day for which the outlet that is cited gives the number: that of its own article."""
    days = [other.as_of for other in cited if other.as_of and relation(point, other).kind == "same"]
    today = str(point.as_of) == (point.published or "")[: len("2026-01-31")]
    return changed(point, as_of=min(days)) if days and today else point


def _told_elsewhere(point: FigurePoint, alike: Sequence[FigurePoint]) -> FigurePoint:
    sourceless = not (point.origin or point.likely_origin) and all(map(_is_anybody, point.speakers))
    uncertain = point.certainty is None and point.subject == "infected"
    if not (sourceless or uncertain or point.as_of is None):
        return point
    twins = [other for other in alike if other.id != point.id and relation(point, other).kind == "same"]
    origins = {other.origin for other in twins if other.origin and other.article != point.article}
    certainties = {other.certainty for other in twins if other.certainty}
    filled = changed(
        point,
        likely_origin=min(origins) if sourceless and len(origins) == 1 else point.likely_origin,
        certainty=min(certainties) if uncertain and len(certainties) == 1 else point.certainty,
        as_of=point.as_of or _day_of_twins(point, twins),
    )
    return first_equal(filled)


def _day_of_twins(point: FigurePoint, twins: Sequence[FigurePoint]) -> date | None:
    """The first day for which others give the number, of those that ``point`` leaves open.

    "Said in January" leaves the days of January open, and none gives what only others knew later. Where
    nobody gives a day of that month, its last one is the latest that is meant.
    """
    latest = str(point.said.last if point.said else point.published or "9999")[: len("2026-01-31")]
    first = str(point.said.first) if point.said else ""
    days = [other.as_of for other in twins if other.as_of and first <= str(other.as_of) <= latest]
    return min(days, default=point.said.last if point.said else None)


def _is_anybody(speaker: str) -> bool:
    """Whether a speaker is only "officials", who may be those that give the number elsewhere."""
    called = describe(speaker)
    return called.head in any_state() and not called.telling and not called.owner


def _beside(matter: Matter, record: str) -> str | None:
    """The statement beside a figure in its article's own voice: of its paragraph, else of the first one.

    "The toll rose to 23, the office said. Forty-eight people are missing." Of a paragraph's statements the
    nearest before the figure counts, else the nearest behind it.
    """
    member, local = matter.find(record)
    figure = next(one for one in member.reading.figures if one.id == local)
    text = member.reading.text
    start = text.rfind("\n", 0, figure.span[0]) + 1
    end = text.find("\n", figure.span[1])
    spoken = sorted(
        (one.source[0][0], one.id) for one in member.reading.statements if one.speakers and one.source
    )
    own = [pair for pair in spoken if start <= pair[0] < (end if end >= 0 else len(text))]
    before = [pair for pair in own if pair[0] < figure.span[0]]
    if own:
        return member.id((max(before) if before else min(own))[1])
    # "Pyongyang has shown portraits of 101 dead": another one acts, and the first speaker says nothing of it.
    begins = max(start, text.rfind(".", start, figure.span[0]) + 1)
    first = min((pair for pair in spoken if pair[0] < text.find("\n", 1)), default=None)
    if first is None:
        return None
    speakers = next(one.speakers for one in member.reading.statements if one.id == first[1])
    acts = any(
        begins <= mention[0] < figure.span[0]
        for actor in member.reading.actors
        if actor.id not in speakers
        for mention in actor.mentions
    )
    return None if acts else member.id(first[1])
