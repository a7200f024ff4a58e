"""Far ends of one claim that are one: a body and its spokesman, an outlet and what it rests on."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable
from itertools import combinations

from sayso.comparing.matter import Matter
from sayso.comparing.origins.chains import SaySo
from sayso.comparing.origins.joining import End, Ends
from sayso.comparing.origins.likeness import (
    heads_state,
    holder_of,
    inquiry_of,
    means,
    of_ministry,
    of_rank,
    office_of,
    owners_agree,
    people_of,
    runs,
    same_description,
    same_name,
)
from sayso.comparing.origins.parties import Party
from sayso.comparing.origins.representing import plain_call
from sayso.comparing.origins.voices import join_circles, join_cited_outlets, join_voices

Rule = Callable[[Party, Party], str | None]


def merge_ends(matter: Matter, chains: Iterable[SaySo]) -> list[End]:
    """The distinct ends of the chains of one claim. Does not depend on their order.

    Quadratic in the distinct ends, which are few.
    """
    ends = Ends(matter, chains)
    join_circles(ends)
    join_cited_outlets(ends)
    _join_outlets_by_name(ends)
    _join_utterances(ends)
    _join_spokesmen(ends)
    _by_rule(ends, same_name, alone=False)
    _by_rule(ends, office_of, alone=False)
    _by_rule(ends, holder_of, alone=False)
    _by_rule(ends, inquiry_of, alone=False)
    _by_rule(ends, people_of, alone=False)
    _by_rule(ends, of_ministry, alone=True)
    _by_rule(ends, means, alone=True)
    _by_rule(ends, of_rank, alone=True)
    _by_rule(ends, heads_state, alone=True)
    _by_rule(ends, runs, alone=True)
    _by_rule(ends, same_description, alone=True)
    join_voices(ends)
    return ends.left()


def one_party(matter: Matter, chains: Iterable[SaySo]) -> dict[str, str]:
    """Each known end of the chains -> the end that it is by name or office: a body for its head.

    Quadratic in the distinct ends.
    """
    known = [chain for chain in chains if chain.known]
    if len({chain.end for chain in known}) == 1 or not known:
        return {}
    ends = Ends(matter, known)
    _join_spokesmen(ends)
    for rule in (same_name, office_of, holder_of):
        _by_rule(ends, rule, alone=False)
    return {end: ends.root(end) for end in ends.by_end}


def _join_utterances(ends: Ends) -> None:
    """Reports of one utterance have one origin, in whosever mouth they lay it."""
    said = [chain for chain in ends.chains if chain.record.rpartition(":")[2].startswith("s")]
    first: dict[tuple[str, ...], SaySo] = {}
    for chain in said if len(said) > 1 else ():
        group = ends.matter.utterance_of(chain.record)
        if group in first:
            a, b = first[group].end, chain.end
            together = first[group].record == chain.record  # those who say it together are two
            if together or not owners_agree(ends.parties[a], ends.parties[b]):
                continue
            better, other = sorted(
                (a, b), key=lambda end: (not ends.parties[end].known, ends.kinds[end] != "actor")
            )
            ends.join(other, better, "the same utterance")
        else:
            first[group] = chain


def _are_one(ends: Ends, found: dict[str, tuple[str, str]]) -> bool:
    """Whether several ends are one another by their names: "the health ministry" under three of them."""
    parties = [ends.parties[other] for other, _ in found.values()]
    return all(same_name(a, b) for a, b in combinations(parties, 2))


def _join_outlets_by_name(ends: Ends) -> None:
    """An outlet that is cited is whoever has its name: "the outlet Kvartal", "Kvartal puts the toll"."""
    names = {
        f"outlet|{plain_call(ends.parties[end].name)}": end
        for end, kind in ends.kinds.items()
        if kind == "actor"
    }
    for end, kind in ends.kinds.items():
        if kind in {"outlet", "eyes"} and (other := names.get(end)):
            ends.join(end, other, "one outlet under its name")


def _join_spokesmen(ends: Ends) -> None:
    """Two bodies for which one person speaks are one under two names: "Port police", "the PPD"."""
    bodies: defaultdict[str, str] = defaultdict(str)
    for chain in ends.chains:
        if ends.kinds[chain.end] == "actor" and "speaks for" in chain.reason and len(chain.links) > 2:
            other = bodies.setdefault(chain.links[-2], chain.end)
            ends.join(chain.end, other, f"{chain.links[-2]} speaks for both")


def _by_rule(ends: Ends, rule: Rule, *, alone: bool) -> None:
    """Joins ends for which ``rule`` finds just one other; ``alone`` looks at those that say the same."""
    for end, party in ends.parties.items():
        if ends.kinds[end] not in {"actor", "described"} or (
            rule in {means, of_rank} and ends.is_joined(end)
        ):
            continue
        found = {
            ends.root(other): (other, reason)
            for other, theirs in ends.parties.items()
            if ends.kinds[other] in {"actor", "described"}
            and ends.root(other) != ends.root(end)
            and (not alone or ends.values[end] & ends.values[other])
            and not (rule is means and ends.told_apart(end, other))
            and (reason := rule(party, theirs))
        }
        if len(found) > 1:
            near = {
                root: pair for root, pair in found.items() if ends.parties[pair[0]].articles & party.articles
            }
            found = near or found
        if len(found) > 1 and rule is same_name and _are_one(ends, found):
            for other, reason in found.values():
                ends.join(end, other, reason)
        elif len(found) == 1 or (found and rule in {means, of_rank}):
            # A state's "officials" are those of one of its bodies, whichever.
            other, reason = found[min(found)]
            ends.join(end, other, reason)
