"""The answers that one statement gives or gets, found without comparing all the others with each other."""

from __future__ import annotations

from collections.abc import Iterator

from sayso.comparing import answers
from sayso.comparing.matter import Matter


def find_replies(matter: Matter, record: str) -> list[answers.Answer]:
    """Those of ``matter.answers`` in which a statement (public id) stands, in the same order.

    Costs one comparison for each statement of another article that shares a key with it.
    """
    return sorted(set(_replies(matter, record)), key=lambda one: (one.statement, one.to, one.kind))


def _replies(matter: Matter, record: str) -> Iterator[answers.Answer]:
    home, _ = matter.find(record)
    own = answers.read_remarks(home.reading, home.revision, home.article)
    yield from (one for one in answers.answers_within(own) if record in (one.statement, one.to))
    mine = next((remark for remark in own if remark.saying.id == record), None)
    if mine is None:
        return
    for member in matter.members:
        if member is home:
            continue
        for other in answers.read_remarks(member.reading, member.revision, member.article):
            # The pair in the order in which the matter compares it.
            first, second = (mine, other) if home.revision < member.revision else (other, mine)
            if answer := answers.meet(first, second):
                yield answer
