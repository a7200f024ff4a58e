"""Reports in quite other words: which statement of one article can be which of another, each its only one."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from sayso.comparing.statements.closeness import Closeness, closeness
from sayso.comparing.statements.decision import SameStatement, Voices
from sayso.comparing.statements.sayings import Saying

_LEAD = 1.4  # times closer than to any other statement of either article


def pair_up(
    pairs: Iterable[tuple[Saying, Saying]], matched: Sequence[SameStatement], voices: Voices | None = None
) -> list[SameStatement]:
    """Pairs that ``match`` leaves open because they share few words, where nothing else comes near.

    In the two articles each must be the other's closest statement on the same word, by far if they are not
    close, and neither may be matched between them already. The outcome depends on the two articles alone.

    Args:
        pairs: candidates, each once.
        matched: what ``match`` found.
        voices: as in ``match``.
    """
    taken = {
        (record, other.partition(":")[0])
        for one in matched
        for record, other in ((one.a, one.b), (one.b, one.a))
    }
    near: defaultdict[tuple[str, str], list[Closeness]] = defaultdict(list)
    for a, b in pairs:
        if a.article == b.article or (a.id, b.revision) in taken or (b.id, a.revision) in taken:
            continue
        if found := closeness(a, b, voices):
            near[a.id, b.revision].append(found)
            near[b.id, a.revision].append(found)
    best = {key: _leader(found) for key, found in near.items()}
    return sorted(
        (
            same
            for (record, _), same in best.items()
            if same and record == same.a and best[same.b, same.a.partition(":")[0]] == same
        ),
        key=lambda same: (same.a, same.b),
    )


def _leader(found: list[Closeness]) -> SameStatement | None:
    first, *rest = sorted(found, key=lambda one: (-one.weight, one.same.a, one.same.b))
    lead = 1.0 if first.is_close else _LEAD
    far = not rest or first.weight > lead * rest[0].weight
    return first.same if far else None
