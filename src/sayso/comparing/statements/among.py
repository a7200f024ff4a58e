"""Which of many statements report one utterance, two articles compared when that is first asked for."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Mapping

from sayso.comparing.candidates import candidate_pairs
from sayso.comparing.statements.decision import SameStatement, match
from sayso.comparing.statements.pairing import pair_up
from sayso.comparing.statements.sayings import Saying, keys, near_keys, speaker_keys
from sayso.comparing.statements.speakers import Agreement

Pair = tuple[str, str]


class Among:
    """Sayings by their ids; what was compared once is kept.

    Whether two statements are one depends on the statements of their two revisions, and on ``voices``: how
    far two statements (by ids) are one speaker's, as far as it is known beyond their own words.
    """

    def __init__(
        self, sayings: Mapping[str, Saying], voices: Callable[[str, str], Agreement | None] | None = None
    ) -> None:
        self._voices = voices
        self._sayings = sayings
        self._candidates: defaultdict[Pair, list[tuple[Saying, Saying]]] = defaultdict(list)
        self._beside: defaultdict[str, set[Pair]] = defaultdict(set)
        for a, b in candidate_pairs(list(sayings.values()), _keys):
            pair = (min(a.revision, b.revision), max(a.revision, b.revision))
            self._candidates[pair].append((a, b))
            self._beside[a.id].add(pair)
            self._beside[b.id].add(pair)
        self._found: dict[Pair, list[SameStatement]] = {}

    def all(self) -> list[SameStatement]:
        """Every two statements that report one utterance, ordered by ids."""
        found = [same for pair in self._candidates for same in self._compare(pair)]
        return sorted(found, key=lambda same: (same.a, same.b))

    def of(self, record: str) -> tuple[str, ...]:
        """All statements that report the utterance that one reports, by ids and in their order."""
        group, left = {record}, [record]
        while left:
            one = left.pop()
            for pair in self._beside.get(one, ()):
                for same in self._compare(pair):
                    if one in (same.a, same.b):
                        others = {same.a, same.b} - group
                        group |= others
                        left += others
        return tuple(sorted(group))

    def _compare(self, pair: Pair) -> list[SameStatement]:
        found = self._found.get(pair)
        if found is None:
            candidates = self._candidates[pair]
            found = [same for a, b in candidates if (same := match(a, b, self._voices))]
            found += pair_up(candidates, found, self._voices)
            self._found[pair] = found
        return found


def _keys(saying: Saying) -> frozenset[str]:
    return keys(saying) | speaker_keys(saying) | near_keys(saying)
