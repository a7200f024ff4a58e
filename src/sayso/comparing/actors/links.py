"""Which profiles are one actor. Conservative: without evidence beyond the name, most names stay apart."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache
from itertools import product

from sayso.comparing.actors.evidence import Evidence, are_apart, weigh
from sayso.comparing.actors.likeness import (
    extends_body,
    extends_company,
    extends_person,
    is_call_for,
    is_distinctive,
    same_body_name,
    same_person_name,
)
from sayso.comparing.actors.naming import offices
from sayso.comparing.actors.profiles import Profile
from sayso.comparing.clusters import Match
from sayso.reading.actors.terms import terms

_SAME_NAME, _OTHER_NAME, _PART = 1, 2, 2  # points of evidence that each needs
_CALLED = 1  # "the coast guard": two words of a name and an acquaintance, where no other body has both
_PAIRS = 65_536  # of profiles of the last matters, of which it is remembered whether they are one
_LEAD = 2  # points by which one bearer of a surname must lead before the others are ruled out


def link(profile: Profile, others: Sequence[Profile]) -> list[Match]:
    """The matches of ``profile`` among ``others``, which are all profiles that share a key with it.

    A part of a name (a surname, "the coast guard") joins a full one only if all the full ones that it fits
    are one actor by their own evidence; otherwise it joins its like in the same company, or nobody. The
    outcome depends on the set of others alone. Quadratic in the few full names that a part fits.
    """
    found = [match for other in others if (match := _same(profile, other))]
    if _is_part(profile) or len(profile.name.words) == 1:
        candidates = _candidates(profile, others)
        if candidates and _are_one([other for other, _ in candidates]):
            found += [_part_match(profile, other, evidence) for other, evidence in candidates]
    return sorted(set(found), key=lambda match: (match.a, match.b))


@lru_cache(_PAIRS)
def _same(a: Profile, b: Profile) -> Match | None:
    if a.id == b.id:
        return None
    if a.is_country and b.is_country:
        return _match(a, b, 1.0, "the same country") if a.name.words == b.name.words else None
    likeness = None if are_apart(a, b) else _likeness(a, b)
    evidence = weigh(a, b) if likeness else None
    if evidence is None or likeness is None:
        return None
    if evidence.points < _needed(a, b, evidence):
        return None
    score = 0.95 if a.name.words == b.name.words else 0.8
    return _match(a, b, score, "; ".join((likeness, *evidence.reasons)))


def _needed(a: Profile, b: Profile, evidence: Evidence) -> int:
    """How many points of evidence two profiles with like names need."""
    if (a.name in b.aliases and a.name.text in b.company) or (
        b.name in a.aliases and b.name.text in a.company
    ):
        return 0  # one article gives both names
    same = a.name.words == b.name.words or a.name.whole == b.name.whole
    if not same or _is_part(a):
        return _OTHER_NAME
    if a.countries & b.countries or (a.is_person and is_distinctive(a.name) and not evidence.differ):
        return 0
    return _SAME_NAME


def _likeness(a: Profile, b: Profile) -> str | None:
    for one, two in product(a.names, b.names):
        reason = same_body_name(one, two)
        if reason is None and (a.is_person or b.is_person):
            reason = same_person_name(one, two)
        if reason:
            return reason
    return None


def _is_part(profile: Profile) -> bool:
    """Whether others may bear the name too: a single word without an owner or country, or a call."""
    if profile.is_person:
        return len(profile.name.words) == 1
    return profile.called and not profile.countries


def _candidates(part: Profile, others: Sequence[Profile]) -> list[tuple[Profile, Evidence]]:
    found: list[tuple[Profile, Evidence]] = []
    for other in others:
        office = part.called and part.is_person
        # An article that names both keeps them apart, but for an office and its holder.
        if (other.name.text in part.company and not office) or not _extends(other, part):
            continue
        evidence = weigh(part, other)
        if evidence and office:
            evidence = replace(evidence, differ=False)
        if evidence and evidence.points >= (_CALLED if part.called else _PART) + evidence.differ:
            found.append((other, evidence))
    best = max((evidence.points - evidence.differ for _, evidence in found), default=0)
    return [
        (other, evidence) for other, evidence in found if evidence.points - evidence.differ > best - _LEAD
    ]


def _extends(full: Profile, part: Profile) -> bool:
    if part.is_person:
        if part.called:
            return not full.called and bool(part.countries & full.countries) and _holds(full, part.name.text)
        # The reader takes a bare company's name for a person's now and then.
        company = not full.is_person and extends_company(full.name, part.name)
        return (
            company
            or extends_body(full.name, part.name)
            or extends_person(full.name, part.name, full.countries)
        )
    if part.called:
        return extends_body(full.name, part.name) or (not full.called and is_call_for(part.name, full.name))
    return extends_company(full.name, part.name)


def _holds(full: Profile, office: str) -> bool:
    """Whether a person has the office, or one that it is called by: a president is a leader."""
    held = {role for role in full.roles if role in offices()}
    return office in held or bool(held & set(terms().fits.get(office, ())))


def _are_one(profiles: Sequence[Profile]) -> bool:
    first, *rest = sorted(profiles, key=lambda profile: profile.id)
    return all(_same(first, other) or first.name.words == other.name.words for other in rest)


def _part_match(part: Profile, full: Profile, evidence: Evidence) -> Match:
    reason = f"{part.name.text} is the only {full.name.text} that fits; " + "; ".join(evidence.reasons)
    return _match(part, full, 0.7, reason)


def _match(a: Profile, b: Profile, score: float, reason: str) -> Match:
    first, second = sorted((a.id, b.id))
    return Match(first, second, score, reason)
