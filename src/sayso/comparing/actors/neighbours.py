"""Which profiles are worth comparing: those with a name alike, or a part of one beside the same names."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from sayso.comparing.actors.likeness import sorts_of
from sayso.comparing.actors.naming import initials, offices, skeleton, sound
from sayso.comparing.actors.profiles import REMEMBERED, Profile
from sayso.reading.actors.terms import terms

Parts = tuple[frozenset[str], frozenset[str]]
"""Of one name: what it may be known by in part, and the countries, owners and company beside which it is."""


class Traits(NamedTuple):
    """Under what a profile meets others: whole names as they sound, and parts of names."""

    whole: frozenset[str]
    parts: tuple[Parts, ...]


def neighbours(profiles: Sequence[Profile]) -> dict[str, list[Profile]]:
    """For each profile's id, the others that it meets, in the order given.

    Two meet that have a whole name in common, or a part of a name beside one country, owner or acquaintance.
    Linking needs every profile that one meets, since a surname that fits two people joins neither. Quadratic
    in the profiles that share a part of a name alone; profiles, unlike articles, grow slowly: one for each
    name and surrounding.
    """
    near: list[set[int]] = [set() for _ in profiles]
    whole: defaultdict[str, set[int]] = defaultdict(set)
    parted: defaultdict[str, list[tuple[int, frozenset[str]]]] = defaultdict(list)
    for number, profile in enumerate(profiles):
        traits = traits_of(profile)
        for name in traits.whole:
            whole[name].add(number)
        for parts, places in traits.parts:
            for part in parts:
                parted[part].append((number, places))
    for numbers in whole.values():
        if len(numbers) > 1:
            for number in numbers:
                near[number] |= numbers
    for holders in parted.values():
        for at, (number, places) in enumerate(holders):
            mine = near[number]
            for other, others in holders[at + 1 :]:
                if other not in mine and not places.isdisjoint(others):
                    mine.add(other)
                    near[other].add(number)
    return {
        profile.id: [profiles[other] for other in sorted(near[number] - {number})]
        for number, profile in enumerate(profiles)
    }


@lru_cache(REMEMBERED)
def traits_of(profile: Profile) -> Traits:
    """The whole name as it sounds, and its first and last word with country, owner or company."""
    whole: set[str] = set()
    parts: list[Parts] = []
    person = profile.is_person
    around = profile.countries.union(f"+{other.key}" for other in profile.beside)
    held = _held(profile) if person else set[str]()
    for name in profile.names:
        words = name.sounds
        whole.add("=" + " ".join(sorted(part for word in words for part in word.split("-"))))
        if person and len(words) > 1:
            whole.add("~" + " ".join(sorted(skeleton(word) for word in (words[0], words[-1]))))
        short = initials(name.words) if len(words) > 1 else name.text
        known = {words[-1], words[0], sound(short), *held, *(() if person else sorts_of(name))}
        parts.append((frozenset(known), around | {name.owner} if name.owner else around))
    return Traits(frozenset(whole), tuple(parts))


def _held(profile: Profile) -> set[str]:
    """The offices of a person; for one who is called by his office, also those that are called so."""
    held = set(profile.roles & offices())
    return held | {fit for role in held for fit in terms().fits.get(role, ())} if profile.called else held
