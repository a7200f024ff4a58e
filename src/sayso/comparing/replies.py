"""The answers that some statements give or get, found without comparing all the others with each other."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator

from sayso.comparing import answers
from sayso.comparing.matter import Matter


def find_replies(matter: Matter, records: Iterable[str]) -> list[answers.Answer]:
    """Those of ``matter.answers`` in which one of the statements (public ids) stands, in the same order.

    Costs one comparison for each statement of another article that shares a key with one of them.
    """
    wanted = frozenset(records)
    repeats = (one for one in matter.repeats if not wanted.isdisjoint((one.statement, one.to)))
    return matter.settled_answers(set(_replies(matter, wanted)), repeats)


def _replies(matter: Matter, records: frozenset[str]) -> Iterator[answers.Answer]:
    wanted: defaultdict[str, list[answers.Keyed]] = defaultdict(list)
    for member in matter.members:
        if any(member.id(one.id) in records for one in member.reading.statements):
            yield from (one for one in member.answers if not records.isdisjoint((one.statement, one.to)))
            wanted[member.revision] = [one for one in member.keyed_remarks if one[0].saying.id in records]
    places = {member.revision: place for place, member in enumerate(matter.members)}
    for revision, mine in wanted.items():
        for other in matter.members:
            # Two articles in the order in which the matter compares them.
            if places[revision] < places[other.revision]:
                yield from answers.answers_between(mine, other.keyed_remarks)
            elif other.revision != revision:
                yield from answers.answers_between(other.keyed_remarks, mine)
