"""What a whole matter is about: words that everybody uses there tell no statement from another."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace

from sayso.comparing.statements.sayings import Saying

_FEW = 3  # speakers
_SHARES = ((0.3, 2), (0.2, 3), (0.12, 4))
"""Part of a matter's speakers who use a word, and the bits it keeps: "soldiers", where a war is spoken of."""


def weigh_topics(sayings: Iterable[Saying]) -> list[Saying]:
    """``sayings`` with less weight on words that several speakers use, whoever reports them.

    Not by how many articles have a word: what thirty of them quote is still one speaker's. Numbers keep their
    weight. Linear in the words of all.
    """
    found = list(sayings)
    users: defaultdict[str, set[str]] = defaultdict(set)
    for saying in found:
        speakers = sorted(saying.speakers.who or saying.speakers.names)[:1]
        for stem, _ in saying.stems:
            users[stem].update(speakers)
    everybody = len(set().union(*users.values()))
    most = {
        stem: next((bits for share, bits in _SHARES if len(own) >= share * everybody), None)
        for stem, own in users.items()
        if len(own) >= _FEW and not stem.startswith("#")
    }
    kept = {stem: bits for stem, bits in most.items() if bits is not None}
    return [
        replace(saying, stems=tuple((stem, min(bits, kept.get(stem, bits))) for stem, bits in saying.stems))
        if any(stem in kept for stem, _ in saying.stems)
        else saying
        for saying in found
    ]
