"""Whose the counted of one article are: as the reader found it, or those of whoever lost them."""

from __future__ import annotations

import re
from collections.abc import Collection

from sayso.comparing.figures.lexicon import group_of
from sayso.records import Figure, Reading, Span, Statement

_SUFFERED = frozenset({"killed", "wounded", "casualties", "missing"})
# "The army said it had killed 25 fighters" are not its own.
_KILLED_THEM = re.compile(
    r"\b(?:killed|killing|kill|wounded|wounding|injured|eliminated|captured|destroyed|neutrali[sz]ed)"
    r"(?: (?:and|or) \w+)?(?: (?:at least|more than|about|some|around|up to|nearly|over))? ?$"
)
_OTHER_SIDE = re.compile(
    r"\b(?:[Tt]he (?:other side|enemy|attackers|invaders|aggressors?)|[Ee]nemy (?:losses|casualties|dead))\b"
)
# Behind whoever it is who "has suffered" a number, or whose losses have it.
_LOST = re.compile(
    r" (?:has |have |had |may have |is said to have |likely |already |also )*"
    r"(?:lost|suffered|sustained|incurred)"
    r"(?: (?:a total of|at least|more than|about|around|some|over|nearly|up to))? ?\Z"
)
_LOSSES = re.compile(
    r"['’]s (?:own |military |total )*(?:dead|losses|casualties|fatalities|death toll|toll)\b"
    r"[^,.;:\d]{0,30}\Z"
)
_OWN_SIDE = re.compile(
    r"\b(?:its|their|his|her) own (?:\w+ )?"
    r"(?:losses|dead|casualties|fatalities|side|soldiers|troops|forces|army|men|toll)\b"
)
_COUNTED_BY = re.compile(
    r"\b(?:[Bb]y )?(?P<who>[A-Z][\w-]+(?: [A-Z][\w-]+)?)['’]s (?:\w+ )?"
    r"(?:count|tally|estimate|reckoning|figure|claim)s?\b"
)


def bearers_of(
    figure: Figure, statement: Statement | None, owned: Collection[str], reading: Reading, start: int
) -> tuple[str, ...]:
    """The local ids of those whose the counted of a figure are, whose sentence begins at ``start``.

    ``owned`` are the actors that are countries or have one.
    """
    before = reading.text[start : figure.span[0]]
    found = (
        figure.of
        or _own(figure, statement, owned, before)
        or _loser(figure, reading, owned, start)
        or _own_losses(figure, statement, reading, owned, start)
    )
    givers = [match.span("who") for match in _COUNTED_BY.finditer(reading.text, start, figure.span[0])]
    return tuple(actor for actor in found if not givers or not _gives(reading, actor, givers))


def _gives(reading: Reading, actor: str, givers: list[Span]) -> bool:
    """Whether somebody gives the number: in "by Ukraine's count", "Seoul's estimate" they are not theirs."""
    mentions = next(one.mentions for one in reading.actors if one.id == actor)
    return any(at <= start and end <= to for at, to in givers for start, end in mentions)


def _own(figure: Figure, statement: Statement | None, owned: Collection[str], before: str) -> tuple[str, ...]:
    """Whose soldiers a state or its army counts where it does not say so: its own, unless it killed them."""
    # An intelligence service counts those of others.
    of_others = _KILLED_THEM.search(before) or _OTHER_SIDE.search(before)
    if statement is None or statement.source_kind == "intelligence_service" or of_others:
        return ()
    unit = (figure.unit or "").rpartition(" ")
    soldiers = group_of(unit[2]) == "soldiers" or unit[2] == "man"
    foreign = any(word[:1].isupper() for word in unit[0].split())
    if not soldiers or figure.measure not in _SUFFERED or foreign:
        return ()
    return statement.speakers if len(statement.speakers) == 1 and statement.speakers[0] in owned else ()


def _own_losses(
    figure: Figure, statement: Statement | None, reading: Reading, owned: Collection[str], start: int
) -> tuple[str, ...]:
    """Whose "its own losses" are, or "a number for her own side".

    They are of the land that the sentence names before, else of the speaker's.
    """
    own = _OWN_SIDE.search(reading.text, start, figure.span[0])
    if figure.measure not in _SUFFERED or own is None:
        return ()
    named = [
        (begin, actor.id)
        for actor in reading.actors
        if actor.kind != "person" and actor.id in owned
        for begin, end in actor.mentions
        if start <= begin < own.start()
    ]
    if named:
        return (max(named)[1],)
    speakers = statement.speakers if statement else ()
    countries = {actor.country for actor in reading.actors if actor.id in speakers} - {None}
    lands = [actor.id for actor in reading.actors if actor.kind == "country" and actor.country in countries]
    return tuple(lands[:1]) or tuple(speaker for speaker in speakers if speaker in owned)[:1]


def _loser(figure: Figure, reading: Reading, owned: Collection[str], start: int) -> tuple[str, ...]:
    """Who "has suffered 4,700 casualties", or whose losses are put at a number: a country or its army."""
    if figure.measure not in _SUFFERED and figure.unit is not None:
        return ()
    within = start, figure.span[0]
    found = _LOST.search(reading.text, *within) or _LOSSES.search(reading.text, *within)
    if found is None:
        return ()
    return tuple(
        actor.id
        for actor in reading.actors
        if actor.id in owned and any(end == found.start() for _, end in actor.mentions)
    )[:1]
