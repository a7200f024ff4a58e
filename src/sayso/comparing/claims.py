"""The claim that a record makes: every record of every article that makes it too."""

from __future__ import annotations

from sayso.comparing.figures import relation
from sayso.comparing.matter import Matter
from sayso.errors import NoSuchRecord


def records_of_claim(matter: Matter, record: str) -> tuple[str, ...]:
    """The statements that report the same utterance, or the figures that count the same and say the same.

    Args:
        matter: the articles to look in.
        record: the public id of a statement or a figure.

    Returns:
        Public ids in order, the given one among them.

    Raises:
        NoSuchRecord: the matter holds no such statement or figure.
    """
    if point := matter.point(record):
        same = [
            other.id
            for other in matter.points.values()
            if other.id == record or (relation(point, other).kind == "same" and point.topics & other.topics)
        ]
        return tuple(sorted(same))
    if record in matter.sayings:
        return matter.utterance_of(record)
    raise NoSuchRecord(f"no statement or figure has the id {record!r}", "look it up with 'sayso search'")
