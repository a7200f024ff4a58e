"""Which actors have a name and which are only described: a description must not pass for a name elsewhere."""

from __future__ import annotations

from sayso.records import Actor, Reading

_SMALL = frozenset(
    [
        "of",
        "the",
        "and",
        "for",
        "in",
        "on",
        "al",
        "bin",
        "da",
        "de",
        "del",
        "den",
        "der",
        "di",
        "du",
        "la",
        "le",
        "van",
        "von",
        "y",
    ]
)


def find_named(reading: Reading) -> frozenset[str]:
    """The ids of the actors that go by a name.

    A country does. Who speaks does if one of its statements is identified as ``named``; who never speaks, if
    every word of its name but the small ones begins with a capital.
    """
    speaking: dict[str, bool] = {}
    for said in reading.statements:
        for actor in said.speakers:
            speaking[actor] = speaking.get(actor, False) or said.identification == "named"
    return frozenset(
        actor.id
        for actor in reading.actors
        if actor.kind == "country" or speaking.get(actor.id, _looks_like_a_name(actor))
    )


def _looks_like_a_name(actor: Actor) -> bool:
    words = [word for word in actor.name.split() if word not in _SMALL]
    return bool(words) and actor.kind != "group" and all(word[:1].isupper() for word in words)
