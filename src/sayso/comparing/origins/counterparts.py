"""What other articles have of a record: the passage it was copied from, the same count, the same words."""

from __future__ import annotations

import re
from collections.abc import Iterator

from rapidfuzz.fuzz import token_set_ratio

from sayso.comparing.figures import FigurePoint, relation
from sayso.comparing.matter import Matter, Member
from sayso.comparing.origins.outlets import outlet_of
from sayso.records import Span

_SHARED_WORDS = 3  # of four letters and more, of two sentences about one person
_SMALL = 10
_SAME_WORDS = 80  # token_set_ratio of two contents that are taken for one in an article that is cited


def copied_from(matter: Matter, member: Member, record: str) -> Iterator[tuple[Member, str]]:
    """Articles that share the passage in which the record stands, the original first."""
    span = place_of(member, record)
    for copy in sorted(
        matter.copies_of(member.revision), key=lambda copy: (copy.original is None, copy.a, copy.b)
    ):
        if copy.original == member.revision:
            continue
        mine, other = (copy.spans_a, copy.b) if copy.a == member.revision else (copy.spans_b, copy.a)
        if any(start <= span[0] and span[1] <= end for start, end in mine):
            there = matter.by_revision[other]
            yield there, f"the passage also stands in {outlet_of(there)}"


def root_of(matter: Matter, member: Member) -> str:
    """The article that this one was copied from, so that one text without a source counts once."""
    originals = sorted(
        copy.original
        for copy in matter.copies_of(member.revision)
        if copy.original and copy.original != member.revision
    )
    return matter.by_revision[originals[0]].article if originals else member.article


def counterparts(matter: Matter, record: str, other: Member, *, cited: bool = False) -> Iterator[str]:
    """The records of another article that say the same: the same count, or nearly the same words.

    Where the article itself is ``cited`` for it, the same number of the same is enough.
    """
    member, local = matter.find(record)
    if local.startswith("f"):
        mine = matter.points[record]
        for figure in other.reading.figures:
            point = matter.points[other.id(figure.id)]
            if other is member and not _tells_of_it(mine, point):
                continue
            if (point.figure.low, point.figure.high) != (mine.figure.low, mine.figure.high):
                continue
            if relation(mine, point).kind == "same" or (cited and _same_thing(mine, point)):
                yield point.id
        return
    content = member.reading.words(matter.statement(record).content)
    for one in other.reading.statements:
        if token_set_ratio(content.casefold(), other.reading.words(one.content).casefold()) >= _SAME_WORDS:
            yield other.id(one.id)


def _tells_of_it(one: FigurePoint, other: FigurePoint) -> bool:
    """Whether two sentences of one article count the same; single people are many, unless the words agree."""
    if one.figure.low != 1:
        return True
    words = [set(re.findall(r"\w{4,}", point.sentence.casefold())) for point in (one, other)]
    return len(words[0] & words[1]) >= _SHARED_WORDS


def _same_thing(one: FigurePoint, other: FigurePoint) -> bool:
    """Whether two numbers are of the same noun, and no small ones, of which a text has many."""
    return one.figure.unit == other.figure.unit and (one.figure.low or one.figure.high or 0) >= _SMALL


def place_of(member: Member, record: str) -> Span:
    """Where a record (public or local id) of an article stands, from its first character to its last."""
    local = record.rpartition(":")[2]
    for figure in member.reading.figures:
        if figure.id == local:
            return figure.span
    statement = next(one for one in member.reading.statements if one.id == local)
    return statement.content[0][0], statement.content[-1][1]
