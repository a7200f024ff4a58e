"""What texts say without a source, and outlets that are cited, joined with what others have of the same."""

from __future__ import annotations

import re

from rapidfuzz.fuzz import token_set_ratio

from sayso.comparing.origins.chains import SaySo
from sayso.comparing.origins.counterparts import place_of
from sayso.comparing.origins.following import follower_of
from sayso.comparing.origins.joining import Ends
from sayso.comparing.origins.likeness import same_name
from sayso.comparing.origins.outlets import outlet_end, outlet_meant
from sayso.comparing.origins.wordlists import words

_CLEARLY = 5  # points of token_set_ratio by which one must be more alike than all others
_SENTENCE_END = re.compile(r"[.!?][\"”’]? (?=[\"“‘]?[A-Z])")
_NAME = re.compile(
    r"(?:[Tt]he |[Ll]a |[Ee]l )?[A-Z][\w.&’'-]*(?: (?:(?:of|on|in) )?[A-Z][\w.&’'-]*)*(?: [a-z]+)?"
)


def join_circles(ends: Ends) -> None:
    """Records of the same outlets in a circle are one circle."""
    for other in [end for end, kind in ends.kinds.items() if kind == "circle"]:
        for end, kind in ends.kinds.items():
            together = ends.parties[end].articles <= ends.parties[other].articles
            if kind == "circle" and ends.parties[end].articles & ends.parties[other].articles:
                ends.join(end, other, "the same outlets rest on each other")
            elif kind in {"outlet", "voice"} and together:
                ends.join(end, other, "gives no other source, and the outlets rest on each other")


def join_cited_outlets(ends: Ends) -> None:
    """An outlet that is cited rests on what its own article of this claim rests on.

    Where that has several sources, on the one that states the same.
    """
    for end, kind in ends.kinds.items():
        if kind != "outlet":
            continue
        own = {
            ends.root(chain.end)
            for chain in ends.chains
            if outlet_end(ends.matter, chain.links[0]) == end and ends.root(chain.end) != end
        }
        if len(own) > 1:
            own = _closest(ends, end, own)
        if len(own) == 1:
            ends.join(end, own.pop(), f"{ends.parties[end].name} rests on it in its own article")


def _closest(ends: Ends, end: str, roots: set[str]) -> set[str]:
    """The one of ``roots`` of whose records the words are most like those at ``end``."""
    words_of = ends.words_of
    alike = sorted(
        (
            max(
                token_set_ratio(words_of(one), words_of(other))
                for one in ends.by_end[end]
                for other in ends.chains
                if ends.root(other.end) == root
            ),
            root,
        )
        for root in roots
    )
    (second, _), (best, root) = alike[-2:]
    return {root} if best > second + _CLEARLY else set()


def join_voices(ends: Ends) -> None:
    """What a text says without a source goes on from what its line has on another's word before.

    Only where the same is stated elsewhere on that other's word. Where the sentence names an outlet that
    has it too, it is that outlet's; "a newspaper" is the one that has it.
    """
    for end, kind in ends.kinds.items():
        if kind == "voice":
            for chain in ends.by_end[end]:
                if other := _said_before(ends, chain) or _outlet_named(ends, chain):
                    ends.join(end, *other)
                    break
        elif kind == "described" and any(call.head in words("papers") for call in ends.parties[end].called):
            eyes = {
                ends.root(other)
                for other, their in ends.kinds.items()
                if their in {"eyes", "outlet"} and ends.values[other] & ends.values[end]
            }
            if len(eyes) == 1:
                root = eyes.pop()
                ends.join(end, root, f"only {ends.parties[root].name} has it")


def _said_before(ends: Ends, chain: SaySo) -> tuple[str, str] | None:
    member, local = ends.matter.find(chain.record)
    start, _ = place_of(member, local)
    line = member.reading.text.rfind("\n", 0, start) + 1
    said = [
        (one.content[-1][1], min(at for at, _ in (one.content[-1], *one.source)), one.id)
        for one in member.reading.statements
        if one.content[0][0] >= line and one.content[-1][1] <= start
    ]
    # Its source stands in the sentence right before, or in this one.
    if not said or len(_SENTENCE_END.findall(member.reading.text, max(said)[1], start + 2)) > 1:
        return None
    before = follower_of(ends.matter).follow(member.id(max(said)[2]))
    end = _among(ends, before)
    if end is None or not ends.state_the_same(chain.end, end):
        return None
    return end, f"goes on from what {ends.parties[end].name} says, as others have it"


def _among(ends: Ends, chain: SaySo) -> str | None:
    """The end of the claim at which ``chain`` ends, also under its other name; ``None`` if it has none."""
    if chain.end in ends.parties:
        return ends.root(chain.end)
    party = ends.known_parties.party(chain.end, [chain])
    found = {ends.root(end) for end, other in ends.parties.items() if other.known and same_name(party, other)}
    return found.pop() if len(found) == 1 else None


def _outlet_named(ends: Ends, chain: SaySo) -> tuple[str, str] | None:
    point = ends.matter.point(chain.record)
    if point is None:
        return None
    member, _ = ends.matter.find(chain.record)
    named = {outlet_meant(ends.matter, match[0], member) for match in _NAME.finditer(point.sentence)}
    for other in ends.chains:
        if (
            other.links[0] in named
            and other.links[0] != chain.links[0]
            and ends.values[chain.end] & ends.values[other.end]
            and ends.root(other.end) != ends.root(chain.end)
        ):
            return other.end, f"the sentence speaks of {other.links[0]}, which has it"
    return None
